import { byCodeUnits } from '../model/order.ts'
import type { CollationUpdate } from './collations.ts'
import type { Database, Queries } from './database.ts'
import { COLLATED, NOT_COLLATED } from './document-rows.ts'
import { knowSpeakers, speakersIn, storySpeakerRow } from './known-speakers.ts'
import { holds } from './leases.ts'
import { lockStories } from './lock-stories.ts'
import { packValue } from './packed.ts'
import { inPortions } from './portions.ts'
import { type PreparedStory, preparedStory } from './prepared-story.ts'
import { storable } from './storable.ts'
import { StoreError } from './store-error.ts'

interface StoredDocument {
  readonly number: number
  readonly day: string | null
}

export async function applyChanges(database: Database, update: CollationUpdate): Promise<void> {
  const come = (update.come ?? [])
    .map(findings => ('content' in findings ? findings : preparedStory(findings)))
    .sort((a, b) => byCodeUnits(a.story.id, b.story.id))
  const copies = update.copies?.come ?? []
  const named = new Set([
    ...come.flatMap(({ story }) => story.documents),
    ...copies.flatMap(({ from, to }) => [from, to]),
    ...(update.copies?.gone ?? []).flatMap(({ from, to }) => [from, to]),
  ])
  await database.write(async queries => {
    await lockStories(database, queries)
    if (update.lease !== undefined && !(await holds(queries, update.lease)))
      throw new StoreError(database.name, 'locked', 'another process collates this store now')
    const documents = await documentsNamed(queries, [...named])
    const numberOf = (id: string) => {
      const found = documents.get(id)
      if (found !== undefined) return found.number
      throw new StoreError(database.name, 'not-found', `document ${id} is to be collated and is not stored`)
    }
    const dropped = [...(update.gone ?? []).map(({ id }) => id), ...come.map(({ story }) => story.id)]
    const before = await speakersIn(queries, dropped)
    await dropStories(queries, dropped)
    await putStories(database, queries, come, documents, numberOf)
    const now = come.flatMap(({ speakers }) => speakers)
    await knowSpeakers(database, queries, before, now)
    await markCollated(queries, come, numberOf, update.extractors)
    await giveSpeakers(queries, come, numberOf)
    await dropCopies(
      queries,
      [...(update.copies?.gone ?? []), ...copies].flatMap(({ from, to }) => {
        const [original, copy] = [documents.get(from)?.number, documents.get(to)?.number]
        return original === undefined || copy === undefined ? [] : [{ original, copy }]
      }),
    )
    await database.insert(
      queries,
      'copies',
      copies.map(({ from, to, containment, basis, ...rest }) => ({
        original: numberOf(from),
        copy: numberOf(to),
        containment,
        basis,
        content: packValue(rest),
      })),
    )
    await putPositions(database, queries, update)
  })
}

/** Most of those that come were not there before: only those that were are removed one by one. */
async function dropCopies(
  queries: Queries,
  copies: readonly { readonly original: number; readonly copy: number }[],
): Promise<void> {
  const wanted = new Set(copies.map(({ original, copy }) => `${original} ${copy}`))
  const there = await inPortions([...new Set(copies.map(({ original }) => original))], portion =>
    queries.selectFrom('copies').select(['original', 'copy']).where('original', 'in', portion).execute(),
  )
  for (const { original, copy } of there) {
    if (wanted.has(`${original} ${copy}`))
      await queries.deleteFrom('copies').where('original', '=', original).where('copy', '=', copy).execute()
  }
}

async function documentsNamed(
  queries: Queries,
  ids: readonly string[],
): Promise<Map<string, StoredDocument>> {
  const rows = await inPortions(ids, portion =>
    queries.selectFrom('documents').select(['id', 'number', 'day']).where('id', 'in', portion).execute(),
  )
  return new Map(rows.map(row => [row.id, row]))
}

