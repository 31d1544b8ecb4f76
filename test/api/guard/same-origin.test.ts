import { describe, expect, test } from 'vitest'
import { account, Browser } from './browser.ts'
import { ask, running } from './running.ts'

describe('a page of another site', () => {
  test('changes nothing, whatever token it has come by', async () => {
    const here = await running()
    await account(here, 'ada', 'admin')
    const ada = new Browser(here)
    await ada.signIn('ada')
    const strangers = [
      { origin: 'https://vell.example' },
      { origin: 'null' },
      { origin: `http://127.0.0.1:${here.port + 1}` },
      { origin: `https://127.0.0.1:${here.port}` },
      { origin: `http://127.0.0.1:${here.port}.vell.example` },
      { origin: `http://127.0.0.1:${here.port}`, 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]
    for (const headers of strangers) {
      const fields = { label: 'desk', role: 'reader', days: '9' }
      expect((await ada.post('/account/tokens', fields, { headers })).status, JSON.stringify(headers)).toBe(
        403,
      )
    }
    expect(await here.store.tokens.list()).toEqual([])
    expect((await ada.post('/logout', {}, { headers: { origin: 'http://[::1' } })).status).toBe(403)
  })

  test('opens pages by links, and cannot have them or JSON for parts of its own', async () => {
    const here = await running()
    const from = async (headers: Readonly<Record<string, string>>) =>
      (
        await ask(here, '/account', {
          headers: { 'sec-fetch-site': 'cross-site', accept: 'text/html', ...headers },
        })
      ).status
    expect(await from({ 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' })).toBe(200)
    expect(await from({ 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' })).toBe(403)
    expect(await from({ 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' })).toBe(403)
    expect(await from({ 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' })).toBe(403)
  })

  test('is told nothing that would let it read an answer', async () => {
    const here = await running()
    const { headers } = await ask(here, '/account.json', {
      method: 'OPTIONS',
      headers: { origin: 'https://vell.example', 'access-control-request-method': 'POST' },
    })
    expect(Object.keys(headers).filter(name => name.startsWith('access-control'))).toEqual([])
  })
})

describe('a proxy', () => {
  test('that nobody has told us of is refused, since all it lets in would be the machine’s user', async () => {
    const here = await running()
    for (const header of ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'via', 'x-real-ip']) {
      const refused = await ask(here, '/account', { headers: { [header]: 'x', accept: 'text/html' } })
      expect(refused.status, header).toBe(403)
      expect(refused.text).toContain('--behind-proxy')
    }
  })

  test('is believed what it wrote last, and nobody else', async () => {
    const here = await running({ rates: { failuresOfAddress: { times: 1, seconds: 60 } } })
    await account(here, 'ada', 'admin')
    const statuses = []
    for (const claimed of ['192.0.2.1', '192.0.2.2'])
      statuses.push(
        (await new Browser(here, { 'x-forwarded-for': claimed }).signIn('ada', 'not what it is')).status,
      )
    expect(statuses).toEqual([401, 429])
  })
})
