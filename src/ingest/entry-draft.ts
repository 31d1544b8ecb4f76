import { identifier, sha256 } from '../model/identifier.ts'
import type { ReadFrom, SourceRun } from '../model/provenance.ts'
import type { Draft } from './draft.ts'
import type { Entry, Listing } from './entry.ts'
import { InputError } from './input-error.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { type Block, WITHIN } from './page/blocks.ts'
import { PageText } from './page/page-text.ts'
import { viewOf } from './page/page-view.ts'
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
  const { title, content } = entry
  if (content === null) throw new InputError(at, 'no-text', 'the feed has no text of it')
  const { text, runs, dropped } =
    content.kind === 'html' ? ofHtml(content.value, title, at, limits) : ofText(content.value, title)
  const hash = sha256(content.value)
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
    text,
    dropped,
    provenance: {
      url: entry.url,
      modified: entry.modified,
      readFrom: Object.fromEntries(
        Object.entries(told).flatMap(([what, value]) => (value === null ? [] : [[what, from]])),
      ),
      encoding: 'utf-8',
      runs,
    },
  }
}

interface Read {
  readonly text: string
  readonly runs: readonly SourceRun[]
  readonly dropped: readonly string[]
}

function ofText(value: string, title: string | null): Read {
  const body = value.replace(/\r\n?/g, '\n')
  const text = title === null ? body : `${title}\n\n${body}`
  return { text, runs: [[text.length - body.length, text.length, 0, Buffer.byteLength(value)]], dropped: [] }
}

function ofHtml(html: string, title: string | null, location: string, limits: Limits): Read {
  const body: Block[] = []
  const dropped: Block[] = []
  for (const block of blocksOf(html, location, limits))
    (block.within & (WITHIN.caption | WITHIN.hidden) ? dropped : body).push(block)
  while (body.length > 1 && TAIL.test(body.at(-1)!.text)) dropped.unshift(body.pop()!)
  if (body.length === 0) throw new InputError(location, 'no-text', 'the feed has no text of it')
  const text = new PageText(html)
  // A headline that the content has, too, stands once.
  const headline = body[0]!.text.replace(/\s+/g, ' ') === title ? body.shift()! : null
  if (title !== null) text.add(title, headline)
  for (const block of body) text.add(block.text, block)
  return {
    text: text.value,
    runs: text.runs(Buffer.from(html), 'utf-8'),
    dropped: dropped.map(block => block.text),
  }
}

function blocksOf(html: string, location: string, limits: Limits): readonly Block[] {
  try {
    return viewOf(parsedPage(html, limits.pageDepth)).blocks
  } catch (error) {
    throw error instanceof PageRefused ? new InputError(location, error.code, error.message) : error
  }
}
