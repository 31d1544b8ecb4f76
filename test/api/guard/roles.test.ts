import { describe, expect, test, vi } from 'vitest'
import { type Asked, askedBy } from '../../../src/api/guard/needs.ts'
import { isSafe } from '../../../src/api/guard/same-origin.ts'
import { newToken } from '../../../src/store/new-secret.ts'
import { ROLES, type Role } from '../../../src/web/viewer.ts'
import { account, Browser, csrfIn } from './browser.ts'
import { ask, type Running, running } from './running.ts'

// Passwords cost time, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

/** What changes something and is for whoever reads, or for anybody: each for a reason. */
const NOT_FOR_EDITORS: Readonly<Record<string, Asked>> = {
  'POST /csp-reports': 'anybody',
  'POST /login': 'anybody',
  'POST /logout': 'reader',
  // Their own.
  'POST /account/password': 'reader',
  'POST /account/tokens': 'reader',
  'POST /account/tokens/:id/revoke': 'reader',
  'POST /account/sessions/:id/end': 'reader',
}

/** Takes texts in a body, and only reads. */
const READS = /^(?:POST|DELETE) (?:\/mcp|\/api\/v1\/(?:annotate|compare|check|quotation[\w-]*|.*check.*))$/

interface Route {
  readonly method: string
  readonly path: string
  readonly asked: readonly Asked[]
}

/** The route table of the whole server. */
function routes(here: Running): Route[] {
  const found = new Map<string, { method: string; path: string; asked: Asked[] }>()
  for (const { method, path, handler } of here.server.app.routes) {
    if (method === 'ALL') continue
    const key = `${method} ${path}`
    const route = found.get(key) ?? { method, path, asked: [] }
    const asked = askedBy(handler)
    if (asked !== null) route.asked.push(asked)
    found.set(key, route)
  }
  return [...found.values()]
}

describe('the route table', () => {
  test('says of everything that changes something who may', async () => {
    const here = await running()
    const unsafe = routes(here).filter(({ method }) => !isSafe(method))
    expect(unsafe.length).toBeGreaterThan(15)
    for (const { method, path, asked } of unsafe) {
      const key = `${method} ${path}`
      const expected = NOT_FOR_EDITORS[key] === undefined && !READS.test(key) ? /^(editor|admin)$/ : /./
      expect(asked.join(), key).toMatch(expected)
      if (NOT_FOR_EDITORS[key] !== undefined) expect(asked, key).toEqual([NOT_FOR_EDITORS[key]])
    }
  })

  test('keeps accounts, the log and reports for admins', async () => {
    const here = await running()
    const admins = routes(here).filter(({ path }) =>
      /^\/(?:api\/v1\/)?(?:accounts|audit)\b|^\/csp-reports/.test(path),
    )
    expect(admins.length).toBeGreaterThan(8)
    for (const { method, path, asked } of admins)
      expect([`${method} ${path}`, ...asked]).toEqual([
        `${method} ${path}`,
        method === 'POST' && path === '/csp-reports' ? 'anybody' : 'admin',
      ])
  })
})

