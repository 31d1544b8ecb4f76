import { firstBeginningAt, firstEndingBehind } from '../../model/halving.ts'
import type { Span } from '../../model/span.ts'
import type { TextAnalysis, Token } from '../../text/analysis.ts'
import { formOf } from '../languages/english-forms.ts'
import type { Inflection } from '../languages/english-inflection.ts'
import { startsWithCapital } from './word-class.ts'

/** The spans of an attribution, whichever rule or model found them. */
export interface Parts {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** What a token is as far as its own letters and the closed classes of English tell. */
export type PlainClass =
  | 'mark'
  | 'comma'
  | 'sign'
  | 'number'
  | 'time'
  | 'possessive'
  | 'pronoun'
  | 'determiner'
  | 'preposition'
  | 'conjunction'
  | 'subordinator'
  | 'auxiliary'
  | 'adverb'
  | 'name'
  | 'verb'
  | 'noun'

/** Tokens `[from, to)` of a document. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

/** The tokens that a span holds. */
export function tokensOf({ tokens }: TextAnalysis, [start, end]: Span): TokenRange {
  return { from: firstEndingBehind(tokens, start), to: firstBeginningAt(tokens, end) }
}

export function spanOfTokens(tokens: readonly Token[], { from, to }: TokenRange): Span {
  return [tokens[from]!.start, tokens[to - 1]!.end]
}

export function plainClass(tokens: readonly Token[], i: number): PlainClass | null {
  const token = tokens[i]
  if (token === undefined) return null
  if (token.kind === 'mark') return 'mark'
  if (token.kind === 'number') return 'number'
  if (token.kind === 'punctuation') return token.text === ',' ? 'comma' : 'sign'
  const { small, capital } = formOf(token.lower)
  if (token.text.charCodeAt(0) === token.lower.charCodeAt(0)) return small
  const first = i === 0 || tokens[i - 1]!.sentence !== token.sentence
  if (!first) return capital
  // At the head of a sentence a capital is a name's where another follows: "Ann Lee", "The Post" is none.
  const closed = small !== 'noun' && small !== 'verb' && small !== 'adverb'
  return closed || !followsCapital(tokens, i) ? small : capital
}

function followsCapital(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]
  return next !== undefined && next.kind === 'word' && startsWithCapital(next.text)
}

export function verbAt(tokens: readonly Token[], i: number): Inflection | null {
  const token = tokens[i]
  return token === undefined || token.kind !== 'word' ? null : formOf(token.lower).inflection
}
