import { expect, test } from 'vitest'
import { bodyOf } from './changing-feed.ts'
import { watched } from './watched.ts'

const HOUR = 3600

test('what a feed tells of is taken in, once', async () => {
  const { outlet, store, events, taken, ...at } = await watched()
  at.publish('/ferry', { body: bodyOf('ferry') })
  at.publish('/grain', { body: bodyOf('grain') })
  await at.once()
  expect(await at.inForce()).toEqual([
    { location: '/ferry', title: 'News of ferry' },
    { location: '/grain', title: 'News of grain' },
  ])
  expect(events.filter(({ kind }) => kind.startsWith('feed'))).toEqual([
    { kind: 'feed-read', feed: outlet.feed, added: 2, changed: 0 },
  ])
  expect(taken.map(document => document.title).sort()).toEqual(['News of ferry', 'News of grain'])
  const [document] = await store.documents.getAll([taken[0]!.id])
  expect(await store.snapshots.get(document!.sha256)).not.toBeNull()
  at.later(HOUR)
  await at.once()
  expect(outlet.asked).toEqual([{ path: '/feed.xml', status: 304 }])
  at.publish('/quay', { body: bodyOf('quay') })
  at.later(HOUR)
  await at.once()
  expect(outlet.asked.map(({ path }) => path)).toEqual(['/feed.xml', '/quay'])
  expect(await at.inForce()).toHaveLength(3)
})
