import type { Kysely } from 'kysely'
import { unpackText } from '../packed.ts'
import { inPortions } from '../portions.ts'
import type { Schema } from '../schema.ts'
import type { Texts } from './span-faults.ts'
import { unpackedOr } from './unpacked-or.ts'

/** By documents' ids; null where a text cannot be read. */
export async function textsOf(queries: Kysely<Schema>, ids: readonly string[]): Promise<Texts> {
  const rows = await inPortions([...new Set(ids)], portion =>
    queries
      .selectFrom('documents as d')
      .innerJoin('texts as t', 't.document', 'd.number')
      .select(['d.id', 't.text'])
      .where('d.id', 'in', portion)
      .execute(),
  )
  return new Map(rows.map(({ id, text }) => [id, unpackedOr(() => unpackText(text))]))
}
