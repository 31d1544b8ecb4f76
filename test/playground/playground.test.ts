import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContextOptions, Frame, Page } from 'playwright-core'
import { beforeAll, expect, test, vi } from 'vitest'
import { readExamples } from '../../playground/build/examples.ts'
import type { PastedReport } from '../../playground/example.ts'
import { collationJson, compare, reportPage } from '../../src/library/index.ts'
import { inBrowser } from '../browser/in-browser.ts'
import { violations } from '../browser/violations.ts'
import { PHONE, scrollsSideways, watchedPage } from '../browser/watched-page.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const BUILT = resolve(ROOT, 'out/playground.html')
const PICTURES = resolve(ROOT, 'out/playground')

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

beforeAll(() => {
  execFileSync(
    resolve(ROOT, 'node_modules/.bin/vite'),
    ['build', '--config', 'playground/vite.config.ts', '--logLevel', 'error'],
    {
      cwd: ROOT,
      stdio: 'pipe',
    },
  )
  mkdirSync(PICTURES, { recursive: true })
})

const TYPED: readonly [PastedReport, PastedReport] = [
  {
    outlet: 'Brackwater Post',
    published: '2031-05-04',
    text: 'Ferry to run daily\n\n“The ferry will run every day, and no ticket will cost more than 4 crowns,” harbour master Ilse Tarn said on Sunday.',
  },
  {
    outlet: 'Skerry <Radio>',
    published: '2031-05-04',
    text: 'Harbour master promises a daily ferry\n\n“The ferry will run every day, and no ticket will cost more than 5 crowns,” Ilse Tarn, the harbour master, told reporters on Sunday.',
  },
]

/** In other scripts and languages, so that all that depends on them is run in both places. */
const IN_MANY: readonly PastedReport[] = [
  {
    outlet: 'Ruf',
    published: '',
    text: '„Wir öffnen die Brücke im Juni“, sagte Bürgermeisterin Ada Vell. Sie habe 12 Fähren gezählt.',
  },
  {
    outlet: 'Глас',
    published: '',
    text: '«Мост откроется в июне», — заявила мэр Ада Велл. По её словам, ждут 12 паромов.',
  },
  {
    outlet: 'الفنار',
    published: '',
    text: 'قالت رئيسة البلدية آدا فيل: «سيُفتح الجسر في يونيو»، وأضافت أن 12 عبّارة تنتظر.',
  },
  {
    outlet: 'המגדלור',
    published: '',
    text: 'ראשת העיר עדה ול אמרה: "הגשר ייפתח ביוני". לדבריה, 12 מעבורות ממתינות.',
  },
  { outlet: '灯塔', published: '', text: '市长艾达·韦尔说:“大桥将于六月开放。”她说有12艘渡轮在等候。' },
]

