import { cueGroupAt } from '../cues/cue-group.ts'
import { isTagVerb } from '../cues/speech-verbs.ts'
import { clauseStart } from '../phrases/clause.ts'
import { contentEnd } from '../phrases/content-edge.ts'
import { followingPhrase } from '../phrases/following-phrase.ts'
import { subjectOf } from '../phrases/subject.ts'
import type { Finder, WorkingUnit } from '../phrases/working-unit.ts'
import { spanOf } from '../phrases/working-unit.ts'
import { isOutlet } from './outlet-words.ts'

/** Somebody else's cue inside what an agency reports counts when it is at least this sure. */
const INNER_CUE = 0.8

const RENDERINGS: ReadonlySet<string> = new Set(
  'translation translations transcript transcription interpreter recording readout subtitles'.split(' '),
)
/** What stands between a tag and the agency after it: "in a speech on Sunday". */
const TAG_GAP = 16

/**
 * Agency reported that X said … · X said …, Agency reported · X said …, according to Agency. The words are
 * X's; the agency is how they came here. Finds no attribution: it notes the agency for the one inside.
 */
// biome-ignore lint/correctness/useYield: a finder that only notes relays yields nothing
export const relays: Finder = function* (unit) {
  const { items, inflections } = unit
  for (let i = 0; i < items.length; i++) {
    if (unit.claimed[i]) continue
    if (items[i]!.lower === 'according' && items[i + 1]?.lower === 'to') accordingTo(unit, i)
    else if (inflections[i]?.key === 'report' && unit.odds[i]! > 0.3) reported(unit, i)
  }
}

function accordingTo(unit: WorkingUnit, at: number): void {
  const end = followingPhrase(unit, at + 2, false)
  if (end === at + 2) return
  const { from: name, to: nameEnd } = renderer(unit, at + 2, end) ?? { from: at + 2, to: end }
  if (nameEnd === end && name === at + 2 && !isOutlet(unit, name, nameEnd)) return
  if (attach(unit, name, nameEnd, at, end)) return
  const left = clauseStart(unit, at)
  if (left < at && holdsCue(unit, left, at)) note(unit, name, nameEnd, at, end, left, at)
  else if (left === at && unit.classes[end] === 'comma') {
    const to = contentEnd(unit, end + 1)
    if (holdsCue(unit, end + 1, to)) note(unit, name, nameEnd, at, end + 1, end + 1, to)
  }
}

function reported(unit: WorkingUnit, k: number): void {
  const group = cueGroupAt(unit, k)
  if (group.passive || group.negated || group.form === 'ing') return
  const subject = subjectOf(unit, group)
  if (subject.kind !== 'own' || !isOutlet(unit, subject.from, subject.to)) return
  const nameEnd = beforeAside(unit, subject.from, subject.to)
  const before = unit.classes[subject.from - 1]
  const after = unit.classes[group.to]
  if (
    before === 'comma' &&
    (after === 'stop' || after === 'comma' || after === undefined || after === 'time')
  ) {
    if (attach(unit, subject.from, nameEnd, subject.from - 1, group.to)) return
    const left = clauseStart(unit, subject.from)
    if (holdsCue(unit, left, subject.from - 1)) {
      note(unit, subject.from, nameEnd, subject.from - 1, group.to, left, subject.from - 1)
    }
    return
  }
  const that = unit.items[group.to]?.lower === 'that' ? group.to + 1 : group.to
  const to = contentEnd(unit, that)
  if (holdsCue(unit, that, to)) note(unit, subject.from, nameEnd, subject.from, that, that, to)
}

/** "the Herald, citing two aides, reported": the name without its aside. */
function beforeAside({ items, classes }: WorkingUnit, from: number, to: number): number {
  for (let i = from + 1; i + 1 < to; i++)
    if (classes[i] === 'comma' && /^(?:citing|quoting|which|who|a|an|the)$/.test(items[i + 1]!.lower))
      return i
  return to
}

/** Whether somebody is said to say something among the items. */
function holdsCue(unit: WorkingUnit, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const inflection = unit.inflections[i]
    if (!inflection || unit.claimed[i] || unit.odds[i]! < INNER_CUE || !isTagVerb(inflection.key)) continue
    const group = cueGroupAt(unit, i)
    const subject = subjectOf(unit, group)
    if (!group.passive && subject.span !== null && subject.from >= from) return true
  }
  return false
}

/** Takes items `[taken, takenEnd)` and notes the agency for cues in items `[from, to)`. */
function note(
  unit: WorkingUnit,
  name: number,
  nameEnd: number,
  taken: number,
  takenEnd: number,
  from: number,
  to: number,
): void {
  for (let i = taken; i < takenEnd; i++) unit.claimed[i] = true
  const agency = spanOf(unit.items, name, nameEnd)
  for (let i = from; i < to; i++) unit.relays.set(unit.items[i]!.start, agency)
}

/**
 * Whose "translation" or "transcript" a phrase speaks of: the name before it, or behind "published by"; null for any
 * other phrase.
 */
function renderer(unit: WorkingUnit, from: number, end: number): { from: number; to: number } | null {
  const { items, classes } = unit
  let at = from
  while (at < end && !RENDERINGS.has(items[at]!.lower)) at++
  if (at === end) return null
  for (let i = at + 1; i + 1 < end; i++)
    if (items[i]!.lower === 'by') return isOutlet(unit, i + 1, end) ? { from: i + 1, to: end } : null
  let to = at
  while (to > from && classes[to - 1] !== 'name') to--
  let start = to
  while (start > from && classes[start - 1] === 'name') start--
  return start < to ? { from: start, to } : null
}

/** “…,” X said, according to Agency: notes the agency for the quotation whose tag stands before it. */
function attach(unit: WorkingUnit, name: number, nameEnd: number, taken: number, takenEnd: number): boolean {
  let tag = taken - 1
  while (tag >= 0 && taken - tag < TAG_GAP && !unit.claimed[tag]) {
    const cls = unit.classes[tag]
    if (cls === 'stop' || cls === 'semicolon' || cls === 'quotation') return false
    tag--
  }
  if (tag < 0 || !unit.claimed[tag]) return false
  const end = unit.items[tag]!.end
  const at = unit.accepted.findIndex(
    c => c.rule === 'direct-speech' && [...c.source, ...c.cue].some(span => span[1] === end),
  )
  if (at < 0) return false
  const earlier = unit.accepted[at]!
  for (let i = taken; i < takenEnd; i++) unit.claimed[i] = true
  if (unit.outlets.own.has(unit.items[name]!.start)) return true
  const agency = spanOf(unit.items, name, nameEnd)
  unit.accepted[at] = { ...earlier, relay: [agency, ...(earlier.relay ?? [])] }
  return true
}
