import type { Document, MetadataBasis } from '../model/document.ts'
import type { Provenance } from '../model/provenance.ts'
import { canonicalText } from '../text/canonical.ts'
import { dateLineOf } from '../text/dates/date-line.ts'
import { detectLanguage } from '../text/language.ts'
import { creditIn } from './credit.ts'
import { InputError } from './input-error.ts'

/** What an adapter could read of a document; `finish` supplies the rest. */
export interface Draft {
  readonly id: string
  readonly location: string
  readonly outlet: string | null
  readonly title: string | null
  readonly published: string | null
  readonly publishedBasis: MetadataBasis
  readonly language: string | null
  readonly byline: string | null
  readonly sha256: string
  readonly text: string
  readonly dropped: readonly string[]
  /** `modified` as the outlet wrote it, `runs` into `text`. */
  readonly provenance?: Provenance
  /** What whoever reads the document has to know of how it was read, a sentence each. */
  readonly reservations?: readonly string[]
}

/** Day or date-time at the head of an ISO 8601 string. */
const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?/

/** The string without white space at its ends, or null where nothing is left. */
export function present(value: string | null | undefined): string | null {
  return value?.trim() || null
}

/** Adapter's draft → document: text made canonical, headline found in it, language and credit told. */
export function finish(draft: Draft): Document {
  const text = canonicalText(draft.text)
  if (text.trim() === '') throw new InputError(draft.location, 'empty', 'no text in it')
  const title = draft.title === null ? null : canonicalText(draft.title).replace(/\s+/g, ' ')
  const at = title === null ? -1 : text.slice(0, title.length + 1000).indexOf(title)
  const language = draft.language?.toLowerCase().split(/[-_]/)[0] || detectLanguage(text)
  const declared = draft.published === null ? null : isoDate(draft.published)
  const published = declared ?? dateLineOf(text, language)?.value ?? null
  return {
    id: draft.id,
    location: draft.location,
    outlet: draft.outlet,
    title,
    // A title counts as standing in the text only at its head: further down it is a sentence like others.
    titleSpan: title !== null && at >= 0 && text.slice(0, at).trim() === '' ? [at, at + title.length] : null,
    published,
    publishedBasis: published === null ? null : declared === null ? 'text' : draft.publishedBasis,
    language,
    byline: draft.byline,
    credit: creditIn(text),
    sha256: draft.sha256,
    text,
    dropped: draft.dropped.map(canonicalText),
    ...(draft.provenance ? { provenance: draft.provenance } : {}),
  }
}

/** As given where it is ISO 8601 already; other spellings that the platform reads without guessing a zone, as a day. */
function isoDate(value: string): string | null {
  const iso = ISO.exec(value.trim())?.[0]
  if (iso) return Number.isNaN(Date.parse(iso.replace(' ', 'T'))) ? null : iso.replace(' ', 'T')
  const time = Date.parse(`${value.replace(/[+-]\d{4}|\b[A-Z]{3,4}$/, '').trim()} UTC`)
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10)
}
