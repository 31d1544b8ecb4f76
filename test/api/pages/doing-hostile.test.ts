import { Hono } from 'hono'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { addDoingPages } from '../../../src/api/pages/doing-pages.tsx'
import type { Env, Services } from '../../../src/api/services.ts'
import { collate } from '../../../src/collation/collate.ts'
import { FINDING_KINDS } from '../../../src/decisions/anchor.ts'
import type { DecisionLine, Lookup } from '../../../src/lookup/lookup.ts'
import { unreadFeed } from '../../../src/store/feeds.ts'
import type { Store } from '../../../src/store/store.ts'
import { annotatedHarbour } from '../../store/harbour-reports.ts'
import { HOSTILE_TEXTS } from '../../web/hostile-texts.ts'

const AT = '2031-05-04T12:00:00.000Z'
const HARBOUR = collate(annotatedHarbour(), [])

/** A store and a lookup of which every answer has the text wherever a stranger, or somebody who decides, can put one. */
function servicesOf(text: string): Services {
  const story = HARBOUR.stories.find(({ documents }) => documents.length > 1)!
  const collation = {
    ...HARBOUR,
    documents: HARBOUR.documents.map(document => ({
      ...document,
      outlet: text,
      title: text,
      location: text,
      language: text,
      published: text,
      text: `${text}${document.text}`,
    })),
    speakers: HARBOUR.speakers.map(speaker => ({ ...speaker, name: text, aliases: [text] })),
    stories: HARBOUR.stories.map(one => ({ ...one, title: text })),
  }
  const part = { collation, stamp: 'x' }
  const page = <T>(...items: T[]) => Promise.resolve({ items, next: text })
  const hit = {
    id: text,
    document: text,
    location: text,
    outlet: text,
    title: text,
    published: text,
    language: text,
    supersededBy: text,
    spans: [[0, 3]] as const,
    titleSpans: [[0, 3]] as const,
    excerpt: { span: [0, text.length] as const, text },
    kind: text,
    act: text,
    negated: false,
    speaker: text,
    speakerName: `${text} reported`,
    decidedSpeaker: { id: text, name: text },
    confidence: 1,
    span: [0, text.length] as const,
    pieces: [[0, text.length]] as const,
    text,
  }
  const facet = [{ value: text, count: 3 }]
  const facets = { counted: 3, more: true, speaker: facet, outlet: facet, act: facet, date: facet }
  const speaker = { id: text, name: text, kind: text, stories: 2 }
  const utterance = HARBOUR.utterances.find(({ readings }) => readings.length > 1)!
  const lookup: Partial<Lookup> = {
    stories: () =>
      page({
        id: text,
        title: text,
        document: text,
        titleOutlet: text,
        reports: 2,
        outlets: [text],
        days: [text, text],
      }),
    story: () => Promise.resolve({ ...part, id: story.id }),
    storyOf: () => Promise.resolve({ ...part, id: story.id }),
    utterance: () =>
      Promise.resolve({
        ...part,
        id: utterance.id,
        story: { id: text, title: text, document: text, reports: 2 },
      }),
    speakers: () => page(speaker),
    speaker: () =>
      Promise.resolve({
        ...part,
        id: HARBOUR.speakers[0]!.id,
        seen: [],
        alike: [speaker],
        statements: 3,
        next: null,
      }),
    search: async () => ({ ...(await page(hit)), facets }),
    searchDocuments: () => page(hit),
    decisions: () =>
      page(
        ...(['accept', 'split', 'merge', 'rename', 'undo'] as const).flatMap((kind, k) =>
          FINDING_KINDS.map((of, number): DecisionLine => {
            const spans = [[0, 3]] as const
            const documents = [{ document: text, location: text, spans, words: [text] }]
            return {
              number: 1 + number + 20 * k,
              kind,
              subject: text,
              content: {
                parts: [[text, { document: text, span: [0, 3] }]],
                with: [text],
                name: text,
                note: text,
              },
              who: text,
              at: text,
              undoes: kind === 'undo' ? 3 : null,
              anchors: [{ kind: of, id: text, names: of === 'copy' ? [] : [text], documents }],
              undoneBy: null,
              said: {
                document: text,
                outlet: text,
                location: text,
                span: [0, text.length],
                before: text,
                text,
                after: text,
              },
              standing:
                kind === 'undo'
                  ? null
                  : { about: { kind: of, id: text }, holds: true, made: [{ kind: of, id: `${text}2` }] },
            }
          }),
        ),
      ),
    feeds: () =>
      Promise.resolve([
        {
          ...unreadFeed(text, AT),
          title: text,
          problem: text,
          kind: text,
          ledBy: text,
          failures: 2,
          lastRead: text,
        },
      ]),
  }
  const store = {
    name: text,
    documents: { count: async () => 3 },
    annotations: { left: async () => 1 },
    collations: { left: async () => 1 },
    feedItems: { counts: async () => new Map() },
    decisions: {
      version: async () => '1',
      objectionTo: async () => ({ code: 'gone', id: text, message: text }),
    },
  }
  return { store: store as unknown as Store, lookup: lookup as Lookup, jobs: null } as unknown as Services
}