test('is one file of no more than 4.5 MB, which names nothing to be loaded', () => {
  const page = readFileSync(BUILT, 'utf8')
  expect(statSync(BUILT).size).toBeLessThan(4.5e6)
  const [head = ''] = page.split('<script')
  expect(head).toContain("default-src 'none'")
  expect(head).not.toMatch(/\b(?:src|href)="(?!data:|#)/)
  expect(page.match(/<script/g)).toHaveLength(1)
})

test('its types hold', () => {
  const { stdout } = spawnSync(resolve(ROOT, 'node_modules/.bin/tsc'), ['-p', 'playground'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  expect(stdout).toBe('')
})

inBrowser('in a browser, from a folder and without a network', browser => {
  async function open(options: BrowserContextOptions = {}) {
    const { page, complaints, asked } = await watchedPage(browser(), options)
    await page.context().setOffline(true)
    await page.goto(pathToFileURL(BUILT).href)
    /** What went wrong, and what was asked for beside the page and its own thread. */
    const troubles = () => [...complaints, ...asked.slice(1).filter(url => !url.startsWith('blob:null/'))]
    return { page, troubles }
  }

  /** `from`: reports that stand there already. */
  async function type(page: Page, reports: readonly PastedReport[], from = 0) {
    for (const [i, { outlet, published, text }] of reports.entries()) {
      if (i < from) continue
      if (i > 1) await page.click('#add')
      const report = page.locator('#reports > li').nth(i)
      await report.getByLabel('Outlet', { exact: true }).fill(outlet)
      await report.getByLabel('Published').fill(published)
      await report.getByLabel('Text').fill(text)
    }
  }

  async function compared(page: Page): Promise<Frame> {
    await page.click('#compare')
    await page.waitForSelector('#result:not([hidden])', { timeout: 60_000 })
    const frame = (await (await page.$('#frame'))!.contentFrame())!
    await frame.waitForSelector('.start')
    return frame
  }

  async function saved(page: Page, button: string): Promise<string> {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)])
    return readFileSync(await download.path(), 'utf8')
  }

  test('two typed reports, and what they have', async () => {
    const { page, troubles } = await open()
    await type(page, TYPED)
    const frame = await compared(page)
    expect(await page.textContent('#counts')).toBe('2 reports, 1 statement, 1 in more than one report')
    expect(await frame.textContent('main')).toContain('Skerry <Radio>')
    expect(await page.evaluate('document.activeElement.id')).toBe('result-title')
    await frame.click('.matrix td a.p')
    expect(await frame.textContent('#evidence')).toContain('According to Brackwater Post, Ilse Tarn said')
    await page.screenshot({ path: resolve(PICTURES, 'evidence.png') })
    await page.goBack()
    await page.waitForSelector('#texts', { state: 'visible' })
    expect(await page.getByLabel('Outlet', { exact: true }).first().inputValue()).toBe('Brackwater Post')
    await page.goForward()
    await page.waitForSelector('#frame', { state: 'visible' })
    expect(troubles()).toEqual([])
    await page.close()
  })

  test('what is found is to the byte what Node finds', async () => {
    const dam = (await readExamples()).find(({ name }) => name === 'ombrel dam')!
    const reports = [...dam.reports, ...IN_MANY]
    const { page, troubles } = await open()
    await page.click('.examples button >> nth=1')
    await type(page, reports, dam.reports.length)
    await compared(page)
    const collation = compare(reports.map(({ outlet, published, text }) => ({ outlet, published, text })))
    expect(new Set(collation.documents.map(({ language }) => language)).size).toBeGreaterThan(5)
    expect(await saved(page, '#save-json')).toBe([...collationJson(collation)].join(''))
    expect(await saved(page, '#save-page')).toBe(reportPage(collation))
    expect(troubles()).toEqual([])
    await page.close()
  })

  test('by keyboard alone', async () => {
    const { page, troubles } = await open()
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('skip')
    const focus = async (selector: string) => {
      for (let i = 0; i < 40; i++) {
        if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`the keyboard does not come to ${selector}`)
    }
    await focus('.examples button:nth-of-type(1)')
    await page.keyboard.press('Enter')
    expect(await page.textContent('#status')).toBe('2 invented reports are filled in.')
    await focus('#reports > li:nth-child(2) .remove')
    await page.keyboard.press('Space')
    expect(await page.locator('#reports > li').count()).toBe(1)
    await focus('#compare')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#result:not([hidden])')
    await focus('#as-json')
    await page.keyboard.press('Space')
    expect(JSON.parse(await page.inputValue('#json')).format).toBe('hearsay/1')
    await focus('#back')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#texts', { state: 'visible' })
    expect(troubles()).toEqual([])
    await page.close()
  })

  test('nothing to compare is said, and so is a report that is twice there', async () => {
    const { page } = await open()
    await page.click('#compare')
    expect(await page.textContent('#status')).toMatch(/^There is no text yet/)
    await type(page, [TYPED[0], TYPED[0]])
    await compared(page)
    expect(await page.textContent('#problems')).toContain('read once')
    await page.close()
  })

  test('text files are taken in', async () => {
    const { page } = await open()
    await page.setInputFiles('#files', [
      { name: 'post.txt', mimeType: 'text/plain', buffer: Buffer.from(TYPED[0].text) },
      { name: 'radio.txt', mimeType: 'text/plain', buffer: Buffer.from(TYPED[1].text) },
    ])
    await expect.poll(() => page.getByLabel('Outlet', { exact: true }).last().inputValue()).toBe('radio')
    expect(await page.locator('#reports > li').count()).toBe(2)
    await page.close()
  })

  test('text of strangers is text, whatever it says', async () => {
    const { page, troubles } = await open()
    const bad = '<img src=x onerror=alert(1)></script><script>alert(1)</script>'
    await type(page, [
      { outlet: bad, published: '', text: `“We will ${bad} rebuild it,” Ilse Tarn said.` },
      { outlet: 'Post', published: '', text: `“We will ${bad} rebuild it,” said Ilse Tarn.` },
    ])
    const frame = await compared(page)
    expect(await frame.textContent('main')).toContain(bad)
    expect(await frame.locator('img').count()).toBe(0)
    expect(troubles()).toEqual([])
    await page.close()
  })

  test.each([
    ['light', { colorScheme: 'light' }, ['filled', 'page', 'json']],
    ['dark', { colorScheme: 'dark' }, ['filled', 'page']],
    ['forced-colours', { forcedColors: 'active' }, ['filled']],
    ['phone', PHONE, ['filled', 'page', 'json']],
  ] as const)('%s: nothing for axe to find, nothing to scroll to sideways', async (name, options, steps) => {
    const { page } = await open(options)
    for (const step of steps) {
      if (step === 'filled') await page.click('.examples button >> nth=0')
      else if (step === 'page') await compared(page)
      else await page.click('#as-json')
      await page.screenshot({ path: resolve(PICTURES, `${name}-${step}.png`) })
      // What is in the frame is a page of its own, with tests of its own.
      expect(await violations(page, { except: '#frame' })).toEqual([])
      expect(await scrollsSideways(page)).toBe(false)
    }
    await page.close()
  })
})
