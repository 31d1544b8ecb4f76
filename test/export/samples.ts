import { join, resolve } from 'node:path'
import { annotate } from '../../src/attribution/annotate.ts'
import { collate } from '../../src/collation/collate.ts'
import type { ExportParts, StreamFormat } from '../../src/export/export-part.ts'
import { distinct } from '../../src/ingest/batch.ts'
import { readDocuments } from '../../src/ingest/read.ts'
import type { Collation } from '../../src/model/collation.ts'
import type { Document } from '../../src/model/document.ts'

const FOLDER = resolve(import.meta.dirname, '../../samples')

/** The invented reports that come with the program, or a folder of them, as `hearsay compare` has them. */
export function samples(folder = ''): Promise<Collation> {
  return collated([join(FOLDER, folder)])
}

export async function collated(paths: readonly string[]): Promise<Collation> {
  const read: Document[] = []
  for await (const item of readDocuments(paths)) if ('document' in item) read.push(item.document)
  return collate(
    distinct(read).documents.map(document => annotate(document)),
    [],
  )
}

export async function exported(format: StreamFormat, parts: ExportParts): Promise<string> {
  let whole = ''
  for await (const piece of format.pieces(parts)) whole += piece
  return whole
}
