import type { Span } from '../../model/span.ts'
import { cueTail } from '../cues/cue-tails.ts'
import { isVerb } from '../cues/verb-use.ts'
import { contentEnd } from '../phrases/content-edge.ts'
import { phraseStart } from '../phrases/subject.ts'
import type { WorkingUnit } from '../phrases/working-unit.ts'
import { spanOf } from '../phrases/working-unit.ts'
import type { HeadFinder } from './left-to-right.ts'

const SURE = 0.4
const POSSESSIVE = new Set('his her its their my our your'.split(' '))

/** his call for … · X's claim that … · the criticism of … */
export const nounSpeech: HeadFinder = (unit, k) => {
  const { items, inflections, classes } = unit
  if (unit.odds[k]! < SURE || isVerb(unit, k)) return null
  const { key, form } = inflections[k]!
  if (form === 'past' || form === 'ing') return null
  const to = cueTail(unit, k, key)
  const start = nounStart(unit, k)
  const clause = items[to]?.lower === 'that' || items[to]?.lower === 'to'
  const end = contentEnd(unit, to, { phrase: !clause })
  if (end <= to || ['comma', 'auxiliary', 'conjunction', 'stop'].includes(classes[to]!)) return null
  return {
    rule: start.source === null ? 'noun-speech' : 'possessed-speech',
    lemma: key,
    source: start.source === null ? [] : [start.source],
    cue: [spanOf(items, start.from, to)],
    content: [spanOf(items, to, end)],
    odds: unit.odds[k]!,
  }
}

/** Where the noun's own phrase begins, and whose it is. */
function nounStart(unit: WorkingUnit, k: number): { from: number; source: Span | null } {
  const { items, classes } = unit
  let b = k
  while (
    b > 0 &&
    k - b < 4 &&
    (classes[b - 1] === 'noun' || classes[b - 1] === 'adverb') &&
    !unit.claimed[b - 1]
  )
    b--
  const before = b - 1
  if (before >= 0 && !unit.claimed[before]) {
    if (POSSESSIVE.has(items[before]!.lower)) return { from: b, source: spanOf(items, before, before + 1) }
    if (classes[before] === 'possessive' && before > 0) {
      const from = phraseStart(unit, before - 1)
      if (from <= before - 1) return { from: b, source: spanOf(items, from, before) }
    }
  }
  return { from: k, source: null }
}
