// The pictures `pages-*.png` beside this file, taken from the pages that `hearsay serve` shows of the sample reports:
//
//   npm run build && npm run hearsay -- read samples --store out/pages
//   npm run hearsay -- serve --store out/pages --port 4181 &
//   node docs/served-screenshots.ts http://127.0.0.1:4181
//
// They need a chromium in /usr/bin. Text needs few colours: `convert FILE +dither -colors 32 PNG8:FILE` halves each.
import { resolve } from 'node:path'
import { chromium, type Page } from 'playwright-core'

const [base] = process.argv.slice(2)
if (base === undefined)
  throw new Error('Name the server: node docs/served-screenshots.ts http://127.0.0.1:4181')

const STORY = 'main h2 a[href$="/story"]:text-is("Olvane offers the dockers of Quenholt work, not patience")'

interface Picture {
  readonly name: string
  readonly colorScheme?: 'light' | 'dark'
  readonly height?: number
  /** As somebody gets there from the start page. */
  readonly go: (page: Page) => Promise<void>
}

const toStory = (page: Page) => page.click(STORY)

async function toStatement(page: Page): Promise<void> {
  await toStory(page)
  await page.locator('.matrix th a.t').first().click()
}

const PICTURES: readonly Picture[] = [
  { name: 'story', go: toStory },
  {
    name: 'statement',
    colorScheme: 'dark',
    go: async page => {
      await toStatement(page)
      await page.locator('main a.p').first().click()
      await page.locator('#evidence').waitFor({ state: 'visible' })
    },
  },
  {
    name: 'speaker',
    height: 620,
    go: async page => {
      await toStory(page)
      await page.locator('.matrix a.who').first().click()
    },
  },
  {
    name: 'report',
    height: 620,
    go: async page => {
      await toStory(page)
      await page.locator('.arrival li > a').first().click()
    },
  },
  {
    name: 'search',
    height: 620,
    go: async page => {
      await page.fill('main input[name=q]', 'dam')
      await page.keyboard.press('Enter')
    },
  },
  {
    name: 'decisions',
    height: 500,
    go: async page => {
      await toStatement(page)
      const accept = page.locator('main .decide button[data-key=a]').last()
      if ((await accept.count()) > 0) await Promise.all([page.waitForNavigation(), accept.click()])
      await page.goto(`${base}/decisions`)
    },
  },
]

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-lcd-text',
    '--disable-background-networking',
    '--disable-sync',
  ],
})
for (const { name, colorScheme = 'light', height = 760, go } of PICTURES) {
  const page = await browser.newPage({ viewport: { width: 1200, height }, colorScheme })
  await page.goto(base)
  await go(page)
  await page.waitForLoadState()
  await page.screenshot({ path: resolve(import.meta.dirname, `pages-${name}.png`) })
  await page.close()
}
await browser.close()
