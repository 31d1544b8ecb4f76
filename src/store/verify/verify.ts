import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'
import { foreignMigrations } from '../migrate.ts'
import type { Schema } from '../schema.ts'
import { StoreError } from '../store-error.ts'
import type { FaultReport } from './fault.ts'
import { verifyAccounts } from './verify-accounts.ts'
import { verifyCopies, verifyPositions, verifyStories } from './verify-collations.ts'
import { verifyDecisions } from './verify-decisions.ts'
import { verifyDocuments, verifySnapshots } from './verify-documents.ts'
import { verifyFeedItems } from './verify-feed-items.ts'
import { verifyLog } from './verify-log.ts'
import { verifySavedSearches } from './verify-saved-searches.ts'
import { verifySearch } from './verify-search.ts'
import { verifySpeakers } from './verify-speakers.ts'

/** What was looked at. */
export interface VerifiedCounts {
  readonly documents: number
  readonly snapshots: number
  readonly annotations: number
  readonly stories: number
  readonly copies: number
  readonly log: number
}

/** Looks at all that is stored, as it is at one moment, while others go on; tells each fault as it is found. */
export async function verify(database: Database, report: FaultReport): Promise<VerifiedCounts> {
  for (const message of await database.damage()) report({ kind: 'file', subject: database.name, message })
  return database.snapshot(queries => verifyRows(queries, database, report))
}

export async function verifyRows(
  queries: Kysely<Schema>,
  { name, engine }: Pick<Database, 'name' | 'engine'>,
  report: FaultReport,
): Promise<VerifiedCounts> {
  for (const migration of await foreignMigrations(queries, engine))
    report({
      kind: 'schema',
      subject: migration,
      message: 'it was applied otherwise than this program has it',
    })
  const told = <T>(work: (queries: Kysely<Schema>, report: FaultReport) => Promise<T>, none: T) =>
    sparing(() => work(queries, report), none, name, report)
  const documents = await told(verifyDocuments, { documents: 0, annotations: 0 })
  await told((asked, tell) => verifySearch(asked, engine, tell), undefined)
  const snapshots = await told(verifySnapshots, 0)
  const stories = await told(verifyStories, 0)
  const copies = await told(verifyCopies, 0)
  await told(verifyPositions, undefined)
  await told(verifySpeakers, undefined)
  await told(verifyDecisions, undefined)
  await told(verifyFeedItems, undefined)
  await told(verifySavedSearches, undefined)
  await told(verifyAccounts, undefined)
  const log = await told(verifyLog, 0)
  return { ...documents, snapshots, stories, copies, log }
}

/** A damaged page is a fault among others: what else can be read is looked at all the same. */
async function sparing<T>(work: () => Promise<T>, none: T, subject: string, report: FaultReport): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const { code, message } = error as { code?: unknown; message: string }
    const isDamage =
      error instanceof StoreError ? code === 'damaged' : /^SQLITE_CORRUPT|^XX/.test(String(code))
    if (!isDamage) throw error
    report({ kind: 'file', subject, message })
    return none
  }
}
