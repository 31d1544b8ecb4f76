import type { Kysely } from 'kysely'
import { ROLES } from '../../model/role.ts'
import { isPasswordHash } from '../password-hash.ts'
import type { Schema } from '../schema.ts'
import type { FaultReport } from './fault.ts'

const isRole = (role: string) => (ROLES as readonly string[]).includes(role)

/** Accounts nobody could sign in with, and tokens that would do nothing. */
export async function verifyAccounts(queries: Kysely<Schema>, report: FaultReport): Promise<void> {
  const fault = (subject: string, message: string) => report({ kind: 'reference', subject, message })
  for (const { name, role, password } of await queries
    .selectFrom('accounts')
    .selectAll()
    .orderBy('name')
    .execute()) {
    if (!isRole(role)) fault(name, `its role is ${role}, which is none`)
    if (!isPasswordHash(password)) fault(name, 'the hash of its password cannot be read')
  }
  const tokens = await queries
    .selectFrom('tokens')
    .leftJoin('accounts', 'accounts.name', 'tokens.account')
    .select(['tokens.id', 'tokens.account', 'tokens.role', 'accounts.name'])
    .orderBy('tokens.id')
    .execute()
  for (const { id, account, role, name } of tokens) {
    if (name === null) fault(id, `its account ${account} is missing`)
    if (!isRole(role)) fault(id, `its role is ${role}, which is none`)
  }
}
