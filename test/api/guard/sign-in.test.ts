import { describe, expect, test, vi } from 'vitest'
import { safeReturn } from '../../../src/api/guard/safe-return.ts'
import { sessionHash } from '../../../src/store/sessions.ts'
import { account, Browser, csrfIn, PASSWORD } from './browser.ts'
import { ask, running } from './running.ts'

// Passwords cost time, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

const sessionOf = (browser: Browser) =>
  [...browser.cookies].find(([name]) => name.includes('session'))?.[1] ?? ''

describe('signing in', () => {
  test('a name and its password lead to the page that was asked for', async () => {
    const here = await running()
    await account(here, 'ada', 'admin')
    const browser = new Browser(here)
    const asked = await browser.get('/audit?before=9')
    expect(asked).toMatchObject({ status: 303, headers: { location: '/login?to=%2Faudit%3Fbefore%3D9' } })
    const form = await browser.get(asked.headers.location as string)
    expect(form.text).toContain('name="to" value="/audit?before=9"')
    const signedIn = await browser.signIn('ADA ', PASSWORD, '/audit?before=9')
    expect(signedIn).toMatchObject({ status: 303, headers: { location: '/audit?before=9' } })
    expect((await browser.get('/account')).text).toContain('<bdi>ada</bdi>')
    const log = await here.store.audit.list()
    expect(log.at(-1)).toMatchObject({ who: 'ada', action: 'sign-in', content: { from: '127.0.0.1' } })
  })

  test('what does not fit is refused with the same words, whether there is such an account or not', async () => {
    const here = await running()
    await account(here, 'ada', 'admin')
    await account(here, 'ivo', 'reader')
    await here.store.accounts.setDisabled('ivo', true, 'ada')
    const refusals = []
    for (const [name, password] of [
      ['ada', 'the tide was late today'],
      ['eva', PASSWORD],
      ['ivo', PASSWORD],
      ['', ''],
      ['<script>', PASSWORD],
    ] as const) {
      const browser = new Browser(here)
      const { status, text } = await browser.signIn(name, password)
      expect(sessionOf(browser)).toBe('')
      refusals.push([status, /role="alert">([^<]*)/.exec(text)?.[1]])
      expect(text).not.toContain('<script>')
    }
    expect(new Set(refusals.map(refusal => JSON.stringify(refusal)))).toEqual(
      new Set(['[401,"Name and password do not fit, or the account is disabled."]']),
    )
    const log = (await here.store.audit.list()).filter(row => row.action === 'sign-in-refused')
    expect(log.map(row => row.subject)).toEqual([
      'ada',
      'unknown name',
      'ivo',
      'unknown name',
      'unknown name',
    ])
  })

  test('guessing is slow: five times for a name from an address, and no more even with the right one', async () => {
    const here = await running()
    await account(here, 'ada', 'admin')
    const browser = new Browser(here)
    const guesses = []
    for (let guess = 0; guess < 7; guess++)
      guesses.push((await browser.signIn('ada', `guess ${guess} of many`)).status)
    expect(guesses).toEqual([401, 401, 401, 401, 401, 429, 429])
    const blocked = await browser.signIn('ada')
    expect(blocked.status).toBe(429)
    expect(Number(blocked.headers['retry-after'])).toBeGreaterThan(60)
  })

  test('guessing is as slow where there is no such account', async () => {
    const here = await running({ rates: { failuresOfBoth: { times: 1, seconds: 60 } } })
    await account(here, 'ada', 'admin')
    const browser = new Browser(here)
    for (const name of ['ada', 'eva'])
      expect([
        (await browser.signIn(name, 'not what it is')).status,
        (await browser.signIn(name, 'nor this')).status,
      ]).toEqual([401, 429])
  })

  test('an address may not go through names, and many at once are no way around it', async () => {
    const here = await running({ rates: { failuresOfAddress: { times: 4, seconds: 60 } } })
    await account(here, 'ada', 'admin')
    const browser = new Browser(here)
    const csrf = csrfIn((await browser.get('/login')).text)
    const guesses = await Promise.all(
      ['eva', 'ivo', 'uma', 'leo', 'zoe', 'max'].map(name =>
        browser.post('/login', { csrf, name, password: PASSWORD }, { from: null }),
      ),
    )
    expect(guesses.map(guess => guess.status).toSorted()).toEqual([401, 401, 401, 401, 429, 429])
    const blocked = (await here.store.audit.list()).filter(row => row.action === 'sign-in-blocked')
    expect(blocked.map(({ subject, content }) => [subject, content])).toEqual([
      ['address', { from: '127.0.0.1' }],
    ])
  })

  test('a name may be guessed from many addresses no more often', async () => {
    const here = await running({
      behindProxy: true,
      hostNames: ['desk.example'],
      rates: { failuresOfName: { times: 2, seconds: 60 } },
    })
    await account(here, 'ada', 'admin')
    const statuses = []
    for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) {
      const from = {
        host: 'desk.example',
        'x-forwarded-for': `203.0.113.9, ${address}`,
        'x-forwarded-proto': 'https',
      }
      statuses.push((await new Browser(here, from).signIn('ada', 'not what it is')).status)
    }
    expect(statuses).toEqual([401, 401, 429])
  })

  test('the log has each limit once that was reached, and only names that there are', async () => {
    const here = await running({
      behindProxy: true,
      hostNames: ['desk.example'],
      rates: { failuresOfBoth: { times: 1, seconds: 60 }, failuresOfName: { times: 3, seconds: 60 } },
    })
    await account(here, 'ada', 'admin')
    const guess = async (name: string, address: string) => {
      const from = { host: 'desk.example', 'x-forwarded-for': address, 'x-forwarded-proto': 'https' }
      await new Browser(here, from).signIn(name, 'not what it is')
    }
    for (let i = 0; i < 4; i++) await guess('Ada', '192.0.2.1')
    for (let i = 0; i < 3; i++) await guess('my pass word', '192.0.2.2')
    for (const last of [3, 4, 5, 6]) await guess('ada', `192.0.2.${last}`)
    const blocked = async () =>
      (await here.store.audit.list())
        .filter(row => row.action === 'sign-in-blocked')
        .map(({ who, subject, content }) => [who, subject, content])
    // Nobody waits for what is written of it.
    await vi.waitFor(async () => expect(await blocked()).toHaveLength(3), { timeout: 5000 })
    expect(await blocked()).toEqual([
      ['nobody', 'name from an address', { name: 'ada', from: '192.0.2.1' }],
      ['nobody', 'name from an address', { name: 'unknown name', from: '192.0.2.2' }],
      ['nobody', 'name', { name: 'ada' }],
    ])
    expect(JSON.stringify(await here.store.audit.list())).not.toContain('my pass word')
  })

  test('what was right is not counted', async () => {
    const here = await running()
    await account(here, 'ada', 'admin')
    for (let i = 0; i < 7; i++) expect((await new Browser(here).signIn('ada')).status).toBe(303)
  })

  test('a form that was not shown in this browser signs nobody in', async () => {
    const here = await running()
    await account(here, 'ada', 'admin')
    const other = csrfIn((await new Browser(here).get('/login')).text)
    const browser = new Browser(here)
    for (const csrf of ['', other, 'x'.repeat(86)])
      expect(
        (await browser.post('/login', { csrf, name: 'ada', password: PASSWORD }, { from: null })).status,
      ).toBe(403)
    await browser.get('/login')
    expect(
      (await browser.post('/login', { csrf: other, name: 'ada', password: PASSWORD }, { from: null })).status,
    ).toBe(403)
    expect(sessionOf(browser)).toBe('')
  })
})

