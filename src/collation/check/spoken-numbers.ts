import type { Token } from '../../text/analysis.ts'
import { CARDINALS, SCALES } from '../../text/numbers/number-values.ts'
import { numberValue, valueOfNumber } from '../apparatus/number-words.ts'

/** Longest number in words: "nine hundred and ninety-nine thousand nine hundred and ninety-nine" and some. */
const MOST_TOKENS = 14

/** The number that begins at token `t`, in words, figures or both ("2.5 million"), and how many tokens it takes. */
export function numberRun(
  tokens: readonly Token[],
  t: number,
  last: number,
): { readonly value: number; readonly tokens: number } | null {
  const article = tokens[t]!.lower === 'a' ? 1 : 0
  const words: string[] = []
  let end = t + article
  while (end < last && end - t < MOST_TOKENS) {
    const { lower } = tokens[end]!
    if (words.length === 0 || goesOn(words, lower)) words.push(lower)
    else if (lower === 'and' && end + 1 < last && goesOnAfterAnd(words, tokens[end + 1]!.lower))
      words.push(lower)
    else break
    end++
  }
  const value = yearOf(words) ?? valueOfNumber(words)
  if (value === null) return null
  const fraction = fractionAt(tokens, end, last)
  if (fraction === null) return { value, tokens: end - t }
  const scale = SCALES.get(tokens[fraction.end]?.lower ?? '')
  const exact = Number(`${value}.${fraction.digits}`)
  return scale === undefined || fraction.end >= last
    ? { value: exact, tokens: fraction.end - t }
    : { value: Math.round(exact * scale * 1000) / 1000, tokens: fraction.end + 1 - t }
}

/** Whether a word goes on with a number: a scale, or something smaller than what the last word counts in. */
function goesOn(words: readonly string[], lower: string): boolean {
  const value = numberValue(lower)
  if (value === null) return false
  if ((SCALES.get(lower) ?? 0) >= 100) return true
  const before = words.findLast(word => word !== 'and')!
  const scale = SCALES.get(before)
  if (scale !== undefined) return scale >= 100 && value < scale && CARDINALS.has(lower.split('-')[0]!)
  const ten = CARDINALS.get(before)
  if (ten === undefined || !CARDINALS.has(lower.split('-')[0]!)) return false
  if (ten >= 20 && value > 0 && value < 10) return true
  return words.length === 1 && ten > 9 && ten < 100 && value > 9 && value < 100
}

function goesOnAfterAnd(words: readonly string[], next: string): boolean {
  const scale = SCALES.get(words.at(-1)!)
  const value = numberValue(next)
  return (
    scale !== undefined && scale >= 100 && value !== null && value < 100 && CARDINALS.has(next.split('-')[0]!)
  )
}

/** "Nineteen forty-five", "twenty twenty-five". */
function yearOf(words: readonly string[]): number | null {
  const [first, second, third] = words
  if (first === undefined || second === undefined || words.length > 3) return null
  const century = CARDINALS.get(first)
  const tens = numberValue(second)
  if (century === undefined || century < 10 || century > 20 || tens === null || tens < 10 || tens > 99)
    return null
  if (SCALES.has(second)) return null
  const ones = third === undefined ? 0 : (CARDINALS.get(third) ?? null)
  return ones === null || ones > 9 ? null : century * 100 + tens + ones
}

/** "point two five" behind a number. */
function fractionAt(
  tokens: readonly Token[],
  t: number,
  last: number,
): { readonly digits: string; readonly end: number } | null {
  if (t + 1 >= last || tokens[t]!.lower !== 'point') return null
  let digits = ''
  let end = t + 1
  for (; end < last && digits.length < 6; end++) {
    const value = CARDINALS.get(tokens[end]!.lower)
    if (value === undefined || value > 9) break
    digits += value
  }
  return digits === '' ? null : { digits, end }
}

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...`first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
  fifteenth sixteenth seventeenth eighteenth nineteenth`
    .split(/\s+/)
    .map((word, i) => [word, i + 1] as const),
  ...'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
    .split(' ')
    .map((word, i) => [word, 20 + 10 * i] as const),
])
const IN_FIGURES = /^(\d{1,6})(?:st|nd|rd|th)$/

/** "1st", "first", "twenty-first"; null for any other word. */
export function ordinalOf(lower: string): number | null {
  const known = ORDINALS.get(lower)
  if (known !== undefined) return known
  const figures = lower.length < 10 ? IN_FIGURES.exec(lower) : null
  if (figures !== null) return Number(figures[1])
  const hyphen = lower.indexOf('-')
  if (hyphen < 0) return null
  const tens = CARDINALS.get(lower.slice(0, hyphen))
  const ones = ORDINALS.get(lower.slice(hyphen + 1))
  return tens !== undefined && tens >= 20 && ones !== undefined && ones < 10 ? tens + ones : null
}
