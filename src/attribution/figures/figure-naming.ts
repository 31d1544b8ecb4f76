import type { Span } from '../../model/span.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import { TIME_UNITS } from '../../text/numbers/units.ts'
import { readStateBehind } from './figure-counts.ts'
import { CROWD, isCrowd, SMALLEST_CROWD } from './figure-crowds.ts'
import type { Draft, Named } from './figure-draft.ts'
import { DURATION, isDuration } from './figure-durations.ts'
import { isMagnitude, MAGNITUDE, readMeasure } from './figure-measures.ts'
import { readPer } from './figure-periods.ts'
import { isPunishment, readPunishment, SENTENCE } from './figure-punishments.ts'
import { readRate } from './figure-rates.ts'
import { isStateOfPeople, plainForm } from './figure-states.ts'
import { readSubject } from './figure-subjects.ts'
import { readSum } from './figure-sums.ts'
import { isOfSignatures, readVotes, SIGNATURES } from './figure-votes.ts'

/** Fewer things than this are told in passing; people and what befell them always count. */
const LEAST_THINGS = 10

/** What a number of sentence `[start, end)` counts; null where it counts nothing that can be compared. */
export function nameFigure(analysis: TextAnalysis, start: number, end: number, draft: Draft): Named | null {
  const { tokens } = analysis
  const { number, bounded, counted, state } = draft
  const span = (last: number): Span => [tokens[bounded.first]!.start, tokens[last - 1]!.end]
  if (number.unit === 'years' || number.unit === 'months')
    return isPunishment(tokens, number.lastToken, end)
      ? { span: span(bounded.last), what: SENTENCE, unit: number.unit }
      : null
  if (counted === null && isMagnitude(tokens, start, bounded.first))
    return { span: span(bounded.last), what: MAGNITUDE, unit: MAGNITUDE }
  if (number.unit !== null) {
    const what = nameMeasured(analysis, start, end, draft)
    return what === null
      ? null
      : { span: span(bounded.last), what: withPer(analysis, start, end, draft, what), unit: number.unit }
  }
  const years = readPunishment(tokens, start, bounded.first, bounded.last, end)
  if (years !== null) return { span: span(bounded.last + 1), what: SENTENCE, unit: years }
  const votes = readVotes(tokens, start, bounded.first, bounded.last, end, counted)
  if (votes !== null) return { span: span(counted?.end ?? bounded.last), what: votes, unit: null }
  if (isDuration(tokens, start, bounded.first, bounded.last, end))
    return { span: span(bounded.last + 1), what: DURATION, unit: 'hours' }
  if (isOfSignatures(tokens, start, bounded.first, end, counted))
    return { span: span(counted!.end), what: SIGNATURES, unit: null }
  if (TIME_UNITS.has(tokens[bounded.last]?.lower ?? '') || tokens[bounded.first - 1]?.lower === 'from')
    return null
  // "not one of them": nobody.
  if (number.value === 1 && tokens[bounded.first - 1]?.lower === 'not') return null
  const isOfCrowd = number.value >= SMALLEST_CROWD && !number.vague
  if (isOfCrowd && isCrowd(tokens, start, bounded.first, bounded.last, end, counted))
    return { span: span(counted?.end ?? bounded.last), what: CROWD, unit: 'people' }
  if (state !== null) {
    if (counted === null && isParent(tokens, bounded.first)) return null
    if (counted !== null && isOfVictims(tokens, number.lastToken)) {
      const how = plainForm(
        tokens[(readStateBehind(tokens, counted.end, end)?.end ?? counted.end) - 1]!.lower,
      )
      return { span: span(counted.end), what: `victims ${how}`, unit: 'people' }
    }
    const people = counted?.people ?? isStateOfPeople(state)
    const who = counted?.who ?? ''
    if (number.value < 1) return null
    return {
      span: span(counted?.end ?? bounded.last),
      what: `${who} ${state}`.trim(),
      unit: people ? 'people' : null,
    }
  }
  if (counted === null && !number.vague && number.value >= LEAST_THINGS) {
    const subject = readSubject(tokens, start, bounded.first)
    const isTold = subject !== null && /[^s]s$/.test(subject) && !TIME_UNITS.has(subject)
    if (isTold && isAlone(tokens, bounded.last, end))
      return { span: span(bounded.last), what: subject, unit: null }
  }
  if (counted === null || number.vague || TIME_UNITS.has(counted.who.split(' ').at(-1)!)) return null
  if (number.value < (counted.people ? 3 : LEAST_THINGS)) return null
  if (counted.capital !== null) {
    return number.value < LEAST_THINGS
      ? null
      : { span: span(counted.end), what: counted.capital.toLowerCase(), unit: null }
  }
  const who = counted.who === '' ? 'people' : counted.who
  const what = withPer(analysis, start, end, draft, who)
  return { span: span(counted.end), what, unit: counted.people ? 'people' : null }
}

/** "a wage of $640 a week" and "$2,500 a month" are two quantities. */
function withPer(
  { tokens }: TextAnalysis,
  start: number,
  end: number,
  { bounded, counted }: Draft,
  what: string,
): string {
  const last = counted?.end ?? bounded.last
  const per = readPer(tokens, start, bounded.first, last, end, what)
  return per === null ? what : `${what} per ${per}`
}

/** "Murders in Calder fell to 212 in 2030": the number counts what stands before it, and nothing behind. */
function isAlone(tokens: TextAnalysis['tokens'], last: number, end: number): boolean {
  const next = last < end ? tokens[last]! : undefined
  return (
    next === undefined ||
    next.kind === 'punctuation' ||
    /^(?:in|on|by|last|from|at|this|against|after)$/.test(next.lower)
  )
}

/** "31 of the victims drowned": how some of the dead died, and no toll. */
function isOfVictims(tokens: TextAnalysis['tokens'], last: number): boolean {
  return (
    /^of$/.test(tokens[last]?.lower ?? '') && /^(?:victims|fatalities)$/.test(tokens[last + 2]?.lower ?? '')
  )
}

/** "the mother of two died". */
function isParent(tokens: TextAnalysis['tokens'], first: number): boolean {
  return tokens[first - 1]?.lower === 'of' && PARENTS.has(tokens[first - 2]?.lower ?? '')
}

const PARENTS = new Set(['mother', 'father', 'parent', 'parents', 'mum', 'mom', 'dad'])

function nameMeasured(analysis: TextAnalysis, start: number, end: number, draft: Draft): string | null {
  const { tokens } = analysis
  const { number, bounded } = draft
  const unit = number.unit!
  if (tokens[bounded.first - 1]?.lower === 'from') return null
  if (unit === '%' || unit === 'percentage points' || unit === 'basis points') {
    return readRate(tokens, start, bounded.first, bounded.last, end)
  }
  if (/^[A-Z]{3}$/.test(unit) || CURRENCIES.has(unit))
    return readSum(tokens, start, bounded.first, bounded.last, end)
  return readMeasure(tokens, start, bounded.first, bounded.last, end, unit)
}

/** Units of money that share a name between countries. */
const CURRENCIES = new Set(['crowns', 'francs', 'pesos', 'dinars', 'riyals', 'dirhams', 'won'])
