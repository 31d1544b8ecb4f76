import type { MiddlewareHandler } from 'hono'
import { DecisionTold } from '../../web/decision-line.tsx'
import type { Env, Services } from '../services.ts'
import { backPath } from './back-path.ts'
import { decisionNumbered } from './decision-numbered.ts'

/** Of the address that somebody is led back to. */
export const DECIDED_NOW = 'decided'

/**
 * A page that somebody was led back to says what was decided, whichever page it is, and offers to take it back. That it is
 * in the address makes it plain: whoever is sent the address is told the same, which is so.
 */
export function whatWasDone({ lookup }: Pick<Services, 'lookup'>): MiddlewareHandler<Env> {
  return async (context, next) => {
    const number = context.req.method === 'GET' ? context.req.query(DECIDED_NOW) : undefined
    const viewer = context.get('viewer')
    if (number !== undefined && viewer !== undefined) {
      const decision = await decisionNumbered(lookup, number)
      const url = new URL(context.req.url)
      url.searchParams.delete(DECIDED_NOW)
      const back = backPath(`${url.pathname}${url.search}`) ?? '/decisions'
      if (decision !== null)
        context.set('viewer', {
          ...viewer,
          told: <DecisionTold decision={decision} viewer={viewer} back={back} />,
        })
    }
    await next()
  }
}
