import { type Command, InvalidArgumentError } from 'commander'
import { accountName } from '../model/account-name.ts'
import { ROLES, type Role } from '../model/role.ts'
import { numberFrom } from './number-from.ts'
import { storeOption } from './store-option.ts'

const HELP = `
Examples:
  hearsay account add ada --role admin      asks for a password
  hearsay account list
  hearsay account token ada --label 'desk script' --expires 90

Accounts are for "hearsay serve". Without any, whoever uses this machine may do
everything and nobody else is let in; with the first one everybody signs in.
  reader   reads
  editor   decides, saves searches, and looks after feeds
  admin    looks after accounts and the log, too
Passwords are asked for on a terminal, or read from standard input, a line.
All that is done to accounts stands in the store's log.`

const ADD_HELP = `
Examples:
  hearsay account add ada --role admin
  pass show hearsay/ivo | hearsay account add ivo --role editor`

const LIST_HELP = `
Example:
  hearsay account list --json`

const ROLE_HELP = `
Example:
  hearsay account role ivo reader

Ends the account's sessions: whoever is signed in signs in again.`

const DISABLE_HELP = `
Example:
  hearsay account disable ivo

Its sessions end, and its tokens do nothing until it is enabled again.`

const ENABLE_HELP = `
Example:
  hearsay account enable ivo`

const REMOVE_HELP = `
Example:
  hearsay account remove ivo

With its sessions and tokens. What it decided stays, under its name.`

const PASSWORD_HELP = `
Examples:
  hearsay account password ada
  printf '%s\\n' "$NEW" | hearsay account password ada`

const TOKEN_HELP = `
Examples:
  hearsay account token ada --label 'desk script' --expires 90
  hearsay account token ada --label dashboard --role reader --expires never

The token is printed once and kept as a hash only. Programs send it as
"Authorization: Bearer TOKEN"; to read, it may be the password of any name.`

const TOKENS_HELP = `
Examples:
  hearsay account tokens
  hearsay account tokens ada --json`

const REVOKE_HELP = `
Example:
  hearsay account revoke 1f2e3d4c5b

By the id that "hearsay account tokens" has; it stands in the token, too.`

/** Adds `hearsay account`; `done` is told the exit code. */
export function addAccountCommand(program: Command, done: (code: number) => void): void {
  const account = program
    .command('account')
    .description('say who may read and change what "hearsay serve" shows')
    .addHelpText('after', HELP)
  const load = () => import('./account.ts')
  const command = (usage: string, description: string, help: string) =>
    account
      .command(usage)
      .description(description)
      .addOption(storeOption())
      .option('--json', 'print the result as JSON')
      .addHelpText('after', help)

  command('add', 'make an account', ADD_HELP)
    .argument('<name>', 'to sign in with', name)
    .requiredOption('--role <role>', ROLES.join(', '), role)
    .action(async (who: string, options) => done(await (await load()).add(who, options)))

  command('list', 'who has an account', LIST_HELP).action(async options =>
    done(await (await load()).list(options)),
  )

  command('role', 'give an account another role', ROLE_HELP)
    .argument('<name>', 'of the account', name)
    .argument('<role>', ROLES.join(', '), role)
    .action(async (who: string, to: Role, options) => done(await (await load()).setRole(who, to, options)))

  command('disable', 'let an account in no more', DISABLE_HELP)
    .argument('<name>', 'of the account', name)
    .action(async (who: string, options) => done(await (await load()).setDisabled(who, true, options)))

  command('enable', 'let it in again', ENABLE_HELP)
    .argument('<name>', 'of the account', name)
    .action(async (who: string, options) => done(await (await load()).setDisabled(who, false, options)))

  command('remove', 'remove an account', REMOVE_HELP)
    .argument('<name>', 'of the account', name)
    .action(async (who: string, options) => done(await (await load()).remove(who, options)))

  command('password', 'give an account another password', PASSWORD_HELP)
    .argument('<name>', 'of the account', name)
    .action(async (who: string, options) => done(await (await load()).setPassword(who, options)))

  command('token', 'make a token by which a program is let in', TOKEN_HELP)
    .argument('<name>', 'of the account that it acts for', name)
    .requiredOption('--label <text>', 'what it is for', words)
    .option('--role <role>', `${ROLES.join(', ')}: what it may do at most (default: as the account)`, role)
    .option('--expires <days>', 'after which it does nothing; "never"', expiry, 90)
    .action(async (who: string, options) => done(await (await load()).addToken(who, options)))

  command('tokens', 'which tokens there are', TOKENS_HELP)
    .argument('[name]', 'of an account', name)
    .action(async (who: string | undefined, options) => done(await (await load()).tokens(who, options)))

  command('revoke', 'take a token back', REVOKE_HELP)
    .argument('<id>', 'of the token')
    .action(async (id: string, options) => done(await (await load()).revoke(id, options)))
}

function name(value: string): string {
  const kept = accountName(value)
  if (kept === null)
    throw new InvalidArgumentError(
      'It begins with a letter or a digit and has those and . _ @ + - only, 64 at most.',
    )
  return kept
}

function role(value: string): Role {
  const found = ROLES.find(one => one === value)
  if (found === undefined) throw new InvalidArgumentError(`It is one of ${ROLES.join(', ')}.`)
  return found
}

function words(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('It is empty.')
  return value.trim()
}

const LONGEST_DAYS = 3650

/** Commander makes of null an empty text. */
function expiry(value: string): number | 'never' {
  return value === 'never' ? value : numberFrom(1, LONGEST_DAYS)(value)
}
