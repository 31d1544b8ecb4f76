import type { Token } from '../../text/analysis.ts'
import { isPlural, STOPS } from './figure-nouns.ts'

/** One thing under the names that its payers and takers give it. */
const TARIFFS = ['tariff', 'tariffs', 'duty', 'duties', 'levy', 'levies']

/** Nouns that a share or a price measures. Several words are read from the text before them. */
const RATES: ReadonlyMap<string, string> = new Map(
  (
    'inflation unemployment growth turnout gdp approval support deficit debt output production exports imports sales ' +
    'prices price revenue revenues profit profits poverty tax taxes wages yields ' +
    'demand spending investment population rainfall traffic emissions crime shares stocks rents'
  )
    .split(' ')
    .map(word => [word, word] as const)
    .concat(TARIFFS.map(word => [word, 'tariff'] as const)),
)

const INTEREST = new Set('interest key policy benchmark base lending repo borrowing main'.split(' '))

/** What only those who set an interest rate do with one: "kept the rate at", "held rates at". */
const SETS = new Set('keep keeps kept hold holds held leave leaves left'.split(' '))

const CHANGES = new Set(
  'rise rises rising increase decrease drop fall decline jump gain surge cut reduction slump growth hike loss'.split(
    ' ',
  ),
)

/** How far a rate's name may stand from its number. */
const REACH = 14

/**
 * What a percentage measures: `inflation`, `interest rate`; `inflation change` where the number tells
 * by how much it moved; null where the clause names nothing that is known to be measured so.
 */
export function readRate(
  tokens: readonly Token[],
  start: number,
  first: number,
  last: number,
  end: number,
): string | null {
  const before = tokens[first - 1]?.lower
  const share = readShare(tokens, last, end)
  if (share !== null) return share
  const next = tokens[last]?.lower ?? ''
  const behind = rateAt(tokens, last, end) ?? rateAt(tokens, last + 1, end)
  if (behind !== null && behind.at <= last + 1) return behind.name
  const moved =
    before === 'by' ||
    before === 'up' ||
    before === 'down' ||
    CHANGES.has(next) ||
    isMovedDirectly(tokens, first)
  if (CHANGES.has(next)) {
    const of = rateWithin(tokens, last + 1, Math.min(end, last + 6))
    if (of !== null) return `${of} change`
  }
  for (let at = first - 1; at >= Math.max(start, first - REACH); at--) {
    const found = rateAt(tokens, at, end)
    if (found !== null) return moved ? `${found.name} change` : found.name
  }
  return null
}

const MOVED = new Set(
  'rose fell climbed dropped grew shrank jumped slid declined increased decreased gained surged'.split(' '),
)

/** "rose 3 percent" tells a change, "rose to 3 percent" a level. */
function isMovedDirectly(tokens: readonly Token[], first: number): boolean {
  return MOVED.has(tokens[first - 1]?.lower ?? '')
}

function rateAt(tokens: readonly Token[], at: number, end: number): { name: string; at: number } | null {
  const token = tokens[at]
  if (token === undefined || at >= end) return null
  if (token.lower === 'rate' || token.lower === 'rates') {
    const word = tokens[at - 1]?.lower ?? ''
    if (INTEREST.has(word)) return { name: 'interest rate', at }
    const verb = ARTICLES.has(word) ? (tokens[at - 2]?.lower ?? '') : word
    if (SETS.has(verb)) return { name: 'interest rate', at }
    const rate = RATES.get(word)
    return rate === undefined ? null : { name: rate, at }
  }
  const rate = RATES.get(token.lower)
  return rate === undefined ? null : { name: rate, at }
}

function rateWithin(tokens: readonly Token[], first: number, last: number): string | null {
  for (let at = first; at < last; at++) {
    const found = rateAt(tokens, at, last)
    if (found !== null) return found.name
  }
  return null
}

/** "40 percent of homes": `share of homes`. */
function readShare(tokens: readonly Token[], last: number, end: number): string | null {
  if (tokens[last]?.lower !== 'of') return null
  const words: string[] = []
  for (let at = last + 1; at < Math.min(end, last + 5); at++) {
    const token = tokens[at]!
    if (words.length === 0 && ARTICLES.has(token.lower)) continue
    if (token.kind !== 'word' || STOPS.has(token.lower)) break
    words.push(token.lower)
    if (isPlural(token)) break
  }
  return words.length === 0 ? null : `share of ${words.join(' ')}`
}

const ARTICLES = new Set(['the', 'all', 'its', 'their', 'his', 'her', 'a', 'an', 'our', 'those'])
