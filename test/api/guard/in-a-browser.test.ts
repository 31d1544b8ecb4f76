import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { BrowserContextOptions } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { inBrowser } from '../../browser/in-browser.ts'
import { violations } from '../../browser/violations.ts'
import { scrollsSideways, watchedPage } from '../../browser/watched-page.ts'
import { account, PASSWORD } from './browser.ts'
import { ask, type Running, running } from './running.ts'

const OUT = resolve(import.meta.dirname, '../../../out')

/** What browsers send by themselves, cookies, origins and reports, is sent by one here. */
inBrowser('in a browser', browser => {
  beforeAll(() => {
    mkdirSync(OUT, { recursive: true })
  })

  async function open(here: Running, options: BrowserContextOptions = {}) {
    const { page, complaints } = await watchedPage(browser(), options)
    const go = (path: string) => page.goto(`http://localhost:${here.port}${path}`)
    return { page, complaints, go }
  }

  for (const javaScriptEnabled of [true, false])
    test(`an admin signs in and looks after accounts, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
      const here = await running()
      await account(here, 'ada', 'admin')
      for (const [viewport, colorScheme] of [
        [{ width: 1440, height: 900 }, 'light'],
        [{ width: 390, height: 844 }, 'dark'],
      ] as const) {
        const { page, complaints, go } = await open(here, {
          javaScriptEnabled,
          viewport,
          colorScheme,
        })
        const clean = async () => {
          if (!javaScriptEnabled) return
          expect(await violations(page), page.url()).toEqual([])
          expect(await scrollsSideways(page), page.url()).toBe(false)
        }
        await go('/audit')
        expect(new URL(page.url()).pathname).toBe('/login')
        await clean()
        await page.getByLabel('Name').fill('ada')
        await page.getByLabel('Password').fill('not what it is')
        await page.getByRole('button', { name: 'Sign in' }).click()
        expect(await page.getByRole('alert').textContent()).toContain('do not fit')
        await page.getByLabel('Password').fill(PASSWORD)
        await page.getByRole('button', { name: 'Sign in' }).click()
        expect(new URL(page.url()).pathname).toBe('/audit')
        expect(await page.getByRole('cell', { name: 'sign-in', exact: true }).count()).toBeGreaterThan(0)
        await clean()
        await go('/account')
        await page.getByLabel('What it is for').fill('a desk script')
        await page.getByRole('button', { name: 'Make a token' }).click()
        expect(await page.locator('.secret').textContent()).toMatch(/^hearsay_/)
        await clean()
        await go('/accounts')
        await page.getByLabel('Name').fill(`ivo-${viewport.width}`)
        await page
          .getByLabel(/^Password/)
          .last()
          .fill('the tide is early today')
        await page.getByRole('button', { name: 'Make it' }).click()
        expect(await page.getByRole('status').first().textContent()).toContain('can sign in now')
        await page.getByText('Change or remove').last().click()
        await page.screenshot({ path: resolve(OUT, `accounts-${colorScheme}.png`), fullPage: true })
        await clean()
        await go('/account')
        await page.screenshot({ path: resolve(OUT, `account-${colorScheme}.png`), fullPage: true })
        await page.getByRole('button', { name: 'Sign out', exact: true }).first().click()
        expect(new URL(page.url()).pathname).toBe('/login')
        await go('/nothing')
        expect(new URL(page.url()).pathname).toBe('/login')
        // What is refused and what is cleared stand there, too.
        expect(complaints.filter(one => !/status of (?:401|404)|^Clear-Site-Data/.test(one))).toEqual([])
        await page.close()
      }
      expect(here.logged.filter(line => line.includes('policy-report'))).toEqual([])
    })

  test('a page of another site can have it change nothing, and show nothing', async () => {
    const here = await running()
    const { page, go } = await open(here)
    await go('/account')
    await page.goto('data:text/html,<p>A stranger.</p>')
    await page.evaluate(
      `document.body.innerHTML = '<form method="post" action="http://localhost:${here.port}/accounts"><input name="name" value="eva"><input name="role" value="admin"><input name="password" value="the tide is early"></form><iframe src="http://localhost:${here.port}/account"></iframe>'`,
    )
    const answered = page.waitForResponse(response => response.url().endsWith('/accounts'))
    await page.evaluate('document.forms[0].submit()')
    expect((await answered).status()).toBe(403)
    expect(await here.store.accounts.any()).toBe(false)
    await page.close()
  })

  test('what a page of ours tried to run from within is not run, and is reported', async () => {
    const here = await running()
    const { page, go } = await open(here)
    await go('/account')
    await page.evaluate(`
      const script = document.createElement('script')
      try {
        script.textContent = 'window.ran = true'
        document.body.append(script)
      } catch {}
    `)
    await page.evaluate(
      `document.body.insertAdjacentElement('beforeend', Object.assign(new Image(), { src: 'https://vell.example/x.png' }))`,
    )
    expect(await page.evaluate('window.ran')).toBeUndefined()
    await expect
      .poll(async () => JSON.parse((await ask(here, '/csp-reports.json')).text).total, { timeout: 10_000 })
      .toBeGreaterThan(0)
    await page.close()
  })
})
