import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { defaultFolder, openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import { StoreError } from '../store/store-error.ts'
import { printable } from './printable.ts'
import { progressOn } from './progress.ts'

export interface StoreOption {
  /** A folder or `postgres://…`; without one, the folder of the user's data. */
  readonly store?: string
  readonly json?: boolean
}

/**
 * Opens the store, does the work and closes it. What the store cannot do is said in a line on standard error; the exit
 * code is then 1. `make`: a folder without a store gets one.
 */
export async function withStore(
  options: StoreOption,
  make: boolean,
  work: (store: Store) => Promise<number>,
): Promise<number> {
  try {
    const store = await opened(addressOf(options), make)
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    process.stderr.write(`not done: ${printable(error.message)}\n`)
    return 1
  }
}

/** Where the store is that was asked for. */
export function addressOf({ store }: StoreOption): string {
  return store || defaultFolder()
}

async function opened(address: string, make: boolean): Promise<Store> {
  const isFolder = !/^[a-z]+:\/\//.test(address)
  if (isFolder && !make) {
    const { FILE_NAME } = await import('../store/sqlite/open-sqlite.ts')
    if (!existsSync(join(address, FILE_NAME)))
      throw new StoreError(
        address,
        'not-found',
        'no store is there; "hearsay read PATH…" makes one, --store names another',
      )
  }
  return openStore(address)
}

/** How often work that cannot say how far it is shows that it goes on, in ms. */
const BEAT = 500

/** Shows on standard error that something is being done while it is. */
export async function shown<T>(step: string, work: Promise<T>): Promise<T> {
  const progress = progressOn(process.stderr)
  const timer = setInterval(() => progress.step(step), BEAT)
  try {
    return await work
  } finally {
    clearInterval(timer)
    progress.end()
  }
}

/** Who does it, for the store's log. */
export function who(): string {
  try {
    return userInfo().username
  } catch {
    // A user without an entry in the system's list.
    return `user ${process.getuid?.() ?? 'unknown'}`
  }
}
