import type { Context } from 'hono'
import { newSecret } from '../../store/new-secret.ts'
import { SESSION_ENDS } from '../../store/sessions.ts'
import { signInPage } from '../../web/sign-in-page.tsx'
import { cookieIn, settingCookie } from '../guard/cookies.ts'
import { csrfBase, csrfToken } from '../guard/csrf.ts'
import { needs } from '../guard/needs.ts'
import { safeReturn } from '../guard/safe-return.ts'
import type { SignIn } from '../guard/sign-in.ts'
import type { App, Env, Services } from '../services.ts'
import { fieldsOf } from './form-fields.ts'

/** Seconds that a form for signing in may lie open. */
const FORM_LASTS = 3600
const NO_STORE = { 'cache-control': 'no-store' } as const

/** `/login`, `/logout`. */
export function addSignInPages(app: App, { store }: Services, signIn: SignIn): void {
  app.get('/login', needs('anybody'), context => {
    const to = safeReturn(context.req.query('to'))
    const { by } = context.get('caller')
    if (by !== 'nobody') return context.redirect(to, 303)
    return signInForm(context, { to, name: '', refused: null })
  })

  app.post('/login', needs('anybody'), async context => {
    const fields = await fieldsOf(context)
    const connection = context.get('connection')
    const caller = context.get('caller')
    const to = safeReturn(fields('to'))
    const name = fields('name').slice(0, 200)
    const secret = await signIn({
      name,
      password: fields('password'),
      agent: context.req.header('user-agent') ?? '',
      from: connection.address,
      replaces: caller.by === 'session' ? caller.session : null,
    })
    if (secret === null)
      return signInForm(context, {
        to,
        name,
        refused: 'Name and password do not fit, or the account is disabled.',
      })
    // Another one than before, whatever the browser had: nobody can have prepared it.
    context.header('set-cookie', settingCookie('session', secret, SESSION_ENDS.always, connection))
    context.header('set-cookie', settingCookie('form', '', 0, connection), { append: true })
    return context.redirect(to, 303)
  })

  app.post('/logout', needs('reader'), async context => {
    const caller = context.get('caller')
    if (caller.by === 'session')
      await store.sessions.end(caller.session, caller.name, caller.name, 'sign-out')
    context.header('set-cookie', settingCookie('session', '', 0, context.get('connection')))
    // What the browser has kept of what the account may read.
    context.header('clear-site-data', '"cache"')
    return context.redirect('/login', 303)
  })
}

/** The form comes back with a token that derives from a cookie: only from the browser that it was shown in. */
function signInForm(
  context: Context<Env>,
  shown: { to: string; name: string; refused: string | null },
): Response {
  const connection = context.get('connection')
  const had = cookieIn(context.env.incoming, 'form', connection)
  const form = had ?? newSecret()
  if (had === null) context.header('set-cookie', settingCookie('form', form, FORM_LASTS, connection))
  const html = signInPage({ ...shown, csrf: csrfToken(csrfBase(form)) })
  return context.html(html, shown.refused === null ? 200 : 401, NO_STORE) as Response
}
