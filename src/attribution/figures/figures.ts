import type { Attribution } from '../../model/attribution.ts'
import type { Bound, FigureMention } from '../../model/figure.ts'
import type { Sentence, TextAnalysis } from '../../text/analysis.ts'
import type { DateMention } from '../../text/dates/dates.ts'
import type { NumberMention } from '../../text/numbers/numbers.ts'
import { findNumbers } from '../../text/numbers/numbers.ts'
import {
  type AsOf,
  isSameDay,
  readAsOf,
  readBehind,
  readDay,
  readStretch,
  readThen,
  startOf,
} from './figure-as-of.ts'
import { contentIndex } from './figure-attribution.ts'
import { circumstancesOf } from './figure-circumstances.ts'
import { CROWD } from './figure-crowds.ts'
import type { Draft, Named } from './figure-draft.ts'
import { askedState, isElliptic, isOn, type Topic } from './figure-ellipses.ts'
import { readSentence } from './figure-lists.ts'
import { nameFigure } from './figure-naming.ts'
import { readSince } from './figure-periods.ts'
import { isStateOfPeople, type State } from './figure-states.ts'

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
