import { type Block, type PageElement, WITHIN } from './page-view.ts'
import { folded } from './text-weight.ts'

/** Shorter lines may well be said twice. */
const SHORTEST_REPEATED = 40
const SHORTEST_PULLED = 10

/** Beside the words that are pulled there is no more than who said them. */
const LONGEST_NAMED = 80

/** Characters looked through for pulled quotations on one page; behind them all are kept. */
const MOST_SEARCHED = 50_000_000

/**
 * What stands in a report twice, of blocks in order: whole blocks (a version for browsers without scripts, one for print), and
 * quotations that were pulled out of the text and set large, with the name under them. The words are kept once.
 */
export function repeatedBlocks(blocks: readonly Block[]): Set<Block> {
  const repeated = new Set<Block>()
  const seen = new Map<string, Block>()
  const foldedText = new Map<Block, string>()
  for (const block of blocks) {
    const words = folded(block.text)
    foldedText.set(block, words)
    if (words.length < SHORTEST_REPEATED) continue
    const earlier = seen.get(words)
    // Of a box and the text the box says it again.
    if (earlier && pullOf(earlier) && !pullOf(block)) repeated.add(earlier)
    else if (earlier) repeated.add(block)
    if (!earlier || repeated.has(earlier)) seen.set(words, block)
  }
  const pulls = groupedBy(blocks.filter(block => !repeated.has(block)))
  if (pulls.size === 0) return repeated
  const pulled = new Set([...pulls.values()].flat())
  const text = ` ${blocks.flatMap(b => (pulled.has(b) || repeated.has(b) ? [] : foldedText.get(b)!)).join(' ')} `
  let searched = 0
  for (const group of pulls.values()) {
    const rest = group.filter(block => {
      searched += text.length
      return searched > MOST_SEARCHED || !standsIn(block, text)
    })
    if (rest.length === group.length) continue
    const left = rest.reduce((weight, block) => weight + block.weight, 0)
    for (const block of group) if (left <= LONGEST_NAMED || !rest.includes(block)) repeated.add(block)
  }
  return repeated
}

/** Blocks by the box that sets them apart from the text. */
function groupedBy(blocks: readonly Block[]): Map<PageElement, Block[]> {
  const groups = new Map<PageElement, Block[]>()
  for (const block of blocks) {
    const box = pullOf(block)
    if (!box) continue
    const group = groups.get(box)
    if (group) group.push(block)
    else groups.set(box, [block])
  }
  return groups
}

function pullOf(block: Block): PageElement | null {
  if (block.within & WITHIN.post) return null
  let box: PageElement | null = null
  for (let at: PageElement | null = block.holder, up = 0; at && up < 6; at = at.parent, up++) {
    if (at.names.body || at.tag === 'article' || at.tag === 'body') break
    if (
      at.names.pulled ||
      at.tag === 'aside' ||
      at.tag === 'blockquote' ||
      at.tag === 'figure' ||
      at.tag === 'q'
    )
      box = at
  }
  return box
}

/** Each of its sentences stands in the text. */
function standsIn(block: Block, text: string): boolean {
  const whole = folded(block.text)
  if (whole.length < SHORTEST_PULLED) return false
  if (text.includes(` ${whole} `) || (!/\s/.test(whole) && text.includes(whole))) return true
  const sentences = block.text
    .split(/(?:[.!?…。！？؟।]["”’»」)]*\s*|\s[—–]\s|\n)/u)
    .flatMap(s => folded(s) || [])
  return (
    sentences.length > 1 &&
    sentences.every(s => text.includes(` ${s} `) || s.length <= 3) &&
    sentences.some(s => s.length >= SHORTEST_PULLED)
  )
}
