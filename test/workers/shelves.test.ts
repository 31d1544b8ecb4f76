import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Packing, shelvesInMemory } from '../../src/collation/shelves.ts'
import { shelvesOnDisk } from '../../src/workers/disk-shelves.ts'

const texts: Packing<{ text: string }> = {
  pack: ({ text }) => Buffer.from(text),
  unpack: bytes => ({ text: Buffer.from(bytes).toString() }),
}

/** A row of bytes that a number stands for, now and then longer than what is gathered before it is written. */
function row(number: number): Uint8Array {
  const length = number % 7 === 0 ? 300_000 : (number * 7919) % 1000
  return new Uint8Array(length).fill(number % 251)
}

describe.each([
  ['in memory', shelvesInMemory],
  ['on disk', shelvesOnDisk],
])('shelves %s', (_, shelves) => {
  it('give back every row as it was put in', () => {
    const rows = shelves.rows()
    for (let i = 0; i < 60; i++) expect(rows.add(row(i))).toBe(i)
    for (let i = 59; i >= 0; i--) expect(Buffer.compare(rows.get(i), row(i))).toBe(0)
    expect(rows.add(new Uint8Array(0))).toBe(60)
    expect(rows.get(60).length).toBe(0)
    expect(Buffer.compare(rows.get(14), row(14))).toBe(0)
  })

  it('keep values as a map does, whatever is trimmed in between', () => {
    const step = fc.record({
      what: fc.constantFrom('put', 'drop', 'trim', 'change'),
      key: fc.integer({ min: 0, max: 9 }),
      text: fc.string(),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), steps => {
        const shelf = shelves.values<number, { text: string }>(texts, 2)
        const map = new Map<number, string>()
        for (const { what, key, text } of steps) {
          if (what === 'put') {
            shelf.put(key, { text })
            map.set(key, text)
          } else if (what === 'drop') {
            shelf.drop(key)
            map.delete(key)
          } else if (what === 'trim') shelf.trim()
          else {
            const value = shelf.get(key)
            if (value === undefined) continue
            value.text += text
            shelf.put(key, value)
            map.set(key, value.text)
          }
          expect(shelf.get(key)?.text).toBe(map.get(key))
        }
        expect(shelf.size).toBe(map.size)
        expect([...shelf.keys()].sort()).toEqual([...map.keys()].sort())
        for (const key of map.keys()) expect(shelf.get(key)?.text).toBe(map.get(key))
      }),
    )
  })

  it('stay small on a file however often a value is put', () => {
    const shelf = shelves.values<string, { text: string }>(texts, 0)
    const long = 'x'.repeat(1_000_000)
    for (let i = 0; i < 100; i++) {
      shelf.put(`k${i % 3}`, { text: `${long}${i}` })
      shelf.trim()
    }
    expect(shelf.get('k0')!.text.slice(1_000_000)).toBe('99')
    expect(shelf.get('k1')!.text.slice(1_000_000)).toBe('97')
  })
})
