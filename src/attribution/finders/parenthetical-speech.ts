import type { Span } from '../../model/span.ts'
import type { CueGroup } from '../cues/cue-group.ts'
import { cueGroupAt } from '../cues/cue-group.ts'
import { isTagVerb } from '../cues/speech-verbs.ts'
import { TIME_NOUNS } from '../languages/english-words.ts'
import { clauseStart, hasFiniteVerb } from '../phrases/clause.ts'
import { complementStart } from '../phrases/complement.ts'
import { contentEnd, trimmed } from '../phrases/content-edge.ts'
import { followingPhrase } from '../phrases/following-phrase.ts'
import { subjectOf } from '../phrases/subject.ts'
import type { Finder, WorkingUnit } from '../phrases/working-unit.ts'
import { spanOf } from '../phrases/working-unit.ts'

/** Commas on both sides say much by themselves, so a rare verb will do. */
const SURE = 0.12

/** …, X said · …, said X · …, X said, … · as X said, … */
export const parentheticalSpeech: Finder = function* (unit) {
  const { items, classes, inflections } = unit
  for (let k = 1; k < items.length; k++) {
    const inflection = inflections[k]
    if (!inflection || unit.claimed[k] || inflection.form === 'ing' || !isTagVerb(inflection.key)) continue
    if (unit.odds[k]! < SURE && !putsIt(unit, k)) continue
    const group = cueGroupAt(unit, k)
    const found = straight(unit, group) ?? inverted(unit, k)
    if (found === null) continue
    const content: Span[] = []
    const rest = classes[found.to] === 'comma' && !endsHere(unit, found.to)
    const left = leftStart(unit, found.from, rest)
    const leftEnd = trimmed(unit, left, found.from)
    if (leftEnd > left) content.push(spanOf(items, left, leftEnd))
    if (rest) {
      const to = contentEnd(unit, found.to + 1)
      if (to > found.to + 1) content.push(spanOf(items, found.to + 1, to))
    }
    if (content.length === 0) continue
    yield {
      rule: 'parenthetical-speech',
      lemma: inflection.key,
      source: [found.source],
      cue: [found.cue],
      content,
      odds: Math.max(unit.odds[k]!, 0.85),
      negated: group.negated,
      addressee: found.addressee,
    }
  }
}

/** "as Lee puts it", "as he tells it". */
function putsIt({ items, inflections }: WorkingUnit, k: number): boolean {
  const { key } = inflections[k]!
  return (key === 'put' || key === 'tel') && items[k + 1]?.lower === 'it'
}

/** Verbs that come before their subject: ", said X". */
const SAYS = new Set(
  'say ad writ not argu explain warn report claim suggest conclud insist observ remark repli reply recal continu'.split(
    ' ',
  ),
)

/**
 * Where what stands before the tag begins. "…, but that, X said, was …": a second clause of which only
 * the first words come before the tag.
 */
function leftStart(unit: WorkingUnit, at: number, rest: boolean): number {
  const left = clauseStart(unit, at)
  if (!rest) return left
  for (let i = at - 1; i > left && at - i < 9; i--) {
    if (unit.classes[i] !== 'conjunction' || unit.classes[i - 1] !== 'comma') continue
    return hasFiniteVerb(unit, i + 1, at - 1) ? left : i + 1
  }
  return left
}

interface Tag {
  readonly source: Span
  readonly cue: Span
  readonly from: number
  readonly to: number
  readonly addressee: Span | null
}

