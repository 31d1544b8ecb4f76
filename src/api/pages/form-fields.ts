import type { Context } from 'hono'
import { Refusal } from '../problem-details.ts'
import type { Env } from '../services.ts'

/** Fields of a form by name, as text; empty where there is none. The guard has read the same form for its token. */
export async function fieldsOf(context: Context<Env>): Promise<(name: string) => string> {
  const form = await context.req.parseBody().catch(() => {
    throw new Refusal('bad-request', 'it is no form')
  })
  return name => {
    const value = Object.hasOwn(form, name) ? form[name] : ''
    return typeof value === 'string' ? value : ''
  }
}
