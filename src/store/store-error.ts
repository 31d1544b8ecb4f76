/**
 * - `locked`: others wrote for longer than this store waits; try again
 * - `full`: no room left where the store is; nothing that was stored is lost
 * - `damaged`: what is stored is not what was put there
 * - `version-too-new`: a newer version of the program has changed the store
 * - `unreachable`: the server does not answer, or does not let us in
 * - `unwritable`: the place cannot be read or written
 * - `not-empty`: it would have to be empty for this
 * - `not-found`: something that was named is not stored
 * - `too-many`: there are as many of these as there may be
 */
export type StoreErrorCode =
  | 'locked'
  | 'full'
  | 'damaged'
  | 'version-too-new'
  | 'unreachable'
  | 'unwritable'
  | 'not-found'
  | 'not-empty'
  | 'too-many'

/** Says which store could not do what, and why. Whatever was under way has been undone as a whole. */
export class StoreError extends Error {
  readonly code: StoreErrorCode
  /** The store's name, without any password. */
  readonly store: string
  readonly reason: string

  constructor(store: string, code: StoreErrorCode, reason: string, cause?: unknown) {
    super(`${store}: ${reason}`, { cause })
    this.name = 'StoreError'
    this.code = code
    this.store = store
    this.reason = reason
  }
}
