import { identifier } from '../../model/identifier.ts'
import type { ReadFrom, SourceRun } from '../../model/provenance.ts'
import { byteOffsets } from '../byte-offsets.ts'
import type { Draft } from '../draft.ts'
import { InputError } from '../input-error.ts'
import type { Limits } from '../limits.ts'
import { articleLines, makesOf, noteFigures } from './article-blocks.ts'
import { articlePlace } from './article-place.ts'
import { bylineOf } from './byline.ts'
import { foreignParts } from './foreign-parts.ts'
import { bodyInLinkedData } from './linked-body.ts'
import { type Heading, metadataOf, type PageMetadata } from './page-metadata.ts'
import { statementsOf } from './page-statements.ts'
import { type Block, type PageView, viewOf, WITHIN } from './page-view.ts'
import { PageRefused, parsedPage } from './parsed-page.ts'
import { addRuns } from './source-runs.ts'
import { sumsOf } from './sums.ts'
import { folded, weightOf } from './text-weight.ts'
import { hiddenBehindWall } from './wall.ts'

/** Where a page came from, as far as it is known. */
export interface PageOrigin {
  /** The address that it was fetched from. */
  readonly address?: string | null
  /** What it was decoded from, and as what (by its WHATWG name): for the places of its text in the bytes. */
  readonly bytes?: Uint8Array
  readonly encoding?: string
}

/** Less text than a short sentence is no article. */
const SHORTEST_ARTICLE = 60

/**
 * An HTML page → a draft: the headline and the report's blocks with an empty line between; everything else that the page
 * shows is kept in `dropped`, in its order. `provenance.runs` lead back to the bytes where `origin` has them. Throws an
 * `InputError` where the page nests too deep or holds no article.
 */
