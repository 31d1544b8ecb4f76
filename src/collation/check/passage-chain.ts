import type { Block, RecordIndex } from './record-index.ts'
import type { SpokenRecord } from './transcript.ts'

/** What of a quotation is known before it is held against the record. */
export interface QuotedWords {
  readonly words: readonly number[]
  /** Numbers of words before which an ellipsis or a bracket stands. */
  readonly declared: ReadonlySet<number>
  /** Numbers of words before which a sentence of the quotation has ended. */
  readonly stops: ReadonlySet<number>
}

/** Blocks of one place of the record, in order of both texts, that together give a part of the quotation. */
export interface Piece {
  readonly blocks: readonly Block[]
}

/** Words of the record that may be passed over inside one passage; with an ellipsis, more. */
const WIDEST_CUT = 40
const WIDEST_DECLARED_CUT = 150
/** Words of the quotation without a partner inside one passage. */
const WIDEST_ADDITION = 25
/** What it costs to go on in another place of the record: a rare word and a half. */
const JUMP = 12
/** The same where a sentence of the quotation has ended, or an ellipsis stands. */
const JUMP_AT_STOP = 7
/** What a word tells by following the one before it, whatever the words: small words in one order are no accident. */
export const RUNNING = 0.6
/** The blocks that tell most are weighed against each other: their pairs are looked at. */
const MOST_BLOCKS = 120
/** A passage of less is an accident of the language. */
const FEWEST_WORDS = 3
const LEAST_WEIGHT = 7

/**
 * The passages of the record that a quotation is most probably made of. Every word with a partner gains what it
 * tells; words without one, words passed over and changes of place cost. The best chain of blocks wins (dynamic
 * programming over the blocks that tell most); of equal ones that which stands first in the record, or where
 * `favours` says that the named speaker has the word.
 */
export function chainOf(
  quoted: QuotedWords,
  record: SpokenRecord,
  index: RecordIndex,
  favours: (word: number) => boolean,
): Piece[] {
  const { words } = quoted
  const total = new Float64Array(words.length + 1)
  for (let i = 0; i < words.length; i++) total[i + 1] = total[i]! + index.weight(words[i]!)
  const weightOf = (from: number, to: number) => total[to]! - total[from]! + RUNNING * (to - from - 1)
  const blocks = index
    .blocks(words)
    .sort((x, y) => weightOf(y.i, y.i + y.length) - weightOf(x.i, x.i + x.length) || x.j - y.j || x.i - y.i)
    .slice(0, MOST_BLOCKS)
    .sort((x, y) => x.i + x.length - (y.i + y.length) || x.i - y.i || x.j - y.j)
  const score = new Float64Array(blocks.length)
  const before = new Int32Array(blocks.length).fill(-1)
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b]!
    score[b] = weightOf(block.i, block.i + block.length) + (favours(block.j) ? FAVOUR : 0)
    for (let a = 0; a < b; a++) {
      const left = blocks[a]!
      const joined = join(left, block, quoted, record)
      const from = block.i + joined.shift
      if (joined.shift >= block.length || left.i >= from) continue
      const sum = score[a]! + weightOf(from, block.i + block.length) - joined.cost
      if (sum > score[b]!) {
        score[b] = sum
        before[b] = a
      }
    }
  }
  let best = -1
  for (let b = 0; b < blocks.length; b++) {
    if (best < 0 || score[b]! > score[best]! || (score[b] === score[best] && blocks[b]!.j < blocks[best]!.j))
      best = b
  }
  const chain: Block[] = []
  for (let b = best; b >= 0; b = before[b]!) chain.push(blocks[b]!)
  return piecesOf(chain.reverse(), quoted, record, weightOf)
}

/** Of places that say the same the speaker's own comes first. */
const FAVOUR = 0.01

interface Join {
  readonly near: boolean
  readonly cost: number
  /** Words of the second block that the first has taken. */
  readonly shift: number
}

