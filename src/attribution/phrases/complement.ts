import type { Span } from '../../model/span.ts'
import type { CueGroup } from '../cues/cue-group.ts'
import { SUBJECT_AND_AUXILIARY, SUBJECT_PRONOUNS, TIME_NOUNS } from '../languages/english-words.ts'
import type { WorkingUnit } from './working-unit.ts'
import { spanOf } from './working-unit.ts'

/** Where what was said begins, and to whom it was said. */
export interface ComplementStart {
  readonly from: number
  readonly addressee: Span | null
}

/** Verbs that name whom they address before what they say: verb keys. */
const ADDRESSING = new Set(
  'tel remind assur reassur inform warn ask notify advis convinc persuad caution promis'.split(' '),
)
/** Verbs whose addressee belongs to the content: "urged [the court to act]". */
const DIRECTING = new Set(
  'urg cal ask order command implor beg invit encourag press advis instruct direct warn challeng'.split(' '),
)
/** Verbs that take a clause or a quotation, so that a circumstance after them is theirs and not said. */
const SAYING = new Set(
  'say tel ad writ not stat announc declar tweet argu warn report explain insist claim continu testify posit post joke jok reply respond conclud remark recal suggest predict acknowledg confirm deny promis vow pledg ask speak talk complain boast brag agre predict concede conced disclos admit confes apologiz reveal repeat reiterat reaffirm'.split(
    ' ',
  ),
)

const OPENERS = new Set('that how whether what why if'.split(' '))
const GAP = 14

/** The item at which the content of a cue begins. */
export function complementStart(unit: WorkingUnit, group: CueGroup): ComplementStart {
  const { items, classes } = unit
  let i = group.to
  let addressee: Span | null = null
  if (classes[i] === 'adverb' && (opens(unit, i + 1) || classes[i + 1] === 'comma')) i++
  if (opens(unit, i)) return { from: skipMark(unit, i), addressee }
  // "warned of floods": what follows is no listener.
  const about = /^(?:of|about|against)$/.test(items[i - 1]?.lower ?? '')
  if (ADDRESSING.has(group.key) && !group.passive && !about) {
    const end = addresseeEnd(unit, i)
    if (end > i) {
      const directs = DIRECTING.has(group.key) && items[end]?.lower === 'to'
      addressee = spanOf(items, i, end)
      if (directs) return { from: i, addressee }
      i = end
      // "Lee Tells Crowd to Stop": whoever has been named, no other listener follows.
      if (items[i]?.lower === 'to') return { from: i, addressee }
      if (opens(unit, i)) return { from: skipMark(unit, i), addressee }
    }
  } else if (DIRECTING.has(group.key)) {
    const end = addresseeEnd(unit, i)
    const thing =
      /(?:tion|ment|ing|ance|ence)s?$/.test(items[i + 1]?.lower ?? '') && classes[i] === 'determiner'
    if (end > i && items[end]?.lower === 'to' && !thing) addressee = spanOf(items, i, end)
  }
  if (SAYING.has(group.key)) {
    const to = items[i]?.lower === 'to' && isAudience(unit, i + 1)
    if (to && (classes[i + 1] === 'noun' || classes[i + 1] === 'name' || classes[i + 1] === 'determiner')) {
      const end = nounPhraseEnd(unit, i + 1)
      if (end > i + 1 && (opens(unit, end) || classes[end] === 'preposition')) {
        addressee ??= spanOf(items, i + 1, end)
        i = end
        if (opens(unit, i)) return { from: skipMark(unit, i), addressee }
      }
    }
    i = afterCircumstances(unit, i)
  }
  const end = dayEnd(unit, i)
  if (end > i) {
    // "called on Sunday [for] …", "warned Tuesday [of] …", "urged on Monday [the council to act]"
    const lower = items[end]?.lower ?? ''
    if (lower === 'that' || (DIRECTING.has(group.key) && LEADS_ON.test(lower))) i = end
    if (i === end && lower === 'for') i++
  }
  return { from: skipMark(unit, i), addressee }
}

/** What a verb that calls, warns or urges goes on with behind the day on which it was done. */
const LEADS_ON = /^(?:for|of|about|against|to|the|a|an|all|its|his|her|their)$/

/** The end of "Tuesday", "last week", "on Sunday". */
function dayEnd(unit: WorkingUnit, from: number): number {
  const on = unit.items[from]?.lower === 'on' ? 1 : 0
  const end = timeEnd(unit, from + on)
  return end > from + on ? end : from
}

/** Whether a complement plainly begins here: "that", a question word, or a quotation with or without its comma. */
function opens(unit: WorkingUnit, i: number): boolean {
  const item = unit.items[i]
  if (item === undefined) return false
  if (item.kind === 'quotation' || OPENERS.has(item.lower)) return true
  const cls = unit.classes[i]
  const next = unit.items[i + 1]
  return (cls === 'comma' || cls === 'colon') && (next?.kind === 'quotation' || next?.lower === 'that')
}

function skipMark(unit: WorkingUnit, i: number): number {
  let at = i
  while (at < unit.items.length && (unit.classes[at] === 'comma' || unit.classes[at] === 'colon')) at++
  // "stated that, “…”": the conjunction is no part of what stands in quotation marks after a comma.
  if (
    unit.items[at]?.lower === 'that' &&
    unit.classes[at + 1] === 'comma' &&
    unit.items[at + 2]?.kind === 'quotation'
  )
    return at + 2
  return at
}

/** "to reporters", "to the court": not an infinitive. */
function isAudience(unit: WorkingUnit, i: number): boolean {
  const cls = unit.classes[i]
  if (cls === 'determiner' || cls === 'name' || cls === 'pronoun') return true
  return cls === 'noun' && /[^s]s$/.test(unit.items[i]!.lower)
}

