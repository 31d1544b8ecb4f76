import { createMiddleware } from 'hono/factory'
import { Refusal } from '../problem-details.ts'
import type { Env } from '../services.ts'

const UTF8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Refuses a body that is packed, or whose bytes are no UTF-8: what cannot be read is not to be read as something else.
 * Where none need be sent, an empty one is none, whatever type its header gives.
 */
export const textBody = (isRequired: boolean) =>
  createMiddleware<Env>(async ({ req }, next) => {
    const coding = req.header('content-encoding')
    if (coding !== undefined && coding.toLowerCase() !== 'identity')
      throw new Refusal('wrong-media-type', 'a body is sent as it is, without Content-Encoding')
    // Kept by the request: what validates it reads the same bytes.
    const bytes = await req.arrayBuffer()
    try {
      UTF8.decode(bytes)
    } catch {
      throw new Refusal('bad-request', 'the body is not UTF-8')
    }
    if (!isRequired && bytes.byteLength === 0) req.raw.headers.delete('content-type')
    await next()
  })
