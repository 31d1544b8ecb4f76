import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { alertBody } from '../../src/alerting/webhook-body.ts'
import { openServer } from '../../src/api/serve.ts'
import { search } from '../../src/cli/search.ts'
import { lookupIn } from '../../src/lookup/lookup-in.ts'
import { pathOfHit } from '../../src/web/path-of-hit.ts'
import { inBrowser } from '../browser/in-browser.ts'
import { WIDE, watchedPage } from '../browser/watched-page.ts'
import { collate } from '../lookup/sample-store.ts'
import { called, overHttp } from '../mcp/clients.ts'
import { onBothEngines } from '../store/engines.ts'
import { takeIn } from '../store/saved-reports.ts'
import { browsing } from './pages/browsing.ts'

const REPORT =
  'Ada Quist spoke in Merrow on Friday. “If the locks are not mended by the spring,” Quist said, and she did not put her ' +
  'glasses back on, “we will close the lower basin to all barges.” Then she left.'
const PIECES = [
  '“If the locks are not mended by the spring,”',
  '“we will close the lower basin to all barges.”',
]
const SAID = PIECES.join(' … ')
/** Those of the outlet, which nobody is to have said. */
const OUTLETS = /she did not put her glasses/
const spanOf = (words: string) => [REPORT.indexOf(words), REPORT.indexOf(words) + words.length]
const SPANS = PIECES.map(spanOf)
const WHOLE = [SPANS[0]![0]!, SPANS[1]![1]!] as const

const QUIET = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

