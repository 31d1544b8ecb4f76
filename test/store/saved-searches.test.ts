import { describe, expect, test } from 'vitest'
import { annotate } from '../../src/attribution/annotate.ts'
import { openDatabase } from '../../src/store/open-store.ts'
import { MOST_SAVED } from '../../src/store/saved-searches.ts'
import { QueryError } from '../../src/store/search/query-problem.ts'
import type { Store } from '../../src/store/store.ts'
import { NOON, onBothEngines } from './engines.ts'
import { otherwise, reportOf, said, takeIn } from './saved-reports.ts'

const FERRY = { name: 'Ferries', query: 'ferry', what: 'statements', owner: 'ada' } as const

async function textsOf(store: Store, id: string): Promise<string[]> {
  return (await store.savedSearches.hits(id)).map(({ text }) => text).reverse()
}

onBothEngines(fresh => {
  describe('saved searches', () => {
    test('are kept with keys of their own, changed and removed, and the log tells', async () => {
      const store = await fresh.store()
      const saved = await store.savedSearches.add({ ...FERRY, site: 'https://desk.example' })
      expect(saved).toEqual({
        id: expect.stringMatching(/^q-[0-9a-f]{16}$/),
        ...FERRY,
        createdAt: NOON,
        site: 'https://desk.example',
        feedKey: expect.stringMatching(/^[\w-]{32}$/),
        webhook: null,
        hits: 0,
        lastFound: null,
      })
      const { id } = saved
      const hooked = await store.savedSearches.change(
        id,
        { name: 'Boats', webhook: 'https://hooks.example/T/secret', newFeedKey: true },
        'bo',
      )
      expect(hooked).toMatchObject({
        name: 'Boats',
        webhook: { url: 'https://hooks.example/T/secret', state: 'active', failures: 0, problem: null },
      })
      expect(hooked.webhook!.secret).toMatch(/^whsec_[\w-]{43}$/)
      expect(hooked.feedKey).not.toBe(saved.feedKey)
      expect(await store.savedSearches.list()).toEqual([hooked])
      const again = await store.savedSearches.change(id, { state: 'paused', newSecret: true }, 'bo')
      expect(again.webhook).toMatchObject({ state: 'paused' })
      expect(again.webhook!.secret).not.toBe(hooked.webhook!.secret)
      expect((await store.savedSearches.change(id, { webhook: null }, 'bo')).webhook).toBeNull()
      await store.savedSearches.remove(id, 'bo')
      expect(await store.savedSearches.get(id)).toBeNull()
      const log = await store.audit.list()
      expect(log.map(({ who, action, subject }) => [who, action, subject])).toEqual([
        ['ada', 'save-search', id],
        ['bo', 'change-search', id],
        ['bo', 'change-search', id],
        ['bo', 'change-search', id],
        ['bo', 'remove-search', id],
      ])
      // Addresses of webhooks are secrets.
      expect(JSON.stringify(log)).not.toContain('T/secret')
    })

    test('ask for something that can be looked for', async () => {
      const store = await fresh.store()
      await expect(store.savedSearches.add({ ...FERRY, query: 'before:tomorrow' })).rejects.toThrow(
        QueryError,
      )
      for (const work of [
        () => store.savedSearches.change('q-0', { name: 'x' }, 'ada'),
        () => store.savedSearches.remove('q-0', 'ada'),
        () => store.savedSearches.hits('q-0'),
      ])
        await expect(work()).rejects.toMatchObject({ code: 'not-found' })
    })

    test('are 5,000 in a store at the most, and then one has to be removed for another', async () => {
      const address = await fresh.address()
      const store = await fresh.open(address)
      const { id } = await store.savedSearches.add(FERRY)
      const database = await openDatabase(address)
      const [row] = await database.read(queries => queries.selectFrom('saved_searches').selectAll().execute())
      const { number: _, ...same } = row!
      await database.write(async queries => {
        for (let i = 1; i < MOST_SAVED; i += 500) {
          const rows = Array.from({ length: Math.min(500, MOST_SAVED - i) }, (_, k) => ({
            ...same,
            id: `q-${i + k}`,
            feed_key: `key-${i + k}`,
          }))
          await queries.insertInto('saved_searches').values(rows).execute()
        }
      })
      await database.close()
      await expect(store.savedSearches.add(FERRY)).rejects.toMatchObject({
        code: 'too-many',
        reason: 'a store has 5000 saved searches at the most, and there are as many: remove one first',
      })
      await store.savedSearches.remove(id, 'ada')
      await store.savedSearches.add(FERRY)
    })

    test('find what comes, and not what was there', async () => {
      const store = await fresh.store()
      await takeIn(store, { at: 'old', text: said('The ferry is old.') })
      const { id } = await store.savedSearches.add(FERRY)
      expect(await store.savedSearches.findNew()).toBe(0)
      await takeIn(
        store,
        { at: 'new', text: said('The ferries are new.') },
        { at: 'grain', text: said('Grain is dear.') },
      )
      expect(await store.savedSearches.findNew()).toBe(1)
      expect(await store.savedSearches.findNew()).toBe(0)
      const [hit] = await store.savedSearches.hits(id)
      expect(hit).toEqual({
        id: expect.stringMatching(
          /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        ),
        number: expect.any(Number),
        foundAt: NOON,
        document: reportOf({ at: 'new', text: said('The ferries are new.') }).id,
        location: 'https://lantern.example/new',
        outlet: 'Lantern',
        title: null,
        published: '2031-05-04',
        language: 'en',
        statement: {
          id: expect.stringMatching(/^a-/),
          span: [31, 53],
          pieces: [[31, 53]],
          speakerName: 'Ada Vell',
          decidedSpeaker: null,
          negated: false,
        },
        text: '“The ferries are new.”',
      })
      expect(await store.savedSearches.get(id)).toMatchObject({ hits: 1, lastFound: NOON })
    })

    test('find what comes late of a day long gone', async () => {
      const store = await fresh.store()
      await takeIn(store, { at: 'new', text: said('The ferry is new.'), day: '2031-05-04' })
      const { id } = await store.savedSearches.add(FERRY)
      await takeIn(
        store,
        { at: 'late', text: said('The ferry will sink.'), day: '1998-01-02' },
        { at: 'none', text: said('The ferry sank.'), day: null },
      )
      await store.savedSearches.findNew()
      expect((await textsOf(store, id)).sort()).toEqual(['“The ferry sank.”', '“The ferry will sink.”'])
    })

    test('find each thing once, whatever finds it again, also another version of the program', async () => {
      const store = await fresh.store()
      const before = await takeIn(store, { at: 'before', text: said('The ferry was late.') })
      const { id } = await store.savedSearches.add(FERRY)
      const after = await takeIn(store, { at: 'after', text: said('The ferry is late.') })
      await store.savedSearches.findNew()
      await store.annotations.put('2', [...before, ...after].map(otherwise))
      expect(await store.savedSearches.findNew()).toBe(0)
      // A revision that has the same words, and others.
      await takeIn(store, {
        at: 'after',
        text: `${said('The ferry is late.')} ${said('The ferry is lost.')}`,
      })
      await store.savedSearches.findNew()
      expect(await textsOf(store, id)).toEqual(['“The ferry is late.”', '“The ferry is lost.”'])
    })

    test('find what was annotated twice before it was looked at', async () => {
      const store = await fresh.store()
      const { id } = await store.savedSearches.add(FERRY)
      const documents = await takeIn(store, { at: 'new', text: said('The ferry is late.') })
      await store.annotations.put('2', documents.map(otherwise))
      expect(await store.savedSearches.findNew()).toBe(1)
      expect(await textsOf(store, id)).toEqual(['The ferry is late.'])
    })

    test('find reports by their words, and by who speaks in them when that is known', async () => {
      const store = await fresh.store()
      const asked = { ...FERRY, what: 'documents' as const }
      const ferry = await store.savedSearches.add(asked)
      const vell = await store.savedSearches.add({ ...asked, query: 'ferry speaker:vell' })
      const others = await store.savedSearches.add({ ...asked, query: 'ferry -speaker:vell' })
      const reports = [
        reportOf({ at: '1', text: `A ferry sank. ${said('It rains.')}` }),
        reportOf({ at: '2', text: `A ferry sank. ${said('It rains.', 'Ivo Marsh')}` }),
        reportOf({ at: '3', text: said('It rains.') }),
      ]
      await store.documents.put(reports.map(document => ({ document })))
      expect(await store.savedSearches.findNew()).toBe(2)
      const found = async (id: string) =>
        (await store.savedSearches.hits(id)).map(({ location }) => location.at(-1)).sort()
      expect(await found(ferry.id)).toEqual(['1', '2'])
      expect(await found(vell.id)).toEqual([])
      await store.annotations.put('1', reports.map(annotate))
      expect(await store.savedSearches.findNew()).toBe(2)
      expect(await found(vell.id)).toEqual(['1'])
      expect(await found(others.id)).toEqual(['2'])
      expect((await store.savedSearches.hits(vell.id))[0]).toMatchObject({
        statement: null,
        text: expect.stringMatching(/^A ferry sank\./),
      })
    })

    test('that are asked about at once by several find everything once', async () => {
      const store = await fresh.store()
      const { id } = await store.savedSearches.add(FERRY)
      await takeIn(store, ...[1, 2, 3].map(i => ({ at: `${i}`, text: said(`Ferry ${i} is late.`) })))
      const found = await Promise.all([1, 2, 3].map(() => store.savedSearches.findNew()))
      expect(found.reduce((a, b) => a + b)).toBe(3)
      expect(await textsOf(store, id)).toHaveLength(3)
    })

    test('that were saved one after the other have each what came since', async () => {
      const store = await fresh.store()
      const first = await store.savedSearches.add(FERRY)
      await takeIn(store, { at: '1', text: said('Ferry one is late.') })
      const second = await store.savedSearches.add(FERRY)
      await takeIn(store, { at: '2', text: said('Ferry two is late.') })
      await store.savedSearches.findNew()
      expect(await textsOf(store, first.id)).toEqual(['“Ferry one is late.”', '“Ferry two is late.”'])
      expect(await textsOf(store, second.id)).toEqual(['“Ferry two is late.”'])
    })

    test('leave out what somebody has rejected, until that is taken back', async () => {
      const store = await fresh.store()
      const { id } = await store.savedSearches.add({ ...FERRY, webhook: 'https://hooks.example/' })
      await takeIn(store, ...[1, 2, 3].map(i => ({ at: `${i}`, text: said(`Ferry ${i} is late.`) })))
      await store.savedSearches.findNew()
      const [, middle] = await store.savedSearches.hits(id)
      const { number } = await store.decisions.add({
        kind: 'reject',
        subject: middle!.statement!.id,
        who: 'ada',
      })
      expect(await textsOf(store, id)).toHaveLength(2)
      expect(await store.savedSearches.hits(id, { limit: 2 })).toHaveLength(2)
      const [delivery] = await store.deliveries.takeDue(NOON, NOON)
      expect(delivery!.hits.map(hit => hit.id)).not.toContain(middle!.id)
      await store.decisions.undo(number, 'ada')
      expect(await textsOf(store, id)).toHaveLength(3)
    })

    test('have pages of hits; what is removed from the store is gone from them', async () => {
      const store = await fresh.store()
      const { id } = await store.savedSearches.add(FERRY)
      await takeIn(
        store,
        ...[1, 2, 3].map(i => ({ at: `${i}`, text: said(`Ferry ${i} is late.`), day: `203${i}-01-01` })),
      )
      await store.savedSearches.findNew()
      const [last, middle] = await store.savedSearches.hits(id, { limit: 2 })
      expect(last!.number).toBeGreaterThan(middle!.number)
      expect(await store.savedSearches.hits(id, { before: middle!.number })).toHaveLength(1)
      await store.prune({ who: 'ada', documentsBefore: '2032-06-01' })
      expect(await textsOf(store, id)).toEqual(['“Ferry 3 is late.”'])
    })
  })
})
