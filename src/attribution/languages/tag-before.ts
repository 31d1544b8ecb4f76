import type { Tag } from './quotation-tag.ts'
import { sourceAfter } from './source-behind.ts'
import type { TaggedLine } from './tagged-line.ts'
import { freeVerb, isFree, kindAt } from './tagged-line.ts'
import { sourceOf } from './tagged-source.ts'
import type { TaggedVerb } from './tagged-verb.ts'

/** The verb stands no further before the colon. */
const LONGEST_LEAD = 40

/** X sagte am Montag: „…“ · قال X: "…" · dijo: «…» */
export function tagBefore(line: TaggedLine, q: number): Tag | null {
  const kind = kindAt(line, q - 1)
  if (kind !== 'colon' && kind !== 'comma') return null
  let converb: TaggedVerb | null = null
  for (let i = q - 2; i >= 0 && q - i <= LONGEST_LEAD && isFree(line, i); i--) {
    const at = kindAt(line, i)
    if (at === 'stop' || at === 'colon' || (at === 'quotation' && line.cells[i]!.words > 4)) break
    if (at === 'comma' && converb !== null) break
    const verb = freeVerb(line, i)
    if (verb === null || verb.to > q - 1) continue
    // "وتابع الوزير قائلا:": the finite verb has the subject.
    if (verb.use === 'converb' && converb === null) {
      converb = verb
      continue
    }
    if (kind === 'comma' && verb.to !== q - 1 && sourceAfter(line, verb.to)?.to !== q - 1) return null
    return lead(line, verb, q)
  }
  return converb === null ? null : lead(line, converb, q)
}

function lead(line: TaggedLine, verb: TaggedVerb, q: number): Tag | null {
  const source = sourceOf(line, verb)
  if (source === null) return null
  const colon = kindAt(line, q - 1) === 'colon' && verb.to === q - 1
  const last = verb.cue.at(-1)!
  const cue = colon ? [...verb.cue.slice(0, -1), [last[0], line.cells[q - 1]!.end] as const] : verb.cue
  return { source, cue, lemma: verb.lemma, to: -1 }
}
