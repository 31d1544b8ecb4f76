import { identifier, sha256 } from '../model/identifier.ts'
import type { ReadFrom } from '../model/provenance.ts'
import type { Draft } from './draft.ts'
import type { Entry, Listing } from './entry.ts'
import { InputError } from './input-error.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { viewOf, WITHIN } from './page/page-view.ts'
import { PageRefused, parsedPage } from './page/parsed-page.ts'

/** What programs write below a report in a feed to lead to its page. */
const TAIL =
  /^(?:The (?:post|article|story) .{1,300} (?:first )?appeared (?:first )?on .{1,200}|(?:Continue|Keep) reading\b.{0,300}|Read (?:more|the full (?:story|article|report))\b.{0,300}|\[?(?:…|\.\.\.)\]?)$/is

/**
 * What a feed has of a report → a draft, its headline first. `location` is the feed's, for a report without address. Its
 * hash is that of the content as the feed has it, in UTF-8. Throws an `InputError` where there is no text.
 */
export function entryDraft(
  entry: Entry,
  listing: Listing,
  location: string,
  limits: Limits = DEFAULT_LIMITS,
): Draft {
  const at = entry.url ?? location
  const { body, dropped } = partsOf(entry, at, limits)
  if (body.length === 0) throw new InputError(at, 'no-text', 'the feed has no text of it')
  const { title } = entry
  if (title !== null && body[0]!.replace(/\s+/g, ' ') === title) body.shift()
  const hash = sha256(entry.content!.value)
  const outlet = entry.outlet ?? listing.title
  const published =
    entry.published !== null && entry.published.length >= 'YYYY-MM-DD'.length ? entry.published : null
  const from: ReadFrom = listing.kind === 'sitemap' ? 'sitemap' : 'feed'
  const told = {
    title,
    outlet,
    published,
    byline: entry.byline,
    modified: entry.modified,
    language: entry.language,
    url: entry.url,
  }
  return {
    id: identifier('d', [hash]),
    location: at,
    outlet,
    title,
    published,
    publishedBasis: 'metadata',
    language: entry.language,
    byline: entry.byline,
    sha256: hash,
    text: [...(title === null ? [] : [title]), ...body].join('\n\n'),
    dropped,
    provenance: {
      url: entry.url,
      modified: entry.modified,
      readFrom: Object.fromEntries(
        Object.entries(told).flatMap(([what, value]) => (value === null ? [] : [[what, from]])),
      ),
      encoding: 'utf-8',
      runs: [],
    },
  }
}

/** The paragraphs of the report, and what stands with them but is none of it. */
function partsOf(
  { content }: Entry,
  location: string,
  limits: Limits,
): { body: string[]; dropped: string[] } {
  if (content === null) return { body: [], dropped: [] }
  if (content.kind === 'text') {
    const text = content.value.replace(/\r\n?/g, '\n').trim()
    return { body: text === '' ? [] : [text], dropped: [] }
  }
  const body: string[] = []
  const dropped: string[] = []
  for (const { text, within } of blocksOf(content.value, location, limits))
    (within & (WITHIN.caption | WITHIN.hidden) ? dropped : body).push(text)
  while (body.length > 1 && TAIL.test(body.at(-1)!)) dropped.unshift(body.pop()!)
  return { body, dropped }
}

function blocksOf(html: string, location: string, limits: Limits) {
  try {
    return viewOf(parsedPage(html, limits.pageDepth)).blocks
  } catch (error) {
    throw error instanceof PageRefused ? new InputError(location, error.code, error.message) : error
  }
}
