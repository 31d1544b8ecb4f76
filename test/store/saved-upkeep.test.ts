import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Queries } from '../../src/store/database.ts'
import { openDatabase } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import type { Fault } from '../../src/store/verify/fault.ts'
import { verifyRows } from '../../src/store/verify/verify.ts'
import { NOON, onBothEngines } from './engines.ts'
import { said, takeIn } from './saved-reports.ts'
import { scratchFolder } from './scratch.ts'

const ONE_PM = '2031-05-04T13:00:00.000Z'

/** A search with a webhook, which has found two statements and has a delivery waiting. */
async function fill(store: Store) {
  const search = await store.savedSearches.add({
    name: 'Ferries',
    query: 'ferry',
    what: 'statements',
    owner: 'ada',
    webhook: 'https://hooks.example/T',
  })
  await takeIn(
    store,
    { at: '1', text: said('The ferry is late.'), day: '2031-05-04' },
    { at: '2', text: said('The ferry is lost.'), day: '2035-05-04' },
  )
  await store.savedSearches.findNew()
  const [delivery] = await store.deliveries.takeDue(NOON, ONE_PM)
  return { search, delivery: delivery! }
}

async function contents(store: Store, id: string) {
  return {
    search: await store.savedSearches.get(id),
    hits: await store.savedSearches.hits(id),
    deliveries: await store.deliveries.list(id),
  }
}

