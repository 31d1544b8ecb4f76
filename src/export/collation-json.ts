import type { Collation } from '../model/collation.ts'
import { listedJson } from './listed-json.ts'
import { shownDocument } from './shown-document.ts'

/** The public format: the number changes when a name in it changes its meaning. */
export const COLLATION_FORMAT = 'hearsay/1'

/**
 * A collation as `compare --json` prints it, in pieces: every document, speaker, attribution … a line of its
 * own. The same collation gives the same bytes.
 */
export function* collationJson(collation: Collation): Generator<string> {
  yield* listedJson(COLLATION_FORMAT, collationLists(collation))
}

/** The lists of a collation by their public names, in their order. */
export function collationLists(collation: Collation): [name: string, items: readonly unknown[]][] {
  return Object.entries({ ...collation, documents: collation.documents.map(shownDocument) })
}
