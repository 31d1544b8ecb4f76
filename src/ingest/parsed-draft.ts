import { identifier, sha256 } from '../model/identifier.ts'
import type { Described, ReadFrom } from '../model/provenance.ts'
import type { Draft } from './draft.ts'

/** What a parser made of a file whose text has no places in its bytes: a .docx, a PDF. */
export interface ParsedFile {
  readonly blocks: readonly string[]
  readonly dropped: readonly string[]
  /** As it stands in the text. */
  readonly title: string | null
  // As the file says of itself.
  readonly byline: string | null
  readonly modified: string | null
  readonly language: string | null
}

export function parsedDraft(bytes: Uint8Array, location: string, file: ParsedFile): Draft {
  const { blocks, dropped, title, byline, modified, language } = file
  const hash = sha256(bytes)
  const readFrom: Partial<Record<Described, ReadFrom>> = {}
  if (title) readFrom.title = 'text'
  if (byline) readFrom.byline = 'meta'
  if (modified) readFrom.modified = 'meta'
  if (language) readFrom.language = 'meta'
  return {
    id: identifier('d', [hash]),
    location,
    outlet: null,
    title,
    published: null,
    publishedBasis: 'text',
    language,
    byline,
    sha256: hash,
    text: blocks.join('\n\n'),
    dropped,
    provenance: { url: null, modified, readFrom, encoding: null, runs: [] },
  }
}
