import { describe, expect, test } from 'vitest'
import { SCRIPT_PATH, STYLE_PATH } from '../../../src/web/assets.ts'
import { account, Browser } from './browser.ts'
import { ask, running } from './running.ts'

const WANTED = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; " +
    'report-uri /csp-reports',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
} as const

describe('every answer', () => {
  test.each([
    ['a page', 200, '/account', {}],
    ['JSON', 200, '/account.json', {}],
    ['an asset', 200, STYLE_PATH, {}],
    [
      'what has not changed',
      304,
      SCRIPT_PATH,
      { 'if-none-match': `"${SCRIPT_PATH.slice('/assets/'.length)}"` },
    ],
    ['a way elsewhere', 303, '/login', {}],
    ['what is not there', 404, '/nothing', {}],
    ['what is not there, for programs', 404, '/nothing.json', {}],
    ['another name', 421, '/account', { host: 'vell.example' }],
    ['what is refused', 403, '/account', { 'sec-fetch-site': 'cross-site' }],
    ['a token that is none', 401, '/account.json', { authorization: 'Bearer x' }],
    ['what is too long', 414, `/${'a'.repeat(9000)}`, {}],
    ['no path', 400, '*', {}],
  ])('has the headers that browsers need: %s', async (_what, status, path, headers) => {
    const here = await running()
    const answer = await ask(here, path, { headers: { host: 'localhost', ...headers } })
    expect(answer.status).toBe(status)
    expect(answer.headers).toMatchObject(WANTED)
    expect(answer.headers['permissions-policy']).toContain('camera=()')
    expect(answer.headers['strict-transport-security']).toBeUndefined()
    expect(answer.headers['x-powered-by']).toBeUndefined()
    expect(answer.headers.server).toBeUndefined()
  })

  test('says nothing of what went wrong inside, and the log does', async () => {
    const here = await running()
    await here.store.close()
    const answer = await ask(here, '/audit', { headers: { host: 'localhost', accept: 'text/html' } })
    expect(answer.headers).toMatchObject(WANTED)
    expect([500, 503]).toContain(answer.status)
    expect(answer.text).not.toMatch(/\.ts|node_modules| at /)
  })
})

describe('what is kept', () => {
  test('assets for good, under the name of what they hold', async () => {
    const here = await running()
    const { headers, text } = await ask(here, STYLE_PATH)
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/css; charset=utf-8',
    })
    expect(text).toContain('--paper')
    expect((await ask(here, STYLE_PATH.replace(/.\.css$/, '_.css'))).status).toBe(404)
  })

  test('pages by nobody else, and those with secrets by nobody', async () => {
    const here = await running()
    expect(
      (await ask(here, '/nothing', { headers: { accept: 'text/html' } })).headers['cache-control'],
    ).not.toContain('public')
    expect((await ask(here, '/account')).headers['cache-control']).toBe('no-store')
    expect((await ask(here, '/audit')).headers['cache-control']).toBe('no-store')
  })

  test('is for one session: what another has kept is not taken for it', async () => {
    const here = await running()
    await account(here, 'ada', 'admin')
    await account(here, 'ivo', 'admin')
    const [ada, ivo] = [new Browser(here), new Browser(here)]
    await ada.signIn('ada')
    await ivo.signIn('ivo')
    const json = { accept: 'application/json' }
    const path = '/api/v1/openapi.json'
    const tag = (await ada.get(path, json)).headers.etag as string
    expect(tag).toMatch(/^(W\/)?"[^"]+\.[\w-]{8}"$/)
    expect((await ada.get(path, { ...json, 'if-none-match': tag })).status).toBe(304)
    expect(
      (await ada.get(path, { ...json, 'if-none-match': `"x", W/${tag.replace('W/', '')}` })).status,
    ).toBe(304)
    expect((await ivo.get(path, { ...json, 'if-none-match': tag })).status).toBe(200)
    expect((await ada.get(path, { ...json, 'if-none-match': tag.replace(/\.[\w-]{8}"/, '"') })).status).toBe(
      200,
    )
  })
})

describe('compression', () => {
  test('is for what goes further than this machine, and not for secrets', async () => {
    const here = await running({ behindProxy: true, hostNames: ['desk.example'] })
    await account(here, 'ada', 'admin')
    const https = { host: 'desk.example', 'x-forwarded-for': '192.0.2.7', 'x-forwarded-proto': 'https' }
    const ada = new Browser(here, https)
    await ada.signIn('ada')
    const encoding = async (path: string, accepted: string) =>
      (await ada.get(path, { 'accept-encoding': accepted })).headers['content-encoding']
    const path = '/api/v1/openapi.json'
    expect(await encoding(path, 'gzip, deflate, br')).toBe('br')
    expect(await encoding(path, 'gzip;q=0.8, br;q=0')).toBe('gzip')
    expect(await encoding(path, 'identity')).toBeUndefined()
    expect(await encoding(STYLE_PATH, 'gzip, br')).toBe('br')
    const style = await ada.get(STYLE_PATH, { 'accept-encoding': 'gzip' })
    expect(style.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
    expect(
      (
        await ada.get(STYLE_PATH, {
          'accept-encoding': 'gzip',
          'if-none-match': style.headers.etag as string,
        })
      ).status,
    ).toBe(304)
    expect(await encoding('/stories', 'gzip, br')).toBe('br')
    for (const path of ['/account', '/saved']) expect(await encoding(path, 'gzip, br'), path).toBeUndefined()
    expect((await ada.get(path, { 'accept-encoding': 'br' })).headers.vary).toContain('accept-encoding')
  })

  test('makes a tag weak: other bytes of the same, and known again', async () => {
    const here = await running({ behindProxy: true, hostNames: ['desk.example'] })
    await account(here, 'ada', 'admin')
    const ada = new Browser(here, {
      host: 'desk.example',
      'x-forwarded-for': '192.0.2.7',
      'x-forwarded-proto': 'https',
    })
    await ada.signIn('ada')
    for (const path of ['/api/v1/openapi.json', '/api']) {
      const plain = await ada.get(path, { 'accept-encoding': 'identity' })
      const packed = await ada.get(path, { 'accept-encoding': 'gzip' })
      expect(packed.headers['content-encoding']).toBe('gzip')
      expect([path, packed.headers.etag]).toEqual([path, `W/${plain.headers.etag}`])
      const again = { 'accept-encoding': 'gzip', 'if-none-match': packed.headers.etag as string }
      expect((await ada.get(path, again)).status).toBe(304)
    }
  })

  test('does nothing where nothing is far', async () => {
    const here = await running()
    const near = await ask(here, '/api/v1/openapi.json', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(near).toMatchObject({ status: 200 })
    expect(near.headers['content-encoding']).toBeUndefined()
  })
})
