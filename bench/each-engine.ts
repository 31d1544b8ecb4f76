import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { NO_POSTGRES, startPostgres } from '../test/store/postgres-server.ts'

/** A new store's address at each call, by a name of its own. */
export type NewStore = (name: string) => Promise<string>

/** The same with SQLite in the folder, which goes with all in it, and on a PostgreSQL server; `only` one of them. */
export async function onEachEngine(
  folder: string,
  only: string | undefined,
  run: (engine: string, newStore: NewStore) => Promise<void>,
): Promise<void> {
  try {
    if (only !== 'postgres') await run('SQLite', async name => join(folder, name))
    if (only === 'sqlite') return
    const server = await startPostgres()
    if (server === null) return console.log(NO_POSTGRES)
    try {
      await run('PostgreSQL', () => server.database())
    } finally {
      await server.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
