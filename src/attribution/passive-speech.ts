import type { Span } from '../model/span.ts'
import { complementStart } from './complement.ts'
import { contentEnd, trimmed } from './content-edge.ts'
import { cueGroupAt } from './cue-group.ts'
import { followingPhrase } from './following-phrase.ts'
import { isNominal, phraseStart, subjectOf } from './subject.ts'
import type { Finder, WorkingUnit } from './working-unit.ts'
import { spanOf } from './working-unit.ts'

const SURE = 0.35
/** Passives whose subject is spoken to, not about. */
const ADDRESSED = new Set('ask tel inform remind advis warn urg'.split(' '))

/** Y was criticized by X for … · Y is expected to … · a plan backed by X · it was said that … */
export const passiveSpeech: Finder = function* (unit) {
  const { items, inflections } = unit
  for (let k = 1; k < items.length; k++) {
    const inflection = inflections[k]
    if (inflection?.form !== 'past' || unit.claimed[k] || unit.odds[k]! < SURE) continue
    const group = cueGroupAt(unit, k)
    const reduced = !group.passive && isNominal(unit, k - 1) && items[k + 1]?.lower === 'by'
    if (!group.passive && !reduced) continue
    const content: Span[] = []
    if (reduced) {
      const from = phraseStart(unit, k - 1)
      if (from <= k - 1) content.push(spanOf(items, from, k))
    } else if (!ADDRESSED.has(group.key)) {
      const subject = subjectOf(unit, group)
      const it = subject.span !== null && items[subject.from]!.lower === 'it'
      if (subject.span !== null && !it) content.push(subject.span)
    }
    const by = agent(unit, group.to)
    let source: Span[] = []
    let rest = group.to
    if (by >= 0) {
      const end = followingPhrase(unit, by + 1)
      if (end > by + 1) {
        source = [spanOf(items, by + 1, end)]
        rest = by === group.to ? end : -1
        if (rest < 0) {
          const to = trimmed(unit, group.to, by)
          if (to > group.to) content.push(spanOf(items, group.to, to))
        }
      }
    }
    if (rest >= 0 && rest < items.length) {
      const from = source.length > 0 ? rest : complementStart(unit, group).from
      if (continues(unit, from)) {
        const to = contentEnd(unit, from, { phrase: true })
        if (to > from) content.push(spanOf(items, from, to))
      }
    }
    if (content.length === 0) continue
    yield {
      rule: source.length > 0 ? 'passive-by' : 'passive',
      lemma: group.key,
      source,
      cue: [spanOf(items, group.from, group.to)],
      content,
      odds: unit.odds[k]!,
      negated: group.negated,
    }
  }
}

/** The "by" of the agent, at the end of the group or a few words after it. */
function agent(unit: WorkingUnit, from: number): number {
  for (let i = from; i < unit.items.length && i < from + 8; i++) {
    const cls = unit.classes[i]
    if (unit.items[i]!.lower === 'by')
      return unit.inflections[i + 1]?.form === 'ing' && unit.classes[i + 1] === 'verb' ? -1 : i
    if (
      unit.claimed[i] ||
      cls === 'comma' ||
      cls === 'stop' ||
      cls === 'quotation' ||
      cls === 'subordinator' ||
      cls === 'conjunction'
    )
      return -1
  }
  return -1
}

/** Whether what was said goes on after the verb: "for …", "as …", "to …", "that …". */
function continues(unit: WorkingUnit, i: number): boolean {
  const cls = unit.classes[i]
  if (cls === undefined || unit.claimed[i]) return false
  return (
    cls !== 'comma' &&
    cls !== 'stop' &&
    cls !== 'semicolon' &&
    cls !== 'conjunction' &&
    cls !== 'dash' &&
    cls !== 'time'
  )
}
