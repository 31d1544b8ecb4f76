import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inBrowser } from '../../browser/in-browser.ts'
import { violations } from '../../browser/violations.ts'
import { PHONE, scrollsSideways, WIDE, watchedPage } from '../../browser/watched-page.ts'
import { NOON } from '../../store/engines.ts'
import { takeIn } from '../../store/saved-reports.ts'
import { type ServedSamples, serveSamples } from '../served-samples.ts'

inBrowser('saved searches, in a browser', browser => {
  let served: ServedSamples
  let paths: readonly string[]
  beforeAll(async () => {
    served = await serveSamples()
    const { store } = served
    const saved = { name: 'Ferries', owner: 'tester', query: 'ferry OR سفينة' }
    const statements = await store.savedSearches.add({
      ...saved,
      what: 'statements',
      webhook: 'https://hooks.example/services/T0123456789/B0123456789/with-a-path-of-some-length',
    })
    const documents = await store.savedSearches.add({ ...saved, name: 'السفن', what: 'documents' })
    const nothing = await store.savedSearches.add({ ...saved, query: 'zebra', what: 'statements' })
    await takeIn(
      store,
      { at: 'a', text: 'Mayor Ada Vell said on Friday: “The ferry is late.”', outlet: 'Lantern' },
      {
        at: 'b',
        text: 'قالت رئيسة البلدية نورا حداد: «سفينة الشحن متأخرة».',
        outlet: 'دفتر تسمار',
        day: null,
        language: 'ar',
      },
    )
    await store.savedSearches.findNew()
    const [delivery] = await store.deliveries.takeDue('2099', '2099-01-02')
    await store.deliveries.settle(delivery!.id, {
      state: 'waiting',
      status: 500,
      problem: 'It answers with status 500.',
      nextDue: NOON,
      webhook: 'active',
    })
    await store.deliveries.test(statements.id)
    paths = ['/saved', ...[statements, documents, nothing].map(({ id }) => `/saved/${id}`)]
  }, 60_000)
  afterAll(() => served?.close())

  async function open(path: string, options: BrowserContextOptions = {}) {
    const watched = await watchedPage(browser(), options)
    await watched.page.goto(`${served.url}${path}`)
    return watched
  }

  for (const face of [
    { ...WIDE, colorScheme: 'light' },
    { ...PHONE, colorScheme: 'dark' },
    { ...PHONE, forcedColors: 'active' },
  ] as const)
    test(`axe finds nothing, and nothing scrolls sideways: ${JSON.stringify(face)}`, async () => {
      const { page, complaints } = await open('/saved', face)
      for (const path of paths) {
        await page.goto(`${served.url}${path}`)
        expect([path, await violations(page)]).toEqual([path, []])
        expect([path, await scrollsSideways(page)]).toEqual([path, false])
        expect([path, complaints]).toEqual([path, []])
      }
      await page.close()
    })

  test('what is written from right to left is', async () => {
    const { page } = await open(paths[2]!)
    const directions = await page.evaluate<string[][]>(
      "[...document.querySelectorAll('.hits .words')].map(p => [p.lang, getComputedStyle(p).direction])",
    )
    expect(directions.toSorted()).toEqual([
      ['ar', 'rtl'],
      ['en', 'ltr'],
    ])
    await page.close()
  })

  test('by keyboard alone: save a search, go to its page and to the evidence of a hit', async () => {
    const { page, complaints } = await open('/saved')
    await page.locator('input[name=name]').focus()
    await page.keyboard.type('Dams')
    await page.keyboard.press('Tab')
    await page.keyboard.type('dam')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/saved\/q-[0-9a-f]{16}$/)
    expect(await page.locator('h1').textContent()).toBe('Dams')
    await page.goto(`${served.url}${paths[1]}`)
    await page.keyboard.press('j')
    expect(await page.evaluate('document.activeElement.matches(".hit")')).toBe(true)
    await page.keyboard.press('o')
    const drawer = page.locator('#evidence')
    await drawer.waitFor({ state: 'visible' })
    expect(await drawer.textContent()).toMatch(/According to .+ said/)
    expect(complaints).toEqual([])
    await page.close()
  })

  test('without script all of it can be done', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${served.url}/saved`)
    await page.fill('input[name=name]', 'Grain')
    await page.fill('main input[name=query]', 'grain')
    await page.check('input[value=documents]')
    await page.click('main button[type=submit]')
    await page.waitForURL(/\/saved\/q-[0-9a-f]{16}$/)
    await page.fill('input[name=webhook]', 'https://hooks.example/T')
    await page.click('button[value=webhook]')
    await page.click('button[value=pause]')
    expect(await page.locator('#webhook .facts').textContent()).toContain('paused')
    await page.click('#change summary')
    await page.click('button[value=remove]')
    await page.waitForURL(/\/saved$/)
    expect(await page.locator('main').textContent()).not.toContain('Grain')
    await context.close()
  })
})
