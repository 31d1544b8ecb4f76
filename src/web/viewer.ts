import type { Role } from '../model/role.ts'
import type { Child } from './jsx-runtime.ts'

export { mayAct, ROLES, type Role } from '../model/role.ts'

/** Whoever a page is made for. */
export interface Viewer {
  /** As decisions and the log name them. */
  readonly name: string
  readonly role: Role
  /** Goes back with every form: a page of a stranger does not know it. */
  readonly csrf: string
  /** Whether they have signed in: on a loopback without accounts everybody is the machine's user. */
  readonly signedIn: boolean
  /** What has just been done for them, to be said on the page they are led to. */
  readonly told?: Child
}
