import type { Role } from '../model/role.ts'
import type { Account, AccountOutcome } from '../store/accounts.ts'
import { newToken } from '../store/new-secret.ts'
import { hashPassword } from '../store/password-hash.ts'
import type { Store } from '../store/store.ts'
import type { Token } from '../store/tokens.ts'
import { NoPassword, newPassword } from './ask-password.ts'
import { printable } from './printable.ts'
import { writeOut } from './standard-output.ts'
import { type StoreOption, who, withStore } from './with-store.ts'

/** `hearsay account add`. Returns the exit code: 1 where there is such an account, 2 without a password. */
export function add(name: string, options: StoreOption & { readonly role: Role }): Promise<number> {
  return withStore(options, true, async store => {
    if ((await store.accounts.get(name)) !== null) return failed(`there is an account ${name} already`)
    return withPassword(name, async password => {
      const isFirst = !(await store.accounts.any())
      const { role } = options
      if (!(await store.accounts.add({ name, role, password: await hashPassword(password) }, who())))
        return failed(`there is an account ${name} already`)
      if (isFirst && role !== 'admin')
        process.stderr.write('no account is an admin yet: "hearsay serve" lets others in only with one\n')
      return tell(
        options,
        { account: await store.accounts.get(name) },
        `${name} is ${aRole(role)} of ${store.name}`,
      )
    })
  })
}

/** `hearsay account list`. Returns the exit code. */
export function list(options: StoreOption): Promise<number> {
  return withStore(options, false, async store => {
    const accounts = await store.accounts.list()
    const lines = accounts.map(({ name, role, disabled, createdAt }) => [
      name,
      role,
      `since ${createdAt.slice(0, 10)}`,
      disabled ? 'disabled' : '',
    ])
    const none =
      'There is no account: whoever uses this machine may do everything, and nobody else is let in.'
    return tell(options, { store: store.name, accounts }, lines.length === 0 ? none : table(lines))
  })
}

export function setRole(name: string, role: Role, options: StoreOption): Promise<number> {
  return changed(name, options, `${name} is ${aRole(role)} now`, store =>
    store.accounts.setRole(name, role, who()),
  )
}

export function setDisabled(name: string, disabled: boolean, options: StoreOption): Promise<number> {
  const becomes = disabled ? `${name} is let in no more` : `${name} is let in again`
  return changed(name, options, becomes, store => store.accounts.setDisabled(name, disabled, who()))
}

export function remove(name: string, options: StoreOption): Promise<number> {
  return changed(name, options, `${name} is no account any more`, store => store.accounts.remove(name, who()))
}

export function setPassword(name: string, options: StoreOption): Promise<number> {
  return withStore(options, false, async store => {
    // Asked for only where it is of use.
    if ((await store.accounts.get(name)) === null) return outcome(name, 'unknown')
    return withPassword(name, async password => {
      const result = await store.accounts.setPassword(name, await hashPassword(password), who())
      if (result !== 'done') return outcome(name, result)
      return tell(options, { account: await store.accounts.get(name) }, `${name} has another password`)
    })
  })
}

export interface TokenOptions extends StoreOption {
  readonly label: string
  readonly role?: Role
  /** Days. */
  readonly expires: number | 'never'
}

/** `hearsay account token`: prints the token, once. Returns the exit code. */
export function addToken(account: string, options: TokenOptions): Promise<number> {
  return withStore(options, false, async store => {
    const { label, role = 'admin', expires } = options
    const expiresAt = expires === 'never' ? null : new Date(Date.now() + 86_400_000 * expires).toISOString()
    const { id, secret } = newToken()
    const token = await store.tokens.add({ account, id, secret, label, role, expiresAt }, who())
    if (token === null) return outcome(account, 'unknown')
    if (options.json) return tell(options, { token, secret }, '')
    const until = expiresAt === null ? 'it does not expire' : `until ${expiresAt.slice(0, 10)}`
    process.stderr.write(`${token.role} as ${account}, ${until}; it is not shown again\n`)
    await writeOut([`${secret}\n`])
    return 0
  })
}

/** `hearsay account tokens`. Returns the exit code. */
export function tokens(account: string | undefined, options: StoreOption): Promise<number> {
  return withStore(options, false, async store => {
    const found = await store.tokens.list(account)
    const none = account === undefined ? 'There is no token.' : `${account} has no token.`
    return tell(
      options,
      { store: store.name, tokens: found },
      found.length === 0 ? none : table(found.map(cells)),
    )
  })
}

/** `hearsay account revoke`. Returns the exit code. */
export function revoke(id: string, options: StoreOption): Promise<number> {
  return withStore(options, false, async store => {
    if (!(await store.tokens.revoke(id, who())))
      return failed(`no token has the id ${id}; see "hearsay account tokens"`)
    return tell(options, { revoked: id }, `${id} does nothing any more`)
  })
}

async function changed(
  name: string,
  options: StoreOption,
  done: string,
  change: (store: Store) => Promise<AccountOutcome>,
): Promise<number> {
  return withStore(options, false, async store => {
    const result = await change(store)
    if (result !== 'done') return outcome(name, result)
    const account: Account | null = await store.accounts.get(name)
    return tell(options, { account }, done)
  })
}

async function withPassword(about: string, work: (password: string) => Promise<number>): Promise<number> {
  try {
    return await work(await newPassword(about))
  } catch (error) {
    if (!(error instanceof NoPassword)) throw error
    process.stderr.write(`not done: ${error.message}\n`)
    return 2
  }
}

function outcome(name: string, result: Exclude<AccountOutcome, 'done'>): number {
  return failed(
    result === 'unknown'
      ? `there is no account ${name}; see "hearsay account list"`
      : `${name} is the last one who looks after the accounts: make another an admin first`,
  )
}

function failed(reason: string): number {
  process.stderr.write(`not done: ${printable(reason)}\n`)
  return 1
}

async function tell({ json }: StoreOption, value: object, text: string): Promise<number> {
  await writeOut([json ? `${JSON.stringify(value)}\n` : `${text}\n`])
  return 0
}

function aRole(role: Role): string {
  return `${role === 'reader' ? 'a' : 'an'} ${role}`
}

function cells({ id, account, label, role, expiresAt, usedAt }: Token): string[] {
  return [
    id,
    account,
    role,
    expiresAt === null ? 'does not expire' : `until ${expiresAt.slice(0, 10)}`,
    usedAt === null ? 'never used' : `used ${usedAt.slice(0, 10)}`,
    printable(label),
  ]
}

/** Columns as wide as what is in them. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map(row => row[i]?.length ?? 0)))
  return rows
    .map(row =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
