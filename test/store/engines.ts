import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, vi } from 'vitest'
import type { Engine } from '../../src/store/database.ts'
import { openStore, type StoreOptions } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import type { PostgresServer } from './postgres-server.ts'
import { scratchFolder } from './scratch.ts'
import { onSharedServer } from './shared-server.ts'

/** What a suite of the contract needs: new empty stores of one engine, closed and removed when the test is over. */
export interface Fresh {
  readonly engine: Engine
  store(options?: Partial<StoreOptions>): Promise<Store>
  /** Where a new store can be opened. */
  address(): Promise<string>
  /** One more opening of a store, closed with the others. */
  open(address: string, options?: Partial<StoreOptions>): Promise<Store>
  /** Only where the engine is PostgreSQL. */
  readonly server: () => PostgresServer
}

export const NOON = '2031-05-04T12:00:00.000Z'

/** Runs a suite on every engine there is on this machine. */
export function onBothEngines(suite: (fresh: Fresh) => void): void {
  // A server and processes of their own are waited for; on a busy machine that takes its time.
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
  let server: (() => PostgresServer) | null = null
  const opened: Store[] = []
  const folders: string[] = []
  const fresh = (engine: Engine): Fresh => {
    const address = async () => {
      if (engine === 'postgres') return server!().database()
      const folder = scratchFolder('store')
      folders.push(folder)
      return join(folder, 'store')
    }
    const open = async (at: string, options: Partial<StoreOptions> = {}) => {
      const store = await openStore(at, { now: () => NOON, ...options })
      opened.push(store)
      return store
    }
    return {
      engine,
      address,
      open,
      store: async options => open(await address(), options),
      server: () => server!(),
    }
  }
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(store => store.close()))
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  })
  describe('sqlite', () => suite(fresh('sqlite')))
  onSharedServer('postgres', shared => {
    server = shared
    suite(fresh('postgres'))
  })
}
