import {
  CARDINALS,
  SCALES,
  SHORT_SCALES,
  VAGUE_PLURALS,
  valueOfDigits,
} from '../../text/numbers/number-values.ts'

/** Longest word that is looked at as a number. */
const longestNumber = 40
const digitsWithUnit = /^[$€£¥]?(\d[\d.,]*\d|\d)(%|st|nd|rd|th|[a-z]{1,3})?$/

/** What one word counts, where it is a number in digits or in letters ("17,600", "forty-two"), otherwise null. */
export function numberValue(lower: string): number | null {
  const known = CARDINALS.get(lower) ?? SCALES.get(lower) ?? VAGUE_PLURALS.get(lower)
  if (known !== undefined) return known
  if (lower.length > longestNumber) return null
  const [, digits, unit = ''] = digitsWithUnit.exec(lower) ?? []
  if (digits !== undefined) {
    const value = valueOfDigits(digits, 'en')
    return value === null ? null : value * (SHORT_SCALES.get(unit) ?? 1)
  }
  const hyphen = lower.indexOf('-')
  const tens = CARDINALS.get(lower.slice(0, Math.max(0, hyphen)))
  const ones = CARDINALS.get(lower.slice(hyphen + 1))
  return tens !== undefined && ones !== undefined && tens >= 20 && ones > 0 && ones < 10 ? tens + ones : null
}

/** "three hundred", "2.5 million": the value of a run of words, null where one of them is no number. */
export function valueOfNumber(words: readonly string[]): number | null {
  if (words.length === 0) return null
  let total = 0
  let part: number | null = null
  for (const [place, word] of words.entries()) {
    if (word === 'and' && place > 0) continue
    const value = numberValue(word)
    if (value === null) return null
    const scale = SCALES.get(word)
    if (scale === undefined) part = (part ?? 0) + value
    else if (scale < 1000) part = (part ?? 1) * scale
    else {
      total += (part ?? 1) * scale
      part = null
    }
  }
  return total + (part ?? 0)
}
