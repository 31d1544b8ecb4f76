import { type Block, type PageElement, WITHIN } from './blocks.ts'
import { runsOn } from './text-weight.ts'

/** Sentences of so much weight, in two blocks or more that lead to one place: a link that was never closed. */
const LONGEST_LINK = 300

/** Parsers open a link that was left open again in every paragraph behind it: what it holds leads nowhere. */
export function closeLinks(blocks: readonly Block[]): void {
  for (let start = 0; start < blocks.length; ) {
    const { link } = blocks[start]!
    let end = start + 1
    let prose = 0
    let said = 0
    if (link !== null) {
      for (end = start; end < blocks.length && blocks[end]!.link === link; end++) {
        const { text, weight, linked } = blocks[end]!
        if (linked < weight * 0.9 || !runsOn(text, weight)) continue
        prose += weight
        said++
      }
    }
    if (said > 1 && prose > LONGEST_LINK) {
      for (const block of blocks.slice(start, end)) {
        block.linked = 0
        block.link = null
        block.within &= ~WITHIN.link
      }
    }
    start = end
  }
}

/** Captions and what is for machines that read aloud are short; a larger part with such a name is something else. */
const LONGEST_BY_NAME = 400
const MOST_BY_NAME = 3

export function markByName(elements: readonly PageElement[], blocks: readonly Block[]): void {
  for (const { names, first, end } of elements) {
    if (!names.caption && !names.unseen) continue
    const part = end - first > MOST_BY_NAME ? [] : blocks.slice(first, end)
    if (part.reduce((sum, block) => sum + block.weight, 0) > LONGEST_BY_NAME) continue
    for (const block of part) block.within |= names.caption ? WITHIN.caption : WITHIN.unseen
  }
}

const PICTURES = new Set(['img', 'picture', 'amp-img', 'video', 'amp-video'])
const LONGEST_LEGEND = 200

/** One short text in a box with a picture is what the picture shows, however the box is made. A paragraph is no box. */
export function markLegends(elements: readonly PageElement[], blocks: readonly Block[]): void {
  const seen = new Set<PageElement>()
  for (const element of elements) {
    if (!PICTURES.has(element.tag)) continue
    let box: PageElement | null = null
    for (let at = element.parent; at && at.end - at.first <= 1 && at.tag !== 'body'; at = at.parent) {
      if (seen.has(at)) break
      seen.add(at)
      if (at.end > at.first && at.tag !== 'p') box = at
    }
    const block = box ? blocks[box.first]! : undefined
    if (
      block &&
      block.weight < LONGEST_LEGEND &&
      !(block.within & (WITHIN.heading | WITHIN.quotation | WITHIN.post))
    )
      block.within |= WITHIN.legend
  }
}
