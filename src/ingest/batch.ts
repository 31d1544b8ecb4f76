import type { Document } from '../model/document.ts'
import { identifier } from '../model/identifier.ts'
import { byCodeUnits } from '../model/order.ts'
import type { Problem } from '../model/problem.ts'

/**
 * Documents read in any order → documents with one id each. What has the same bytes is one document, kept
 * under its first location in order of code units, with a notice for the others; what has a given id that
 * is taken by other content gets the id of its content.
 */
export function distinct(documents: readonly Document[]): { documents: Document[]; problems: Problem[] } {
  const problems: Problem[] = []
  const byHash = new Map<string, Document>()
  const byId = new Map<string, Document>()
  for (const document of [...documents].sort(byLocation)) {
    const same = byHash.get(document.sha256)
    if (same) {
      problems.push(notice(document, 'same-content', `the same bytes as ${same.location}; read once`))
      continue
    }
    byHash.set(document.sha256, document)
    const taken = byId.get(document.id)
    const id = taken ? identifier('d', [document.sha256]) : document.id
    if (taken)
      problems.push(
        notice(document, 'duplicate-id', `its id “${document.id}” is taken by ${taken.location}; now ${id}`),
      )
    byId.set(id, id === document.id ? document : { ...document, id })
  }
  return { documents: [...byId.values()], problems }
}

function byLocation(a: Document, b: Document): number {
  return byCodeUnits(a.location, b.location) || byCodeUnits(a.sha256, b.sha256)
}

function notice(document: Document, code: Problem['code'], message: string): Problem {
  return { location: document.location, code, severity: 'notice', message }
}
