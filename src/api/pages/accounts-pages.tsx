import type { Context } from 'hono'
import { accountName } from '../../model/account-name.ts'
import type { AccountOutcome } from '../../store/accounts.ts'
import { hashPassword, passwordFault } from '../../store/password-hash.ts'
import { type AccountsShown, accountsPage } from '../../web/accounts-page.tsx'
import { idFromPath } from '../../web/links.ts'
import { needs } from '../guard/needs.ts'
import { Refusal } from '../problem-details.ts'
import type { App, Env, Services } from '../services.ts'
import { roleIn } from './account-pages.tsx'
import { fieldsOf } from './form-fields.ts'

const NO_STORE = { 'cache-control': 'no-store' } as const

type News = Partial<Pick<AccountsShown, 'done' | 'refused'>>

/** `/accounts`, for admins. Nobody changes their own account here: who alone looks after all others would be gone. */
export function addAccountsPages(app: App, { store }: Services): void {
  async function shown(context: Context<Env>, news: News = {}): Promise<Response> {
    const html = accountsPage({
      viewer: context.get('viewer'),
      accounts: await store.accounts.list(),
      tokens: await store.tokens.list(),
      done: null,
      refused: null,
      ...news,
    })
    return context.html(html, (news.refused ?? null) === null ? 200 : 400, NO_STORE) as Response
  }

  app.get('/accounts', needs('admin'), context => shown(context))

  app.post('/accounts', needs('admin'), async context => {
    const who = personIn(context)
    const fields = await fieldsOf(context)
    const name = accountName(fields('name'))
    const role = roleIn(fields('role'))
    const fault = passwordFault(fields('password'))
    const isFirst = !(await store.accounts.any())
    if (name === null)
      return shown(context, {
        refused: 'No account was made: a name has letters, digits and . _ @ + - only.',
      })
    if (role === null) return shown(context, { refused: 'No account was made: there is no such role.' })
    if (isFirst && role !== 'admin')
      return shown(context, { refused: 'No account was made: the first one has to be an admin.' })
    if (fault !== null) return shown(context, { refused: `No account was made: ${fault}.` })
    const password = await hashPassword(fields('password'))
    if (!(await store.accounts.add({ name, role, password }, who)))
      return shown(context, { refused: `No account was made: there is one of the name ${name} already.` })
    // From now on whoever has made it has to sign in, too.
    return isFirst
      ? context.redirect('/login?to=/accounts', 303)
      : shown(context, { done: `${name} can sign in now.` })
  })

  const change = (
    action: string,
    work: (name: string, who: string, field: (name: string) => string) => Promise<AccountOutcome>,
    done: string,
  ) =>
    app.post(`/accounts/:name/${action}`, needs('admin'), async context => {
      const who = personIn(context)
      const name = idFromPath(context.req.param('name'))
      if (name === who) throw new Refusal('not-allowed', 'your own account is changed by another admin')
      const outcome = await work(name, who, await fieldsOf(context))
      if (outcome === 'unknown') throw new Refusal('not-found', 'there is no such account')
      if (outcome === 'last-admin')
        return shown(context, {
          refused: `${name} is the last one who looks after the accounts. Nothing was changed.`,
        })
      return shown(context, { done: `${name} ${done}` })
    })

  change(
    'role',
    (name, who, field) => {
      const role = roleIn(field('role'))
      if (role === null) throw new Refusal('bad-request', 'there is no such role')
      return store.accounts.setRole(name, role, who)
    },
    'has another role, and has to sign in again.',
  )
  change('disable', (name, who) => store.accounts.setDisabled(name, true, who), 'is let in no more.')
  change('enable', (name, who) => store.accounts.setDisabled(name, false, who), 'is let in again.')
  change(
    'password',
    async (name, who, field) => {
      const fault = passwordFault(field('password'))
      if (fault !== null) throw new Refusal('bad-request', fault)
      return store.accounts.setPassword(name, await hashPassword(field('password')), who)
    },
    'has another password, and has to sign in again.',
  )
  change(
    'remove',
    (name, who, field) => {
      if (field('sure') !== 'yes')
        throw new Refusal('bad-request', 'the box that says you are sure was not ticked')
      return store.accounts.remove(name, who)
    },
    'is no account any more.',
  )
}

/** Who does it: a person, on a page; on a machine without accounts its user. */
function personIn(context: Context<Env>): string {
  const caller = context.get('caller')
  if (caller.by === 'session' || caller.by === 'machine') return caller.name
  throw new Refusal(
    'not-allowed',
    'accounts are changed by whoever has signed in on a page, not with a token',
  )
}
