import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copyText } from '../../src/collation/copies/copy-text.ts'
import { Gap } from '../../src/collation/copies/gap.ts'
import { LaidOutText } from '../../src/collation/copies/laid-out-text.ts'
import { specimen } from './specimen.ts'

/** Words with `_` before those that are quoted. */
function unpacked(text: string): string {
  const laidOut = new LaidOutText()
  laidOut.lay(copyText(specimen('a', { text }).analysis).packed)
  return Array.from({ length: laidOut.count }, (_, k) => {
    const written = text.slice(laidOut.starts[k], laidOut.ends[k])
    expect(written.toLowerCase()).toBe(laidOut.spelling(k))
    return `${laidOut.own[k] === 1 ? '' : '_'}${written}`
  }).join(' ')
}

test.each([
  [
    'The reeve said, “We shall mend the gates,” and left.',
    'The reeve said _We _shall _mend _the _gates and left',
  ],
  ['The “old gates” — of Harl.', 'The old gates of Harl'],
  [`It rained.${' '.repeat(400)}Then it froze.`, 'It rained Then it froze'],
  [`A${'h'.repeat(20_000)} of relief.`, `A${'h'.repeat(20_000)} of relief`],
  // In small letters İ is two.
  ['Wer in İzmir lebt, “hört das Meer nicht mehr”.', 'Wer in İzmir lebt _hört _das _Meer _nicht _mehr'],
  ['Ὀδυσσεύς 漢字 straße', 'Ὀδυσσεύς 漢 字 straße'],
  ['…', ''],
])('%.40j', (text, words) => {
  expect(unpacked(text)).toBe(words)
})

test.each([
  ['The reeve said, “We shall mend the gates,” and left for home today.', 4],
  ['“We shall mend the gates before the snow melts.”', 0],
  ['The gates, the gates, the gates, the gates.', 2],
])('distinct shingles of own words: %j has %i', (text, count) => {
  const laidOut = new LaidOutText()
  laidOut.lay(copyText(specimen('a', { text }).analysis).packed)
  expect(laidOut.ownShingles()).toHaveLength(count)
})

test('of the shingles those tell whose middle word has the greatest hash: never two in a row, in every text the same', () => {
  const words = Array.from({ length: 3000 }, (_, k) => `w${(k * k) % 1009}`)
  const tellingOf = (some: readonly string[]) =>
    new LaidOutText().lay(copyText(specimen('a', { text: some.join(' ') }).analysis).packed).tellingShingles()
  const all = new Set(tellingOf(words))
  const first = words.slice(0, 900)
  const length = new Set(first.slice(2).map((_, k) => first.slice(k, k + 3).join(' '))).size
  expect(tellingOf(first).length / length).toBeCloseTo(1 / 3, 1)
  expect([...tellingOf(first)].filter(shingle => !all.has(shingle))).toEqual([])
  for (let k = 0; k < 200; k++) expect(tellingOf(words.slice(k, k + 4)).length).toBeLessThanOrEqual(1)
})

test('one text after another lies there as if it were the first', () => {
  const texts = [
    'One word more than the other has.',
    'Nothing.',
    'What stood here before is gone for good.',
  ].map(text => copyText(specimen('a', { text }).analysis))
  const used = new LaidOutText()
  for (const text of [...texts, ...texts]) {
    const fresh = new LaidOutText()
    fresh.lay(text.packed)
    used.lay(text.packed)
    expect(used.ownShingles()).toEqual(fresh.ownShingles())
    expect(used.words.slice(0, used.count)).toEqual(fresh.words.slice(0, fresh.count))
  }
})

test('the words in a gap that correspond are as many as can be, in one order', () => {
  const row = fc.array(fc.nat(3), { minLength: 1, maxLength: 6 })
  const longest = ([x, ...one]: number[], other: number[]): number => {
    if (x === undefined) return 0
    const at = other.indexOf(x)
    return Math.max(longest(one, other), at < 0 ? 0 : 1 + longest(one, other.slice(at + 1)))
  }
  const gap = new Gap(6)
  fc.assert(
    fc.property(row, row, (one, other) => {
      one.forEach((x, i) => {
        other.forEach((y, j) => {
          gap.set(i, j, other.length, x === y)
        })
      })
      const pairs = gap.commonSubsequence(one.length, other.length)
      expect(pairs.length / 2).toBe(longest(one, other))
      for (let k = 0; k < pairs.length; k += 2) {
        expect(one[pairs[k]!]).toBe(other[pairs[k + 1]!])
        if (k > 0) {
          expect(pairs[k]).toBeGreaterThan(pairs[k - 2]!)
          expect(pairs[k + 1]).toBeGreaterThan(pairs[k - 1]!)
        }
      }
    }),
    { seed: 8, numRuns: 300 },
  )
})
