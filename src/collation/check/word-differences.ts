import type { Piece, QuotedWords } from './passage-chain.ts'
import type { SpokenRecord } from './transcript.ts'

/** Words `[fromI, toI)` of the quotation against `[fromJ, toJ)` of the record; either may be none. */
export interface Difference {
  readonly fromI: number
  readonly toI: number
  readonly fromJ: number
  readonly toJ: number
}

/** A piece with all its words placed: what is equal lies between the differences. */
export interface ReadPiece {
  readonly fromI: number
  readonly toI: number
  readonly fromJ: number
  readonly toJ: number
  readonly differences: readonly Difference[]
}

/** Larger stretches are not searched for single words in common. */
const LARGEST_TABLE = 4000
/** Words without a partner at an end are set against as many words of the record, up to here. */
const LONGEST_END = 8
/** The record is looked at so much further than the quotation has words there. */
const SLACK = 3

/**
 * The words of one piece set against the record's. Between blocks, and at the quotation's ends up to the
 * record's sentence, single words in common are found; the rest differs.
 */
export function readPiece(
  { blocks }: Piece,
  { words }: QuotedWords,
  record: SpokenRecord,
  ends: PieceEnds,
): ReadPiece {
  const first = blocks[0]!
  const last = blocks.at(-1)!
  const head = headOf(ends.from, first.i, first.j, words, record)
  const differences: Difference[] = [...head.differences]
  for (let b = 1; b < blocks.length; b++) {
    const [left, right] = [blocks[b - 1]!, blocks[b]!]
    differences.push(
      ...between(words, record, {
        fromI: left.i + left.length,
        toI: right.i,
        fromJ: left.j + left.length,
        toJ: right.j,
      }),
    )
  }
  const tail = ends.last
    ? tailOf(last.i + last.length, ends.to, last.j + last.length, words, record)
    : lone(last.i + last.length, ends.to, last.j + last.length)
  differences.push(...tail.differences)
  return { fromI: ends.from, toI: ends.to, fromJ: head.j, toJ: tail.j, differences }
}

export interface PieceEnds {
  readonly from: number
  readonly to: number
  /** Nothing of the quotation follows from elsewhere. */
  readonly last: boolean
}

/** Words between two passages run together belong to neither. */
function lone(from: number, to: number, j: number) {
  return { j, differences: from === to ? [] : [{ fromI: from, toI: to, fromJ: j, toJ: j }] }
}

function headOf(from: number, to: number, j: number, words: readonly number[], record: SpokenRecord) {
  if (from === to) return { j, differences: [] }
  const limit = Math.max(record.sentenceStart[j]!, j - (to - from) - SLACK)
  const near = to - from <= LONGEST_END
  const common = near ? pairs(words, record.row.keys, { fromI: from, toI: to, fromJ: limit, toJ: j }) : []
  const start = common[0]
  const begin =
    start === undefined
      ? near
        ? Math.max(limit, j - (to - from))
        : j
      : Math.max(limit, start[1] - (start[0] - from))
  return { j: begin, differences: gaps({ fromI: from, toI: to, fromJ: begin, toJ: j }, common) }
}

function tailOf(from: number, to: number, j: number, words: readonly number[], record: SpokenRecord) {
  if (from === to) return { j, differences: [] }
  const limit = Math.min(record.sentenceEnd[j - 1]!, j + (to - from) + SLACK)
  const near = to - from <= LONGEST_END
  const common = near ? pairs(words, record.row.keys, { fromI: from, toI: to, fromJ: j, toJ: limit }) : []
  const end = common.at(-1)
  const stop =
    end === undefined ? (near ? Math.min(limit, j + to - from) : j) : Math.min(limit, end[1] + (to - end[0]))
  return { j: stop, differences: gaps({ fromI: from, toI: to, fromJ: j, toJ: stop }, common) }
}

function between(words: readonly number[], record: SpokenRecord, hole: Difference): Difference[] {
  return gaps(hole, pairs(words, record.row.keys, hole))
}

/** The longest common subsequence of a small stretch. */
function pairs(
  words: readonly number[],
  keys: readonly number[],
  { fromI, toI, fromJ, toJ }: Difference,
): [number, number][] {
  const height = toI - fromI
  const width = toJ - fromJ
  if (height <= 0 || width <= 0 || height * width > LARGEST_TABLE) return []
  const length = new Uint8Array((height + 1) * (width + 1))
  const at = (x: number, y: number) => x * (width + 1) + y
  const equal = (x: number, y: number) => words[fromI + x] === keys[fromJ + y]
  for (let x = height - 1; x >= 0; x--)
    for (let y = width - 1; y >= 0; y--)
      length[at(x, y)] = equal(x, y)
        ? length[at(x + 1, y + 1)]! + 1
        : Math.max(length[at(x + 1, y)]!, length[at(x, y + 1)]!)
  const found: [number, number][] = []
  for (let x = 0, y = 0; x < height && y < width; ) {
    if (equal(x, y)) found.push([fromI + x++, fromJ + y++])
    else if (length[at(x + 1, y)]! >= length[at(x, y + 1)]!) x++
    else y++
  }
  return found
}

/** What lies between pairs of equal words. */
function gaps(
  { fromI, toI, fromJ, toJ }: Difference,
  common: readonly (readonly [number, number])[],
): Difference[] {
  const found: Difference[] = []
  let i = fromI
  let j = fromJ
  for (const [nextI, nextJ] of [...common, [toI, toJ] as const]) {
    if (nextI > i || nextJ > j) found.push({ fromI: i, toI: nextI, fromJ: j, toJ: nextJ })
    i = nextI + 1
    j = nextJ + 1
  }
  return found
}
