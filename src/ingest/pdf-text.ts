import { getDocumentProxy } from 'unpdf'
import { type PdfLine, type PdfPiece, pdfLines } from './pdf-lines.ts'
import { pdfParagraphs } from './pdf-paragraphs.ts'
import { withoutRunningHeads } from './pdf-running-heads.ts'

/** What is read of a PDF's text layer. */
export interface PdfText {
  readonly pages: number
  readonly isLocked: boolean
  readonly blocks: readonly string[]
  /** Running heads and page numbers. */
  readonly dropped: readonly string[]
  /** The first block, where it is set larger than the text. */
  readonly heading: string | null
  readonly author: string | null
  readonly modified: string | null
  readonly language: string | null
}

const NOTHING = { blocks: [], dropped: [], heading: null, author: null, modified: null, language: null }

/** Pieces of text on one page; a page of a newspaper has some thousand words. */
const MOST_PIECES = 50_000

/** A PDF of up to `most` pages → its text. Throws an `Error` where the parser refuses it. */
export async function pdfText(bytes: Uint8Array, most: number): Promise<PdfText> {
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>
  try {
    // The parser takes the bytes for its own.
    pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  } catch (error) {
    if ((error as Error).name === 'PasswordException') return { pages: 0, isLocked: true, ...NOTHING }
    throw error
  }
  try {
    const pages = pdf.numPages
    if (pages > most) return { pages, isLocked: false, ...NOTHING }
    const { info } = await pdf.getMetadata().catch(() => ({ info: {} }))
    const described = info as Readonly<Record<string, unknown>>
    const lines: PdfLine[][] = []
    for (let number = 1; number <= pages; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      lines.push(pdfLines(items.slice(0, MOST_PIECES).filter(item => 'str' in item) as PdfPiece[]))
      page.cleanup()
    }
    const { kept, dropped } = withoutRunningHeads(lines)
    const { blocks, heading } = pdfParagraphs(kept)
    return {
      pages,
      isLocked: false,
      blocks,
      dropped,
      heading,
      author: text(described.Author),
      modified: pdfDate(described.ModDate),
      language: text(described.Language),
    }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value.trim() || null : null
}

/** "D:20310504093000+02'00'" */
function pdfDate(value: unknown): string | null {
  const parts = /^D:(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d))?)?/.exec(
    text(value) ?? '',
  )
  if (!parts) return null
  const [, year, month, day, hour, minute, second = '00', utc, zone, zoneMinutes] = parts
  const date = `${year}-${month}-${day}`
  const offset = utc ? 'Z' : zone ? `${zone}:${zoneMinutes}` : null
  return hour === undefined || offset === null ? date : `${date}T${hour}:${minute}:${second}${offset}`
}
