import { classOf, DIGIT, INVISIBLE, LETTER, SPACE } from './characters.ts'

const HYPHENS = '-‐‑'
const UNDERSCORE = 95

/** Class of the code point at `at`, white space past the end. */
export function classAt(text: string, at: number): number {
  return at >= text.length || at < 0 ? SPACE : classOf(codeAt(text, at))
}

/** As `codePointAt`, which is several times as slow where no surrogate stands. */
function codeAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xd800 && code <= 0xdbff ? text.codePointAt(at)! : code
}

/** Code units of the code point at `at`. */
export function widthAt(text: string, at: number): number {
  return codeAt(text, at) > 0xffff ? 2 : 1
}

export function isLetter(text: string, at: number, to: number): boolean {
  return at < to && (classAt(text, at) & LETTER) !== 0
}

export function isDigit(text: string, at: number, to: number): boolean {
  return at < to && (classAt(text, at) & DIGIT) !== 0
}

export function isLetterOrDigit(text: string, at: number, to: number): boolean {
  return at < to && (classAt(text, at) & (LETTER | DIGIT)) !== 0
}

/** A hyphen with a letter or digit behind it. */
export function isHyphenated(text: string, at: number, to: number): boolean {
  return at < to && HYPHENS.includes(text[at]!) && isLetterOrDigit(text, at + 1, to)
}

/** The end of the run of letters and digits that begins at `at`; invisible characters only inside it. */
export function runEnd(text: string, at: number, to: number): number {
  let end = at
  let next = at
  while (next < to) {
    const code = codeAt(text, next)
    const cls = classOf(code)
    const visible = (cls & (LETTER | DIGIT)) !== 0 || code === UNDERSCORE
    if (!visible && !(cls & INVISIBLE)) break
    next += code > 0xffff ? 2 : 1
    if (visible) end = next
  }
  return end
}

export function digitsEnd(text: string, at: number, to: number): number {
  let end = at
  while (end < to && classAt(text, end) & DIGIT) end += widthAt(text, end)
  return end
}

/** Where a sticky pattern that matches at `at` ends, 0 where it does not match or ends past `to`. */
export function matchEnd(pattern: RegExp, text: string, at: number, to: number): number {
  pattern.lastIndex = at
  return pattern.test(text) && pattern.lastIndex <= to ? pattern.lastIndex : 0
}
