import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RowShelf } from '../../src/collation/shelves.ts'
import { type ComparedDocument, comparedPacking } from '../../src/collation/stories/compared-document.ts'
import { HashedNumbers } from '../../src/collation/stories/hashed-numbers.ts'
import { jsonPacking } from '../../src/collation/stories/json-packing.ts'
import { NONE, NumberColumn } from '../../src/collation/stories/number-column.ts'
import { RowsAtHand } from '../../src/collation/stories/rows-at-hand.ts'
import { WeekPostings, weekPacking } from '../../src/collation/stories/week-postings.ts'

/** A row is written over by the next one that is asked for. */
function overwritten(): RowShelf {
  const rows: Uint8Array[] = []
  const read = new Uint8Array(2 ** 12)
  return {
    add: bytes => rows.push(bytes.slice()) - 1,
    get: row => {
      read.set(rows[row]!, 1)
      return read.subarray(1, 1 + rows[row]!.length)
    },
  }
}

const small = fc.integer({ min: 0, max: 2 ** 16 - 1 })

const compared: fc.Arbitrary<ComparedDocument> = fc
  .record({
    language: fc.constantFrom('en', 'und', 'pt-BR', ''),
    published: fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true })),
    stated: fc.array(fc.integer({ min: -1e6, max: 1e6 }), { maxLength: 3 }),
    weekday: fc.option(fc.nat(6)),
    terms: fc.array(fc.tuple(fc.nat(2 ** 31 - 1), small), { maxLength: 40 }),
    telling: fc.array(small, { maxLength: 5 }),
    portable: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ language, published, stated, weekday, terms, telling, portable }) => ({
    language,
    days: { published, stated, event: stated[0] ?? null, weekday },
    terms: Int32Array.from(terms, ([term]) => term),
    weights: Uint16Array.from(terms, ([, weight]) => weight),
    square: terms.reduce((sum, [, weight]) => sum + weight ** 2, 0),
    telling: Uint16Array.from(telling),
    portable,
  }))

describe('what is unpacked is what was packed', () => {
  test('documents, of which few are at hand', () => {
    fc.assert(
      fc.property(fc.array(compared, { maxLength: 9 }), fc.array(fc.nat(8)), (documents, asked) => {
        const rows = new RowsAtHand(overwritten(), comparedPacking, 2)
        for (const document of documents) rows.add(document)
        const found = asked.filter(row => row < documents.length).map(row => [row, rows.get(row)] as const)
        for (const [row, document] of found) expect(document).toEqual(documents[row])
      }),
      { seed: 1 },
    )
  })

  test.each(['', 'plain', 'Großmütterchen 🕊', 'half \ud83d of a pair'])('plain data: %j', text => {
    const { pack, unpack } = jsonPacking<unknown>()
    const value = { text, numbers: [0.1, -0, 2 ** 53], nothing: null }
    expect(unpack(pack(value))).toEqual({ ...value, numbers: [0.1, 0, 2 ** 53] })
  })

  test('weeks, and more can be put in', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(90), small), { maxLength: 300 }), fc.nat(299), (puts, at) => {
        const expected = new Map<number, [number, number][]>()
        let week = new WeekPostings()
        for (const [document, [term, weight]] of puts.entries()) {
          if (document === at) week = weekPacking.unpack(weekPacking.pack(week))
          week.put(term, document, weight)
          expected.set(term, [[document, weight], ...(expected.get(term) ?? [])])
        }
        for (let term = 0; term <= 91; term++) {
          const found: [number, number][] = []
          for (let k = week.begin(term); k >= 0; k = week.next(k))
            found.push([week.document(k), week.weight(k)])
          expect(found).toEqual(expected.get(term) ?? [])
        }
      }),
      { seed: 2 },
    )
  })
})

describe('numbers of texts', () => {
  test('as they are met, and the same again', () => {
    const texts = Array.from({ length: 50_000 }, (_, k) => `${k % 7}w${k.toString(36)}`)
    const numbers = new HashedNumbers()
    expect(texts.map(text => numbers.numberOf(text))).toEqual([...texts.keys()])
    expect(texts.map(text => numbers.find(text))).toEqual([...texts.keys()])
    expect(numbers.find('another')).toBeNull()
  })

  test('words of like letters are told apart', () => {
    const letters = 'abcdefgh'
    const words = new Set<string>()
    for (const a of letters)
      for (const b of letters) for (const c of letters) for (const d of letters) words.add(a + b + c + d)
    const numbers = new HashedNumbers()
    expect(new Set(Array.from(words, word => numbers.numberOf(word))).size).toBe(words.size)
  })

  test('one that has the number and is not it is passed over', () => {
    const numbers = new HashedNumbers()
    numbers.add('one')
    numbers.add('one')
    expect(numbers.find('one', number => number === 1)).toBe(1)
    expect(numbers.find('one', () => false)).toBeNull()
  })
})

test('a column has nothing where nothing was set', () => {
  const column = new NumberColumn()
  column.set(1000, 3)
  expect([0, 999, 1000, 1001, 5000].map(row => column.get(row))).toEqual([NONE, NONE, 3, NONE, NONE])
})
