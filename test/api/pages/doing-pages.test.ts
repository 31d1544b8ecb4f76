import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samplesFor } from '../../../src/api/pages/start-page.tsx'
import { unreadFeed } from '../../../src/store/feeds.ts'
import { running } from '../guard/running.ts'
import { type ServedSamples, serveSamples } from '../served-samples.ts'
import { browsing } from './browsing.ts'

let served: ServedSamples
let open: ReturnType<typeof browsing>
beforeAll(async () => {
  served = await serveSamples()
  open = browsing(served)
}, 60_000)
afterAll(async () => {
  await served.close()
  expect(served.failures).toEqual([])
})

/** Pages of a server over an empty store. */
async function empty() {
  const { server, store } = await running()
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${server.url}${path}`, { redirect: 'manual', ...init })
  return { open: browsing({ ask, url: server.url }), store }
}

describe('the start page', () => {
  test('tells the latest stories with who said what in how many reports, and what goes on', async () => {
    const page = await open('/')
    const [first] = page.texts('.story-lines > li')
    expect(first).toMatch(
      /^At least 41 dead in Kestrany dam failure, ministry says ?The headline of halyard · 11 Nov 2025 to 14 Nov 2025 · 9 reports by /,
    )
    expect(page.texts('ul.told li')[0]).toMatch(
      /^According to \S+ and 4 more, [\w ]+ said: .+ 5 of 9 reports$/,
    )
    expect(page.texts('.going-on li')).toEqual([
      '27 documents captured',
      'No feed is watched',
      'All is annotated and collated',
    ])
    expect((await page.follow('At least 41 dead')).says('h1')).toContain('At least 41 dead')
  })

  test('on an empty store says what to do, with commands to copy', async () => {
    const { open, store } = await empty()
    const page = await open('/')
    const commands = page.texts('.command code')
    expect(commands).toEqual(
      ['hearsay read samples', 'hearsay read FOLDER', 'hearsay watch https://example.org/feed.xml'].map(
        command => `${command} --store ${store.name}`,
      ),
    )
    expect(
      [...page.document.querySelectorAll('[data-copied]')].map(one => one.getAttribute('data-copied')),
    ).toEqual(commands)
    expect((await page.follow('search')).says('h1')).toBe('Search')
  })

  test('finds the samples from wherever the program was started', () => {
    const clone = join(import.meta.dirname, '../../..')
    expect(samplesFor({ role: 'admin' }, clone)).toBe('samples')
    expect(existsSync(samplesFor({ role: 'admin' }, '/').replaceAll("'", ''))).toBe(true)
    // Whoever may not know folders of the machine is told none.
    expect(samplesFor({ role: 'editor' }, '/')).toBe('samples')
  })

  test('says what is not yet annotated, and which feeds fail', async () => {
    const { open, store } = await empty()
    await store.feeds.add([unreadFeed('https://a.example/feed', '2031-05-04T12:00:00.000Z')])
    await store.feeds.put({
      ...unreadFeed('https://b.example/feed', '2001-05-04T12:00:00.000Z'),
      failures: 3,
      problem: 'it was not there',
    })
    expect((await open('/')).texts('.going-on li')).toEqual([
      '0 documents captured',
      '2 feeds watched, 1 due, 1 failing',
      'All is annotated and collated',
    ])
  })
})

describe('lists', () => {
  test('stories: newest first, with the outlet whose headline the title is', async () => {
    const page = await open('/stories')
    expect(page.texts('.story-lines > li').map(line => line.replace(/ by .*/, ''))).toEqual([
      'At least 41 dead in Kestrany dam failure, ministry saysThe headline of halyard · 11 Nov 2025 to 14 Nov 2025 · 9 reports',
      "Ormelia's Olvane tells fishing fleet the sea is still openThe headline of halyard · 26 Oct 2025 · 2 reports",
      'Ormelia holds rates as grain dispute clouds growth outlookThe headline of halyard · 15 Oct 2025 to 18 Oct 2025 · 8 reports',
      'Olvane offers the dockers of Quenholt work, not patienceThe headline of Vessin Courier · 12 Oct 2025 to 13 Oct 2025 · 8 reports',
    ])
  })

  test('speakers: all, and by the beginning of a name', async () => {
    const all = await open('/speakers')
    expect(all.texts('.speaker-lines li').length).toBeGreaterThan(50)
    const found = await all.send('Find', { name: 'olv' })
    expect(found.texts('.speaker-lines li')).toEqual([
      'Marit Olvane person · 3 stories',
      'Tomas Olvane person · 1 story',
    ])
    const none = await all.send('Find', { name: 'zzz' })
    expect(none.says('.nothing')).toContain('under a name with a word that begins “zzz”')
    expect((await none.follow('Search what was said')).path).toBe('/search?q=zzz')
  })

  test('pages are led through by links, each line once', async () => {
    const seen: string[] = []
    let page = await open('/speakers')
    for (;;) {
      seen.push(
        ...[...page.document.querySelectorAll('.speaker-lines a')].map(link => link.getAttribute('href')!),
      )
      if (!page.texts('.pager a').some(text => text.startsWith('More'))) break
      page = await page.follow('More', '.pager a')
    }
    const { items } = await served.lookup.speakers({ limit: 200 })
    expect(seen).toEqual(items.map(({ id }) => `/speakers/${id}`))
  })

  test.each(['/stories', '/speakers', '/decisions'])('%s with a cursor that no page gave', async path => {
    expect((await open(`${path}?cursor=nonsense`)).status).toBe(400)
  })

  test('an empty store has lists that say so', async () => {
    const { open } = await empty()
    expect((await open('/stories')).says('.nothing')).toBe('No story is collated yet. How to fill the store')
    expect((await open('/speakers')).says('.nothing')).toBe('Nobody is heard yet. How to fill the store')
    expect((await open('/decisions')).says('.nothing')).toMatch(/^Nothing was decided yet\./)
    expect((await open('/feeds')).says('.nothing')).toMatch(/^No feed is watched\./)
    expect((await open('/search?q=dam')).says('.nothing')).toContain('The store is empty')
  })
})

describe('jobs', () => {
  test('of a store in a folder: what is left to do, and that there is no queue', async () => {
    const page = await open('/jobs')
    expect(page.says('.jobs p')).toMatch(/^This store is a folder, and has no queue/)
    expect(page.texts('.left li')).toEqual([
      'Every document is annotated.',
      'All that is annotated is collated.',
    ])
  })
})
