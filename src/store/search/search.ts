import type { Kysely } from 'kysely'
import type { Span } from '../../model/span.ts'
import type { Database, Queries } from '../database.ts'
import type { VoicesAtHand } from '../decided-voices.ts'
import { unpackText } from '../packed.ts'
import type { Schema } from '../schema.ts'
import { piecesOf } from '../stored-pieces.ts'
import { askingDecided } from './decided-clauses.ts'
import { type DecidedVoices, NOBODY } from './decided-voice.ts'
import { FACETED, facetsOf, type SearchFacets } from './facets.ts'
import type { PlacesAsked, Searched } from './found-places.ts'
import { highlights } from './highlights.ts'
import { highlightsIn } from './highlights-in-pieces.ts'
import { parseQuery, type Query } from './parse-query.ts'
import { firstPlace, LAST_PLACE, NUMBER_MASK } from './place.ts'
import { postgresPlaces } from './postgres-places.ts'
import { QueryError } from './query-problem.ts'
import { cursorOf, placeOf } from './search-cursor.ts'
import { sqlitePlaces } from './sqlite-places.ts'
import { searchedText } from './terms.ts'

export interface SearchOptions<What extends Searched = Searched> {
  readonly what: What
  /** Hits of one page: 20 where nothing else is said, 200 at most. */
  readonly limit?: number
  /** `next` of the page before, which was asked for with the same query. */
  readonly cursor?: string | null
  /** Also in revisions that others took the place of. */
  readonly superseded?: boolean
  /** Of statements: also how many of the newest have which speaker, outlet, act and month. */
  readonly facets?: boolean
}

/** Newest day first, what has no day last; within a day what was stored last comes first. */
export interface SearchPage<Hit> {
  readonly hits: readonly Hit[]
  /**
   * What asks for the page behind this one; null where this is the last. However much is stored meanwhile, the pages
   * together have each row that was there all the time once.
   */
  readonly next: string | null
  /** Where they were asked for. */
  readonly facets?: SearchFacets
}

interface Hit {
  /** The document's id. */
  readonly document: string
  readonly location: string
  readonly outlet: string | null
  readonly title: string | null
  readonly published: string | null
  readonly language: string
  /** Id of the revision that took its place. */
  readonly supersededBy: string | null
  /** What the query was found by, in the document's text; 200 at most. */
  readonly spans: readonly Span[]
}

export interface DocumentHit extends Hit {
  /** In the title, where that does not stand in the text. */
  readonly titleSpans: readonly Span[]
  /** Some of the text around the first of the spans. */
  readonly excerpt: { readonly span: Span; readonly text: string }
}

export interface StatementHit extends Hit {
  /** The attribution's id. */
  readonly id: string
  readonly kind: string
  readonly act: string
  /** The source did not say it. */
  readonly negated: boolean
  /** After collation the speaker's id. */
  readonly speaker: string | null
  /** As the document has it. */
  readonly speakerName: string | null
  /** Who said it as people have decided, where that is another or is called otherwise; null where it is as it was found. */
  readonly decidedSpeaker: { readonly id: string; readonly name: string } | null
  readonly confidence: number
  /** From the first of the content's pieces to the last. */
  readonly span: Span
  /** The slice of the document's text, with the words of others that stand between pieces. */
  readonly text: string
  /** What was said, one at least: words between two pieces are not the speaker's. */
  readonly pieces: readonly Span[]
}

export interface HitOf {
  readonly documents: DocumentHit
  readonly statements: StatementHit
}

/**
 * What has all words of a query. `word` in any of its forms, `"a phrase"` as written, `prefix*`, `-without`, `a OR b`,
 * `speaker:name` (also one that people have given them), `outlet:"two words"`, `name:` (as a name: with capitals), `act:warns`, `lang:de`, `after:2031-05-04` (that day and
 * later), `before:2031-06` (earlier than that), `on:2031`. Case and accents make no difference. Throws `QueryError`.
 */
export type Search = <What extends Searched>(
  query: string,
  options: SearchOptions<What>,
) => Promise<SearchPage<HitOf[What]>>

const PAGE = 20
const LONGEST_PAGE = 200

export function searchIn(database: Database, voicesAtHand: VoicesAtHand): Search {
  const search = async (text: string, options: SearchOptions): Promise<SearchPage<Hit>> => {
    const parsed = parseQuery(text)
    const isFaceted = options.facets === true && options.what === 'statements'
    const asksSpeakers = parsed.clauses.some(({ asksSpeaker }) => asksSpeaker !== 'no')
    const voices = options.what === 'statements' || asksSpeakers ? await voicesAtHand.now() : NOBODY
    const query = askingDecided(parsed, voices)
    const limit = Math.min(Math.max(1, Math.trunc(options.limit ?? PAGE)), LONGEST_PAGE)
    const asked = placesAsked(text, query, options, isFaceted ? Math.max(limit, FACETED) + 1 : limit + 1)
    const find = async (queries: Queries) => {
      const isEmpty = asked.from >= asked.before
      const found = database.engine === 'sqlite' ? sqlitePlaces : postgresPlaces
      const places = isEmpty ? [] : await found(queries, asked)
      const page = places.slice(0, limit)
      const hits = await (options.what === 'documents'
        ? documentHits(queries, page, query)
        : statementHits(queries, page, query, voices))
      return {
        hits,
        next: places.length > limit ? cursorOf(page.at(-1)!, { query: text, options }) : null,
        ...(isFaceted ? { facets: await facetsOf(queries, places.map(numberAt), voices) } : {}),
      }
    }
    return database.engine === 'sqlite'
      ? database.read(queries => find(queries as Queries))
      : database.snapshot(find)
  }
  return search as Search
}

