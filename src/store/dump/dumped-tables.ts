import type { Schema } from '../schema.ts'

/** A table with the columns that its rows are in order of, and how many rows make one question. */
export interface DumpedTable {
  readonly table: keyof Schema
  readonly key: readonly [string, ...string[]]
  readonly page: number
}

/** All that is kept, each table behind those that its rows point into. How migrations went is the new store's own; who
 * has signed in ends with the old one. */
export const DUMPED: readonly DumpedTable[] = [
  { table: 'snapshots', key: ['sha256'], page: 20 },
  { table: 'documents', key: ['number'], page: 500 },
  { table: 'texts', key: ['document'], page: 100 },
  { table: 'revisions', key: ['location', 'revision'], page: 500 },
  { table: 'extractors', key: ['number'], page: 500 },
  { table: 'annotations', key: ['document', 'extractor'], page: 100 },
  { table: 'statements', key: ['number'], page: 500 },
  { table: 'stories', key: ['id'], page: 20 },
  { table: 'story_documents', key: ['document'], page: 500 },
  { table: 'story_speakers', key: ['story', 'id'], page: 500 },
  { table: 'speakers', key: ['id'], page: 500 },
  { table: 'speaker_words', key: ['word', 'speaker'], page: 500 },
  { table: 'utterances', key: ['story', 'id'], page: 500 },
  { table: 'copies', key: ['original', 'copy'], page: 500 },
  { table: 'positions', key: ['id'], page: 500 },
  { table: 'decisions', key: ['number'], page: 500 },
  { table: 'feeds', key: ['url'], page: 500 },
  { table: 'feed_items', key: ['feed', 'key'], page: 200 },
  { table: 'saved_searches', key: ['number'], page: 500 },
  { table: 'saved_hits', key: ['number'], page: 500 },
  { table: 'deliveries', key: ['number'], page: 500 },
  { table: 'accounts', key: ['name'], page: 500 },
  { table: 'tokens', key: ['id'], page: 500 },
  { table: 'audit', key: ['number'], page: 500 },
  { table: 'audit_head', key: ['single'], page: 1 },
]

/**
 * A dump is lines of JSON: what it is, then a line a row, then how many rows there were of each table and the hash of
 * all before, so that one that was cut short shows. Bytes are base64.
 */
export const DUMP_FORMAT = 'hearsay-store/1'

export interface DumpHead {
  readonly format: typeof DUMP_FORMAT
  /** How many migrations the store had. */
  readonly migrations: number
  readonly at: string
}

export type DumpValue = string | number | null | { readonly base64: string }
export type DumpRow = readonly [table: keyof Schema, row: Readonly<Record<string, DumpValue>>]

export interface DumpEnd {
  readonly rows: Readonly<Partial<Record<keyof Schema, number>>>
  readonly sha256: string
}

export function dumpedValue(value: unknown): DumpValue {
  return value instanceof Uint8Array
    ? { base64: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') }
    : (value as DumpValue)
}

export function restoredValue(value: DumpValue): unknown {
  return typeof value === 'object' && value !== null ? Buffer.from(value.base64, 'base64') : value
}