function join(left: Block, right: Block, quoted: QuotedWords, record: SpokenRecord): Join {
  const endI = left.i + left.length
  const endJ = left.j + left.length
  const overlap = Math.max(0, endI - right.i)
  const [from, to] = [Math.min(endI, right.i), Math.max(endI, right.i)]
  const breaks = stopIn(quoted.stops, from, to) !== null || isDeclared(quoted, from, to)
  const jump = breaks ? JUMP_AT_STOP : JUMP
  const away: Join = { near: false, cost: jump, shift: overlap }
  if (right.j <= left.j || record.rangeOf[left.j] !== record.rangeOf[right.j]) return away
  const shift = Math.max(overlap, endJ - right.j, 0)
  const added = right.i + shift - endI
  const passed = right.j + shift - endJ
  const declared = isDeclared(quoted, endI, right.i + shift)
  if (added > WIDEST_ADDITION || passed > (declared ? WIDEST_DECLARED_CUT : WIDEST_CUT)) return away
  if (!declared && isRunTogether(endI, right.i + shift, endJ, right.j + shift, quoted, record)) return away
  const exchanged = Math.min(added, passed)
  const cost =
    0.5 + 0.5 * exchanged + 0.3 * (added - exchanged) + (declared ? 0.02 : 0.12) * (passed - exchanged)
  return { near: true, cost: Math.min(cost, JUMP), shift }
}

function isDeclared({ declared }: QuotedWords, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (declared.has(i)) return true
  return false
}

/** Fewer words than this left out over a sentence's end are a slip. */
const FEWEST_SKIPPED = 3

/** Where so many words are left out, the sentence that follows must begin where it does on record, a "well, so" aside. */
const LONGEST_LEAD = 12
const LONGEST_LEAD_WORDS = 2

/**
 * The end of one sentence on record and a part of another, joined as if they were one, or as if the other began
 * there.
 */
function isRunTogether(
  endI: number,
  i: number,
  endJ: number,
  j: number,
  { stops }: QuotedWords,
  { sentenceStart }: SpokenRecord,
): boolean {
  const skipped = j - endJ
  if (skipped < FEWEST_SKIPPED || sentenceStart[endJ - 1] === sentenceStart[j]) return false
  if (stopIn(stops, endI, i) === null) return true
  return skipped > LONGEST_LEAD && j - sentenceStart[j]! > LONGEST_LEAD_WORDS
}

/** The first place from `from` to `to`, that included, at which a sentence of the quotation has ended. */
function stopIn(stops: ReadonlySet<number>, from: number, to: number): number | null {
  for (let at = from; at <= to; at++) if (stops.has(at)) return at
  return null
}

/** The chain cut where it changes its place; passages that tell too little are left out. */
function piecesOf(
  chain: readonly Block[],
  quoted: QuotedWords,
  record: SpokenRecord,
  weightOf: (from: number, to: number) => number,
): Piece[] {
  const pieces = parted(chain, quoted, record)
  if (pieces.length < 2) return pieces
  const kept = pieces.filter(({ blocks }) => {
    const count = blocks.reduce((sum, { length }) => sum + length, 0)
    const weight = blocks.reduce((sum, { i, length }) => sum + weightOf(i, i + length), 0)
    return count >= FEWEST_WORDS && weight >= LEAST_WEIGHT
  })
  // What stood on both sides of a passage left out may be one passage.
  return parted(
    kept.flatMap(piece => piece.blocks),
    quoted,
    record,
  )
}

function parted(chain: readonly Block[], quoted: QuotedWords, record: SpokenRecord): Piece[] {
  const pieces: Block[][] = []
  for (const block of chain) {
    const piece = pieces.at(-1)
    const left = piece?.at(-1)
    if (piece === undefined || left === undefined) {
      pieces.push([block])
      continue
    }
    const { near, shift } = join(left, block, quoted, record)
    const end = left.i + left.length
    const stop = near || end <= block.i ? null : stopIn(quoted.stops, block.i, end)
    if (stop !== null && stop > left.i) {
      // Words that end one sentence on record and begin another go with the sentence of the quotation.
      piece[piece.length - 1] = { ...left, length: stop - left.i }
      pieces.push([behind(block, stop - block.i)])
      continue
    }
    if (shift >= block.length) continue
    if (near) piece.push(behind(block, shift))
    else pieces.push([behind(block, shift)])
  }
  return pieces.map(blocks => ({ blocks }))
}

function behind(block: Block, shift: number): Block {
  return { i: block.i + shift, j: block.j + shift, length: block.length - shift }
}
