import type { TextAnalysis, Token } from '../analysis.ts'
import { isCapitalised } from '../words/letter-case.ts'
import type { NumberMention } from './numbers.ts'

type Reading = Pick<TextAnalysis, 'text' | 'tokens' | 'sentences'>

/** Whether a number names, dates or orders something instead of counting it. */
export function isNoQuantity(analysis: Reading, number: NumberMention): boolean {
  return EXCLUSIONS.some(excludes => excludes(analysis, number))
}

const EXCLUSIONS: readonly ((analysis: Reading, number: NumberMention) => boolean)[] = [
  isListNumber,
  isGlued,
  isTime,
  isAge,
  isYear,
  isJoined,
  isTelephone,
  isScore,
  isLabel,
  isNobody,
  isAddress,
]

function before(analysis: Reading, number: NumberMention): Token | undefined {
  return analysis.tokens[number.firstToken - 1]
}

function after(analysis: Reading, number: NumberMention): Token | undefined {
  return analysis.tokens[number.lastToken]
}

/** "1. Wash your hands". */
function isListNumber(analysis: Reading, number: NumberMention): boolean {
  const token = analysis.tokens[number.firstToken]!
  const sentence = analysis.sentences[token.sentence]
  const next = after(analysis, number)
  if (sentence?.start !== token.start || number.unit !== null) return false
  return next?.start === number.span[1] && (next.text === '.' || next.text === ')') && number.value < 100
}

