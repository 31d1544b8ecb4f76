import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
export const NO_BROWSER = 'The browser tests are skipped: there is no chromium in /usr/bin.'

/** One for all files of tests that run in one process; it ends with the process. */
let running: Promise<Browser> | null = null

/** Describes what is tested in a browser, or says that there is none. What the suite has opened is closed after it. */
export function inBrowser(name: string, suite: (browser: () => Browser) => void): void {
  if (CHROMIUM === undefined) console.warn(NO_BROWSER)
  describe.skipIf(CHROMIUM === undefined)(name, { timeout: 180_000 }, () => {
    let browser: Browser | null = null
    beforeAll(async () => {
      running ??= chromium.launch({
        executablePath: CHROMIUM!,
        // Signals are for the code under test; the browser ends with the process all the same.
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      })
      browser = await running
    }, 60_000)
    afterAll(async () => {
      await Promise.all((browser?.contexts() ?? []).map(context => context.close()))
    })
    suite(() => browser!)
  })
}
