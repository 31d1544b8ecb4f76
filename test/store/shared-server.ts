import { afterAll, beforeAll, describe, vi } from 'vitest'
import { NO_POSTGRES, type PostgresServer, postgresPrograms, startPostgres } from './postgres-server.ts'

/** To make and to stop a server costs a second of a processor; its guard stops it when the tests' process has ended. */
let running: Promise<PostgresServer | null> | null = null

/**
 * Describes what is tested on a server, or says that there is none. All files of tests that run in one process have the
 * same server, each its own databases, removed when its suite is over.
 */
export function onSharedServer(name: string, suite: (server: () => PostgresServer) => void): void {
  const isThere = postgresPrograms() !== null
  if (!isThere) console.warn(NO_POSTGRES)
  describe.skipIf(!isThere)(isThere ? name : NO_POSTGRES, () => {
    // A server is waited for; on a busy machine that takes its time.
    vi.setConfig({ hookTimeout: 60_000 })
    let server: PostgresServer | null = null
    beforeAll(async () => {
      // A worker of jobs has some dozen connections, and some tests have several.
      running ??= startPostgres({ max_connections: '250' })
      server = await running
    })
    afterAll(() => server?.clear())
    suite(() => server!)
  })
}
