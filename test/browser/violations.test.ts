import { expect, test } from 'vitest'
import { inBrowser } from './in-browser.ts'
import { violations } from './violations.ts'

const DARK_ON_DARK = `<!doctype html><html lang="en"><title>Colours</title>
<style>body { color: #111; background: #fff } @media (prefers-color-scheme: dark) { body { color: #333; background: #222 } }</style>
<main><h1>Nobody reads this at night</h1></main></html>`

inBrowser('violations', browser => {
  test('of colours are found where only the scheme of a page has changed', async () => {
    const page = await browser().newPage({ colorScheme: 'light' })
    await page.setContent(DARK_ON_DARK)
    expect(await violations(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(page, { colours: true })).toEqual([
      expect.stringMatching(/^color-contrast ×1: <h1>/),
    ])
    await page.close()
  })

  test('of what is left out are not told', async () => {
    const page = await browser().newPage({ colorScheme: 'dark' })
    await page.setContent(DARK_ON_DARK)
    expect(await violations(page, { except: 'h1' })).toEqual([])
    await page.close()
  })
})
