import { describe, expect, onTestFinished, test } from 'vitest'
import { unreadFeed } from '../../src/store/feeds.ts'
import { bodyOf, openOutlet } from './changing-feed.ts'
import { START, watched } from './watched.ts'

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

/** What a request is answered with instead of what stands there. */
const status =
  (code: number, headers: Record<string, string> = {}) =>
  (_: unknown, response: import('node:http').ServerResponse) =>
    void response.writeHead(code, headers).end()

describe('items', () => {
  test('with equal dates, without guids and with repeated ones are all taken', async () => {
    const at = await watched()
    for (const name of ['ferry', 'grain', 'quay', 'dock'])
      at.publish(`/${name}`, {
        body: bodyOf(name),
        guid: name < 'f' ? null : name < 'h' ? 'the same for all' : name,
        published: '2031-05-04T00:00:00Z',
      })
    await at.once()
    expect((await at.inForce()).map(({ location }) => location)).toEqual([
      '/dock',
      '/ferry',
      '/grain',
      '/quay',
    ])
    at.publish('/tide', { body: bodyOf('tide'), guid: 'the same for all' })
    at.later(2 * HOUR)
    await at.once()
    expect(at.outlet.asked.map(({ path }) => path)).toEqual(['/feed.xml', '/tide'])
  })

  test('whose guid changes with every reading are taken once', async () => {
    const at = await watched()
    const report = at.publish('/ferry', { body: bodyOf('ferry') })
    for (const guid of ['a', 'b', 'c']) {
      report.guid = guid
      await at.once()
      at.later(HOUR)
    }
    expect(at.outlet.asked).toEqual([{ path: '/feed.xml', status: 200 }])
  })

  test('a guid used again for another report is another report', async () => {
    const at = await watched()
    at.publish('/ferry', { body: bodyOf('ferry'), guid: '7' })
    await at.once()
    at.outlet.reports.length = 0
    at.later(HOUR)
    at.publish('/grain', { body: bodyOf('grain'), guid: '7' })
    await at.once()
    expect((await at.inForce()).map(({ location }) => location)).toEqual(['/ferry', '/grain'])
  })

  test('a report that has moved under its guid is the same, and its revisions follow each other', async () => {
    const at = await watched()
    const { published, title } = at.publish('/ferry', { body: bodyOf('ferry'), guid: '7' })
    await at.once()
    at.outlet.reports.length = 0
    at.later(HOUR)
    const moved = at.publish('/ferry-late', { body: bodyOf('ferry'), guid: '7', published, title })
    await at.once()
    expect(at.outlet.asked).toEqual([{ path: '/feed.xml', status: 200 }])
    moved.title = 'The ferry is late'
    at.later(HOUR)
    await at.once()
    expect(at.outlet.asked.map(({ path }) => path)).toEqual(['/feed.xml', '/ferry-late'])
    expect(await at.inForce()).toEqual([{ location: '/ferry', title: 'The ferry is late' }])
    expect(await at.store.documents.revisions(`${at.outlet.origin}/ferry`)).toHaveLength(2)
  })

  test('a title or a text that the feed says has changed is a revision, read no sooner than its pace', async () => {
    const at = await watched({ usual: 120 })
    const report = at.publish('/ferry', { body: bodyOf('ferry') })
    await at.once()
    report.title = 'The ferry is late'
    at.later(150)
    await at.once()
    // Two and a half minutes: known, and not read yet.
    expect(at.outlet.asked.map(({ path }) => path)).toEqual(['/feed.xml'])
    at.later(150)
    await at.once()
    expect(await at.inForce()).toEqual([{ location: '/ferry', title: 'The ferry is late' }])
    report.body = bodyOf('other ferry')
    report.updated = '2031-05-04T13:00:00Z'
    at.later(HOUR)
    await at.once()
    const revisions = await at.store.documents.revisions(`${at.outlet.origin}/ferry`)
    expect(revisions).toHaveLength(3)
    const first = (await at.store.documents.get(revisions[0]!.document))!
    expect(first.title).toBe('News of ferry')
  })

  test('what was pruned is not taken in again, nor by way of another feed, nor when it changes', async () => {
    const at = await watched()
    const report = at.publish('/ferry', { body: bodyOf('ferry') })
    await at.once()
    await at.store.prune({ who: 'ada', documentsBefore: '2031-06-01' })
    report.title = 'The ferry is late'
    at.later(HOUR)
    const other = `${at.outlet.origin}/other.xml`
    at.outlet.answer('/other.xml', (_, response) => {
      response.end(
        `<rss version="2.0"><channel><title>Other</title><item><title>F</title><link>${at.outlet.origin}/ferry</link></item></channel></rss>`,
      )
    })
    await at.store.feeds.add([unreadFeed(other, new Date(START).toISOString())])
    await at.once()
    expect(at.outlet.asked.map(({ path }) => path).sort()).toEqual(['/feed.xml', '/other.xml'])
    expect(await at.store.documents.count()).toBe(0)
  })

  test('of two feeds that tell of one report one has it fetched', async () => {
    const at = await watched()
    at.publish('/ferry', { body: bodyOf('ferry') })
    await at.once()
    const other = `${at.outlet.origin}/other.xml`
    at.outlet.answer('/other.xml', (_, response) => {
      response.end(
        `<rss version="2.0"><channel><title>Other</title><item><title>F</title><link>${at.outlet.origin}/ferry?utm_source=rss#top</link></item></channel></rss>`,
      )
    })
    await at.store.feeds.add([unreadFeed(other, new Date(START).toISOString())])
    await at.once()
    expect(at.outlet.asked.map(({ path }) => path)).toEqual(['/other.xml'])
    expect((await at.store.feedItems.counts()).get(other)).toMatchObject({ items: 1, taken: 1 })
    // What has changed is read again, though the other feed has not said so.
    at.outlet.reports[0]!.title = 'The ferry is late'
    at.later(HOUR)
    await at.once()
    expect(await at.inForce()).toEqual([{ location: '/ferry', title: 'The ferry is late' }])
  })

  test('of which the feed has more than a summary and the page is refused have revisions too', async () => {
    const at = await watched()
    at.outlet.answer('/robots.txt', (_, response) => response.end('User-agent: *\nDisallow: /ferry'))
    const report = at.publish('/ferry', { body: bodyOf('ferry') })
    await at.once()
    report.title = 'The ferry is late'
    at.later(HOUR)
    await at.once()
    expect(at.outlet.asked.map(({ path }) => path)).not.toContain('/ferry')
    expect(await at.inForce()).toEqual([{ location: '/ferry', title: 'The ferry is late' }])
    expect(await at.store.documents.revisions(`${at.outlet.origin}/ferry`)).toHaveLength(2)
  })

  test('that are told of while two processes watch are read by one of them', async () => {
    const at = await watched()
    for (let i = 0; i < 12; i++) at.publish(`/report-${i}`, { body: bodyOf(`report ${i}`) })
    await Promise.all([at.once(), at.once()])
    const pages = at.outlet.asked.map(({ path }) => path).filter(path => path.startsWith('/report'))
    expect(pages).toHaveLength(12)
    expect(new Set(pages).size).toBe(12)
    expect(await at.inForce()).toHaveLength(12)
  })

  test('without a page of their own are what the feed has of them', async () => {
    const at = await watched()
    const whole = (text: string) => `${text} ${bodyOf(text)} ${bodyOf(`more of ${text}`)}`
    at.outlet.answer('/feed.xml', (_, response) =>
      response.end(
        `<rss version="2.0"><channel><title>Live</title>${['one', 'two']
          .map(
            name =>
              `<item><title>Update ${name}</title><guid isPermaLink="false">${name}</guid><link>${at.outlet.origin}/live#${name}</link><description>${whole(name)}</description></item>`,
          )
          .join(
            '',
          )}<item><title>No page</title><description>${whole('three')}</description></item></channel></rss>`,
      ),
    )
    await at.once()
    expect(at.outlet.asked.map(({ path }) => path)).not.toContain('/live')
    expect((await at.inForce()).map(({ title }) => title).sort()).toEqual([
      'No page',
      'Update one',
      'Update two',
    ])
    at.later(HOUR)
    await at.once()
    expect(await at.store.documents.count()).toBe(3)
  })
})

describe('pages that cannot be had', () => {
  test('for now are tried again; what the feed has stands in, and the page takes its place', async () => {
    const at = await watched()
    at.publish('/ferry', { body: bodyOf('ferry') })
    at.outlet.answer('/ferry', status(500))
    await at.once()
    expect(await at.store.documents.count()).toBe(0)
    at.later(60)
    await at.once()
    expect((await at.store.documents.list())[0]!.document.text).toContain('in short')
    expect(at.events.find(({ kind }) => kind === 'item-failed')).toMatchObject({
      nextDue: '2031-05-04T12:05:00.000Z',
    })
    at.outlet.answer('/ferry', null)
    at.later(240)
    await at.once()
    expect(await at.inForce()).toEqual([{ location: '/ferry', title: 'News of ferry' }])
    expect(await at.store.documents.revisions(`${at.outlet.origin}/ferry`)).toHaveLength(2)
    expect((await at.store.feedItems.counts()).get(at.outlet.feed)).toMatchObject({ taken: 1, waiting: 0 })
  })

  test('are left in peace for as long as the server asks', async () => {
    const at = await watched()
    at.publish('/ferry', { body: bodyOf('ferry') })
    at.outlet.answer('/ferry', status(429, { 'retry-after': '7200' }))
    await at.once()
    expect(at.events.find(({ kind }) => kind === 'item-failed')).toMatchObject({
      nextDue: '2031-05-04T14:00:00.000Z',
    })
    expect(await at.store.documents.count()).toBe(0)
  })

  test('for good are not tried again', async () => {
    const at = await watched()
    at.publish('/ferry')
    at.outlet.answer('/ferry', status(410))
    await at.once()
    expect(at.events.find(({ kind }) => kind === 'item-failed')).toMatchObject({ nextDue: null })
    expect((await at.store.feedItems.counts()).get(at.outlet.feed)).toMatchObject({ taken: 1, waiting: 0 })
    at.later(7 * 24 * HOUR)
    await at.once()
    expect(at.outlet.asked.map(({ path }) => path)).toEqual(['/feed.xml'])
  })

  test('because the robots.txt of their host fails for a moment are tried again', async () => {
    const at = await watched()
    const other = await openOutlet()
    onTestFinished(() => other.close())
    const published = '2031-05-04T11:00:00Z'
    const ferry = { path: '/ferry', guid: null, title: 'News of ferry', updated: null, published }
    other.reports.push({ ...ferry, body: bodyOf('ferry') })
    other.answer('/robots.txt', status(500))
    at.outlet.answer('/feed.xml', (_, response) =>
      response.end(
        `<rss version="2.0"><channel><title>L</title><item><title>F</title><link>${other.origin}/ferry</link></item></channel></rss>`,
      ),
    )
    await at.once()
    expect(at.events.find(({ kind }) => kind === 'item-failed')).toMatchObject({
      problem: expect.stringContaining('robots.txt'),
      nextDue: '2031-05-04T12:01:00.000Z',
    })
    other.answer('/robots.txt', null)
    at.later(60)
    await at.once()
    expect(await at.inForce()).toEqual([{ location: `${other.origin}/ferry`, title: 'News of ferry' }])
  })

  test('that lead to the front page are no report', async () => {
    const at = await watched()
    at.publish('/ferry', { body: bodyOf('ferry') })
    at.publish('/', { body: bodyOf('everything') })
    at.outlet.answer('/ferry', status(302, { location: '/' }))
    await at.once()
    const texts = (await at.store.documents.list()).map(({ document }) => document.text)
    expect(texts.filter(text => text.includes('everything'))).toHaveLength(1)
    expect(at.events.find(({ kind }) => kind === 'item-failed')).toMatchObject({
      problem: `it leads to the front page ${at.outlet.origin}/`,
    })
  })

  test('because they are not public are refused, and told of', async () => {
    const at = await watched({}, false)
    await at.once()
    expect(await at.store.feeds.get(at.outlet.feed)).toMatchObject({ failures: 1, state: 'active' })
    expect(at.outlet.asked).toEqual([])
  })
})

describe('feeds', () => {
  test('that fail are read less and less, and how often they failed is told', async () => {
    const at = await watched()
    at.outlet.answer('/feed.xml', status(500))
    const waits: number[] = []
    for (let i = 0, before = START; i < 14; i++) {
      await at.once()
      const { nextDue, failures, problem } = (await at.store.feeds.get(at.outlet.feed))!
      expect({ failures, problem }).toEqual({ failures: i + 1, problem: expect.stringContaining('500') })
      waits.push((Date.parse(nextDue) - before) / 60_000)
      at.later(60 * waits.at(-1)!)
      before = Date.parse(nextDue)
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 1440, 1440, 1440])
    at.outlet.answer('/feed.xml', null)
    await at.once()
    expect(await at.store.feeds.get(at.outlet.feed)).toMatchObject({
      failures: 0,
      problem: null,
      kind: 'rss',
    })
  })

  test('that have failed and are as they were have no trouble any more', async () => {
    const at = await watched()
    await at.once()
    at.outlet.answer('/feed.xml', status(500))
    at.later(HOUR)
    await at.once()
    expect(await at.store.feeds.get(at.outlet.feed)).toMatchObject({
      problem: expect.stringContaining('500'),
    })
    at.outlet.answer('/feed.xml', null)
    at.later(HOUR)
    await at.once()
    expect(at.outlet.asked).toEqual([{ path: '/feed.xml', status: 304 }])
    expect(await at.store.feeds.get(at.outlet.feed)).toMatchObject({ failures: 0, problem: null })
  })

  test('that ask for peace have it', async () => {
    const at = await watched()
    at.outlet.answer('/feed.xml', status(503, { 'retry-after': '7200' }))
    await at.once()
    expect((await at.store.feeds.get(at.outlet.feed))!.nextDue).toBe('2031-05-04T14:00:00.000Z')
  })

  test('that are gone are not read any more; that have moved are read where they are', async () => {
    const at = await watched()
    at.publish('/ferry', { body: bodyOf('ferry') })
    const moved = `${at.outlet.origin}/rss.xml`
    at.outlet.answer('/rss.xml', (_, response) =>
      response.end(
        `<rss version="2.0"><channel><title>L</title><item><title>News of ferry</title><link>${at.outlet.origin}/ferry</link></item></channel></rss>`,
      ),
    )
    await at.once()
    at.outlet.answer('/feed.xml', status(301, { location: moved }))
    at.later(HOUR)
    await at.once()
    expect((await at.store.feeds.list()).map(({ url }) => url)).toEqual([moved])
    expect((await at.store.feedItems.counts()).get(moved)).toMatchObject({ items: 1 })
    at.outlet.answer('/rss.xml', status(410))
    at.later(24 * HOUR)
    await at.once()
    expect(await at.store.feeds.get(moved)).toMatchObject({ state: 'gone' })
    at.later(24 * HOUR)
    await at.once()
    expect(at.outlet.asked).toEqual([])
  })

  test('that have moved to a feed that is watched bring what has changed in it', async () => {
    const at = await watched()
    const report = at.publish('/ferry', { body: bodyOf('ferry') })
    await at.once()
    const known = (await at.store.feeds.get(at.outlet.feed))!
    await at.store.feeds.put({ ...known, nextDue: '2031-06-04T12:00:00.000Z' })
    const other = `${at.outlet.origin}/old.xml`
    at.outlet.answer('/old.xml', status(301, { location: at.outlet.feed }))
    await at.store.feeds.add([unreadFeed(other, new Date(START).toISOString())])
    report.title = 'The ferry is late'
    at.later(HOUR)
    await at.once()
    expect((await at.store.feeds.list()).map(({ url }) => url)).toEqual([at.outlet.feed])
    expect(await at.inForce()).toEqual([{ location: '/ferry', title: 'The ferry is late' }])
  })

  test('that are none say so', async () => {
    const at = await watched()
    at.outlet.answer('/feed.xml', (_, response) => response.end('<html><p>Closed for repairs.</p></html>'))
    await at.once()
    expect(at.events).toMatchObject([
      { kind: 'feed-failed', problem: expect.stringContaining('neither a feed') },
    ])
  })

  test('are found through lists, indexes and pages', async () => {
    const at = await watched()
    const { origin } = at.outlet
    const served: Record<string, string> = {
      '/feeds.opml': `<opml version="2.0"><body><outline type="rss" xmlUrl="${origin}/feed.xml"/><outline type="rss" xmlUrl="${origin}/"/></body></opml>`,
      '/': `<html><head><link rel="alternate" type="application/rss+xml" href="/home.xml"></head><body>Hello.</body></html>`,
      '/home.xml': '<rss version="2.0"><channel><title>Home</title></channel></rss>',
      '/index.xml': `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${origin}/map.xml</loc></sitemap></sitemapindex>`,
      '/map.xml': `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${origin}/ferry</loc><lastmod>2031-05-03</lastmod></url><url><loc>${origin}/old</loc><lastmod>2021-05-03</lastmod></url></urlset>`,
    }
    for (const [path, body] of Object.entries(served))
      at.outlet.answer(path, (_, response) => response.end(body))
    at.publish('/ferry', { body: bodyOf('ferry') })
    at.publish('/old', { body: bodyOf('old') })
    at.outlet.answer('/feed.xml', status(404))
    const due = new Date(START).toISOString()
    await at.store.feeds.add(['/feeds.opml', '/index.xml'].map(path => unreadFeed(`${origin}${path}`, due)))
    await at.once()
    const feeds = await at.store.feeds.list()
    expect(
      feeds.map(({ url, ledBy, kind }) => [url, ledBy, kind].map(one => one?.replace(origin, ''))),
    ).toEqual([
      ['/', '/feeds.opml', 'opml'],
      ['/feed.xml', undefined, undefined],
      ['/feeds.opml', undefined, 'opml'],
      ['/home.xml', '/', 'rss'],
      ['/index.xml', undefined, 'sitemap-index'],
      ['/map.xml', '/index.xml', 'sitemap'],
    ])
    // What was old when the sitemap was first read is only known.
    expect((await at.inForce()).map(({ location }) => location)).toEqual(['/ferry'])
    expect((await at.store.feedItems.counts()).get(`${origin}/map.xml`)).toMatchObject({
      taken: 1,
      givenUp: 1,
    })
  })
})