describe('a session', () => {
  test('is another after each signing in: nobody can have prepared it', async () => {
    const here = await running()
    await account(here, 'ada', 'admin')
    const browser = new Browser(here)
    const prepared = 'A'.repeat(43)
    browser.cookies.set(`hearsay-session-${here.port}`, prepared)
    expect((await browser.get('/account')).status).toBe(303)
    await browser.signIn('ada')
    const first = sessionOf(browser)
    expect(first).not.toBe(prepared)
    // Signed in again from the page of the first session.
    await browser.post('/login', { name: 'ada', password: PASSWORD })
    const second = sessionOf(browser)
    expect(second).not.toBe(first)
    browser.cookies.set(`hearsay-session-${here.port}`, first)
    expect((await browser.get('/account')).status).toBe(303)
    expect(await here.store.sessions.list('ada')).toMatchObject([{ hash: sessionHash(second) }])
  })

  test('ends with signing out, with another password and with another role', async () => {
    const here = await running()
    await account(here, 'ada', 'admin')
    await account(here, 'ivo', 'editor')
    const [one, other] = [new Browser(here), new Browser(here)]
    await one.signIn('ivo')
    await other.signIn('ivo')
    const taken = one.cookie
    const out = await one.post('/logout', {})
    expect(out).toMatchObject({ status: 303, headers: { location: '/login', 'clear-site-data': '"cache"' } })
    expect((await ask(here, '/account', { headers: { cookie: taken, accept: 'text/html' } })).status).toBe(
      303,
    )
    await one.signIn('ivo')
    const changed = await one.post('/account/password', {
      present: PASSWORD,
      password: 'the tide is early today',
    })
    expect(changed).toMatchObject({ status: 200 })
    expect((await other.get('/account')).status).toBe(303)
    expect((await one.get('/account')).status).toBe(200)
    await here.store.accounts.setRole('ivo', 'reader', 'ada')
    expect((await one.get('/account')).status).toBe(303)
    expect((await one.signIn('ivo')).status).toBe(401)
    expect((await one.signIn('ivo', 'the tide is early today')).status).toBe(303)
  })

  test('another password needs the present one', async () => {
    const here = await running()
    await account(here, 'ada', 'admin')
    const browser = new Browser(here)
    await browser.signIn('ada')
    const tried = (present: string, password: string) =>
      browser.post('/account/password', { present, password })
    expect((await tried('not what it is', 'the tide is early today')).status).toBe(400)
    expect((await tried(PASSWORD, 'short')).text).toContain('12 characters or more')
    expect((await tried(PASSWORD, 'aaaaaaaaaaaaaaaa')).status).toBe(400)
    expect((await new Browser(here).signIn('ada')).status).toBe(303)
  })

  test('has a cookie that scripts and other sites do not get', async () => {
    const here = await running()
    await account(here, 'ada', 'admin')
    const plain = await new Browser(here).signIn('ada')
    const session = [plain.headers['set-cookie'] ?? []].flat().find(cookie => cookie.includes('session'))
    expect(session).toMatch(
      new RegExp(
        `^hearsay-session-${here.port}=[\\w-]{43}; Path=/; Max-Age=1209600; HttpOnly; SameSite=Lax$`,
      ),
    )
  })

  test('has a cookie of this very host where there is https', async () => {
    const here = await running({ behindProxy: true, hostNames: ['desk.example'] })
    await account(here, 'ada', 'admin')
    const https = { host: 'desk.example', 'x-forwarded-for': '192.0.2.7', 'x-forwarded-proto': 'https' }
    const browser = new Browser(here, https)
    const secure = await browser.signIn('ada')
    const session = [secure.headers['set-cookie'] ?? []].flat().find(cookie => cookie.includes('session'))
    expect(session).toMatch(
      /^__Host-hearsay-session=[\w-]{43}; Path=\/; Max-Age=1209600; HttpOnly; SameSite=Lax; Secure$/,
    )
    expect(secure.headers['strict-transport-security']).toMatch(/^max-age=\d{8}$/)
    // The same value under the name that it would have without https is nobody's.
    const cookie = `hearsay-session-${here.port}=${sessionOf(browser)}`
    expect((await ask(here, '/account', { headers: { ...https, cookie, accept: 'text/html' } })).status).toBe(
      303,
    )
  })

  test('is nobody’s where two cookies claim to be it', async () => {
    const here = await running()
    await account(here, 'ada', 'admin')
    const browser = new Browser(here)
    await browser.signIn('ada')
    const cookie = `hearsay-session-${here.port}=${'B'.repeat(43)}; ${browser.cookie}`
    expect((await ask(here, '/account', { headers: { cookie, accept: 'text/html' } })).status).toBe(303)
  })
})

test.each([
  ['/stories?x=1', '/stories?x=1'],
  ['/', '/'],
  [undefined, '/'],
  ['', '/'],
  ['//vell.example', '/'],
  ['/\\vell.example', '/'],
  ['\\\\vell.example', '/'],
  ['https://vell.example/', '/'],
  ['javascript:alert(1)', '/'],
  ['/\t/vell.example', '/'],
  ['/\n/vell.example', '/'],
  ['/..//vell.example', '/'],
  ['/%2f%2fvell.example', '/%2f%2fvell.example'],
  ['/logout', '/'],
  ['/login?to=/login', '/'],
  ['stories', '/'],
  [`/${'a'.repeat(3000)}`, '/'],
])('after signing in %j leads to %j', (to, path) => {
  expect(safeReturn(to)).toBe(path)
})
