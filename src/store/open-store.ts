import { homedir } from 'node:os'
import { join } from 'node:path'
import { accountsIn } from './accounts.ts'
import { annotationsIn } from './annotations.ts'
import { auditIn } from './audit.ts'
import { collationsIn } from './collations.ts'
import type { Database } from './database.ts'
import { voicesAtHand } from './decided-voices.ts'
import { decisionsIn } from './decisions.ts'
import { deliveriesIn } from './deliveries.ts'
import { documentsIn } from './documents.ts'
import { draftsIn } from './drafts.ts'
import { backup } from './dump/backup.ts'
import { restore } from './dump/restore.ts'
import { feedItemsIn } from './feed-items.ts'
import { feedsIn } from './feeds.ts'
import { leasesIn } from './leases.ts'
import { prune } from './prune.ts'
import { savedSearchesIn } from './saved-searches.ts'
import { searchIn } from './search/search.ts'
import { sessionsIn } from './sessions.ts'
import { snapshotsIn } from './snapshots.ts'
import { statsOf } from './stats.ts'
import type { Store } from './store.ts'
import { tokensIn } from './tokens.ts'
import { verify } from './verify/verify.ts'

export interface StoreOptions {
  /** The time, ISO 8601 in UTC; the clock's where nothing else is given. */
  readonly now: () => string
  /** How long to wait for other processes that write, in ms. */
  readonly patience: number
}

/** Other processes write for moments, a large one for seconds. */
const PATIENCE = 60_000

/**
 * Opens the store at an address: `postgres://…`, or a folder, made where there is none. Without one, the folder of the
 * user's data. A schema of an older version is brought up to date.
 */
export async function openStore(
  address = defaultFolder(),
  options: Partial<StoreOptions> = {},
): Promise<Store> {
  return storeOf(await openDatabase(address, options))
}

/** As `openStore`, without the nouns: for what works on tables. */
export async function openDatabase(address: string, options: Partial<StoreOptions> = {}): Promise<Database> {
  const whole = { now: () => new Date().toISOString(), patience: PATIENCE, ...options }
  if (/^postgres(?:ql)?:\/\//.test(address)) {
    const { openPostgres } = await import('./postgres/open-postgres.ts')
    return openPostgres(address, whole)
  }
  const { openSqlite } = await import('./sqlite/open-sqlite.ts')
  return openSqlite(address, whole)
}

export function defaultFolder(environment: NodeJS.ProcessEnv = process.env): string {
  return join(environment.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'hearsay')
}

export function storeOf(database: Database): Store {
  const voices = voicesAtHand(database)
  return {
    engine: database.engine,
    name: database.name,
    documents: documentsIn(database),
    snapshots: snapshotsIn(database),
    annotations: annotationsIn(database),
    collations: collationsIn(database),
    decisions: decisionsIn(database, voices),
    feeds: feedsIn(database),
    feedItems: feedItemsIn(database),
    savedSearches: savedSearchesIn(database, voices),
    deliveries: deliveriesIn(database, voices),
    accounts: accountsIn(database),
    sessions: sessionsIn(database),
    tokens: tokensIn(database),
    audit: auditIn(database),
    leases: leasesIn(database),
    drafts: draftsIn(database),
    search: searchIn(database, voices),
    verify: report => verify(database, report),
    stats: () => statsOf(database),
    backup: path => backup(database, path),
    restore: (path, who) => restore(database, path, who),
    prune: options => prune(database, options),
    close: () => database.close(),
  }
}
