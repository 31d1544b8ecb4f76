import type { Session } from '../model/account.ts'
import { sha256 } from '../model/identifier.ts'
import type { Role } from '../model/role.ts'
import { appendAudit } from './audit.ts'
import type { Database } from './database.ts'
import { noted } from './noted.ts'
import type { PasswordHash } from './password-hash.ts'
import { storable } from './storable.ts'

export type { Session } from '../model/account.ts'

/** Seconds after which a session that nobody uses ends, and after which every one does. */
export const SESSION_ENDS = { idle: 24 * 3600, always: 14 * 86_400 } as const
/** Seconds: how exactly it is known when a session was used last. */
const SEEN_TO = 300
const LONGEST_AGENT = 200

export interface SignedIn extends Session {
  readonly role: Role
}

export interface Sessions {
  /**
   * `secret`: what the cookie will hold. The session that it takes the place of ends. False, and nothing is begun, where
   * `password` is not that of the account any more, or the account may not sign in.
   */
  start(session: {
    account: string
    password: PasswordHash
    secret: string
    agent: string
    replaces: string | null
    from: string
  }): Promise<boolean>
  /** Whose it is, by what the cookie holds: null where it has ended or its account may not sign in. */
  find(secret: string): Promise<SignedIn | null>
  /** The latest used first. */
  list(account: string): Promise<Session[]>
  /** False where the account has no such session. `action`: `sign-out`, or `session-end` for another's browser. */
  end(hash: string, account: string, who: string, action?: 'sign-out' | 'session-end'): Promise<boolean>
}

export function sessionHash(secret: string): string {
  return sha256(`session\n${secret}`)
}

export function sessionsIn(database: Database): Sessions {
  const seconds = (time: string, more: number) => new Date(Date.parse(time) + 1000 * more).toISOString()
  return {
    start: ({ account, password, secret, agent, replaces, from }) =>
      database.write(async queries => {
        const now = database.now()
        const owner = queries
          .selectFrom('accounts')
          .select('password')
          .where('name', '=', account)
          .where('disabled', '=', 0)
        // Not changed until this session is there to be ended.
        const held = await (database.engine === 'postgres' ? owner.forShare() : owner).executeTakeFirst()
        if (held?.password !== password) return false
        await queries
          .deleteFrom('sessions')
          .where(({ or, eb }) =>
            or([
              eb('ends_at', '<=', now),
              eb('seen_at', '<=', seconds(now, -SESSION_ENDS.idle)),
              eb('hash', '=', replaces ?? ''),
            ]),
          )
          .execute()
        await queries
          .insertInto('sessions')
          .values({
            hash: sessionHash(secret),
            account,
            started_at: now,
            seen_at: now,
            ends_at: seconds(now, SESSION_ENDS.always),
            agent: storable(agent.slice(0, LONGEST_AGENT)),
          })
          .execute()
        await appendAudit(queries, database, {
          who: account,
          action: 'sign-in',
          subject: account,
          content: { from },
        })
        return true
      }),
    find: async secret => {
      const hash = sessionHash(secret)
      const now = database.now()
      const found = await database.read(queries =>
        queries
          .selectFrom('sessions')
          .innerJoin('accounts', 'accounts.name', 'sessions.account')
          .select(['account', 'role', 'started_at', 'seen_at', 'ends_at', 'agent'])
          .where('hash', '=', hash)
          .where('disabled', '=', 0)
          .where('ends_at', '>', now)
          .where('seen_at', '>', seconds(now, -SESSION_ENDS.idle))
          .executeTakeFirst(),
      )
      if (found === undefined) return null
      if (found.seen_at <= seconds(now, -SEEN_TO))
        await noted(
          database.write(async queries => {
            await queries.updateTable('sessions').set({ seen_at: now }).where('hash', '=', hash).execute()
          }),
        )
      return { ...sessionOf({ ...found, hash }), role: found.role as Role }
    },
    list: account =>
      database.read(async queries => {
        const now = database.now()
        const rows = await queries
          .selectFrom('sessions')
          .selectAll()
          .where('account', '=', account)
          .where('ends_at', '>', now)
          .where('seen_at', '>', seconds(now, -SESSION_ENDS.idle))
          .orderBy('seen_at', 'desc')
          .orderBy('hash')
          .execute()
        return rows.map(sessionOf)
      }),
    end: (hash, account, who, action = 'session-end') =>
      database.write(async queries => {
        const ended = await queries
          .deleteFrom('sessions')
          .where('hash', '=', hash)
          .where('account', '=', account)
          .returning('hash')
          .execute()
        if (ended.length === 0) return false
        await appendAudit(queries, database, { who, action, subject: account })
        return true
      }),
  }
}

interface Row {
  readonly hash: string
  readonly account: string
  readonly started_at: string
  readonly seen_at: string
  readonly ends_at: string
  readonly agent: string
}

function sessionOf({ hash, account, started_at, seen_at, ends_at, agent }: Row): Session {
  return { hash, account, startedAt: started_at, seenAt: seen_at, endsAt: ends_at, agent }
}
