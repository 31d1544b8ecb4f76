import { type Block, type PageView, WITHIN } from './blocks.ts'
import type { Heading } from './page-metadata.ts'
import { folded } from './text-weight.ts'

/** The page's headings in order. */
export function headingsOf(view: PageView): Heading[] {
  return view.blocks.flatMap(block =>
    block.within & WITHIN.heading && !(block.within & WITHIN.unseen)
      ? { text: block.text, level: levelOf(block) }
      : [],
  )
}

/** Of the heading that a block stands in, 1 to 6; 7 where it stands in none. */
export function levelOf({ holder }: Block): number {
  for (let at: Block['holder'] | null = holder; at; at = at.parent) {
    if (/^h[1-6]$/.test(at.tag)) return Number(at.tag[1])
  }
  return 7
}

/** Where the page shows its headline, and the words of the headline there. */
export interface Headline {
  readonly block: Block
  readonly text: string
}

/** As a heading, or else as any line that is no link; null where it stands in metadata alone. */
export function headlineIn(view: PageView, title: string | null): Headline | null {
  const wanted = title === null ? '' : folded(title)
  if (title === null || wanted === '') return null
  const same = view.blocks.filter(
    block =>
      block.text.length < title.length * 2 + 20 &&
      !(block.within & WITHIN.unseen) &&
      folded(block.text) === wanted,
  )
  const whole =
    same.find(block => levelOf(block) === 1) ??
    same.find(block => block.within & WITHIN.heading && block.linked === 0) ??
    same.find(block => block.linked === 0 && block.holder.names.foreign.length === 0) ??
    same.find(block => block.within & WITHIN.heading)
  if (whole) return { block: whole, text: whole.text.replace(/\s+/g, ' ') }
  const block = view.blocks.find(candidate => isHeadedBy(candidate, wanted))
  return block ? { block, text: block.text.slice(0, block.text.indexOf('\n')) } : null
}

const LONGEST_BELOW_HEADLINE = 150

/** The headline is its first line, and what follows in it tells who wrote the report and when. */
function isHeadedBy(block: Block, wanted: string): boolean {
  const end = block.text.indexOf('\n')
  return (
    end > 0 &&
    block.weight < wanted.length + LONGEST_BELOW_HEADLINE &&
    block.linked < block.weight * 0.5 &&
    folded(block.text.slice(0, end)) === wanted
  )
}
