import type { Selectable } from 'kysely'
import type { Token } from '../model/account.ts'
import { sha256 } from '../model/identifier.ts'
import { mayAct, type Role } from '../model/role.ts'
import { appendAudit } from './audit.ts'
import type { Database } from './database.ts'
import { noted } from './noted.ts'
import type { TokensTable } from './schema.ts'
import { storable } from './storable.ts'

export type { Token } from '../model/account.ts'

/** Seconds: how exactly it is known when a token was used last. */
const USED_TO = 300
export const LONGEST_LABEL = 100

export interface NewToken {
  readonly account: string
  /** `hearsay_ID_…`, as `newToken` of the caller made it; it is not kept. */
  readonly secret: string
  readonly id: string
  readonly label: string
  readonly role: Role
  readonly expiresAt: string | null
}

export interface Tokens {
  /** Null where there is no such account. */
  add(token: NewToken, who: string): Promise<Token | null>
  /** Whose it is: null where it was revoked, has expired or its account may not sign in. `role` is what it may do now. */
  find(secret: string): Promise<Token | null>
  /** By account, the newest first; of all accounts where none is named. */
  list(account?: string): Promise<Token[]>
  /** `account`: only where it is that one's. False where there is none. */
  revoke(id: string, who: string, account?: string): Promise<boolean>
}

function tokenHash(secret: string): string {
  return sha256(`token\n${secret}`)
}

export function tokensIn(database: Database): Tokens {
  return {
    add: ({ account, secret, id, label, role, expiresAt }, who) =>
      database.write(async queries => {
        const owner = await queries
          .selectFrom('accounts')
          .select('role')
          .where('name', '=', account)
          .executeTakeFirst()
        if (owner === undefined) return null
        const row = {
          id,
          account,
          hash: tokenHash(secret),
          label: storable(label.slice(0, LONGEST_LABEL)),
          role: lesser(role, owner.role as Role),
          created_at: database.now(),
          expires_at: expiresAt,
          used_at: null,
        }
        await queries.insertInto('tokens').values(row).execute()
        const content = { account, label: row.label, role: row.role, expiresAt }
        await appendAudit(queries, database, { who, action: 'token-add', subject: id, content })
        return tokenOf(row)
      }),
    find: async secret => {
      const now = database.now()
      const row = await database.read(queries =>
        queries
          .selectFrom('tokens')
          .innerJoin('accounts', 'accounts.name', 'tokens.account')
          .selectAll('tokens')
          .select('accounts.role as most')
          .where('hash', '=', tokenHash(secret))
          .where('disabled', '=', 0)
          .where(({ or, eb }) => or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
          .executeTakeFirst(),
      )
      if (row === undefined) return null
      if (row.used_at === null || Date.parse(row.used_at) + 1000 * USED_TO <= Date.parse(now))
        await noted(
          database.write(async queries => {
            await queries.updateTable('tokens').set({ used_at: now }).where('id', '=', row.id).execute()
          }),
        )
      return { ...tokenOf(row), role: lesser(row.role as Role, row.most as Role) }
    },
    list: account =>
      database.read(async queries => {
        const all = queries
          .selectFrom('tokens')
          .selectAll()
          .orderBy('account')
          .orderBy('created_at', 'desc')
          .orderBy('id')
        return (await (account === undefined ? all : all.where('account', '=', account)).execute()).map(
          tokenOf,
        )
      }),
    revoke: (id, who, account) =>
      database.write(async queries => {
        const revoked = queries
          .deleteFrom('tokens')
          .where('id', '=', storable(id))
          .returning(['account', 'label'])
        const [row] = await (account === undefined
          ? revoked
          : revoked.where('account', '=', account)
        ).execute()
        if (row === undefined) return false
        await appendAudit(queries, database, { who, action: 'token-revoke', subject: id, content: row })
        return true
      }),
  }
}

function lesser(one: Role, other: Role): Role {
  return mayAct(one, other) ? other : one
}

function tokenOf(row: Selectable<TokensTable>): Token {
  return {
    id: row.id,
    account: row.account,
    label: row.label,
    role: row.role as Role,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
  }
}
