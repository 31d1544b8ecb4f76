import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { describe, expect, test, vi } from 'vitest'
import { StoreError } from '../../../src/store/store-error.ts'
import { bearsSignature, receiver, status } from '../../alerting/receiver.ts'
import { saveFerries, telling } from '../../alerting/telling.ts'
import { said, takeIn } from '../../store/saved-reports.ts'
import { account, Browser } from '../guard/browser.ts'
import { type Answer, ask, running } from '../guard/running.ts'

const FERRIES = { name: 'Ferries', query: 'ferry', what: 'statements', webhook: '' }

const idIn = ({ headers }: Answer) => /^\/saved\/(q-[0-9a-f]{16})/.exec(String(headers.location))![1]!

describe('a search is saved', () => {
  test('by a form, and its page shows what it finds, by whom it was said and according to whom', async () => {
    const served = await running()
    const browser = new Browser(served)
    expect((await browser.get('/saved')).text).toContain('No search is saved yet')
    const answer = await browser.post('/saved', FERRIES, { from: '/saved' })
    expect(answer.status).toBe(303)
    const id = idIn(answer)
    await takeIn(served.store, { at: 'a', text: said('The ferry is <b>late</b>.'), day: '1998-01-02' })
    await served.store.savedSearches.findNew()
    const { text } = await browser.get(`/saved/${id}`)
    expect(text).toMatch(/According to <bdi>Lantern<\/bdi>, *<bdi class="who">Ada Vell<\/bdi> *said:/)
    expect(text).toContain('“The ferry is &lt;b&gt;late&lt;/b&gt;.”')
    expect(text).toMatch(/href="\/documents\/d-[0-9a-f]{16}\/passages\/31-58"/)
    expect(text).toContain(
      `<link rel="alternate" type="application/atom+xml" href="/saved/${id}/feed.atom?key=`,
    )
    expect((await browser.get('/saved')).text).toContain('1 hit, the last')
  })

  test('from a search, with nothing but a name and the query', async () => {
    const served = await running()
    const answer = await new Browser(served).post('/saved', { name: 'x', query: 'ferry' }, { from: '/saved' })
    expect(await served.store.savedSearches.get(idIn(answer))).toMatchObject({
      what: 'statements',
      owner: 'ada',
      site: served.server.url,
      webhook: null,
    })
  })

  test.each([
    [{ ...FERRIES, query: '"open' }, 'This cannot be looked for as it is written'],
    [{ ...FERRIES, name: ' ' }, 'Not saved: a saved search has a name.'],
    [{ ...FERRIES, name: 'x'.repeat(201) }, 'Not saved: a name has at most 200 characters.'],
    [{ ...FERRIES, webhook: 'ftp://hooks.example/' }, 'is neither http nor https'],
    [{ ...FERRIES, webhook: 'https://ada:secret@hooks.example/' }, 'holds a user name or password'],
    [{ ...FERRIES, webhook: 'http://hooks.example:25/' }, 'names port 25'],
  ])('only as it can be: %j', async (fields, problem) => {
    const served = await running()
    const browser = new Browser(served)
    const answer = await browser.post('/saved', fields, { from: '/saved' })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain(problem)
    expect(answer.text).toContain(`value="${fields.query.replace('"', '&quot;')}"`)
    expect(await served.store.savedSearches.list()).toEqual([])
  })
})

