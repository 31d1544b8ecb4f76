import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import type { FailedJob, JobOverview } from '../../src/model/job.ts'
import { jobPage } from '../../src/web/job-list.tsx'
import { inBrowser } from '../browser/in-browser.ts'
import { violations } from '../browser/violations.ts'
import { scrollsSideways } from '../browser/watched-page.ts'

const OUT = resolve(import.meta.dirname, '../../out')

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

inBrowser('in a browser', browser => {
  beforeAll(() => {
    mkdirSync(OUT, { recursive: true })
    writeFileSync(resolve(OUT, 'jobs-busy.html'), jobPage(BUSY))
    writeFileSync(resolve(OUT, 'jobs-idle.html'), jobPage(IDLE))
  })

  test.each([
    ['busy', 390, 'light'],
    ['busy', 390, 'dark'],
    ['busy', 1280, 'light'],
    ['busy', 1280, 'dark'],
    ['idle', 390, 'light'],
  ] as const)(
    '%s, %i px, %s: nothing sticks out, nothing runs, anybody can read it',
    async (name, width, colorScheme) => {
      const page = await browser().newPage({ viewport: { width, height: 900 }, colorScheme })
      await page.goto(pathToFileURL(resolve(OUT, `jobs-${name}.html`)).href)
      expect(await page.title()).toBe('Jobs of postgres://desk@db.example/news – Hearsay')
      expect(await scrollsSideways(page)).toBe(false)
      const outside = await page.evaluate(
        `[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 80))`,
      )
      expect(outside).toEqual([])
      expect(await violations(page)).toEqual([])
      await page.screenshot({
        path: resolve(OUT, `jobs-${name}-${width}-${colorScheme}.png`),
        fullPage: true,
      })
      await page.close()
    },
  )
})
