import { describe, expect, test } from 'vitest'
import type { Feed } from '../../src/store/feeds.ts'
import { NOON, onBothEngines } from './engines.ts'

const FEED: Feed = {
  url: 'https://lantern.example/feed',
  title: 'Lantern',
  state: 'active',
  etag: '"a1"',
  lastModified: null,
  lastRead: null,
  nextDue: '2031-05-04T11:00:00.000Z',
  failures: 0,
  problem: null,
}

onBothEngines(fresh => {
  describe('decisions', () => {
    test('stay, with who and when', async () => {
      const store = await fresh.store()
      const accept = await store.decisions.add({ kind: 'accept', subject: 'a-1', who: 'ada' })
      const rename = await store.decisions.add({
        kind: 'rename',
        subject: 's-1',
        content: { name: 'Vell 😀\u0000' },
        who: 'ivo',
      })
      expect(accept).toEqual({
        number: 1,
        kind: 'accept',
        subject: 'a-1',
        content: null,
        anchors: [],
        who: 'ada',
        at: NOON,
        undoes: null,
      })
      expect(await store.decisions.inForce()).toEqual([accept, rename])
      expect(await store.decisions.inForce('s-1')).toEqual([rename])
    })

    test('taken back is a decision of its own, and can be taken back', async () => {
      const store = await fresh.store()
      const merge = await store.decisions.add({ kind: 'merge', subject: 's-1', content: ['s-2'], who: 'ada' })
      const undo = await store.decisions.undo(merge.number, 'ivo')
      expect(undo).toMatchObject({ kind: 'undo', subject: 's-1', undoes: merge.number, who: 'ivo' })
      expect(await store.decisions.inForce('s-1')).toEqual([])
      expect(await store.decisions.undo(merge.number, 'someone')).toEqual(undo)
      const redo = await store.decisions.undo(undo.number, 'ada')
      expect(await store.decisions.inForce()).toEqual([merge])
      expect(await store.decisions.history('s-1')).toEqual([merge, undo, redo])
      await expect(store.decisions.undo(99, 'ada')).rejects.toMatchObject({ code: 'not-found' })
    })

    test('are logged, each row with the hash of the one before', async () => {
      const store = await fresh.store()
      const { number } = await store.decisions.add({ kind: 'reject', subject: 'a-1', who: 'ada' })
      await store.decisions.undo(number, 'ivo')
      await store.audit.append({ who: 'cli', action: 'prune', subject: 'store', content: { documents: 3 } })
      const log = await store.audit.list()
      expect(log.map(row => [row.number, row.who, row.action, row.subject])).toEqual([
        [1, 'ada', 'decide', 'a-1'],
        [2, 'ivo', 'undo', 'a-1'],
        [3, 'cli', 'prune', 'store'],
      ])
      expect(log.map(row => row.previous)).toEqual(['', log[0]!.hash, log[1]!.hash])
      expect(await store.audit.list(2, 5)).toEqual([log[2]])
    })

    test('many at once make one chain', async () => {
      const store = await fresh.store()
      const many = Array.from({ length: 12 }, (_, i) =>
        store.decisions.add({ kind: 'accept', subject: `a-${i}`, who: 'ada' }),
      )
      await Promise.all(many)
      const log = await store.audit.list()
      expect(log.map(row => row.number)).toEqual(many.map((_, i) => i + 1))
      for (const [i, row] of log.entries()) expect(row.previous).toBe(log[i - 1]?.hash ?? '')
    })
  })

  describe('feeds', () => {
    test('are kept as they were put last', async () => {
      const store = await fresh.store()
      await store.feeds.put(FEED)
      const failed: Feed = { ...FEED, failures: 2, problem: 'no answer', lastRead: NOON }
      await store.feeds.put(failed)
      await store.feeds.put({ ...FEED, url: 'https://a.example' })
      expect(await store.feeds.get(FEED.url)).toEqual(failed)
      expect((await store.feeds.list()).map(feed => feed.url)).toEqual(['https://a.example', FEED.url])
      await store.feeds.remove(FEED.url)
      expect(await store.feeds.get(FEED.url)).toBeNull()
    })

    test('that are due are given to one who asks, the longest overdue first', async () => {
      const store = await fresh.store()
      const due = (url: string, nextDue: string, state: Feed['state'] = 'active') =>
        store.feeds.put({ ...FEED, url, nextDue, state })
      await due('b', '2031-05-04T10:00:00.000Z')
      await due('a', '2031-05-04T11:59:00.000Z')
      await due('later', '2031-05-04T12:00:01.000Z')
      await due('paused', '2031-05-04T10:00:00.000Z', 'paused')
      const until = '2031-05-04T12:05:00.000Z'
      expect((await store.feeds.takeDue(NOON, until, 1)).map(feed => feed.url)).toEqual(['b'])
      const both = await Promise.all([
        store.feeds.takeDue(NOON, until, 9),
        store.feeds.takeDue(NOON, until, 9),
      ])
      expect(both.flat().map(feed => feed.url)).toEqual(['a'])
      expect((await store.feeds.takeDue(until, until, 9)).map(feed => feed.url)).toEqual(['later', 'a', 'b'])
    })
  })
})
