import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SAMPLES } from './samples-in-store.ts'
import { type ServedSamples, serveSamples } from './served-samples.ts'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const OUT = resolve(import.meta.dirname, '../../out')

if (CHROMIUM === undefined) console.warn('The browser tests are skipped: there is no chromium in /usr/bin.')

describe.skipIf(CHROMIUM === undefined)('the page of the API in a browser', { timeout: 60_000 }, () => {
  let browser: Browser
  let served: ServedSamples

  beforeAll(async () => {
    mkdirSync(OUT, { recursive: true })
    served = await serveSamples({ locations: [`${SAMPLES}/fishing-congress`] })
    browser = await chromium.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox', '--disable-gpu'] })
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })

  async function open(path: string, options: Parameters<Browser['newPage']>[0]): Promise<[Page, string[]]> {
    const page = await browser.newPage(options)
    const complaints: string[] = []
    page.on('console', message => complaints.push(message.text()))
    page.on('pageerror', error => complaints.push(error.message))
    await page.goto(served.url + path)
    return [page, complaints]
  }

  test.each([
    ['light', 1440],
    ['light', 390],
    ['dark', 1440],
    ['dark', 390],
  ] as const)(
    '%s, %i px: axe finds nothing, and nothing is wider than the screen',
    async (colorScheme, width) => {
      const [page, complaints] = await open('/api', { colorScheme, viewport: { width, height: 900 } })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      await page.screenshot({ path: `${OUT}/api-${colorScheme}-${width}.png` })
      await page.evaluate(AXE)
      const found = (await page.evaluate(
        `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
        violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | ')))`,
      )) as string[]
      expect(found).toEqual([])
      expect(complaints).toEqual([])
      await page.close()
    },
  )

  test('a problem’s type leads to what it means, with script off', async () => {
    const [page] = await open('/api#problem-changed', {
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
