import type { Database } from './database.ts'
import { packValue, unpackValue } from './packed.ts'
import { inPortions } from './portions.ts'
import type { PreparedStory } from './prepared-story.ts'

/** A story collated by one process for another. */
export interface StoryDraft {
  readonly prepared: PreparedStory
  /** Why nothing was looked for in it; null where all was. */
  readonly failure: string | null
}

/**
 * Stories that were collated for whoever asked for them, by a name that tells all that they depend on, until they are
 * fetched. They can be made again: a server that crashes may lose them.
 */
export interface Drafts {
  /** Of one name the first stays: all are the same. */
  put(drafts: ReadonlyMap<string, StoryDraft>): Promise<void>
  /** Names of those that are there. */
  has(names: readonly string[]): Promise<Set<string>>
  /** Those that are there; they are removed. */
  take(names: readonly string[]): Promise<Map<string, StoryDraft>>
  /** Removes those that nobody fetched. */
  dropBefore(time: string): Promise<void>
}

export function draftsIn(database: Database): Drafts {
  return {
    async put(drafts) {
      const rows = [...drafts].map(([name, { prepared, failure }]) => {
        const { content, record, ...rest } = prepared
        return { name, content, record, rest: packValue({ ...rest, failure }), made_at: database.now() }
      })
      await database.write(async queries => {
        const names = rows.map(({ name }) => name)
        const there = await inPortions(names, portion =>
          queries.selectFrom('drafts').select('name').where('name', 'in', portion).execute(),
        )
        const known = new Set(there.map(({ name }) => name))
        await database.insert(
          queries,
          'drafts',
          rows.filter(({ name }) => !known.has(name)),
        )
      })
    },
    has: names =>
      database.read(async queries => {
        const rows = await inPortions(names, portion =>
          queries.selectFrom('drafts').select('name').where('name', 'in', portion).execute(),
        )
        return new Set(rows.map(({ name }) => name))
      }),
    take: names =>
      database.write(async queries => {
        const rows = await inPortions(names, portion =>
          queries.deleteFrom('drafts').where('name', 'in', portion).returningAll().execute(),
        )
        return new Map(
          rows.map(({ name, content, record, rest }) => {
            const { failure, ...others } = unpackValue<
              Omit<PreparedStory, 'content' | 'record'> & { failure: string | null }
            >(rest)
            return [name, { prepared: { ...others, content, record }, failure }]
          }),
        )
      }),
    dropBefore: time =>
      database.write(async queries => {
        await queries.deleteFrom('drafts').where('made_at', '<', time).execute()
      }),
  }
}
