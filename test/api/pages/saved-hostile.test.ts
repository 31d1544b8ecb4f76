import { Hono } from 'hono'
import { parseHTML } from 'linkedom'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { addSavedPages } from '../../../src/api/pages/saved-pages.tsx'
import type { Env, Services } from '../../../src/api/services.ts'
import type { Delivery } from '../../../src/store/deliveries.ts'
import type { SavedHit } from '../../../src/store/saved-hits.ts'
import type { SavedSearch } from '../../../src/store/saved-searches.ts'
import type { Store } from '../../../src/store/store.ts'
import { HOSTILE_TEXTS } from '../../web/hostile-texts.ts'

const ID = 'q-5f0c2d7b9a1e4c38'
const AT = '2031-05-04T12:00:00.000Z'

/** A store of which every saved search, hit and delivery has the text wherever a stranger, or who saves, can put one. */
function servicesOf(text: string): Services {
  const search: SavedSearch = {
    id: ID,
    name: text,
    query: text,
    what: 'statements',
    owner: text,
    createdAt: AT,
    site: null,
    feedKey: 'key',
    webhook: {
      url: `https://hooks.example/${text}`,
      secret: text,
      state: 'active',
      failures: 2,
      problem: text,
    },
    hits: 2,
    lastFound: AT,
  }
  const hit: SavedHit = {
    id: 'urn:uuid:0b2f7c9e-52a1-8c3e-9a44-6f1b2c3d4e5f',
    number: 7,
    foundAt: AT,
    document: text,
    location: text,
    outlet: text,
    title: text,
    published: text,
    language: text,
    statement: {
      id: text,
      span: [0, 3],
      pieces: [[0, text.length]],
      speakerName: text,
      decidedSpeaker: { id: text, name: `${text} decided` },
      negated: false,
    },
    text,
  }
  const delivery: Delivery = {
    id: text,
    isTest: false,
    state: 'waiting',
    madeAt: AT,
    tries: 2,
    nextDue: AT,
    triedAt: AT,
    status: 500,
    problem: text,
  }
  const store = {
    savedSearches: {
      list: async () => [search],
      get: async () => search,
      hits: async () => [hit, { ...hit, statement: null }],
    },
    deliveries: { list: async () => [delivery] },
  }
  return { store: store as unknown as Store } as unknown as Services
}

function serving(text: string) {
  const app = new Hono<Env>()
  app.use(async (context, next) => {
    context.set('viewer', { name: text, role: 'admin', csrf: 'token', signedIn: true })
    context.set('connection', { origin: 'https://desk.example' } as Env['Variables']['connection'])
    await next()
  })
  addSavedPages(app, servicesOf(text))
  return app
}

const FRAME = ['script', 'style', 'link', 'meta', 'base', 'iframe', 'img', 'svg', 'object', 'math', 'form']

async function tagsAt(text: string, path: string) {
  const answer = await serving(text).request(path)
  expect(answer.status).toBe(200)
  const { document } = parseHTML(await answer.text())
  return { document, frame: FRAME.map(name => document.querySelectorAll(name).length) }
}

/** Elements of well-formed XML; throws for any other. */
function elementsIn(xml: string): string[] {
  const names: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', ({ name }) => names.push(name))
  parser.write(xml).close()
  return names
}

describe('what strangers wrote is text where saved searches are shown', async () => {
  const paths = ['/saved', `/saved/${ID}`]
  const innocent = await Promise.all(paths.map(path => tagsAt('Harmless', path)))
  const atom = `/saved/${ID}/feed.atom?key=key`
  const innocentFeed = elementsIn(await (await serving('Harmless').request(atom)).text())

  test.each(HOSTILE_TEXTS)('%s', async text => {
    for (const [i, path] of paths.entries()) {
      const { document, frame } = await tagsAt(text, path)
      expect([path, frame]).toEqual([path, innocent[i]!.frame])
      for (const element of document.querySelectorAll('*'))
        for (const { name } of element.attributes) expect(name).toMatch(/^(?!on|style$)[a-z][a-z0-9-]*$/i)
      for (const link of document.querySelectorAll('a, link'))
        expect(link.getAttribute('href')).toMatch(/^(?:#|\/(?![/\\])|https?:\/\/|data:,$)/)
      for (const form of document.querySelectorAll('form'))
        expect(form.getAttribute('action')).toMatch(/^\/(?:search|saved(?:\/q-[0-9a-f]{16})?)$/)
    }
    const app = serving(text)
    const xml = await (await app.request(atom)).text()
    // Where it was read is a link only where that is a web address, and so are days only where they are days.
    const mayLack = ['link', 'published']
    const without = (names: readonly string[]) => names.filter(name => !mayLack.includes(name))
    expect(without(elementsIn(xml))).toEqual(without(innocentFeed))
    expect(xml).not.toMatch(/type="(?:x?html|text\/html)"(?! *\/?>)/)
    const json = await (await app.request(`/saved/${ID}/feed.json?key=key`)).json()
    expect(json).toMatchObject({ items: [{ content_text: expect.any(String) }, {}] })
    expect(JSON.stringify(json)).not.toContain('content_html')
  })
})
