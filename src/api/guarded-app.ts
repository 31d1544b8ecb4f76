import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getPath } from 'hono/utils/url'
import type { Log } from '../jobs/log.ts'
import { answerErrors } from './answer-errors.ts'
import { assetAt } from './guard/assets.ts'
import { viewerOf } from './guard/caller.ts'
import { checkCsrf } from './guard/check-csrf.ts'
import { compression } from './guard/compression.ts'
import { connectionOf, networkOf } from './guard/connection.ts'
import type { PolicyReports } from './guard/csp-reports.ts'
import type { IsOurName } from './guard/host-names.ts'
import { askedFor, needs } from './guard/needs.ts'
import { ownEtags } from './guard/own-etags.ts'
import { limiter, type Rates } from './guard/rates.ts'
import type { Recognise } from './guard/recognise.ts'
import { isForPeople } from './guard/refusal-page.tsx'
import { checkOrigin, isSafe } from './guard/same-origin.ts'
import { REPORTS_PATH } from './guard/security-headers.ts'
import { signingIn } from './guard/sign-in.ts'
import { nothingThere } from './nothing-there.ts'
import { addAccountPages } from './pages/account-pages.tsx'
import { addAccountsPages } from './pages/accounts-pages.tsx'
import { addAuditPages } from './pages/audit-pages.tsx'
import { addSignInPages } from './pages/sign-in-pages.tsx'
import { Refusal } from './problem-details.ts'
import { RequestMetrics } from './request-metrics.ts'
import { addRoutes } from './routes.ts'
import type { App, Env, Services } from './services.ts'
import { answeredAt } from './twins.ts'

export interface GuardSettings {
  readonly isOurName: IsOurName
  readonly behindProxy: boolean
  readonly recognise: Recognise
  readonly rates: Rates
  readonly reports: PolicyReports
  /** Answers pages elsewhere; null: they are made here. */
  readonly elsewhere: MiddlewareHandler<Env> | null
  readonly log: Log
}

/** Bytes of a request's body. */
const LARGEST_BODY = 2 ** 20

/** All that is answered, each request looked at in this order before a route sees it. */
export function guardedApp(services: Services, settings: GuardSettings): App {
  const { isOurName, behindProxy, recognise, rates, reports, elsewhere, log } = settings
  const app: App = new Hono<Env>({ getPath: request => answeredAt(getPath(request)) })
  const metrics = new RequestMetrics()
  const ofAddress = limiter(rates.address)
  const ofAccount = limiter(rates.account)
  const ofReports = limiter(rates.reports)
  const unanswered = nothingThere(app)

  answerErrors(app, log)
  app.use(metrics.measure)
  app.use(async (context, next) => {
    const began = performance.now()
    await next()
    const { method, path } = context.req
    const ms = Math.round(performance.now() - began)
    log.debug('request', { method, path, status: context.res.status, ms })
  })
  app.use(async (context, next) => {
    const { incoming } = context.env
    const connection = connectionOf(incoming, behindProxy)
    context.set('connection', connection)
    if (!isOurName(incoming.headers.host, incoming.socket.localAddress))
      throw new Refusal('wrong-host', 'start "hearsay serve" with --host-name NAME for a name of your own')
    if (!connection.isLocal) await ofAddress.take(networkOf(connection.address))
    await next()
  })

  // What everybody may have, before it is looked at who asks.
  app.get('/assets/:name', context => {
    const { req } = context
    return assetAt(req.path, name => req.header(name), context.get('connection'))
  })
  app.get('/health', async context => {
    await services.store.leases.holder('health')
    return context.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' })
  })
  app.get('/metrics', (context, next) => (context.get('connection').isLocal ? metrics.answer() : next()))
  app.post(REPORTS_PATH, needs('anybody'), bodyLimit({ maxSize: 2 ** 16 }), async context => {
    await ofReports.take(networkOf(context.get('connection').address))
    reports.add(await context.req.json().catch(() => null))
    return context.body(null, 204)
  })

  app.use(async (context, next) => {
    checkOrigin(context.env.incoming, context.get('connection'))
    await next()
  })
  // What only asks has no body, and is not to be made a whole `Request` for looking.
  const limited = bodyLimit({ maxSize: LARGEST_BODY, onError: () => tooLarge() })
  app.use((context, next) => (isSafe(context.req.method) ? next() : limited(context, next)))
  app.use(async (context, next) => {
    const caller = await recognise(context.env.incoming, context.get('connection'))
    const viewer = viewerOf(caller)
    context.set('caller', caller)
    if (viewer !== null) context.set('viewer', viewer)
    if (caller.by === 'session' || caller.by === 'token') await ofAccount.take(caller.name)
    const { path, method } = context.req
    const asked = askedFor(context)
    if (viewer === null && !asked.includes('anybody')) {
      if (isSafe(method) && isForPeople(path, context.req.header('accept')))
        return context.redirect(`/login?to=${encodeURIComponent(pathAndQuery(context.req.url))}`, 303)
      throw new Refusal('not-signed-in', 'sign in, or send a token of the API', {}, CHALLENGE)
    }
    if (!isSafe(method)) {
      if (asked.length === 0) throw unanswered(path, method)
      await checkCsrf(context.req, caller)
    }
    await next()
  })
  app.get('/metrics', needs('admin'), () => metrics.answer())
  app.use(compression)
  app.use(ownEtags)

  addSignInPages(app, services, signingIn(services.store, rates))
  addAccountPages(app, services, rates)
  addAccountsPages(app, services)
  addAuditPages(app, services, reports)
  if (elsewhere !== null) app.use(elsewhere)
  addRoutes(app, services)
  return app
}

function pathAndQuery(url: string): string {
  const { pathname, search } = new URL(url)
  return `${pathname}${search}`.slice(0, 2000)
}

const CHALLENGE = { 'www-authenticate': 'Bearer realm="Hearsay"' } as const

function tooLarge(): never {
  throw new Refusal('too-large', 'a request may have a megabyte')
}
