import type { Span } from '../../model/span.ts'
import type { CueGroup } from '../cues/cue-group.ts'
import { SUBJECT_AND_AUXILIARY, SUBJECT_PRONOUNS, TIME_NOUNS } from '../languages/english-words.ts'
import type { WorkingUnit } from './working-unit.ts'
import { REACH, spanOf } from './working-unit.ts'

/** What stands as the subject of a verb group. */
export interface Subject {
  /** Items `[from, to)`; empty where the verb shares the subject of an earlier one. */
  readonly from: number
  readonly to: number
  readonly span: Span | null
  /** `shared`: coordinated, participle or infinitive; `relative`: "who". */
  readonly kind: 'own' | 'pronoun' | 'relative' | 'shared' | 'none'
}

/** Prepositions that also open clauses ("two days after Lee said"). */
const OPENS_CLAUSE = /^(?:after|before|since|until)$/

const NONE: Subject = { from: 0, to: 0, span: null, kind: 'none' }
const SHARED: Subject = { from: 0, to: 0, span: null, kind: 'shared' }
const INDEFINITE = new Set(
  'one everyone everybody someone somebody nobody anyone anybody many others some few most both all'.split(
    ' ',
  ),
)

/** The subject that stands before a verb group. */
export function subjectOf(unit: WorkingUnit, group: CueGroup): Subject {
  const { items, classes } = unit
  const e = group.from
  if (group.infinitive) return SHARED
  // "He's been saying": pronoun and auxiliary in one token.
  const first = items[e]
  if (first && SUBJECT_AND_AUXILIARY.test(first.lower)) return contracted(unit, e)
  if (e === 0) return group.form === 'ing' ? SHARED : NONE
  let p = e - 1
  if (unit.claimed[p]) return SHARED
  if (classes[p] === 'adverb') p--
  if (p < 0) return NONE
  const lower = items[p]!.lower
  if (SUBJECT_AND_AUXILIARY.test(lower) && classes[p] === 'auxiliary') return contracted(unit, p)
  if (lower === 'who' || lower === 'which' || (lower === 'that' && isNominal(unit, p - 1))) {
    return { from: p, to: p + 1, span: spanOf(items, p, p + 1), kind: 'relative' }
  }
  if (classes[p] === 'pronoun' && (SUBJECT_PRONOUNS.has(lower) || INDEFINITE.has(lower))) {
    return { from: p, to: p + 1, span: spanOf(items, p, p + 1), kind: 'pronoun' }
  }
  switch (classes[p]) {
    case 'conjunction':
    case 'preposition':
      return SHARED
    case 'comma':
      return group.form === 'ing' ? SHARED : beforeComma(unit, p)
    case 'subordinator':
      return group.form === 'ing' ? SHARED : NONE
    case 'stop':
    case 'colon':
    case 'semicolon':
    case 'auxiliary':
      return NONE
    case 'dash':
      return group.form === 'ing' ? SHARED : NONE
    default: {
      const last = withoutTime(unit, p)
      if (last < 0) return NONE
      if (unit.classes[last] === 'comma') return beforeComma(unit, last)
      const from = phraseStart(unit, last)
      return from > last ? NONE : { from, to: last + 1, span: spanOf(items, from, last + 1), kind: 'own' }
    }
  }
}

/** The characters of a cue; where its first token holds the subject too ("she's"), from the apostrophe on. */
export function cueSpan(unit: WorkingUnit, group: CueGroup): Span {
  const first = unit.items[group.from]!
  const [start, end] = spanOf(unit.items, group.from, group.to)
  return SUBJECT_AND_AUXILIARY.test(first.lower) ? [start + first.lower.indexOf("'"), end] : [start, end]
}

function contracted(unit: WorkingUnit, i: number): Subject {
  const item = unit.items[i]!
  const cut = item.lower.indexOf("'")
  return { from: i, to: i + 1, span: [item.start, item.start + cut], kind: 'pronoun' }
}

export function isNominal(unit: WorkingUnit, i: number): boolean {
  const cls = unit.classes[i]
  return cls === 'noun' || cls === 'name' || cls === 'number' || cls === 'possessive' || cls === 'bracket'
}

/** The last item of a subject before "on Monday" or "earlier Tuesday" that stands between it and its verb. */
function withoutTime(unit: WorkingUnit, last: number): number {
  let i = last
  while (
    i >= 0 &&
    (unit.classes[i] === 'time' ||
      /^(?:early|late|last|this|earlier|later)$/.test(unit.items[i]!.lower) ||
      (TIME_NOUNS.has(unit.items[i]!.lower) && /^(?:last|this|next)$/.test(unit.items[i - 1]?.lower ?? '')))
  )
    i--
  if (i === last || i < 0) return last
  if (unit.classes[i] === 'preposition') i--
  return i
}

