import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { accountName } from '../../src/model/account-name.ts'
import type { Database } from '../../src/store/database.ts'
import { newSecret, newToken } from '../../src/store/new-secret.ts'
import { hashPassword, isPassword } from '../../src/store/password-hash.ts'
import { sessionHash, sessionsIn } from '../../src/store/sessions.ts'
import type { Store } from '../../src/store/store.ts'
import { StoreError } from '../../src/store/store-error.ts'
import { tokensIn } from '../../src/store/tokens.ts'
import { onBothEngines } from './engines.ts'
import { scratchFolder } from './scratch.ts'

const password = `scrypt$15$8$3$${'s'.repeat(22)}$${'h'.repeat(43)}`
const HOUR = 3_600_000

describe('passwords', () => {
  it('are kept as a hash with a salt of their own', async () => {
    const [one, other] = await Promise.all([
      hashPassword('the tide is late'),
      hashPassword('the tide is late'),
    ])
    expect(one).not.toBe(other)
    expect(one).not.toContain('tide')
    expect(await isPassword('the tide is late', one)).toBe(true)
    expect(await isPassword('the tide is Late', one)).toBe(false)
    // One sign or two for é.
    expect(await isPassword('caf\u0065\u0301 on the quay', await hashPassword('caf\u00e9 on the quay'))).toBe(
      true,
    )
  })

  it('are compared with nothing where there is no account, and in the same time', async () => {
    const hash = await hashPassword('the tide is late')
    const costs = async (against: string | null) => {
      const before = process.cpuUsage()
      expect(await isPassword('the tide was late', against)).toBe(false)
      const { user, system } = process.cpuUsage(before)
      return user + system
    }
    const best = async (against: string | null) =>
      Math.min(await costs(against), await costs(against), await costs(against))
    expect((await best(null)) / (await best(hash))).toBeGreaterThan(0.5)
    expect(await isPassword('', null)).toBe(false)
    for (const odd of [
      '',
      'scrypt$',
      'scrypt$30$8$1$aaaaaaaaaaaaaaaaaaaaaa$',
      `scrypt$31$8$1$${'s'.repeat(22)}$${'h'.repeat(43)}`,
    ])
      expect(await isPassword('x', odd)).toBe(false)
  })

  it.each([
    ['Ada', 'ada'],
    [' ada.v@lantern.example ', 'ada.v@lantern.example'],
    ['ŻÓŁW', 'żółw'],
    ['ａｄａ', 'ada'],
    ['', null],
    ['a b', null],
    ['-ada', null],
    ['ada\u202e', null],
    ['<b>', null],
    ['a'.repeat(65), null],
  ])('%j is the account %j', (name, kept) => {
    expect(accountName(name)).toBe(kept)
  })
})

it('a store that cannot be written lets in who may read it', async () => {
  const database = {
    now: () => '2031-05-04T12:00:00.000Z',
    read: async () => ({
      account: 'ada',
      role: 'reader',
      most: 'admin',
      used_at: null,
      seen_at: '2031-05-04T11:00:00.000Z',
    }),
    write: async () => {
      throw new StoreError('store', 'full', 'no room is left')
    },
  } as unknown as Database
  expect(await sessionsIn(database).find('secret')).toMatchObject({ account: 'ada', role: 'reader' })
  expect(await tokensIn(database).find('secret')).toMatchObject({ account: 'ada', role: 'reader' })
})

