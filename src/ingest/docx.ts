import type { Draft } from './draft.ts'
import { InputError } from './input-error.ts'
import { parsingTimeFor } from './limits.ts'
import { parsedDraft } from './parsed-draft.ts'
import { parsedInThread } from './parsed-in-thread.ts'
import type { Reading } from './reading.ts'
import { zipDirectory } from './zip-directory.ts'

/** A word processor's document (docx) → a draft. Throws an `InputError`. */
export async function documentOfDocx(
  bytes: Uint8Array,
  location: string,
  { limits }: Reading,
): Promise<Draft> {
  if (!isDocx(bytes, location, limits.packedFiles))
    throw new InputError(location, 'unsupported', 'a zip archive that holds no text document (.docx)')
  const parsed = await parsedInThread('docx', bytes, location, {
    most: limits.packedFiles,
    time: parsingTimeFor(bytes.length, limits),
  })
  if (parsed.blocks.length === 0) throw new InputError(location, 'no-text', 'the document has no text')
  // What the file says of its title is often that of the file that it was made from.
  const isNamed = parsed.title !== null && parsed.blocks.slice(0, 3).includes(parsed.title)
  const title = isNamed ? parsed.title : parsed.startsWithHeading ? parsed.blocks[0]! : null
  return parsedDraft(bytes, location, { ...parsed, title, byline: parsed.creator, dropped: [] })
}

function isDocx(bytes: Uint8Array, location: string, most: number): boolean {
  try {
    return zipDirectory(bytes, most).some(({ name }) => name === 'word/document.xml')
  } catch (error) {
    throw new InputError(location, 'bad-archive', `cannot be read: ${(error as Error).message}`)
  }
}
