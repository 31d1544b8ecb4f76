import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContextOptions } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { Collation } from '../../src/model/collation.ts'
import { reportPage } from '../../src/web/report.tsx'
import { inBrowser } from '../browser/in-browser.ts'
import { violations } from '../browser/violations.ts'
import { PHONE, scrollsSideways, WIDE, watchedPage } from '../browser/watched-page.ts'
import { ferry } from './fixture.ts'
import { manyReports } from './many-reports.ts'

const OUT = resolve(import.meta.dirname, '../../out')

const addressOf = (name: string) => pathToFileURL(resolve(OUT, `${name}.html`))

const PAGES: Readonly<Record<string, Collation>> = {
  'six-reports': ferry(),
  'one-report': { ...manyReports(1, 1), utterances: [] },
  'sixty-reports': manyReports(1, 60),
}

inBrowser('in a browser', browser => {
  beforeAll(() => {
    mkdirSync(OUT, { recursive: true })
    for (const [name, collation] of Object.entries(PAGES)) {
      writeFileSync(addressOf(name), reportPage(collation))
    }
  })

  async function open(name: string, options: BrowserContextOptions = {}) {
    const watched = await watchedPage(browser(), options)
    await watched.page.goto(addressOf(name).href)
    return watched
  }

  test.each(Object.keys(PAGES))(
    '%s: nothing for axe to find, nothing asked of the network, nothing wider than the screen',
    async name => {
      const { page, asked, complaints } = await watchedPage(browser())
      for (const [shot, colorScheme, { viewport }] of [
        ['light', 'light', WIDE],
        ['dark', 'dark', WIDE],
        ['phone', 'light', PHONE],
      ] as const) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize(viewport)
        await page.goto(addressOf(name).href)
        await page.screenshot({ path: resolve(OUT, `${name}-${shot}.png`) })
        expect([shot, await scrollsSideways(page)]).toEqual([shot, false])
        await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        expect([shot, await violations(page)]).toEqual([shot, []])
      }
      expect(asked.filter(url => !/^(?:file|data):/.test(url))).toEqual([])
      expect(complaints).toEqual([])
      await page.close()
    },
  )

  test('a passage opens beside the page, with where it stands and how sure it is', async () => {
    const { page, complaints } = await open('six-reports')
    await page.click('.matrix td a.p')
    const drawer = page.locator('#evidence')
    expect(await drawer.isVisible()).toBe(true)
    expect(await drawer.locator('mark').textContent()).toBe(
      '“The ferry will run every day, and no ticket will cost more than 4 crowns,”',
    )
    const text = (await drawer.textContent())!
    expect(text).toContain('According to Brackwater Post, Ilse Tarn said')
    expect(text).toContain('90% that the attribution is right')
    expect(text).toContain(ferry().documents[0]!.sha256)
    expect(await drawer.locator('[data-part=live]').getAttribute('href')).toMatch(
      /^https:\/\/brackwater-post\.example\/ferry#:~:text=%E2%80%9CThe%20ferry%20will%20run,/,
    )
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await drawer.isVisible()).toBe(false)
    expect(complaints).toEqual([])
    await page.close()
  })

  test('without script every passage is a link to its words', async () => {
    const { page } = await open('six-reports', { javaScriptEnabled: false })
    expect(await page.locator('.find').isVisible()).toBe(false)
    await page.click('.matrix td a.p')
    expect(page.url()).toMatch(/#d\.d-[0-9a-f]{16}\.\d+\.\d+$/)
    await page.close()
  })

  test('keys lead through the page, and can be switched off', async () => {
    const { page } = await open('six-reports')
    const here = () => page.evaluate<string>('document.activeElement.id')
    await page.keyboard.press('j')
    const first = await here()
    expect(first).toMatch(/^u\./)
    await page.keyboard.press('j')
    expect(await here()).not.toBe(first)
    await page.keyboard.press('k')
    expect(await here()).toBe(first)
    await page.keyboard.press(']')
    expect(await page.locator('.here').count()).toBe(1)
    await page.keyboard.press('o')
    expect(await page.locator('#evidence').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.keyboard.type('wet')
    expect(await page.locator('#found').textContent()).toMatch(/^\d+ of \d+$/)
    expect(await page.locator('.said:visible').count()).toBe(0)
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.locator('#keys-on').uncheck()
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    expect(await here()).not.toBe(first)
    await page.close()
  })

  test('columns where there is room, sentences where there is not', async () => {
    const wide = await open('six-reports')
    expect(await wide.page.locator('.columns').first().isVisible()).toBe(true)
    expect(await wide.page.locator('.stack.narrow').first().isVisible()).toBe(false)
    await wide.page.close()
    const narrow = await open('six-reports', PHONE)
    expect(await narrow.page.locator('.columns').first().isVisible()).toBe(false)
    expect(await narrow.page.locator('.stack.narrow').first().isVisible()).toBe(true)
    await narrow.page.close()
  })
})
