import type { Hono } from 'hono'
import type { Lookup } from '../lookup/lookup.ts'
import type { JobOverview } from '../model/job.ts'
import type { Store } from '../store/store.ts'
import type { Viewer } from '../web/viewer.ts'

/** What all routes stand on. */
export interface Services {
  readonly store: Store
  readonly lookup: Lookup
  /** Null where the store has no queue. */
  readonly jobs: (() => Promise<JobOverview>) | null
}

/** What has been found out about a request before a route sees it: `viewer` may all that the route asks for. */
export interface Env {
  Variables: { viewer: Viewer }
}

export type App = Hono<Env>
