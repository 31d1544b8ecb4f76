import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { HonoRequest } from 'hono'

const BYTES = 32

/** What the tokens of one session derive from: only who has the session's cookie can make one. */
export function csrfBase(secret: string): Buffer {
  return createHash('sha256').update(`csrf\n${secret}`).digest()
}

/**
 * A token that stands in a page. It looks otherwise each time, so that nothing can be told about it from how well a
 * page compresses that also shows words of strangers (BREACH).
 */
export function csrfToken(base: Buffer): string {
  const mask = randomBytes(BYTES)
  return Buffer.concat([mask, xor(mask, base)]).toString('base64url')
}

export function isCsrfToken(token: string, base: Buffer): boolean {
  const bytes = Buffer.from(token.slice(0, 200), 'base64url')
  if (bytes.length !== 2 * BYTES) return false
  return timingSafeEqual(xor(bytes.subarray(0, BYTES), bytes.subarray(BYTES)), base)
}

function xor(one: Buffer, other: Buffer): Buffer {
  return Buffer.from(one.map((byte, i) => byte ^ other[i]!))
}

const FORM = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i

/** The token that came with a request: in its header, or in the field `csrf` of a form. Null where there is none. */
export async function sentCsrf(request: HonoRequest): Promise<string | null> {
  const header = request.header('x-csrf-token')
  if (header !== undefined) return header
  if (!FORM.test(request.header('content-type') ?? '')) return null
  // Kept by the request: the route reads the same form.
  const form = await request.parseBody().catch(() => null)
  if (form === null || !Object.hasOwn(form, 'csrf')) return null
  const { csrf } = form
  return typeof csrf === 'string' ? csrf : null
}
