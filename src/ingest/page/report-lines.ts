import { articleLines, figuresThatQuote, isUnrolled, makesOf } from './article-blocks.ts'
import { articlePlace } from './article-place.ts'
import { type Block, type PageElement, type PageView, WITHIN } from './blocks.ts'
import { foreignParts } from './foreign-parts.ts'
import type { PageMetadata } from './page-metadata.ts'
import { type Sums, sumsOf } from './sums.ts'
import { folded, runsOn } from './text-weight.ts'

/** Pictures tell the report where what is said under them is so many times what is said beside. */
const GALLERY = 2

/**
 * The lines of a page's report in order. Of a gallery, which has little but what its pictures show, that is the report.
 * `title`: the headline's block, or null.
 */
export function reportLines(view: PageView, title: Block | null, metadata: PageMetadata): Block[][] {
  const lines = linesOf(view, title, metadata)
  const mark = WITHIN.caption | WITHIN.legend | WITHIN.figure
  const captions = view.blocks.filter(block => block.within & mark && runsOn(block.text, block.weight))
  const captioned = captions.reduce((sum, block) => sum + block.weight, 0)
  if (captions.length < 2 || captioned < weightOfLines(lines) * GALLERY) return lines
  const shown = view.blocks.map(block => ({ ...block, within: block.within & ~mark }))
  const back = new Map(shown.map((block, index) => [block, view.blocks[index]!]))
  const instead = linesOf({ ...view, blocks: shown }, title, metadata)
  return weightOfLines(instead) > weightOfLines(lines)
    ? instead.map(line => line.map(block => back.get(block)!))
    : lines
}

/** Less text than a short sentence is no report. */
export const SHORTEST_REPORT = 60

export function weightOfLines(lines: readonly (readonly Block[])[]): number {
  return lines.reduce((sum, line) => sum + line.reduce((weight, block) => weight + block.weight, 0), 0)
}

function linesOf(view: PageView, title: Block | null, metadata: PageMetadata): Block[][] {
  const at = title?.index ?? -1
  const sums = sumsOf(view)
  const foreign = foreignParts(view, sums, at)
  const place = articlePlace(view, foreign, at)
  if (!place || asksForPassword(view, place.core, sums)) return []
  return articleLines({
    view,
    sums,
    foreign,
    place,
    title: place.headed ? at : -1,
    headline: folded(metadata.title ?? ''),
    unrolled: isUnrolled(view, place, sums),
    makes: makesOf(view, place, foreign),
    quoting: figuresThatQuote(view),
    byline: metadata.byline,
    live: metadata.linked?.live ?? false,
  })
}

/** More prose than a page that asks to sign in has. */
const LONGEST_DOOR = 500

function asksForPassword(view: PageView, core: PageElement, sums: Sums): boolean {
  if (sums.prose(core) > LONGEST_DOOR) return false
  return view.elements.some(
    ({ tag, attributes, first, end }) =>
      tag === 'input' &&
      first >= core.first &&
      end <= core.end &&
      attributes.some(({ name, value }) => name === 'type' && value.toLowerCase() === 'password'),
  )
}