export function documentOfPage(
  html: string,
  hash: string,
  location: string,
  limits: Limits,
  origin: PageOrigin = {},
): Draft {
  const tree = parsed(html, location, limits)
  const statements = statementsOf(tree)
  const address = origin.address ?? null
  const view = viewOf(
    tree,
    [statements.canonical, statements.meta.get('og:url')?.[0], address].flatMap(a => a || []),
  )
  if (!view.body) throw noArticle(location)
  const named = view.blocks
    .filter(block => block.holder.names.author && block.weight < 200)
    .map(block => block.text)
  const metadata = metadataOf(statements, headingsOf(view), named, address)
  const walled =
    metadata.linked?.free === false ? hiddenBehindWall(view, metadata.linked, statements.styles) : null
  const title = titleBlock(view, metadata.title)
  const lines = linesOf(view, title, metadata, walled)
  const text = new PageText(html)
  const heading = title === null ? null : title.text.replace(/\s+/g, ' ')
  const headline = heading ?? metadata.title
  if (headline !== null) text.add(headline, title ? [title] : [])
  for (const line of lines) text.addLine(line)
  const written = lines.reduce((sum, line) => sum + line.reduce((a, block) => a + block.weight, 0), 0)
  const stated =
    metadata.linked?.free === false ? null : bodyInLinkedData(metadata.linked, statements.linkedData, html)
  const stub = stated !== null && written < weightOf(stated.text) * 0.5
  let kept = new Set<Block>(title ? [title, ...lines.flat()] : lines.flat())
  if (stub) {
    text.restart(headline, title)
    for (const part of stated.parts) text.addPart(part)
    kept = new Set(title ? [title] : [])
  }
  if (!stub && written < SHORTEST_ARTICLE) throw noArticle(location)
  const firstLines = view.blocks.slice(title ? title.index + 1 : 0, (title ? title.index + 1 : 0) + 6)
  const byline =
    metadata.byline ??
    bylineOf(firstLines.flatMap(b => (/^(?:By|Von|Par|Por)\s/i.test(b.text) && b.weight < 100 ? b.text : [])))
  const readFrom = {
    ...metadata.readFrom,
    ...(byline && !metadata.byline ? { byline: 'text' as ReadFrom } : {}),
  }
  return {
    id: identifier('d', [hash]),
    location,
    outlet: metadata.outlet,
    title: headline,
    published: metadata.published,
    publishedBasis: 'metadata',
    language: metadata.language,
    byline,
    sha256: hash,
    text: text.value,
    dropped: droppedOf(view, kept, text.value),
    provenance: {
      url: metadata.url,
      modified: metadata.modified,
      readFrom,
      encoding: origin.encoding ?? null,
      runs: runsInBytes(text.runs, origin),
    },
    reservations:
      metadata.linked?.free === false
        ? ['the outlet says that it is not free to read; what the page shows was read']
        : [],
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

function linesOf(
  view: PageView,
  title: Block | null,
  metadata: PageMetadata,
  walled: ReadonlySet<Block> | null,
): Block[][] {
  const at = title?.index ?? -1
  const sums = sumsOf(view)
  const foreign = foreignParts(view, sums, at)
  const place = articlePlace(view, foreign, at)
  if (!place) return []
  noteFigures(view)
  const lines = articleLines({
    view,
    sums,
    foreign,
    place,
    title: at,
    makes: makesOf(view, place, foreign),
    byline: metadata.byline,
    live: metadata.linked?.live ?? false,
  })
  return walled ? lines.flatMap(line => (line.some(block => walled.has(block)) ? [] : [line])) : lines
}

function headingsOf(view: PageView): Heading[] {
  return view.blocks.flatMap(block =>
    block.within & WITHIN.heading && !(block.within & WITHIN.unseen)
      ? { text: block.text, level: Number(tagOf(block)[1] ?? 6) }
      : [],
  )
}

function tagOf(block: Block): string {
  for (let at: Block['holder'] | null = block.holder; at; at = at.parent)
    if (/^h[1-6]$/.test(at.tag)) return at.tag
  return ''
}

/** Where the page shows its headline: as a heading, or else as any line that is no link. */
function titleBlock(view: PageView, title: string | null): Block | null {
  if (title === null) return null
  const wanted = folded(title)
  if (wanted === '') return null
  const same = view.blocks.filter(
    block =>
      block.text.length < title.length * 2 + 20 &&
      !(block.within & WITHIN.unseen) &&
      folded(block.text) === wanted,
  )
  return (
    same.find(block => tagOf(block) === 'h1') ??
    same.find(block => block.within & WITHIN.heading && block.linked === 0) ??
    same.find(block => block.linked === 0 && !block.holder.names.foreign) ??
    same.find(block => block.within & WITHIN.heading) ??
    null
  )
}

/** The document's text as it grows, and where its parts stand in the source. */
class PageText {
  value = ''
  runs: [number, number, number, number][] = []
  readonly #html: string

  constructor(html: string) {
    this.#html = html
  }

  add(text: string, blocks: readonly Block[]): void {
    if (this.value) this.value += '\n\n'
    for (const block of blocks) addRuns(this.runs, this.#html, block.pieces, text, this.value.length)
    this.value += text
  }

  addLine(line: readonly Block[]): void {
    for (const [index, block] of line.entries()) {
      if (index === 0) this.add(block.text, [block])
      else {
        this.value += ' '
        addRuns(this.runs, this.#html, block.pieces, block.text, this.value.length)
        this.value += block.text
      }
    }
  }

  addPart(part: { readonly text: string; readonly from: number; readonly to: number }): void {
    this.add(part.text, [])
    if (part.from >= 0)
      this.runs.push([this.value.length - part.text.length, this.value.length, part.from, part.to])
  }

  restart(headline: string | null, title: Block | null): void {
    this.value = ''
    this.runs = []
    if (headline !== null) this.add(headline, title ? [title] : [])
  }
}

function runsInBytes(runs: readonly SourceRun[], { bytes, encoding }: PageOrigin): readonly SourceRun[] {
  if (!bytes || !encoding) return []
  // The places of a page's parts may stand in another order in its source.
  const places = [...new Set(runs.flatMap(([, , from, to]) => [from, to]))].sort((a, b) => a - b)
  const offsets = byteOffsets(bytes, encoding, places)
  if (!offsets) return []
  const byPlace = new Map(places.map((place, index) => [place, offsets[index]!]))
  return runs.map(([start, end, from, to]) => [start, end, byPlace.get(from)!, byPlace.get(to)!])
}

function droppedOf(view: PageView, kept: ReadonlySet<Block>, text: string): string[] {
  const dropped = new Set<string>()
  const lines = new Set(text.split('\n\n'))
  for (const block of view.blocks) if (!kept.has(block) && !lines.has(block.text)) dropped.add(block.text)
  return [...dropped]
}

function noArticle(location: string): InputError {
  return new InputError(location, 'no-article', 'the page holds no article')
}
