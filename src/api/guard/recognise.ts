import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { Refusal } from '../problem-details.ts'
import type { Caller } from './caller.ts'
import type { Connection } from './connection.ts'
import { csrfBase } from './csrf.ts'

export type Recognise = (incoming: IncomingMessage, connection: Connection) => Promise<Caller>

export interface RecogniseOptions {
  /** Whether, without accounts, whoever reaches the server is the machine's user. */
  readonly isOfMachine: boolean
  readonly machineUser: string
}

export function recogniser({ isOfMachine, machineUser }: RecogniseOptions): Recognise {
  const machine: Caller = {
    by: 'machine',
    name: machineUser,
    csrf: csrfBase(randomBytes(32).toString('hex')),
  }
  return async (_incoming, connection) => {
    if (!isOfMachine) return { by: 'nobody', csrf: null }
    if (connection.wasPassedOn)
      throw new Refusal(
        'not-allowed',
        'a proxy has passed this on, and there is no account: "hearsay account add NAME --role admin", then "hearsay serve --behind-proxy"',
      )
    return machine
  }
}
