import { StoreError, type StoreErrorCode } from '../store-error.ts'

/** By the beginning of SQLite's result codes, the more telling first. */
const CODES: readonly (readonly [prefix: string, code: StoreErrorCode, reason: string])[] = [
  ['SQLITE_BUSY', 'locked', 'other processes are writing and would not let go'],
  ['SQLITE_LOCKED', 'locked', 'it is in use by this process'],
  ['SQLITE_FULL', 'full', 'no room is left on its disk; nothing that was stored is lost'],
  ['SQLITE_IOERR_WRITE', 'full', 'its disk takes no more; nothing that was stored is lost'],
  ['SQLITE_IOERR_SHMSIZE', 'full', 'its disk takes no more; nothing that was stored is lost'],
  ['SQLITE_CORRUPT', 'damaged', 'its file is damaged: restore a backup'],
  ['SQLITE_NOTADB', 'damaged', 'its file is no SQLite database'],
  ['SQLITE_READONLY', 'unwritable', 'it may not be written'],
  ['SQLITE_CANTOPEN', 'unwritable', 'its file cannot be opened or made'],
  ['SQLITE_PERM', 'unwritable', 'it may not be read'],
  ['SQLITE_IOERR', 'unwritable', 'its disk cannot be read or written'],
]

/** SQLite's and the file system's errors as the store's; all others as they are. */
export function asStoreError(store: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) return error
  if (code === 'ENOSPC') return new StoreError(store, 'full', 'no room is left on its disk', error)
  if (/^E(?:ACCES|PERM|ROFS|NOTDIR|EXIST|ISDIR|LOOP|NAMETOOLONG)$/.test(code))
    return new StoreError(store, 'unwritable', `its folder cannot be made or entered (${code})`, error)
  const known = CODES.find(([prefix]) => code.startsWith(prefix))
  return known ? new StoreError(store, known[1], `${known[2]} (${error.message})`, error) : error
}
