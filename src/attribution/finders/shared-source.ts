import type { Span } from '../../model/span.ts'
import { verbGroupAt } from '../cues/cue-group.ts'
import { isVerb } from '../cues/verb-use.ts'
import { subjectOf } from '../phrases/subject.ts'
import type { WorkingUnit } from '../phrases/working-unit.ts'
import { REACH } from '../phrases/working-unit.ts'

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
    if (subject.kind === 'own' || subject.kind === 'pronoun' || subject.kind === 'relative')
      return subject.span
    i = Math.min(i, group.from)
  }
  return null
}
