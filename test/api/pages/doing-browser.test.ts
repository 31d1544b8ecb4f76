import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unreadFeed } from '../../../src/store/feeds.ts'
import { inBrowser } from '../../browser/in-browser.ts'
import { violations } from '../../browser/violations.ts'
import { PHONE, scrollsSideways, WIDE, watchedPage } from '../../browser/watched-page.ts'
import { running } from '../guard/running.ts'
import { type ServedSamples, serveSamples } from '../served-samples.ts'

inBrowser('the pages for doing, in a browser', browser => {
  let served: ServedSamples
  let asking: Readonly<Record<'split' | 'merge' | 'rename', string>>
  beforeAll(async () => {
    served = await serveSamples()
    const [story] = (await served.lookup.stories()).items
    const { collation } = (await served.lookup.storyOf(story!.document))!
    const utterance = collation.utterances.find(({ readings }) => readings.length > 2)!
    const of = (kind: string, what: string, id: string) =>
      `/decisions/new?kind=${kind}&of=${what}&subject=${id}`
    asking = {
      split: of('split', 'utterance', utterance.id),
      merge: of('merge', 'story', story!.id),
      rename: of('rename', 'story', story!.id),
    }
    await served.store.decisions.add({ kind: 'accept', subject: utterance.id, who: 'ada' })
    await served.store.feeds.put({
      ...unreadFeed('https://halyard.example/feed', '2001-01-01T00:00:00.000Z'),
      title: 'Halyard',
      failures: 2,
      problem: 'answered 503',
    })
    await served.store.feeds.put({
      ...unreadFeed('https://ledger.example/feed', '2099-01-01T00:00:00.000Z'),
      title: 'دفتر تسمار',
      state: 'paused',
    })
  }, 60_000)
  afterAll(() => served?.close())

  async function open(path: string, options: BrowserContextOptions = {}) {
    const { page, complaints } = await watchedPage(browser(), options)
    page.on('request', request => {
      if (!request.url().startsWith(served.url)) complaints.push(`asked for ${request.url()}`)
    })
    await page.goto(`${served.url}${path}`)
    return { page, complaints }
  }

  const pages = () => [
    '/',
    '/stories',
    '/speakers',
    '/search',
    '/search?q=dam',
    '/search?q=zebra+dam',
    '/decisions',
    '/feeds',
    '/jobs',
    ...Object.values(asking),
  ]

  // Wide and light, narrow and dark: each page twice, and no two of its faces alike.
  for (const face of [
    { ...WIDE, colorScheme: 'light' },
    { ...PHONE, colorScheme: 'dark' },
  ] as const)
    test(`axe finds nothing, and nothing scrolls sideways, ${face.viewport.width} px, ${face.colorScheme}`, async () => {
      const { page, complaints } = await open('/', face)
      for (const path of pages()) {
        await page.goto(`${served.url}${path}`)
        expect([path, await violations(page)]).toEqual([path, []])
        expect([path, await scrollsSideways(page)]).toEqual([path, false])
        expect([path, complaints]).toEqual([path, []])
      }
      await page.close()
    })

  test('with forced colours what was found is still marked', async () => {
    const { page } = await open('/search?q=dam', { forcedColors: 'active' })
    const line = await page.evaluate(
      "getComputedStyle(document.querySelector('.hits mark')).textDecorationLine",
    )
    expect(line).toBe('underline')
    await page.close()
  })

  test('by keyboard alone: search, go to a hit, open its evidence, go to the statement', async () => {
    const { page, complaints } = await open('/')
    await page.keyboard.press('/')
    await page.keyboard.type('defect')
    await page.keyboard.press('Enter')
    await page.waitForURL(/search\?q=defect/)
    await page.keyboard.press('j')
    expect(await page.evaluate('document.activeElement.matches(".hit")')).toBe(true)
    await page.keyboard.press('o')
    const drawer = page.locator('#evidence')
    await drawer.waitFor({ state: 'visible' })
    expect(await drawer.textContent()).toMatch(/According to .+ said/)
    await page.keyboard.press('Escape')
    expect(await drawer.isVisible()).toBe(false)
    expect(complaints).toEqual([])
    await page.close()
  })

  test('a, then u: accepted and taken back, each said on the page', async () => {
    const [story] = (await served.lookup.stories()).items
    const { page } = await open(`/documents/${story!.document}/story`)
    await page.locator('main button[data-key=a]').first().waitFor()
    await page.keyboard.press('a')
    await page.waitForURL(/decided=\d+/)
    const told = page.locator('.told[role=status]')
    expect(await told.textContent()).toContain(': accepted ')
    await told.locator('button').click()
    await page.waitForURL(/decided=\d+/)
    expect(await told.textContent()).toContain('taken back: decision')
    await page.close()
  })

  test('commands of the first page are copied by a button', async () => {
    const context = await browser().newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
    const page = await context.newPage()
    const { server } = await running()
    await page.goto(server.url)
    await page.locator('.command button').first().click()
    await page.locator('.command [role=status]', { hasText: 'Copied.' }).waitFor()
    expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(/^hearsay read samples --store /)
    await context.close()
  })
})
