import type { Bound } from '../../model/figure.ts'
import type { Token } from '../../text/analysis.ts'

/** Words before a number that bound it. */
const BEFORE: readonly (readonly [words: string, bound: Bound])[] = [
  ['no fewer than', 'at-least'],
  ['no less than', 'at-least'],
  ['not less than', 'at-least'],
  ['not fewer than', 'at-least'],
  ['a minimum of', 'at-least'],
  ['in excess of', 'at-least'],
  ['upwards of', 'at-least'],
  ['more than', 'at-least'],
  ['a little over', 'at-least'],
  ['as few as', 'at-least'],
  ['well over', 'at-least'],
  ['just over', 'at-least'],
  ['greater than', 'at-least'],
  ['at least', 'at-least'],
  ['over', 'at-least'],
  ['above', 'at-least'],
  ['exceeding', 'at-least'],
  ['no more than', 'at-most'],
  ['not more than', 'at-most'],
  ['a maximum of', 'at-most'],
  ['as many as', 'at-most'],
  ['as much as', 'at-most'],
  ['fewer than', 'at-most'],
  ['less than', 'at-most'],
  ['just under', 'at-most'],
  ['at most', 'at-most'],
  ['up to', 'at-most'],
  ['under', 'at-most'],
  ['below', 'at-most'],
  ['an estimated', 'about'],
  ['close to', 'about'],
  ['just shy of', 'about'],
  ['in the region of', 'about'],
  ['estimated', 'about'],
  ['approximately', 'about'],
  ['roughly', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['around', 'about'],
  ['about', 'about'],
  ['circa', 'about'],
  ['some', 'about'],
  ['~', 'about'],
  ['mehr als', 'at-least'],
  ['mindestens', 'at-least'],
  ['bis zu', 'at-most'],
  ['rund', 'about'],
  ['etwa', 'about'],
  ['plus de', 'at-least'],
  ['au moins', 'at-least'],
  ['environ', 'about'],
  ['más de', 'at-least'],
  ['al menos', 'at-least'],
  ['unos', 'about'],
]

/** A verb that takes the number for an object and bounds it: "surpassed 17,600". */
const BOUNDING_VERBS: ReadonlySet<string> = new Set(
  (
    'surpass surpasses surpassed surpassing exceed exceeds exceeded exceeding top tops topped pass passes passed ' +
    'cross crosses crossed'
  ).split(' '),
)

/** "goes up to 5.5 percent" is a level and no bound. */
const MOVES_UP: ReadonlySet<string> = new Set(
  (
    'go goes going went gone rise rises rose risen climb climbs climbed move moves moved push pushes pushed ' +
    'raise raises raised bring brings brought take takes took taken edge edged inch inched creep crept shot jump jumped is was are were'
  ).split(' '),
)

const BEHIND: readonly (readonly [words: string, bound: Bound])[] = [
  ['or more', 'at-least'],
  ['and counting', 'at-least'],
  ['at least', 'at-least'],
  ['or fewer', 'at-most'],
  ['or less', 'at-most'],
  ['or so', 'about'],
]

interface BoundWords {
  readonly words: readonly string[]
  readonly bound: Bound
}

/** Phrases by the word that touches the number, the longer before the shorter. */
function byTouching(
  phrases: readonly (readonly [words: string, bound: Bound])[],
  touching: 0 | -1,
): ReadonlyMap<string, readonly BoundWords[]> {
  const all = phrases.map(([words, bound]) => ({ words: words.split(' '), bound }))
  all.sort((a, b) => b.words.length - a.words.length)
  return Map.groupBy(all, ({ words }) => words.at(touching)!)
}

const BEFORE_BY_LAST = byTouching(BEFORE, -1)
const BEHIND_BY_FIRST = byTouching(BEHIND, 0)

export interface BoundedNumber {
  readonly bound: Bound
  /** Tokens `[first, last)` of the bounding words and the number together. */
  readonly first: number
  readonly last: number
}

export function readBound(
  tokens: readonly Token[],
  start: number,
  first: number,
  last: number,
  end: number,
): BoundedNumber {
  for (const { words, bound } of (first > start ? BEFORE_BY_LAST.get(tokens[first - 1]!.lower) : null) ??
    []) {
    const from = first - words.length
    if (words[0] === 'up' && MOVES_UP.has(tokens[from - 1]?.lower ?? '')) continue
    if (from >= start && matches(tokens, from, words)) return { bound, first: from, last }
  }
  for (const { words, bound } of (last < end ? BEHIND_BY_FIRST.get(tokens[last]!.lower) : null) ?? []) {
    const to = last + words.length
    if (to <= end && matches(tokens, last, words)) return { bound, first, last: to }
  }
  if (first > start && BOUNDING_VERBS.has(tokens[first - 1]!.lower)) return { bound: 'at-least', first, last }
  return { bound: 'exact', first, last }
}

function matches(tokens: readonly Token[], from: number, words: readonly string[]): boolean {
  return words.every((word, k) => tokens[from + k]?.lower === word)
}
