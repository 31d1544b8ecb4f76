import { identifier } from '../../model/identifier.ts'
import type { Draft } from '../draft.ts'
import { InputError } from '../input-error.ts'
import type { Limits } from '../limits.ts'
import type { Block, PageView } from './blocks.ts'
import { bylineOf } from './byline.ts'
import { type Headline, headingsOf, headlineIn } from './headline.ts'
import { bodyInLinkedData } from './linked-body.ts'
import { metadataOf } from './page-metadata.ts'
import { statementsOf } from './page-statements.ts'
import { PageText } from './page-text.ts'
import { viewOf } from './page-view.ts'
import { PageRefused, parsedPage } from './parsed-page.ts'
import { reportLines, SHORTEST_REPORT, weightOfLines } from './report-lines.ts'
import { weightOf } from './text-weight.ts'
import { hiddenBehindWall } from './wall.ts'

/** Where a page came from, as far as it is known. */
export interface PageOrigin {
  /** The address that it was fetched from. */
  readonly address?: string | null
  /** What it was decoded from, and as what (by its WHATWG name): for the places of its text in the bytes. */
  readonly bytes?: Uint8Array
  readonly encoding?: string
}

/** A page that shows less than this share of the text in its JSON-LD shows a stub of it. */
const STUB = 0.5

/** Less is a menu and a notice. */
const EMPTY_PAGE = 1000

const NOT_FREE = 'the outlet says that it is not free to read; what the page shows was read'

/**
 * An HTML page → a draft: the headline and the report's blocks with an empty line between; everything else on the page, save
 * what a wall hides, is kept in `dropped`, in its order. `provenance.runs` lead back to the bytes where `origin` has them.
 * Throws an `InputError` where the page nests too deep or holds no article.
 */
export function documentOfPage(
  html: string,
  hash: string,
  location: string,
  limits: Limits,
  { address = null, bytes, encoding }: PageOrigin = {},
): Draft {
  const tree = parsed(html, location, limits)
  const statements = statementsOf(tree)
  const itself = [statements.canonical, statements.meta.get('og:url')?.[0], address]
  const selves = itself.flatMap(named => named || [])
  const shown = viewOf(tree, selves)
  // A page that its own scripts are to fill: what they would fill it with stands in templates.
  const isEmpty =
    html.includes('<template') && shown.blocks.reduce((sum, b) => sum + b.weight, 0) < EMPTY_PAGE
  const view = isEmpty ? viewOf(tree, selves, true) : shown
  if (!view.body) throw noArticle(location)
  const metadata = metadataOf(statements, headingsOf(view), bylinesIn(view), address)
  const { linked } = metadata
  const free = linked?.free !== false
  const headline = headlineIn(view, metadata.title)
  const walled = linked && !free ? hiddenBehindWall(view, linked, statements.styles) : new Set<Block>()
  const lines = reportLines(view, headline?.block ?? null, metadata).filter(
    line => !line.some(block => walled.has(block)),
  )
  // What an outlet keeps for those who pay is not taken from where it keeps it.
  const stated = free ? bodyInLinkedData(linked, statements.linkedData, html) : null
  const written = weightOfLines(lines)
  const parts = stated && written < weightOf(stated.text) * STUB ? stated.parts : null
  if (!parts && written < SHORTEST_REPORT) throw noArticle(location)

  const text = new PageText(html)
  const title = headline?.text ?? metadata.title
  if (title !== null) text.add(title, headline?.block ?? null)
  if (parts) for (const part of parts) text.addPart(part)
  else for (const line of lines) text.addLine(line)
  const byline = metadata.byline ?? bylineBelow(view, headline)
  return {
    id: identifier('d', [hash]),
    location,
    outlet: metadata.outlet,
    title,
    published: metadata.published,
    publishedBasis: 'metadata',
    language: metadata.language,
    byline,
    credit: metadata.credit,
    sha256: hash,
    text: text.value,
    dropped: droppedOf(
      view.blocks.filter(block => !walled.has(block)),
      headline,
      parts ? [] : lines,
      text.value,
    ),
    provenance: {
      url: metadata.url,
      modified: metadata.modified,
      readFrom: {
        ...metadata.readFrom,
        ...(byline !== null && metadata.byline === null ? { byline: 'text' as const } : {}),
      },
      encoding: encoding ?? null,
      runs: text.runs(bytes, encoding),
    },
    reservations: free ? [] : [{ code: 'not-free', message: NOT_FREE }],
  }
}

function parsed(html: string, location: string, limits: Limits) {
  try {
    return parsedPage(html, limits.pageDepth)
  } catch (error) {
    if (error instanceof PageRefused) throw new InputError(location, error.code, error.message)
    throw error
  }
}

const LONGEST_BYLINE = 200

/** Texts of what the page names as who wrote it. */
function bylinesIn(view: PageView): string[] {
  return view.blocks.flatMap(block =>
    block.holder.names.author && block.weight < LONGEST_BYLINE ? block.text : [],
  )
}

const LINES_BELOW_HEADLINE = 6
const BY = /^(?:By|BY|Von|VON|Par|PAR|Por|POR)\s+(?=\p{Lu})/u

/** "By Mira Osk" in one of the lines below the headline. */
function bylineBelow(view: PageView, headline: Headline | null): string | null {
  const start = headline ? headline.block.index : 0
  for (const block of view.blocks.slice(start, start + LINES_BELOW_HEADLINE)) {
    const line = block.text.split('\n').find(part => BY.test(part) && part.length < LONGEST_BYLINE)
    if (line) return bylineOf([line])
  }
  return null
}

/** What of these blocks is not in the report, each text once. */
function droppedOf(
  blocks: readonly Block[],
  headline: Headline | null,
  lines: readonly (readonly Block[])[],
  text: string,
): string[] {
  const kept = new Set(lines.flat())
  const whole = new Set(text.split('\n\n'))
  const dropped = new Set<string>()
  for (const block of blocks) {
    if (block === headline?.block) {
      const rest = block.text.slice(headline.text.length).trim()
      if (rest) dropped.add(rest)
    } else if (!kept.has(block) && !whole.has(block.text)) dropped.add(block.text)
  }
  return [...dropped]
}

function noArticle(location: string): InputError {
  return new InputError(location, 'no-article', 'the page holds no article')
}
