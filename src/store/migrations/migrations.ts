import { TABLES as POSTGRES_TABLES } from './postgres/0001-tables.ts'
import { SEARCH as POSTGRES_SEARCH } from './postgres/0002-search.ts'
import { LEASES as POSTGRES_LEASES } from './postgres/0003-leases.ts'
import { SEARCH_ROWS as POSTGRES_SEARCH_ROWS } from './postgres/0004-search-rows.ts'
import { DECISIONS as POSTGRES_DECISIONS } from './postgres/0005-decisions.ts'
import { RECORDS as POSTGRES_RECORDS } from './postgres/0006-records.ts'
import { DRAFTS as POSTGRES_DRAFTS } from './postgres/0007-drafts.ts'
import { PROVENANCE as POSTGRES_PROVENANCE } from './postgres/0008-provenance.ts'
import { FEED_ITEMS as POSTGRES_FEED_ITEMS } from './postgres/0009-feed-items.ts'
import { TRACES as POSTGRES_TRACES } from './postgres/0010-traces.ts'
import { SEARCH_DAYS as POSTGRES_SEARCH_DAYS } from './postgres/0011-search-days.ts'
import { SAVED_SEARCHES as POSTGRES_SAVED_SEARCHES } from './postgres/0012-saved-searches.ts'
import { ACCOUNTS as POSTGRES_ACCOUNTS } from './postgres/0013-accounts.ts'
import { SPEAKERS as POSTGRES_SPEAKERS } from './postgres/0014-speakers.ts'
import { PIECES as POSTGRES_PIECES } from './postgres/0016-pieces.ts'
import { TABLES as SQLITE_TABLES } from './sqlite/0001-tables.ts'
import { SEARCH as SQLITE_SEARCH } from './sqlite/0002-search.ts'
import { LEASES as SQLITE_LEASES } from './sqlite/0003-leases.ts'
import { DECISIONS as SQLITE_DECISIONS } from './sqlite/0005-decisions.ts'
import { RECORDS as SQLITE_RECORDS } from './sqlite/0006-records.ts'
import { DRAFTS as SQLITE_DRAFTS } from './sqlite/0007-drafts.ts'
import { PROVENANCE as SQLITE_PROVENANCE } from './sqlite/0008-provenance.ts'
import { FEED_ITEMS as SQLITE_FEED_ITEMS } from './sqlite/0009-feed-items.ts'
import { TRACES as SQLITE_TRACES } from './sqlite/0010-traces.ts'
import { SAVED_SEARCHES as SQLITE_SAVED_SEARCHES } from './sqlite/0012-saved-searches.ts'
import { ACCOUNTS as SQLITE_ACCOUNTS } from './sqlite/0013-accounts.ts'
import { SPEAKERS as SQLITE_SPEAKERS } from './sqlite/0014-speakers.ts'
import { PIECES as SQLITE_PIECES } from './sqlite/0016-pieces.ts'

/** A step of the schema, for both engines. One that has been released is never changed; a further one follows. */
export interface Migration {
  readonly name: string
  readonly sqlite: string
  /** Empty where the engine needs none. */
  readonly postgres: string
  /** What search looks into is filled anew from what is stored, where the engine does not keep it by itself. */
  readonly refillsSearch?: boolean
  /** Lists of speakers are filled from what is stored. */
  readonly listsSpeakers?: boolean
  /** First, step by step, speakers are given the names that stories have for them. */
  readonly fillsAliases?: boolean
  /** First, step by step, statements are given the pieces that annotations have. */
  readonly fillsPieces?: boolean
}

/** In order; the first is number 1. */
export const MIGRATIONS: readonly Migration[] = [
  { name: 'tables', sqlite: SQLITE_TABLES, postgres: POSTGRES_TABLES },
  { name: 'search', sqlite: SQLITE_SEARCH, postgres: POSTGRES_SEARCH },
  { name: 'leases', sqlite: SQLITE_LEASES, postgres: POSTGRES_LEASES },
  { name: 'search-rows', sqlite: '', postgres: POSTGRES_SEARCH_ROWS, refillsSearch: true },
  { name: 'decisions', sqlite: SQLITE_DECISIONS, postgres: POSTGRES_DECISIONS },
  { name: 'records', sqlite: SQLITE_RECORDS, postgres: POSTGRES_RECORDS },
  { name: 'drafts', sqlite: SQLITE_DRAFTS, postgres: POSTGRES_DRAFTS },
  { name: 'provenance', sqlite: SQLITE_PROVENANCE, postgres: POSTGRES_PROVENANCE },
  { name: 'feed-items', sqlite: SQLITE_FEED_ITEMS, postgres: POSTGRES_FEED_ITEMS },
  { name: 'traces', sqlite: SQLITE_TRACES, postgres: POSTGRES_TRACES },
  { name: 'search-days', sqlite: '', postgres: POSTGRES_SEARCH_DAYS, refillsSearch: true },
  { name: 'saved-searches', sqlite: SQLITE_SAVED_SEARCHES, postgres: POSTGRES_SAVED_SEARCHES },
  { name: 'accounts', sqlite: SQLITE_ACCOUNTS, postgres: POSTGRES_ACCOUNTS },
  { name: 'speakers', sqlite: SQLITE_SPEAKERS, postgres: POSTGRES_SPEAKERS, listsSpeakers: true },
  { name: 'aliases', sqlite: '', postgres: 'select 1;', fillsAliases: true },
  { name: 'pieces', sqlite: SQLITE_PIECES, postgres: POSTGRES_PIECES },
  { name: 'pieces-of-before', sqlite: '', postgres: 'select 1;', fillsPieces: true },
]