onBothEngines(fresh => {
  describe('what is kept of saved searches', () => {
    test('is counted, and found to be as it should', async () => {
      const store = await fresh.store()
      await fill(store)
      const faults: Fault[] = []
      await store.verify(fault => faults.push(fault))
      expect(faults).toEqual([])
      const stats = await store.stats()
      expect(stats).toMatchObject({ savedSearches: 1, savedHits: 2 })
      expect(stats.bytes.alerts).toBeGreaterThan(1000)
    })

    test('comes back from a backup, and goes on from there', async () => {
      const store = await fresh.store()
      const { search } = await fill(store)
      const folder = scratchFolder('backup')
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
      await store.backup(join(folder, 'news.zst'))
      const again = await fresh.store()
      await again.restore(join(folder, 'news.zst'), 'ada')
      expect(await contents(again, search.id)).toEqual(await contents(store, search.id))
      expect(await again.savedSearches.findNew()).toBe(0)
      await takeIn(again, { at: '3', text: said('The ferry is new.') })
      expect(await again.savedSearches.findNew()).toBe(1)
      const [last, before] = await again.savedSearches.hits(search.id)
      expect(last!.number).toBeGreaterThan(before!.number)
      expect((await again.savedSearches.add({ ...search, webhook: null })).id).not.toBe(search.id)
      expect(await again.deliveries.takeDue(ONE_PM, ONE_PM)).toHaveLength(1)
    })

    test('looks at all that comes after a backup whose last rows had been removed', async () => {
      const store = await fresh.store()
      const { search, delivery } = await fill(store)
      await takeIn(store, { at: '9', text: said('The ferry sank.'), day: '1990-01-01' })
      await store.savedSearches.findNew()
      const outcome = { status: 204, problem: null, nextDue: null, webhook: 'active' } as const
      await store.deliveries.settle(delivery.id, { ...outcome, state: 'delivered' })
      const [last] = await store.deliveries.takeDue(NOON, ONE_PM)
      await store.deliveries.settle(last!.id, { ...outcome, state: 'delivered' })
      await store.prune({ who: 'ada', documentsBefore: '2000-01-01' })
      const folder = scratchFolder('backup')
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
      await store.backup(join(folder, 'news'))
      const again = await fresh.store()
      await again.restore(join(folder, 'news'), 'ada')
      await takeIn(again, { at: '3', text: said('The ferry is new.') })
      expect(await again.savedSearches.findNew()).toBe(1)
      expect(await again.savedSearches.hits(search.id)).toHaveLength(3)
      const [told] = await again.deliveries.takeDue(ONE_PM, ONE_PM)
      expect(told!.hits.map(({ text }) => text)).toEqual(['“The ferry is new.”'])
    })

    test('goes with the documents that are pruned; a delivery has what is left', async () => {
      const store = await fresh.store()
      const { search } = await fill(store)
      await store.prune({ who: 'ada', documentsBefore: '2032-01-01' })
      expect(await store.savedSearches.hits(search.id)).toMatchObject([{ text: '“The ferry is lost.”' }])
      const [delivery] = await store.deliveries.takeDue(ONE_PM, ONE_PM)
      expect(delivery!.hits).toHaveLength(1)
      await store.prune({ who: 'ada', documentsBefore: '2036-01-01' })
      expect(await store.deliveries.takeDue(ONE_PM, ONE_PM)).toEqual([])
      expect(await store.deliveries.list(search.id)).toMatchObject([
        { state: 'delivered', status: null, problem: 'what it was about has been removed' },
      ])
    })

    test('is no more than 10,000 hits of a search, beside those that a webhook has yet to be told of', async () => {
      const address = await fresh.address()
      const store = await fresh.open(address)
      const { search, delivery } = await fill(store)
      const database = await openDatabase(address)
      onTestFinished(() => database.close())
      await database.write(async queries => {
        const [hit] = await queries.selectFrom('saved_hits').selectAll().limit(1).execute()
        const { number: _, ...row } = hit!
        const rows = Array.from({ length: 10_010 }, (_, i) => ({ ...row, key: Buffer.from(`key ${i}`) }))
        await database.insert(queries, 'saved_hits', rows)
      })
      await takeIn(store, { at: '3', text: said('The ferry is new.') })
      await store.savedSearches.findNew()
      expect((await store.savedSearches.get(search.id))!.hits).toBe(10_013)
      await store.savedSearches.change(search.id, { webhook: null }, 'ada')
      await takeIn(store, { at: '4', text: said('The ferry is newer.') })
      await store.savedSearches.findNew()
      expect((await store.savedSearches.get(search.id))!.hits).toBe(10_000)
      expect(await store.savedSearches.hits(search.id, { limit: 1 })).toMatchObject([
        { text: '“The ferry is newer.”' },
      ])
      expect(delivery.hits).toHaveLength(2)
    })

    const changes: Record<string, [(queries: Queries) => Promise<unknown>, Partial<Fault>]> = {
      'a search that looks for nothing there is': [
        q => q.updateTable('saved_searches').set({ what: 'outlets' }).execute(),
        { kind: 'reference', message: 'as a saved search, it looks for outlets' },
      ],
      'half a webhook': [
        q => q.updateTable('saved_searches').set({ webhook_secret: null }).execute(),
        { kind: 'reference', message: 'as a saved search, it has half a webhook (active)' },
      ],
      'a hit out of its text': [
        q => q.updateTable('saved_hits').set({ end: 99_999 }).execute(),
        { kind: 'span' },
      ],
      'a delivery that would never be sent': [
        q => q.updateTable('deliveries').set({ next_due: null }).execute(),
        { kind: 'reference', message: 'as a delivery, it is waiting and due never' },
      ],
      'a delivery in no state': [
        q => q.updateTable('deliveries').set({ state: 'lost' }).execute(),
        { kind: 'reference', message: 'as a delivery, it is lost, which says nothing' },
      ],
    }
    test('is looked at when the store is verified', async () => {
      const address = await fresh.address()
      await fill(await fresh.open(address))
      const database = await openDatabase(address)
      onTestFinished(() => database.close())
      const takenBack = new Error('taken back')
      for (const [what, [change, fault]] of Object.entries(changes)) {
        const faults: Fault[] = []
        const changing = database.write(async queries => {
          await change(queries)
          await verifyRows(queries, database, one => faults.push(one))
          throw takenBack
        })
        await expect(changing).rejects.toBe(takenBack)
        expect(faults, what).toContainEqual(expect.objectContaining(fault))
      }
    })
  })

  describe('deliveries', () => {
    test('are one asker’s until they are due again, one of a search at a time', async () => {
      const store = await fresh.store()
      const { search, delivery } = await fill(store)
      expect(delivery.hits).toHaveLength(2)
      expect(await store.deliveries.takeDue(NOON, ONE_PM)).toEqual([])
      await takeIn(store, { at: '3', text: said('The ferry is new.') })
      await store.savedSearches.findNew()
      const [again] = await store.deliveries.takeDue(ONE_PM, ONE_PM)
      expect(again).toEqual({ ...delivery, nextDue: ONE_PM })
      const outcome = {
        state: 'delivered',
        status: 200,
        problem: null,
        nextDue: null,
        webhook: 'active',
      } as const
      await store.deliveries.settle(delivery.id, outcome)
      // Late news of one that was settled.
      await store.deliveries.settle(delivery.id, { ...outcome, state: 'failed', webhook: 'ended' })
      expect((await store.savedSearches.get(search.id))!.webhook!.state).toBe('active')
      const [next] = await store.deliveries.takeDue(ONE_PM, ONE_PM)
      expect(next!.hits.map(({ text }) => text)).toEqual(['“The ferry is new.”'])
      expect(next!.id).not.toBe(delivery.id)
    })

    test('do not overrule who paused a webhook, and are forgotten where it is another', async () => {
      const store = await fresh.store()
      const { search, delivery } = await fill(store)
      await store.savedSearches.change(search.id, { state: 'paused' }, 'ada')
      const outcome = { status: 500, problem: 'no', nextDue: ONE_PM, webhook: 'active' } as const
      await store.deliveries.settle(delivery.id, { ...outcome, state: 'waiting' })
      expect((await store.savedSearches.get(search.id))!.webhook!.state).toBe('paused')
      expect(await store.deliveries.takeDue('2032', '2033')).toEqual([])
      await store.savedSearches.change(search.id, { webhook: 'https://hooks.example/other' }, 'ada')
      expect(await store.deliveries.list(search.id)).toEqual([])
      await store.deliveries.settle(delivery.id, { ...outcome, state: 'failed' })
      expect((await store.savedSearches.get(search.id))!.webhook).toMatchObject({
        failures: 0,
        problem: null,
      })
      await expect(store.deliveries.test('q-0')).rejects.toMatchObject({ code: 'not-found' })
    })

    test('of the past are remembered, no more than fifty', async () => {
      const store = await fresh.store()
      const { search, delivery } = await fill(store)
      const outcome = { status: 204, problem: null, nextDue: null, webhook: 'active' } as const
      for (let i = 0; i < 60; i++)
        await store.deliveries.settle(await store.deliveries.test(search.id), {
          ...outcome,
          state: 'delivered',
        })
      const kept = await store.deliveries.list(search.id, 99)
      expect(kept.length).toBeLessThanOrEqual(52)
      // What waits is kept however old it is.
      expect(kept.map(({ id }) => id)).toContain(delivery.id)
    })
  })
})
