import type { Attribution } from '../../model/attribution.ts'
import type { Bound, FigureMention } from '../../model/figure.ts'
import type { Span } from '../../model/span.ts'
import type { Sentence, TextAnalysis } from '../../text/analysis.ts'
import type { DateMention } from '../../text/dates/dates.ts'
import { CARDINALS } from '../../text/numbers/number-values.ts'
import type { NumberMention } from '../../text/numbers/numbers.ts'
import { findNumbers } from '../../text/numbers/numbers.ts'
import { TIME_UNITS } from '../../text/numbers/units.ts'
import {
  type AsOf,
  dayBehind,
  isSameDay,
  readAsOf,
  readBehind,
  readDay,
  readStretch,
  readThen,
  startOf,
} from './figure-as-of.ts'
import { contentIndex } from './figure-attribution.ts'
import { type BoundedNumber, readBound } from './figure-bounds.ts'
import { isPart, readStateBefore, readStateBehind, readToll } from './figure-counts.ts'
import { CROWD, isCrowd, SMALLEST_CROWD } from './figure-crowds.ts'
import { DURATION, isDuration } from './figure-durations.ts'
import { askedState, isElliptic, isOn, type Topic } from './figure-ellipses.ts'
import { isMagnitude, MAGNITUDE, readMeasure } from './figure-measures.ts'
import { type Counted, readCounted } from './figure-nouns.ts'
import { isEarly, readPer, readSince } from './figure-periods.ts'
import { readPlace } from './figure-place.ts'
import { isPunishment, readPunishment, SENTENCE } from './figure-punishments.ts'
import { readRate } from './figure-rates.ts'
import { readStanding } from './figure-standing.ts'
import { isStateOfPeople, plainForm, type State } from './figure-states.ts'
import { readSubject } from './figure-subjects.ts'
import { readSum } from './figure-sums.ts'
import { isOfSignatures, readVotes, SIGNATURES } from './figure-votes.ts'

/** A number with what stands round it; `state` may come from a neighbour in the same list. */
interface Draft {
  readonly number: NumberMention
  readonly bounded: BoundedNumber
  readonly counted: Counted | null
  readonly part: boolean
  /** Counted as a toll or a number of, which rises from day to day. */
  readonly fromToll: boolean
  state: State | null
  /** Where the state was read: behind the number, or before it. */
  stateFrom: 'behind' | 'before' | null
}

/** Fewer things than this are told in passing; people and what befell them always count. */
const LEAST_THINGS = 10

/**
 * The quantities of one document in order of the text: value, unit, what is counted, bound, as-of day, and the
 * attribution whose content holds them. Numbers that count nothing comparable (dates, ages, labels) are left out.
 */
export function findFigures(
  analysis: TextAnalysis,
  dates: readonly DateMention[],
  attributions: readonly Attribution[],
): FigureMention[] {
  const numbers = findNumbers(analysis)
  const attributionAt = contentIndex(attributions)
  const start = startOf(dates)
  const found: FigureMention[] = []
  let date = 0
  let carried: State | null = null
  let topic: Topic | null = null
  let sentencesRead = 0
  let lastDay: AsOf | null = null
  for (let i = 0; i < numbers.length; ) {
    const index = analysis.tokens[numbers[i]!.firstToken]!.sentence
    const sentence = analysis.sentences[index]!
    const inSentence: NumberMention[] = []
    for (; i < numbers.length && numbers[i]!.span[0] < sentence.end; i++) inSentence.push(numbers[i]!)
    if (sentence.furniture) continue
    topic = lastQuestion(analysis, sentencesRead, index) ?? topic
    sentencesRead = index + 1
    while (date < dates.length && dates[date]!.span[1] <= sentence.start) date++
    const ownDates: DateMention[] = []
    for (let d = date; d < dates.length && dates[d]!.span[0] < sentence.end; d++) ownDates.push(dates[d]!)
    const drafts = readSentence(
      analysis,
      sentence.firstToken,
      sentence.lastToken,
      withoutDates(inSentence, ownDates),
      PARTS_OF_LAST.test(analysis.text.slice(sentence.start, sentence.start + 40)) ? carried : null,
    )
    for (const draft of drafts) {
      const plain = nameFigure(analysis, sentence.firstToken, sentence.lastToken, draft)
      const before: Topic | null = isOn(topic, index, sentence.paragraph) ? topic : null
      const goesOn: boolean = plain === null && before !== null
      const named: Named | null = goesOn ? nameEllipsis(analysis, sentence, draft, before!) : plain
      if (named === null) continue
      topic = { ...named, sentence: index, paragraph: sentence.paragraph }
      const asOf: AsOf | null =
        readAsOf(analysis.text, ownDates, start, named.span) ??
        (goesOn || draft.fromToll || isLevel(named)
          ? readBehind(analysis.text, ownDates, named.span)
          : null) ??
        (named.what === CROWD ? readDay(ownDates, named.span) : null) ??
        readThen(analysis.text, ownDates, named.span) ??
        (isOfStretch(named) && !hasSince(analysis, sentence, draft)
          ? readStretch(analysis.text, ownDates, named.span)
          : null) ??
        (isSameDay(analysis.text, named.span) ? lastDay : null)
      if (asOf !== null) lastDay = asOf
      const { value, upper } = draft.number
      found.push({
        span: named.span,
        value,
        upper,
        unit: named.unit,
        what: named.what,
        // "Several thousand" is at least two of them, and no more is said.
        bound: draft.number.vague ? 'at-least' : boundOf(draft),
        asOf: asOf?.value ?? null,
        asOfSpan: asOf?.span ?? null,
        attribution: attributionAt(named.span),
        ...(goesOn && before?.span ? { sameAs: before.span } : {}),
        ...circumstancesOf(analysis, sentence, draft, ownDates),
      })
    }
    carried = drafts.findLast(d => d.state !== null)?.state ?? null
  }
  return found
}

