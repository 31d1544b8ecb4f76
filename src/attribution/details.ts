import type { Act } from '../model/attribution.ts'
import type { Span } from '../model/span.ts'
import type { TextAnalysis } from '../text/analysis.ts'
import { actOf } from './cues/acts.ts'
import { addresseeOf } from './cues/addressee.ts'
import { isNegated } from './cues/negation.ts'
import { isSupposed } from './cues/supposition.ts'
import type { Outlets } from './finders/outlets.ts'
import { relaysOf } from './finders/relay-chain.ts'
import type { Parts } from './phrases/plain-words.ts'

/** What can be read off an attribution once its spans are known. */
export interface Details {
  readonly act: Act
  readonly addressee: Span | null
  /** Nearest to the outlet first. */
  readonly relay: readonly Span[]
  /** The words were not said: "did not say". */
  readonly negated: boolean
  /** The words are told of as possible or planned: "might say". */
  readonly supposed: boolean
}

/**
 * The details of an English attribution, from its spans alone: usable for what any rule or model found. `lemma`: the
 * key of the cue's head, where it is known. Linear in the words around the cue.
 */
export function detailsOf(
  analysis: TextAnalysis,
  outlets: Outlets,
  parts: Parts,
  lemma: string | null = null,
): Details {
  const written = (spans: readonly Span[]) => spans.map(([s, e]) => analysis.text.slice(s, e)).join(' ')
  const addressee = addresseeOf(analysis, parts)
  return {
    act: actOf(lemma, written(parts.cue), written(parts.content.slice(0, 1)).slice(0, OPENING)),
    addressee,
    relay: relaysOf(analysis, outlets, parts, addressee),
    negated: isNegated(analysis, parts),
    supposed: isSupposed(analysis, parts),
  }
}

/** Characters of the content that tell a request from a question. */
const OPENING = 160
