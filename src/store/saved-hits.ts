import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { type Decision, inForce } from '../decisions/decision.ts'
import type { Span } from '../model/span.ts'
import { nameUuid } from './name-uuid.ts'
import { unpackText } from './packed.ts'
import { inPortions } from './portions.ts'
import type { Schema } from './schema.ts'
import type { DecidedVoice, DecidedVoices } from './search/decided-voice.ts'
import { EVERYTHING } from './search/terms.ts'
import { piecesOf } from './stored-pieces.ts'

/** Something that a saved search has found. */
export interface SavedHit {
  /** Of its search and what it says: the same however often it is told. A `urn:uuid:`. */
  readonly id: string
  /** Counts up as hits are found. */
  readonly number: number
  readonly foundAt: string
  /** The document's id. */
  readonly document: string
  readonly location: string
  readonly outlet: string | null
  readonly title: string | null
  readonly published: string | null
  readonly language: string
  /** Null where the search looks for documents. */
  readonly statement: {
    /** The attribution's id, as it was when it was found. */
    readonly id: string
    readonly span: Span
    /** What was said, one at least: words between two pieces are not the speaker's. */
    readonly pieces: readonly Span[]
    /** As the document has it; null where nobody could be told. */
    readonly speakerName: string | null
    /** Who said it as people have decided, where that is another or is called otherwise; null where it is as it was found. */
    readonly decidedSpeaker: { readonly id: string; readonly name: string } | null
    /** The source did not say it. */
    readonly negated: boolean
  } | null
  /**
   * The statement from its first piece to its last, or the beginning of the report: a slice of the document's text.
   */
  readonly text: string
}

export interface HitsAsked {
  /** 50 where nothing else is said, 201 at most: one more than a page tells whether there are others. */
  readonly limit?: number
  /** Numbers below this one. */
  readonly before?: number
}

const PAGE = 50
const LONGEST_PAGE = 201
/** Of a report, in UTF-16 units. */
const BEGINNING = 280

/** The last found first; without what somebody has rejected since. */
export async function savedHits(
  queries: Kysely<Schema>,
  search: { readonly number: number; readonly id: string },
  voices: DecidedVoices,
  { limit = PAGE, before }: HitsAsked = {},
): Promise<SavedHit[]> {
  const most = Math.min(Math.max(1, Math.trunc(limit)), LONGEST_PAGE)
  const hits: SavedHit[] = []
  for (let last = before ?? Number.MAX_SAFE_INTEGER; hits.length < most; ) {
    const rows = await hitRows(queries, search.number)
      .where('h.number', '<', last)
      .orderBy('h.number', 'desc')
      .limit(most)
      .execute()
    hits.push(...(await hitsOf(queries, search.id, rows, voices)))
    if (rows.length < most) break
    last = rows.at(-1)!.number
  }
  return hits.slice(0, most)
}

/** In order of their numbers, both ends included; without what somebody has rejected since. */
export async function hitsBetween(
  queries: Kysely<Schema>,
  search: { readonly number: number; readonly id: string },
  first: number,
  last: number,
  voices: DecidedVoices,
): Promise<SavedHit[]> {
  const rows = await hitRows(queries, search.number)
    .where('h.number', '>=', first)
    .where('h.number', '<=', last)
    .orderBy('h.number')
    .execute()
  return hitsOf(queries, search.id, rows, voices)
}

async function hitsOf(
  queries: Kysely<Schema>,
  search: string,
  rows: readonly HitRow[],
  voices: DecidedVoices,
): Promise<SavedHit[]> {
  const statements = rows.flatMap(({ statement }) => statement ?? [])
  const rejected = await rejectedOf(queries, statements)
  const speakers = voices.isEmpty ? new Map() : await speakersOf(queries, rows)
  // Several of one report have one text.
  const texts = new Map<string, string>()
  const textOf = ({ document, packed }: HitRow) => {
    const known = texts.get(document)
    if (known !== undefined) return known
    const text = unpackText(packed)
    texts.set(document, text)
    return text
  }
  return rows
    .filter(({ statement }) => statement === null || !rejected.has(statement))
    .map(row => {
      const { statement: id, speaker_name: speakerName } = row
      const speech = id === null ? null : { id, speaker: speakers.get(id) ?? null, speakerName }
      return hitOf(search, row, textOf(row), speech === null ? null : voices.of(speech))
    })
}