const PAGES: readonly string[] = [
  '/',
  '/stories?cursor=TEXT',
  '/speakers?name=TEXT&cursor=TEXT',
  '/search?q=TEXT',
  '/search?q=dam&cursor=TEXT',
  '/search?q=dam&in=documents',
  '/decisions?cursor=TEXT',
  '/decisions?subject=TEXT',
  '/feeds?cursor=TEXT',
  '/jobs',
  ...['story', 'utterance', 'speaker'].flatMap(of =>
    ['split', 'merge'].map(
      kind => `/decisions/new?kind=${kind}&of=${of}&subject=TEXT&back=TEXT&within=TEXT&find=TEXT`,
    ),
  ),
  '/decisions/new?kind=rename&of=story&subject=TEXT',
  '/stories?decided=1',
]

function serving(text: string) {
  const app = new Hono<Env>()
  app.use(async (context, next) => {
    context.set('viewer', { name: text, role: 'admin', csrf: 'token', signedIn: true })
    await next()
  })
  addDoingPages(app, servicesOf(text))
  return app
}

/** One page in so many. */
const SHARE = 9

/** What each page is made of where nobody means harm: tags by name. */
async function tagsOf(html: string) {
  const { document } = parseHTML(html)
  const count = (selector: string) => document.querySelectorAll(selector).length
  return {
    document,
    frame: [
      'script',
      'style',
      'link[rel=stylesheet]',
      'meta',
      'base',
      'iframe',
      'img',
      'svg',
      'object',
      'math',
    ].map(count),
  }
}

describe('what strangers wrote is text on the pages for doing', () => {
  const innocent = new Map<string, Promise<number[]>>()
  const frameOf = (path: string) => {
    const known = innocent.get(path)
    if (known !== undefined) return known
    const frame = (async () => {
      const answer = await serving('Harmless').request(path.replaceAll('TEXT', 'Harmless'))
      return (await tagsOf(await answer.text())).frame
    })()
    innocent.set(path, frame)
    return frame
  }

  // Each on a few of the pages, so that each page gets a share of all kinds of them.
  test.each(HOSTILE_TEXTS.map((text, i) => [text, i] as const))('%s', async (text, i) => {
    const app = serving(text)
    for (const path of PAGES.filter((_, k) => (k + i) % SHARE === 0)) {
      const answer = await app.request(path.replaceAll('TEXT', encodeURIComponent(text.toWellFormed())))
      const html = await answer.text()
      // An address with a query that is none is answered as that.
      expect([200, 400]).toContain(answer.status)
      if (!html.startsWith('<!doctype')) continue
      const { document, frame } = await tagsOf(html)
      expect([path, frame]).toEqual([path, await frameOf(path)])
      for (const element of document.querySelectorAll('*'))
        for (const { name } of element.attributes) {
          expect(name).toMatch(/^(?!on|style$)[a-z][a-z0-9-]*$/i)
        }
      for (const link of document.querySelectorAll('a, link'))
        expect(link.getAttribute('href')).toMatch(/^(?:#|\/(?![/\\])|https?:\/\/|data:,$)/)
      for (const form of document.querySelectorAll('form'))
        expect(form.getAttribute('action')).toMatch(/^\/[a-z/]+$/)
      const ids = [...document.querySelectorAll('[id]')].map(element => element.id)
      expect(ids).toEqual([...new Set(ids)])
    }
  })
})
