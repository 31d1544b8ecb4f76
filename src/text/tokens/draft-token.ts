import type { Token, TokenKind } from '../analysis.ts'
import { letterCase, SMALL } from '../words/letter-case.ts'

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
  if (kind !== 'word') into.push({ start, end, text: slice, lower: slice, kind, letters: 0, sentence: -1 })
  else if (isPlain(slice))
    into.push({ start, end, text: slice, lower: slice, kind, letters: SMALL, sentence: -1 })
  else
    into.push({
      start,
      end,
      text: slice,
      lower: lowered(slice),
      kind,
      letters: letterCase(slice),
      sentence: -1,
    })
  return end
}

/** Letters a to z and nothing else, as two words in three are. */
function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code < 97 || code > 122) return false
  }
  return true
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
