import fc from 'fast-check'
import { expect, test } from 'vitest'
import { imprintOf } from '../../src/collation/copies/copy-direction.ts'
import { CopyIndex, type CopySource } from '../../src/collation/copies/copy-index.ts'
import { copyText } from '../../src/collation/copies/copy-text.ts'
import { type Shelves, shelvesInMemory } from '../../src/collation/shelves.ts'
import { specimen } from './specimen.ts'

/** A report of so many words that no other has, and some that it is given. */
function report(number: number, given = '', more = {}): CopySource {
  const own = Array.from({ length: 60 }, (_, k) => `w${number}x${k}`).join(' ')
  const { document, analysis } = specimen(`d${number}`, { text: `${own}. ${given}`, ...more })
  return { imprint: imprintOf(document), text: copyText(analysis) }
}

const LINE =
  'The board of the Harl valley meets on the first Thursday of every month in the hall above the old brickworks and anybody may listen from the gallery if they are quiet.'

/** Pairs of which something is told. */
function told(index: CopyIndex): string[] {
  const { gone, come } = index.changes()
  return [...new Set([...gone, ...come].map(({ from, to }) => [from, to].sort().join(' ')))]
}

test('a line that many print is no copy: what it was taken for is taken back, and that is told', () => {
  const index = new CopyIndex()
  for (const number of [1, 2, 3]) index.add(report(number, LINE))
  expect(told(index).sort()).toEqual(['d1 d2', 'd1 d3', 'd2 d3'])
  expect(told(index)).toEqual([])
  for (let number = 4; number <= 30; number++) index.add(report(number, LINE))
  expect(index.copies()).toHaveLength((30 * 29) / 2)
  told(index)
  index.add(report(31, LINE))
  expect(told(index)).toHaveLength((30 * 29) / 2)
  expect(index.copies()).toEqual([])
  expect(index.copiesWithin(['d1', 'd2'])).toEqual([])
})

test('a copy that is turned by a third text is told', () => {
  const index = new CopyIndex()
  const first = `${LINE} ${LINE.replaceAll(/[aeiou]/g, 'y')} ${LINE.split(' ').reverse().join(' ')}`
  const second = first.replace('Thursday', 'Friday').replace('brickworks', 'tollhouse')
  const third = second.replace('valley', 'parish').replace('gallery', 'benches')
  const sources = [
    ['a', third, '2021-04-03'],
    ['b', second, undefined],
    ['c', first, '2021-04-01'],
  ].map(([id, text, published]) => {
    const { document, analysis } = specimen(id!, {
      text: text!,
      ...(published === undefined ? {} : { published }),
    })
    return { imprint: imprintOf(document), text: copyText(analysis) }
  })
  index.add(sources[0]!)
  index.add(sources[1]!)
  const before = index.copiesWithin(['a', 'b']).map(({ from, to }) => `${from} → ${to}`)
  told(index)
  index.add(sources[2]!)
  expect(told(index)).toHaveLength(3)
  expect([before, index.copiesWithin(['a', 'b']).map(({ from, to }) => `${from} → ${to}`)]).toEqual([
    ['a → b'],
    ['b → a'],
  ])
})

/** In memory, but what was read is written over when something else is, as may happen on disk. */
const forgetful: Shelves = {
  ...shelvesInMemory,
  rows: () => {
    const kept = shelvesInMemory.rows()
    let read = new Uint8Array(0)
    return {
      add: bytes => kept.add(bytes),
      get: row => {
        read.fill(0xff)
        read = kept.get(row).slice()
        return read
      },
    }
  },
}

test('what was read from a shelf is not needed when something else is', () => {
  const [index, careful] = [new CopyIndex(), new CopyIndex(forgetful)]
  for (let number = 0; number < 12; number++) {
    const source = report(
      number,
      number % 3 === 0 ? '' : LINE,
      number % 2 === 0 ? {} : { published: '2021-04-01' },
    )
    index.add(source)
    careful.add(source)
  }
  expect(index.copies().length).toBeGreaterThan(20)
  expect(careful.copies()).toEqual(index.copies())
  expect(careful.changes()).toEqual(index.changes())
})

test('copies among some are those of all of which both documents are among them', () => {
  const index = new CopyIndex()
  for (let number = 0; number < 6; number++) index.add(report(number, number < 4 ? LINE : ''))
  const some = ['d3', 'd1', 'd5', 'unknown']
  expect(index.copiesWithin(some)).toEqual(
    index.copies().filter(({ from, to }) => some.includes(from) && some.includes(to)),
  )
  expect(index.copiesWithin(some)).toHaveLength(1)
})

test('what is asked in between does not show', { timeout: 30_000 }, () => {
  const lines = [LINE, LINE.split(' ').reverse().join(' '), LINE.replaceAll(/[aeiou]/g, 'y')]
  const sizes = fc.array(fc.tuple(fc.subarray([0, 1, 2]), fc.boolean()), { minLength: 32, maxLength: 45 })
  fc.assert(
    fc.property(sizes, documents => {
      const [asked, unasked] = [new CopyIndex(), new CopyIndex()]
      const sources = documents.map(([picked, dated], number) => {
        const published = `2021-04-${String(1 + (number % 28)).padStart(2, '0')}`
        const text = picked.map(k => lines[k]).join(' ')
        return report(number, text, dated ? { published } : {})
      })
      sources.forEach((source, number) => {
        asked.add(source)
        if (documents[number]![1]) asked.copies()
      })
      for (const source of [...sources].reverse()) unasked.add(source)
      expect(asked.copies()).toEqual(unasked.copies())
    }),
    { seed: 7, numRuns: 12 },
  )
})
