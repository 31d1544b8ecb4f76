import type { Collation } from '../model/collation.ts'
import { VERSION } from '../version.ts'

/** The public format: the number changes when a name in it changes its meaning. */
const FORMAT = 'hearsay/1'

/**
 * A collation as `compare --json` prints it: every document, speaker, attribution … a line of its own, so
 * that two collations can be compared with `diff`. The same collation gives the same bytes.
 */
export function collationJson(collation: Collation): string {
  const head = Object.entries({ format: FORMAT, offsetUnit: 'utf-16', version: VERSION })
  const fields = [
    ...head.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`),
    ...Object.entries(collation).map(([name, items]) => `${JSON.stringify(name)}: ${lines(items)}`),
  ]
  return `{\n${fields.join(',\n')}\n}\n`
}

function lines(items: readonly unknown[]): string {
  return items.length === 0 ? '[]' : `[\n  ${items.map(item => JSON.stringify(item)).join(',\n  ')}\n]`
}
