import { identifier, sha256 } from '../model/identifier.ts'
import type { Described, ReadFrom } from '../model/provenance.ts'
import type { Draft } from './draft.ts'
import { InputError } from './input-error.ts'
import { parsingTimeFor } from './limits.ts'
import { parsedInThread } from './parsed-in-thread.ts'
import type { Reading } from './reading.ts'

/** The text layer of a PDF → a draft. Throws an `InputError`: `no-text` where there is none, as in scans. */
export async function documentOfPdf(
  bytes: Uint8Array,
  location: string,
  { limits }: Reading,
): Promise<Draft> {
  const parsed = await parsedInThread('pdf', bytes, location, {
    most: limits.pdfPages,
    time: parsingTimeFor(bytes.length, limits),
  })
  if (parsed.isLocked) throw new InputError(location, 'unsupported', 'the PDF is locked with a password')
  if (parsed.pages > limits.pdfPages)
    throw new InputError(location, 'too-large', `${parsed.pages} pages; the limit is ${limits.pdfPages}`)
  if (parsed.blocks.length === 0)
    throw new InputError(location, 'no-text', 'the PDF has no text layer: its pages are pictures')
  const hash = sha256(bytes)
  const title = parsed.heading
  const readFrom: Partial<Record<Described, ReadFrom>> = {}
  if (title) readFrom.title = 'text'
  if (parsed.author) readFrom.byline = 'meta'
  if (parsed.modified) readFrom.modified = 'meta'
  if (parsed.language) readFrom.language = 'meta'
  return {
    id: identifier('d', [hash]),
    location,
    outlet: null,
    title,
    published: null,
    publishedBasis: 'text',
    language: parsed.language,
    byline: parsed.author,
    sha256: hash,
    text: parsed.blocks.join('\n\n'),
    dropped: parsed.dropped,
    provenance: { url: null, modified: parsed.modified, readFrom, encoding: null, runs: [] },
  }
}
