/** Values of number words, and of digits as a language groups them. */

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'

export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...SMALL.split(' ').map((word, value) => [word, value] as const),
  ...TENS.split(' ').map((word, i) => [word, 20 + 10 * i] as const),
])

/** Words that multiply what stands before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['dozen', 12],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['lakh', 1e5],
  ['crore', 1e7],
  ['tausend', 1e3],
  ['millionen', 1e6],
  ['milliarde', 1e9],
  ['milliarden', 1e9],
  ['millions', 1e6],
  ['milliard', 1e9],
  ['milliards', 1e9],
  ['mille', 1e3],
  ['mil', 1e3],
  ['millón', 1e6],
  ['millones', 1e6],
])

/** Scales cut to letters, which stand directly behind digits. */
export const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mio', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['mrd', 1e9],
  ['tn', 1e12],
])

/** A plural without a number says at least two of its unit. */
export const VAGUE_PLURALS: ReadonlyMap<string, number> = new Map([
  ['dozens', 2 * 12],
  ['scores', 2 * 20],
  ['hundreds', 2e2],
  ['thousands', 2e3],
  ['millions', 2e6],
  ['billions', 2e9],
])

/** `17,600`, `1.2`, `17.600,5`, after the habit of the language; null where the groups fit none. */
export function valueOfDigits(digits: string, language: string): number | null {
  const plain = digits.replace(/[\u0020\u00a0\u2009\u202f'’]/g, '')
  if (/^\d+$/.test(plain)) return Number(plain)
  const [group, point] = COMMA_LANGUAGES.has(language) ? ['.', ','] : [',', '.']
  const parts = plain.split(point)
  if (parts.length > 2) return null
  const [whole = '', fraction] = parts
  if (fraction !== undefined && !/^\d+$/.test(fraction)) return null
  const groups = whole.split(group)
  const wellGrouped =
    groups.length === 1
      ? /^\d*$/.test(whole)
      : /^\d{1,3}$/.test(groups[0]!) && groups.slice(1).every(g => /^\d{3}$/.test(g))
  // Indian grouping: 12,34,567.
  const indian = group === ',' && groups.length > 2 && /^\d{1,2}(,\d{2})*,\d{3}$/.test(whole)
  if (!wellGrouped && !indian) return null
  return Number(`${groups.join('') || '0'}.${fraction ?? '0'}`)
}

/** Languages that write a comma before the fraction and points between groups. */
const COMMA_LANGUAGES = new Set(['de', 'es', 'it', 'pt', 'nl', 'fr', 'pl', 'ru', 'tr'])
