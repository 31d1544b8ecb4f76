import { describe, expect, test } from 'vitest'
import type { DueItem, ItemNews } from '../../src/store/feed-item.ts'
import { type Feed, unreadFeed } from '../../src/store/feeds.ts'
import type { Store } from '../../src/store/store.ts'
import { NOON, onBothEngines } from './engines.ts'
import { reportAt } from './reports.ts'

const FEED = unreadFeed('https://lantern.example/feed', NOON)
const OTHER = unreadFeed('https://lantern.example/politics', NOON)
const ONE_PM = '2031-05-04T13:00:00.000Z'
const TAKEN = { state: 'taken', nextDue: null, tries: 0, problem: null } as const

function news(name: string, given: Partial<ItemNews> = {}): ItemNews {
  const url = `https://lantern.example/${name}`
  return {
    key: url,
    guid: `guid:${name}`,
    url,
    title: name,
    published: null,
    version: 'v1',
    entry: { title: name },
    nextDue: NOON,
    ...given,
  }
}

async function told(store: Store, feed: Feed, added: ItemNews[], changed: ItemNews[] = []) {
  await store.feeds.add([feed])
  const byKey = new Map(changed.map(item => [item.key, item]))
  return store.feedItems.read({ feed, added, changed: byKey, leadsTo: [] })
}

function due(store: Store, limit = 9, each = 9, holder: string | null = null): Promise<DueItem[]> {
  return store.feedItems.takeDue({ now: NOON, until: ONE_PM, limit, each, holder })
}

const keysOf = (items: readonly { key: string }[]) => items.map(({ key }) => key.split('/').at(-1))

