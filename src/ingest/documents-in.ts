import { type ByteStream, tooLarge } from './byte-stream.ts'
import { decode } from './decode.ts'
import { documentOfDocx } from './docx.ts'
import { documentsOfGzip } from './gzip-file.ts'
import { InputError } from './input-error.ts'
import { HEAD_BYTES, kindOf, textKindOf } from './kind.ts'
import { documentsOfMail } from './mail.ts'
import type { Origin } from './origin.ts'
import { draftOfPage } from './page-document.ts'
import { documentOfPdf } from './pdf.ts'
import { documentOfText } from './plain-text.ts'
import { finished, notice, type Read, type Reading } from './reading.ts'
import { documentOfJson, documentsOfLines, parseJson } from './record-lines.ts'

export interface Within {
  /** Bytes, where that is known beforehand. */
  readonly size?: number | null
  /** How many packings were taken off. */
  readonly packings?: number
  /** How many feeds and sitemaps led here. */
  readonly depth?: number
}

/**
 * Bytes of any kind → the documents in them. Archives, tables and lines are read as they come, what holds one document is
 * read whole, within the limits. Adapters that bring libraries along are loaded when they are needed. Throws an
 * `InputError` where nothing (more) can be read; frees the stream in any case.
 */
export async function* documentsIn(
  stream: ByteStream,
  origin: Origin,
  reading: Reading,
  within: Within = {},
): AsyncGenerator<Read> {
  try {
    const head = await stream.head(HEAD_BYTES)
    // Where an error stands before everything else, this throws it.
    if (head.length === 0 && (await stream.next()) === null)
      throw new InputError(origin.location, 'empty', 'there is nothing in it')
    const kind = kindOf(head)
    switch (kind) {
      case 'json-lines':
        yield* documentsOfLines(stream, origin, reading)
        return
      case 'csv':
        yield* (await import('./csv.ts')).documentsOfCsv(stream, origin, reading)
        return
      case 'warc':
        yield* (await import('./warc.ts')).documentsOfWarc(stream, origin, reading)
        return
      case 'gzip':
        yield* documentsOfGzip(stream, origin, reading, within)
        return
      default: {
        const most = kind === 'listing' ? reading.limits.listingBytes : reading.limits.documentBytes
        if (within.size != null && within.size > most) throw tooLarge(origin.location, within.size, most)
        yield* documentsOfBytes(await stream.whole(most, origin.location), origin, reading, within.depth)
      }
    }
  } finally {
    await stream.close()
  }
}

/** The same of what is in memory and of a kind that is read whole. */
async function* documentsOfBytes(
  bytes: Uint8Array,
  origin: Origin,
  reading: Reading,
  depth = 0,
): AsyncGenerator<Read> {
  const { location } = origin
  switch (kindOf(bytes.subarray(0, HEAD_BYTES))) {
    case 'mail':
      yield* documentsOfMail(bytes, origin, reading)
      return
    case 'docx':
      yield* finished(await documentOfDocx(bytes, location, reading), bytes, origin)
      return
    case 'pdf':
      yield* finished(await documentOfPdf(bytes, location, reading), bytes, origin)
      return
  }
  const decoded = decode(bytes, location, origin.charset)
  if (decoded.reservation) yield notice(location, 'wrong-encoding', decoded.reservation)
  // Again, of the text: only now it is known.
  switch (textKindOf(decoded.text)) {
    case 'page':
      yield* finished(await draftOfPage(bytes, decoded, origin, reading), bytes, origin)
      return
    case 'listing': {
      // Followed from there, a site of lists would have no end.
      if (origin.entry !== null)
        throw new InputError(location, 'unsupported', 'a list of reports, where one report was to be')
      const { documentsOfListing } = await import('./follow-listing.ts')
      const { listingOf } = await import('./listing.ts')
      const listing = listingOf(decoded.text, location, origin.url)
      yield* documentsOfListing(listing, origin, reading, depth)
      return
    }
    case 'json':
    case 'json-lines':
      yield* documentsOfJson(decoded.text, origin)
      return
    case 'markdown': {
      const { documentOfMarkdown, LONGEST_MARKDOWN } = await import('./markdown.ts')
      if (decoded.text.length <= LONGEST_MARKDOWN) {
        yield* finished(documentOfMarkdown(bytes, decoded, location), bytes, origin)
        return
      }
      yield notice(location, 'too-large', 'too long to be taken apart as Markdown; read as plain text')
      yield* finished(documentOfText(bytes, decoded, location), bytes, origin)
      return
    }
    default:
      if (RICH_TEXT.test(decoded.text))
        throw new InputError(location, 'unsupported', 'RTF is not read; save it as .docx or plain text')
      yield* finished(documentOfText(bytes, decoded, location), bytes, origin)
  }
}

/** Characters to look at, and not to be read as a text. */
const RICH_TEXT = /^\{\\rtf\d/

function* documentsOfJson(text: string, origin: Origin): Generator<Read> {
  const value = parseJson(text, origin.location)
  for (const [index, record] of (Array.isArray(value) ? value : [value]).entries())
    yield* documentOfJson(
      { value: record },
      {
        ...origin,
        location: `${origin.location}#${index + 1}`,
      },
    )
}
