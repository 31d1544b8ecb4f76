import type { DraftToken } from '../../text/tokens/draft-token.ts'
import { tokenise } from '../../text/tokens/tokens.ts'
import { stem } from '../../text/words/stems.ts'

/** Language and text → the words that search knows it by, in order, separated by spaces. */
export function termsOf(text: string, language: string): string {
  const tokens: DraftToken[] = []
  tokenise(text, language, 0, text.length, tokens)
  return tokens
    .filter(token => token.kind === 'word' || token.kind === 'number')
    .map(token => encoded(stem(token.lower, language)))
    .join(' ')
}

/** What either engine's tokenizer would split or change, as `x` with the character's number: "u.s." → `uxx2exsxx2ex`. */
function encoded(term: string): string {
  return term.replace(/[^a-wyz0-9]/gu, sign => `x${sign.codePointAt(0)!.toString(16)}x`)
}