/** A noun phrase closed by the comma of its apposition: "X, the dean of Y, said". The comma belongs to it. */
function beforeComma(unit: WorkingUnit, comma: number): Subject {
  const { classes, items } = unit
  const commas: number[] = []
  let b = comma - 1
  const limit = Math.max(0, comma - REACH)
  for (; b >= limit; b--) {
    const cls = classes[b]!
    if (cls === 'stop' || cls === 'semicolon' || cls === 'colon' || cls === 'dash') break
    if (unit.claimed[b]) {
      // "X, who asked not to be named, said": what X is said to have said stands in a clause about X.
      const relative = claimedRelative(unit, b, limit)
      if (relative < 0) break
      commas.unshift(relative - 1)
      b = relative - 1
      continue
    }
    if (cls === 'subordinator' && (b === 0 || classes[b - 1] === 'comma' || classes[b - 1] === 'conjunction'))
      break
    if (cls === 'quotation' && endsLikeSpeech(unit, b)) break
    if (cls === 'comma') commas.unshift(b)
  }
  const start = b + 1
  if (commas.length === 0) return SHARED
  let from = start
  const edges = [...commas, comma]
  for (const edge of edges.slice(0, -1)) {
    const stripped = withoutLead(unit, from, edge)
    const restarts = stripped >= edge || hasClause(unit, from, edge) || isAdverbial(unit, from)
    if (!restarts) {
      const own = phraseStart(unit, edge - 1, from)
      if (own < edge) return { from: own, to: comma + 1, span: spanOf(items, own, comma + 1), kind: 'own' }
    }
    from = edge + 1
  }
  return SHARED
}

/** The "who" after a comma that opens the clause in which the claimed item `at` stands; -1 without one. */
function claimedRelative(unit: WorkingUnit, at: number, limit: number): number {
  for (let b = at; b > limit; b--) {
    const cls = unit.classes[b]
    if (cls === 'stop' || cls === 'semicolon' || cls === 'colon' || cls === 'quotation') return -1
    const lower = unit.items[b]!.lower
    if ((lower === 'who' || lower === 'which') && unit.classes[b - 1] === 'comma') return b
  }
  return -1
}

/** A quotation that ends like speech, after which its tag begins. */
function endsLikeSpeech(unit: WorkingUnit, i: number): boolean {
  const q = unit.items[i]!.quotation!
  return /[,.?!…—]$/.test(unit.text.slice(q.inner[0], q.inner[1]).slice(-1))
}

/** A segment before a comma that is a circumstance: it opens with a preposition, a time or a participle. */
function isAdverbial(unit: WorkingUnit, from: number): boolean {
  const cls = unit.classes[from]
  if (cls === 'preposition' || cls === 'time' || cls === 'adverb' || cls === 'subordinator') return true
  return cls === 'verb' && unit.inflections[from]?.form === 'ing'
}

/** Whether items hold a finite verb outside a relative clause. */
function hasClause(unit: WorkingUnit, from: number, to: number): boolean {
  let relative = false
  for (let i = from; i < to; i++) {
    const lower = unit.items[i]!.lower
    if (lower === 'who' || lower === 'which' || lower === 'that' || lower === 'whose') relative = true
    if (unit.classes[i] === 'auxiliary' && !relative) return true
    if (
      unit.classes[i] === 'pronoun' &&
      SUBJECT_PRONOUNS.has(lower) &&
      lower !== 'who' &&
      lower !== 'you' &&
      !relative
    )
      return true
  }
  return false
}

/**
 * Where the noun phrase that ends with item `last` begins: as far left as no clause, circumstance or
 * mark parts it.
 */
export function phraseStart(unit: WorkingUnit, last: number, floor = 0): number {
  const { classes, items } = unit
  const limit = Math.max(floor, last - REACH)
  let from = last
  for (let b = last; b >= limit; b--) {
    const cls = classes[b]!
    const lower = items[b]!.lower
    if (unit.claimed[b]) break
    if (cls === 'stop' || cls === 'semicolon' || cls === 'colon' || cls === 'dash' || cls === 'sign') break
    if (cls === 'bracket') {
      const open = items[b]!.text === ')' || items[b]!.text === ']' ? openingBracket(unit, b, limit) : -1
      if (open < 0) break
      b = open
      from = b
      continue
    }
    if (cls === 'quotation' && (endsLikeSpeech(unit, b) || items[b]!.words > 8)) break
    if (cls === 'comma' && !isListComma(unit, b, last)) break
    if (cls === 'subordinator' && lower !== 'that' && !(lower === 'as' && relativeNear(unit, b, limit))) break
    if (lower === 'that' && !isNominal(unit, b - 1)) break
    if ((cls === 'relative' || lower === 'who' || lower === 'that') && opensPhrase(unit, b + 1)) break
    if (cls === 'preposition' && OPENS_CLAUSE.test(lower) && b < last) break
    // "the first time the company confirmed"
    if (
      lower === 'time' &&
      b < last &&
      /^(?:first|last|second|only|next|every|each)$/.test(items[b - 1]?.lower ?? '')
    )
      break
    if (cls === 'auxiliary') {
      const relative = relativeBefore(unit, b, limit)
      if (relative < 0) break
      b = relative
      from = b
      continue
    }
    if (cls === 'pronoun' && SUBJECT_PRONOUNS.has(lower) && lower !== 'who') break
    if (
      cls === 'conjunction' &&
      (b === limit || classes[b - 1] === 'comma'
        ? !isListComma(unit, b - 1, last)
        : lower !== 'and' && lower !== 'or' && lower !== '&')
    )
      break
    if (cls === 'verb' && unit.odds[b]! > 0.5 && unit.inflections[b]!.form !== 'ing') {
      const relative = relativeBefore(unit, b, limit)
      if (relative < 0) break
      b = relative
      from = b
      continue
    }
    from = b
  }
  return withoutLead(unit, from, last + 1)
}

