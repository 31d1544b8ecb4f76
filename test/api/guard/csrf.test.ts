import { describe, expect, test } from 'vitest'
import { csrfBase, csrfToken, isCsrfToken } from '../../../src/api/guard/csrf.ts'
import { account, Browser, csrfIn } from './browser.ts'
import { ask, running } from './running.ts'

describe('a token of a form', () => {
  test('looks otherwise each time, and is known again', () => {
    const base = csrfBase('secret')
    const tokens = Array.from({ length: 20 }, () => csrfToken(base))
    expect(new Set(tokens.map(token => token.slice(0, 20))).size).toBe(20)
    expect(tokens.every(token => isCsrfToken(token, base))).toBe(true)
    expect(tokens.some(token => isCsrfToken(token, csrfBase('other')))).toBe(false)
    for (const odd of [
      '',
      'x',
      tokens[0]!.slice(1),
      `${tokens[0]}AAAA`,
      'A'.repeat(86),
      '\u0000',
      '€'.repeat(40),
    ])
      expect(isCsrfToken(odd, base)).toBe(false)
  })

  test('is needed to change anything, and has to be of the same session', async () => {
    const here = await running()
    await account(here, 'ada', 'admin')
    await account(here, 'ivo', 'admin')
    const [ada, ivo] = [new Browser(here), new Browser(here)]
    await ada.signIn('ada')
    await ivo.signIn('ivo')
    const others = csrfIn((await ivo.get('/account')).text)
    const make = (csrf: string) =>
      ada.post('/account/tokens', { label: 'desk', role: 'reader', days: '9', csrf }, { from: null })
    for (const csrf of ['', 'A'.repeat(86), others])
      expect([csrf, (await make(csrf)).status]).toEqual([csrf, 403])
    expect(await here.store.tokens.list()).toEqual([])
    expect((await make(csrfIn((await ada.get('/account')).text))).status).toBe(200)
    expect(await here.store.tokens.list()).toMatchObject([{ account: 'ada', label: 'desk' }])
  })

  test('comes through with headers that ask for what is not had', async () => {
    const here = await running()
    const form = await new Browser(here).post(
      '/saved',
      { name: 'Ferry', query: 'ferry' },
      { from: '/saved', headers: { 'if-none-match': '"else"' } },
    )
    expect(form.status).toBe(303)
  })

  test('may stand in a header, where scripts send something else than a form', async () => {
    const here = await running()
    await account(here, 'ada', 'admin')
    const ada = new Browser(here)
    await ada.signIn('ada')
    const token = csrfIn((await ada.get('/account')).text)
    const send = (headers: Readonly<Record<string, string>>) =>
      ada.post('/logout', {}, { from: null, headers: { 'content-type': 'application/json', ...headers } })
    expect((await send({})).status).toBe(403)
    // In the address it is nothing: addresses stand in logs.
    expect((await ada.post(`/logout?csrf=${token}`, {}, { from: null })).status).toBe(403)
    expect((await send({ 'x-csrf-token': token })).status).toBe(303)
  })

  test('is not needed by a program on a machine without accounts, and is by any page', async () => {
    const here = await running()
    const body = '{"query": "harbour"}'
    const send = async (headers: Readonly<Record<string, string>>) =>
      (await ask(here, '/logout', { method: 'POST', headers: { host: 'localhost', ...headers }, body }))
        .status
    const json = { 'content-type': 'application/json' }
    expect(await send(json)).toBe(303)
    expect(await send({ ...json, origin: 'http://localhost' })).toBe(403)
    expect(await send({ ...json, 'sec-fetch-site': 'same-origin' })).toBe(403)
    expect(await send({ 'content-type': 'text/plain' })).toBe(403)
    expect(await send({ 'content-type': 'application/x-www-form-urlencoded' })).toBe(403)
    const page = csrfIn((await new Browser(here).get('/accounts')).text)
    expect(await send({ ...json, origin: 'http://localhost', 'x-csrf-token': page })).toBe(303)
  })
})
