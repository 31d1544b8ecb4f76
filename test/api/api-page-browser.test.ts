import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inBrowser } from '../browser/in-browser.ts'
import { violations } from '../browser/violations.ts'
import { scrollsSideways, watchedPage } from '../browser/watched-page.ts'
import { SAMPLES } from './samples-in-store.ts'
import { type ServedSamples, serveSamples } from './served-samples.ts'

const OUT = resolve(import.meta.dirname, '../../out')

inBrowser('the page of the API in a browser', browser => {
  let served: ServedSamples

  beforeAll(async () => {
    mkdirSync(OUT, { recursive: true })
    served = await serveSamples({ locations: [`${SAMPLES}/fishing-congress`] })
  }, 60_000)

  afterAll(() => served?.close())

  async function open(path: string, options: BrowserContextOptions) {
    const { page, complaints } = await watchedPage(browser(), options)
    await page.goto(served.url + path)
    return { page, complaints }
  }

  test.each([
    ['light', 1440],
    ['light', 390],
    ['dark', 1440],
    ['dark', 390],
  ] as const)(
    '%s, %i px: axe finds nothing, and nothing is wider than the screen',
    async (colorScheme, width) => {
      const { page, complaints } = await open('/api', { colorScheme, viewport: { width, height: 900 } })
      expect(await scrollsSideways(page)).toBe(false)
      await page.screenshot({ path: `${OUT}/api-${colorScheme}-${width}.png` })
      expect(await violations(page)).toEqual([])
      expect(complaints).toEqual([])
      await page.close()
    },
  )

  test('a problem’s type leads to what it means, with script off', async () => {
    const { page } = await open('/api#problem-changed', {
      javaScriptEnabled: false,
      viewport: { width: 1440, height: 900 },
    })
    const shown = page.locator(':target')
    expect(await shown.innerText()).toContain('412')
    const box = await shown.boundingBox()
    expect(box!.y).toBeLessThan(900)
    await page.close()
  })
})
