import { firstBeginningAt, firstEndingBehind } from '../../model/halving.ts'
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
  return { from: firstEndingBehind(tokens, start), to: firstBeginningAt(tokens, end) }
}

export function spanOfTokens(tokens: readonly Token[], { from, to }: TokenRange): Span {
  return [tokens[from]!.start, tokens[to - 1]!.end]
}

/** Numbers in words; "one" and "a million" count as other words do. */
const NUMBERS =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|dozens?)$/

/** Function words that keep their class with a capital, as titles write them; "Will" and "May" are names. */
const PLAIN_IN_TITLES: ReadonlySet<PlainClass> = new Set([
  'determiner',
  'preposition',
  'conjunction',
  'subordinator',
])

/** What the letters of a word alone tell. */
interface Form {
  readonly inflection: Inflection
  /** In running text, and with a capital that is not the sentence's. */
  readonly small: PlainClass
  readonly capital: PlainClass
}

/** Forms seen before; emptied when full, so that a hostile text cannot fill the memory. */
const forms = new Map<string, Form>()
const MOST_FORMS = 50_000

function formOf(lower: string): Form {
  const known = forms.get(lower)
  if (known !== undefined) return known
  if (forms.size >= MOST_FORMS) forms.clear()
  const inflection = inflectionOf(lower)
  const small = smallClass(lower, inflection)
  const form = { inflection, small, capital: capitalClass(lower, small) }
  forms.set(lower, form)
  return form
}

function smallClass(lower: string, { form }: Inflection): PlainClass {
  if (lower === "'s" || lower === "'") return 'possessive'
  if (NUMBERS.test(lower)) return 'number'
  // "may" and "march" are months only with a capital.
  if (TIME_NOUNS.has(lower)) return 'time'
  if (lower === 'may') return 'auxiliary'
  if (lower === 'march') return 'noun'
  const fixed = CLOSED.get(lower)
  if (fixed !== undefined) return fixed === 'relative' ? 'subordinator' : (fixed as PlainClass)
  if (lower.endsWith('ly') && lower.length > 5) return 'adverb'
  return form === 'past' || form === 'ing' ? 'verb' : 'noun'
}

function capitalClass(lower: string, small: PlainClass): PlainClass {
  if (CLOSED.get(lower) === 'time') return 'time'
  const keeps = PLAIN_IN_TITLES.has(small) || small === 'number' || small === 'possessive' || lower === 'i'
  return keeps ? small : 'name'
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
