import type { Token, TokenKind } from '../analysis.ts'
import { letterCase } from '../words/letter-case.ts'

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
  const slice = text.slice(start, end)
  const word = kind === 'word'
  const lower = word ? lowered(slice) : slice
  into.push({ start, end, text: slice, lower, kind, letters: word ? letterCase(slice) : 0, sentence: -1 })
  return end
}

const CURLY = /[’‘ʼ＇´`]/g
const UNSEEN = /\p{Cf}/gu

/** Lower case, apostrophes straight, soft hyphens and the like left out. */
function lowered(word: string): string {
  const lower = word.toLowerCase()
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i)
    if (code > 0xa0 || code === 0x60) return lower.replace(CURLY, "'").replace(UNSEEN, '')
  }
  return lower
}