function placesAsked(text: string, query: Query, options: SearchOptions, limit: number): PlacesAsked {
  const { what, superseded = false } = options
  const { from, to } = query.days
  const apart = what === 'documents' ? query.clauses.filter(clause => clause.asksSpeaker !== 'no') : []
  const mixed = apart.find(clause => clause.asksSpeaker === 'some')
  if (mixed !== undefined) {
    const message = 'where documents are looked for, speaker: can only be an alternative to speaker:'
    throw new QueryError(text, [{ code: 'bad-alternative', message, span: mixed.span }])
  }
  const end = to === Number.POSITIVE_INFINITY ? LAST_PLACE : firstPlace(to)
  return {
    what,
    clauses: query.clauses.filter(clause => !apart.includes(clause)),
    speakers: apart,
    acts: query.acts,
    from: firstPlace(from),
    before: Math.min(end, placeOf(options.cursor ?? null, { query: text, options })),
    limit,
    superseded,
  }
}

function numberAt(place: number): number {
  // Places have more bits than `&` takes.
  return place % (NUMBER_MASK + 1)
}

/** In the order of the places; what was removed meanwhile is left out. */
function inOrder<Row extends { number: number }>(places: readonly number[], rows: readonly Row[]): Row[] {
  const byNumber = new Map(rows.map(row => [row.number, row]))
  return places.flatMap(place => byNumber.get(numberAt(place)) ?? [])
}

function documentsWithTexts(queries: Kysely<Schema>) {
  return queries
    .selectFrom('documents as d')
    .innerJoin('texts as t', 't.document', 'd.number')
    .leftJoin('documents as newer', 'newer.number', 'd.superseded_by')
    .select([
      'd.id as document',
      'd.location',
      'd.outlet',
      'd.title',
      'd.title_start',
      'd.published',
      'd.language',
      'newer.id as supersededBy',
      't.text as packed',
    ])
}

async function documentHits(
  queries: Kysely<Schema>,
  places: readonly number[],
  query: Query,
): Promise<DocumentHit[]> {
  if (places.length === 0) return []
  const rows = await documentsWithTexts(queries)
    .select('d.number')
    .where('d.number', 'in', places.map(numberAt))
    .execute()
  return inOrder(places, rows).map(({ number, packed, title_start, ...row }) => {
    const text = unpackText(packed)
    const titleSpan: Span | null = title_start === null ? null : [title_start, title_start]
    const { searched, offset } = searchedText({ title: row.title, titleSpan, text })
    const found = highlights(searched, row.language, query)
    const spans = found
      .filter(([, end]) => end > offset)
      .map(([start, end]): Span => [Math.max(0, start - offset), end - offset])
    const title = row.title ?? ''
    return {
      ...row,
      titleSpans:
        offset === 0
          ? []
          : found
              .filter(([start]) => start < title.length)
              .map(([start, end]): Span => [start, Math.min(end, title.length)]),
      spans,
      excerpt: excerptOf(text, spans[0]?.[0] ?? 0),
    }
  })
}

/** Of an excerpt, in UTF-16 units, and how much of it stands before what was found. */
const EXCERPT = 280
const LEAD = 80

/** Cut between words. */
function excerptOf(text: string, at: number): DocumentHit['excerpt'] {
  const wanted = Math.max(0, at - LEAD)
  const space = wanted === 0 ? -1 : text.slice(wanted, at).search(/\s/)
  const start = wanted === 0 ? 0 : space < 0 ? at : wanted + space + 1
  const whole = text.slice(start, start + EXCERPT)
  const isWhole = start + whole.length === text.length
  const cut = isWhole
    ? whole
    : (/^.*\s/s.exec(whole)?.[0].trimEnd() ?? '') || whole.replace(/[\uD800-\uDBFF]$/, '')
  return { span: [start, start + cut.length], text: cut }
}

async function statementHits(
  queries: Kysely<Schema>,
  places: readonly number[],
  query: Query,
  voices: DecidedVoices,
): Promise<StatementHit[]> {
  if (places.length === 0) return []
  const rows = await documentsWithTexts(queries)
    .innerJoin('statements as s', 's.document', 'd.number')
    .select([
      's.number',
      's.id',
      's.kind',
      's.act',
      's.negated',
      's.speaker',
      's.speaker_name as speakerName',
      's.confidence',
      's.start',
      's.end',
      's.pieces',
    ])
    .where('s.number', 'in', places.map(numberAt))
    .execute()
  return inOrder(places, rows).map(
    ({ number, packed, title_start, start, end, pieces: stored, negated, ...row }) => {
      const text = unpackText(packed).slice(start, end)
      const pieces = piecesOf({ start, end, pieces: stored })
      const voice = voices.of(row)
      return {
        ...row,
        decidedSpeaker: voice === null ? null : { id: voice.id, name: voice.name },
        negated: negated === 1,
        span: [start, end],
        text,
        pieces,
        spans: highlightsIn(text, start, pieces, row.language, query),
      }
    },
  )
}