describe('its page', () => {
  test('changes it, by one form a thing', async () => {
    const served = await running()
    const browser = new Browser(served)
    const { store } = served
    const { id, feedKey } = await saveFerries(store, null)
    const act = async (action: string, fields: Record<string, string> = {}) => {
      const answer = await browser.post(`/saved/${id}`, { action, ...fields }, { from: `/saved/${id}` })
      expect(answer.status).toBe(303)
      return store.savedSearches.get(id)
    }
    expect(await act('rename', { name: 'Boats' })).toMatchObject({ name: 'Boats' })
    const hooked = await act('webhook', { webhook: 'https://hooks.example/T' })
    expect(hooked!.webhook).toMatchObject({ url: 'https://hooks.example/T', state: 'active' })
    expect((await browser.get(`/saved/${id}`)).text).toContain(hooked!.webhook!.secret)
    expect((await act('pause'))!.webhook!.state).toBe('paused')
    expect((await act('resume'))!.webhook!.state).toBe('active')
    expect((await act('new-secret'))!.webhook!.secret).not.toBe(hooked!.webhook!.secret)
    expect((await act('new-key'))!.feedKey).not.toBe(feedKey)
    expect((await act('remove-webhook'))!.webhook).toBeNull()
    expect(await act('remove')).toBeNull()
    expect((await browser.get(`/saved/${id}`)).status).toBe(404)
  })

  test('is not saved where there are as many as there may be: the page says so, and keeps what was written', async () => {
    const served = await running()
    vi.spyOn(served.store.savedSearches, 'add').mockRejectedValue(
      new StoreError('/secret/folder', 'too-many', 'a store has 5000 saved searches at the most'),
    )
    const browser = new Browser(served)
    const { status, text } = await browser.post(
      '/saved',
      { name: 'Ferries of Orlin', query: 'ferry', what: 'statements' },
      { from: '/saved' },
    )
    expect(status).toBe(409)
    expect(text).toContain('Not saved: a store has 5000 saved searches at the most.')
    expect(text).toContain('value="Ferries of Orlin"')
    expect(text).not.toContain('/secret')
  })

  test('has pages of hits', async () => {
    const served = await running()
    const { id } = await saveFerries(served.store, null)
    const reports = Array.from({ length: 55 }, (_, i) => ({ at: `${i}`, text: said(`Ferry ${i} is late.`) }))
    await takeIn(served.store, ...reports)
    await served.store.savedSearches.findNew()
    const browser = new Browser(served)
    const first = (await browser.get(`/saved/${id}`)).text
    expect(first.match(/class="item hit"/g)).toHaveLength(50)
    const next = /href="(\/saved\/[^"]*cursor=[^"]*)"/.exec(first)![1]!
    const second = (await browser.get(next.replaceAll('&amp;', '&'))).text
    expect(second.match(/class="item hit"/g)).toHaveLength(5)
  })

  test('sends a test, where this process tells alerts at once', async () => {
    const hook = await receiver(status(200))
    const { store, round, now } = await telling(hook)
    const served = await running({ store, alerts: { now: async () => void (await round()) } })
    const { id, webhook } = await saveFerries(store, hook.url)
    const browser = new Browser(served)
    await browser.post(`/saved/${id}`, { action: 'test' }, { from: `/saved/${id}` })
    expect(hook.received).toHaveLength(1)
    expect(bearsSignature(hook.received[0]!, webhook!.secret, now())).toBe(true)
    expect((await browser.get(`/saved/${id}`)).text).toMatch(/, a test<\/th><td>delivered *<\/td><td>200/)
  })
})

