/** What a code point may be part of, as bits, since the tokenizer asks for several at once. */
export const SPACE = 1
export const LETTER = 2
export const DIGIT = 4
/** Written without spaces between words: each character is a token. */
export const UNSPACED = 8
export const UPPER = 16
export const LOWER = 32
/** Joins letters without being seen: soft hyphen, joiners, direction marks. White space when it stands alone. */
export const INVISIBLE = 64
const OTHER = 128

const SPACE_PATTERN = /^[\s\u0085\u200B\u2060]$/u
const INVISIBLE_PATTERN = /^(?:\p{Cf}|\p{Variation_Selector})$/u
const DIGIT_PATTERN = /^\p{N}$/u
const UNSPACED_PATTERN =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u
const UPPER_PATTERN = /^[\p{Lu}\p{Lt}]$/u
const LOWER_PATTERN = /^\p{Ll}$/u
const LETTER_PATTERN = /^[\p{L}\p{M}]$/u

/** Filled as characters are met; 0 means not yet met. */
const known = new Uint8Array(0x10000)

export function classOf(codePoint: number): number {
  if (codePoint > 0xffff) return classify(codePoint)
  const found = known[codePoint]!
  if (found !== 0) return found
  const fresh = classify(codePoint)
  known[codePoint] = fresh
  return fresh
}

function classify(codePoint: number): number {
  const s = String.fromCodePoint(codePoint)
  if (SPACE_PATTERN.test(s)) return SPACE
  if (INVISIBLE_PATTERN.test(s)) return INVISIBLE
  if (DIGIT_PATTERN.test(s)) return DIGIT
  if (UNSPACED_PATTERN.test(s)) return UNSPACED
  if (UPPER_PATTERN.test(s)) return LETTER | UPPER
  if (LOWER_PATTERN.test(s)) return LETTER | LOWER
  if (LETTER_PATTERN.test(s)) return LETTER
  return OTHER
}

/** White space in the wide sense: whatever no token begins or ends with. */
export function isBlank(codeUnit: number): boolean {
  return (classOf(codeUnit) & (SPACE | INVISIBLE)) !== 0
}
