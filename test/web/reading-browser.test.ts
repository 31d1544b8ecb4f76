import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { type ServerType, serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { securityHeaders } from '../../src/api/guard/security-headers.ts'
import type { Collation } from '../../src/model/collation.ts'
import { ON_OWN_PAGES } from '../../src/web/links.ts'
import { inBrowser } from '../browser/in-browser.ts'
import { violations } from '../browser/violations.ts'
import { PHONE, scrollsSideways, shiftOf, WIDE, watchedPage } from '../browser/watched-page.ts'
import { crowdedStory } from './crowded-story.ts'
import { ferry } from './fixture.ts'
import { EDITOR, READER, readingApp } from './reading-app.ts'
import { rightToLeft } from './right-to-left.ts'

const OUT = resolve(import.meta.dirname, '../../out')

const six = ferry()
const [post] = six.documents
const [daily] = six.utterances
const FORMER = { ...post!, id: 'd-former', text: post!.text.replace('every day', 'twice a week') }
const STORY = '/stories/t-ferry'
const SAID = ON_OWN_PAGES.utterance({ id: daily!.id, reading: daily!.readings[0]! })
const PASSAGE = ON_OWN_PAGES.passage(daily!.readings[0]!)
const PAGES: Readonly<Record<string, string>> = {
  story: STORY,
  statement: SAID,
  speaker: '/speakers/s-tarn',
  report: `/documents/${post!.id}?at=30-105`,
  passage: PASSAGE,
  revisions: `/documents/${post!.id}/revisions`,
  missing: '/stories/t-gone',
}

inBrowser('reading pages in a browser', browser => {
  const servers: ServerType[] = []
  const bases = new Map<string, string>()

  /** With the headers that the guard sends: what its policy keeps from happening is a complaint of the console. */
  async function listen(name: string, collation: Collation, viewer = READER): Promise<void> {
    const app = new Hono()
    app.use(async (context, next) => {
      await next()
      for (const [header, value] of securityHeaders(false)) context.res.headers.set(header, value)
    })
    app.route('/', readingApp(collation, viewer, [FORMER]) as unknown as Hono)
    await new Promise<void>(done => {
      servers.push(
        serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }: AddressInfo) => {
          bases.set(name, `http://127.0.0.1:${port}`)
          done()
        }),
      )
    })
  }

  beforeAll(async () => {
    mkdirSync(OUT, { recursive: true })
    await listen('six', six, EDITOR)
    await listen('sixty', crowdedStory(60))
    await listen('one', {
      ...six,
      documents: [post!],
      utterances: [],
      stories: [{ ...six.stories[0]!, documents: [post!.id] }],
    })
    await listen('rtl', rightToLeft())
  }, 60_000)
  afterAll(() => {
    for (const server of servers) server.close()
  })

  async function open(path: string, options: BrowserContextOptions = {}, of = 'six') {
    const watched = await watchedPage(browser(), options)
    await watched.page.goto(bases.get(of)! + path)
    return watched
  }

  async function isFine(
    path: string,
    options: BrowserContextOptions,
    of: string,
    shot: string,
    isHeard = true,
  ) {
    const { page, complaints, asked } = await open(path, options, of)
    const missing = path === PAGES.missing ? 1 : 0
    expect(complaints.length).toBe(missing)
    expect(asked.filter(url => !url.startsWith(bases.get(of)!) && !url.startsWith('data:'))).toEqual([])
    expect(await scrollsSideways(page)).toBe(false)
    expect(await shiftOf(page)).toBe(0)
    await page.screenshot({ path: resolve(OUT, `${shot}.png`) })
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    if (isHeard) expect(await violations(page)).toEqual([])
    await page.close()
  }

  test.each(Object.entries(PAGES))(
    '%s: axe finds nothing, nothing shifts or scrolls sideways',
    async (name, path) => {
      await isFine(path, { ...WIDE, colorScheme: 'light' }, 'six', `page-${name}-light`)
      await isFine(path, { ...PHONE, colorScheme: 'dark' }, 'six', `page-${name}-phone-dark`)
    },
  )

  test('colours that are forced, text from right to left, one report and sixty', async () => {
    await isFine(SAID, { ...WIDE, forcedColors: 'active' }, 'six', 'page-statement-forced')
    await isFine('/stories/t-rtl', WIDE, 'rtl', 'page-story-rtl')
    await isFine('/stories/t-rtl', PHONE, 'rtl', 'page-story-rtl-phone')
    await isFine(STORY, WIDE, 'one', 'page-story-one')
    await isFine('/stories/t-crowded', WIDE, 'sixty', 'page-story-sixty')
    await isFine(
      '/stories/t-crowded',
      { ...PHONE, colorScheme: 'dark' },
      'sixty',
      'page-story-sixty-phone',
      false,
    )
  })

  test('a passage opens beside the page with all that is known of it', async () => {
    const { page, complaints } = await open(STORY)
    await page.click('.matrix td a.p')
    const drawer = page.locator('#evidence')
    await drawer.waitFor({ state: 'visible' })
    expect(await drawer.locator('mark').textContent()).toBe(post!.text.slice(...daily!.readings[0]!.span))
    const text = (await drawer.textContent())!
    for (const fact of [
      'According to Brackwater Post, Ilse Tarn said',
      '90% that the attribution is right',
      'extractor 1',
      post!.sha256,
    ])
      expect(text).toContain(fact)
    expect(await drawer.locator('[data-part=all]').getAttribute('href')).toBe(PASSAGE)
    expect(await violations(page)).toEqual([])
    await drawer.locator('[data-part=place]').click()
    await page.waitForURL(/\/documents\/[^/]+\?at=30-105#here$/)
    expect(await page.locator('#here').textContent()).toBe(post!.text.slice(30, 105))
    expect(complaints).toEqual([])
    await page.close()
  })

  test('without script every passage is a page, and nothing is offered that needs one', async () => {
    const { page } = await open(STORY, { javaScriptEnabled: false })
    expect(await page.locator('.keys-only:visible').count()).toBe(0)
    await page.click('.matrix td a.p')
    expect(new URL(page.url()).pathname).toBe(PASSAGE)
    expect(await page.locator('mark').textContent()).toBe(post!.text.slice(30, 105))
    await page.click('text=In its report')
    expect(await page.locator('#here').isVisible()).toBe(true)
    await page.close()
  })

  test('by keys alone: through a story, into its evidence, to a statement, and to a decision', async () => {
    const { page } = await open(STORY)
    const focused = () => page.evaluate<string>('document.activeElement.className')
    await page.keyboard.press('j')
    expect(await focused()).toContain('item')
    await page.keyboard.press(']')
    expect(await page.locator('.here').count()).toBe(1)
    await page.keyboard.press('o')
    await page.locator('#evidence').waitFor({ state: 'visible' })
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    expect(await page.evaluate('document.activeElement.name')).toBe('q')
    await page.keyboard.press('Tab')
    await page.evaluate('document.activeElement.blur()')
    await page.keyboard.press('j')
    // The row has no buttons: nothing that the page is about is decided in its place.
    let isSent = false
    page.on('request', request => {
      isSent ||= request.method() === 'POST'
    })
    await page.keyboard.press('a')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/said\//)
    expect(isSent).toBe(false)
    const decided = page.waitForRequest(request => request.method() === 'POST')
    await page.keyboard.press('r')
    const sent = (await decided).postData()!
    expect(sent).toContain('kind=reject')
    expect(sent).toContain(`subject=${daily!.id}`)
    await page.close()
  })

  test('single keys can be switched off, for all pages', async () => {
    const { page } = await open(STORY)
    await page.keyboard.press('?')
    await page.locator('#keys-on').uncheck()
    await page.keyboard.press('Escape')
    await page.goto(bases.get('six')! + SAID)
    await page.keyboard.press('/')
    expect(await page.evaluate('document.activeElement.name ?? null')).not.toBe('q')
    await page.close()
  })
})
