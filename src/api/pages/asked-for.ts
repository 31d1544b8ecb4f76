import type { Context } from 'hono'
import type { Env } from '../services.ts'

/** In code units: nothing that is asked for in an address is longer. */
const LONGEST = 2000

/** What a page is asked for by name; empty where it is not named. Given twice, the first counts. */
export function askedFor(context: Context<Env>, name: string): string {
  return (context.req.query(name) ?? '').slice(0, LONGEST)
}
