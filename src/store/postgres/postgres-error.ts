import { StoreError, type StoreErrorCode } from '../store-error.ts'

/** By the beginning of PostgreSQL's error codes (its appendix A), the more telling first. */
const CODES: readonly (readonly [prefix: string, code: StoreErrorCode, reason: string])[] = [
  ['40', 'locked', 'others were changing the same rows, again and again'],
  ['23505', 'locked', 'others were adding the same rows, again and again'],
  ['55P03', 'locked', 'others hold what is needed'],
  ['53100', 'full', 'no room is left on the server’s disk; nothing that was stored is lost'],
  ['53', 'unreachable', 'the server has too much to do'],
  ['XX', 'damaged', 'the server found damage'],
  ['57', 'unreachable', 'the server is stopping or starting'],
  ['08', 'unreachable', 'the connection was lost'],
  ['28', 'unreachable', 'the server does not let us in'],
  ['3D', 'unreachable', 'there is no such database'],
  ['42501', 'unwritable', 'we may not do this there'],
  ['25006', 'unwritable', 'the server takes no writes'],
]

/** The server's, the connection's and the network's errors as the store's; all others as they are. */
export function asStoreError(store: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error
  const { code } = error as NodeJS.ErrnoException
  const known = CODES.find(([prefix]) => code?.length === 5 && code.startsWith(prefix))
  if (known) return new StoreError(store, known[1], `${known[2]} (${error.message})`, error)
  if (isConnectionLost(error))
    return new StoreError(
      store,
      'unreachable',
      `the server does not answer (${error.message || code})`,
      error,
    )
  return error
}

/** Whether the work may come out otherwise if it is done again from its beginning. */
export function mayBeTriedAgain(error: unknown): boolean {
  const code = (error as { code?: unknown }).code
  return code === '40001' || code === '40P01' || code === '23505'
}

function isConnectionLost(error: Error): boolean {
  const { code } = error as NodeJS.ErrnoException
  if (code !== undefined && /^E(?:CONN|HOST|NET|PIPE|TIMEDOUT|NOTFOUND|AI_|NOENT|ACCES)/.test(code))
    return true
  return /connection terminated|timeout exceeded when trying to connect|connection ended|not queryable|has already been discarded/i.test(
    error.message,
  )
}
