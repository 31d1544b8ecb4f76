import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { scratchFolder } from '../store/scratch.ts'
import { hearsay } from './hearsay.ts'

vi.setConfig({ testTimeout: 60_000 })

function desk() {
  const folder = scratchFolder('accounts')
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const store = join(folder, 'store')
  const account = (args: string, input = '') =>
    hearsay(['account', ...args.split(' '), '--store', store], input)
  return { store, account }
}

describe('hearsay account', () => {
  test('makes accounts with a password from standard input, which it shows nowhere', async () => {
    const { store, account } = desk()
    const added = account('add Ada --role admin', 'the tide is late today\nanother line\n')
    expect(added).toMatchObject({ status: 0, stderr: '' })
    expect(added.stdout).toMatch(/^ada is an admin of .*\n$/)
    expect(account('add ada --role editor', 'the tide is late today\n')).toMatchObject({ status: 1 })
    expect(account('add ivo --role editor', 'short\n')).toMatchObject({ status: 2, stdout: '' })
    expect(account('add ivo --role owner', 'the tide is late today\n')).toMatchObject({ status: 2 })
    expect(account('add i/vo --role reader', 'the tide is late today\n')).toMatchObject({ status: 2 })
    const { accounts } = JSON.parse(account('list --json').stdout)
    expect(accounts).toMatchObject([{ name: 'ada', role: 'admin', disabled: false }])
    const opened = await openStore(store)
    const log = JSON.stringify(await opened.audit.list())
    await opened.close()
    expect(log).toContain('account-add')
    expect(log).not.toMatch(/tide|scrypt/)
  })

  test('changes them, and leaves one who looks after them', () => {
    const { account } = desk()
    account('add ada --role admin', 'the tide is late today\n')
    account('add ivo --role editor', 'the tide is late today\n')
    expect(account('role ada reader')).toMatchObject({ status: 1 })
    expect(account('disable ada').stderr).toContain('last one who looks after the accounts')
    expect(account('role ivo reader').stdout).toBe('ivo is a reader now\n')
    expect(account('disable ivo').status).toBe(0)
    expect(account('list').stdout).toMatch(/^ivo +reader +since \d{4}-\d\d-\d\d +disabled$/m)
    expect(account('enable ivo').status).toBe(0)
    expect(account('password ivo', 'the tide is early today\n').status).toBe(0)
    expect(account('remove ivo').status).toBe(0)
    expect(account('remove ivo').stderr).toContain('there is no account ivo')
    expect(account('remove ada').status).toBe(0)
  })

  test('prints a token once, and lists and revokes it by its id', () => {
    const { account } = desk()
    account('add ada --role admin', 'the tide is late today\n')
    const made = account('token ada --label desk --role reader --expires 90')
    expect(made.stdout).toMatch(/^hearsay_[0-9a-f]{10}_[\w-]{43}\n$/)
    expect(made.stderr).toMatch(/^reader as ada, until \d{4}-\d\d-\d\d; it is not shown again\n$/)
    const id = made.stdout.split('_')[1]!
    const listed = account('tokens')
    expect(listed.stdout).toContain(id)
    expect(listed.stdout).not.toContain(made.stdout.trim())
    expect(JSON.parse(account('tokens ada --json').stdout).tokens).toMatchObject([
      { id, label: 'desk', role: 'reader' },
    ])
    expect(JSON.parse(account('token ada --label more --expires never --json').stdout).token).toMatchObject({
      expiresAt: null,
    })
    expect(account('token ada --label x --expires 0')).toMatchObject({ status: 2 })
    expect(account('token eva --label x')).toMatchObject({ status: 1 })
    expect(account(`revoke ${id}`).status).toBe(0)
    expect(account(`revoke ${id}`)).toMatchObject({ status: 1 })
  })
})
