import type { Collation } from '../model/collation.ts'
import { VERSION } from '../version.ts'
import { shownDocument } from './shown-document.ts'

/** The public format: the number changes when a name in it changes its meaning. */
export const COLLATION_FORMAT = 'hearsay/1'

/**
 * A collation as `compare --json` prints it, in pieces: every document, speaker, attribution … a line of its
 * own, so that two collations can be compared with `diff`. The same collation gives the same bytes.
 */
export function* collationJson(collation: Collation): Generator<string> {
  yield collationHead()
  for (const [name, items] of collationLists(collation)) {
    yield `,\n${JSON.stringify(name)}: [`
    let separator = '\n  '
    for (const item of items) {
      yield separator + JSON.stringify(item)
      separator = ',\n  '
    }
    yield separator === '\n  ' ? ']' : '\n]'
  }
  yield '\n}\n'
}

export function collationHead(): string {
  return `{\n"format": ${JSON.stringify(COLLATION_FORMAT)},\n"offsetUnit": "utf-16",\n"version": ${JSON.stringify(VERSION)}`
}

/** The lists of a collation by their public names, in their order. */
export function collationLists(collation: Collation): [name: string, items: readonly unknown[]][] {
  return Object.entries({ ...collation, documents: collation.documents.map(shownDocument) })
}
