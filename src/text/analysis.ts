import type { Span } from '../model/span.ts'

/** `mark`: a quotation mark. An apostrophe inside a word is part of the word. */
export type TokenKind = 'word' | 'number' | 'punctuation' | 'mark'

/**
 * A word, number, sign or quotation mark. The possessive `'s` is a token of its own, and so is the bare
 * apostrophe of a plural; every other contraction stays whole. An abbreviation keeps its full stop
 * ("Sen.", "U.S."), unlike the last word of a sentence. French and Italian articles before an apostrophe
 * ("l’") are words of their own. Tokens never overlap and leave out white space and invisible characters only.
 */
export interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Lower-cased, curly apostrophes made straight. */
  readonly lower: string
  readonly kind: TokenKind
  /** How a word's letters are written, in bits: `CAPITAL`, `SMALL` … 0 for what is no word. */
  readonly letters: number
  /** Index into `sentences`. */
  readonly sentence: number
}

export interface Sentence {
  readonly start: number
  readonly end: number
  /** Index into `paragraphs`. */
  readonly paragraph: number
  /** Tokens `[firstToken, lastToken)`. */
  readonly firstToken: number
  readonly lastToken: number
  /** Page furniture: "read also" lines, share buttons, bylines, captions' credits, newsletter boxes. */
  readonly furniture: boolean
}

export type ParagraphKind = 'headline' | 'body' | 'furniture'

export interface Paragraph {
  readonly start: number
  readonly end: number
  readonly kind: ParagraphKind
}

/**
 * A stretch in quotation marks, marks included. An opening mark that is never closed ends with its
 * paragraph, or before the next opening mark of its kind; where the next paragraph opens anew, the same
 * speech goes on (`continuedIn`).
 */
export interface Quotation {
  readonly start: number
  readonly end: number
  /** Without the marks. */
  readonly inner: Span
  readonly open: string
  /** Null where the mark is never closed. */
  readonly close: string | null
  /** 0 for the outermost. */
  readonly depth: number
  /** Index into `quotations` of the stretch in the next paragraph that continues this one. */
  readonly continuedIn: number | null
}

/** A document's text taken apart. Every list is in order of the text. */
export interface TextAnalysis {
  readonly text: string
  readonly language: string
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly quotations: readonly Quotation[]
}
