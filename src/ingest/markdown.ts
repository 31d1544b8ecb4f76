import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { identifier, sha256 } from '../model/identifier.ts'
import type { Described, ReadFrom, SourceRun } from '../model/provenance.ts'
import { byteOffsets } from './byte-offsets.ts'
import type { Decoded } from './decode.ts'
import { type Draft, present } from './draft.ts'
import { frontMatterOf } from './front-matter.ts'

/** Code units of Markdown that are parsed; what is longer is read as plain text. The parser takes a second for twice as much. */
export const LONGEST_MARKDOWN = 256 * 1024

/**
 * The parser's time grows with the square of what it is given for some lists and marks: more than this is given in pieces,
 * which break at empty lines. A list may come apart there, and a link be told from its definition: its words stay.
 */
const PIECE = 8 * 1024
/** Marks in a piece that are more than anybody writes: it is taken as it stands. */
const MOST_MARKS = 1500
/** Items, quotations and headings in a piece: each less than a line long. */
const MOST_LINE_MARKS = 300
const DEEPEST_QUOTE = 40

/** A piece of the text, and from where in the source it is, in code units; null where it has no one place. */
interface Piece {
  readonly value: string
  readonly from: number
  readonly to: number
}

/** Markdown → a draft: the text of its blocks with an empty line between them, without the marks. */
export function documentOfMarkdown(bytes: Uint8Array, decoded: Decoded, location: string): Draft {
  const source = decoded.text
  const front = frontMatterOf(source)
  const blocks: Piece[][] = []
  const dropped: string[] = front.length > 0 ? [source.slice(0, front.length).trim()] : []
  let heading: string | null = null
  for (const [start, end] of piecesOf(source, front.length)) {
    const before = blocks.length
    const found = blocksIn(source, start, end, blocks, dropped)
    if (before === 0 && found.startsWithHeading) heading = textOf(blocks[0]!)
  }
  const { text, runs } = laidOut(blocks, bytes, decoded)
  const hash = sha256(bytes)
  const { fields } = front
  const title = present(fields.title) ?? heading
  const readFrom: Partial<Record<Described, ReadFrom>> = {}
  for (const name of ['outlet', 'byline', 'published', 'modified', 'language', 'url'] as const)
    if (present(fields[name])) readFrom[name] = 'meta'
  if (title !== null) readFrom.title = present(fields.title) ? 'meta' : 'text'
  return {
    id: identifier('d', [hash]),
    location,
    outlet: present(fields.outlet),
    title,
    published: present(fields.published),
    publishedBasis: 'metadata',
    language: present(fields.language),
    byline: present(fields.byline),
    sha256: hash,
    text,
    dropped,
    provenance: {
      url: present(fields.url),
      modified: present(fields.modified),
      readFrom,
      encoding: decoded.encoding,
      runs,
    },
  }
}

/** Where to cut: `[start, end)` pieces of some kilobytes that end at an empty line where there is one. */
function* piecesOf(source: string, from: number): Generator<readonly [number, number]> {
  let start = from
  while (source.length - start > PIECE) {
    const emptyLine = source.lastIndexOf('\n\n', start + PIECE)
    const lineEnd = source.lastIndexOf('\n', start + PIECE)
    const end = emptyLine > start ? emptyLine + 2 : lineEnd > start ? lineEnd + 1 : start + PIECE
    yield [start, end]
    start = end
  }
  if (start < source.length) yield [start, source.length]
}

function blocksIn(
  source: string,
  start: number,
  end: number,
  blocks: Piece[][],
  dropped: string[],
): { startsWithHeading: boolean } {
  const piece = source.slice(start, end)
  const tree = isBeyondParsing(piece) ? null : fromMarkdown(piece)
  if (tree === null) {
    blocks.push([{ value: piece, from: start, to: end }])
    return { startsWithHeading: false }
  }
  collect(tree, source, start, blocks, dropped)
  const [first] = tree.children
  return { startsWithHeading: first?.type === 'heading' && blocks.length > 0 }
}

function isBeyondParsing(piece: string): boolean {
  return (
    (piece.match(/[*_[\]<`!\\&]/g)?.length ?? 0) > MOST_MARKS ||
    (piece.match(/^[ \t]*(?:[-*+>#]|\d+[.)])/gm)?.length ?? 0) > MOST_LINE_MARKS ||
    new RegExp(`^(?:[ \\t]*(?:>|[-*+] |\\d+\\. )){${DEEPEST_QUOTE}}`, 'm').test(piece)
  )
}

/** A walk with a stack of its own, since what nests is the writer's choice. */
function collect(tree: Root, source: string, base: number, blocks: Piece[][], dropped: string[]): void {
  const waiting: Nodes[] = [tree]
  let block: Piece[] = []
  const endBlock = () => {
    if (textOf(block).trim() !== '') blocks.push(block)
    block = []
  }
  while (waiting.length > 0) {
    const node = waiting.pop()!
    const from = base + (node.position?.start.offset ?? 0)
    const to = base + (node.position?.end.offset ?? 0)
    switch (node.type) {
      case 'heading':
      case 'paragraph':
        endBlock()
        break
      case 'text':
      case 'inlineCode':
        block.push(...sourced(node.value, source, from, to))
        break
      case 'break':
        block.push({ value: '\n', from, to })
        break
      case 'code':
        endBlock()
        block.push(...sourced(node.value, source, from, to))
        endBlock()
        break
      case 'html':
        dropped.push(node.value)
        break
      case 'image':
      case 'imageReference':
        if (node.alt) dropped.push(node.alt)
        break
    }
    if ('children' in node) for (const child of [...node.children].reverse()) waiting.push(child)
  }
  endBlock()
}

/** A text's lines, each where it stands; a line end within a paragraph is a space. */
function* sourced(value: string, source: string, from: number, to: number): Generator<Piece> {
  const slice = source.slice(from, to)
  const lines = value.split('\n')
  let at = 0
  const places: number[] = []
  for (const line of lines) {
    const found = slice.indexOf(line, at)
    // Character references and backslashes: only the whole is known.
    if (found < 0) {
      yield { value: value.replaceAll('\n', ' '), from, to }
      return
    }
    places.push(from + found)
    at = found + line.length
  }
  for (const [i, line] of lines.entries()) {
    if (i > 0) yield { value: ' ', from: -1, to: -1 }
    if (line !== '') yield { value: line, from: places[i]!, to: places[i]! + line.length }
  }
}

function textOf(block: readonly Piece[]): string {
  return block.map(({ value }) => value).join('')
}

function laidOut(
  blocks: readonly (readonly Piece[])[],
  bytes: Uint8Array,
  { encoding }: Decoded,
): { text: string; runs: SourceRun[] } {
  const parts: string[] = []
  const found: [start: number, end: number, from: number, to: number][] = []
  let length = 0
  for (const [index, block] of blocks.entries()) {
    if (index > 0) {
      parts.push('\n\n')
      length += 2
    }
    for (const { value, from, to } of block) {
      if (from >= 0 && value !== '') found.push([length, length + value.length, from, to])
      parts.push(value)
      length += value.length
    }
  }
  const offsets = byteOffsets(
    bytes,
    encoding,
    found.flatMap(([, , from, to]) => [from, to]),
  )
  const runs =
    offsets?.length === found.length * 2
      ? found.map(([start, end], i): SourceRun => [start, end, offsets[2 * i]!, offsets[2 * i + 1]!])
      : []
  return { text: parts.join(''), runs }
}