/** The end of "reporters", "a crowd in Ohio", "him" after "told". */
function addresseeEnd(unit: WorkingUnit, from: number): number {
  const { items, classes } = unit
  const first = items[from]
  if (first === undefined) return from
  if (first.lower === 'about' && classes[from + 1] === 'number') return addresseeEnd(unit, from + 1)
  if (/^(?:me|him|them|us|you)$/.test(first.lower)) return from + 1
  if (/^(?:her|it)$/.test(first.lower) && classes[from + 1] !== 'noun') return from + 1
  const limit = Math.min(items.length, from + GAP)
  if (
    classes[from] !== 'noun' &&
    classes[from] !== 'name' &&
    classes[from] !== 'determiner' &&
    classes[from] !== 'number' &&
    !(classes[from] === 'verb' && classes[from + 1] === 'noun')
  )
    return from
  for (let i = from + 1; i < limit; i++) {
    const lower = items[i]!.lower
    if (OPENERS.has(lower) || lower === 'to' || opens(unit, i)) return i
    if (classes[i] === 'stop' || classes[i] === 'semicolon' || classes[i] === 'comma' || unit.claimed[i])
      break
    if (classes[i] === 'pronoun' || SUBJECT_AND_AUXILIARY.test(lower)) return i
  }
  return nounPhraseEnd(unit, from)
}

/** The end of a plain noun phrase: determiners, adjectives, nouns, names and their "of". */
export function nounPhraseEnd(unit: WorkingUnit, from: number): number {
  const { classes, items } = unit
  let i = from
  while (i < items.length && i - from < 20 && !unit.claimed[i]) {
    const cls = classes[i]!
    const nominal =
      cls === 'noun' || cls === 'name' || cls === 'number' || cls === 'possessive' || cls === 'determiner'
    if (
      cls === 'determiner' &&
      i > from &&
      classes[i - 1] !== 'preposition' &&
      classes[i - 1] !== 'determiner'
    )
      break
    if (cls === 'name' && i > from && classes[i - 1] === 'noun') break
    // "the national fishing congress", "cheering crowds"
    const participle =
      cls === 'verb' && classes[i + 1] === 'noun' && !/[^s]s$/.test(items[i - 1]?.lower ?? '')
    if (!nominal && !(participle && isAttributive(unit, i, from)) && !(items[i]!.lower === 'of' && i > from))
      break
    i++
  }
  return i
}

function isAttributive(unit: WorkingUnit, i: number, from: number): boolean {
  return i === from || unit.classes[i - 1] === 'determiner' || unit.classes[i - 1] === 'noun'
}

/** Times, places and manners between a verb of saying and what was said. */
function afterCircumstances(unit: WorkingUnit, from: number): number {
  const { items, classes } = unit
  let i = from
  for (let guard = 0; guard < 4; guard++) {
    const cls = classes[i]
    const lower = items[i]?.lower ?? ''
    if (
      cls === 'time' ||
      lower === 'last' ||
      lower === 'this' ||
      lower === 'early' ||
      lower === 'late' ||
      lower === 'earlier' ||
      lower === 'later'
    ) {
      const end = timeEnd(unit, i)
      if (end === i) return i
      i = end
    } else if (lower === 'to' && !isAudience(unit, i + 1)) {
      return i
    } else if (
      cls === 'preposition' &&
      lower !== 'of' &&
      lower !== 'for' &&
      lower !== 'about' &&
      lower !== 'against'
    ) {
      const end = circumstanceEnd(unit, i)
      if (end === i) return i
      i = end
    } else return i
    if (opens(unit, i)) return i
  }
  return i
}

const LONGEST_TIME = 8

function isYear(unit: WorkingUnit, i: number): boolean {
  return /^(?:1[89]|20)\d\d$/.test(unit.items[i]?.text ?? '')
}

function timeEnd(unit: WorkingUnit, from: number): number {
  let i = from
  let time = false
  while (i < unit.items.length && i - from < LONGEST_TIME) {
    const lower = unit.items[i]!.lower
    // "Tuesday, March 18, 2025"
    const next = unit.classes[i + 1]
    if (time && unit.classes[i] === 'comma' && (next === 'time' || isYear(unit, i + 1))) {
      i++
      continue
    }
    const isTime = unit.classes[i] === 'time' || TIME_NOUNS.has(lower)
    if (!isTime && !/^(?:last|this|early|late)$/.test(lower) && unit.classes[i] !== 'number') break
    if (isTime) time = true
    i++
  }
  return time ? i : from
}

/** The end of a prepositional phrase: at the next plain opener, or after its noun phrase where a clause follows. */
function circumstanceEnd(unit: WorkingUnit, from: number): number {
  const { items, classes } = unit
  const limit = Math.min(items.length, from + GAP)
  for (let i = from + 1; i < limit; i++) {
    if (unit.claimed[i] || classes[i] === 'stop' || classes[i] === 'semicolon') break
    if (items[i]!.lower === 'that' || (opens(unit, i) && (items[i]!.words > 3 || classes[i] === 'comma')))
      return i
    if (classes[i] === 'comma') break
  }
  let i = from + 1
  if (classes[i] === 'time') return timeEnd(unit, i)
  const end = nounPhraseEnd(unit, i)
  i = end
  const next = items[i]
  if (next === undefined) return from
  const clause =
    SUBJECT_PRONOUNS.has(next.lower) ||
    classes[i] === 'determiner' ||
    classes[i] === 'name' ||
    classes[i] === 'preposition' ||
    SUBJECT_AND_AUXILIARY.test(next.lower) ||
    classes[i] === 'time'
  return end > from + 1 && clause ? end : from
}