onBothEngines(fresh => {
  describe('items of feeds', () => {
    test('wait until they are taken in, and are known afterwards', async () => {
      const store = await fresh.store()
      await told(store, FEED, [news('ferry'), news('grain', { guid: null, url: null, entry: null })])
      const [ferry, grain] = await due(store)
      expect(ferry).toEqual({
        key: 'https://lantern.example/ferry',
        guid: 'guid:ferry',
        url: 'https://lantern.example/ferry',
        title: 'ferry',
        published: null,
        version: 'v1',
        state: 'waiting',
        nextDue: NOON,
        reads: 0,
        lastTaken: null,
        hasDocument: false,
        feed: FEED.url,
        entry: { title: 'ferry' },
        tries: 0,
        standsIn: false,
        location: null,
      })
      const report = reportAt('https://lantern.example/ferry', 'The ferry is late.')
      expect(await store.feedItems.settle(ferry!, TAKEN, [report])).toMatchObject([{ outcome: 'new' }])
      expect(
        await store.feedItems.settle(grain!, {
          state: 'given-up',
          nextDue: null,
          tries: 9,
          problem: 'no text\u0000',
        }),
      ).toEqual([])
      expect(await store.feedItems.known(FEED.url, [{ key: 'x', guid: 'guid:ferry' }])).toMatchObject([
        { state: 'taken', reads: 1, lastTaken: NOON, hasDocument: true, nextDue: null },
      ])
      expect(await store.feedItems.counts()).toEqual(
        new Map([[FEED.url, { items: 2, taken: 1, waiting: 0, givenUp: 1, newest: NOON }]]),
      )
      expect(await due(store)).toEqual([])
    })

    test('are given to one who asks, no more of one feed than asked for', async () => {
      const store = await fresh.store()
      await told(
        store,
        FEED,
        ['a', 'b', 'c', 'd'].map(name => news(name, { nextDue: '2031-05-04T11:00:00.000Z' })),
      )
      await told(store, OTHER, [news('e'), news('later', { nextDue: ONE_PM })])
      expect(keysOf(await due(store, 3, 2))).toEqual(['a', 'b', 'e'])
      const both = await Promise.all([due(store), due(store)])
      expect(keysOf(both.flat()).sort()).toEqual(['c', 'd'])
      expect(await store.feedItems.nextDue()).toBe(ONE_PM)
    })

    test('are given to one who has some already, no more of one feed altogether', async () => {
      const store = await fresh.store()
      await told(
        store,
        FEED,
        ['a', 'b', 'c'].map(name => news(name)),
      )
      await told(store, OTHER, [news('e')])
      const asked = { now: NOON, until: ONE_PM, limit: 9, each: 2 }
      const inHand = new Map([
        [FEED.url, 1],
        [OTHER.url, 2],
      ])
      expect(keysOf(await store.feedItems.takeDue({ ...asked, inHand }))).toEqual(['a'])
    })

    test('that another settled who held them after this one stay as they are', async () => {
      const store = await fresh.store()
      await told(store, FEED, [news('ferry')])
      const [late] = await due(store)
      const [other] = await store.feedItems.takeDue({ now: ONE_PM, until: ONE_PM, limit: 9, each: 9 })
      await store.feedItems.settle(other!, TAKEN, [reportAt('ferry', 'Late.')])
      const failure = { state: 'waiting', nextDue: NOON, tries: 1, problem: 'status 500' } as const
      expect(await store.feedItems.settle(late!, failure, [reportAt('ferry', 'In short.')])).toBeNull()
      expect(await store.documents.count()).toBe(1)
      expect(await store.feedItems.known(FEED.url, [late!])).toMatchObject([{ state: 'taken', reads: 1 }])
      expect(await due(store)).toEqual([])
    })

    test('whose pages once were the same, each has its own place', async () => {
      const store = await fresh.store()
      const both = ['ferry', 'grain'].map(name => news(name))
      await told(store, FEED, both)
      for (const item of await due(store))
        await store.feedItems.settle(item, TAKEN, [reportAt(item.key, 'Come back later.')])
      expect(await store.documents.count()).toBe(1)
      await told(
        store,
        FEED,
        [],
        both.map(item => ({ ...item, version: 'v2' })),
      )
      expect(await due(store)).toMatchObject([{ location: null }, { location: null }])
    })

    test('that come again are no new ones, and that have changed wait again', async () => {
      const store = await fresh.store()
      await told(store, FEED, [news('ferry')])
      const [first] = await due(store)
      await store.feedItems.settle(first!, TAKEN, [reportAt('ferry', 'Late.')])
      await told(store, FEED, [news('ferry', { version: 'v2' })])
      expect(await due(store)).toEqual([])
      await told(store, FEED, [], [news('ferry', { version: 'v2', entry: { title: 'new' } })])
      const [again] = await due(store)
      expect(again).toMatchObject({ version: 'v2', entry: { title: 'new' }, location: 'ferry', reads: 1 })
    })

    test('of which the feed says something else while they are read wait for that', async () => {
      const store = await fresh.store()
      await told(store, FEED, [news('ferry')])
      const [held] = await due(store)
      await told(store, FEED, [], [news('ferry', { version: 'v2' })])
      await store.feedItems.settle(held!, TAKEN, [reportAt('ferry', 'Late.')])
      expect(await due(store)).toMatchObject([
        { version: 'v2', state: 'waiting', hasDocument: true, reads: 1 },
      ])
    })

    test('whose document was removed stay taken', async () => {
      const store = await fresh.store()
      await told(store, FEED, [news('ferry')])
      const [item] = await due(store)
      await store.feedItems.settle(item!, TAKEN, [reportAt('ferry', 'Late.')])
      await store.prune({ who: 'ada', documentsBefore: '2032-01-01' })
      expect(await store.documents.count()).toBe(0)
      expect(await store.feedItems.known(FEED.url, [news('ferry')])).toMatchObject([
        { state: 'taken', hasDocument: false },
      ])
      // Nor by way of another feed.
      await told(store, OTHER, [news('ferry')])
      expect(await due(store)).toEqual([])
      expect((await store.feedItems.counts()).get(OTHER.url)).toMatchObject({ items: 1, taken: 1 })
    })

    test('that another feed has settled meanwhile are settled', async () => {
      const store = await fresh.store()
      await told(store, FEED, [news('ferry')])
      await told(store, OTHER, [news('ferry')])
      const [one, two] = await due(store)
      expect(await store.feedItems.settledElsewhere(two!)).toBe(false)
      await store.feedItems.settle(one!, TAKEN, [reportAt('ferry', 'Late.')])
      expect(await store.feedItems.settledElsewhere(two!)).toBe(true)
      expect(await store.feedItems.known(two!.feed, [two!])).toMatchObject([
        { state: 'taken', hasDocument: true },
      ])
    })

    test('go with their feed, and nothing is put for one that is forgotten', async () => {
      const store = await fresh.store()
      await told(store, FEED, [news('ferry')])
      const [item] = await due(store)
      await store.feeds.remove(FEED.url)
      expect(await store.feedItems.settle(item!, TAKEN, [reportAt('ferry', 'Late.')])).toBeNull()
      expect(await store.documents.count()).toBe(0)
      await store.feedItems.read({ feed: FEED, added: [news('ferry')], changed: new Map(), leadsTo: [OTHER] })
      expect(await store.feeds.list()).toEqual([])
    })

    test('of a feed that is paused while it is read are not kept, and it stays paused', async () => {
      const store = await fresh.store()
      await told(store, FEED, [])
      await store.feeds.put({ ...FEED, state: 'paused' })
      await told(store, FEED, [news('ferry')])
      expect(await store.feeds.get(FEED.url)).toMatchObject({ state: 'paused' })
      expect(await due(store)).toEqual([])
    })

    test('go to where their feed has moved', async () => {
      const store = await fresh.store()
      await told(store, FEED, [news('ferry'), news('grain')])
      const moved = { ...FEED, url: 'https://lantern.example/rss' }
      await store.feedItems.read({
        feed: moved,
        movedFrom: FEED.url,
        added: [news('dock')],
        changed: new Map(),
        leadsTo: [],
      })
      expect((await store.feeds.list()).map(feed => feed.url)).toEqual([moved.url])
      expect((await store.feedItems.counts()).get(moved.url)?.items).toBe(3)
      // To a feed that is watched already.
      await told(store, OTHER, [news('grain'), news('quay')])
      await store.feedItems.read({
        feed: OTHER,
        movedFrom: moved.url,
        added: [],
        changed: new Map(),
        leadsTo: [],
      })
      expect((await store.feeds.list()).map(feed => feed.url)).toEqual([OTHER.url])
      expect(keysOf(await due(store))).toEqual(['dock', 'ferry', 'grain', 'quay'])
    })

    test('and feeds that somebody held who is no more are due at once', async () => {
      const store = await fresh.store()
      await told(store, FEED, [news('ferry')])
      expect(await store.feeds.takeDue(NOON, ONE_PM, 9, 'host 1 x')).toHaveLength(1)
      expect(await due(store, 9, 9, 'host 1 x')).toHaveLength(1)
      expect(await store.feedItems.holders()).toEqual(['host 1 x'])
      await store.feedItems.release('host 1 x')
      expect(await store.feeds.takeDue(NOON, ONE_PM, 9)).toHaveLength(1)
      expect(await due(store)).toHaveLength(1)
      expect(await store.feedItems.holders()).toEqual([])
    })

    test('feeds that a feed leads to are added once', async () => {
      const store = await fresh.store()
      await store.feeds.add([FEED])
      const reading = {
        feed: FEED,
        added: [],
        changed: new Map(),
        leadsTo: [unreadFeed(OTHER.url, NOON, FEED)],
      }
      expect(await store.feedItems.read(reading)).toEqual({ feeds: [OTHER.url] })
      await store.feeds.put({ ...(await store.feeds.get(OTHER.url))!, title: 'Politics' })
      expect(await store.feedItems.read(reading)).toEqual({ feeds: [] })
      expect(await store.feeds.get(OTHER.url)).toMatchObject({ title: 'Politics', ledBy: FEED.url, depth: 1 })
    })
  })
})
