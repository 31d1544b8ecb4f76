import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Collation } from '../../src/model/collation.ts'
import { reportPage } from '../../src/web/report.tsx'
import { ferry } from './fixture.ts'
import { manyReports } from './many-reports.ts'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const OUT = resolve(import.meta.dirname, '../../out')
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const PAGES: Readonly<Record<string, Collation>> = {
  'six-reports': ferry(),
  'one-report': { ...manyReports(1, 1), utterances: [] },
  'sixty-reports': manyReports(1, 60),
}

if (CHROMIUM === undefined) console.warn('The browser tests are skipped: there is no chromium in /usr/bin.')

describe.skipIf(CHROMIUM === undefined)('in a browser', { timeout: 60_000 }, () => {
  let browser: Browser
  beforeAll(async () => {
    mkdirSync(OUT, { recursive: true })
    for (const [name, collation] of Object.entries(PAGES)) {
      writeFileSync(resolve(OUT, `${name}.html`), reportPage(collation))
    }
    browser = await chromium.launch({
      executablePath: CHROMIUM!,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    })
  }, 60_000)
  afterAll(() => browser?.close())

  async function open(name: string, options: Parameters<Browser['newPage']>[0] = {}) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...options })
    const asked: string[] = []
    const complaints: string[] = []
    page.on('request', request => asked.push(request.url()))
    page.on('console', message => complaints.push(message.text()))
    page.on('pageerror', error => complaints.push(error.message))
    await page.goto(pathToFileURL(resolve(OUT, `${name}.html`)).href)
    return { page, asked, complaints }
  }

  for (const name of Object.keys(PAGES)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${name}, ${colorScheme}: nothing for axe to find, nothing asked of the network`, async () => {
        const { page, asked, complaints } = await open(name, { colorScheme })
        expect(asked.filter(url => !/^(?:file|data):/.test(url))).toEqual([])
        expect(complaints).toEqual([])
        await page.screenshot({ path: resolve(OUT, `${name}-${colorScheme}.png`) })
        await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        expect(await violations(page)).toEqual([])
        await page.close()
      })
    }

    test(`${name} on a phone does not scroll sideways`, async () => {
      const { page } = await open(name, { viewport: { width: 390, height: 844 } })
      const [content, screen] = await page.evaluate<[number, number]>(
        '[document.documentElement.scrollWidth, innerWidth]',
      )
      await page.screenshot({ path: resolve(OUT, `${name}-phone.png`) })
      expect(content).toBeLessThanOrEqual(screen)
      expect(await violations(page)).toEqual([])
      await page.close()
    })
  }

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
    const narrow = await open('six-reports', { viewport: { width: 390, height: 844 } })
    expect(await narrow.page.locator('.columns').first().isVisible()).toBe(false)
    expect(await narrow.page.locator('.stack.narrow').first().isVisible()).toBe(true)
    await narrow.page.close()
  })
})

interface Found {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
  }[]
}

/** Each rule of WCAG 2.2 A and AA, and of good practice, that the page breaks, with the first place. */
async function violations(page: Page): Promise<string[]> {
  // Through the debugger, since the page's own policy lets no other script in.
  await page.evaluate(AXE)
  const found = (await page.evaluate(
    "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
  )) as Found
  return found.violations.map(
    ({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]!.html.slice(0, 200)} ${nodes[0]!.failureSummary}`,
  )
}
