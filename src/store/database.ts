import type { Kysely, Transaction } from 'kysely'
import type { NewRow } from './new-rows.ts'
import type { Schema } from './schema.ts'

export type Engine = 'sqlite' | 'postgres'

/** What works inside a transaction. */
export type Queries = Transaction<Schema>

/** An open store's tables, and how its engine goes about reading and writing them. Throws `StoreError` only. */
export interface Database {
  readonly engine: Engine
  /** Where it is, without any password. */
  readonly name: string
  /** ISO 8601, UTC. */
  now(): string
  /** One question, or several that need not see the same state. */
  read<T>(work: (queries: Kysely<Schema>) => Promise<T>): Promise<T>
  /**
   * All or nothing, and durable when it returns. The work is done again from its beginning where the engine asks for it,
   * so that it must do nothing but ask and write.
   */
  write<T>(work: (queries: Queries) => Promise<T>): Promise<T>
  /** Everything that the work reads is of one moment, while others go on writing. */
  snapshot<T>(work: (queries: Queries) => Promise<T>): Promise<T>
  /** Puts rows that are all of one shape into a table, in their order, and has search find them. */
  insert<T extends keyof Schema>(queries: Queries, table: T, rows: readonly NewRow<T>[]): Promise<void>
  /** Bytes on disk by table, indexes included. */
  sizes(): Promise<ReadonlyMap<string, number>>
  /** What the engine finds wrong with its own files; empty where it finds or looks for nothing. */
  damage(): Promise<readonly string[]>
  /** After rows with numbers of their own were put in: the next numbers follow them. */
  renumber(queries: Queries): Promise<void>
  /** Gives room that is no longer used back to the disk, where the engine does not do so by itself. */
  shrink(): Promise<void>
  close(): Promise<void>
}
