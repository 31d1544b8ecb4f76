import type { LogFields } from '../../jobs/log.ts'
import type { Viewer } from '../../web/viewer.ts'
import type { Caller } from '../guard/caller.ts'
import type { Connection } from '../guard/connection.ts'

/** A request that the guard has let through, as it goes to a thread. */
export interface PageTask {
  /** Of the store, with its password. */
  readonly address: string
  readonly method: string
  readonly url: string
  /** Null where none can come. */
  readonly body: string | null
  readonly headers: readonly (readonly [string, string])[]
  readonly viewer: Viewer
  readonly caller: Caller
  readonly connection: Connection
}

/** As it comes back. */
export interface PageMade {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Uint8Array
  /** What is to stand in the server's log. */
  readonly told: readonly {
    readonly level: 'info' | 'error'
    readonly event: string
    readonly fields: LogFields
  }[]
}