/** Part of an address of the web, a tag, a version: signs touch it that do not belong to numbers. */
function isGlued(analysis: Reading, number: NumberMention): boolean {
  const [start, end] = number.span
  return (
    /[/#@_=&?+:]/.test(analysis.text.slice(start - 1, start)) ||
    /[/#@_=&:]/.test(analysis.text.slice(end, end + 1))
  )
}

const TIME_WORDS = new Set(["o'clock", 'a.m.', 'p.m.', 'am', 'pm', 'gmt', 'utc', 'uhr', 'est', 'edt', 'h'])

function isTime(analysis: Reading, number: NumberMention): boolean {
  if (analysis.text.slice(...number.span).includes(':')) return true
  const next = after(analysis, number)
  if (TIME_WORDS.has(next?.lower ?? '')) return true
  const isHour = Number.isInteger(number.value) && number.value <= 24 && number.unit === null
  if (!isHour || before(analysis, number)?.lower !== 'at' || next?.kind === 'word') return false
  for (let k = 2; k <= COUNT_REACH; k++)
    if (PUTS.has(analysis.tokens[number.firstToken - k]?.lower ?? '')) return false
  return true
}

/** "put the number of missing at 23", "the toll stands at 12": no hour. */
const PUTS = new Set('number toll count tally total put puts stood stands stand estimated'.split(' '))
const COUNT_REACH = 7

/** "Ann Field, 43, said", "aged 43", "43 years old", "turned 43". */
function isAge(analysis: Reading, number: NumberMention): boolean {
  if (number.unit !== null || number.value > 120) return false
  const previous = before(analysis, number)
  const next = after(analysis, number)
  if (AGE_WORDS.has(previous?.lower ?? '')) return true
  const behind = analysis.tokens[number.lastToken + 1]
  if (/^years?$/.test(next?.lower ?? '') && (behind?.lower === 'old' || behind?.lower === 'of')) return true
  if (previous?.text === '(' && next?.text === ')') return true
  if (previous?.text !== ',' || (next?.text !== ',' && next?.text !== '.')) return false
  const name = analysis.tokens[number.firstToken - 2]
  return name !== undefined && isCapitalised(name.text)
}

const AGE_WORDS = new Set(['aged', 'age', 'ages', 'turned'])

/** Four digits without comma that could be a year, unless a bound or people tell a count. */
function isYear(analysis: Reading, number: NumberMention): boolean {
  const text = analysis.text.slice(...number.span)
  if (!/^(1[5-9]|20|21)\d\d([-–]\d{2,4})?$/.test(text)) return false
  const previous = before(analysis, number)?.lower ?? ''
  return !(BOUNDS.has(previous) || COUNTED.has(after(analysis, number)?.lower ?? ''))
}

const BOUNDS = new Set([
  'least',
  'than',
  'over',
  'about',
  'around',
  'nearly',
  'almost',
  'some',
  'killed',
  'approximately',
])
const COUNTED = new Set(
  'people persons children women men civilians soldiers troops homes houses cases dead deaths killed injured wounded'.split(
    ' ',
  ),
)

/** Groups that a hyphen joins and that are no rising range: a telephone number, a vote of 51-49. */
function isJoined(analysis: Reading, number: NumberMention): boolean {
  const { tokens } = analysis
  const next = after(analysis, number)
  if (JOINERS.has(next?.text ?? '') && next!.start === number.span[1]) {
    const behind = tokens[number.lastToken + 1]
    if (behind?.kind === 'number' && behind.start === next!.end) return true
  }
  const previous = before(analysis, number)
  const further = tokens[number.firstToken - 2]
  return (
    JOINERS.has(previous?.text ?? '') &&
    previous!.end === number.span[0] &&
    further?.kind === 'number' &&
    further.end === previous!.start
  )
}

const JOINERS = new Set(['-', '–', '\u2010', '\u2011'])

/** A leading zero on it or on the group before. */
function isTelephone(analysis: Reading, number: NumberMention): boolean {
  const previous = before(analysis, number)
  return (
    /^0\d/.test(analysis.text.slice(...number.span)) ||
    (previous?.kind === 'number' && /^0\d/.test(previous.text))
  )
}

const SCORE_WORDS = new Set(
  'won win wins beat beats lost lose loses defeat defeated victory score scored lead led draw drew tie tied match game vote voted'.split(
    ' ',
  ),
)

/** "won 2–1", "a 3-1 defeat". */
function isScore(analysis: Reading, number: NumberMention): boolean {
  if (number.unit !== null || !/^\d{1,3}\s?[-–]\s?\d{1,3}$/.test(analysis.text.slice(...number.span)))
    return false
  for (let k = 1; k <= 3; k++) {
    if (SCORE_WORDS.has(analysis.tokens[number.firstToken - k]?.lower ?? '')) return true
    if (SCORE_WORDS.has(analysis.tokens[number.lastToken + k - 1]?.lower ?? '')) return true
  }
  return false
}

const LABELS = new Set(
  (
    'no no. nr number article section chapter page pages paragraph resolution room flight route highway channel figure table ' +
    'level phase grade group class type model unit block gate platform volume act bill law rule clause protocol ' +
    'verse part step round stage episode season line lane exit area zone district precinct ward category size ' +
    'fortune apollo boeing airbus covid windows iphone formula division brigade battalion regiment'
  ).split(' '),
)

function isLabel(analysis: Reading, number: NumberMention): boolean {
  const previous = before(analysis, number)
  if (previous === undefined || analysis.tokens[number.firstToken]!.kind !== 'number') return false
  if (previous.text === '#' || previous.text === '№') return true
  if (isModel(analysis, number)) return true
  if (previous.kind !== 'word' || previous.end === number.span[0]) return false
  const { lower, text } = previous
  if (!LABELS.has(lower) || number.unit !== null) return false
  // "no 12 people" does not occur; lower-case labels stand before small bare numbers.
  return isCapitalised(text) || Number.isInteger(number.value)
}

/** "AK 47", "MH - 17". */
function isModel(analysis: Reading, number: NumberMention): boolean {
  if (number.unit !== null || number.value >= 1000) return false
  const previous = before(analysis, number)
  const letters = previous?.text === '-' ? analysis.tokens[number.firstToken - 2] : previous
  return letters !== undefined && /^\p{Lu}{2,3}$/u.test(letters.text) && letters.text !== 'US'
}

/** "no one", "every one of", "one of the": no count. */
function isNobody(analysis: Reading, number: NumberMention): boolean {
  if (analysis.tokens[number.firstToken]!.lower !== 'one') return false
  return NOT_COUNTED.has(before(analysis, number)?.lower ?? '')
}

const NOT_COUNTED = new Set('no any every some each this that another which the only no-one'.split(' '))

const STREETS = new Set('street road avenue lane boulevard drive square st. rd. ave. blvd.'.split(' '))

function isAddress(analysis: Reading, number: NumberMention): boolean {
  for (let k = 0; k < 4; k++) {
    const token = analysis.tokens[number.lastToken + k]
    if (token === undefined || !isCapitalised(token.text)) return false
    if (STREETS.has(token.lower)) return true
  }
  return false
}
