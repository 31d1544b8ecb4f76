import { csvHeader } from './csv-header.ts'
import { textOfHead } from './decode.ts'
import { isGzip } from './gzip.ts'
import { listingKindOf } from './listing-kind.ts'
import { isMail } from './mail-head.ts'
import { isMarkdown } from './markdown-head.ts'

/** `listing`: a feed, a sitemap or another list of addresses. `docx`: any zip, until it is looked into. */
export type InputKind =
  | 'page'
  | 'listing'
  | 'warc'
  | 'gzip'
  | 'json'
  | 'json-lines'
  | 'csv'
  | 'markdown'
  | 'mail'
  | 'docx'
  | 'pdf'
  | 'text'

/** Bytes that are enough to tell. */
export const HEAD_BYTES = 16 * 1024

/** Characters in which most kinds show. */
const START = 4096

/** A tag that only a page has near its beginning. */
const PAGE = /<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>]|article[\s>]|div[\s>]|p[\s>]|meta\s|title>)/i

/** Its first line; something may stand before it, and its readers look this far. */
const PDF = /(?:^|[\r\n\0])%PDF-\d/
const PDF_WITHIN = 1024

/** What an input holds, told by its first bytes; neither its name nor a server's word for it is asked. */
export function kindOf(head: Uint8Array): InputKind {
  if (isGzip(head)) return 'gzip'
  const start = new TextDecoder('latin1').decode(head.subarray(0, PDF_WITHIN))
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'docx'
  if (/^WARC\/[01]\.\d/.test(start)) return 'warc'
  if (PDF.test(start)) return 'pdf'
  return textKindOf(textOfHead(head))
}

/** The same of what is text already. */
export function textKindOf(text: string): InputKind {
  const head = text
    .slice(0, HEAD_BYTES)
    .replace(/^\uFEFF?\s+/, '')
    .replace(/^\uFEFF/, '')
  const start = head.slice(0, START)
  if (start.startsWith('<')) {
    // Its first element tells a listing, which may hold pages.
    if (listingKindOf(head) !== null) return 'listing'
    if (PAGE.test(start)) return 'page'
  }
  if (/^\[\s*\{\s*(?:"|\}\s*(?:,\s*\{|\]\s*$))/.test(start)) return 'json'
  if (/^\{\s*(?:"|\}[^\S\r\n]*(?:[\r\n]|$))/.test(start)) {
    if (listingKindOf(head) !== null) return 'listing'
    // A record to itself on the first line, or one so long that its line goes on: JSON Lines.
    const lineEnd = start.indexOf('\n')
    return lineEnd < 0 || isRecord(start.slice(0, lineEnd)) ? 'json-lines' : 'json'
  }
  // A head may be long; the line that its end cuts off is no line.
  if (isMail(head.length > START ? head.slice(0, head.lastIndexOf('\n') + 1) : head)) return 'mail'
  if (csvHeader(start) !== null) return 'csv'
  return isMarkdown(start) ? 'markdown' : 'text'
}

function isRecord(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
