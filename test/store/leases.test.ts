import { describe, expect, it } from 'vitest'
import { onBothEngines } from './engines.ts'

onBothEngines(fresh => {
  describe('leases', () => {
    const ada = { work: 'collating', holder: 'ada' }
    const ivo = { work: 'collating', holder: 'ivo' }

    it('are one holder’s until they run out or are given back', async () => {
      const address = await fresh.address()
      let now = '2031-05-04T12:00:00.000Z'
      const one = await fresh.open(address, { now: () => now })
      const two = await fresh.open(address, { now: () => now })
      expect(await one.leases.take(ada, 30)).toBe(true)
      expect(await two.leases.take(ivo, 30)).toBe(false)
      expect(await two.leases.take({ ...ivo, work: 'pruning' }, 30)).toBe(true)
      now = '2031-05-04T12:00:20.000Z'
      expect(await one.leases.take(ada, 30)).toBe(true)
      now = '2031-05-04T12:00:45.000Z'
      expect(await two.leases.take(ivo, 30)).toBe(false)
      now = '2031-05-04T12:00:50.000Z'
      expect(await two.leases.take(ivo, 30)).toBe(true)
      expect(await one.leases.take(ada, 30)).toBe(false)
      expect(await one.leases.holder('collating')).toBe('ivo')
      expect(await one.leases.holder('painting')).toBeNull()
      await one.leases.release(ada)
      expect(await one.leases.take(ada, 30)).toBe(false)
      await two.leases.release(ivo)
      expect(await one.leases.take(ada, 30)).toBe(true)
    })

    it('are one holder’s where many ask at once', async () => {
      const store = await fresh.store()
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, i) => store.leases.take({ work: 'collating', holder: `h${i}` }, 30)),
      )
      expect(answers.filter(Boolean)).toHaveLength(1)
    })

    it('are asked for by what a collation has become', async () => {
      const store = await fresh.store()
      const gone = [{ id: 't-none' }]
      await expect(store.collations.apply({ gone, lease: ada })).rejects.toMatchObject({ code: 'locked' })
      await store.leases.take(ada, 30)
      await store.collations.apply({ gone, lease: ada })
      await expect(store.collations.apply({ gone, lease: ivo })).rejects.toMatchObject({ code: 'locked' })
    })
  })
})
