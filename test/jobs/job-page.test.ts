import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FailedJob, JobOverview } from '../../src/model/job.ts'
import { jobPage } from '../../src/web/job-list.tsx'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const OUT = resolve(import.meta.dirname, '../../out')
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const DEAD: readonly FailedJob[] = [
  {
    id: '6f1d3f0e-4f0a-4c58-9f0e-0a6b7f5d9c11',
    kind: 'annotate',
    about: 'document harl-gazette-2031-05-04-17',
    reason: 'https://gazette.example/2031/05/04/the-dam: annotating: not done in 61 s, which is the limit',
    version: '0.1.0',
    tries: 1,
    at: '2031-05-04T11:58:12.000Z',
    again: null,
  },
  {
    id: '0b0f3a52-7c1e-4b8a-8a53-1f7d2c9e4b22',
    kind: 'annotate',
    about: `document ${'x'.repeat(120)}`,
    reason: `<script>document.title = 'run'</script> \u202eright to left ${'y'.repeat(200)}`,
    version: null,
    tries: 9,
    at: '2031-05-03T08:00:00.000Z',
    again: null,
  },
]

const BUSY: JobOverview = {
  store: 'postgres://desk@db.example/news',
  at: '2031-05-04T12:00:00.000Z',
  kinds: [
    { kind: 'plan', counts: { waiting: 0, delayed: 0, active: 1, done: 19, failed: 0 } },
    { kind: 'annotate', counts: { waiting: 31_250, delayed: 3, active: 12, done: 10_800, failed: 2 } },
    { kind: 'collate', counts: { waiting: 0, delayed: 0, active: 1, done: 4, failed: 0 } },
    { kind: 'stories', counts: { waiting: 212, delayed: 0, active: 6, done: 1408, failed: 0 } },
  ],
  failing: [
    {
      id: '9a2b6a3c-1d4e-4f5a-9b8c-7d6e5f4a3b2c',
      kind: 'annotate',
      about: '32 documents',
      reason: 'its worker was killed, or did not answer for ten seconds',
      version: '0.1.0',
      tries: 1,
      at: '2031-05-04T11:59:40.000Z',
      again: '2031-05-04T12:00:02.000Z',
    },
  ],
  dead: DEAD,
  deadTotal: 63,
}

const IDLE: JobOverview = {
  ...BUSY,
  kinds: BUSY.kinds.map(({ kind }) => ({
    kind,
    counts: { waiting: 0, delayed: 0, active: 0, done: 0, failed: 0 },
  })),
  failing: [],
  dead: [],
  deadTotal: 0,
}

test('the page says what the overview says', () => {
  const html = jobPage(BUSY)
  expect(html).toContain('<td>31,250</td>')
  expect(html).toContain('63 dead letters')
  expect(html).toContain('The newest 2 are shown.')
  expect(html).toContain('document harl-gazette-2031-05-04-17')
  expect(html).not.toContain('<script')
  expect(html).toContain('\\u{202e}right to left')
  expect(html).not.toMatch(/[\u202e\u001b]/)
  const idle = jobPage(IDLE)
  expect(idle).toContain('No dead letters')
  expect(idle).toContain('Nothing is to be tried again')
  expect(idle).not.toContain('--retry')
})

if (CHROMIUM === undefined)
  console.warn('The page of jobs was not looked at: there is no chromium in /usr/bin.')

describe.skipIf(CHROMIUM === undefined)('in a browser', { timeout: 60_000 }, () => {
  let browser: Browser
  beforeAll(async () => {
    mkdirSync(OUT, { recursive: true })
    writeFileSync(resolve(OUT, 'jobs-busy.html'), jobPage(BUSY))
    writeFileSync(resolve(OUT, 'jobs-idle.html'), jobPage(IDLE))
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync']
    browser = await chromium.launch({ executablePath: CHROMIUM!, args })
  }, 60_000)
  afterAll(() => browser?.close())

  test.each([
    ['busy', 390, 'light'],
    ['busy', 390, 'dark'],
    ['busy', 1280, 'light'],
    ['busy', 1280, 'dark'],
    ['idle', 390, 'light'],
  ] as const)(
    '%s, %i px, %s: nothing sticks out, nothing runs, anybody can read it',
    async (name, width, colorScheme) => {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme,
        bypassCSP: true,
      })
      const page = await context.newPage()
      await page.goto(pathToFileURL(resolve(OUT, `jobs-${name}.html`)).href)
      expect(await page.title()).toBe('Jobs of postgres://desk@db.example/news – Hearsay')
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      const outside = await page.evaluate(
        `[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 80))`,
      )
      expect(outside).toEqual([])
      await page.addScriptTag({ content: AXE })
      const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
        'axe.run(document, { resultTypes: ["violations"] })',
      )
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
      await page.screenshot({
        path: resolve(OUT, `jobs-${name}-${width}-${colorScheme}.png`),
        fullPage: true,
      })
      await context.close()
    },
  )
})