onBothEngines(fresh => {
  const served = async () => {
    const store = await fresh.store()
    const saved = await store.savedSearches.add({
      name: 'Locks',
      query: 'locks',
      what: 'statements',
      owner: 'ada',
    })
    const [document] = await takeIn(store, { at: 'a', text: REPORT })
    await collate(store)
    await store.savedSearches.findNew()
    const lookup = lookupIn(store)
    const server = await openServer({
      store,
      lookup,
      jobs: null,
      host: '127.0.0.1',
      port: 0,
      log: QUIET,
      machineUser: 'tester',
    })
    onTestFinished(() => server.close(0))
    const ask = (path: string, init: RequestInit = {}) => fetch(`${server.url}${path}`, init)
    const text = async (path: string) => (await ask(path)).text()
    const open = browsing({ url: server.url, ask })
    return { store, saved, document: document!, url: server.url, ask, text, open }
  }

  describe('the outlet’s words between two pieces stand in nobody’s mouth', () => {
    test('on pages: what search finds, what saved searches have found, a passage', async () => {
      const { open, saved, document } = await served()
      const words = '.hits .words'
      const found = await open('/search?q=%22spring+we+will%22')
      expect(found.says(words)).toBe(SAID)
      expect(found.texts('.hits .words mark')).toEqual(['spring,”', '“we will'])
      expect((await open(`/saved/${saved.id}`)).says(words)).toBe(SAID)
      const passage = await open(`/documents/${document.id}/passages/${WHOLE.join('-')}`)
      expect(passage.says('h1')).toBe('According to Lantern, Ada Quist said')
      // In its report it stands as it stands there; hers is what is marked.
      expect(passage.says('.passage')).toMatch(OUTLETS)
      expect(passage.texts('.passage mark')).toEqual(PIECES)
    })

    test('in feeds and for webhooks', async () => {
      const { store, saved, text, document } = await served()
      const told = `According to Lantern, Ada Quist said: ${SAID}`
      const key = `key=${saved.feedKey}`
      const [entry] = parseAtomFeed(await text(`/saved/${saved.id}/feed.atom?${key}`)).entries!
      expect([entry!.title, entry!.content]).toEqual([
        expect.objectContaining({ value: told }),
        expect.objectContaining({ value: told }),
      ])
      const [item] = parseJsonFeed(JSON.parse(await text(`/saved/${saved.id}/feed.json?${key}`))).items!
      expect([item!.title, item!.content_text]).toEqual([told, told])
      const hits = await store.savedSearches.hits(saved.id)
      const body = alertBody(
        { id: 'x', isTest: false, search: { ...saved, site: null }, hits } as never,
        pathOfHit,
      )
      expect(body.items).toMatchObject([
        { text: told, document: document.id, statement: { words: SAID, span: WHOLE, pieces: SPANS } },
      ])
    })

    test('for programs: pieces beside the slice from the first to the last', async () => {
      const { saved, text, ask, document } = await served()
      const slice = REPORT.slice(...WHOLE)
      const found = JSON.parse(await text('/api/v1/search?q=locks'))
      expect(found.statements.items).toMatchObject([{ span: WHOLE, text: slice, pieces: SPANS }])
      const { found: hits } = JSON.parse(await text(`/api/v1/saved/${saved.id}`))
      expect(hits).toMatchObject([{ text: slice, statement: { span: WHOLE, pieces: SPANS } }])
      const checked = await ask('/api/v1/check', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ quotation: PIECES.join(' ').replace(/[“”]/g, '') }),
      })
      const answer = (await checked.json()) as {
        found: {
          passages: { span: [number, number]; pieces: [number, number][] }[]
          document: { id: string }
        }[]
      }
      const { passages, document: where } = answer.found[0]!
      expect(where.id).toBe(document.id)
      const pieces = passages.flatMap(passage => passage.pieces)
      expect(pieces.map(span => REPORT.slice(...span)).join(' ')).not.toMatch(OUTLETS)
      for (const { span, pieces } of passages)
        for (const [start, end] of pieces)
          expect(span[0] <= start && start < end && end <= span[1]).toBe(true)
    })

    test('for assistants: pieces to cite, and only those', async () => {
      const { url, document } = await served()
      const client = await overHttp(`${url}/mcp`)
      onTestFinished(() => client.close())
      const pieces = SPANS.map(([start, end], i) => ({ start, end, text: PIECES[i] }))
      const found = await called(client, 'find_statements', { query: 'locks' })
      expect(found.data.statements).toMatchObject([{ speaker: { name: 'Ada Quist' }, pieces }])
      expect(found.data.statements[0].passage.text).toBe(REPORT.slice(...WHOLE))
      const { statement } = found.data.statements[0]
      const evidence = await called(client, 'evidence', { document: document.id, statement })
      expect(evidence.data.attributions).toMatchObject([{ statement, pieces }])
      const checked = await called(client, 'check_quotation', { text: PIECES.join(' ').replace(/[“”]/g, '') })
      const [hit] = checked.data.found
      expect(hit.passages).toHaveLength(hit.pieces.length)
      const cited = hit.pieces.flat() as { start: number; end: number; text: string }[]
      expect(cited.length).toBeGreaterThan(1)
      for (const { start, end, text } of cited) {
        expect(REPORT.slice(start, end)).toBe(text)
        expect(text).not.toMatch(OUTLETS)
      }
      const { tools } = await client.listTools()
      for (const { name, description } of tools)
        if (name !== 'compare_story') expect(description).toMatch(/pieces/)
    })

    test('in the terminal', async () => {
      const { store } = await served()
      let written = ''
      const write = vi.spyOn(process.stdout, 'write').mockImplementation(piece => {
        written += piece
        return true
      })
      try {
        expect(await search(['locks'], { store: store.name })).toBe(0)
      } finally {
        write.mockRestore()
      }
      expect(written.replace(/\s+/g, ' ')).toContain(`according to Lantern, Ada Quist said (direct) ${SAID} `)
    })
  })

  if (fresh.engine === 'sqlite')
    inBrowser('a passage that is opened beside the page', browser => {
      test('has marked what was said, and not what stands in between', async () => {
        const { url } = await served()
        const { page } = await watchedPage(browser(), WIDE)
        await page.goto(`${url}/search?q=locks`)
        await page.click('.hits .words a.p')
        const passage = page.locator('#evidence [data-part=passage]')
        await passage.locator('mark').first().waitFor()
        expect(await passage.locator('mark').allTextContents()).toEqual(PIECES)
        expect(await passage.textContent()).toContain(REPORT.slice(...WHOLE))
      })
    })
})
