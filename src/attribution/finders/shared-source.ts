import type { Span } from '../../model/span.ts'
import { verbGroupAt } from '../cues/cue-group.ts'
import { isVerb } from '../cues/verb-use.ts'
import { isNominal, subjectOf } from '../phrases/subject.ts'
import type { WordClass } from '../phrases/word-class.ts'
import type { WorkingUnit } from '../phrases/working-unit.ts'
import { REACH, spanOf } from '../phrases/working-unit.ts'

/** As many of the attributions found last are looked through. */
const RECENT = 40

/**
 * The source of a cue without a subject of its own: that of the nearest cue before it in the unit, else
 * the subject of the nearest finite verb before it.
 */
export function sharedSource(unit: WorkingUnit, before: number): Span | null {
  const at = unit.items[before]!.start
  let nearest: Span | null = null
  let latest = -1
  for (const { source, cue } of unit.accepted.slice(-RECENT)) {
    const [span, verb] = [source[0], cue[0]]
    if (span === undefined || verb === undefined || verb[0] >= at || span[0] >= at || verb[0] <= latest)
      continue
    nearest = span
    latest = verb[0]
  }
  if (nearest !== null) return nearest
  const limit = Math.max(0, before - REACH)
  for (let i = before - 1; i >= limit; i--) {
    const cls = unit.classes[i]
    const finite =
      cls === 'auxiliary' || (cls === 'verb' && unit.inflections[i]?.form === 'past' && isVerb(unit, i))
    if (!finite && !(unit.inflections[i]?.form === 's' && unit.classes[i - 1] === 'name')) continue
    const group = verbGroupAt(unit, i)
    const subject = subjectOf(unit, group)
    if (subject.kind === 'own') {
      if (opensWithPredicate(unit, subject.from)) continue
      const verb = verbWithin(unit, subject.from, subject.to)
      if (verb > 0) return spanOf(unit.items, subject.from, verb)
    }
    if (subject.kind === 'own' || subject.kind === 'pronoun' || subject.kind === 'relative')
      return subject.span
    i = Math.min(i, group.from)
  }
  return null
}

/** "Lee, the mayor, | kept the rates | unchanged": words that a verb opens are no subject of the participle behind them. */
function opensWithPredicate(unit: WorkingUnit, from: number): boolean {
  if (unit.classes[from] !== 'verb' || unit.inflections[from]?.form !== 'past') return false
  const before = unit.classes[from - 1]
  return before === 'comma' || before === 'pronoun' || (from > 0 && isNominal(unit, from - 1))
}

/** "Lee | left the bridge | untouched": the past form with an object between two nouns; -1 without one. */
function verbWithin({ classes, inflections, items }: WorkingUnit, from: number, to: number): number {
  for (let i = from + 1; i < to - 1; i++) {
    if (classes[i] === 'relative' || /^(?:who|which|that)$/.test(items[i]!.lower)) return -1
    const object = classes[i + 1]
    if (classes[i] !== 'verb' || inflections[i]?.form !== 'past' || !isSubjectEnd(classes[i - 1])) continue
    if (object === 'determiner' || object === 'name') return i
  }
  return -1
}

function isSubjectEnd(cls: WordClass | undefined): boolean {
  return cls === 'noun' || cls === 'name'
}
