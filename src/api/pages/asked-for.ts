import type { Context } from 'hono'
import { storable } from '../../store/storable.ts'
import type { Env } from '../services.ts'

/** In code units: nothing that is asked for in an address is longer. */
const LONGEST = 2000

/** What a page is asked for by name; empty where it is not named. Given twice, the first counts; what no store can be asked for is U+FFFD. */
export function askedFor(context: Context<Env>, name: string): string {
  return storable((context.req.query(name) ?? '').slice(0, LONGEST))
}
