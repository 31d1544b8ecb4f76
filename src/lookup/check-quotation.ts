import type { CheckedChange, CheckVerdict, Cut, SpeakerAgreement } from '../model/check.ts'
import type { Collation } from '../model/collation.ts'
import type { Document } from '../model/document.ts'
import { mergedPieces, piecesWithin } from '../model/pieces.ts'
import type { Span } from '../model/span.ts'
import { candidateQueries } from './candidate-queries.ts'
import type { Evidence, EvidenceAttribution, Lookup } from './lookup.ts'
import { QuotationError } from './quotation-error.ts'
import { type HeldWords, quotationHeld } from './quotation-held.ts'
import { speakerAsked } from './speaker-asked.ts'

/** Longest quotation that is checked, in UTF-16 code units: a speech has more, and is a document. */
export const LONGEST_QUOTATION = 5000
export const LONGEST_SPEAKER = 200

export interface QuotationAsked {
  /** Who is supposed to have said it. */
  readonly speaker?: string | null | undefined
}

/** What is no quotation is not checked, so that nothing is a paraphrase. */
export type QuotationVerdict = Exclude<CheckVerdict, 'paraphrase'>

/** A quotation held against all reports of a store. */
export interface QuotationAnswer {
  readonly quotation: string
  readonly speaker: string | null
  /**
   * The best of `found`; `not found`: in none of the reports that were read, which says nothing of those that were not;
   * `too short`: fewer words than prove anything.
   */
  readonly verdict: QuotationVerdict
  /** Reports in which it stands, or stands otherwise: best first, `MOST_FOUND` at most. */
  readonly found: readonly QuotationFound[]
  /** Where it was not found: passages that are nearest to it, as far as any are near. */
  readonly near: readonly QuotationFound[]
  /** How many reports were looked into for it: those with its rarest words. */
  readonly lookedInto: number
  /** Whether more have such words than were looked into. */
  readonly more: boolean
}

export interface QuotationFound {
  readonly verdict: QuotationVerdict
  readonly document: Evidence['document']
  /** Whether the report has the words in quotation marks. */
  readonly inQuotationMarks: boolean
  /** Where they stand, in order of the quotation: slices of the document's text. */
  readonly passages: readonly FoundPassage[]
  /** Where words differ. Spans of `given` are of the quotation. */
  readonly changes: readonly FoundChange[]
  /** Words of the report that the quotation leaves out. */
  readonly cuts: readonly FoundCut[]
  /** Who is said to have said it there; null where nobody is. */
  readonly attribution: EvidenceAttribution | null
  /** Whether that is the speaker who was asked about. */
  readonly agreement: SpeakerAgreement
}

export interface FoundPassage {
  readonly span: Span
  readonly text: string
  /** What of it was said, one at least: words between two pieces are the outlet's. */
  readonly pieces: readonly Span[]
  /** With what stands around it in its paragraph. */
  readonly context: { readonly span: Span; readonly text: string }
}

export interface FoundChange {
  readonly type: CheckedChange['type']
  readonly small: boolean
  readonly given: { readonly span: Span; readonly text: string }
  readonly report: { readonly span: Span; readonly text: string }
}

export interface FoundCut {
  readonly place: Cut['place']
  readonly declared: boolean
  readonly carries: Cut['carries']
  readonly span: Span
  readonly text: string
}

/** Reports that are looked into: each is read and taken apart, some milliseconds. */
const MOST_CANDIDATES = 24
const MOST_FOUND = 12
const MOST_NEAR = 3
/** Of each query, the newest. */
const OF_A_QUERY = 12

/**
 * Finds the reports that a quotation may stand in by its rarest words, and holds it against the quotations of each, then
 * against the rest of its text. Words are compared within a language: a translation is not found. Throws `QuotationError`
 * for what is no quotation, and what a `Store` throws.
 */
export async function checkQuotation(
  lookup: Pick<Lookup, 'searchDocuments' | 'storyOf' | 'document' | 'evidence'>,
  quotation: string,
  { speaker }: QuotationAsked = {},
): Promise<QuotationAnswer> {
  if (quotation.trim() === '')
    throw new QuotationError('text', quotation, 'is empty; give the words that are said to have been said')
  if (quotation.length > LONGEST_QUOTATION)
    throw new QuotationError(
      'text',
      quotation,
      `has ${quotation.length} characters; ${LONGEST_QUOTATION} are the most: check it in parts`,
    )
  const named = speaker?.trim() || null
  if (named !== null && named.length > LONGEST_SPEAKER)
    throw new QuotationError('speaker', named, `has ${named.length} characters; give a name alone`)
  const asked = named === null ? null : speakerAsked(named)
  const queries = candidateQueries(quotation)
  if (queries.length === 0) throw new QuotationError('text', quotation, 'has no word in it')
  const { ids, more } = await candidates(lookup, queries)
  const held: HeldWords[] = []
  for (const { document, collation } of await reportsAt(lookup, ids))
    held.push(quotationHeld(quotation, document, collation, asked))
  held.sort(bestFirst)
  const standing = held.filter(one => one.finding.verdict !== 'not found' && one.finding.passages.length > 0)
  const near = held.filter(one => one.finding.nearest !== null)
  const shown = (list: readonly HeldWords[], most: number) => foundIn(lookup, list.slice(0, most))
  const isShort = held.some(one => one.finding.verdict === 'too short')
  return {
    quotation,
    speaker: named,
    verdict: standing[0] ? verdictOf(standing[0]) : isShort ? 'too short' : 'not found',
    found: await shown(standing, MOST_FOUND),
    near: standing.length > 0 ? [] : await shown(near, MOST_NEAR),
    lookedInto: held.length,
    more,
  }
}

