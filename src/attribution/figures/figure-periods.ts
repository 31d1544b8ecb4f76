import type { Span } from '../../model/span.ts'
import type { Token } from '../../text/analysis.ts'

const EACH = new Set(['a', 'an', 'per', 'each', 'every'])
/** What a rate is told for: a stretch of time or a piece. */
const PERIODS: ReadonlyMap<string, string> = new Map(
  (
    'hour day week month year night shift tonne ton barrel litre liter kilo kilogram kg head person household ounce ' +
    'bushel hectare acre gallon mile kilometre kilometer student pupil child'
  )
    .split(' ')
    .map(word => [word, word] as const),
)
const ADVERBS: ReadonlyMap<string, string> = new Map([
  ['hourly', 'hour'],
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['yearly', 'year'],
  ['annually', 'year'],
  ['each', 'piece'],
  ['apiece', 'piece'],
])
/** What is paid over and over: only of these does "annual" tell a rate. */
const PAID_AGAIN = /^(?:wage|salary|pay|rent|income|earnings|fee|pension)$/
/** "a year ago", "a month later": no rate. */
const NO_RATE = new Set('ago old later earlier before after or'.split(' '))

const REACH = 3

/** `month` for "$640 a month" and "a monthly wage of $640"; null for what is told for no stretch or piece. */
export function readPer(
  tokens: readonly Token[],
  start: number,
  first: number,
  last: number,
  end: number,
  what: string,
): string | null {
  for (let at = last; at < Math.min(end, last + REACH); at++) {
    const { lower, kind } = tokens[at]!
    if (kind === 'punctuation' || kind === 'number') break
    const period = PERIODS.get(tokens[at + 1]?.lower ?? '')
    if (EACH.has(lower) && tokens[at + 1]?.lower === 'square' && at + 2 < end)
      return `square ${tokens[at + 2]!.lower}`
    if (EACH.has(lower) && period !== undefined && at + 1 < end)
      return NO_RATE.has(tokens[at + 2]?.lower ?? '') ? null : period
    const adverb = ADVERBS.get(lower)
    if (adverb !== undefined && at === last) return adverb
  }
  // "A litre of petrol costs $1.84".
  if (
    first - start <= CLAUSE &&
    /^(?:an?|one)$/.test(tokens[start]!.lower) &&
    tokens[start + 2]?.lower === 'of'
  ) {
    const piece = PERIODS.get(tokens[start + 1]!.lower)
    if (piece !== undefined) return piece
  }
  for (let at = first - 1; at >= Math.max(start, first - 2 * REACH); at--) {
    const { lower, kind, text } = tokens[at]!
    if (kind === 'punctuation' || kind === 'number') break
    const adverb = lower === 'annual' ? 'year' : ADVERBS.get(lower)
    if (adverb === undefined || text !== lower) continue
    return adverb === 'year' && !PAID_AGAIN.test(what) ? null : adverb
  }
  return null
}

/** "since October", "so far this year": a count that goes on from a start. */
export function readSince(tokens: readonly Token[], start: number, first: number, end: number): Span | null {
  const from = Math.max(start, first - CLAUSE)
  for (let at = from; at < Math.min(end - 1, first + CLAUSE); at++) {
    const token = tokens[at]!
    // "44.6°C, the highest since measurements began": said of something else.
    if ((token.text === ';' || token.text === ',') && at > first) return null
    const next = tokens[at + 1]!
    if (token.lower === 'since') return [token.start, next.end]
    if (token.lower === 'this' && /^(?:year|summer|winter|spring|autumn|season)$/.test(next.lower))
      return [token.start, next.end]
  }
  return null
}

const CLAUSE = 24

/** "by noon", "as of Monday morning": before the day was over. */
export function isEarly(sentence: string): boolean {
  return EARLY.test(sentence)
}

const EARLY =
  /\b(?:[Bb]y|[Aa]s of|[Aa]s at|[Uu]ntil)\s+(?:early\s+)?(?:\p{Lu}[\p{L}]{2,9}day\s+)?(?:early\s+)?(?:noon|midday|mid-morning|morning|dawn|daybreak|\d{1,2}(?:[:.]\d\d)?\s?a\.?m\b)/u
