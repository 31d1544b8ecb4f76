import type { Selectable } from 'kysely'
import type { Account } from '../model/account.ts'
import type { Role } from '../model/role.ts'
import { appendAudit } from './audit.ts'
import type { Database, Queries } from './database.ts'
import type { PasswordHash } from './password-hash.ts'
import type { AccountsTable } from './schema.ts'

export type { Account } from '../model/account.ts'

/**
 * - `unknown`: there is no such account
 * - `last-admin`: others would be left without anybody who looks after them; nothing was changed
 */
export type AccountOutcome = 'done' | 'unknown' | 'last-admin'

/** Those who may sign in. What is changed stands in the log with who did it; a change of password or role ends sessions. */
export interface Accounts {
  any(): Promise<boolean>
  /** By name. */
  list(): Promise<Account[]>
  get(name: string): Promise<Account | null>
  /** Null where there is no such account, or it is disabled. */
  passwordOf(name: string): Promise<PasswordHash | null>
  /** False where there is an account of that name. */
  add(account: { name: string; role: Role; password: PasswordHash }, who: string): Promise<boolean>
  setRole(name: string, role: Role, who: string): Promise<AccountOutcome>
  /** `keep`: the hash of a session that goes on. */
  setPassword(name: string, password: PasswordHash, who: string, keep?: string): Promise<AccountOutcome>
  setDisabled(name: string, disabled: boolean, who: string): Promise<AccountOutcome>
  /** With its sessions and tokens. What it decided stays. The last account can be removed. */
  remove(name: string, who: string): Promise<AccountOutcome>
}

export function accountsIn(database: Database): Accounts {
  const changing = (
    name: string,
    who: string,
    action: string,
    change: (queries: Queries, account: Account) => Promise<unknown>,
  ) =>
    database
      .write(async (queries): Promise<AccountOutcome> => {
        const before = await accounts(queries, database)
        const account = before.find(one => one.name === name)
        if (account === undefined) return 'unknown'
        const content = await change(queries, account)
        const after = await accounts(queries, database)
        if (before.some(isLookingAfter) && after.length > 0 && !after.some(isLookingAfter)) {
          // Taken back with all that was done.
          throw new LastAdmin()
        }
        await appendAudit(queries, database, { who, action, subject: name, content: content ?? null })
        return 'done'
      })
      .catch((error: unknown): AccountOutcome => {
        if (error instanceof LastAdmin) return 'last-admin'
        throw error
      })
  return {
    any: () =>
      database.read(async queries => {
        const row = await queries.selectFrom('accounts').select('name').limit(1).executeTakeFirst()
        return row !== undefined
      }),
    list: () =>
      database.read(async queries =>
        (await queries.selectFrom('accounts').selectAll().orderBy('name').execute()).map(accountOf),
      ),
    get: name =>
      database.read(async queries => {
        const row = await queries
          .selectFrom('accounts')
          .selectAll()
          .where('name', '=', name)
          .executeTakeFirst()
        return row === undefined ? null : accountOf(row)
      }),
    passwordOf: name =>
      database.read(async queries => {
        const row = await queries
          .selectFrom('accounts')
          .select('password')
          .where('name', '=', name)
          .where('disabled', '=', 0)
          .executeTakeFirst()
        return row?.password ?? null
      }),
    add: ({ name, role, password }, who) =>
      database.write(async queries => {
        const at = database.now()
        const row = { name, role, password, disabled: 0, created_at: at, password_at: at }
        const added = await queries
          .insertInto('accounts')
          .values(row)
          .onConflict(conflict => conflict.column('name').doNothing())
          .returning('name')
          .execute()
        if (added.length === 0) return false
        await appendAudit(queries, database, { who, action: 'account-add', subject: name, content: { role } })
        return true
      }),
    setRole: (name, role, who) =>
      changing(name, who, 'account-role', async (queries, account) => {
        await queries.updateTable('accounts').set({ role }).where('name', '=', name).execute()
        await endSessions(queries, name)
        return { from: account.role, to: role }
      }),
    setPassword: (name, password, who, keep) =>
      changing(name, who, 'account-password', async queries => {
        const changed = { password, password_at: database.now() }
        await queries.updateTable('accounts').set(changed).where('name', '=', name).execute()
        await endSessions(queries, name, keep)
      }),
    setDisabled: (name, disabled, who) =>
      changing(name, who, disabled ? 'account-disable' : 'account-enable', async queries => {
        const changed = { disabled: disabled ? 1 : 0 }
        await queries.updateTable('accounts').set(changed).where('name', '=', name).execute()
        if (disabled) await endSessions(queries, name)
      }),
    remove: (name, who) =>
      changing(name, who, 'account-remove', async (queries, { role }) => {
        await queries.deleteFrom('accounts').where('name', '=', name).execute()
        return { role }
      }),
  }
}

class LastAdmin extends Error {}

function isLookingAfter({ role, disabled }: Account): boolean {
  return role === 'admin' && !disabled
}

/** Held until the transaction ends: two admins must not remove each other at once. */
async function accounts(queries: Queries, { engine }: Database): Promise<Account[]> {
  const all = queries.selectFrom('accounts').selectAll().orderBy('name')
  return (await (engine === 'postgres' ? all.forUpdate() : all).execute()).map(accountOf)
}

async function endSessions(queries: Queries, account: string, keep?: string): Promise<void> {
  const ended = queries.deleteFrom('sessions').where('account', '=', account)
  await (keep === undefined ? ended : ended.where('hash', '!=', keep)).execute()
}

function accountOf(row: Selectable<AccountsTable>): Account {
  return {
    name: row.name,
    role: row.role as Role,
    disabled: row.disabled === 1,
    createdAt: row.created_at,
    passwordAt: row.password_at,
  }
}
