import { hash } from 'node:crypto'
import type { Insertable, Selectable } from 'kysely'
import type { Document, MetadataBasis } from '../model/document.ts'
import type { Provenance } from '../model/provenance.ts'
import { packText, packValue, unpackText, unpackValue } from './packed.ts'
import { packProvenance, unpackedProvenance, unpackProvenance } from './packed-provenance.ts'
import type { DocumentsTable, TextsTable } from './schema.ts'
import { documentTerms } from './search/terms.ts'
import { storable } from './storable.ts'

export type DocumentRow = Selectable<DocumentsTable>
export type DocumentTextRow = DocumentRow & Pick<Selectable<TextsTable>, 'text' | 'dropped' | 'provenance'>

/** What the collation knows of a document: nothing, or what is in force, or what has been annotated anew since. */
export const NOT_COLLATED = 0
export const COLLATED = 1
export const COLLATED_BEFORE = 2

export function textHash(text: string): Buffer {
  return hash('sha256', text, 'buffer')
}

/** A document as both engines can keep it, see `storable`. */
export function storableDocument(document: Document): Document {
  const or = (text: string | null) => (text === null ? null : storable(text))
  return {
    ...document,
    id: storable(document.id),
    location: storable(document.location),
    outlet: or(document.outlet),
    title: or(document.title),
    published: or(document.published),
    language: storable(document.language),
    byline: or(document.byline),
    credit: or(document.credit),
    sha256: storable(document.sha256),
    text: storable(document.text),
    dropped: document.dropped.map(storable),
  }
}

/** The day it was published on, where that is known to the day. */
export function dayOf(published: string | null): string | null {
  return published !== null && /^\d{4}-\d{2}-\d{2}/.test(published) ? published.slice(0, 10) : null
}

export function documentRow(document: Document, storedAt: string): Insertable<DocumentsTable> {
  return {
    id: document.id,
    location: document.location,
    outlet: document.outlet,
    title: document.title,
    title_start: document.titleSpan?.[0] ?? null,
    title_end: document.titleSpan?.[1] ?? null,
    published: document.published,
    published_basis: document.publishedBasis,
    day: dayOf(document.published),
    language: document.language,
    byline: document.byline,
    credit: document.credit,
    sha256: document.sha256,
    text_sha256: textHash(document.text),
    stored_at: storedAt,
    superseded_by: null,
    extractor: 0,
    collated: NOT_COLLATED,
  }
}

export function textRow(document: Document): Omit<Insertable<TextsTable>, 'document'> {
  return {
    text: packText(document.text),
    dropped: document.dropped.length === 0 ? null : packValue(document.dropped),
    provenance: document.provenance === undefined ? null : packProvenance(document.provenance),
    terms: documentTerms(document),
  }
}

export function documentOf(row: DocumentTextRow): Document {
  return {
    id: row.id,
    location: row.location,
    outlet: row.outlet,
    title: row.title,
    titleSpan: row.title_start === null || row.title_end === null ? null : [row.title_start, row.title_end],
    published: row.published,
    publishedBasis: row.published_basis as MetadataBasis | null,
    language: row.language,
    byline: row.byline,
    credit: row.credit,
    sha256: row.sha256,
    text: unpackText(row.text),
    dropped: row.dropped === null ? [] : unpackValue(row.dropped),
    ...(row.provenance === null ? {} : { provenance: unpackProvenance(row.provenance) }),
  }
}

/** The same, unpacked only as far as it is looked at. */
export function documentWhenAsked(row: DocumentTextRow): Document {
  const known: { text?: string; dropped?: readonly string[]; provenance?: Provenance } = {}
  const { text, dropped, provenance } = row
  const document = {
    ...documentOf({ ...row, ...NOTHING_PACKED }),
    get text() {
      known.text ??= unpackText(text)
      return known.text
    },
    get dropped() {
      known.dropped ??= dropped === null ? [] : unpackValue<string[]>(dropped)
      return known.dropped
    },
  }
  return provenance === null
    ? document
    : Object.defineProperty(document, 'provenance', {
        enumerable: true,
        get() {
          known.provenance ??= unpackedProvenance(provenance)
          return known.provenance
        },
      })
}

const NOTHING_PACKED = { text: packText(''), dropped: null, provenance: null }
