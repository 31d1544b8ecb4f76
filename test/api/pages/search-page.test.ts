import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDocument } from '../../plain-document.ts'
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

const search = (query: string, more: Readonly<Record<string, string>> = {}) =>
  open(`/search?${new URLSearchParams({ q: query, ...more })}`)

/** Of a link's address, what it asks for. */
const asked = (href: string | null | undefined) => new URL(href!, 'http://x').searchParams.get('q')

describe('search', () => {
  test('without a query says how to search, each example one that can be followed', async () => {
    const page = await open('/search')
    expect(page.document.querySelector('details.search-help')!.hasAttribute('open')).toBe(true)
    for (const link of page.document.querySelectorAll('.search-help a')) {
      const { status } = await open(link.getAttribute('href')!)
      expect([link.textContent, status]).toEqual([link.textContent, 200])
    }
  })

  test('statements come first: never a bare quotation, the found words marked, with ways to all of it', async () => {
    const page = await search('defect')
    expect(page.texts('.found > div > section > h2')).toEqual([
      expect.stringMatching(/^Statements ?\d+, the newest first$/),
      'Documents',
    ])
    for (const lead of page.texts('.hits .lead'))
      expect(lead).toMatch(/^According to .+, .+ (?:said|did not say):$/)
    for (const words of page.document.querySelectorAll('.hits .words a.p'))
      expect(words.querySelector('mark')!.textContent).toMatch(/^defect/i)
    const hit = page.document.querySelector('.hits li')!
    const links = [...hit.querySelectorAll('a')].map(link => link.getAttribute('href')!)
    expect(links.map(link => link.replace(/[sd]-[0-9a-f]{16}/, 'ID').replace(/\d+-\d+$/, 'SPAN'))).toEqual([
      '/speakers/ID',
      '/documents/ID/passages/SPAN',
      '/documents/ID/said/SPAN',
      '/documents/ID',
    ])
    for (const link of links) expect((await open(link)).status).toBe(200)
  })

  test('facets narrow the search and widen it again', async () => {
    const page = await search('the')
    const values = (name: string) => {
      const section = [...page.document.querySelectorAll('.facets section')].find(one =>
        one.querySelector('h2')!.textContent!.startsWith(name),
      )!
      return new Map(
        [...section.querySelectorAll('li')].map(li => [
          li.querySelector('bdi')!.textContent!,
          {
            query: asked(li.querySelector('a')?.getAttribute('href')),
            count: Number(li.querySelector('.count')!.textContent),
          },
        ]),
      )
    }
    const EXPECTED = [
      ['Speaker', 'Marit Olvane', 'the speaker:"Marit Olvane"'],
      ['Outlet', 'KTV News', 'the outlet:"KTV News"'],
      ['Month', 'November 2025', 'the on:2025-11'],
      ['Act', 'warns', 'the act:warns'],
    ] as const
    for (const [name, value, query] of EXPECTED) {
      const facet = values(name).get(value)!
      expect(facet.query).toBe(query)
      const narrowed = await search(query)
      // As many are found as were counted, and the facet now takes itself away.
      const { facets } = await served.lookup.search(query)
      expect([value, facets.counted]).toEqual([value, facet.count])
      const link = narrowed.document.querySelector('.facets a.asked')!
      expect(link.getAttribute('aria-current')).toBe('true')
      expect(asked(link.getAttribute('href'))).toBe('the')
    }
  })

  test('a facet that is asked for and has no match can be taken back', async () => {
    const page = await search('dam speaker:"Marit Olvane"')
    expect(page.says('.facets a.asked')).toMatch(/^Marit Olvane/)
    expect(asked(page.document.querySelector('.facets a.asked')!.getAttribute('href'))).toBe('dam')
  })

  test('pages behind the first have statements alone, each once', async () => {
    const seen: string[] = []
    let page = await search('the')
    const { items } = await served.lookup.search('the', { limit: 200 })
    for (;;) {
      seen.push(...[...page.document.querySelectorAll('.hits a.p')].map(link => link.getAttribute('href')!))
      const [next] = page.texts('.pager a[rel=next]').filter(text => text === 'More statements')
      if (next === undefined) break
      page = await page.follow('More statements', '.pager a')
      expect(page.texts('.found > div > section > h2')[0]).toBe('Statements')
    }
    expect(seen).toEqual(
      items.map(({ document, span }) => `/documents/${document}/passages/${span[0]}-${span[1]}`),
    )
    expect((await page.follow('From the beginning', '.pager a')).status).toBe(200)
  })

  test('documents alone, on pages of their own', async () => {
    const page = await (await search('the')).follow('More documents', '.pager a')
    expect(page.texts('.found > div > section > h2')).toEqual(['Documents'])
    expect(page.texts('.hits h3').length).toBeGreaterThan(3)
  })

  test('documents that are not found are said not to be', async () => {
    expect((await search('zebra', { in: 'documents' })).says('.nothing')).toContain('Not found in 27')
  })

  test('documents are not looked for by what only statements have, and it says so', async () => {
    const page = await search('dam OR speaker:olvane')
    expect(page.status).toBe(200)
    expect(page.says('.found')).toMatch(/Documents were not looked for: .*speaker:/)
  })

  test.each([
    ['"dam', 'this quotation mark is not answered by another', '"'],
    ['dam on:yesterday', 'a date is written', 'on:yesterday'],
    ['speaker: ', 'speaker: says nothing to look for', 'speaker:'],
    ['dam OR', 'nothing follows OR', 'OR'],
    [`${'x'.repeat(1001)}`, 'a query has at most 1000 characters', 'x'],
  ])('%s is explained where it is wrong', async (query, why, place) => {
    const page = await search(query)
    expect(page.status).toBe(400)
    expect(page.says('.query-problems')).toContain(why)
    expect(page.says('.query-problems mark')).toBe(place)
    // The query is still in the box.
    expect(page.document.querySelector('#query')!.getAttribute('value')).toBe(query)
    expect(page.document.querySelector('#query')!.getAttribute('aria-describedby')).toBe('query-problems')
  })

  test('a place in the results that no page gave is a problem of the address', async () => {
    expect((await search('dam', { cursor: '!!' })).says('.query-problems')).toContain(
      'no place in what was found',
    )
  })

  test('what is not found says in how much it was not, and what to try', async () => {
    const page = await search('zebra dam -gate lang:en')
    expect(page.says('.nothing')).toContain('Not found in 27 captured documents')
    expect(page.texts('.nothing li')).toEqual([
      'dam -gate lang:en',
      'zebra -gate lang:en',
      'zebra dam lang:en',
      'zebra dam -gate',
    ])
    const or = await search('zebra OR quagga')
    expect(or.texts('.nothing li')).toEqual([])
  })

  test('what was taken the place of is searched where that is asked for, on every page of it', async () => {
    const { store } = served
    const [dam] = (await served.lookup.stories()).items
    const { location, text } = (await store.documents.get(dam!.document))!
    const later = plainDocument('d-later', text.replaceAll('defect', 'fault'), {
      location,
      published: '2025-11-11',
    })
    const before = (await served.lookup.search('defect')).facets.counted
    await store.documents.put([{ document: later }])
    const now = await search('defect')
    expect((await served.lookup.search('defect')).facets.counted).toBeLessThan(before)
    const all = await now.follow('Also in revisions')
    expect(all.texts('.hits li').length).toBeGreaterThan(now.texts('.hits li').length)
    expect(all.texts('.hits .note').some(note => note.includes('a later revision took its place'))).toBe(true)
    for (const link of all.document.querySelectorAll('.facets a, .pager a'))
      expect(link.getAttribute('href')).toContain('superseded=true')
    expect((await all.follow('Only in what stands now')).texts('.hits li')).toEqual(now.texts('.hits li'))
  })

  test('a search is saved from its page', async () => {
    const page = await search('dam act:warns OR act:states')
    const saved = await page.send('Save', { name: 'Warnings' })
    expect(saved.status).toBe(200)
    expect(await served.store.savedSearches.list()).toMatchObject([
      { name: 'Warnings', query: 'dam act:warns OR act:states' },
    ])
  })

  test('its JSON says the same', async () => {
    const page = await search('defect')
    const twin = page.document.querySelector('link[type="application/json"]')!.getAttribute('href')!
    const { statements } = (await (await served.ask(twin)).json()) as {
      statements: { items: { document: string }[] }
    }
    expect(
      [...page.document.querySelectorAll('.hits a.p')].map(link => link.getAttribute('href')!.split('/')[2]),
    ).toEqual(statements.items.map(({ document }) => document))
  })
})
