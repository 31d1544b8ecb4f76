import type { Token } from '../analysis.ts'
import { CARDINALS } from './number-values.ts'

function byWord(table: Readonly<Record<number, string>>): Map<string, number> {
  return new Map(
    Object.entries(table).flatMap(([n, words]) => words.split(' ').map(word => [word, Number(n)] as const)),
  )
}

const DENOMINATORS: ReadonlyMap<string, number> = byWord({
  2: 'half halves hälfte moitié mitad',
  3: 'third thirds drittel tiers tercio',
  4: 'quarter quarters viertel quart cuarto',
  5: 'fifth fifths fünftel cinquième quinto',
  6: 'sixth sixths sechstel sixième sexto',
  7: 'seventh sevenths siebtel',
  8: 'eighth eighths achtel huitième',
  9: 'ninth ninths neuntel',
  10: 'tenth tenths zehntel dixième décimo',
})

/** Words besides cardinals that may open a share. */
export const ARTICLES = new Set('a an one ein eine einem un une la die der'.split(' '))

/** Before a share: "fell by a fifth", "almost a third", "um ein Fünftel". */
const BEFORE = new Set(
  'by up down at about almost nearly roughly around over under than least most only just to um auf fast rund de d’ près un'.split(
    ' ',
  ),
)

/** Behind a share that ends its phrase; any other word makes it an ordinal: "by a third party". */
const BEHIND = new Set(
  'of since from in on this last compared after over between and or but as to for while that zurück gegangen zurückgegangen gestiegen gefallen gesunken seit im der des du de depuis en desde'.split(
    ' ',
  ),
)

/** "half of them" is no share of anything named. */
const PRONOUNS = new Set('them us it that this these those which whom you'.split(' '))

/** "in the first half of the year". */
const ORDERS = new Set(['first', 'second', 'third', 'fourth', 'last', 'latter', 'other', 'better'])

export interface Fraction {
  readonly percent: number
  /** Token after it. */
  readonly next: number
}

/** A share told as a fraction, as a percentage; null for an ordinal and for the quarter of a year. */
export function readFraction(tokens: readonly Token[], i: number): Fraction | null {
  const found = readParts(tokens, i)
  if (found === null || ORDERS.has(tokens[i - 1]?.lower ?? '')) return null
  const behind = tokens[found.next]
  if (behind !== undefined && behind.kind === 'word' && !BEHIND.has(behind.lower)) return null
  const whole = tokens[found.next + 1]
  const isShare =
    behind?.lower === 'of' && found.isPlain && whole?.kind === 'word' && !PRONOUNS.has(whole.lower)
  return isShare || BEFORE.has(tokens[i - 1]?.lower ?? '') ? found : null
}

function readParts(tokens: readonly Token[], i: number): (Fraction & { readonly isPlain: boolean }) | null {
  const word = tokens[i]?.lower ?? ''
  if (word === 'half') return { percent: 50, next: i + 1, isPlain: tokens[i + 1]?.lower === 'of' }
  if (word.includes('-')) {
    const [joined, rest] = word.split('-')
    const hyphenated = DENOMINATORS.get(rest!)
    if (hyphenated !== undefined) return part(CARDINALS.get(joined!), hyphenated, i + 1, true)
  }
  const denominator = DENOMINATORS.get(tokens[i + 1]?.lower ?? '')
  if (denominator === undefined) return null
  const behind = tokens[i + 2]
  // "a quarter of growth", "a third of May": days and quarters are counted so too.
  const isPlain =
    denominator > 2 &&
    !/^(?:growth|losses|decline|january|february|march|april|may|june|july)$/.test(tokens[i + 3]?.lower ?? '')
  if (ARTICLES.has(word)) return part(1, denominator, i + 2, isPlain && behind?.lower === 'of')
  return part(CARDINALS.get(word), denominator, i + 2, isPlain)
}

function part(
  numerator: number | undefined,
  denominator: number,
  next: number,
  isPlain: boolean,
): (Fraction & { readonly isPlain: boolean }) | null {
  if (numerator === undefined || numerator < 1 || numerator >= denominator) return null
  return { percent: (100 * numerator) / denominator, next, isPlain }
}