describe('a role', () => {
  test('lets nobody do what is above it, on any route', async () => {
    const here = await running({ rates: { account: { times: 100_000, seconds: 60 } } })
    const above: Readonly<Record<Role, readonly Role[]>> = {
      reader: ['editor', 'admin'],
      editor: ['admin'],
      admin: [],
    }
    for (const role of ROLES) await account(here, `${role}-ada`, role)
    for (const role of ['reader', 'editor'] as const) {
      const browser = new Browser(here)
      await browser.signIn(`${role}-ada`)
      const csrf = csrfIn((await browser.get('/account')).text)
      const token = newToken()
      await here.store.tokens.add(
        { ...token, account: `${role}-ada`, label: 'x', role, expiresAt: null },
        'ada',
      )
      for (const { method, path, asked } of routes(here)) {
        // On this machine itself it is for whoever looks after the machine.
        if (path === '/metrics') continue
        if (!asked.some(one => one !== 'anybody' && above[role].includes(one))) continue
        const at = path.replace(/:\w+(?:\{[^}]*\})?/g, 'x').replace(/\*/g, 'x')
        const headers = { host: 'localhost', 'content-type': 'application/json' }
        const byToken = { ...headers, authorization: `Bearer ${token.secret}` }
        expect([method, at, (await ask(here, at, { method, headers: byToken })).status]).toEqual([
          method,
          at,
          403,
        ])
        const bySession = { ...headers, cookie: browser.cookie, 'x-csrf-token': csrf }
        expect([method, at, (await ask(here, at, { method, headers: bySession })).status]).toEqual([
          method,
          at,
          403,
        ])
      }
    }
    expect(
      (await here.store.audit.list())
        .map(row => row.action)
        .filter(action => !/^(account|token)-add$|^sign-in$/.test(action)),
    ).toEqual([])
  })

  test('is needed for everything but signing in, its style sheet and whether the server is well', async () => {
    const here = await running()
    await account(here, 'ada', 'admin')
    for (const { method, path, asked } of routes(here)) {
      const at = path.replace(/:\w+(?:\{[^}]*\})?/g, 'x').replace(/\*/g, 'x')
      if (asked.includes('anybody') || at === '/assets/x' || at === '/health' || at === '/metrics') continue
      const { status } = await ask(here, at, {
        method,
        headers: { host: 'localhost', accept: 'application/json' },
      })
      expect([method, at, status]).toEqual([method, at, 401])
    }
  })

  test('is not given by a route that does not say whom it is for', async () => {
    const here = await running()
    let changed = 0
    here.server.app.post('/forgotten', context => {
      changed++
      return context.text('changed')
    })
    const headers = { host: 'localhost', 'content-type': 'application/json' }
    const answer = await ask(here, '/forgotten', { method: 'POST', headers })
    expect([answer.status, changed]).toEqual([403, 0])
  })
})

describe('an admin', () => {
  test('makes, changes and removes accounts on the page, but not the own one', async () => {
    const here = await running()
    const machine = new Browser(here)
    const password = 'the tide is early today'
    const first = await machine.post(
      '/accounts',
      { name: 'Ada', role: 'reader', password },
      { from: '/accounts' },
    )
    expect([first.status, first.text.includes('has to be an admin')]).toEqual([400, true])
    expect(
      (await machine.post('/accounts', { name: 'Ada', role: 'admin', password }, { from: '/accounts' }))
        .status,
    ).toBe(303)
    const ada = new Browser(here)
    await ada.signIn('ada', password)
    const post = (path: string, fields: Readonly<Record<string, string>> = {}) =>
      ada.post(path, fields, { from: '/accounts' })
    expect((await post('/accounts', { name: 'ivo', role: 'editor', password })).status).toBe(200)
    expect((await post('/accounts', { name: 'IVO', role: 'editor', password })).status).toBe(400)
    expect((await post('/accounts', { name: 'a b', role: 'editor', password })).status).toBe(400)
    expect((await post('/accounts', { name: 'eva', role: 'owner', password })).status).toBe(400)
    expect((await post('/accounts', { name: 'eva', role: 'reader', password: 'short' })).status).toBe(400)
    expect((await post('/accounts/ivo/role', { role: 'reader' })).status).toBe(200)
    expect((await post('/accounts/ivo/disable')).text).toContain('is let in no more')
    expect((await post('/accounts/ivo/enable')).status).toBe(200)
    expect((await post('/accounts/ivo/remove')).status).toBe(400)
    expect((await post('/accounts/eva/role', { role: 'reader' })).status).toBe(404)
    for (const change of ['disable', 'remove', 'role', 'password'])
      expect((await post(`/accounts/ada/${change}`, { role: 'reader', sure: 'yes', password })).status).toBe(
        403,
      )
    expect((await post('/accounts/ivo/remove', { sure: 'yes' })).status).toBe(200)
    expect(await here.store.accounts.list()).toMatchObject([{ name: 'ada', role: 'admin' }])
    const log = (await ada.get('/audit')).text
    for (const action of [
      'account-add',
      'account-role',
      'account-disable',
      'account-enable',
      'account-remove',
      'sign-in',
    ])
      expect(log).toContain(`<td>${action}</td>`)
    expect(JSON.parse((await ada.get('/audit.json')).text)).toMatchObject({
      next: null,
      items: { length: expect.anything() },
    })
    expect(JSON.parse((await ada.get('/accounts.json')).text).accounts).toMatchObject([{ name: 'ada' }])
    expect((await ada.get('/accounts.json')).text).not.toContain('scrypt')
  })
})
