import type { Span } from '../../model/span.ts'
import { verbGroupAt } from '../cues/cue-group.ts'
import { subjectOf } from './subject.ts'
import type { WorkingUnit } from './working-unit.ts'

const REACH_TO_VERB = 30

/** The subject of the first finite verb after `from`, where it begins there. */
export function followingSubject(unit: WorkingUnit, from: number): Span | null {
  const limit = Math.min(unit.items.length, from + REACH_TO_VERB)
  for (let i = from + 1; i < limit; i++) {
    const inflection = unit.inflections[i]
    const finite =
      unit.classes[i] === 'auxiliary' ||
      (unit.classes[i] === 'verb' && inflection?.form === 'past') ||
      (inflection !== null && inflection !== undefined && inflection.form !== 'ing' && unit.odds[i]! > 0.5)
    if (!finite) continue
    const group = verbGroupAt(unit, i)
    const subject = subjectOf(unit, group)
    if (
      subject.span !== null &&
      subject.kind !== 'relative' &&
      subject.from >= from &&
      subject.from <= from + 1
    )
      return subject.span
    if (subject.kind !== 'relative' && subject.span !== null) return null
  }
  return null
}
