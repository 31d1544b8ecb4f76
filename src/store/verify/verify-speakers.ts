import type { Kysely } from 'kysely'
import { heardSpeakers, speakerRow, wordsOf } from '../known-speakers.ts'
import { inPortions } from '../portions.ts'
import type { Schema } from '../schema.ts'
import type { FaultReport } from './fault.ts'

/** Speakers in one question. */
const PAGE = 200

/** That lists of speakers have those whom stories have, by the names that those give them, and no others. */
export async function verifySpeakers(queries: Kysely<Schema>, report: FaultReport): Promise<void> {
  for (let after = ''; ; ) {
    const page = (table: 'speakers' | 'story_speakers') =>
      queries
        .selectFrom(table)
        .select('id')
        .distinct()
        .where('id', '>', after)
        .orderBy('id')
        .limit(PAGE)
        .execute()
    const both = [...(await page('speakers')), ...(await page('story_speakers'))].map(({ id }) => id)
    const ids = [...new Set(both)].sort().slice(0, PAGE)
    if (ids.length === 0) return
    after = ids.at(-1)!
    const listed = await queries.selectFrom('speakers').selectAll().where('id', 'in', ids).execute()
    const known = new Map(listed.map(row => [row.id, row]))
    const heard = Map.groupBy(await heardSpeakers(queries, ids), ({ id }) => id)
    const words = await wordRows(queries, new Set(listed.flatMap(({ names }) => wordsIn(names))), ids)
    for (const id of ids) {
      const row = known.get(id)
      const own = heard.get(id)
      const fault = (message: string) => report({ kind: 'reference', subject: id, message })
      if (row === undefined) fault('this speaker is in no list')
      else if (own === undefined) fault('this speaker is in a list and in no story')
      else if (JSON.stringify(row) !== JSON.stringify({ ...row, ...speakerRow(id, own) }))
        fault('it is listed under other names than stories give it')
      else if (wordsIn(row.names).some(word => !words.has(`${word} ${id}`)))
        fault('it is not found by a word of its names')
    }
  }
}

function wordsIn(names: string): string[] {
  return wordsOf(JSON.parse(names))
}

async function wordRows(
  queries: Kysely<Schema>,
  words: ReadonlySet<string>,
  speakers: readonly string[],
): Promise<Set<string>> {
  const rows = await inPortions([...words], portion =>
    queries
      .selectFrom('speaker_words')
      .selectAll()
      .where('word', 'in', portion)
      .where('speaker', 'in', speakers)
      .execute(),
  )
  return new Set(rows.map(({ word, speaker }) => `${word} ${speaker}`))
}
