import type { Span } from '../../model/span.ts'
import type { Candidate } from '../candidate.ts'
import { clauseEnd } from './tagged-clause.ts'
import type { TaggedLine } from './tagged-line.ts'
import { cellSpan, isFree, kindAt } from './tagged-line.ts'
import { report } from './tagged-report.ts'
import { subjectRange } from './tagged-source.ts'
import type { TaggedVerb } from './tagged-verb.ts'

/** An auxiliary stands no further from its participle: "hat am Sonntag vor Arbeitern … aufgerufen". */
const BRACKET = 14

interface Bracket {
  readonly verb: TaggedVerb
  readonly participle: number
  /** What is named stands inside. */
  readonly naming: boolean
}

/** "hat … aufgerufen": the auxiliary, and the participle that closes its bracket before a mark. */
export function bracketAt(line: TaggedLine, i: number): Bracket | null {
  const { language, cells } = line
  const { key, kind } = cells[i]!
  if (!language.brackets || kind !== 'word' || !language.auxiliaryBook.has(key) || line.verbs[i] !== null)
    return null
  let quoted = false
  for (let j = i + 1; j < cells.length && j < i + BRACKET; j++) {
    const at = kindAt(line, j)
    if (!isFree(line, j) || (at !== 'word' && at !== 'number' && at !== 'quotation')) return null
    if (at === 'quotation') quoted = true
    const naming = quoted && language.namingParticipleBook.has(cells[j]!.key)
    const lemma = naming ? 'call' : language.participleBook.get(cells[j]!.key)?.[0]?.value
    const next = kindAt(line, j + 1)
    if (lemma === undefined || (!naming && next !== 'comma' && next !== 'colon')) continue
    const cue: Span[] = [cellSpan(line, i, i + 1), cellSpan(line, j, j + 1)]
    return { verb: { from: i, to: i + 1, lemma, cue, use: 'finite', subject: -1 }, participle: j, naming }
  }
  return null
}

export function bracketed(line: TaggedLine, { verb, participle, naming }: Bracket): Candidate | null {
  const source = subjectRange(line, verb)
  if (source !== null && naming) {
    const from = Math.max(verb.to, source.to)
    return report(verb, [cellSpan(line, source.from, source.to)], [cellSpan(line, from, participle)])
  }
  const from = participle + 2
  const to = clauseEnd(line, from)
  if (source === null || to <= from) return null
  return report(verb, [cellSpan(line, source.from, source.to)], [cellSpan(line, from, to)])
}
