import type { BoxNames } from './box-names.ts'
import type { Attributes, SourcedText } from './parsed-page.ts'

/** What an element or one that it stands in is; bits of `PageElement.within`. */
export const WITHIN = {
  link: 1,
  time: 2,
  heading: 4,
  quotation: 8,
  caption: 16,
  figure: 32,
  post: 64,
  noscript: 128,
  hidden: 256,
  table: 512,
  aside: 1024,
  list: 2048,
  unseen: 4096,
  pre: 8192,
  /** Alone in a box with a picture. */
  legend: 16384,
} as const

/** An element of the page, by its place in the order of the source. */
export interface PageElement {
  readonly index: number
  readonly tag: string
  readonly attributes: Attributes
  readonly parent: PageElement | null
  readonly depth: number
  readonly names: BoxNames
  /** Where the link leads that it is, or stands in. */
  readonly link: string | null
  /** Bits of `WITHIN`. */
  readonly within: number
  /** Its blocks: `[first, end)` of the page's. */
  readonly first: number
  end: number
}

/** A stretch of a text node that stands in a block, or what the reader sees without its being in the source. */
export interface Piece {
  readonly node: SourcedText | null
  readonly start: number
  readonly end: number
  /** Of a piece without a node. */
  readonly supplied: string
}

/** What stands between two line ends of the page as a reader sees it. */
export interface Block {
  readonly index: number
  /** The innermost element that begins a line of its own. */
  readonly holder: PageElement
  within: number
  /** Where the last of its links leads. */
  link: string | null
  /** How often its text goes over into a link. */
  readonly links: number
  readonly pieces: readonly Piece[]
  /** White space made one; `\n` where the page breaks the line. */
  readonly text: string
  readonly weight: number
  /** Weight of what leads to other pages. */
  linked: number
  /** Weight of what `time` elements hold. */
  readonly timed: number
  /** Stands in the same line as the block after it: a time at its head. */
  readonly leads: boolean
}

export interface PageView {
  readonly elements: readonly PageElement[]
  readonly blocks: readonly Block[]
  readonly body: PageElement | null
}
