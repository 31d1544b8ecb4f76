import type { HttpBindings } from '@hono/node-server'
import type { Hono } from 'hono'
import type { AlertTeller } from '../alerting/alert-teller.ts'
import type { Log } from '../jobs/log.ts'
import type { Lookup } from '../lookup/lookup.ts'
import type { JobOverview } from '../model/job.ts'
import type { Store } from '../store/store.ts'
import type { Viewer } from '../web/viewer.ts'
import type { Caller } from './guard/caller.ts'
import type { Connection } from './guard/connection.ts'
import type { TextReader } from './in-hand/text-reader.ts'

/** What all routes stand on. */
export interface Services {
  readonly store: Store
  readonly lookup: Lookup
  /** Null where the store has no queue. */
  readonly jobs: (() => Promise<JobOverview>) | null
  /** Where this process tells alerts: `now` has it done at once. */
  readonly alerts?: Pick<AlertTeller, 'now'>
  /** Told what fails in us beside an answer. */
  readonly log?: Pick<Log, 'warn'>
  /** The server's own, closed with it. */
  readonly texts: TextReader
}

/** What has been found out about a request before a route sees it: `viewer` may all that the route asks for. */
export interface Env {
  Bindings: HttpBindings
  Variables: {
    viewer: Viewer
    /** As whom they were recognised; the guard's own routes look at it. */
    caller: Caller
    connection: Connection
  }
}

export type App = Hono<Env>
