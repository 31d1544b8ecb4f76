import { type Block, type PageElement, type PageView, WITHIN } from './blocks.ts'
import { runsOn } from './text-weight.ts'

/** What the blocks of each element come to, in constant time. */
export interface Sums {
  weight(of: PageElement): number
  linked(of: PageElement): number
  /** Weight of the blocks that run on as sentences and do not lead elsewhere. */
  prose(of: PageElement): number
  readonly whole: number
}

/** Captions, links and what is not for the eye are no prose. */
const NOT_PROSE = WITHIN.caption | WITHIN.legend | WITHIN.unseen

/** More of a block in links than this, and it is there to lead elsewhere. */
export const MOSTLY_LINKED = 0.5

export function isProse(block: Block): boolean {
  return (
    (block.within & NOT_PROSE) === 0 &&
    block.linked < block.weight * MOSTLY_LINKED &&
    runsOn(block.text, block.weight)
  )
}

export function sumsOf(view: PageView, counts: (block: Block) => boolean = isProse): Sums {
  const weights = summed(view.blocks, block => block.weight)
  const links = summed(view.blocks, block => block.linked)
  const prose = summed(view.blocks, block => (counts(block) ? block.weight : 0))
  const between = (sums: Float64Array) => (of: PageElement) => sums[of.end]! - sums[of.first]!
  return {
    weight: between(weights),
    linked: between(links),
    prose: between(prose),
    whole: prose[view.blocks.length]!,
  }
}

function summed(blocks: readonly Block[], measure: (block: Block) => number): Float64Array {
  const sums = new Float64Array(blocks.length + 1)
  for (const block of blocks) sums[block.index + 1] = sums[block.index]! + measure(block)
  return sums
}
