/** What somebody may do: read; decide and save searches; look after accounts and the log too. Each may all that those before may. */
export const ROLES = ['reader', 'editor', 'admin'] as const
export type Role = (typeof ROLES)[number]

export function mayAct(role: Role, asked: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(asked)
}
