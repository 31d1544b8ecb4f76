import type { Relay } from '../../model/attribution.ts'
import { firstEndingBehind } from '../../model/halving.ts'
import type { Span } from '../../model/span.ts'
import type { Candidate } from '../candidate.ts'
import { nounPhraseEnd } from '../phrases/complement.ts'
import type { WorkingUnit } from '../phrases/working-unit.ts'
import { spanOf } from '../phrases/working-unit.ts'
import { isNamedOutlet, isOutletToTell } from './outlet-words.ts'

const ARTICLE = /^(?:the|an?)\s+/i
const CONVERSATIONS: ReadonlySet<string> = new Set(
  'interview interviews statement comments remarks conversation'.split(' '),
)
/** "in an interview with X" stands no further after the cue. */
const GAP = 8

/** Its name without an article. */
export function relayName(text: string, [start, end]: Span): Relay {
  const words = text.slice(start, end)
  const article = ARTICLE.exec(words)?.[0].length ?? 0
  return { name: words.slice(article), span: [start + article, end] }
}

/** The outlet that somebody told what he said; null where it is nobody's or the document's own. */
export function toldOutlet(unit: WorkingUnit, { addressee, cue }: Candidate): Span | null {
  if (addressee) {
    const from = firstEndingBehind(unit.items, addressee[0])
    const to = firstEndingBehind(unit.items, addressee[1])
    return isPassedOn(unit, from, to) ? addressee : null
  }
  if (cue.length === 0) return null
  const after = firstEndingBehind(unit.items, cue.at(-1)![1])
  for (let i = after + 1; i < after + GAP && i < unit.items.length; i++) {
    const { kind, lower } = unit.items[i]!
    if (kind === 'quotation' || kind === 'punctuation') return null
    if ((lower !== 'with' && lower !== 'to') || !CONVERSATIONS.has(unit.items[i - 1]!.lower)) continue
    const end = nounPhraseEnd(unit, i + 1)
    return end > i + 1 && isPassedOn(unit, i + 1, end) ? spanOf(unit.items, i + 1, end) : null
  }
  return null
}

/**
 * Whether items name another outlet. "Told the Post", with nothing else to say which, is how an outlet
 * speaks of itself.
 */
function isPassedOn(unit: WorkingUnit, from: number, to: number): boolean {
  if (!isOutletToTell(unit, from, to)) return false
  for (let i = from; i < to; i++) if (unit.outlets.own.has(unit.items[i]!.start)) return false
  const short = to === from + 2 && unit.items[from]!.lower === 'the'
  return !short || isNamedOutlet(unit, from + 1)
}
