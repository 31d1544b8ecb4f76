import type { Store } from '../store/store.ts'
import { StoreError } from '../store/store-error.ts'
import { printable } from './printable.ts'
import { addressOf, type StoreOption, withStore } from './with-store.ts'

export type { StoreOption }

/** As `withStore`, for what only a store on a server has: a queue. `instead`: what to do with a folder. */
export async function withServerStore(
  options: StoreOption,
  instead: string,
  work: (store: Store, address: string) => Promise<number>,
): Promise<number> {
  const address = addressOf(options)
  if (!/^postgres(?:ql)?:\/\//.test(address)) {
    const error = new StoreError(address, 'unwritable', `it is a folder, and has no queue: ${instead}`)
    process.stderr.write(`not done: ${printable(error.message)}\n`)
    return 1
  }
  return withStore(options, true, store => work(store, address))
}
