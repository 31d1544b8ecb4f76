import { describe, expect, test } from 'vitest'
import { newToken } from '../../../src/store/new-secret.ts'
import type { Role } from '../../../src/web/viewer.ts'
import { account, Browser } from './browser.ts'
import { ask, type Running, running } from './running.ts'

async function token({ store }: Running, of: string, role: Role, expiresAt: string | null = null) {
  const made = newToken()
  await store.tokens.add({ ...made, account: of, label: 'desk', role, expiresAt }, of)
  return made
}

describe('a token', () => {
  test('lets a program in as its account, until it ends or is revoked', async () => {
    const here = await running()
    await account(here, 'ada', 'admin')
    const { id, secret } = await token(here, 'ada', 'reader')
    const get = async (authorization: string) =>
      (await ask(here, '/account.json', { headers: { authorization } })).status
    expect(await get(`Bearer ${secret}`)).toBe(200)
    expect(await get(`bearer ${secret}`)).toBe(200)
    for (const wrong of [
      'Bearer',
      'Bearer ',
      `Bearer ${secret}x`,
      `Token ${secret}`,
      `Bearer hearsay_${id}_`,
      secret,
      'Bearer a b',
    ])
      expect([wrong, await get(wrong)]).toEqual([wrong, 401])
    const ended = await token(here, 'ada', 'reader', '2001-01-01T00:00:00.000Z')
    expect(await get(`Bearer ${ended.secret}`)).toBe(401)
    await here.store.tokens.revoke(id, 'ada')
    expect(await get(`Bearer ${secret}`)).toBe(401)
    const refused = await ask(here, '/account.json')
    expect(refused.status).toBe(401)
    expect(refused.headers['www-authenticate']).toBe('Bearer realm="Hearsay"')
    expect(JSON.parse(refused.text)).toMatchObject({ title: 'Nobody is signed in', status: 401 })
  })

  test('that is wrong is not taken for the session or the machine’s user', async () => {
    const here = await running()
    expect((await ask(here, '/account.json', { headers: { authorization: 'Bearer x' } })).status).toBe(401)
    await account(here, 'ada', 'admin')
    const ada = new Browser(here)
    await ada.signIn('ada')
    expect((await ada.get('/account.json')).status).toBe(200)
    expect((await ada.get('/account.json', { authorization: 'Bearer x' })).status).toBe(401)
  })

  test('makes no tokens, passwords or accounts: one that leaked would outlive its end', async () => {
    const here = await running()
    await account(here, 'ada', 'admin')
    const { id, secret } = await token(here, 'ada', 'admin')
    const post = async (path: string, fields: Readonly<Record<string, string>>) =>
      ask(here, path, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      })
    const password = 'the tide is early today'
    expect((await post('/account/tokens', { label: 'more', role: 'admin', days: '3650' })).status).toBe(403)
    expect((await post('/account/password', { present: 'x', password })).status).toBe(403)
    expect((await post(`/account/tokens/${id}/revoke`, {})).status).toBe(403)
    expect((await post('/accounts', { name: 'eva', role: 'admin', password })).status).toBe(403)
    expect(await here.store.tokens.list()).toHaveLength(1)
    expect(await here.store.accounts.list()).toHaveLength(1)
  })

  test('is a password for programs that know nothing else, where nothing is changed', async () => {
    const here = await running()
    await account(here, 'ada', 'admin')
    const { secret } = await token(here, 'ada', 'reader')
    const basic = `Basic ${Buffer.from(`anybody:${secret}`).toString('base64')}`
    const send = async (method: string) =>
      (
        await ask(here, method === 'GET' ? '/account.json' : '/logout', {
          method,
          headers: { authorization: basic },
        })
      ).status
    expect(await send('GET')).toBe(200)
    expect(await send('POST')).toBe(401)
    const refused = await ask(here, '/logout', { method: 'POST', headers: { authorization: basic } })
    expect(refused.text).toContain('good for reading alone')
  })

  test('made on the page is shown once, not kept by the browser, and may do no more than its maker', async () => {
    const here = await running()
    await account(here, 'ada', 'admin')
    await account(here, 'ivo', 'editor')
    const ivo = new Browser(here)
    await ivo.signIn('ivo')
    const fields = { label: 'desk <b>', role: 'editor', days: '9' }
    expect((await ivo.post('/account/tokens', { ...fields, role: 'admin' })).status).toBe(400)
    const made = await ivo.post('/account/tokens', fields)
    const secret = /hearsay_[0-9a-f]{10}_[\w-]{43}/.exec(made.text)?.[0] ?? ''
    expect(made.headers['cache-control']).toBe('no-store')
    expect(
      (await ask(here, '/account.json', { headers: { authorization: `Bearer ${secret}` } })).status,
    ).toBe(200)
    const after = await ivo.get('/account')
    expect(after.text).not.toContain(secret)
    expect(after.text).toContain('desk &lt;b&gt;')
    const id = (await here.store.tokens.list())[0]!.id
    const ada = new Browser(here)
    await ada.signIn('ada')
    expect((await ada.post(`/account/tokens/${id}/revoke`, {})).status).toBe(404)
    expect((await ivo.post(`/account/tokens/${id}/revoke`, {})).status).toBe(200)
    expect(
      (await ask(here, '/account.json', { headers: { authorization: `Bearer ${secret}` } })).status,
    ).toBe(401)
  })
})
