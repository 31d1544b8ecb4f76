import { expect, test } from 'vitest'
import { statsAtHand } from '../../src/lookup/stats-at-hand.ts'
import type { StoreStats } from '../../src/store/stats.ts'
import type { Store } from '../../src/store/store.ts'

test('a store is counted once a minute, however many ask; what failed is asked again', async () => {
  let [counted, now, isFailing] = [0, 0, false]
  const store = {
    stats: async () => {
      counted++
      if (isFailing) throw new Error('locked')
      return { documents: counted } as StoreStats
    },
  } as Store
  const stats = statsAtHand(store, () => now)
  expect(await Promise.all([stats(), stats()])).toEqual([{ documents: 1 }, { documents: 1 }])
  now = 59_999
  expect(await stats()).toEqual({ documents: 1 })
  now = 60_000
  isFailing = true
  await expect(stats()).rejects.toThrow('locked')
  isFailing = false
  expect(await stats()).toEqual({ documents: 3 })
})
