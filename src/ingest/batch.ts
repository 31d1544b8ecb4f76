import type { Document } from '../model/document.ts'
import { identifier } from '../model/identifier.ts'
import { byCodeUnits } from '../model/order.ts'
import type { Problem } from '../model/problem.ts'

/**
 * Documents read in any order → documents with one id each. What has the same bytes is one document, kept
 * under its first location in order of code units, with a notice for the others; of several versions of one
 * web page the newest is kept; what has a given id that is taken by other content gets the id of its content.
 */
export function distinct(documents: readonly Document[]): { documents: Document[]; problems: Problem[] } {
  const problems: Problem[] = []
  const byHash = new Map<string, Document>()
  const byId = new Map<string, Document>()
  for (const document of newestVersions([...documents].sort(byLocation), problems)) {
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

/** What was read at one address on the web, at several times, is one report. Records are what their file says. */
function* newestVersions(sorted: readonly Document[], problems: Problem[]): Generator<Document> {
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const first = sorted[from]!
    for (to = from + 1; to < sorted.length && isVersionOf(first, sorted[to]!); to++);
    const versions = sorted.slice(from, to)
    const newest = versions.reduce((a, b) => (instant(b) >= instant(a) ? b : a))
    for (const version of versions) {
      if (version.sha256 === newest.sha256) yield version
      else
        problems.push(notice(version, 'superseded', `a newer version of it is read instead${since(newest)}`))
    }
  }
}

function isVersionOf(a: Document, b: Document): boolean {
  return a.location === b.location && /^https?:/.test(a.location) && [a, b].every(isPage)
}

function isPage({ provenance }: Document): boolean {
  return provenance !== undefined && provenance.readFrom.url !== 'record'
}

function time({ provenance, published }: Document): string {
  return provenance?.modified ?? published ?? ''
}

function instant(document: Document): number {
  return Date.parse(time(document)) || 0
}

function since(document: Document): string {
  const day = time(document)
  return day === '' ? '' : `, of ${day}`
}

function byLocation(a: Document, b: Document): number {
  return byCodeUnits(a.location, b.location) || byCodeUnits(a.sha256, b.sha256)
}

function notice(document: Document, code: Problem['code'], message: string): Problem {
  return { location: document.location, code, severity: 'notice', message }
}