/** , X said, */
function straight(unit: WorkingUnit, group: CueGroup): Tag | null {
  const { items, classes } = unit
  if (group.passive || group.infinitive) return null
  const subject = subjectOf(unit, group)
  if (subject.span === null || subject.kind === 'relative' || subject.from === 0) return null
  const before = classes[subject.from - 1]
  const as = items[subject.from - 1]!.lower === 'as' || items[subject.from - 1]!.lower === 'but'
  if (before !== 'comma' && !as && !(before === 'quotation' && !unit.claimed[subject.from - 1])) return null
  const start = complementStart(unit, group)
  let to = group.to
  const puts = putsIt(unit, group.head)
  if (puts) to = Math.max(to, group.head + 2)
  else if (start.addressee !== null) to = Math.max(to, start.from)
  const cueEnd = puts ? to : group.to
  // A comma behind the circumstances closes the tag, unless a date goes on behind it.
  if (classes[to - 1] === 'comma') to--
  to = afterDate(unit, afterTime(unit, to))
  const after = classes[to]
  if (after !== undefined && after !== 'comma' && after !== 'stop' && after !== 'bracket' && after !== 'dash')
    return null
  if (after === 'comma' && items[to + 1]?.kind === 'quotation' && !as) {
    // "On Monday, X said, “…”": what comes before is a circumstance.
    const left = clauseStart(unit, subject.from)
    if (before !== 'comma' || isCircumstance(unit, left) || !hasFiniteVerb(unit, left, subject.from - 1))
      return null
  }
  return {
    source: subject.span,
    cue: spanOf(items, group.from, cueEnd),
    from: as ? subject.from - 1 : subject.from,
    to,
    addressee: puts ? null : start.addressee,
  }
}

/** "Asked if …", "When …", "In …" */
function isCircumstance(unit: WorkingUnit, from: number): boolean {
  const cls = unit.classes[from]
  return (
    cls === 'subordinator' ||
    cls === 'preposition' ||
    cls === 'time' ||
    (cls === 'verb' && unit.inflections[from] !== null)
  )
}

/** , said X */
function inverted(unit: WorkingUnit, k: number): Tag | null {
  const { items, classes, inflections } = unit
  const form = inflections[k]!.form
  if (classes[k - 1] !== 'comma' || form === 'base') return null
  const next = classes[k + 1]
  if (!SAYS.has(inflections[k]!.key) || !hasFiniteVerb(unit, clauseStart(unit, k - 1), k - 1)) return null
  if (next !== 'name' && next !== 'determiner' && next !== 'noun' && next !== 'number') return null
  const end = followingPhrase(unit, k + 1)
  if (end === k + 1) return null
  const after = classes[end]
  if (
    after !== undefined &&
    after !== 'stop' &&
    after !== 'comma' &&
    after !== 'preposition' &&
    after !== 'time'
  )
    return null
  return {
    source: spanOf(items, k + 1, end),
    cue: spanOf(items, k, k + 1),
    from: k - 1,
    to: end,
    addressee: null,
  }
}

/** Skips "on Sunday", "last week" between the verb and the comma or full stop. */
function afterTime(unit: WorkingUnit, from: number): number {
  let i = from
  if (unit.classes[i] === 'preposition' && unit.classes[i + 1] === 'time') i++
  while (i < unit.items.length && i - from < 6) {
    const lower = unit.items[i]!.lower
    if (unit.classes[i] !== 'time' && !TIME_NOUNS.has(lower) && lower !== 'last' && lower !== 'this') break
    i++
  }
  if (i > from) return i
  // "said in an interview." closes the unit.
  if (unit.classes[i] === 'preposition' && i > 0) {
    let end = i + 1
    while (end < unit.items.length && end - i < 10) {
      const cls = unit.classes[end]
      if (cls === 'stop' || cls === 'comma') return end
      if (cls === 'auxiliary' || cls === 'pronoun' || cls === 'subordinator' || cls === 'verb') break
      end++
    }
  }
  return i
}

/** Skips ", 14 October 2025" behind a weekday: a comma, then nothing but calendar words and numbers. */
function afterDate({ classes, items }: WorkingUnit, comma: number): number {
  if (classes[comma] !== 'comma') return comma
  let end = comma + 1
  while (classes[end] === 'number' || classes[end] === 'time' || TIME_NOUNS.has(items[end]?.lower ?? ''))
    end++
  const next = classes[end]
  return end > comma + 1 && (next === undefined || next === 'stop' || next === 'comma') ? end : comma
}

function endsHere(unit: WorkingUnit, comma: number): boolean {
  const next = unit.classes[comma + 1]
  return (
    next === undefined ||
    next === 'relative' ||
    (next === 'verb' && unit.inflections[comma + 1]?.form === 'ing' && unit.odds[comma + 1]! > 0.4)
  )
}
