import type { Token } from '../../text/analysis.ts'

/** How long somebody is to be in prison. */
export const SENTENCE = 'sentence'

const UNITS: ReadonlyMap<string, string> = new Map([
  ['year', 'years'],
  ['years', 'years'],
  ['month', 'months'],
  ['months', 'months'],
])

const PRISON = new Set('prison jail custody imprisonment bars detention labour labor'.split(' '))
const PUNISHED = new Set(
  'sentenced jailed imprisoned sentence sentences sentencing term handed condemned convicted locked gaoled'.split(
    ' ',
  ),
)

/** Words between a verdict and its years: "jailed Ulric Sten, the city's former mayor, for 14 years". */
const REACH = 16
const REACH_BEHIND = 4

/** The unit of a prison sentence, where the number of tokens `[first, last)` is one; null otherwise. */
export function readPunishment(
  tokens: readonly Token[],
  start: number,
  first: number,
  last: number,
  end: number,
): string | null {
  const unit = last < end ? UNITS.get(tokens[last]!.lower) : undefined
  if (unit === undefined || tokens[last + 1]?.lower === 'old' || tokens[last + 1]?.lower === 'ago')
    return null
  for (let at = last + 1; at < Math.min(end, last + 1 + REACH_BEHIND); at++) {
    const { lower, kind } = tokens[at]!
    if (kind === 'punctuation' && lower !== '’' && lower !== "'") break
    if (PRISON.has(lower)) return unit
  }
  if (!/^(?:for|to|of|got|gets|received|another|least|than|with|a)$/.test(tokens[first - 1]?.lower ?? ''))
    return null
  for (let at = first - 1; at >= Math.max(start, first - REACH); at--)
    if (PUNISHED.has(tokens[at]!.lower)) return unit
  return null
}

const TERMS = new Set(['sentence', 'term', 'imprisonment', 'stretch'])

/** "a nine-year prison sentence": whether the words behind "nine-year" name a punishment. */
export function isPunishment(tokens: readonly Token[], last: number, end: number): boolean {
  const at = last < end && PRISON.has(tokens[last]!.lower) ? last + 1 : last
  return at < end && TERMS.has(tokens[at]!.lower)
}
