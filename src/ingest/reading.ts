import type { Fetcher } from '../fetching/fetcher.ts'
import type { Document } from '../model/document.ts'
import type { Problem } from '../model/problem.ts'
import { type Draft, finish } from './draft.ts'
import { InputError } from './input-error.ts'
import type { Limits } from './limits.ts'
import { unreadable } from './locations.ts'
import type { Origin } from './origin.ts'
import { excessOfMarks } from './quotation-excess.ts'

/**
 * One thing that came of an input: a document with the bytes that it was read from (of a record in a file: the record's),
 * or a problem. A document may bring notices with it. `fetchedAt`: ISO 8601, when the bytes were fetched, by us or by
 * whoever made the archive that they stood in; null for files.
 */
export type Read =
  | { readonly document: Document; readonly bytes: Uint8Array; readonly fetchedAt: string | null }
  | { readonly problem: Problem }

export interface ReadOptions {
  readonly limits?: Limits
  /** None: addresses are not read, and of a feed only what it has itself. */
  readonly fetcher?: Fetcher | null
  /** What `-` stands for. */
  readonly standardInput?: AsyncIterable<Uint8Array> | null
  /** Reports of each feed or sitemap, the newest; the limit where not said. */
  readonly most?: number
  /** Told what is being fetched. */
  readonly fetching?: (url: string) => void
}

/** One run of reading: what holds for all of it, and what was met in it. */
export interface Reading {
  readonly limits: Limits
  readonly fetcher: Fetcher | null
  readonly most: number
  readonly fetching: (url: string) => void
  /** Addresses that were asked for: each is once. */
  readonly asked: Set<string>
  /** Feeds and sitemaps that may still be followed. */
  listingsLeft: number
}

/** A draft → its document, with what is to be said of it. */
export function* finished(draft: Draft, bytes: Uint8Array, origin: Origin): Generator<Read> {
  const document = finish(draft)
  for (const { code, message } of draft.reservations ?? []) yield notice(document.location, code, message)
  const excess = excessOfMarks(document.text)
  if (excess) yield notice(document.location, 'too-many-quotation-marks', excess)
  yield { document, bytes, fetchedAt: origin.fetchedAt }
}

export function notice(location: string, code: Problem['code'], message: string): Read {
  return { problem: { location, code, severity: 'notice', message } }
}

export function problemOf(location: string, error: unknown): Problem {
  return (error instanceof InputError ? error : unreadable(location, error)).toProblem()
}

/** What went wrong becomes a problem of that location, and ends the reading of it. */
export async function* guarded(location: string, reads: AsyncIterable<Read>): AsyncGenerator<Read> {
  try {
    yield* reads
  } catch (error) {
    yield { problem: problemOf(location, error) }
  }
}