/** By attributions, whose they were found to be; of what has another id by now that is not known. */
async function speakersOf(
  queries: Kysely<Schema>,
  rows: readonly HitRow[],
): Promise<ReadonlyMap<string, string | null>> {
  const found = await inPortions([...new Set(rows.map(row => row.number_of_document))], portion =>
    queries.selectFrom('statements').select(['id', 'speaker']).where('document', 'in', portion).execute(),
  )
  return new Map(found.map(({ id, speaker }) => [id, speaker]))
}

/** Those of the attributions of which a decision in force says that they are none. */
async function rejectedOf(
  queries: Kysely<Schema>,
  attributions: readonly string[],
): Promise<ReadonlySet<string>> {
  if (attributions.length === 0) return new Set()
  const found = await queries
    .selectFrom('decisions')
    .select('number')
    .where('kind', '=', 'reject')
    .where('subject', 'in', [...new Set(attributions)])
    .execute()
  if (found.length === 0) return new Set()
  const all = await queries.selectFrom('decisions').select(['number', 'kind', 'subject', 'undoes']).execute()
  const decided = inForce(all as Pick<Decision, 'number' | 'kind' | 'subject' | 'undoes'>[])
  return new Set(decided.flatMap(({ kind, subject }) => (kind === 'reject' ? subject : [])))
}

function hitRows(queries: Kysely<Schema>, search: number) {
  return queries
    .selectFrom('saved_hits as h')
    .innerJoin('documents as d', 'd.number', 'h.document')
    .innerJoin('texts as t', 't.document', 'h.document')
    .select([
      'h.number',
      'h.key',
      'h.found_at',
      'h.statement',
      'h.start',
      'h.end',
      'h.pieces',
      'h.speaker_name',
      'h.negated',
      'h.document as number_of_document',
    ])
    .select([
      'd.id as document',
      'd.location',
      'd.outlet',
      'd.title',
      'd.title_end',
      'd.published',
      'd.language',
    ])
    .select('t.text as packed')
    .where('h.search', '=', search)
}

type HitRow = Awaited<ReturnType<ReturnType<typeof hitRows>['execute']>>[number]

function hitOf(search: string, row: HitRow, text: string, voice: DecidedVoice | null): SavedHit {
  const { statement, start, end, pieces } = row
  const isStatement = statement !== null && start !== null && end !== null
  return {
    id: nameUuid(search, row.key),
    number: row.number,
    foundAt: row.found_at,
    document: row.document,
    location: row.location,
    outlet: row.outlet,
    title: row.title,
    published: row.published,
    language: row.language,
    statement: isStatement
      ? {
          id: statement,
          span: [start, end],
          pieces: piecesOf({ start, end, pieces }),
          speakerName: row.speaker_name,
          decidedSpeaker: voice === null ? null : { id: voice.id, name: voice.name },
          negated: row.negated === 1,
        }
      : null,
    text: isStatement
      ? text.slice(start, end)
      : beginning(
          text,
          row.title_end ?? (row.title !== null && text.startsWith(row.title) ? row.title.length : 0),
        ),
  }
}

/** Behind the headline, cut between words. */
function beginning(text: string, from: number): string {
  const rest = text.slice(from).trimStart()
  if (rest.length <= BEGINNING) return rest.trimEnd()
  const cut = rest.slice(0, BEGINNING)
  return (/^.*\s/s.exec(cut)?.[0].trimEnd() ?? '') || cut.replace(/[\uD800-\uDBFF]$/, '')
}

/** Bytes of a key: so many hits are told apart by it that two alike are not to be feared. */
const KEY = 16

/**
 * The same words of the same speaker in the same report are told once, whatever version of the program has found them, and
 * in a later revision of that report, too.
 */
export function statementKey(location: string, speakerName: string | null, terms: string): Buffer {
  return keyOf(['statement', location, speakerName ?? '', spokenWords(terms)])
}

export function documentKey(location: string): Buffer {
  return keyOf(['document', location])
}

/** As `terms.ts` has them: between the first two signs for everything. */
function spokenWords(terms: string): string {
  const end = terms.indexOf(` ${EVERYTHING} `, 1)
  return end < 0 ? terms : terms.slice(0, end)
}

function keyOf(parts: readonly string[]): Buffer {
  return createHash('sha256').update(parts.join('\u0000')).digest().subarray(0, KEY)
}
