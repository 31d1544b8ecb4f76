import { firstOf } from '../model/pieces.ts'
import type { Span } from '../model/span.ts'
import type { DueDelivery } from '../store/deliveries.ts'
import type { SavedHit } from '../store/saved-hits.ts'
import { onSite, type PathOfHit } from './addresses.ts'
import { hitInWords, wordsOf } from './hit-in-words.ts'

/** What is posted to a webhook: docs/alerts.md tells of each field. */
export interface AlertBody {
  readonly format: 'hearsay-alert/1'
  /** The same with every try. */
  readonly delivery: string
  readonly test: boolean
  readonly search: {
    readonly id: string
    readonly name: string
    readonly query: string
    readonly what: string
    /** Null where the address of the pages is not known. */
    readonly url: string | null
  }
  readonly items: readonly AlertItem[]
}

export interface AlertItem {
  /** The same whenever it is told. */
  readonly id: string
  readonly found: string
  /** "According to Lantern, Ada Vell said: …" */
  readonly text: string
  readonly outlet: string | null
  readonly document: string
  readonly location: string
  readonly title: string | null
  readonly published: string | null
  readonly language: string
  readonly statement: {
    /** As the report has it. */
    readonly speaker: string | null
    /** Who said it as people have decided, where that is another or is called otherwise. */
    readonly decidedSpeaker: { readonly id: string; readonly name: string } | null
    readonly negated: boolean
    /** Verbatim, with an ellipsis between two pieces. */
    readonly words: string
    /** From the first piece to the last, in UTF-16 code units of the document's text. */
    readonly span: Span
    /** Those of `words`, in order: what stands between them is the outlet's. */
    readonly pieces: readonly Span[]
  } | null
  readonly path: string
  readonly url: string | null
}

export function alertBody({ id, isTest, search, hits }: DueDelivery, pathOf: PathOfHit): AlertBody {
  const { site, ...rest } = search
  return {
    format: 'hearsay-alert/1',
    delivery: id,
    test: isTest,
    search: { ...rest, url: onSite(site, `/saved/${search.id}`) },
    items: hits.map(hit => alertItem(hit, site, pathOf)),
  }
}

/** Of one statement; a longer one is cut. In UTF-16 units. */
const LONGEST_WORDS = 5000
const LONGEST_TITLE = 1000

function alertItem(hit: SavedHit, site: string | null, pathOf: PathOfHit): AlertItem {
  const { statement } = hit
  const path = pathOf(hit)
  return {
    id: hit.id,
    found: hit.foundAt,
    text: hitInWords(hit).line,
    outlet: hit.outlet,
    document: hit.document,
    location: hit.location,
    title: hit.title?.slice(0, LONGEST_TITLE).toWellFormed() ?? null,
    published: hit.published,
    language: hit.language,
    statement:
      statement === null
        ? null
        : {
            speaker: statement.speakerName,
            decidedSpeaker: statement.decidedSpeaker,
            negated: statement.negated,
            words: wordsOf(hit).slice(0, LONGEST_WORDS).toWellFormed(),
            span: statement.span,
            pieces: firstOf(statement.pieces, LONGEST_WORDS),
          },
    path,
    url: onSite(site, path),
  }
}
