import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress } from 'node:zlib'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '../database.ts'
import { MIGRATIONS } from '../migrations/migrations.ts'
import type { Schema } from '../schema.ts'
import { StoreError } from '../store-error.ts'
import {
  DUMP_FORMAT,
  DUMPED,
  type DumpEnd,
  type DumpedTable,
  type DumpHead,
  dumpedValue,
} from './dumped-tables.ts'

/** A backup has what its store has, and is its user's alone as well. */
const PRIVATE = 0o600

/** Lines that are written together. */
const CHUNK = 2 ** 16

/**
 * Writes all that is stored at one moment into a file, while others go on; either engine can be filled from it. The name
 * is given to it when it is complete and on disk. Compressed where the name ends in `.zst`. Answers the number of rows.
 */
export async function backup(database: Database, path: string): Promise<number> {
  const partial = `${path}.partial`
  let storeFailure: unknown = null
  try {
    const rows = await database.snapshot(async queries => {
      const counts = new Map<keyof Schema, number>()
      const compress = path.endsWith('.zst') ? [createZstdCompress()] : []
      const lines = chunks(dump(queries, counts, database.now()), error => {
        storeFailure = error
      })
      try {
        await pipeline([Readable.from(lines), ...compress, createWriteStream(partial, { mode: PRIVATE })])
      } catch (error) {
        throw storeFailure ?? asFileError(path, error)
      }
      return counts.values().reduce((sum, count) => sum + count, 0)
    })
    await onDisk(partial)
    await rename(partial, path)
    await onDisk(dirname(path))
    return rows
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {})
    throw storeFailure === null ? asFileError(path, error) : error
  }
}

async function* dump(
  queries: Kysely<Schema>,
  counts: Map<keyof Schema, number>,
  at: string,
): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const line = (value: unknown) => {
    const text = `${JSON.stringify(value)}\n`
    hash.update(text)
    return text
  }
  yield line({ format: DUMP_FORMAT, migrations: MIGRATIONS.length, at } satisfies DumpHead)
  for (const dumped of DUMPED) {
    let count = 0
    for await (const row of rowsOf(queries, dumped)) {
      count++
      const values = Object.entries(row).map(([name, value]) => [name, dumpedValue(value)] as const)
      yield line([dumped.table, Object.fromEntries(values)])
    }
    counts.set(dumped.table, count)
  }
  yield `${JSON.stringify({ rows: Object.fromEntries(counts), sha256: hash.digest('hex') } satisfies DumpEnd)}\n`
}

/** A table's rows in order of its key, page by page. */
async function* rowsOf(
  queries: Kysely<Schema>,
  { table, key, page }: DumpedTable,
): AsyncGenerator<Record<string, unknown>> {
  const columns = sql.join(key.map(name => sql.ref(name)))
  for (let after: unknown[] | null = null; ; ) {
    const behind: RawBuilder<unknown> =
      after === null ? sql`` : sql`where (${columns}) > (${sql.join(after)})`
    const { rows }: { rows: Record<string, unknown>[] } = await sql<Record<string, unknown>>`
      select * from ${sql.table(table)} ${behind} order by ${columns} limit ${sql.lit(page)}`.execute(queries)
    yield* rows
    if (rows.length < page) return
    after = key.map(name => rows.at(-1)![name])
  }
}

async function* chunks(
  lines: AsyncIterable<string>,
  failed: (error: unknown) => void,
): AsyncGenerator<string> {
  let chunk = ''
  try {
    for await (const line of lines) {
      chunk += line
      if (chunk.length < CHUNK) continue
      yield chunk
      chunk = ''
    }
  } catch (error) {
    failed(error)
    throw error
  }
  yield chunk
}

async function onDisk(path: string): Promise<void> {
  const handle = await open(path)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** What the file system says of a backup's file. */
export function asFileError(path: string, error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  if (error instanceof StoreError || code === undefined || !/^E[A-Z]+$/.test(code)) return error
  if (code === 'ENOENT') return new StoreError(path, 'not-found', 'there is no such file or folder', error)
  if (code === 'ENOSPC' || code === 'EFBIG' || code === 'EDQUOT')
    return new StoreError(path, 'full', 'no room is left for it on its disk', error)
  return new StoreError(path, 'unwritable', `it cannot be read or written (${message})`, error)
}
