import type { Document } from '../model/document.ts'
import { documentLabel } from '../model/document-label.ts'
import type { Span } from '../model/span.ts'
import { MONTHS } from '../text/dates/month-names.ts'
import type { ExportParts, StreamFormat } from './export-part.ts'
import { JsonItems } from './json-lines.ts'
import { KnownIds } from './known-ids.ts'
import { oneLine, webAddress } from './part-index.ts'

/** An item as the Citation Style Language has it: what its processors and reference managers take in. */
export interface CslItem {
  readonly id: string
  readonly type: 'article-newspaper' | 'document'
  readonly title?: string
  readonly author?: readonly [{ readonly literal: string }]
  readonly 'container-title'?: string
  readonly issued?: { readonly 'date-parts': readonly [readonly number[]] }
  readonly URL?: string
  readonly language?: string
  /** Where the item came from: the credited agency, or the place it was read from. */
  readonly source?: string
  readonly note: string
}

export interface Citation {
  readonly csl: CslItem
  /** In one fixed style, a line of plain text. */
  readonly line: string
}

type Cited = Pick<
  Document,
  | 'id'
  | 'location'
  | 'outlet'
  | 'title'
  | 'published'
  | 'language'
  | 'byline'
  | 'credit'
  | 'sha256'
  | 'provenance'
>

/**
 * A document, or a passage of it, as one cites it: outlet, “title”, byline, day, address (SHA-256 of what was read,
 * characters). What is not known is left out. Spans are UTF-16 code units, as everywhere.
 */
export function citationOf(document: Cited, span: Span | null = null): Citation {
  const label = oneLine(documentLabel(document))
  const url = webAddress(document)
  const day = dayParts(document.published)
  const hash = `SHA-256 ${document.sha256}`
  const place = span === null ? '' : `, characters ${span[0]}–${span[1]}`
  const { title, byline, credit, language } = document
  const csl: CslItem = {
    id: document.id,
    type: document.outlet === null && url === null ? 'document' : 'article-newspaper',
    ...(title === null ? {} : { title: oneLine(title) }),
    ...(byline === null ? {} : { author: [{ literal: oneLine(byline) }] as const }),
    'container-title': label,
    ...(day === null ? {} : { issued: { 'date-parts': [day] as const } }),
    ...(url === null ? {} : { URL: url }),
    ...(language === 'und' ? {} : { language }),
    ...(credit === null ? {} : { source: oneLine(credit) }),
    note: `${hash}${place}`,
  }
  const said = [
    label,
    title === null ? null : `“${oneLine(title)}”`,
    byline === null ? null : oneLine(byline),
    day === null ? null : inWords(day),
    url ?? oneLine(document.location),
  ].filter(part => part !== null)
  return { csl, line: `${said.join(', ')} (${hash}${place})` }
}

export const cslJson: StreamFormat = {
  name: 'csl',
  title: 'CSL-JSON, for reference managers',
  mediaType: 'application/vnd.citationstyles.csl+json',
  ending: 'json',
  pieces: cslPieces,
}

async function* cslPieces(parts: ExportParts): AsyncGenerator<string> {
  yield '['
  const items = new JsonItems()
  const known = new KnownIds()
  for await (const { collation } of parts)
    for (const document of known.fresh(collation.documents, ({ id }) => id))
      yield items.next(citationOf(document).csl)
  yield '\n]\n'
}

/** Year, month and day as far as they are given, of the day where it was published. */
function dayParts(published: string | null): readonly number[] | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d-])/.exec(published ?? '')
  if (match === null) return null
  const [year, month, day] = match.slice(1).map(part => (part === undefined ? null : Number(part)))
  if (month == null || month < 1 || month > 12) return [year!]
  if (day == null || day < 1 || day > 31) return [year!, month]
  return [year!, month, day]
}

function inWords([year, month, day]: readonly number[]): string {
  return [day, month === undefined ? undefined : MONTHS[month - 1], year]
    .filter(part => part !== undefined)
    .join(' ')
}
