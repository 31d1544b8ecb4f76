import type { Context } from 'hono'
import { mayAct, ROLES, type Role } from '../../model/role.ts'
import { newToken } from '../../store/new-secret.ts'
import { hashPassword, isPassword, passwordFault } from '../../store/password-hash.ts'
import { type AccountShown, accountPage, sessionId } from '../../web/account-page.tsx'
import { needs } from '../guard/needs.ts'
import { limiter, type Rates } from '../guard/rates.ts'
import { Refusal } from '../problem-details.ts'
import type { App, Env, Services } from '../services.ts'
import { fieldsOf } from './form-fields.ts'

const NO_STORE = { 'cache-control': 'no-store' } as const
const LONGEST_DAYS = 3650

type News = Partial<Pick<AccountShown, 'secret' | 'done' | 'refused'>>

/** `/account`: password, tokens and sessions of whoever asks. A token does none of it: one that leaked would make others. */
export function addAccountPages(app: App, { store }: Services, rates: Rates): void {
  const guesses = limiter(rates.failuresOfBoth)
  const now = () => new Date().toISOString()

  async function shown(context: Context<Env>, news: News = {}): Promise<Response> {
    const caller = context.get('caller')
    const viewer = context.get('viewer')
    const html = accountPage({
      viewer,
      tokens: viewer.signedIn ? await store.tokens.list(viewer.name) : [],
      sessions: viewer.signedIn ? await store.sessions.list(viewer.name) : [],
      session: caller.by === 'session' ? caller.session : null,
      now: now(),
      secret: null,
      done: null,
      refused: null,
      ...news,
    })
    return context.html(html, (news.refused ?? null) === null ? 200 : 400, NO_STORE) as Response
  }

  app.get('/account', context => shown(context))

  app.get('/account.json', async context => {
    const { name, role, signedIn } = context.get('viewer')
    const tokens = signedIn ? await store.tokens.list(name) : []
    const sessions = signedIn ? await store.sessions.list(name) : []
    return context.json(
      { name, role, signedIn, tokens, sessions: sessions.map(({ hash, ...session }) => session) },
      200,
      NO_STORE,
    )
  })

  app.post('/account/password', needs('reader'), async context => {
    const { name, session } = bySession(context)
    const fields = await fieldsOf(context)
    await guesses.take(name)
    if (!(await isPassword(fields('present'), await store.accounts.passwordOf(name))))
      return shown(context, { refused: 'The present password is another. Nothing was changed.' })
    await guesses.forget(name)
    const password = fields('password')
    const fault = passwordFault(password)
    if (fault !== null) return shown(context, { refused: `Nothing was changed: ${fault}.` })
    await store.accounts.setPassword(name, await hashPassword(password), name, session)
    return shown(context, { done: 'The password is changed. Other browsers have to sign in again.' })
  })

  app.post('/account/tokens', needs('reader'), async context => {
    const { name } = bySession(context)
    const viewer = context.get('viewer')
    const fields = await fieldsOf(context)
    const label = fields('label').trim()
    const days = Number(fields('days'))
    const role = roleIn(fields('role'))
    if (label === '')
      return shown(context, { refused: 'No token was made: it needs to be said what it is for.' })
    if (!Number.isInteger(days) || days < 1 || days > LONGEST_DAYS)
      return shown(context, { refused: `No token was made: it ends after 1 to ${LONGEST_DAYS} days.` })
    if (role === null || !mayAct(viewer.role, role))
      return shown(context, { refused: 'No token was made: it may do no more than you may.' })
    const { id, secret } = newToken()
    const expiresAt = new Date(Date.parse(now()) + 86_400_000 * days).toISOString()
    await store.tokens.add({ account: name, id, secret, label, role, expiresAt }, name)
    return shown(context, { secret })
  })

  app.post('/account/tokens/:id/revoke', needs('reader'), async context => {
    const { name } = bySession(context)
    if (!(await store.tokens.revoke(context.req.param('id'), name, name)))
      throw new Refusal('not-found', 'you have no such token')
    return shown(context, { done: 'The token is revoked: it does nothing any more.' })
  })

  app.post('/account/sessions/:id/end', needs('reader'), async context => {
    const { name } = bySession(context)
    const id = context.req.param('id')
    const session = (await store.sessions.list(name)).find(({ hash }) => sessionId(hash) === id)
    if (session === undefined || !(await store.sessions.end(session.hash, name, name)))
      throw new Refusal('not-found', 'no such browser is signed in')
    return shown(context, { done: 'That browser is signed out.' })
  })
}

/** The account and the session of whoever has signed in on a page. */
export function bySession(context: Context<Env>): { readonly name: string; readonly session: string } {
  const caller = context.get('caller')
  if (caller.by !== 'session')
    throw new Refusal('not-allowed', 'this is done by whoever has signed in on a page, not with a token')
  return caller
}

export function roleIn(value: string): Role | null {
  return ROLES.find(role => role === value) ?? null
}
