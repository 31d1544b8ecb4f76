import { type Kysely, sql } from 'kysely'
import { foldedWords, speakerKey } from './known-speakers.ts'
import { inPortions } from './portions.ts'
import type { Schema, SpeakersTable } from './schema.ts'

/** A speaker's place in lists: `speakerKey` of its name, and its id. */
export type SpeakerPlace = readonly [key: string, id: string]

export interface SpeakersAsked {
  readonly limit: number
  /** Behind this place. */
  readonly after?: SpeakerPlace | null
  /** With which a name or title begins, or a word of one and what follows; case and accents aside. */
  readonly name?: string
  /** Leaves those out of whom it says so. */
  readonly without?: (id: string) => boolean
}

export interface ListedSpeaker {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly place: SpeakerPlace
  /** Stories in which it is heard. */
  readonly stories: number
}

/** Rows that are looked through together, and words of a name that are asked for. */
const MOST_AT_ONCE = 2000
const MOST_WORDS = 8

/** Behind every word that begins with what stands before it. */
const LAST = '\u{10FFFF}'

/** In order of their names. */
export async function speakersByName(
  queries: Kysely<Schema>,
  { limit, after = null, name, without = () => false }: SpeakersAsked,
): Promise<ListedSpeaker[]> {
  const words = name === undefined ? [] : foldedWords(name)
  if (name !== undefined && words.length === 0) return []
  const whole = [...new Set(words.slice(0, -1))].slice(0, MOST_WORDS)
  const begun = words.at(-1)
  const found: SpeakersTable[] = []
  for (let [place, most] = [after, limit]; found.length < limit; most = Math.min(2 * most, MOST_AT_ONCE)) {
    let asked = queries.selectFrom('speakers').selectAll().orderBy('key').orderBy('id').limit(most)
    if (place !== null) asked = asked.where(sql<boolean>`(key, id) > (${place[0]}, ${place[1]})`)
    for (const word of whole)
      asked = asked.where('id', 'in', eb =>
        eb.selectFrom('speaker_words').select('speaker').where('word', '=', word),
      )
    if (begun !== undefined)
      asked = asked.where('id', 'in', eb =>
        eb
          .selectFrom('speaker_words')
          .select('speaker')
          .where('word', '>=', begun)
          .where('word', '<', begun + LAST),
      )
    const rows = await asked.execute()
    // Of several words the index does not know in what order they stand.
    found.push(
      ...rows.filter(
        ({ id, names }) => !without(id) && (words.length < 2 || bears(JSON.parse(names), words.join(' '))),
      ),
    )
    const last = rows.at(-1)
    if (last === undefined || rows.length < most) break
    place = [last.key, last.id]
  }
  const shown = found.slice(0, limit)
  const heardIn = await storiesOf(
    queries,
    shown.map(({ id }) => id),
  )
  return shown.map(({ id, name: own, kind, key }) => ({
    id,
    name: own,
    kind,
    place: [key, id],
    stories: heardIn.get(id) ?? 0,
  }))
}

/** Whether a name begins so, or a word of one and what follows: what a list is asked for by a name. */
export function bearsName(names: readonly string[], name: string): boolean {
  const wanted = foldedWords(name).join(' ')
  return wanted !== '' && bears(names, wanted)
}

function bears(names: readonly string[], wanted: string): boolean {
  return names.some(name => {
    const key = speakerKey(name)
    return key.startsWith(wanted) || key.includes(` ${wanted}`)
  })
}

async function storiesOf(queries: Kysely<Schema>, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await inPortions(ids, portion =>
    queries
      .selectFrom('story_speakers')
      .select(({ fn }) => ['id', fn.countAll<number>().as('count')])
      .where('id', 'in', portion)
      .groupBy('id')
      .execute(),
  )
  return new Map(rows.map(({ id, count }) => [id, count]))
}

/** What any story calls some speakers. */
export async function namesOfSpeakers(
  queries: Kysely<Schema>,
  ids: readonly string[],
): Promise<Map<string, { readonly name: string; readonly kind: string; readonly names: readonly string[] }>> {
  const rows = await inPortions(ids, portion =>
    queries.selectFrom('speakers').selectAll().where('id', 'in', portion).execute(),
  )
  return new Map(rows.map(({ id, name, kind, names }) => [id, { name, kind, names: JSON.parse(names) }]))
}

/** By attributions of a document, whose they are, as its story calls them; without those of nobody who is known. */
export async function speakersOfDocument(
  queries: Kysely<Schema>,
  document: string,
): Promise<Map<string, { readonly id: string; readonly name: string }>> {
  const rows = await queries
    .selectFrom('documents as d')
    .innerJoin('story_documents as s', 's.document', 'd.number')
    .innerJoin('statements as t', 't.document', 'd.number')
    .innerJoin('story_speakers as p', join =>
      join.onRef('p.story', '=', 's.story').onRef('p.id', '=', 't.speaker'),
    )
    .select(['t.id as attribution', 'p.id', 'p.name'])
    .where('d.id', '=', document)
    .execute()
  return new Map(rows.map(({ attribution, id, name }) => [attribution, { id, name }]))
}

/** Documents that let some speakers speak, those of the earliest days first. */
export async function documentsOfSpeakers(
  queries: Kysely<Schema>,
  speakers: readonly string[],
  limit: number,
): Promise<string[]> {
  const rows = await queries
    .selectFrom('statements as s')
    .innerJoin('documents as d', 'd.number', 's.document')
    .select(['s.document', 's.day', 'd.id'])
    .where('s.speaker', 'in', speakers)
    .orderBy('s.day')
    .orderBy('s.number')
    .limit(limit)
    .execute()
  return [...new Set(rows.map(({ id }) => id))]
}
