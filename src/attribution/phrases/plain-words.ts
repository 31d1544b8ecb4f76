import { firstEndingBehind } from '../../model/halving.ts'
import type { Span } from '../../model/span.ts'
import type { TextAnalysis, Token } from '../../text/analysis.ts'
import type { Inflection } from '../languages/english-inflection.ts'
import { inflectionOf } from '../languages/english-inflection.ts'
import { CLOSED, TIME_NOUNS } from '../languages/english-words.ts'
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
  const from = firstEndingBehind(tokens, start)
  let to = from
  while (to < tokens.length && tokens[to]!.start < end) to++
  return { from, to }
}

export function spanOfTokens(tokens: readonly Token[], { from, to }: TokenRange): Span {
  return [tokens[from]!.start, tokens[to - 1]!.end]
}

/** Numbers in words; "one" and "a million" count as other words do. */
const NUMBERS =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|dozens?)$/

export function plainClass(tokens: readonly Token[], i: number): PlainClass | null {
  const token = tokens[i]
  if (token === undefined) return null
  if (token.kind === 'mark') return 'mark'
  if (token.kind === 'number' || NUMBERS.test(token.lower)) return 'number'
  if (token.kind === 'punctuation') return token.text === ',' ? 'comma' : 'sign'
  const { lower, text } = token
  if (lower === "'s" || lower === "'") return 'possessive'
  const first = i === 0 || tokens[i - 1]!.sentence !== token.sentence
  const capital = startsWithCapital(text) && lower !== 'i'
  const fixed = CLOSED.get(lower)
  if (fixed === 'time' || TIME_NOUNS.has(lower))
    return capital || fixed !== 'time' || !isMonth(lower) ? 'time' : 'noun'
  if (fixed !== undefined && (!capital || first || text.length === 1))
    return fixed === 'relative' ? 'subordinator' : (fixed as PlainClass)
  if (capital && (!first || followsCapital(tokens, i))) return 'name'
  if (lower.endsWith('ly') && lower.length > 5) return 'adverb'
  const { form } = inflectionOf(lower)
  return form === 'past' || form === 'ing' ? 'verb' : 'noun'
}

/** "may" and "march" are months only with a capital. */
function isMonth(lower: string): boolean {
  return lower === 'may' || lower === 'march'
}

function followsCapital(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]
  return next !== undefined && next.kind === 'word' && startsWithCapital(next.text)
}

export function verbAt(tokens: readonly Token[], i: number): Inflection | null {
  const token = tokens[i]
  return token === undefined || token.kind !== 'word' ? null : inflectionOf(token.lower)
}
