const values: ReadonlyMap<string, number> = new Map([
  ...`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`
    .split(/\s+/)
    .map((word, value): [string, number] => [word, value]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index): [string, number] => [word, 20 + 10 * index]),
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
  ['dozen', 12],
  ['half', 0.5],
  ['hundreds', 100],
  ['thousands', 1_000],
  ['millions', 1_000_000],
  ['billions', 1_000_000_000],
  ['dozens', 12],
])

/** Round counts without a figure before them: "hundreds of", "dozens". */
const multipliers: ReadonlySet<string> = new Set(['hundred', 'thousand', 'million', 'billion', 'trillion'])

/** What one word counts, where it is a number in digits or in letters ("12,300", "forty-two"), otherwise null. */
export function numberValue(lower: string): number | null {
  const known = values.get(lower)
  if (known !== undefined) return known
  if (lower.length > 40) return null
  if (/^\d/.test(lower)) {
    const digits = lower.replaceAll(',', '').replace(/(?:%|st|nd|rd|th|s)$/, '')
    return /^\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : null
  }
  const hyphen = lower.indexOf('-')
  if (hyphen < 0) return null
  const tens = values.get(lower.slice(0, hyphen))
  const ones = values.get(lower.slice(hyphen + 1))
  return tens !== undefined && ones !== undefined && tens >= 20 && tens < 100 && ones < 10
    ? tens + ones
    : null
}

/** "three hundred", "2.5 million": the value of a run of words, null where one of them is no number. */
export function numberOf(words: readonly string[]): number | null {
  if (words.length === 0) return null
  let total = 0
  let part = 0
  for (const word of words) {
    if (word === 'and' && words.length > 2) continue
    const value = numberValue(word)
    if (value === null) return null
    if (word === 'hundred') part = (part === 0 ? 1 : part) * value
    else if (multipliers.has(word)) {
      total += (part === 0 ? 1 : part) * value
      part = 0
    } else part += value
  }
  return total + part
}
