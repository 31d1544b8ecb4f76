import type { Token, TokenKind } from '../analysis.ts'
import { spellingAt } from './spellings.ts'

/** A token while its sentence is unknown and apostrophes are not yet told from single quotation marks. */
export type DraftToken = { -readonly [K in keyof Token]: Token[K] }

/** Appends a token and returns its end. */
export function pushToken(
  into: DraftToken[],
  text: string,
  start: number,
  end: number,
  kind: TokenKind,
): number {
  const spelling = spellingAt(text, start, end)
  const lower = kind === 'word' ? spelling.lower : spelling.text
  into.push({ start, end, text: spelling.text, lower, spelling, kind, sentence: -1 })
  return end
}
