import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Refusal } from '../problem-details.ts'
import type { Env } from '../services.ts'

/** Takes no more of a body than so many bytes. */
export function bodyUpTo(bytes: number): MiddlewareHandler<Env> {
  return bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new Refusal('too-large', `a body here has at most ${bytes} bytes`)
    },
  })
}
