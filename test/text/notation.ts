import { analyse } from '../../src/text/analyse.ts'
import type { ParagraphKind, TextAnalysis } from '../../src/text/analysis.ts'

/**
 * One-line notations of an analysis. Sentences are parted by ` | `; furniture stands in braces. Tokens are
 * parted by spaces. A quotation is its own text, with `~` at its end where no mark closes it; nested ones
 * are preceded by one `>` a level.
 */
export function read(text: string, language = 'en'): TextAnalysis {
  return analyse({ text, language, titleSpan: null })
}

export function sentencesOf(text: string, language = 'en'): string {
  return read(text, language)
    .sentences.map(({ start, end, furniture }) => {
      const sentence = text.slice(start, end)
      return furniture ? `{${sentence}}` : sentence
    })
    .join(' | ')
}

export function tokensOf(text: string, language = 'en'): string {
  return read(text, language)
    .tokens.map(token => token.text)
    .join(' ')
}

export function quotationsOf(text: string, language = 'en'): string[] {
  return read(text, language).quotations.map(
    ({ start, end, close, depth }) =>
      `${'>'.repeat(depth)}${text.slice(start, end)}${close === null ? '~' : ''}`,
  )
}

/** Kind and text of every paragraph: `h`eadline, `b`ody or `f`urniture. */
export function paragraphsOf(text: string, language = 'en'): string[] {
  const letters: Record<ParagraphKind, string> = { headline: 'h', body: 'b', furniture: 'f' }
  return read(text, language).paragraphs.map(
    ({ start, end, kind }) => `${letters[kind]} ${text.slice(start, end)}`,
  )
}
