import type { Role } from '../model/role.ts'

/** What each role may do, as the one who has it is told. */
export const ROLE_IN_WORDS: Readonly<Record<Role, string>> = {
  reader: 'reads',
  editor: 'decides, saves searches, looks after feeds',
  admin: 'looks after accounts and the log, too',
}
