// The pictures beside this file, taken from a page that `hearsay compare --html` wrote:
//
//   npm run build && node dist/cli/main.js compare samples/quay-speech --html out/quay-speech.html
//   node docs/screenshots.ts out/quay-speech.html
//
// They need a chromium in /usr/bin.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Page } from 'playwright-core'

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('Name the page: node docs/screenshots.ts out/quay-speech.html')
const address = pathToFileURL(resolve(file)).href

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})

interface Picture {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly colorScheme: 'light' | 'dark'
  readonly prepare?: (page: Page) => Promise<void>
}

/** A passage of the first apparatus, opened beside it. */
async function openEvidence(page: Page): Promise<void> {
  await page.locator('.said').first().scrollIntoViewIfNeeded()
  await page.evaluate("document.querySelector('.said').scrollIntoView()")
  await page.locator('.said .columns .witness a.p').first().click()
}

async function toMatrix(page: Page): Promise<void> {
  await page.evaluate("document.querySelector('.spread').scrollIntoView()")
}

const PICTURES: readonly Picture[] = [
  { name: 'samples', width: 1440, height: 1300, colorScheme: 'light' },
  { name: 'samples-dark', width: 1440, height: 900, colorScheme: 'dark', prepare: openEvidence },
  { name: 'samples-phone', width: 390, height: 844, colorScheme: 'light', prepare: toMatrix },
]

for (const { name, width, height, colorScheme, prepare } of PICTURES) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme })
  await page.goto(address)
  await prepare?.(page)
  await page.screenshot({ path: resolve(import.meta.dirname, `${name}.png`) })
  await page.close()
}
await browser.close()
