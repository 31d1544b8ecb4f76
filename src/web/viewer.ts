/** What somebody may do: read; decide and save searches; look after accounts and the log too. Each may all that those before may. */
export const ROLES = ['reader', 'editor', 'admin'] as const
export type Role = (typeof ROLES)[number]

export function mayAct(role: Role, asked: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(asked)
}

/** Whoever a page is made for. */
export interface Viewer {
  /** As decisions and the log name them. */
  readonly name: string
  readonly role: Role
  /** Goes back with every form: a page of a stranger does not know it. */
  readonly csrf: string
  /** Whether they have signed in: on a loopback without accounts everybody is the machine's user. */
  readonly signedIn: boolean
}
