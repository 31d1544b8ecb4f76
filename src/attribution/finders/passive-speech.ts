import type { Span } from '../../model/span.ts'
import { cueGroupAt } from '../cues/cue-group.ts'
import { complementStart } from '../phrases/complement.ts'
import { contentEnd, trimmed } from '../phrases/content-edge.ts'
import { followingPhrase } from '../phrases/following-phrase.ts'
import { cueSpan, isNominal, phraseStart, subjectOf } from '../phrases/subject.ts'
import type { WorkingUnit } from '../phrases/working-unit.ts'
import { spanOf } from '../phrases/working-unit.ts'
import type { HeadFinder } from './left-to-right.ts'

/** Passives whose subject is spoken to, not about: verb keys. */
const ADDRESSED: ReadonlySet<string> = new Set('ask tel inform remind advis warn urg'.split(' '))

export function isAddressed(key: string): boolean {
  return ADDRESSED.has(key)
}

/** Y was criticized by X for … · Y is expected to … · a plan backed by X · it was said that … */
export const passiveSpeech: HeadFinder = (unit, k) => {
  const { items, inflections } = unit
  if (k === 0 || inflections[k]!.form !== 'past') return null
  const group = cueGroupAt(unit, k)
  const reduced = !group.passive && isNominal(unit, k - 1) && items[group.to]?.lower === 'by'
  if (!group.passive && !reduced) return null
  const content: Span[] = []
  let addressee: Span | null = null
  if (reduced) {
    const from = phraseStart(unit, k - 1)
    if (from <= k - 1) content.push(spanOf(items, from, k))
  } else {
    const subject = subjectOf(unit, group)
    if (ADDRESSED.has(group.key)) addressee = subject.span
    else if (subject.span !== null && items[subject.from]!.lower !== 'it') content.push(subject.span)
  }
  const by = agent(unit, group.to)
  const agentEnd = by >= 0 ? agentPhrase(unit, by + 1, isAddressed(group.key)) : 0
  const source = by >= 0 && agentEnd > by + 1 ? [spanOf(items, by + 1, agentEnd)] : []
  if (source.length > 0 && by > group.to) {
    const to = trimmed(unit, group.to, by)
    if (to > group.to) content.push(spanOf(items, group.to, to))
  } else {
    const from = source.length > 0 ? agentEnd : complementStart(unit, group).from
    if (continues(unit, from)) {
      const clause = /^(?:that|to|how|whether|what|why)$/.test(items[from]!.lower)
      const to = contentEnd(unit, from, { phrase: !clause })
      if (to > from) content.push(spanOf(items, from, to))
    }
  }
  if (content.length === 0) return null
  return {
    rule: source.length > 0 ? 'passive-by' : 'passive',
    lemma: group.key,
    source,
    cue: [cueSpan(unit, group)],
    content,
    odds: unit.odds[k]!,
    negated: group.negated,
    addressee,
  }
}

/** The "by" of the agent, at the end of the group or a few words after it; -1 without one. */
function agent(unit: WorkingUnit, from: number): number {
  for (let i = from; i < unit.items.length && i < from + 8; i++) {
    const cls = unit.classes[i]
    if (unit.items[i]!.lower === 'by')
      return unit.inflections[i + 1]?.form === 'ing' && unit.classes[i + 1] === 'verb' ? -1 : i
    if (unit.claimed[i] || cls === 'comma' || cls === 'stop' || cls === 'quotation') return -1
    if (cls === 'subordinator' || cls === 'conjunction') return -1
  }
  return -1
}

/** The end of the agent; of one who tells somebody, "that …" is what he tells. */
function agentPhrase(unit: WorkingUnit, from: number, tells: boolean): number {
  const end = followingPhrase(unit, from)
  for (let i = from + 1; tells && i < end; i++)
    if (/^(?:that|to|whether|how|why|what)$/.test(unit.items[i]!.lower)) return i
  return end
}

/** Whether what was said goes on after the verb: "for …", "as …", "to …", "that …". */
function continues(unit: WorkingUnit, i: number): boolean {
  const cls = unit.classes[i]
  if (cls === undefined || unit.claimed[i]) return false
  return !['comma', 'stop', 'semicolon', 'conjunction', 'dash', 'time', 'bracket'].includes(cls)
}
