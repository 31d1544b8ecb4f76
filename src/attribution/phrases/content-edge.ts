import { cueGroupAt } from '../cues/cue-group.ts'
import { isVerb } from '../cues/verb-use.ts'
import { TIME_NOUNS } from '../languages/english-words.ts'
import { subjectOf } from './subject.ts'
import type { WorkingUnit } from './working-unit.ts'
import { REACH } from './working-unit.ts'

export interface EdgeOptions {
  /** A noun phrase ends at a comma where a clause goes on. */
  readonly phrase?: boolean
  /** The cue stands in a clause that the next comma closes ("who said …, went"; "when X said …,"). */
  readonly embedded?: boolean
}

/** A coordinated or participial cue ends what was said before it when it is at least this sure. */
const NEXT_CUE = 0.5

/** The end (exclusive) of a content that begins at item `from`. */
export function contentEnd(unit: WorkingUnit, from: number, options: EdgeOptions = {}): number {
  const { items, classes } = unit
  const limit = Math.min(items.length, from + 4 * REACH)
  let depth = 0
  let i = from
  for (; i < limit; i++) {
    const cls = classes[i]!
    if (unit.claimed[i]) break
    if (cls === 'semicolon') break
    if (cls === 'stop' && i > from && (i === items.length - 1 || items[i]!.text !== '.')) break
    if (cls === 'bracket') {
      const text = items[i]!.text
      if (text === '(' || text === '[') depth++
      else if (--depth < 0) break
    }
    if (depth > 0) continue
    if (
      cls === 'quotation' &&
      i + 1 < limit &&
      (startsAfresh(unit, i) || (i === from && standsAlone(unit, i)))
    ) {
      i++
      break
    }
    if (cls === 'comma' && i > from) {
      if (options.embedded && !continuesList(unit, i)) break
      if (endsAtComma(unit, i, options.phrase === true)) break
    }
    if (cls === 'conjunction' && i > from && coordinates(unit, i + 1)) break
    if (cls === 'subordinator' && i > from && subordinates(unit, i)) break
    if (items[i]!.lower === 'according' && items[i + 1]?.lower === 'to' && i > from) break
    if (cls === 'dash' && i > from && dashEnds(unit, i)) break
  }
  return trimmed(unit, from, options.phrase ? withoutTime(unit, from, trimmed(unit, from, i)) : i)
}

/** A phrase without the "on Tuesday" or "last week" at its end, which tells when it was said. */
function withoutTime(unit: WorkingUnit, from: number, to: number): number {
  let i = to
  let time = false
  while (i - 1 > from) {
    const lower = unit.items[i - 1]!.lower
    const isTime = unit.classes[i - 1] === 'time' || TIME_NOUNS.has(lower)
    if (!isTime && !(time && /^(?:last|this|early|late|earlier|on|in)$/.test(lower))) break
    if (unit.classes[i - 1] === 'time' || /^(?:last|this|ago)$/.test(lower)) time = true
    i--
  }
  return time ? i : to
}

/** Without the comma, full stop or conjunction that parts the content from what follows it. */
export function trimmed(unit: WorkingUnit, from: number, to: number): number {
  let end = to
  while (end > from) {
    const cls = unit.classes[end - 1]!
    if (
      cls === 'comma' ||
      cls === 'stop' ||
      cls === 'conjunction' ||
      cls === 'dash' ||
      cls === 'colon' ||
      cls === 'semicolon'
    )
      end--
    else break
  }
  return end
}

/** A quotation that ends like a sentence or with a comma, after which the outlet speaks again. */
function startsAfresh(unit: WorkingUnit, i: number): boolean {
  const q = unit.items[i]!.quotation!
  const last = unit.text[q.inner[1] - 1]
  if (last === '.' || last === '?' || last === '!') return true
  if (last !== ',') return false
  const next = unit.classes[i + 1]
  return next === 'verb' || next === 'relative' || next === 'adverb'
}