/** "Since the war began in March": a month that nothing was counted in. */
function hasSince(
  { tokens }: TextAnalysis,
  { firstToken, lastToken }: Sentence,
  { bounded }: Draft,
): boolean {
  return readSince(tokens, firstToken, bounded.first, lastToken) !== null
}

/** A crowd is of one day, and a change has two. */
function isOfStretch({ what }: Named): boolean {
  return what !== CROWD && !what.endsWith(' change')
}

/** How a number stands to what is, where it was counted, and from when on. */
function circumstancesOf(
  { tokens, text }: TextAnalysis,
  { firstToken: start, lastToken: end, ...sentence }: Sentence,
  { bounded, counted, part }: Draft,
  dates: readonly DateMention[],
): Pick<FigureMention, 'standing' | 'place' | 'part' | 'since' | 'early' | 'onDay'> {
  const { first } = bounded
  const last = counted?.end ?? bounded.last
  const standing = readStanding(tokens, start, first, last, end)
  const place = readPlace(tokens, start, first, last, end)
  const since = readSince(tokens, start, first, end)
  const onDay = since === null ? dayBehind(text, dates, tokens[last - 1]!.end) : null
  return {
    ...(standing === null ? {} : { standing }),
    ...(place === null ? {} : { place }),
    ...(since === null ? {} : { since }),
    ...(onDay === null ? {} : { onDay }),
    ...((part && counted === null) || isMore(tokens, start, bounded) ? { part: true } : {}),
    ...(isEarly(text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST_CLAUSE)))
      ? { early: true }
      : {}),
  }
}

/** "The bodies of two more victims", with no count before it: that many more than somebody knew of. */
function isMore(tokens: TextAnalysis['tokens'], start: number, { first, last }: BoundedNumber): boolean {
  const [before, behind] = [tokens[first - 1]?.lower ?? '', tokens[last]?.lower ?? '']
  if (!MORE.has(behind) && !MORE.has(before)) return false
  for (let at = first - 2; at >= Math.max(start, first - CLAUSE); at--) {
    const { kind, lower } = tokens[at]!
    if (kind === 'number' || CARDINALS.has(lower)) return false
  }
  return true
}

const MORE = new Set(['more', 'another', 'further', 'additional'])
const CLAUSE = 20

/** Characters of a sentence in which a time of the day is looked for. */
const LONGEST_CLAUSE = 400

/** A share that stands at some height, not one that tells how far something moved. */
function isLevel({ what, unit }: Named): boolean {
  return unit === '%' && !what.endsWith(' change')
}

/** "A third" is 33.3 percent, and nobody means the decimal. */
function boundOf({ number, bounded }: Draft): Bound {
  return number.rounded && bounded.bound === 'exact' ? 'about' : bounded.bound
}

/** The question among sentences `[first, last)` that asks how many, if the paragraph of `last` has one. */
function lastQuestion(analysis: TextAnalysis, first: number, last: number): Topic | null {
  const { paragraph } = analysis.sentences[last]!
  for (let index = last - 1; index >= Math.max(first, last - 2); index--) {
    const sentence = analysis.sentences[index]!
    if (sentence.paragraph !== paragraph) return null
    const state = askedState(analysis.tokens, sentence.firstToken, sentence.lastToken)
    if (state !== null)
      return {
        what: state,
        unit: isStateOfPeople(state) ? 'people' : null,
        span: null,
        sentence: index,
        paragraph,
      }
  }
  return null
}

