import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { findTargetHandler } from 'hono/utils/handler'
import { mayAct, type Role } from '../../web/viewer.ts'
import { Refusal } from '../problem-details.ts'
import type { Env } from '../services.ts'

/** `anybody`: also whoever has not signed in. */
export type Asked = Role | 'anybody'

const ASKED = new WeakMap<object, Asked>()

/**
 * Declares what a route asks for, and holds it: `app.post('/decisions', needs('editor'), …)`. Routes that only read need a
 * reader where nothing is declared. A route that changes something and declares nothing is answered to nobody.
 */
export function needs(asked: Asked): MiddlewareHandler<Env> {
  const middleware: MiddlewareHandler<Env> = async (context, next) => {
    if (asked !== 'anybody' && !mayAct(context.get('viewer').role, asked))
      throw new Refusal(
        'not-allowed',
        `this needs an account that is ${asked === 'reader' ? 'a' : 'an'} ${asked}`,
      )
    await next()
  }
  ASKED.set(middleware, asked)
  return middleware
}

/** What a handler of the route table declares; null where it is none that `needs` made. */
export function askedBy(handler: (...args: never[]) => unknown): Asked | null {
  return ASKED.get(findTargetHandler(handler as never)) ?? null
}

/** All that is declared for the address that a request is about. */
export function askedFor(context: Context): Asked[] {
  return matchedRoutes(context).flatMap(({ handler }) => askedBy(handler) ?? [])
}
