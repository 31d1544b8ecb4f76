import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Store } from '../../store/store.ts'
import { Refusal } from '../problem-details.ts'
import type { Caller } from './caller.ts'
import type { Connection } from './connection.ts'
import { cookieIn } from './cookies.ts'
import { csrfBase } from './csrf.ts'
import { isSafe } from './same-origin.ts'

export type Recognise = (incoming: IncomingMessage, connection: Connection) => Promise<Caller>

export interface RecogniseOptions {
  readonly store: Store
  /** Whether, without accounts, whoever reaches the server is the machine's user. */
  readonly isOfMachine: boolean
  readonly machineUser: string
}

/** Finds out who has sent a request: by a token, else by a session, else as whoever uses this machine. */
export function recogniser({ store, isOfMachine, machineUser }: RecogniseOptions): Recognise {
  const machine: Caller = {
    by: 'machine',
    name: machineUser,
    csrf: csrfBase(randomBytes(32).toString('hex')),
  }
  return async (incoming, connection) => {
    const { authorization } = incoming.headers
    if (authorization !== undefined) {
      const secret = tokenIn(authorization, incoming.method ?? '')
      const token = secret === null ? null : await store.tokens.find(secret)
      // Not taken for anybody else: whoever sends a token wants to know that it does nothing.
      if (token === null)
        throw new Refusal(
          'not-signed-in',
          secret === null
            ? 'this is no token: "Authorization: Bearer TOKEN" is; as a password it is good for reading alone'
            : 'this token is none, was revoked or has expired',
        )
      return { by: 'token', name: token.account, role: token.role, token: token.id }
    }
    const cookie = cookieIn(incoming, 'session', connection)
    const session = cookie === null ? null : await store.sessions.find(cookie)
    if (cookie !== null && session !== null) {
      const { account: name, role, hash } = session
      return { by: 'session', name, role, session: hash, csrf: csrfBase(cookie) }
    }
    // Asked each time: the first account may be made while others read.
    if (isOfMachine && !(await store.accounts.any())) {
      if (connection.wasPassedOn) throw passedOn()
      return machine
    }
    const form = cookieIn(incoming, 'form', connection)
    return { by: 'nobody', csrf: form === null ? null : csrfBase(form) }
  }
}

/** A server that a proxy makes others reach would take them all for the machine's user. */
function passedOn(): Refusal {
  return new Refusal(
    'not-allowed',
    'a proxy has passed this on, and there is no account: "hearsay account add NAME --role admin", then "hearsay serve --behind-proxy --host-name NAME"',
  )
}

/**
 * `Bearer TOKEN`. Some programs know only names and passwords, so a token may be the password of `Basic`, too, where
 * nothing is changed: a browser that has kept it would send it along with what a stranger's page asks for.
 */
function tokenIn(authorization: string, method: string): string | null {
  const [, scheme = '', value = ''] = /^(bearer|basic) +([\w.~+/=-]{1,500})$/i.exec(authorization) ?? []
  if (scheme.toLowerCase() === 'bearer') return value
  if (scheme === '' || !isSafe(method)) return null
  const pair = Buffer.from(value, 'base64').toString('utf8')
  return pair.slice(pair.indexOf(':') + 1)
}
