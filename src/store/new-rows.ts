import type { Insertable } from 'kysely'
import type { Schema } from './schema.ts'

/**
 * Rows of one shape that are to be put into a table. Beside their columns those of `texts` and `statements` may have the
 * lexemes of their terms, where these have been worked out already, see `search/lexemes.ts`.
 */
export type NewRow<T extends keyof Schema> = Insertable<Schema[T]> & { readonly lexemes?: string }
