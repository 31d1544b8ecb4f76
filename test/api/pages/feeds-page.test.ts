import { beforeEach, describe, expect, test } from 'vitest'
import { unreadFeed } from '../../../src/store/feeds.ts'
import type { Store } from '../../../src/store/store.ts'
import { running } from '../guard/running.ts'
import { browsing } from './browsing.ts'

let store: Store
let open: ReturnType<typeof browsing>
beforeEach(async () => {
  const { server, store: under } = await running()
  store = under
  open = browsing({
    ask: (path, init = {}) => fetch(`${server.url}${path}`, { redirect: 'manual', ...init }),
    url: server.url,
  })
})

const A = 'https://a.example/feed.xml'
const PARENT = 'https://p.example/sitemap.xml'

async function log() {
  return (await store.audit.list()).map(({ who, action, subject }) => `${who}: ${action} ${subject}`)
}

describe('feeds', () => {
  test('are added, one a line; what cannot be watched is said and stays in the box', async () => {
    const page = await open('/feeds')
    const refused = await page.send('Watch', { addresses: `${A}\nftp://b.example/x\nhttps://u:p@c.example/` })
    expect(refused.status).toBe(400)
    expect(refused.texts('.objection p')).toEqual([
      'Not watched: ftp://b.example/x: only http and https addresses can be watched',
      expect.stringMatching(/^Not watched: https:\/\/u:p@c\.example\/: .* holds a user name or password\.$/),
    ])
    expect(refused.says('textarea')).toBe('ftp://b.example/x https://u:p@c.example/')
    expect(refused.texts('.feeds tbody th')).toEqual([A])
    const added = await page.send('Watch', { addresses: 'https://d.example/rss' })
    expect(added.says('.told')).toMatch(/^1 address added/)
    expect(await log()).toEqual([`ada: watch feed ${A}`, 'ada: watch feed https://d.example/rss'])
  })

  test('are never files of the server', async () => {
    const refused = await (await open('/feeds')).send('Watch', {
      addresses: '/etc/passwd\nfile:///etc/passwd',
    })
    expect(refused.texts('.objection p').length).toBe(2)
    expect(await store.feeds.list()).toEqual([])
  })

  test('are shown with their health, those that fail first', async () => {
    await store.feeds.put({ ...unreadFeed('https://z.example/', '2001-01-01T00:00:00.000Z'), title: 'Zed' })
    await store.feeds.put({
      ...unreadFeed('https://y.example/', '2099-01-01T00:00:00.000Z'),
      failures: 3,
      problem: 'answered 503',
      lastRead: '2031-05-04T12:00:00.000Z',
      pace: 900,
      kind: 'rss',
      ledBy: PARENT,
    })
    const page = await open('/feeds')
    expect(page.texts('.feeds tbody tr').map(row => row.replace(/(?:Pause|Resume).*/, ''))).toEqual([
      `https://y.example/rss, named by ${PARENT}Failed 3 times in a row: answered 503failing4 May 2031, every 15 min1 Jan 2099none`,
      'Zedhttps://z.example/activenot yetduenone',
    ])
    expect(page.says()).toContain('feeds are read only while hearsay watch runs')
  })

  test('are paused, resumed and removed', async () => {
    await store.feeds.add([unreadFeed(A, '2001-01-01T00:00:00.000Z')])
    const paused = await (await open('/feeds')).send('Pause')
    expect((await store.feeds.get(A))!.state).toBe('paused')
    expect(paused.texts('.feeds tbody td')[0]).toBe('paused')
    const resumed = await paused.send('Resume')
    expect((await store.feeds.get(A))!.state).toBe('active')
    const removed = await resumed.send('Remove it')
    expect(await store.feeds.list()).toEqual([])
    expect(removed.says('.nothing')).toMatch(/^No feed is watched/)
    expect(await log()).toEqual([`ada: pause feed ${A}`, `ada: resume feed ${A}`, `ada: forget feed ${A}`])
  })

  test('one that another names is paused instead of removed, else that would bring it back', async () => {
    await store.feeds.add([unreadFeed(PARENT, '2001-01-01T00:00:00.000Z')])
    await store.feeds.put({ ...unreadFeed(A, '2001-01-01T00:00:00.000Z'), ledBy: PARENT })
    await (await open('/feeds')).send('Remove it', { url: A })
    expect((await store.feeds.get(A))!.state).toBe('paused')
  })

  test('what is none is refused', async () => {
    await store.feeds.add([unreadFeed(A, '2001-01-01T00:00:00.000Z')])
    const page = await open('/feeds')
    expect((await page.send('Pause', { url: 'https://none.example/' })).status).toBe(404)
    expect((await page.send('Pause', { action: 'steal' })).status).toBe(400)
  })
})
