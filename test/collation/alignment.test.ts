import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignTokens } from '../../src/collation/apparatus/align-tokens.ts'

/** Links as `word=word`, in order of the first text. */
function links(a: string, b: string): string {
  const [x, y] = [a.split(' '), b.split(' ')]
  return alignTokens(x, y)
    .map(([i, j]) => `${x[i]}=${y[j]}`)
    .join(' ')
}

describe('words that correspond', () => {
  test.each([
    ['equal words', 'the port is shut', 'the port is shut', 'the=the port=port is=is shut=shut'],
    [
      'capitals and curly apostrophes',
      'The port’s gates',
      "the port's gates",
      "The=the port’s=port's gates=gates",
    ],
    [
      'inflection',
      'they repaired the bridges',
      'they repair the bridge',
      'they=they repaired=repair the=the bridges=bridge',
    ],
    [
      'spelling',
      'the harbour was organised',
      'the harbor was organized',
      'the=the harbour=harbor was=was organised=organized',
    ],
    [
      'figures and number words',
      'she saw 12 boats',
      'she saw twelve boats',
      'she=she saw=saw 12=twelve boats=boats',
    ],
    [
      'names spelled by ear',
      'Minister Okoruwa left',
      'Minister Okorouwa left',
      'Minister=Minister Okoruwa=Okorouwa left=left',
    ],
    [
      'an unlike word between linked ones',
      'the council shut the old mill',
      'the council sealed the old mill',
      'the=the council=council shut=sealed the=the old=old mill=mill',
    ],
    [
      'a moved phrase, links crossing',
      'on Tuesday the council met',
      'the council met on Tuesday',
      'on=on Tuesday=Tuesday the=the council=council met=met',
    ],
  ])('%s', (_, a, b, expected) => {
    expect(links(a, b)).toBe(expected)
  })

  test('an article goes with the noun beside it, not with the first article', () => {
    expect(alignTokens('the dam above the town'.split(' '), ['the', 'town'])).toEqual([
      [3, 0],
      [4, 1],
    ])
  })

  test('a repeated name is linked in order', () => {
    expect(alignTokens('Orla saw Orla'.split(' '), 'Orla met Orla'.split(' '))).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ])
  })
})

describe('a fragment of a longer text', () => {
  const long =
    'The minister opened the new bridge over the river in spring , and crowds came to see the boats'
  test.each([
    ['a word of its own is put for none', 'the bridge over the lake', 'bridge=bridge over=over the=the'],
    [
      'another matter that shares a word',
      'a ferry captain sold bread beside the river',
      'the=the river=river',
    ],
  ])('%s', (_, short, expected) => {
    expect(links(long, short)).toBe(expected)
  })
})

describe('words that do not', () => {
  test.each([
    ['nothing', '', ''],
    ['a sign and a word', ', .', 'boat mill'],
    ['nothing in common', 'apples were sold cheaply', 'Thursday evening rain over Velmark'],
  ])('%s', (_, a, b) => {
    expect(alignTokens(a.split(' ').filter(Boolean), b.split(' ').filter(Boolean))).toEqual([])
  })
})

const words =
  'the a of to council minister minister’s said says 12 twelve , . “ ” Velmark Velmarkish shut closed not'.split(
    ' ',
  )
const text = fc.array(fc.constantFrom(...words), { maxLength: 14 })

describe('laws', () => {
  test('the other text first gives the same links, turned round', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const turned = alignTokens(b, a).map(([j, i]) => [i, j])
        expect(turned.sort(([i, j], [k, l]) => i! - k! || j! - l!)).toEqual(alignTokens(a, b))
      }),
      { seed: 20260101, numRuns: 300 },
    )
  })

  test('a text and itself are linked word by word', () => {
    fc.assert(
      fc.property(text, a => {
        expect(alignTokens(a, a)).toEqual(a.map((_, i) => [i, i]))
      }),
      { seed: 20260102, numRuns: 100 },
    )
  })

  test('links stay inside the texts and none is given twice', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const found = alignTokens(a, b)
        expect(found.every(([i, j]) => i < a.length && j < b.length)).toBe(true)
        expect(new Set(found.map(String)).size).toBe(found.length)
      }),
      { seed: 20260103, numRuns: 200 },
    )
  })

  test('long texts are aligned in blocks, in time that grows with their length', () => {
    const long = Array.from({ length: 6000 }, (_, k) => (k % 3 === 0 ? 'the' : `word${k}`))
    const other = long.filter((_, k) => k % 50 !== 0)
    const started = performance.now()
    const found = alignTokens(long, other)
    expect(performance.now() - started).toBeLessThan(4000)
    expect(found.filter(([i, j]) => long[i] === other[j]).length).toBeGreaterThan(0.97 * other.length)
  })
})