/** What hangs on a story goes with it. */
async function dropStories(queries: Queries, ids: readonly string[]): Promise<void> {
  await inPortions([...new Set(ids)].sort(byCodeUnits), async portion => {
    const inStories = queries.selectFrom('story_documents').select('document').where('story', 'in', portion)
    // What has been annotated anew stays marked so.
    await queries
      .updateTable('documents')
      .set({ collated: NOT_COLLATED })
      .where('number', 'in', inStories)
      .where('collated', '=', COLLATED)
      .execute()
    return queries.deleteFrom('stories').where('id', 'in', portion).execute()
  })
}

async function putStories(
  database: Database,
  queries: Queries,
  come: readonly PreparedStory[],
  documents: ReadonlyMap<string, StoredDocument>,
  numberOf: (id: string) => number,
): Promise<void> {
  const members = come.flatMap(({ story }) =>
    story.documents.map(id => ({ document: numberOf(id), story: story.id })),
  )
  const numbers = members.map(member => member.document)
  await inPortions(numbers, portion =>
    queries.deleteFrom('story_documents').where('document', 'in', portion).execute(),
  )
  await database.insert(
    queries,
    'stories',
    come.map(({ story, content, record }) => {
      const days = story.documents.flatMap(id => documents.get(id)!.day ?? []).sort(byCodeUnits)
      return {
        id: story.id,
        title: storable(story.title),
        size: story.documents.length,
        first_day: days[0] ?? null,
        last_day: days.at(-1) ?? null,
        content,
        record,
      }
    }),
  )
  await database.insert(queries, 'story_documents', members)
  await database.insert(
    queries,
    'story_speakers',
    come.flatMap(({ story, speakers }) => speakers.map(speaker => storySpeakerRow(story.id, speaker))),
  )
  await database.insert(
    queries,
    'utterances',
    come.flatMap(({ story, utterances }) => utterances.map(head => ({ story: story.id, ...head }))),
  )
}

async function markCollated(
  queries: Queries,
  come: readonly PreparedStory[],
  numberOf: (id: string) => number,
  extractors: Pick<ReadonlyMap<string, number>, 'get'> = new Map<string, number>(),
): Promise<void> {
  const ids = come.flatMap(({ story }) => story.documents)
  for (const [extractor, made] of Map.groupBy(ids, id => extractors.get(id)))
    await inPortions(made.map(numberOf), portion => {
      const marking = queries
        .updateTable('documents')
        .set({ collated: COLLATED })
        .where('number', 'in', portion)
      return (extractor === undefined ? marking : marking.where('extractor', '=', extractor)).execute()
    })
}

/** Statements are by the speakers of their stories. Only those that change are written. */
async function giveSpeakers(
  queries: Queries,
  come: readonly PreparedStory[],
  numberOf: (id: string) => number,
): Promise<void> {
  const speakers = new Map(
    come.flatMap(({ said }) =>
      said.map(({ document, id, speaker }) => [`${numberOf(document)} ${id}`, speaker] as const),
    ),
  )
  const rows = await inPortions(
    come.flatMap(({ story }) => story.documents.map(numberOf)),
    portion =>
      queries
        .selectFrom('statements')
        .select(['number', 'document', 'id', 'speaker'])
        .where('document', 'in', portion)
        .execute(),
  )
  const changed = rows.flatMap(({ number, document, id, speaker }) => {
    const given = speakers.get(`${document} ${id}`) ?? null
    return given === speaker ? [] : [{ number, given }]
  })
  for (const [speaker, statements] of Map.groupBy(changed, statement => statement.given)) {
    await inPortions(
      statements.map(statement => statement.number).sort((a, b) => a - b),
      portion => queries.updateTable('statements').set({ speaker }).where('number', 'in', portion).execute(),
    )
  }
}

async function putPositions(
  database: Database,
  queries: Queries,
  { positions }: CollationUpdate,
): Promise<void> {
  const come = positions?.come ?? []
  const ids = [...(positions?.gone ?? []), ...come.map(position => position.id)]
  await inPortions([...new Set(ids)], portion =>
    queries.deleteFrom('positions').where('id', 'in', portion).execute(),
  )
  await database.insert(
    queries,
    'positions',
    come.map(({ id, speaker, utterances }) => ({ id, speaker, content: packValue(utterances) })),
  )
}
