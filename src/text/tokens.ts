import { abbreviationRole, isAlsoWord } from './abbreviations.ts'
import type { TokenKind } from './analysis.ts'
import { classOf, DIGIT, INVISIBLE, LETTER, LOWER, SPACE, UNSPACED, UPPER } from './characters.ts'

/** A token before its sentence is known and before apostrophes are told from single quotation marks. */
export interface DraftToken {
  start: number
  end: number
  text: string
  lower: string
  kind: TokenKind
  sentence: number
}

const APOSTROPHES = "'’ʼ＇"
const HYPHENS = '-‐‑'
const MARKS = '"“”„‟«»‹›‘’‚‛\'`´「」『』＂'

/** Letters that make a figure's unit when they follow it without a space ("$5bn", "10km", "7pm"). */
const GLUED_UNITS = new Set(
  'k m mn mln bn tn tr km cm mm kg g mg t mph kph kmh am pm ft lb lbs oz ha mw gw kw mb gb tb hrs min sec h p c'.split(
    ' ',
  ),
)

const DOTTED_DATE = /\d{4}-\d{2}-\d{2}(?![\w-])/y
const SLASHED_DATE = /\d{1,2}\/\d{1,2}\/\d{2,4}(?![\w/])/y
const CLOCK = /\d{1,2}:\d{2}(?::\d{2})?(?![\d:])/y
const WEB_ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”„«»‘’\u0000-\u001f]+/iy
const ADDRESS_TAIL = /[^\s<>"“”„«»‘’\u0000-\u001f]*/y
const TRAILING_PUNCTUATION = new Set(".,;:!?)]'…")
const ELISION = /['’‘](?:\d0s|\d\ds?|em|tis|twas|til|cause|bout|round|n)(?![\p{L}\p{N}])/iuy

/** Tokens of `text.slice(from, to)`, appended to `into`. */
export function tokenise(text: string, from: number, to: number, into: DraftToken[]): void {
  let at = from
  while (at < to) {
    const code = text.charCodeAt(at)
    const cls = classAt(text, at)
    if (cls & (SPACE | INVISIBLE)) {
      at++
      continue
    }
    let end: number
    if (cls & LETTER) end = wordToken(text, at, to, into)
    else if (cls & DIGIT) end = figureToken(text, at, to, into)
    else if (cls & UNSPACED) end = unspacedToken(text, at, to, into)
    else end = signToken(text, at, to, code, into)
    at = end
  }
}

function push(into: DraftToken[], text: string, start: number, end: number, kind: TokenKind): number {
  const slice = text.slice(start, end)
  into.push({ start, end, text: slice, lower: kind === 'word' ? lowered(slice) : slice, kind, sentence: -1 })
  return end
}

const CURLY = /[’ʼ＇]/g
const UNSEEN = /\p{Cf}/gu

function lowered(word: string): string {
  const lower = word.toLowerCase()
  for (let i = 0; i < lower.length; i++) {
    if (lower.charCodeAt(i) > 0xa0) return lower.replace(CURLY, "'").replace(UNSEEN, '')
  }
  return lower
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code >= 0xd800 && code <= 0xdbff && at + 1 < text.length) return classOf(text.codePointAt(at)!)
  return at < text.length ? classOf(code) : SPACE
}

function widthAt(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1
}

/** The end of the run of letters and digits that begins at `at`. */
function runEnd(text: string, at: number, to: number): number {
  let end = at
  while (end < to) {
    const cls = classAt(text, end)
    if (!(cls & (LETTER | DIGIT | INVISIBLE)) && text.charCodeAt(end) !== 95) break
    end += widthAt(text, end)
  }
  return end
}

function isLetterOrDigit(text: string, at: number, to: number): boolean {
  return at < to && (classAt(text, at) & (LETTER | DIGIT)) !== 0
}

function isLetter(text: string, at: number, to: number): boolean {
  return at < to && (classAt(text, at) & LETTER) !== 0
}

/** A word with its inner hyphens, apostrophes and dots; `start` stands on a letter. */
function wordToken(text: string, start: number, to: number, into: DraftToken[]): number {
  const c = text.charCodeAt(start) | 32
  if (c === 104 || c === 119) {
    const address = webAddress(text, start, to)
    if (address > start) return push(into, text, start, address, 'word')
  }
  let end = runEnd(text, start, to)
  let dots = 0
  for (;;) {
    if (end >= to) break
    const sign = text[end]!
    if (HYPHENS.includes(sign) && isLetterOrDigit(text, end + 1, to)) {
      end = runEnd(text, end + 1, to)
    } else if (APOSTROPHES.includes(sign) && isLetter(text, end + 1, to)) {
      const next = runEnd(text, end + 1, to)
      if (isPossessive(text, end, next)) {
        push(into, text, start, end, 'word')
        return push(into, text, end, next, 'word')
      }
      end = next
    } else if (sign === '.' && isLetterOrDigit(text, end + 1, to) && dotJoins(text, start, end, to)) {
      dots++
      end = runEnd(text, end + 1, to)
    } else if (sign === '@' && isLetterOrDigit(text, end + 1, to)) {
      end = runEnd(text, end + 1, to)
    } else if (sign === '&' && isAmpersandName(text, start, end, to)) {
      end = runEnd(text, end + 1, to)
    } else if (sign === '/' && dots > 0 && isLetterOrDigit(text, end + 1, to)) {
      end = withoutTrailing(text, end, addressTail(text, end, to))
      break
    } else break
  }
  if (text[end] === '.' && end < to && keepsFullStop(text, start, end, to, dots)) end++
  return push(into, text, start, end, 'word')
}

/** `’s` that stands at the end of its word. */
function isPossessive(text: string, apostrophe: number, end: number): boolean {
  return end === apostrophe + 2 && (text.charCodeAt(apostrophe + 1) | 32) === 115
}

/**
 * A dot between letters joins them ("example.com", "U.S.A", a word broken by a dot), unless what follows
 * looks like the first word of a sentence whose space was lost: a capital, then small letters.
 */
function dotJoins(text: string, start: number, dot: number, to: number): boolean {
  const right = classAt(text, dot + 1)
  if (right & DIGIT) return !(classAt(text, dot - 1) & LETTER) || (classAt(text, dot - 1) & UPPER) !== 0
  if (!(right & UPPER)) return true
  const after = dot + 1 + widthAt(text, dot + 1)
  if (after < to && classAt(text, after) & LOWER) return false
  // One capital alone: an acronym goes on ("U.S", "Ph.D"), a word of small letters has ended ("home.I").
  if (isLetter(text, after, to)) return false
  const left = dot - start
  return (
    left === 1 ||
    (left === 2 && text[dot - 1] !== '.' && (classAt(text, start) & UPPER) !== 0) ||
    dotted(text, start, dot)
  )
}

/** Single letters with dots between them, as in an acronym. */
function dotted(text: string, start: number, end: number): boolean {
  if (end - start < 1 || end - start > 16) return false
  for (let i = start; i < end; i++) {
    const even = (i - start) % 2 === 0
    if (even ? !(classAt(text, i) & LETTER) : text[i] !== '.') return false
  }
  return (end - start) % 2 === 1
}

/** Whether the full stop after a word is part of it: abbreviations, initials, acronyms with dots. */
function keepsFullStop(text: string, start: number, end: number, to: number, dots: number): boolean {
  if (text[end + 1] === '.' && end + 1 < to) return false
  const length = end - start
  if (length === 1) return (classAt(text, start) & UPPER) !== 0
  if (length > 8) return false
  if (dots > 0 && dotted(text, start, end)) return true
  const word = text.slice(start, end)
  const lower = word.toLowerCase()
  if (abbreviationRole(lower) === null) return false
  if (!isAlsoWord(lower)) return true
  return (classAt(text, start) & UPPER) !== 0 || /^ ?\d/.test(text.slice(end + 1, end + 3))
}

/** "AT&T", "S&P": capitals on both sides. */
function isAmpersandName(text: string, start: number, end: number, to: number): boolean {
  return (
    end - start <= 4 &&
    end + 1 < to &&
    (classAt(text, end - 1) & UPPER) !== 0 &&
    (classAt(text, end + 1) & UPPER) !== 0
  )
}

function webAddress(text: string, start: number, to: number): number {
  const second = text.charCodeAt(start + 1) | 32
  if (second !== 116 && second !== 119) return start
  WEB_ADDRESS.lastIndex = start
  if (!WEB_ADDRESS.test(text)) return start
  return withoutTrailing(text, start, Math.min(WEB_ADDRESS.lastIndex, to))
}

function addressTail(text: string, at: number, to: number): number {
  ADDRESS_TAIL.lastIndex = at
  ADDRESS_TAIL.test(text)
  return Math.min(ADDRESS_TAIL.lastIndex, to)
}

function withoutTrailing(text: string, start: number, end: number): number {
  let last = end
  while (last > start + 1 && TRAILING_PUNCTUATION.has(text[last - 1]!)) last--
  return last
}

/** A number with its separators, or a word that begins with digits; `start` stands on a digit. */
function figureToken(text: string, start: number, to: number, into: DraftToken[]): number {
  const fixed =
    sticky(DOTTED_DATE, text, start) || sticky(SLASHED_DATE, text, start) || sticky(CLOCK, text, start)
  if (fixed > 0 && fixed <= to) return push(into, text, start, fixed, 'number')
  let end = digitsEnd(text, start, to)
  for (;;) {
    const sign = text[end]
    if (end + 1 >= to || !(classAt(text, end + 1) & DIGIT)) break
    if (sign === '.' || sign === ',' || (isGroupSpace(text.charCodeAt(end)) && isThousands(text, end, to))) {
      end = digitsEnd(text, end + 1, to)
    } else break
  }
  if (!isLetter(text, end, to) && !(HYPHENS.includes(text[end] ?? ' ') && isLetter(text, end + 1, to))) {
    return push(into, text, start, end, 'number')
  }
  const unitEnd = runEnd(text, end, to)
  if (GLUED_UNITS.has(text.slice(end, unitEnd).toLowerCase()) && !isHyphenated(text, unitEnd, to)) {
    return push(into, text, start, end, 'number')
  }
  let wordEnd = unitEnd
  while (isHyphenated(text, wordEnd, to)) wordEnd = runEnd(text, wordEnd + 1, to)
  return push(into, text, start, wordEnd, 'word')
}

function isHyphenated(text: string, at: number, to: number): boolean {
  return at < to && HYPHENS.includes(text[at]!) && isLetterOrDigit(text, at + 1, to)
}

function digitsEnd(text: string, at: number, to: number): number {
  let end = at
  while (end < to && classAt(text, end) & DIGIT) end += widthAt(text, end)
  return end
}

/** No-break and thin spaces, and the Swiss apostrophe, part thousands. */
function isGroupSpace(code: number): boolean {
  return code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0x27 || code === 0x2019
}

function isThousands(text: string, at: number, to: number): boolean {
  return digitsEnd(text, at + 1, to) === at + 4
}

function sticky(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : 0
}

/** One character of a script written without spaces, with the marks that combine with it. */
function unspacedToken(text: string, start: number, to: number, into: DraftToken[]): number {
  let end = start + widthAt(text, start)
  while (end < to && isCombining(text, end)) end += widthAt(text, end)
  return push(into, text, start, end, 'word')
}

const COMBINING = /^[\p{M}ー]$/u

function isCombining(text: string, at: number): boolean {
  const code = text.codePointAt(at)!
  return code > 0x2ff && COMBINING.test(String.fromCodePoint(code))
}

function signToken(text: string, start: number, to: number, code: number, into: DraftToken[]): number {
  const sign = text[start]!
  const next = start + 1
  if ((sign === '@' || sign === '#') && isLetterOrDigit(text, next, to)) {
    return push(into, text, start, withoutTrailing(text, start, runEnd(text, next, to)), 'word')
  }
  if (
    sign === '.' &&
    isLetterOrDigit(text, next, to) &&
    classAt(text, next) & DIGIT &&
    !isLetterOrDigit(text, start - 1, to)
  ) {
    return push(into, text, start, digitsEnd(text, next, to), 'number')
  }
  if (code === 39 || code === 0x2019 || code === 0x2018) {
    const elided = isLetterOrDigit(text, start - 1, to) ? 0 : sticky(ELISION, text, start)
    if (elided > 0 && elided <= to) return push(into, text, start, elided, 'word')
  }
  if (MARKS.includes(sign)) {
    const doubled =
      (sign === "'" || sign === '`' || sign === '‘' || sign === '’') && text[next] === sign && next < to
    return push(into, text, start, doubled ? next + 1 : next, 'mark')
  }
  const width = widthAt(text, start)
  let end = start + width
  if (sign === '.' || sign === '…') while (end < to && (text[end] === '.' || text[end] === '…')) end++
  else if (sign === '!' || sign === '?') while (end < to && (text[end] === '!' || text[end] === '?')) end++
  else if ('*=-_~•+|'.includes(sign)) while (end < to && text[end] === sign) end++
  return push(into, text, start, end, 'punctuation')
}