/** A bare number that goes on with what was counted before: "the hospital had 44". */
function nameEllipsis(
  { tokens }: TextAnalysis,
  sentence: Sentence,
  { number, bounded, counted }: Draft,
  topic: Topic,
): Named | null {
  if (counted !== null || number.vague) return null
  if (number.unit === null ? topic.unit !== 'people' && topic.unit !== null : number.unit !== topic.unit)
    return null
  const { firstToken, lastToken } = sentence
  if (!isElliptic(tokens, firstToken, bounded.first, bounded.last, lastToken)) return null
  return {
    span: [tokens[bounded.first]!.start, tokens[bounded.last - 1]!.end],
    what: topic.what,
    unit: topic.unit,
  }
}

/** "Among them were 600 children": the sentence tells parts of what the one before counted. */
const PARTS_OF_LAST =
  /^\W{0,3}(?:among (?:them|those|the)|they include|of (?:them|those|these)|the (?:dead|victims) include)/i

/** Numbers that are part of no date; both lists in order of the text. */
function withoutDates(numbers: readonly NumberMention[], dates: readonly DateMention[]): NumberMention[] {
  let d = 0
  return numbers.filter(({ span }) => {
    while (d < dates.length && dates[d]!.span[1] <= span[0]) d++
    return d >= dates.length || dates[d]!.span[0] >= span[1]
  })
}

function readSentence(
  analysis: TextAnalysis,
  start: number,
  end: number,
  numbers: readonly NumberMention[],
  carried: State | null,
): Draft[] {
  const { tokens } = analysis
  const drafts = numbers.map((number): Draft => {
    const bounded = readBound(tokens, start, number.firstToken, number.lastToken, end)
    const counted = number.unit === null ? readCounted(tokens, bounded.last, end) : null
    const behind = number.unit === null ? readStateBehind(tokens, counted?.end ?? bounded.last, end) : null
    const before = number.unit === null ? readStateBefore(tokens, start, bounded.first) : null
    const own = counted?.state ?? null
    const told = own ?? behind?.state ?? before
    const state = told ?? tollState(tokens, start, number, bounded, counted)
    const stateFrom = own !== null || behind !== null ? 'behind' : state === null ? null : 'before'
    return {
      number,
      bounded,
      counted,
      part: isPart(tokens, start, bounded.first, number.lastToken),
      fromToll: told === null && state !== null,
      state,
      stateFrom,
    }
  })
  passStates(analysis, drafts, carried)
  return drafts
}

function tollState(
  tokens: TextAnalysis['tokens'],
  start: number,
  number: NumberMention,
  bounded: BoundedNumber,
  counted: Counted | null,
): State | null {
  if (counted !== null && !counted.people) return null
  return readToll(tokens, start, bounded.first) ?? readToll(tokens, start, number.firstToken)
}

/**
 * In a list the state is told once: before its first number ("killed 12 civilians and 3 medics") or
 * behind its last ("12 civilians and 3 medics were killed"). Parts take it from their whole.
 */
function passStates(analysis: TextAnalysis, drafts: readonly Draft[], carried: State | null): void {
  let whole: State | null = carried
  for (const [k, draft] of drafts.entries()) {
    const previous = drafts[k - 1]
    if (draft.state === null && draft.counted?.people !== false && draft.number.unit === null) {
      const listed = previous !== undefined && isListed(analysis, previous, draft)
      if (draft.part || (listed && previous.part)) draft.state = whole
      else if (listed && previous.stateFrom === 'before') draft.state = previous.state
      else if (carried !== null) draft.state = carried
      if (draft.state !== null) draft.stateFrom = 'before'
    }
    if (draft.state !== null && !draft.part && !(previous?.part && isListed(analysis, previous, draft)))
      whole = draft.state
  }
  for (let k = drafts.length - 2; k >= 0; k--) {
    const draft = drafts[k]!
    const next = drafts[k + 1]!
    if (
      draft.state === null &&
      draft.counted?.people &&
      next.stateFrom === 'behind' &&
      isListed(analysis, draft, next)
    ) {
      draft.state = next.state
      draft.stateFrom = 'behind'
    }
  }
}

/** Whether nothing but a comma or "and" stands between two counted nouns. */
function isListed(analysis: TextAnalysis, a: Draft, b: Draft): boolean {
  const from = analysis.tokens[(a.counted?.end ?? a.bounded.last) - 1]!.end
  return LISTED.test(analysis.text.slice(from, analysis.tokens[b.bounded.first]!.start))
}

/** "140 in Saro and 26 in Vent": places may stand between. */
const LISTED = /^\s*(?:(?:in|on|at) [^\d,;.]{1,40}?)?\s*(?:,|and|,\s*and|&)\s*(?:another\s*)?$/

interface Named {
  readonly span: Span
  readonly what: string
  readonly unit: string | null
}

function nameFigure(analysis: TextAnalysis, start: number, end: number, draft: Draft): Named | null {
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
