import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstOf, joinedPieces, mergedPieces, piecesWithin, spansInJoined } from '../../src/model/pieces.ts'
import type { Span } from '../../src/model/span.ts'

/** `<` and `>` stand round pieces, `[` and `]` round what was found; none of them counts. */
function marked(notation: string) {
  const pieces: Span[] = []
  const spans: Span[] = []
  let text = ''
  const open = { '<': 0, '[': 0 }
  for (const sign of notation)
    if (sign === '<' || sign === '[') open[sign] = text.length
    else if (sign === '>') pieces.push([open['<'], text.length])
    else if (sign === ']') spans.push([open['['], text.length])
    else text += sign
  return { text, pieces, spans }
}

/** Pieces and spans of a text of 60 characters, in order. */
const SPANS = fc
  .uniqueArray(fc.nat(60), { maxLength: 12 })
  .map(ends => ends.sort((a, b) => a - b))
  .map(ends => Array.from({ length: ends.length >> 1 }, (_, i): Span => [ends[2 * i]!, ends[2 * i + 1]!]))
const TEXT = Array.from({ length: 60 }, (_, i) => String.fromCodePoint(0x100 + i)).join('')

describe('what was said in pieces', () => {
  test.each([
    ['<whole>', 'whole'],
    ['no <if> she said <then> no', 'if … then'],
  ])('%s', (notation, words) => {
    const { text, pieces } = marked(notation)
    expect(joinedPieces(text, pieces)).toBe(words)
    // Where the text is a slice of a document that begins at 7.
    const there = pieces.map(([start, end]): Span => [start + 7, end + 7])
    expect(joinedPieces(text, there, 7)).toBe(words)
  })

  test.each([
    ['found in a piece', '<if [it] is> she said <then>', ['it']],
    ['goes on behind the words of others', '<if [it> she <then] is>', ['it', 'then']],
    ['in three pieces', '<[a> x <b> x <c]>', ['a', 'b', 'c']],
    ['in the words of others', '<if> she [said] <then>', []],
    ['two in one, one in the next', '<[a] b [c]> x <[d]>', ['a', 'c', 'd']],
  ])('where what was found stands in it: %s', (_, notation, found) => {
    const { text, pieces, spans } = marked(notation)
    const joined = joinedPieces(text, pieces)
    expect(spansInJoined(pieces, spans).map(span => joined.slice(...span))).toEqual(found)
  })

  test('whatever is found, and whatever the pieces, is found in it as far as it is said', () => {
    fc.assert(
      fc.property(SPANS, SPANS, (pieces, spans) => {
        const joined = joinedPieces(TEXT, pieces)
        const placed = spansInJoined(pieces, spans).map(span => joined.slice(...span))
        const said = pieces.flatMap(piece => piecesWithin(spans, piece)).map(span => TEXT.slice(...span))
        expect(placed).toEqual(said)
      }),
      { seed: 3 },
    )
  })

  test('its first characters are those of its first pieces', () => {
    fc.assert(
      fc.property(SPANS, fc.nat(80), (pieces, most) => {
        const first = joinedPieces(TEXT, firstOf(pieces, most))
        expect(joinedPieces(TEXT, pieces).startsWith(first)).toBe(true)
        expect(first.length).toBeLessThanOrEqual(most)
      }),
      { seed: 3 },
    )
  })

  test.each<[pieces: Span[], merged: Span[]]>([
    [[], []],
    [
      [
        [4, 6],
        [0, 2],
      ],
      [
        [0, 2],
        [4, 6],
      ],
    ],
    [
      [
        [0, 9],
        [2, 4],
        [8, 12],
        [12, 13],
      ],
      [[0, 13]],
    ],
  ])('%j are %j', (pieces, merged) => {
    expect(mergedPieces(pieces)).toEqual(merged)
  })
})
