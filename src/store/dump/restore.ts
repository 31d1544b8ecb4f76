import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { createZstdDecompress } from 'node:zlib'
import { appendAudit } from '../audit.ts'
import type { Database, Queries } from '../database.ts'
import { fillAliasesIn } from '../fill-aliases.ts'
import { fillPiecesIn } from '../fill-pieces.ts'
import { lookFromWhatIsThere } from '../find-new.ts'
import { listSpeakers } from '../known-speakers.ts'
import { MIGRATIONS } from '../migrations/migrations.ts'
import type { Schema } from '../schema.ts'
import { StoreError } from '../store-error.ts'
import { asFileError } from './backup.ts'
import {
  DUMP_FORMAT,
  DUMPED,
  type DumpEnd,
  type DumpHead,
  type DumpRow,
  restoredValue,
} from './dumped-tables.ts'

/** The first bytes of what zstd has compressed (RFC 8878). */
const ZSTD = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])

/** Rows that are put in together, and the characters after which no more are waited for. */
const ROWS = 500
const CHARACTERS = 2 ** 22

/** Fills an empty store from a backup of either engine, all of it or nothing. Answers the number of rows. */
export async function restore(database: Database, path: string, who: string): Promise<number> {
  return database.write(async queries => {
    if (!(await isEmpty(queries)))
      throw new StoreError(database.name, 'not-empty', 'a backup is only restored into an empty store')
    await queries.deleteFrom('audit_head').execute()
    const { rows, migrations } = await fill(database, queries, path)
    if (migrations < WITH_PIECES) await fillPiecesIn(database, queries)
    await listSpeakersOf(database, queries)
    await lookFromWhatIsThere(queries)
    await database.renumber(queries)
    await appendAudit(queries, database, { who, action: 'restore', subject: path, content: { rows } })
    return rows
  })
}

/** From so many migrations on, what was said has its pieces. */
const WITH_PIECES = 1 + MIGRATIONS.findIndex(({ fillsPieces }) => fillsPieces)

/** What a backup of an earlier version has no lists of, or not with all names. */
async function listSpeakersOf(database: Database, queries: Queries): Promise<void> {
  const listed = await queries.selectFrom('speakers').select('id').limit(1).executeTakeFirst()
  if (listed === undefined) await listSpeakers(database, queries)
  await fillAliasesIn(database, queries)
}

async function isEmpty(queries: Queries): Promise<boolean> {
  for (const { table } of DUMPED) {
    if (table === 'audit_head') continue
    const row = await queries
      .selectFrom(table)
      .select(({ lit }) => lit(1).as('one'))
      .limit(1)
      .executeTakeFirst()
    if (row !== undefined) return false
  }
  return true
}

async function fill(
  database: Database,
  queries: Queries,
  path: string,
): Promise<{ rows: number; migrations: number }> {
  const damaged = (reason: string) => new StoreError(path, 'damaged', reason)
  const hash = createHash('sha256')
  const counts = new Map<string, number>()
  let end: DumpEnd | null = null
  let number = 0
  let migrations = 0
  let waiting: Record<string, unknown>[] = []
  let characters = 0
  let table: keyof Schema | null = null
  const flush = async () => {
    if (table !== null) await database.insert(queries, table, waiting as never)
    waiting = []
    characters = 0
  }
  for await (const line of linesOf(path)) {
    number++
    if (end !== null) throw damaged(`line ${number} comes behind its end`)
    const value = parsed(line)
    if (number === 1) migrations = migrationsOf(path, value as Partial<DumpHead> | null)
    else if (Array.isArray(value)) {
      const [name, row] = value as unknown as DumpRow
      if (!DUMPED.some(dumped => dumped.table === name)) throw damaged(`line ${number} is of no table`)
      if (name !== table || waiting.length === ROWS || characters > CHARACTERS) await flush()
      table = name
      characters += line.length
      waiting.push(Object.fromEntries(Object.entries(row).map(([key, v]) => [key, restoredValue(v)])))
      counts.set(name, (counts.get(name) ?? 0) + 1)
    } else {
      end = value as DumpEnd | null
      if (end?.sha256 !== hash.digest('hex'))
        throw damaged(`what stands before line ${number} is not what was written`)
      continue
    }
    hash.update(line).update('\n')
  }
  if (end === null) throw damaged(`it ends with line ${number}, before its end`)
  await flush()
  for (const [name, count] of Object.entries(end.rows))
    if (count !== (counts.get(name) ?? 0)) throw damaged(`it lacks rows of ${name}`)
  return { rows: counts.values().reduce((sum, count) => sum + count, 0), migrations }
}

function migrationsOf(path: string, head: Partial<DumpHead> | null): number {
  if (head?.format !== DUMP_FORMAT) throw new StoreError(path, 'damaged', 'it is no backup of a store')
  if (head.migrations! > MIGRATIONS.length)
    throw new StoreError(
      path,
      'version-too-new',
      'it was written by a newer hearsay: restore it with that one',
    )
  return head.migrations!
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const isCompressed = (await firstBytes(path)).equals(ZSTD)
  const file = createReadStream(path)
  const input: Readable = isCompressed ? file.pipe(createZstdDecompress()) : file
  let failure: unknown = null
  file.on('error', error => {
    failure = asFileError(path, error)
    input.destroy()
  })
  if (isCompressed)
    input.on('error', error => {
      failure = new StoreError(path, 'damaged', 'it is cut short or damaged', error)
    })
  yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  if (failure !== null) throw failure
}

async function firstBytes(path: string): Promise<Buffer> {
  try {
    const handle = await open(path)
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(ZSTD.length), 0, ZSTD.length, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw asFileError(path, error)
  }
}
