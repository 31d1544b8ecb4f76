import { errorText, type Log } from '../jobs/log.ts'
import { isForPeople, refusalPage } from './guard/refusal-page.tsx'
import { nothingThere } from './nothing-there.ts'
import type { ProblemDetails } from './problem-details.ts'
import { problemOf } from './problem-of.ts'
import type { App } from './services.ts'

/** What whoever looks after a server wants to see of what is refused. */
const TOLD: ReadonlySet<number> = new Set([401, 403, 421, 429])

/** What is answered where a route throws, or where there is none: a page to people, problem details to programs. */
export function answerErrors(app: App, log: Pick<Log, 'error' | 'info'>): void {
  app.onError(async (error, context) => {
    const { path, method } = context.req
    const answer = problemOf(error, () => {
      const instance = crypto.randomUUID()
      log.error('failed', { instance, method, path, error: errorText(error) })
      return instance
    })
    if (TOLD.has(answer.status)) {
      const from = context.get('connection')?.address
      log.info('refused', { status: answer.status, method, path, from, reason: errorText(error) })
    }
    if (!isForPeople(path, context.req.header('accept'))) return answer
    const headers = new Headers(answer.headers)
    headers.set('content-type', 'text/html; charset=utf-8')
    const viewer = context.get('viewer') ?? null
    const page = refusalPage((await answer.json()) as ProblemDetails, viewer)
    return new Response(page, { status: answer.status, headers })
  })
  const refusal = nothingThere(app)
  app.notFound(({ req }) => {
    throw refusal(req.path, req.method)
  })
}
