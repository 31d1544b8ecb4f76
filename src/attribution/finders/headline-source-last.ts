import { titleHead } from '../../text/names/titles.ts'
import type { Candidate } from '../candidate.ts'
import { hasFiniteVerb } from '../phrases/clause.ts'
import { trimmed } from '../phrases/content-edge.ts'
import { startsWithCapital } from '../phrases/word-class.ts'
import type { WorkingUnit } from '../phrases/working-unit.ts'
import { spanOf } from '../phrases/working-unit.ts'
import { SPEAKS } from './headline-speakers.ts'
import { isOutlet } from './outlet-words.ts'

const LONGEST_SOURCE = 5
/** What the source spoke on, which is no part of it. */
const TOPIC = /^(?:on|about|over|after|before|in|at|to)$/

/** Headlines: "Harbour sold in secret: Quill" · "‘We Row at Dawn’: Rask on the Race" · "Lamp was never lit – inquiry" */
export function headlineSourceLast(unit: WorkingUnit): Candidate | null {
  const { items, classes } = unit
  if (!unit.headline || !unit.opens) return null
  let at = items.length - 1
  while (at > 0 && classes[at] !== 'colon' && classes[at] !== 'dash') at--
  if (at < 1) return null
  const quoted = items.slice(0, at).every(item => item.kind === 'quotation')
  if (!quoted && !tells(unit, at)) return null
  const end = sourceEnd(unit, at + 1)
  if (end === at + 1 || isOutlet(unit, at + 1, end)) return null
  const head = items[end - 1]!.lower
  const speaker = SPEAKS.has(head) || titleHead(head) !== null
  // After a dash a name is the outlet's as often as not.
  if (classes[at] === 'dash' ? !speaker : !speaker && classes[end - 1] !== 'name') return null
  const to = trimmed(unit, 0, at)
  if (to === 0) return null
  return {
    rule: 'headline-colon',
    lemma: ':',
    source: [spanOf(items, at + 1, end)],
    cue: [spanOf(items, at, at + 1)],
    content: [spanOf(items, 0, to)],
    odds: quoted ? 0.9 : 0.7,
  }
}

/** A clause of its own stands before the mark, not a name or a topic. */
function tells(unit: WorkingUnit, at: number): boolean {
  const first = unit.classes.indexOf('colon')
  return at > 2 && (first < 0 || first === at) && hasFiniteVerb(unit, 1, at)
}

/** Names and nouns to the end of the headline, or to what they spoke on. */
function sourceEnd({ items, classes }: WorkingUnit, from: number): number {
  let i = from
  while (i < items.length && i - from < LONGEST_SOURCE) {
    const cls = classes[i]
    if (cls !== 'name' && cls !== 'noun' && cls !== 'determiner') break
    i++
  }
  const rest = items[i]
  const ends = rest === undefined || (rest.kind === 'punctuation' && i === items.length - 1)
  return ends || (TOPIC.test(rest.lower) && startsWithCapital(items[from]!.text)) ? i : from
}
