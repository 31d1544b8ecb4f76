import { byCodeUnits } from '../model/order.ts'
import type { Speaker } from '../model/speaker.ts'
import type { Database, Queries } from './database.ts'
import { inPortions } from './portions.ts'
import type { SpeakersTable, StorySpeakersTable } from './schema.ts'
import { fold } from './search/fold.ts'
import { storable } from './storable.ts'

/** A speaker as one story has it. */
export type HeardSpeaker = Pick<Speaker, 'id' | 'name' | 'kind' | 'aliases'>

/** Names and titles of one speaker that are kept, and words of them: what is hostile has no end. */
const MOST_NAMES = 300
const MOST_WORDS = 600
const LONGEST_NAME = 300

/**
 * Has lists of speakers say what stories say. `before` and `now`: the speakers of the stories that were dropped and of
 * those that came. Most stories come again with the speakers that they had, and then there is nothing to write.
 */
export async function knowSpeakers(
  database: Database,
  queries: Queries,
  before: readonly HeardSpeaker[],
  now: readonly HeardSpeaker[],
): Promise<void> {
  const [was, is] = [byId(before), byId(now)]
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter(
    id => !isSame(calledIn(was.get(id) ?? []), calledIn(is.get(id) ?? [])),
  )
  if (changed.length === 0) return
  const lost = changed.filter(id => {
    const called = calledIn(is.get(id) ?? [])
    return [...calledIn(was.get(id) ?? [])].some(how => !called.has(how))
  })
  const elsewhere = byId(await heardSpeakers(queries, lost))
  const isLost = new Set(lost)
  const rows = await inPortions(changed, portion =>
    queries.selectFrom('speakers').selectAll().where('id', 'in', portion).execute(),
  )
  const known = new Map(rows.map(row => [row.id, row]))
  const come: SpeakersTable[] = []
  const words: { word: string; speaker: string }[] = []
  for (const id of changed.sort(byCodeUnits)) {
    const row = known.get(id)
    const heard = isLost.has(id)
      ? (elsewhere.get(id) ?? [])
      : [...(row === undefined ? [] : [heardIn(row)]), ...is.get(id)!]
    const next = heard.length === 0 ? null : speakerRow(id, heard)
    if (next !== null && row !== undefined && row.names === next.names) {
      if (row.name !== next.name || row.kind !== next.kind)
        await queries.updateTable('speakers').set(next).where('id', '=', id).execute()
      continue
    }
    const had = new Set(row === undefined ? [] : wordsOf(JSON.parse(row.names)))
    const has = next === null ? new Set<string>() : new Set(wordsOf(JSON.parse(next.names)))
    const gone = [...had.difference(has)]
    if (gone.length > 0)
      await queries.deleteFrom('speaker_words').where('word', 'in', gone).where('speaker', '=', id).execute()
    if (row !== undefined && next !== null)
      await queries.updateTable('speakers').set(next).where('id', '=', id).execute()
    else if (next !== null) come.push(next)
    else await queries.deleteFrom('speakers').where('id', '=', id).execute()
    for (const word of has.difference(had)) words.push({ word, speaker: id })
  }
  await database.insert(queries, 'speakers', come)
  await database.insert(queries, 'speaker_words', words)
}

/** Speakers whose rows are made together. */
const AT_ONCE = 500

/** Fills lists that are empty. */
export async function listSpeakers(database: Database, queries: Queries): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await queries
      .selectFrom('story_speakers')
      .select('id')
      .distinct()
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute()
    if (rows.length === 0) return
    after = rows.at(-1)!.id
    const heard = await heardSpeakers(
      queries,
      rows.map(({ id }) => id),
    )
    const speakers = [...byId(heard)].map(([id, own]) => speakerRow(id, own))
    await database.insert(queries, 'speakers', speakers)
    await database.insert(
      queries,
      'speaker_words',
      speakers.flatMap(({ id, names }) => wordsOf(JSON.parse(names)).map(word => ({ word, speaker: id }))),
    )
  }
}

export async function speakersIn(
  queries: Pick<Queries, 'selectFrom'>,
  stories: readonly string[],
): Promise<HeardSpeaker[]> {
  const rows = await inPortions([...new Set(stories)], portion =>
    queries
      .selectFrom('story_speakers')
      .select(['id', 'name', 'kind', 'aliases'])
      .where('story', 'in', portion)
      .execute(),
  )
  return rows.map(heardOf)
}

/** As the stories that are there have them. */
export async function heardSpeakers(
  queries: Pick<Queries, 'selectFrom'>,
  ids: readonly string[],
): Promise<HeardSpeaker[]> {
  const rows = await inPortions(ids, portion =>
    queries
      .selectFrom('story_speakers')
      .select(['id', 'name', 'kind', 'aliases'])
      .distinct()
      .where('id', 'in', portion)
      .execute(),
  )
  return rows.map(heardOf)
}

function heardOf(row: Omit<StorySpeakersTable, 'story'>): HeardSpeaker {
  return { ...row, kind: row.kind as Speaker['kind'], aliases: JSON.parse(row.aliases) }
}

/** As a story has it, in a row. */
export function storySpeakerRow(story: string, { id, name, kind, aliases }: HeardSpeaker) {
  return { story, id, name: storable(name), kind, aliases: storable(JSON.stringify(aliases)) }
}

/** The fullest of the names that stories call somebody by; all names and titles, in order. */
export function speakerRow(id: string, heard: readonly HeardSpeaker[]): SpeakersTable {
  const [best] = heard.toSorted(
    (a, b) =>
      b.name.split(/\s+/).length - a.name.split(/\s+/).length ||
      byCodeUnits(a.name, b.name) ||
      byCodeUnits(a.kind, b.kind),
  )
  const name = storable(best!.name)
  const names = [...new Set([...namesOf(heard)].map(one => storable(one).slice(0, LONGEST_NAME)))]
  const kept = names.sort(byCodeUnits).slice(0, MOST_NAMES)
  return { id, name, kind: best!.kind, key: speakerKey(name), names: storable(JSON.stringify(kept)) }
}

/** By what speakers are put in order, and found by the beginning: the words of a name, folded. */
export function speakerKey(name: string): string {
  return foldedWords(name).join(' ').slice(0, LONGEST_NAME).toWellFormed()
}

export function wordsOf(names: readonly string[]): string[] {
  return [...new Set(names.flatMap(foldedWords))].sort(byCodeUnits).slice(0, MOST_WORDS)
}

export function foldedWords(name: string): string[] {
  return name
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(fold)
    .filter(word => word !== '')
}

function heardIn({ id, name, kind, names }: SpeakersTable): HeardSpeaker {
  return { id, name, kind: kind as Speaker['kind'], aliases: JSON.parse(names) }
}

function byId(heard: readonly HeardSpeaker[]): Map<string, HeardSpeaker[]> {
  return Map.groupBy(heard, ({ id }) => id)
}

function namesOf(heard: readonly HeardSpeaker[]): Set<string> {
  return new Set(heard.flatMap(({ name, aliases }) => [name, ...aliases]))
}

/** By which names, and which of them is shown. */
function calledIn(heard: readonly HeardSpeaker[]): Set<string> {
  return new Set(heard.flatMap(({ name, kind, aliases }) => [`${kind}\u0000${name}`, ...aliases]))
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every(name => b.has(name))
}
