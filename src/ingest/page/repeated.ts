import { type Block, type PageElement, WITHIN } from './blocks.ts'
import { folded } from './text-weight.ts'

/** Shorter lines may well be said twice. */
const SHORTEST_REPEATED = 40
const SHORTEST_PULLED = 10

/** Beside the words that are pulled there is no more than who said them. */
const LONGEST_NAMED = 80

/** Characters looked through for pulled quotations on one page; behind them all are kept. Long passages count for more. */
const MOST_SEARCHED = 50_000_000
const LONG_PASSAGE = 200

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
  const body = new SearchedText(text)
  for (const group of pulls.values()) {
    const rest = group.filter(block => !standsIn(block, body))
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

/** The body's words, folded, looked through as often as there is time for. */
class SearchedText {
  readonly #text: string
  #left = MOST_SEARCHED

  constructor(text: string) {
    this.#text = text
  }

  has(words: string): boolean {
    this.#left -= this.#text.length * (1 + words.length / LONG_PASSAGE)
    if (this.#left < 0) return false
    // Without spaces between words, anywhere; else whole words.
    return this.#text.includes(/\s/.test(words) ? ` ${words} ` : words)
  }
}

/** “…” and a name behind it. */
const QUOTED = /^\s*["“„«‹「『](.{10,})["”“»›」』]\s*[—–-]?\s*(.{0,80})$/su

/** Each of its sentences stands in the text; who is named behind the closing mark does not count. */
function standsIn(block: Block, body: SearchedText): boolean {
  const said = QUOTED.exec(block.text)?.[1]
  return allStandsIn(block.text, body) || (said !== undefined && allStandsIn(said, body))
}

function allStandsIn(passage: string, body: SearchedText): boolean {
  const whole = folded(passage)
  if (whole.length < SHORTEST_PULLED) return false
  if (body.has(whole)) return true
  const sentences = passage
    .split(/(?:[.!?…。！？؟।]["”’»」)]*\s*|\s[—–]\s|\n)/u)
    .flatMap(sentence => folded(sentence) || [])
  return (
    sentences.length > 1 &&
    sentences.some(sentence => sentence.length >= SHORTEST_PULLED) &&
    sentences.every(sentence => sentence.length <= 3 || body.has(sentence))
  )
}
