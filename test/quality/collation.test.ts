import { describe, expect, test } from 'vitest'
import { COLLATION_SETS, goldHash, measured, missingFor } from '../../bench/collation-sets.ts'

/**
 * What each part of collation reaches at least on its development set, in the order of its figures. A change may raise a
 * floor; lowering one wants a reason in its commit.
 */
const FLOORS: Readonly<Record<string, readonly number[]>> = {
  'stories-ecb': [90.5, 89],
  'stories-uci, titles': [87.8, 88.2],
  reuse: [99.8, 99.9],
  'utterances-wmt, verify': [97, 94.5],
  'utterances-wmt, fragment': [79, 77],
  'utterances-ecb, acts': [74.5, 84.5, 83],
  'utterances-ecb, quotes': [99.9, 98, 82.5],
  alignment: [84.4, 88.3, 87.8, 0, 0],
  'paraphrase, never learned from': [73.2, 82.3],
  'claims-factopolis': [85.5, 84.8, 76],
  'claims-checkthat, never learned from': [84.4, 88.5],
}

test('every set has its floors', () => {
  expect(Object.keys(FLOORS)).toEqual(COLLATION_SETS.map(set => set.name))
})

for (const set of COLLATION_SETS) {
  const missing = missingFor(set)
  describe.skipIf(missing !== null)(`${set.name}${missing === null ? '' : `: ${missing}`}`, () => {
    test('the data are those that the floors were set on', () => {
      expect(goldHash(set)).toBe(set.sha256)
    })

    test('figures reach their floors', { timeout: 300_000 }, async () => {
      const { figures } = await measured(set)
      const below = figures.flatMap(({ name, value }, i) =>
        value >= FLOORS[set.name]![i]! ? [] : `${name} ${value.toFixed(2)}, floor ${FLOORS[set.name]![i]}`,
      )
      expect(below).toEqual([])
    })
  })
}
