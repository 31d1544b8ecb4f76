import type { Draft } from './draft.ts'
import { InputError } from './input-error.ts'
import { parsingTimeFor } from './limits.ts'
import { parsedDraft } from './parsed-draft.ts'
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
  return parsedDraft(bytes, location, { ...parsed, title: parsed.heading, byline: parsed.author })
}
