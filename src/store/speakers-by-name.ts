import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

export interface ListedSpeaker {
  readonly id: string
  readonly name: string
  readonly kind: string
  /** Stories in which it is heard. */
  readonly stories: number
}

export async function allSpeakers(queries: Kysely<Schema>): Promise<ListedSpeaker[]> {
  const rows = await queries
    .selectFrom('story_speakers')
    .select(({ fn }) => [
      'id',
      fn.min<string>('name').as('name'),
      fn.min<string>('kind').as('kind'),
      fn.countAll<number>().as('stories'),
    ])
    .groupBy('id')
    .execute()
  return rows.map(row => ({ ...row, stories: Number(row.stories) }))
}
