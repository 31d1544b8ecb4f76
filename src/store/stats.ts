import type { Database } from './database.ts'
import type { Schema } from './schema.ts'

/** What is kept together, as users think of it. `search`: what only serves to find things. */
export type Keeping =
  | 'documents'
  | 'snapshots'
  | 'annotations'
  | 'statements'
  | 'collations'
  | 'decisions'
  | 'feeds'
  | 'alerts'
  | 'accounts'
  | 'log'
  | 'search'

export interface StoreStats {
  readonly documents: number
  /** Of these: no longer what stands at their location. */
  readonly superseded: number
  readonly outlets: number
  readonly snapshots: number
  readonly annotations: number
  readonly statements: number
  readonly stories: number
  readonly utterances: number
  readonly speakers: number
  readonly copies: number
  readonly positions: number
  readonly decisions: number
  readonly feeds: number
  /** What the feeds told of. */
  readonly feedItems: number
  readonly savedSearches: number
  /** What saved searches have found. */
  readonly savedHits: number
  readonly accounts: number
  readonly tokens: number
  readonly log: number
  /** First and last day on which a document was published. */
  readonly days: readonly [first: string, last: string] | null
  /** On disk, with indexes. */
  readonly bytes: Readonly<Record<Keeping, number>>
  readonly totalBytes: number
}

const KEEPINGS: Readonly<Partial<Record<string, Keeping>>> = {
  documents: 'documents',
  texts: 'documents',
  revisions: 'documents',
  snapshots: 'snapshots',
  extractors: 'annotations',
  annotations: 'annotations',
  statements: 'statements',
  stories: 'collations',
  story_documents: 'collations',
  story_speakers: 'collations',
  speakers: 'collations',
  speaker_words: 'collations',
  utterances: 'collations',
  copies: 'collations',
  positions: 'collations',
  drafts: 'collations',
  traces: 'collations',
  decisions: 'decisions',
  feeds: 'feeds',
  feed_items: 'feeds',
  saved_searches: 'alerts',
  saved_hits: 'alerts',
  deliveries: 'alerts',
  accounts: 'accounts',
  sessions: 'accounts',
  tokens: 'accounts',
  audit: 'log',
  audit_head: 'log',
  leases: 'log',
  migrations: 'log',
  sqlite_schema: 'log',
  sqlite_sequence: 'log',
} satisfies Record<keyof Schema, Keeping> & Record<string, Keeping>

export async function statsOf(database: Database): Promise<StoreStats> {
  const counts = await database.read(async queries => {
    const rows = async (table: keyof Schema) => {
      const row = await queries
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return row.count
    }
    const about = await queries
      .selectFrom('documents')
      .select(({ fn }) => [
        fn.count<number>('superseded_by').as('superseded'),
        fn.count<number>('outlet').distinct().as('outlets'),
        fn.min('day').as('first'),
        fn.max('day').as('last'),
      ])
      .executeTakeFirstOrThrow()
    return {
      documents: await rows('documents'),
      superseded: about.superseded,
      outlets: about.outlets,
      snapshots: await rows('snapshots'),
      annotations: await rows('annotations'),
      statements: await rows('statements'),
      stories: await rows('stories'),
      utterances: await rows('utterances'),
      speakers: await rows('speakers'),
      copies: await rows('copies'),
      positions: await rows('positions'),
      decisions: await rows('decisions'),
      feeds: await rows('feeds'),
      feedItems: await rows('feed_items'),
      savedSearches: await rows('saved_searches'),
      savedHits: await rows('saved_hits'),
      accounts: await rows('accounts'),
      tokens: await rows('tokens'),
      log: await rows('audit'),
      days: about.first === null || about.last === null ? null : ([about.first, about.last] as const),
    }
  })
  const bytes: Record<Keeping, number> = {
    documents: 0,
    snapshots: 0,
    annotations: 0,
    statements: 0,
    collations: 0,
    decisions: 0,
    feeds: 0,
    alerts: 0,
    accounts: 0,
    log: 0,
    search: 0,
  }
  for (const [table, size] of await database.sizes()) bytes[KEEPINGS[table] ?? 'search'] += size
  return { ...counts, bytes, totalBytes: Object.values(bytes).reduce((sum, size) => sum + size, 0) }
}