onBothEngines(fresh => {
  const withAda = async (now?: () => string): Promise<Store> => {
    const store = await fresh.store(now && { now })
    expect(await store.accounts.add({ name: 'ada', role: 'admin', password }, 'root')).toBe(true)
    return store
  }
  const signedIn = async (store: Store, account: string, replaces: string | null = null) => {
    const secret = newSecret()
    const asked = { account, password, secret, agent: 'Gull/1', replaces, from: '192.0.2.7' }
    expect(await store.sessions.start(asked)).toBe(true)
    return secret
  }

  describe('accounts', () => {
    it('are there once under a name', async () => {
      const store = await fresh.store()
      expect(await store.accounts.any()).toBe(false)
      expect(await store.accounts.add({ name: 'ada', role: 'editor', password }, 'root')).toBe(true)
      expect(await store.accounts.add({ name: 'ada', role: 'admin', password }, 'root')).toBe(false)
      expect(await store.accounts.any()).toBe(true)
      expect(await store.accounts.list()).toMatchObject([{ name: 'ada', role: 'editor', disabled: false }])
      expect(await store.accounts.passwordOf('ada')).toBe(password)
      expect(await store.accounts.passwordOf('ivo')).toBeNull()
      expect(await store.accounts.get('ivo')).toBeNull()
      expect(await store.accounts.setRole('ivo', 'admin', 'root')).toBe('unknown')
    })

    it('keep one who looks after them, as long as there are any', async () => {
      const store = await withAda()
      await store.accounts.add({ name: 'ivo', role: 'reader', password }, 'ada')
      expect(await store.accounts.setRole('ada', 'editor', 'ada')).toBe('last-admin')
      expect(await store.accounts.setDisabled('ada', true, 'ada')).toBe('last-admin')
      expect(await store.accounts.remove('ada', 'ada')).toBe('last-admin')
      expect(await store.accounts.get('ada')).toMatchObject({ role: 'admin', disabled: false })
      await store.accounts.setRole('ivo', 'admin', 'ada')
      const outcomes = await Promise.all([
        store.accounts.remove('ada', 'ivo'),
        store.accounts.setRole('ivo', 'reader', 'ada'),
      ])
      expect(outcomes.toSorted()).toEqual(['done', 'last-admin'])
      // The others first, then the last one.
      for (const turn of [1, 2])
        for (const { name } of await store.accounts.list()) await store.accounts.remove(name, `root ${turn}`)
      expect(await store.accounts.any()).toBe(false)
    })

    it('leave in the log what was done to them, and nothing secret', async () => {
      const store = await withAda()
      const { id, secret } = newToken()
      const token = { account: 'ada', id, secret, label: 'desk', role: 'reader', expiresAt: null } as const
      await store.tokens.add(token, 'ada')
      const session = await signedIn(store, 'ada')
      await store.accounts.setRole('ada', 'admin', 'root')
      await store.accounts.setPassword('ada', password, 'ada')
      await store.tokens.revoke(id, 'ada')
      expect(await store.accounts.remove('ada', 'root')).toBe('done')
      const log = await store.audit.list()
      expect(log.map(({ action, who, subject }) => [who, action, subject])).toEqual([
        ['root', 'account-add', 'ada'],
        ['ada', 'token-add', id],
        ['ada', 'sign-in', 'ada'],
        ['root', 'account-role', 'ada'],
        ['ada', 'account-password', 'ada'],
        ['ada', 'token-revoke', id],
        ['root', 'account-remove', 'ada'],
      ])
      for (const hidden of [secret, session, password, sessionHash(session)])
        expect(JSON.stringify(log)).not.toContain(hidden)
      expect((await store.audit.newest(null, 2)).map(row => row.number)).toEqual([7, 6])
      expect((await store.audit.newest(6, 9)).map(row => row.number)).toEqual([5, 4, 3, 2, 1])
    })
  })

  describe('sessions', () => {
    it('are found by their secret until they end', async () => {
      let now = Date.parse('2031-05-04T12:00:00Z')
      const store = await withAda(() => new Date(now).toISOString())
      const secret = await signedIn(store, 'ada')
      expect(await store.sessions.find(secret)).toMatchObject({
        account: 'ada',
        role: 'admin',
        agent: 'Gull/1',
      })
      expect(await store.sessions.find(sessionHash(secret))).toBeNull()
      expect(await store.sessions.find('')).toBeNull()
      // Used every twenty hours it goes on, for fourteen days.
      for (let used = 0; used < 16; used++) {
        now += 20 * HOUR
        expect(await store.sessions.find(secret), `${used}`).not.toBeNull()
      }
      now += 17 * HOUR
      expect(await store.sessions.find(secret)).toBeNull()
      const other = await signedIn(store, 'ada')
      expect(await store.sessions.list('ada')).toHaveLength(1)
      now += 25 * HOUR
      expect(await store.sessions.find(other)).toBeNull()
      expect(await store.sessions.list('ada')).toEqual([])
    })

    it('end with the one that takes their place, with sign-out, password, role and account', async () => {
      const store = await withAda()
      await store.accounts.add({ name: 'ivo', role: 'editor', password }, 'ada')
      const first = await signedIn(store, 'ivo')
      const second = await signedIn(store, 'ivo', sessionHash(first))
      expect(await store.sessions.find(first)).toBeNull()
      const third = await signedIn(store, 'ivo')
      await store.accounts.setPassword('ivo', password, 'ivo', sessionHash(third))
      expect(await store.sessions.find(second)).toBeNull()
      expect(await store.sessions.find(third)).not.toBeNull()
      expect(await store.sessions.end(sessionHash(third), 'ada', 'ada')).toBe(false)
      expect(await store.sessions.end(sessionHash(third), 'ivo', 'ivo', 'sign-out')).toBe(true)
      expect(await store.sessions.find(third)).toBeNull()
      const changes = [
        () => store.accounts.setRole('ivo', 'reader', 'ada'),
        () => store.accounts.setDisabled('ivo', true, 'ada'),
        () => store.accounts.remove('ivo', 'ada'),
      ]
      for (const change of changes) {
        const secret = await signedIn(store, 'ivo')
        await change()
        expect(await store.sessions.find(secret)).toBeNull()
        await store.accounts.setDisabled('ivo', false, 'ada')
      }
    })

    it('do not begin with a password that was changed while it was compared', async () => {
      const store = await withAda()
      const begin = (account: string, known: string) => {
        const secret = newSecret()
        return store.sessions.start({ account, password: known, secret, agent: '', replaces: null, from: '' })
      }
      await store.accounts.setPassword('ada', password.replaceAll('h', 'n'), 'ada')
      expect(await begin('ada', password)).toBe(false)
      await store.accounts.add({ name: 'ivo', role: 'reader', password }, 'ada')
      await store.accounts.setDisabled('ivo', true, 'ada')
      expect(await begin('ivo', password)).toBe(false)
      expect(await begin('eva', password)).toBe(false)
      expect(await store.sessions.list('ada')).toEqual([])
    })
  })

  describe('tokens', () => {
    it('say whose they are, and may no more than their account', async () => {
      let now = Date.parse('2031-05-04T12:00:00Z')
      const store = await withAda(() => new Date(now).toISOString())
      await store.accounts.add({ name: 'ivo', role: 'editor', password }, 'ada')
      const added = async (role: 'reader' | 'admin', expiresAt: string | null = null) => {
        const token = newToken()
        await store.tokens.add({ ...token, account: 'ivo', label: role, role, expiresAt }, 'ivo')
        return token
      }
      const one = await added('admin')
      expect(await store.tokens.find(one.secret)).toMatchObject({ account: 'ivo', role: 'editor' })
      await store.accounts.setRole('ivo', 'reader', 'ada')
      expect(await store.tokens.find(one.secret)).toMatchObject({ role: 'reader' })
      expect(await store.tokens.find(one.secret.slice(0, -1))).toBeNull()
      now += HOUR
      await store.tokens.find(one.secret)
      expect(await store.tokens.list('ivo')).toMatchObject([
        { id: one.id, usedAt: new Date(now).toISOString() },
      ])
      const short = await added('reader', new Date(now + HOUR).toISOString())
      expect(await store.tokens.find(short.secret)).not.toBeNull()
      now += HOUR
      expect(await store.tokens.find(short.secret)).toBeNull()
      await store.accounts.setDisabled('ivo', true, 'ada')
      expect(await store.tokens.find(one.secret)).toBeNull()
      await store.accounts.setDisabled('ivo', false, 'ada')
      expect(await store.tokens.find(one.secret)).not.toBeNull()
      expect(await store.tokens.revoke(one.id, 'ada', 'ada')).toBe(false)
      expect(await store.tokens.revoke('\u0000', 'ada')).toBe(false)
      expect(await store.tokens.revoke(one.id, 'ivo', 'ivo')).toBe(true)
      expect(await store.tokens.find(one.secret)).toBeNull()
      const nobodys = { ...newToken(), account: 'none', label: '', role: 'reader', expiresAt: null } as const
      expect(await store.tokens.add(nobodys, 'ada')).toBeNull()
    })
  })

  describe('a backup', () => {
    it('has accounts and tokens, and nobody who is signed in', async () => {
      const folder = scratchFolder('accounts')
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
      const store = await withAda()
      const token = newToken()
      await store.tokens.add(
        { ...token, account: 'ada', label: 'desk', role: 'reader', expiresAt: null },
        'ada',
      )
      const session = await signedIn(store, 'ada')
      await store.backup(join(folder, 'store.jsonl'))
      const other = await fresh.store()
      await other.restore(join(folder, 'store.jsonl'), 'root')
      expect(await other.accounts.list()).toEqual(await store.accounts.list())
      expect(await other.accounts.passwordOf('ada')).toBe(password)
      expect(await other.tokens.find(token.secret)).not.toBeNull()
      expect(await other.sessions.find(session)).toBeNull()
      expect(await other.stats()).toMatchObject({ accounts: 1, tokens: 1 })
      const faults: unknown[] = []
      await other.verify(fault => faults.push(fault))
      expect(faults).toEqual([])
    })
  })
})
