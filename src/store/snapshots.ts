import { sha256 } from '../model/identifier.ts'
import { byCodeUnits } from '../model/order.ts'
import type { Database, Queries } from './database.ts'
import { packBytes, unpackBytes } from './packed.ts'
import { inPortions } from './portions.ts'
import { StoreError } from './store-error.ts'

export interface Snapshots {
  /** Keeps bytes as they were read, once however often they come; answers their SHA-256 in lower-case hex. */
  put(bytes: Uint8Array): Promise<string>
  has(sha256: string): Promise<boolean>
  /** Throws `damaged` where what is kept is no longer what was put. */
  get(sha256: string): Promise<Buffer | null>
}

export function snapshotsIn(database: Database): Snapshots {
  return {
    async put(bytes) {
      const packed = await packSnapshots(database, [bytes])
      if (packed.length > 0) await database.write(queries => putSnapshots(queries, packed))
      return sha256(bytes)
    },
    has: hash =>
      database.read(async queries => {
        const row = await queries
          .selectFrom('snapshots')
          .select('size')
          .where('sha256', '=', hash)
          .executeTakeFirst()
        return row !== undefined
      }),
    async get(hash) {
      const row = await database.read(queries =>
        queries.selectFrom('snapshots').selectAll().where('sha256', '=', hash).executeTakeFirst(),
      )
      if (row === undefined) return null
      const bytes = unpackedOrNull(row.bytes)
      if (bytes === null || sha256(bytes) !== hash)
        throw new StoreError(database.name, 'damaged', `snapshot ${hash} is not what was read`)
      return bytes
    },
  }
}

function unpackedOrNull(packed: Uint8Array): Buffer | null {
  try {
    return unpackBytes(packed)
  } catch {
    return null
  }
}

export interface PackedSnapshot {
  readonly sha256: string
  readonly size: number
  readonly bytes: Uint8Array
}

/** Packs what is not there yet; in order of hashes. */
export async function packSnapshots(
  database: Database,
  list: readonly Uint8Array[],
): Promise<PackedSnapshot[]> {
  const missing = new Map(list.map(bytes => [sha256(bytes), bytes]))
  const known = await database.read(queries =>
    inPortions([...missing.keys()], portion =>
      queries.selectFrom('snapshots').select('sha256').where('sha256', 'in', portion).execute(),
    ),
  )
  for (const row of known) missing.delete(row.sha256)
  return [...missing]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([hash, bytes]) => ({ sha256: hash, size: bytes.length, bytes: packBytes(bytes) }))
}

export async function putSnapshots(queries: Queries, packed: readonly PackedSnapshot[]): Promise<void> {
  for (const snapshot of packed) {
    await queries
      .insertInto('snapshots')
      .values(snapshot)
      .onConflict(conflict => conflict.column('sha256').doNothing())
      .execute()
  }
}
