import { isMark } from '../quotations/quotation-marks.ts'
import { digitsEnd, isDigit, isLetterOrDigit, matchEnd, runEnd, widthAt } from './character-runs.ts'
import { isBlank } from './characters.ts'
import { type DraftToken, pushToken } from './draft-token.ts'

/** Words that begin with an apostrophe; the rarer ones only with a curly one, since a straight one may open a quotation. */
const ELISION =
  /(?:['’‘](?:\d0s|em|tis|twas|til|n)|’(?:\d\ds?|cause|bout|round|cos|fore|neath|gainst))(?![\p{L}\p{N}])/iuy
/** Endings cut off from their word by a space or a mark: "the minister 's", "“peace”’s", "they 'll". */
const CUT_OFF = /['’‘](?:s|d|m|ll|re|ve)(?![\p{L}\p{N}'’])/iuy
const COMBINING = /^[\p{M}\p{Emoji_Modifier}]$/u
/** Nothing before the combining diacritical marks combines. */
const FIRST_COMBINING = 0x300

/** Signs that are one token as often as they are repeated. */
const REPEATED = ['.…', '!?', '*', '=', '-', '_', '~', '•', '+', '|']

/** Punctuation, a quotation mark, or a word or number that begins with a sign. */
export function signToken(text: string, start: number, to: number, into: DraftToken[]): number {
  const sign = text[start]!
  const next = start + 1
  if (sign === ',') return pushToken(into, text, start, next, 'punctuation')
  const inside = isLetterOrDigit(text, start - 1, to)
  if ((sign === '@' || sign === '#') && isLetterOrDigit(text, next, to)) {
    return pushToken(into, text, start, runEnd(text, next, to), 'word')
  }
  if (sign === '.' && !inside && isDigit(text, next, to)) {
    return pushToken(into, text, start, digitsEnd(text, next, to), 'number')
  }
  if (sign === "'" || sign === '’' || sign === '‘') {
    const word = (!inside && matchEnd(ELISION, text, start, to)) || matchEnd(CUT_OFF, text, start, to)
    if (word > 0) return pushToken(into, text, start, word, 'word')
  }
  if (next < to && text[next] === sign && isMark(sign + sign) && !endsSingle(text, start, to)) {
    return pushToken(into, text, start, next + 1, 'mark')
  }
  if (isMark(sign)) return pushToken(into, text, start, next, 'mark')
  const repeated = REPEATED.find(signs => signs.includes(sign))
  let end = start + widthAt(text, start)
  if (repeated !== undefined) while (end < to && repeated.includes(text[end]!)) end++
  else while (end < to && combines(text, end)) end += widthAt(text, end)
  return pushToken(into, text, start, end, 'punctuation')
}

function combines(text: string, at: number): boolean {
  return text.charCodeAt(at) >= FIRST_COMBINING && COMBINING.test(String.fromCodePoint(text.codePointAt(at)!))
}

/**
 * Of two equal single marks the first stands alone: before a third, in "'We go,'''", and before a possessive,
 * in "‘Vell’’s".
 */
function endsSingle(text: string, start: number, to: number): boolean {
  if (matchEnd(CUT_OFF, text, start + 1, to) > 0) return true
  return text.startsWith("'''", start) && !isBlank(text.charCodeAt(start - 1))
}
