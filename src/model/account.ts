import type { Role } from './role.ts'

/** Somebody who may sign in. Times are ISO 8601 in UTC. */
export interface Account {
  /** As `accountName` makes it. */
  readonly name: string
  readonly role: Role
  /** May neither sign in nor use a token. */
  readonly disabled: boolean
  readonly createdAt: string
  /** When its password was set last. */
  readonly passwordAt: string
}

/** A browser that somebody has signed in with. */
export interface Session {
  /** Of what its cookie holds; that itself is not kept. */
  readonly hash: string
  readonly account: string
  readonly startedAt: string
  readonly seenAt: string
  /** When it ends, whatever is done. */
  readonly endsAt: string
  /** What the browser said of itself, cut. */
  readonly agent: string
}

/** By which a program is known as somebody's. Only its hash is kept. */
export interface Token {
  /** Short; stands in the token itself, too. */
  readonly id: string
  readonly account: string
  /** What it is for. */
  readonly label: string
  /** What it may do at most; never more than its account. */
  readonly role: Role
  readonly createdAt: string
  /** Null: it does not. */
  readonly expiresAt: string | null
  readonly usedAt: string | null
}
