import type { Span } from '../../model/span.ts'
import type { Candidate } from '../candidate.ts'
import type { TaggedVerb } from './tagged-verb.ts'

/** Fewer words in marks may be a name; behind a verb that names they are what is named so. */
export const FEWEST_QUOTED = 4

export function report(verb: TaggedVerb, source: readonly Span[], content: readonly Span[]): Candidate {
  return { rule: 'tagged-report', lemma: verb.lemma, source, cue: verb.cue, content, odds: 0.85 }
}