/** Speech that a comma parts from what the outlet goes on to say: X said, “…,” and did Y. */
function standsAlone(unit: WorkingUnit, i: number): boolean {
  const q = unit.items[i]!.quotation!
  const outside = unit.classes[i + 1] === 'comma'
  if (!outside && unit.text[q.inner[1] - 1] !== ',') return false
  const limit = Math.min(unit.items.length, i + REACH)
  for (let j = i + 1; j < limit; j++) if (unit.classes[j] === 'quotation') return false
  return true
}

function continuesList(unit: WorkingUnit, comma: number): boolean {
  const next = unit.classes[comma + 1]
  return next === 'conjunction' && !coordinates(unit, comma + 2)
}

function endsAtComma(unit: WorkingUnit, comma: number, phrase: boolean): boolean {
  const { classes } = unit
  let j = comma + 1
  const next = classes[j]
  if (next === undefined) return true
  if (next === 'adverb') j++
  if (classes[j] === 'verb' && unit.inflections[j]!.form === 'ing' && unit.odds[j]! >= NEXT_CUE) return true
  if (next === 'conjunction' && coordinates(unit, comma + 2)) return true
  if (next === 'subordinator' && subordinates(unit, comma + 1)) return true
  if (unit.inflections[j]?.form === 'past' && classes[j] === 'verb' && unit.odds[j]! >= NEXT_CUE) return true
  if (unit.headline && unit.inflections[comma + 1]?.form === 's' && unit.odds[comma + 1]! >= NEXT_CUE)
    return true
  if (
    phrase &&
    (next === 'subordinator' ||
      next === 'preposition' ||
      next === 'adverb' ||
      next === 'relative' ||
      (next === 'determiner' && !laterAnd(unit, comma)) ||
      (next === 'verb' && unit.inflections[j]?.form === 'ing'))
  )
    return true
  return false
}

/** Whether a cue that is not part of the content follows a conjunction: "and called …", "but Lee said …". */
function coordinates(unit: WorkingUnit, from: number): boolean {
  const head = nextCue(unit, from)
  if (head < 0) return false
  const group = cueGroupAt(unit, head)
  if (group.infinitive || (group.form === 'base' && !isVerb(unit, head))) return false
  if (group.from <= from) return group.form !== 'base' && (group.form !== 'ing' || unit.odds[head]! > 0.7)
  const subject = subjectOf(unit, group)
  const comma = unit.classes[from - 1] === 'comma' || unit.classes[from - 2] === 'comma'
  return (subject.kind === 'own' || subject.kind === 'pronoun') && subject.from <= from + 1 && comma
}

/** "while Lee says …", "as she put it": another speaker's or another saying begins. */
function subordinates(unit: WorkingUnit, at: number): boolean {
  const lower = unit.items[at]!.lower
  if (lower === 'that' || lower === 'how' || lower === 'what' || lower === 'whether' || lower === 'why')
    return false
  return (
    coordinates(unit, at + 1) && (unit.classes[at - 1] === 'comma' || lower === 'while' || lower === 'though')
  )
}

function nextCue(unit: WorkingUnit, from: number): number {
  const limit = Math.min(unit.items.length, from + 14)
  for (let i = from; i < limit; i++) {
    if (unit.odds[i]! >= NEXT_CUE) return i
    const cls = unit.classes[i]
    if (cls === 'stop' || cls === 'semicolon' || cls === 'quotation' || cls === 'colon') return -1
  }
  return -1
}

/** A dash ends the content where it is the only one left; a pair encloses an aside. */
function dashEnds(unit: WorkingUnit, at: number): boolean {
  for (let i = at + 1; i < unit.items.length && i - at < 40; i++) if (unit.classes[i] === 'dash') return false
  return unit.classes[at - 1] === 'quotation'
}

/** Whether an "and" follows a comma before the next stop, which makes it part of a list. */
function laterAnd(unit: WorkingUnit, comma: number): boolean {
  for (let i = comma + 1; i < unit.items.length && i - comma < 25; i++) {
    if (unit.items[i]!.lower === 'and' || unit.items[i]!.lower === 'or') return true
    if (unit.classes[i] === 'stop' || unit.classes[i] === 'semicolon') return false
  }
  return false
}
