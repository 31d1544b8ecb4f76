import { describe, expect, test } from 'vitest'
import { mayListen, type ToListen } from '../../../src/api/may-listen.ts'
import { account } from './browser.ts'
import { ask, running } from './running.ts'

const ADMIN = { name: 'ada', role: 'admin', disabled: false, createdAt: '', passwordAt: '' } as const
const NONE: ToListen = { host: '127.0.0.1', behindProxy: false, hostNames: [], isTls: false, accounts: [] }

describe('a server', () => {
  test.each<[string, Partial<ToListen>, boolean]>([
    ['this machine alone', {}, true],
    ['this machine alone, by IPv6', { host: '::1' }, true],
    ['this machine alone, by name', { host: 'localhost', hostNames: ['desk.localhost'] }, true],
    ['everybody', { host: '0.0.0.0' }, false],
    ['everybody, by IPv6', { host: '::' }, false],
    ['a network', { host: '192.168.1.4' }, false],
    ['a name', { host: 'desk.example' }, false],
    ['everybody, with a certificate', { host: '0.0.0.0', isTls: true }, false],
    ['a proxy', { behindProxy: true }, false],
    ['a name that others know', { hostNames: ['desk.example'] }, false],
    ['everybody, with a reader', { host: '0.0.0.0', accounts: [{ ...ADMIN, role: 'reader' }] }, false],
    [
      'everybody, with an admin who is disabled',
      { host: '0.0.0.0', accounts: [{ ...ADMIN, disabled: true }] },
      false,
    ],
    ['everybody, with an admin', { host: '0.0.0.0', accounts: [ADMIN] }, true],
    ['a proxy, with an admin', { behindProxy: true, accounts: [ADMIN] }, true],
  ])('for %s', (_whom, asked, isFine) => {
    const { refusal } = mayListen({ ...NONE, ...asked })
    expect(refusal === null).toBe(isFine)
    if (!isFine) expect(refusal).toContain('"hearsay account add NAME --role admin"')
  })

  test('warns of passwords that travel in the open', () => {
    const open = { ...NONE, host: '0.0.0.0', accounts: [ADMIN], hostNames: ['desk.example'] }
    expect(mayListen(open).warning).toContain('unencrypted')
    expect(mayListen({ ...open, isTls: true }).warning).toBeNull()
    expect(mayListen({ ...open, behindProxy: true }).warning).toBeNull()
  })

  test('asks everybody to sign in from the first account on, and lets nobody in after the last', async () => {
    const here = await running()
    const status = async () => (await ask(here, '/account', { headers: { accept: 'text/html' } })).status
    expect(await status()).toBe(200)
    await account(here, 'ada', 'admin')
    expect(await status()).toBe(303)
    const open = await running({ behindProxy: true, hostNames: ['desk.example'] })
    const proxied = { host: 'desk.example', 'x-forwarded-for': '192.0.2.7', accept: 'application/json' }
    expect((await ask(open, '/account', { headers: proxied })).status).toBe(401)
  })
})