/** "who serve as delegates": a relative pronoun a few words to the left. */
function relativeNear(unit: WorkingUnit, at: number, limit: number): boolean {
  for (let b = at - 1; b >= limit && at - b < 4; b--) if (unit.items[b]!.lower === 'who') return true
  return false
}

/** "which even critics": the relative pronoun is the object, a subject follows. */
function opensPhrase(unit: WorkingUnit, i: number): boolean {
  const j = unit.classes[i] === 'adverb' ? i + 1 : i
  const cls = unit.classes[j]
  return cls === 'determiner' || cls === 'name'
}

function openingBracket(unit: WorkingUnit, close: number, limit: number): number {
  for (let b = close - 1; b >= limit && close - b < 12; b--)
    if (unit.items[b]!.text === '(' || unit.items[b]!.text === '[') return b
  return -1
}

/** "people who have fought threats say": the relative pronoun that opens the clause a verb stands in. */
function relativeBefore(unit: WorkingUnit, verb: number, limit: number): number {
  for (let b = verb - 1; b >= limit && verb - b < 5; b--) {
    const lower = unit.items[b]!.lower
    if ((lower === 'who' || lower === 'which' || lower === 'that') && isNominal(unit, b - 1)) return b
    if (unit.classes[b] !== 'adverb' && unit.classes[b] !== 'auxiliary') return -1
  }
  return -1
}

/** The commas of "A, B and C": each side is nominal and an `and` stands before the last of them. */
function isListComma(unit: WorkingUnit, comma: number, last: number): boolean {
  if (comma <= 0 || unit.classes[comma] !== 'comma') return false
  if (!isNominal(unit, comma - 1)) return false
  let and = false
  for (let i = comma + 1; i < last && i - comma < 30; i++) {
    const cls = unit.classes[i]!
    if (unit.items[i]!.lower === 'and') and = true
    else if (cls === 'auxiliary' || cls === 'pronoun' || cls === 'subordinator' || cls === 'relative')
      return false
  }
  return and && unit.items[comma + 1]?.lower !== 'and' && unit.items[comma + 1]?.lower !== 'but'
}

/** Skips what leads into a clause: adverbs, conjunctions, times and short circumstances. */
export function withoutLead(unit: WorkingUnit, from: number, to: number): number {
  const { classes, items } = unit
  let i = from
  for (let guard = 0; i < to && guard < 8; guard++) {
    const cls = classes[i]!
    if (cls === 'comma' || cls === 'conjunction' || cls === 'adverb' || cls === 'dash' || cls === 'sign') i++
    else if (cls === 'time' && i + 1 < to && classes[i + 1] !== 'possessive') {
      i++
      while (i < to && (TIME_NOUNS.has(items[i]!.lower) || classes[i] === 'number')) i++
    } else if (cls === 'preposition' || (cls === 'subordinator' && items[i]!.lower === 'as')) {
      const next = afterCircumstance(unit, i, to)
      if (next < to) i = next
      else if (/^(?:since|after|before|until|as|than)$/.test(items[i]!.lower)) i++
      else break
    } else break
  }
  return i
}

/** The end of a leading prepositional phrase that no comma closes: after its time word, or before the next name or determiner. */
function afterCircumstance(unit: WorkingUnit, from: number, to: number): number {
  const { classes, items } = unit
  let lastTime = -1
  for (let i = from + 1; i < to && i < from + 8; i++) {
    if (
      classes[i] === 'time' ||
      TIME_NOUNS.has(items[i]!.lower) ||
      /^(?:1[89]|20)\d\d$/.test(items[i]!.lower)
    )
      lastTime = i
    if (classes[i] === 'preposition' && lastTime < 0) break
  }
  if (lastTime >= 0) return lastTime + 1
  let i = from + 1
  if (i < to && (classes[i] === 'determiner' || classes[i] === 'name')) i++
  while (i < to && classes[i] === 'noun') i++
  const next = classes[i]
  return i > from + 1 && (next === 'determiner' || next === 'name' || next === 'pronoun') ? i : to
}