describe('its feed', () => {
  async function feeds() {
    const served = await running()
    const search = await saveFerries(served.store, null)
    const reports = Array.from({ length: 55 }, (_, i) => ({ at: `${i}`, text: said(`Ferry ${i} is late.`) }))
    await takeIn(served.store, ...reports)
    await served.store.savedSearches.findNew()
    const path = (kind: string, key = search.feedKey) => `/saved/${search.id}/feed.${kind}?key=${key}`
    return {
      ...served,
      search,
      path,
      get: (at: string, headers = {}) =>
        ask(served, at, { headers: { host: `127.0.0.1:${served.port}`, ...headers } }),
    }
  }

  test('is Atom, in pages, with what leads to each hit', async () => {
    const { get, path, server } = await feeds()
    const answer = await get(path('atom'))
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
    })
    const feed = parseAtomFeed(answer.text)
    expect(feed.entries).toHaveLength(50)
    expect(feed.links).toContainEqual({
      rel: 'self',
      href: `${server.url}${path('atom')}`,
      type: 'application/atom+xml',
    })
    expect(feed.entries![0]!.links![0]!.href).toMatch(
      RegExp(`^${server.url}/documents/d-[0-9a-f]{16}/passages/31-\\d+$`),
    )
    const next = feed.links!.find(({ rel }) => rel === 'next')!.href!
    const rest = parseAtomFeed((await get(next.slice(server.url.length))).text)
    expect(rest.entries).toHaveLength(5)
    expect(rest.links!.map(({ rel }) => rel)).toEqual(['self', 'alternate', 'first'])
    expect(new Set([...feed.entries!, ...rest.entries!].map(({ id }) => id)).size).toBe(55)
  })

  test('is JSON Feed', async () => {
    const { get, path } = await feeds()
    const answer = await get(path('json'))
    expect(answer.headers['content-type']).toBe('application/feed+json; charset=utf-8')
    const feed = parseJsonFeed(answer.text)
    expect(feed.items).toHaveLength(50)
    expect(
      parseJsonFeed((await get(new URL(feed.next_url!).pathname + new URL(feed.next_url!).search)).text)
        .items,
    ).toHaveLength(5)
  })

  test('is not sent again to who has it', async () => {
    const { get, path, store } = await feeds()
    const { headers } = await get(path('atom'))
    const etag = String(headers.etag)
    expect((await get(path('atom'), { 'if-none-match': etag })).status).toBe(304)
    expect((await get(path('json'), { 'if-none-match': etag })).status).toBe(200)
    await takeIn(store, { at: 'z', text: said('The ferry is lost.') })
    await store.savedSearches.findNew()
    expect((await get(path('atom'), { 'if-none-match': etag })).status).toBe(200)
  })

  test('tells the time of its last change, once nothing can change within that second', async () => {
    const { get, path } = await feeds()
    expect((await get(path('atom'))).headers['last-modified']).toBeUndefined()
    const { store, later } = await telling()
    later(-20 * 365 * 86_400)
    const { id, feedKey } = await saveFerries(store, null)
    await takeIn(store, { at: 'a', text: said('The ferry is late.') })
    await store.savedSearches.findNew()
    const served = await running({ store })
    const asked = (since?: string, tag?: string) =>
      ask(served, `/saved/${id}/feed.atom?key=${feedKey}`, {
        headers: {
          host: `127.0.0.1:${served.port}`,
          ...(since === undefined ? {} : { 'if-modified-since': since }),
          ...(tag === undefined ? {} : { 'if-none-match': tag }),
        },
      })
    const changed = 'Mon, 09 May 2011 12:00:00 GMT'
    expect((await asked()).headers['last-modified']).toBe(changed)
    expect((await asked(changed)).status).toBe(304)
    expect((await asked('Mon, 09 May 2011 11:59:59 GMT')).status).toBe(200)
    expect((await asked('nonsense')).status).toBe(200)
    // A tag says more.
    expect((await asked(changed, '"other"')).status).toBe(200)
  })

  test('is nobody’s who has not its key', async () => {
    const { get, path, search, store } = await feeds()
    for (const key of ['', 'x', `${search.feedKey}x`, search.feedKey.slice(1)])
      expect((await get(path('atom', key))).status, key).toBe(404)
    expect((await get(`/saved/q-0000000000000000/feed.atom?key=${search.feedKey}`)).status).toBe(404)
    const changed = await store.savedSearches.change(search.id, { newFeedKey: true }, 'ada')
    expect((await get(path('atom'))).status).toBe(404)
    expect((await get(path('atom', changed.feedKey))).status).toBe(200)
  })

  test('needs no cookies where people sign in', async () => {
    const { get, path, store } = await feeds()
    await account({ store }, 'vera', 'reader')
    expect((await get('/saved', { accept: 'text/html' })).status).toBe(303)
    expect((await get(path('atom'))).status).toBe(200)
    expect((await get(path('json'))).status).toBe(200)
  })
})

describe('where people sign in', () => {
  async function signedIn() {
    const served = await running()
    const browsers = new Map<string, Browser>()
    for (const [name, role] of [
      ['root', 'admin'],
      ['ada', 'editor'],
      ['bo', 'editor'],
      ['vera', 'reader'],
    ] as const) {
      await account(served, name, role)
      const browser = new Browser(served)
      await browser.signIn(name)
      browsers.set(name, browser)
    }
    return { ...served, as: (name: string) => browsers.get(name)! }
  }

  test('everybody sees a search, whoever saved it changes it, admins do, nobody else', async () => {
    const { as, store } = await signedIn()
    const { id, webhook } = await saveFerries(store, 'https://hooks.example/T/secret-path')
    for (const name of ['bo', 'vera']) {
      const page = await as(name).get(`/saved/${id}`)
      expect(page.status).toBe(200)
      expect(page.text).toContain('hooks.example')
      expect(page.text).not.toContain('secret-path')
      expect(page.text).not.toContain(webhook!.secret)
      const answer = await as(name).post(`/saved/${id}`, { action: 'rename', name: 'Mine' })
      expect(answer.status).toBe(403)
    }
    expect((await as('vera').post('/saved', FERRIES)).status).toBe(403)
    expect((await as('ada').get(`/saved/${id}`)).text).toContain('secret-path')
    expect((await as('ada').post(`/saved/${id}`, { action: 'rename', name: 'Ours' })).status).toBe(303)
    expect((await as('root').post(`/saved/${id}`, { action: 'rename', name: 'Theirs' })).status).toBe(303)
    expect(await store.savedSearches.get(id)).toMatchObject({ name: 'Theirs', owner: 'ada' })
    const own = idIn(await as('bo').post('/saved', FERRIES))
    expect(await store.savedSearches.get(own)).toMatchObject({ owner: 'bo' })
  })

  test('a page of a stranger changes nothing', async () => {
    const { as, store } = await signedIn()
    const { id } = await saveFerries(store, null)
    const answer = await as('ada').post(`/saved/${id}`, { action: 'remove' }, { from: null })
    expect(answer.status).toBe(403)
    expect(await store.savedSearches.get(id)).not.toBeNull()
  })
})
