import type { Role, Viewer } from '../../web/viewer.ts'
import { csrfToken } from './csrf.ts'

/** Whoever has sent a request, and by what they are known. */
export type Caller =
  /** Without accounts: whoever uses this machine. */
  | { readonly by: 'machine'; readonly name: string; readonly csrf: Buffer }
  | {
      readonly by: 'session'
      readonly name: string
      readonly role: Role
      /** Hash of the session's cookie. */
      readonly session: string
      readonly csrf: Buffer
    }
  | { readonly by: 'token'; readonly name: string; readonly role: Role; readonly token: string }
  /** Has not signed in; `csrf` is null before the first page with a form. */
  | { readonly by: 'nobody'; readonly csrf: Buffer | null }

/** Null for nobody. */
export function viewerOf(caller: Caller): Viewer | null {
  if (caller.by === 'nobody') return null
  return {
    name: caller.name,
    role: caller.by === 'machine' ? 'admin' : caller.role,
    signedIn: caller.by !== 'machine',
    // Made where a page has a form, and not for every answer.
    get csrf() {
      return caller.by === 'token' ? '' : csrfToken(caller.csrf)
    },
  }
}
