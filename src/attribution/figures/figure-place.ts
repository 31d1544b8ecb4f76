import type { Span } from '../../model/span.ts'
import type { Token } from '../../text/analysis.ts'
import { isCapitalised } from '../../text/words/letter-case.ts'

const INSIDE = new Set(['in', 'on', 'at', 'across', 'throughout'])
const EVERYWHERE = new Set('nationwide nationally countrywide statewide worldwide globally'.split(' '))
/** Between a preposition and a name: "in the city of", "on the island of", "in neighbouring". */
const BETWEEN = new Set(
  'the of city town village district county province state region island islands capital municipality neighbouring neighboring nearby and'.split(
    ' ',
  ),
)
const KINDS = new Set(
  'city town village district county province state region island islands capital country municipality'.split(
    ' ',
  ),
)
/** Capitalised words that are times, not places. */
const TIMES = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december christmas easter ramadan i'
  ).split(' '),
)

/** Words between a count and its place. */
const REACH = 4

/**
 * The words that say where a figure was counted: right behind it ("killed 140 people in Saro"), or at the head of its
 * sentence or right before it ("In the city of Mokra alone 340 houses"). Tokens `[first, last)` are the figure's.
 */
export function readPlace(
  tokens: readonly Token[],
  start: number,
  first: number,
  last: number,
  end: number,
): Span | null {
  for (let at = last; at < Math.min(end, last + REACH); at++) {
    const { lower, kind } = tokens[at]!
    if (kind === 'number' || (kind === 'punctuation' && lower !== "'s")) break
    const span = placeAt(tokens, at, end)
    if (span !== null) return span
  }
  if (first - start <= HEAD && !hasNumber(tokens, start, first)) {
    const head = placeAt(tokens, start, first)
    if (head !== null) return head
  }
  for (let at = first - 1; at >= Math.max(start, first - 2 - REACH); at--) {
    const { lower, kind } = tokens[at]!
    if (kind === 'number' || kind === 'punctuation') break
    if (!INSIDE.has(lower)) continue
    const span = placeAt(tokens, at, first)
    if (span !== null && /^(?:alone|had|saw)?$/.test(tokens[first - 1]!.lower)) return span
    return span !== null && span[1] === tokens[first - 1]!.end ? span : null
  }
  return null
}

/** A number so near to the head of its sentence may be of the place named there. */
const HEAD = 24

function hasNumber(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens[at]!.kind === 'number') return true
  return false
}

function placeAt(tokens: readonly Token[], at: number, end: number): Span | null {
  const token = tokens[at]
  if (token === undefined || at >= end) return null
  if (EVERYWHERE.has(token.lower)) return [token.start, token.end]
  if (!INSIDE.has(token.lower)) return null
  let last = -1
  for (let k = at + 1; k < Math.min(end, at + LONGEST); k++) {
    const { lower, text, kind } = tokens[k]!
    if (kind !== 'word' || TIMES.has(lower)) break
    const isName = isCapitalised(text)
    if (isName || KINDS.has(lower)) last = k
    else if (lower === 'alone' && last >= 0) return [token.start, tokens[k]!.end]
    else if (!BETWEEN.has(lower) && !(INSIDE.has(lower) && last >= 0)) {
      // "at the Opal nightclub in Varen": one word of another kind may stand in between.
      if (last !== k - 1 || !INSIDE.has(tokens[k + 1]?.lower ?? '')) break
    }
  }
  return last < 0 ? null : [token.start, tokens[last]!.end]
}

/** Tokens of a place's words. */
const LONGEST = 10
