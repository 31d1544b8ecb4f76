import mammoth from 'mammoth'
import { unzipped, type ZipEntry, zipDirectory } from './zip-directory.ts'

/** What is read of a word processor's document. */
export interface DocxText {
  /** Paragraphs, headings, items and cells, in order. */
  readonly blocks: readonly string[]
  /** Whether the first block is a heading. */
  readonly startsWithHeading: boolean
  readonly title: string | null
  readonly creator: string | null
  readonly modified: string | null
  readonly language: string | null
}

/** No document has more files; real ones have some tens. */
const MOST_FILES = 5000
/** Unpacked bytes of all its files: any of them may be named as the one with the text. */
const MOST_UNPACKED = 100 * 1024 * 1024
/** XML of long even tables shrinks to a fiftieth. */
const MOST_RATIO = 200
const FREELY = 1024 * 1024

const MAIN = 'word/document.xml'

/** A docx file → its text. Throws an `Error` that says why where it is none, or unpacks to more than it may. */
export async function docxText(bytes: Uint8Array, mostFiles = MOST_FILES): Promise<DocxText> {
  const entries = zipDirectory(bytes, Math.min(mostFiles, MOST_FILES))
  if (!entries.some(({ name }) => name === MAIN)) throw new Error('a zip archive that holds no text document')
  checkSizes(entries)
  // What the directory says is not to be believed: each is unpacked to no more than that, and must come to just that.
  for (const entry of entries) unzipped(bytes, entry)
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) },
    { externalFileAccess: false, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  )
  const core = entries.find(({ name }) => name === 'docProps/core.xml')
  const properties =
    core === undefined ? '' : Buffer.from(unzipped(bytes, core)).toString('utf8').slice(0, 100_000)
  return {
    blocks: blocksOf(value),
    startsWithHeading: /^(?:<a [^>]*><\/a>)*<h[1-6]>/.test(value),
    title: property(properties, 'dc:title'),
    creator: property(properties, 'dc:creator'),
    modified: property(properties, 'dcterms:modified'),
    language: property(properties, 'dc:language'),
  }
}

function checkSizes(entries: readonly ZipEntry[]): void {
  let packed = 0
  let unpacked = 0
  for (const entry of entries) {
    packed += entry.packed
    unpacked += entry.unpacked
  }
  if (unpacked > MOST_UNPACKED) throw new Error(`unpacks to ${unpacked} bytes; the limit is ${MOST_UNPACKED}`)
  if (unpacked > FREELY && unpacked > packed * MOST_RATIO)
    throw new Error(`unpacks to ${Math.round(unpacked / packed)} times its size; the limit is ${MOST_RATIO}`)
}

const BLOCK = /<\/?(?:p|h[1-6]|li|ul|ol|table|thead|tbody|tr|td|th|dl|dt|dd)(?: [^>]*)?>/
/** Numbers that lead to notes, and arrows that lead back. */
const NOTE_LINK = /<sup><a [^>]*>\[\d+\]<\/a><\/sup>| ?<a href="#(?:foot|end)note-ref-\d+">↑<\/a>/g

/** The library's HTML is its own: well-formed, everything from the document escaped. */
function blocksOf(html: string): string[] {
  return html
    .replace(NOTE_LINK, '')
    .split(BLOCK)
    .map(block =>
      unescaped(block.replace(/<br ?\/?>/g, '\n').replace(/<[^>]*>/g, ''))
        .replace(/[ \t\u00A0]+/g, ' ')
        .trim(),
    )
    .filter(block => block !== '')
}

const ESCAPED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ESCAPED[name]!)
}

function property(xml: string, name: string): string | null {
  const from = xml.indexOf(`<${name}`)
  const start = from < 0 ? -1 : xml.indexOf('>', from)
  const end = start < 0 ? -1 : xml.indexOf(`</${name}>`, start)
  return end < 0 ? null : unescaped(xml.slice(start + 1, end)).trim() || null
}
