import { firstEndingBehind } from '../../model/halving.ts'
import type { Span } from '../../model/span.ts'
import type { TextAnalysis } from '../../text/analysis.ts'

/** A token of a reading, cut to the reading where its span begins or ends inside a token. */
export interface ReadingToken {
  readonly text: string
  readonly lower: string
  readonly span: Span
  /** A word or a number; everything else is punctuation or a quotation mark. */
  readonly word: boolean
  readonly mark: boolean
}

export function readingTokens(analysis: TextAnalysis, [start, end]: Span): ReadingToken[] {
  const { tokens, text } = analysis
  const found: ReadingToken[] = []
  for (let t = firstEndingBehind(analysis.tokens, start); t < tokens.length && tokens[t]!.start < end; t++) {
    const token = tokens[t]!
    const whole = token.start >= start && token.end <= end
    const span: Span = [Math.max(start, token.start), Math.min(end, token.end)]
    const cut = whole ? token.text : text.slice(span[0], span[1])
    found.push({
      text: cut,
      lower: whole ? token.lower : cut.toLowerCase().replaceAll('’', "'"),
      span,
      word: token.kind === 'word' || token.kind === 'number',
      mark: token.kind === 'mark',
    })
  }
  return found
}
