import { firstEndingBehind } from '../../model/halving.ts'
import type { Span } from '../../model/span.ts'
import type { TextAnalysis, Token } from '../../text/analysis.ts'

/** The tokens of a reading. One inside of which the reading begins or ends is cut to it. */
export function readingTokens({ tokens, text }: TextAnalysis, [start, end]: Span): Token[] {
  const from = firstEndingBehind(tokens, start)
  let to = from
  while (to < tokens.length && tokens[to]!.start < end) to++
  const found = tokens.slice(from, to)
  const cut = (token: Token): Token => {
    if (token.start >= start && token.end <= end) return token
    const [first, last] = [Math.max(start, token.start), Math.min(end, token.end)]
    const part = text.slice(first, last)
    return { ...token, start: first, end: last, text: part, lower: part.toLowerCase().replaceAll('’', "'") }
  }
  // Tokens do not overlap: all between the outer two are whole.
  if (found.length > 0) found[0] = cut(found[0]!)
  if (found.length > 1) found[found.length - 1] = cut(found.at(-1)!)
  return found
}

/** A word or a number; everything else is punctuation or a quotation mark. */
export function isWordToken({ kind }: Token): boolean {
  return kind === 'word' || kind === 'number'
}