function verdictOf({ finding }: HeldWords): QuotationVerdict {
  return finding.verdict === 'paraphrase' ? 'not found' : finding.verdict
}

type AtHand = Pick<Collation, 'attributions' | 'speakers'>

/** Reports with who said what in them. Those of one story are read together: each by itself would read all of it. */
async function reportsAt(
  lookup: Pick<Lookup, 'storyOf' | 'document'>,
  ids: readonly string[],
): Promise<{ document: Document; collation: AtHand }[]> {
  const known = new Map<string, { document: Document; collation: AtHand }>()
  const take = (collation: Collation | undefined) => {
    for (const document of collation?.documents ?? [])
      if (ids.includes(document.id)) known.set(document.id, { document, collation: collation! })
  }
  for (const id of ids) {
    if (!known.has(id)) take((await lookup.storyOf(id))?.collation)
    // In no story yet, or one that a newer revision has taken the place of.
    if (!known.has(id)) take((await lookup.document(id))?.collation)
  }
  return ids.flatMap(id => known.get(id) ?? [])
}

async function candidates(
  lookup: Pick<Lookup, 'searchDocuments'>,
  queries: readonly string[],
): Promise<{ ids: string[]; more: boolean }> {
  const ids = new Set<string>()
  let more = false
  for (const query of queries) {
    const { items, next } = await lookup.searchDocuments(query, { limit: OF_A_QUERY, superseded: true })
    for (const { document } of items) {
      if (ids.size < MOST_CANDIDATES) ids.add(document)
      else if (!ids.has(document)) more = true
    }
    more ||= next !== null
    if (ids.size >= MOST_CANDIDATES) break
  }
  return { ids: [...ids], more }
}

const ORDER: readonly CheckVerdict[] = [
  'verbatim',
  'truncated',
  'altered',
  'spliced',
  'too short',
  'not found',
]
const AGREED: readonly SpeakerAgreement[] = ['same', 'unresolved', 'differs']

/** What says the same of the words: the one asked about first, then in quotation marks, then the earliest. */
function bestFirst(a: HeldWords, b: HeldWords): number {
  return (
    ORDER.indexOf(a.finding.verdict) - ORDER.indexOf(b.finding.verdict) ||
    b.finding.covered - a.finding.covered ||
    AGREED.indexOf(a.agreement) - AGREED.indexOf(b.agreement) ||
    Number(b.inQuotationMarks) - Number(a.inQuotationMarks) ||
    compared(a.document.published ?? '9', b.document.published ?? '9') ||
    compared(a.document.id, b.document.id)
  )
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

async function foundIn(
  lookup: Pick<Lookup, 'evidence'>,
  list: readonly HeldWords[],
): Promise<QuotationFound[]> {
  const found: QuotationFound[] = []
  for (const one of list) {
    const { document, finding, inQuotationMarks, agreement, attribution } = one
    const { text } = document
    const slice = (span: Span) => ({ span, text: text.slice(...span) })
    const said = mergedPieces(one.said.flatMap(({ content }) => content))
    const passages = finding.nearest === null ? finding.passages : [finding.nearest]
    const evidence = await lookup.evidence({ document: document.id, span: passages[0]!.record.span })
    if (evidence === null) continue
    found.push({
      verdict: verdictOf(one),
      document: evidence.document,
      inQuotationMarks,
      passages: passages.map(({ record }) => ({
        ...slice(record.span),
        pieces: saidWithin(said, record.span),
        context: slice(contextOf(text, record.span)),
      })),
      changes: finding.changes.map(({ type, small, report, record, reportText }) => ({
        type,
        small,
        given: { span: report, text: reportText },
        report: slice(record.span),
      })),
      cuts: finding.cuts.map(({ place, declared, carries, record }) => ({
        place,
        declared,
        carries,
        ...slice(record.span),
      })),
      attribution: evidence.attributions.find(({ id }) => id === attribution) ?? null,
      agreement,
    })
  }
  return found
}

/** All of it where nobody is said to have said it. */
function saidWithin(said: readonly Span[], span: Span): readonly Span[] {
  const pieces = piecesWithin(said, span)
  return pieces.length === 0 ? [span] : pieces
}

/** Characters before and behind a passage that are shown with it. */
const AROUND = 300

/** A passage with its paragraph, or as much of that as is near, between words where there are spaces. */
function contextOf(text: string, [start, end]: Span): Span {
  // Half a character at the end is none.
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/^[\udc00-\udfff]/, '')
  const behind = text.slice(end, end + AROUND).replace(/[\ud800-\udbff]$/, '')
  const line = before.lastIndexOf('\n') + 1
  const cut = line > 0 || start < AROUND ? line : before.search(/\s/) + 1
  const next = behind.indexOf('\n')
  if (next >= 0) return [start - before.length + cut, end + next]
  const space = end + AROUND >= text.length ? -1 : behind.search(/\s\S*$/)
  return [start - before.length + cut, end + (space >= 0 ? space : behind.length)]
}
