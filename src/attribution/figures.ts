import type { Attribution } from '../model/attribution.ts'
import type { FigureMention } from '../model/figure.ts'
import type { Span } from '../model/span.ts'
import type { TextAnalysis } from '../text/analysis.ts'
import type { DateMention } from '../text/dates.ts'
import type { NumberMention } from '../text/numbers.ts'
import { findNumbers } from '../text/numbers.ts'
import { TIME_UNITS } from '../text/units.ts'
import { readAsOf, startOf } from './figure-as-of.ts'
import { contentIndex } from './figure-attribution.ts'
import { type BoundedNumber, readBound } from './figure-bounds.ts'
import { isPart, readStateBefore, readStateBehind, readToll } from './figure-counts.ts'
import { type Counted, readCounted } from './figure-nouns.ts'
import { readRate } from './figure-rates.ts'
import { isStateOfPeople, type State } from './figure-states.ts'
import { readGoods, readSum } from './figure-sums.ts'

/** A number with what stands round it; `state` may come from a neighbour in the same list. */
interface Draft {
  readonly number: NumberMention
  readonly bounded: BoundedNumber
  readonly counted: Counted | null
  readonly part: boolean
  state: State | null
  /** Where the state was read: behind the number, or before it. */
  stateFrom: 'behind' | 'before' | null
}

/** Fewer things than this are told in passing; people and what befell them always count. */
const LEAST_THINGS = 10

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
  for (let i = 0; i < numbers.length; ) {
    const index = analysis.tokens[numbers[i]!.firstToken]!.sentence
    const sentence = analysis.sentences[index]!
    const inSentence: NumberMention[] = []
    for (; i < numbers.length && numbers[i]!.span[0] < sentence.end; i++) inSentence.push(numbers[i]!)
    if (sentence.furniture) continue
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
      const named = nameFigure(analysis, sentence.firstToken, sentence.lastToken, draft)
      if (named === null) continue
      const asOf = readAsOf(analysis.text, ownDates, start, named.span)
      const { value, upper } = draft.number
      found.push({
        span: named.span,
        value,
        upper,
        unit: named.unit,
        what: named.what,
        // "Several thousand" is at least two of them, and no more is said.
        bound: draft.number.vague ? 'at-least' : draft.bounded.bound,
        asOf: asOf?.value ?? null,
        asOfSpan: asOf?.span ?? null,
        attribution: attributionAt(named.span),
      })
    }
    carried = drafts.findLast(d => d.state !== null)?.state ?? null
  }
  return found
}

/** "Among them were 5,000 children": the sentence tells parts of what the one before counted. */
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
    const state = own ?? behind?.state ?? before ?? tollState(tokens, start, number, bounded, counted)
    const stateFrom = own !== null || behind !== null ? 'behind' : state === null ? null : 'before'
    return {
      number,
      bounded,
      counted,
      part: isPart(tokens, start, bounded.first, number.lastToken),
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
  return /^\s*(?:,|and|,\s*and|&)\s*(?:another\s*)?$/.test(
    analysis.text.slice(from, analysis.tokens[b.bounded.first]!.start),
  )
}

interface Named {
  readonly span: Span
  readonly what: string
  readonly unit: string | null
}

function nameFigure(analysis: TextAnalysis, start: number, end: number, draft: Draft): Named | null {
  const { tokens } = analysis
  const { number, bounded, counted, state } = draft
  const span = (last: number): Span => [tokens[bounded.first]!.start, tokens[last - 1]!.end]
  if (number.unit !== null) {
    const what = nameMeasured(analysis, start, end, draft)
    return what === null ? null : { span: span(bounded.last), what, unit: number.unit }
  }
  if (TIME_UNITS.has(tokens[bounded.last]?.lower ?? '') || tokens[bounded.first - 1]?.lower === 'from')
    return null
  if (state !== null) {
    if (counted === null && isParent(tokens, bounded.first)) return null
    const people = counted?.people ?? isStateOfPeople(state)
    const who = counted?.who ?? ''
    if (number.value < 1) return null
    return {
      span: span(counted?.end ?? bounded.last),
      what: `${who} ${state}`.trim(),
      unit: people ? 'people' : null,
    }
  }
  if (counted === null || number.vague || TIME_UNITS.has(counted.who.split(' ').at(-1)!)) return null
  if (number.value < (counted.people ? 3 : LEAST_THINGS)) return null
  if (counted.capital !== null) {
    return number.value < LEAST_THINGS
      ? null
      : { span: span(counted.end), what: counted.capital.toLowerCase(), unit: null }
  }
  const what = counted.who === '' ? 'people' : counted.who
  return { span: span(counted.end), what, unit: counted.people ? 'people' : null }
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
  return readGoods(tokens, bounded.last, end)
}

/** Units of money that share a name between countries. */
const CURRENCIES = new Set(['crowns', 'francs', 'pesos', 'dinars', 'riyals', 'dirhams', 'won'])
