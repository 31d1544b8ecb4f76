import type { Quotation, TextAnalysis, Token } from '../../text/analysis.ts'
import { datelineLength, LONGEST_DATELINE } from '../../text/furniture/dateline.ts'

/** One item of a unit: a token of the outlet's own words, or a whole quotation. */
export interface Item {
  readonly start: number
  readonly end: number
  /** The token's text; for a quotation its opening mark. */
  readonly text: string
  /** Lower-cased; the empty string for a quotation. */
  readonly lower: string
  readonly kind: 'word' | 'number' | 'punctuation' | 'quotation'
  readonly quotation: Quotation | null
  /** Words inside a quotation, counted up to a limit; 1 for a word. */
  readonly words: number
}

/**
 * A sentence as attribution needs it: whatever stands in quotation marks is one item, so that the
 * sentences somebody speaks do not end the sentence that reports them.
 */
export interface Unit {
  readonly items: readonly Item[]
  readonly paragraph: number
  readonly headline: boolean
  /** First unit of its paragraph. */
  readonly opens: boolean
}

const ENDS = new Set(['.', '?', '!', '…'])
/** Abbreviation-free check of a quotation's last sign before its closing mark. */
const CLOSING = /[.?!…؟۔]['’)\]]*\s*$/u
const UPPER = /^[\p{Lu}\p{Lt}]/u
/** A letter of a script without capitals. */
const UNCASED = /^\p{Lo}/u

/**
 * The units of a document in order of the text, furniture left out. `isTag` tells whether the words at a
 * token may be a speech tag ("asked Lee"), which keeps them with a quotation that ends in `?` or `!`.
 */
export function unitsOf(analysis: TextAnalysis, isTag: (token: number) => boolean): Unit[] {
  const units: Unit[] = []
  const outer = analysis.quotations.filter(q => q.depth === 0)
  let q = 0
  let items: Item[] = []
  let paragraph = -1
  let sentence = -1
  let opens = true
  let told = 0
  const close = () => {
    if (items.length > 0) {
      units.push({ items, paragraph, headline: analysis.paragraphs[paragraph]?.kind === 'headline', opens })
      opens = false
    }
    items = []
  }
  const { tokens, sentences, text } = analysis
  for (let t = 0; t < tokens.length; t++) {
    const token = tokens[t]!
    const home = sentences[token.sentence]
    if (home === undefined || home.furniture) {
      close()
      continue
    }
    if (home.paragraph !== paragraph) {
      close()
      paragraph = home.paragraph
      opens = true
      sentence = token.sentence
      const { start, kind } = analysis.paragraphs[paragraph]!
      // Where the report was written is no part of what anybody said.
      if (kind === 'body') told = start + datelineLength(text.slice(start, start + LONGEST_DATELINE))
    }
    if (token.start < told) continue
    while (q < outer.length && outer[q]!.end <= token.start) q++
    const quotation = outer[q]
    const last = items.at(-1)
    if (last !== undefined && breaksBefore(text, last, token, t, token.sentence !== sentence, isTag)) close()
    sentence = token.sentence
    if (quotation !== undefined && quotation.start <= token.start && token.start < quotation.end) {
      let words = 0
      let next = t
      while (next < tokens.length && tokens[next]!.start < quotation.end) {
        if (tokens[next]!.kind === 'word' || tokens[next]!.kind === 'number') words++
        next++
      }
      items.push(quotationItem(quotation, words))
      sentence = tokens[next - 1]!.sentence
      t = next - 1
      q++
    } else {
      items.push(tokenItem(token))
    }
  }
  close()
  return units
}

function breaksBefore(
  text: string,
  last: Item,
  token: Token,
  index: number,
  newSentence: boolean,
  isTag: (token: number) => boolean,
): boolean {
  if (last.quotation === null) return newSentence
  const inner = text.slice(
    Math.max(last.quotation.inner[0], last.quotation.inner[1] - 8),
    last.quotation.inner[1],
  )
  if (CLOSING.test(inner)) {
    if (UNCASED.test(token.text)) return newSentence && !(/[?!…؟]\s*$/u.test(inner) && isTag(index))
    if (!UPPER.test(token.text) && token.kind !== 'mark' && token.kind !== 'number') return false
    if (token.kind === 'mark') return true
    return /[?!…]\s*$/u.test(inner) ? !isTag(index) : true
  }
  return newSentence && !/[,–—-]\s*$/u.test(inner) && UPPER.test(token.text) && ENDS.has(last.text)
}

function quotationItem(q: Quotation, words: number): Item {
  return { start: q.start, end: q.end, text: q.open, lower: '', kind: 'quotation', quotation: q, words }
}

function tokenItem(t: Token): Item {
  const kind = t.kind === 'mark' ? 'punctuation' : t.kind
  return { start: t.start, end: t.end, text: t.text, lower: t.lower, kind, quotation: null, words: 1 }
}
