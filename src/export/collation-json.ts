import type { Collation } from '../model/collation.ts'
import { VERSION } from '../version.ts'

/** The public format: `format` changes when a name in it changes its meaning. */
const FORMAT = 'hearsay/1'

/** A collation as `compare --json` prints it: the same collation, the same bytes. */
export function collationJson(collation: Collation): string {
  return `${JSON.stringify({ format: FORMAT, offsetUnit: 'utf-16', version: VERSION, ...collation }, null, 1)}\n`
}
