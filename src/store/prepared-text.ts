import type { Insertable } from 'kysely'
import type { Document } from '../model/document.ts'
import type { Engine } from './database.ts'
import { storableDocument, textRow } from './document-rows.ts'
import type { TextsTable } from './schema.ts'
import { lexemesOf } from './search/lexemes.ts'

/** A document's text as it is kept: made where there is time for it, of plain values only. */
export type PreparedText = Omit<Insertable<TextsTable>, 'document'> & { readonly lexemes?: string }

/** With its lexemes where it is for a store on a server; without them it can be put there as well. */
export function preparedText(document: Document, engine?: Engine): PreparedText {
  const text = textRow(storableDocument(document))
  return engine === 'postgres' ? { ...text, lexemes: lexemesOf(text.terms) } : text
}
