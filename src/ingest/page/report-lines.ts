import { articleLines, figuresThatQuote, makesOf } from './article-blocks.ts'
import { articlePlace } from './article-place.ts'
import { foreignParts } from './foreign-parts.ts'
import type { PageMetadata } from './page-metadata.ts'
import { type Block, type PageView, WITHIN } from './page-view.ts'
import { sumsOf } from './sums.ts'

/**
 * The lines of a page's report in order. Of a gallery, which has nothing but what its pictures show, those are the report.
 * `title`: the headline's block, or null.
 */
export function reportLines(view: PageView, title: Block | null, metadata: PageMetadata): Block[][] {
  const lines = linesOf(view, title, metadata)
  if (weightOfLines(lines) >= SHORTEST_REPORT) return lines
  const mark = WITHIN.caption | WITHIN.legend | WITHIN.figure
  if (!view.blocks.some(block => block.within & mark)) return lines
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
  if (!place) return []
  return articleLines({
    view,
    sums,
    foreign,
    place,
    title: place.headed ? at : -1,
    makes: makesOf(view, place, foreign),
    quoting: figuresThatQuote(view),
    byline: metadata.byline,
    live: metadata.linked?.live ?? false,
  })
}
