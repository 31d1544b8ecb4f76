import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

export const WIDE = { viewport: { width: 1440, height: 900 } } as const
export const PHONE = { viewport: { width: 390, height: 844 } } as const

export interface WatchedPage {
  readonly page: Page
  /** What its console and its scripts have complained of. */
  readonly complaints: string[]
  /** All addresses it has asked for. */
  readonly asked: string[]
}

/** A page of a browser of its own: no cookie, no cache and nothing stored is shared. Wide, if nothing else is said. */
export async function watchedPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const page = await browser.newPage({ ...WIDE, ...options })
  const complaints: string[] = []
  const asked: string[] = []
  page.on('console', message => complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  page.on('request', request => asked.push(request.url()))
  // What the script of a page without scripts is told is not run.
  if (options.javaScriptEnabled !== false) await page.addInitScript(COUNT_SHIFTS)
  return { page, complaints, asked }
}

const COUNT_SHIFTS =
  'window.shifted = 0; new PerformanceObserver(list => { for (const one of list.getEntries()) window.shifted += one.value }).observe({ type: "layout-shift", buffered: true })'

/** How much of a page was moved after it was drawn, as browsers count it. */
export const shiftOf = (page: Page) => page.evaluate<number>('window.shifted')

export const scrollsSideways = (page: Page) =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')
