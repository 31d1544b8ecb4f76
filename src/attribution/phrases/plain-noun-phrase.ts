import type { Token } from '../../text/analysis.ts'
import { TIME_NOUNS } from '../languages/english-words.ts'
import type { PlainClass } from './plain-words.ts'
import { plainClass, verbAt } from './plain-words.ts'

/** No phrase is followed further than this, in tokens. */
const LONGEST = 24

const ALONE: ReadonlySet<string> = new Set(
  'me him them us you her it everyone everybody someone somebody anyone anybody'.split(' '),
)
/** Bodies in whose names a preposition stands: "the Committee on Roads". */
const BODIES =
  /^(?:sub)?committee$|^(?:council|commission|board|association|institute|conference|chamber|centre|center)$/
/** Forms in `-ed` and `-ing` are adjectives before a noun, except right after one that they are the verb of. */
const NOMINAL: ReadonlySet<PlainClass> = new Set(['name', 'noun', 'number', 'possessive', 'determiner'])

/**
 * The end (exclusive) of the noun phrase that begins with token `from` and ends no later than `limit`: "reporters",
 * "about 600 delegates", "the head of the port", "Sen. Ann Lee". `from` where none begins there.
 */
export function nounPhraseTo(tokens: readonly Token[], from: number, limit: number): number {
  const last = Math.min(limit, from + LONGEST, tokens.length)
  const first = tokens[from]
  if (first === undefined || from >= last) return from
  // "her", "it" and "you" stand alone where no noun follows; "her lawyer" does not.
  if (ALONE.has(first.lower) && !(first.lower === 'her' && followsNoun(tokens, from, last))) return from + 1
  let i = from
  if (/^(?:about|some|nearly|over|almost)$/.test(first.lower) && plainClass(tokens, from + 1) === 'number')
    i++
  let head = false
  for (; i < last; i++) {
    const cls = plainClass(tokens, i)!
    if (tokens[i]!.sentence !== first.sentence || isBeforeTime(tokens, i)) break
    if (cls === 'determiner' && i > from && head && !joins(tokens, i - 1)) break
    if (NOMINAL.has(cls)) {
      if (cls === 'noun' || cls === 'name') head = true
    } else if (cls === 'time') {
      if (!isPartOfName(tokens, i)) break
    } else if (cls === 'verb') {
      if (!isAttributive(tokens, i, last)) break
    } else if (!(head && continues(tokens, i, last, limit))) break
  }
  while (i > from && (joins(tokens, i - 1) || plainClass(tokens, i - 1) === 'determiner')) i--
  return head || plainClass(tokens, from) === 'determiner' ? i : from
}

/** The first token of the noun phrase that ends before token `to`; `to` where none does. */
export function nounPhraseFrom(tokens: readonly Token[], to: number, floor: number): number {
  const lowest = Math.max(floor, to - LONGEST, 0)
  const last = tokens[to - 1]
  if (last === undefined || to <= lowest) return to
  const end = plainClass(tokens, to - 1)!
  if (end !== 'pronoun' && !NOMINAL.has(end)) return to
  if (end === 'pronoun') return to - 1
  let from = to
  for (let b = to - 1; b >= lowest; b--) {
    if (tokens[b]!.sentence !== last.sentence) break
    const cls = plainClass(tokens, b)!
    if (NOMINAL.has(cls)) from = b
    else if (cls === 'verb' && from === b + 1 && isAttributive(tokens, b, to)) from = b
    else if (!(b > lowest && joinsNouns(tokens, b))) break
  }
  while (from < to && plainClass(tokens, from) === 'possessive') from++
  return from
}

function followsNoun(tokens: readonly Token[], i: number, last: number): boolean {
  const next = i + 1 < last ? plainClass(tokens, i + 1) : null
  return next === 'noun' || next === 'name' || next === 'number'
}

function joins(tokens: readonly Token[], i: number): boolean {
  return /^(?:of|from|for|on|in|and|&)$/.test(tokens[i]!.lower)
}

/** A preposition or an "and" in the middle of a phrase. */
function continues(tokens: readonly Token[], i: number, last: number, limit: number): boolean {
  const { lower } = tokens[i]!
  const next = i + 1 < last ? plainClass(tokens, i + 1) : null
  if (lower === 'of') return next !== null && next !== 'time'
  const named = next === 'name' || (next === 'determiner' && plainClass(tokens, i + 2) === 'name')
  if (lower === 'from') return named || next === 'noun' || next === 'determiner'
  if (lower === 'on' || lower === 'for') return BODIES.test(tokens[i - 1]!.lower) && next === 'name'
  // "crowds in Lindow:", but "reporters in Lindow on Friday": where they were told rather than who they are.
  if (lower === 'in') return next === 'name' && limit < tokens.length && endsWithNames(tokens, i + 1, limit)
  return (lower === 'and' || lower === '&') && (next === 'name' || next === 'noun' || next === 'determiner')
}

function endsWithNames(tokens: readonly Token[], from: number, limit: number): boolean {
  for (let i = from; i < limit; i++) {
    if (plainClass(tokens, i) === 'name') continue
    const mark = tokens[i]!.text
    return mark === ':' || mark === ',' || tokens[i]!.lower === 'that'
  }
  return true
}

function joinsNouns(tokens: readonly Token[], i: number): boolean {
  const { lower } = tokens[i]!
  return (
    (lower === 'of' || lower === 'and' || lower === '&' || lower === 'for') &&
    NOMINAL.has(plainClass(tokens, i - 1)!)
  )
}

/** "told reporters last week", "this morning": when rather than who. */
function isBeforeTime(tokens: readonly Token[], i: number): boolean {
  const { lower } = tokens[i]!
  if (lower !== 'last' && lower !== 'this' && lower !== 'next' && lower !== 'early' && lower !== 'late')
    return false
  return plainClass(tokens, i + 1) === 'time'
}

/** "the Sunday Herald", not "reporters Sunday". */
function isPartOfName(tokens: readonly Token[], i: number): boolean {
  if (TIME_NOUNS.has(tokens[i]!.lower)) return false
  const before = tokens[i - 1]?.lower
  return plainClass(tokens, i + 1) === 'name' && (before === 'the' || before === 'of')
}

/** "cheering crowds", "a divided council": before a noun, and not after one. */
function isAttributive(tokens: readonly Token[], i: number, last: number): boolean {
  const next = i + 1 < last ? plainClass(tokens, i + 1) : null
  if (next !== 'noun' && next !== 'name' && next !== 'verb') return false
  const before = i > 0 ? plainClass(tokens, i - 1) : null
  return before !== 'noun' || verbAt(tokens, i)?.form === 'ing'
}
