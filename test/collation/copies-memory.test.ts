import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AtHand } from '../../src/collation/copies/at-hand.ts'
import {
  CopyPairs,
  PAIR_FOUND,
  PAIR_STANDS,
  PAIR_TOLD,
  PAIR_TURNED,
} from '../../src/collation/copies/copy-pairs.ts'
import { HashTable, NOTHING } from '../../src/collation/copies/hash-table.ts'
import { NumberReader, PackedNumbers } from '../../src/collation/copies/packed-numbers.ts'
import { RisingLists } from '../../src/collation/copies/rising-lists.ts'

/** Few segments and near places too, so that some lie in another's place. */
const hash = fc.oneof(
  fc.nat(0xffffffff),
  fc.nat(40),
  fc.nat(40).map(k => 0xffffffff - k),
)

test('a hash table has what was put last', () => {
  const puts = fc.array(fc.tuple(hash, fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })), { maxLength: 400 })
  fc.assert(
    fc.property(puts, fc.array(hash), (known, asked) => {
      const table = new HashTable()
      const expected = new Map<number, number>()
      for (const [key, value] of known.filter(([, number]) => number !== NOTHING)) {
        table.put(key, value)
        expected.set(key, value)
      }
      for (const key of [...expected.keys(), ...asked])
        expect(table.get(key)).toBe(expected.get(key) ?? NOTHING)
    }),
    { seed: 11, numRuns: 200 },
  )
})

test('lists have what was put behind, near or far, and what is dropped makes room for others', () => {
  const step = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0xfff0, max: 0x20000 }))
  const taken = fc.array(
    fc.tuple(fc.nat(20), fc.array(step, { minLength: 1, maxLength: 90 }), fc.boolean()),
    {
      maxLength: 60,
    },
  )
  fc.assert(
    fc.property(taken, all => {
      const lists = new RisingLists()
      const where = new Map<number, number>()
      const expected = new Map<number, number[]>()
      for (const [name, steps, drops] of all) {
        const known = where.get(name)
        if (known !== undefined && drops) {
          lists.drop(known)
          where.delete(name)
          expected.delete(name)
          continue
        }
        const numbers = expected.get(name) ?? [name, name + steps[0]!]
        let list = known ?? lists.begin(numbers[0]!, numbers[1]!)
        for (const more of steps.slice(0, 256 - numbers.length)) {
          numbers.push(numbers.at(-1)! + more)
          list = lists.push(list, numbers.at(-1)!)
        }
        where.set(name, list)
        expected.set(name, numbers)
      }
      const read = new Int32Array(256)
      for (const [name, list] of where) {
        expect(lists.lengthOf(list)).toBe(expected.get(name)!.length)
        expect([...read.subarray(0, lists.read(list, read))].reverse()).toEqual(expected.get(name))
      }
    }),
    { seed: 12, numRuns: 200 },
  )
})

test('numbers are read as they were packed', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(300), fc.nat(2 ** 31 - 1))), numbers => {
      const packed = new PackedNumbers(1)
      for (const number of numbers) packed.push(number)
      const reader = new NumberReader(packed.bytes())
      expect(numbers.map(() => reader.next())).toEqual(numbers)
    }),
    { seed: 13, numRuns: 200 },
  )
})

test('pairs stand with both of their texts until they are dropped, and their numbers serve again', () => {
  const steps = fc.array(fc.tuple(fc.nat(12), fc.nat(12), fc.nat(9)), { maxLength: 200 })
  fc.assert(
    fc.property(steps, taken => {
      const pairs = new CopyPairs()
      const standing = new Map<number, readonly [number, number]>()
      for (const [a, b, drops] of taken) {
        const known = [...standing].find(([, [x, y]]) => x === Math.min(a, b) && y === Math.max(a, b))
        if (a === b) continue
        if (known === undefined) {
          const pair = pairs.add(Math.min(a, b), Math.max(a, b), { inFew: drops, inSome: 10 })
          pairs.mark(pair, PAIR_TOLD, true)
          expect(standing.has(pair)).toBe(false)
          standing.set(pair, [Math.min(a, b), Math.max(a, b)])
        } else if (drops < 5) {
          pairs.drop(known[0])
          expect(pairs.is(known[0], PAIR_STANDS)).toBe(false)
          pairs.release(known[0])
          standing.delete(known[0])
        }
      }
      for (let text = 0; text < 13; text++) {
        const expected = [...standing].filter(([, pair]) => pair.includes(text))
        expect(new Set(pairs.of(text))).toEqual(new Set(expected.map(([pair]) => pair)))
        for (const most of [0, 3]) expect(pairs.hasMoreThan(most, text)).toBe(expected.length > most)
        for (const [pair, [a, b]] of expected) {
          expect(pairs.other(pair, text)).toBe(a === text ? b : a)
          expect([PAIR_STANDS, PAIR_FOUND, PAIR_TOLD, PAIR_TURNED].map(bit => pairs.is(pair, bit))).toEqual([
            true,
            false,
            true,
            false,
          ])
        }
      }
    }),
    { seed: 14, numRuns: 200 },
  )
})

test('at hand is what was asked for last, as long as it does not weigh too much', () => {
  const workedOut: string[] = []
  const atHand = new AtHand<string, string>(
    6,
    key => {
      workedOut.push(key)
      return key
    },
    ({ length }) => length,
  )
  for (const key of ['a', 'bb', 'ccc', 'a', 'bb', 'dd', 'a', 'ccc', 'eeeeeeeee', 'eeeeeeeee', 'a'])
    expect(atHand.get(key)).toBe(key)
  expect(workedOut.join(' ')).toBe('a bb ccc dd ccc eeeeeeeee a')
})
