import { SUBJECT_PRONOUNS, TIME_NOUNS } from '../languages/english-words.ts'
import type { WorkingUnit } from './working-unit.ts'
import { REACH } from './working-unit.ts'

/** Prepositions that open the circumstances of speaking rather than say who somebody is. */
const CIRCUMSTANCE = new Set(
  'in on at during after before via to as when while since amid following through upon'.split(' '),
)

/**
 * The end (exclusive) of the noun phrase that begins at `from` and stands after its verb or preposition:
 * "said [Ann Lee, the director of Y, which tracks Z]". Appositions and relative clauses belong to it,
 * circumstances ("on Friday", "in an interview") do not.
 */
export function followingPhrase(unit: WorkingUnit, from: number, apposition = true): number {
  const { classes, items } = unit
  const limit = Math.min(items.length, from + REACH)
  const lead = classes[from]
  if (lead === undefined || unit.claimed[from]) return from
  if (lead === 'pronoun' && SUBJECT_PRONOUNS.has(items[from]!.lower)) return from + 1
  if (
    lead !== 'name' &&
    lead !== 'noun' &&
    lead !== 'determiner' &&
    lead !== 'number' &&
    lead !== 'pronoun' &&
    lead !== 'verb' &&
    lead !== 'adverb'
  )
    return from
  let i = from
  let inApposition = false
  for (; i < limit; i++) {
    const cls = classes[i]!
    const lower = items[i]!.lower
    if (unit.claimed[i]) break
    if (cls === 'stop' || cls === 'semicolon' || cls === 'colon' || cls === 'dash' || cls === 'sign') break
    if (cls === 'quotation' && items[i]!.words > 4) break
    if (cls === 'comma') {
      if (!apposition || !continuesPhrase(unit, i + 1, limit)) break
      inApposition = true
      continue
    }
    if (inApposition) continue
    if (
      cls === 'time' ||
      (TIME_NOUNS.has(lower) &&
        i > from &&
        (items[i - 1]!.lower === 'last' || items[i - 1]!.lower === 'this'))
    )
      break
    if (i > from && CIRCUMSTANCE.has(lower)) break
    if (cls === 'auxiliary') break
    if (cls === 'subordinator' && lower !== 'that') break
    if (cls === 'bracket' && (items[i]!.text === '(' || items[i]!.text === '[')) {
      const close = closingBracket(unit, i, limit)
      if (close < 0) break
      i = close
      continue
    }
    if (lower === 'who' || lower === 'which' || lower === 'that') inApposition = true
    if (cls === 'pronoun' && SUBJECT_PRONOUNS.has(lower) && lower !== 'who') break
    if (cls === 'adverb' && i > from) break
  }
  while (
    i > from &&
    (classes[i - 1] === 'comma' ||
      items[i - 1]!.lower === 'last' ||
      items[i - 1]!.lower === 'this' ||
      (i < limit && unit.claimed[i] && /^(?:who|which|that)$/.test(items[i - 1]!.lower)))
  )
    i--
  return i
}

function closingBracket(unit: WorkingUnit, open: number, limit: number): number {
  for (let i = open + 1; i < limit && i - open < 12; i++)
    if (unit.items[i]!.text === ')' || unit.items[i]!.text === ']') return i
  return -1
}

/** Whether what follows a comma still says who somebody is. */
function continuesPhrase(unit: WorkingUnit, i: number, limit: number): boolean {
  if (i >= limit || unit.claimed[i]) return false
  const cls = unit.classes[i]!
  const lower = unit.items[i]!.lower
  if (lower === 'who' || lower === 'which' || lower === 'whose') return true
  if (
    cls === 'conjunction' ||
    cls === 'subordinator' ||
    cls === 'preposition' ||
    cls === 'time' ||
    cls === 'adverb' ||
    cls === 'quotation'
  )
    return false
  if (cls === 'auxiliary' || (cls === 'pronoun' && SUBJECT_PRONOUNS.has(lower))) return false
  return !(cls === 'verb' && unit.inflections[i]?.form === 'ing')
}
