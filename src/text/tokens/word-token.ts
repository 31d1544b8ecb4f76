import { abbreviationRole, isAlsoWord } from './abbreviations.ts'
import {
  classAt,
  isHyphenated,
  isLetter,
  isLetterOrDigit,
  matchEnd,
  runEnd,
  widthAt,
} from './character-runs.ts'
import { DIGIT, LETTER, LOWER, UPPER } from './characters.ts'
import { type DraftToken, pushToken } from './draft-token.ts'
import { isGershayim } from './gershayim.ts'
import { addressEnd, pathEnd } from './web-address.ts'

/** Shortens a Hebrew word, or marks a foreign sound: "פרופ׳", "ג׳ורג׳". */
const GERESH = '׳'
const APOSTROPHES = "'’ʼ＇´`׳"
/** An apostrophe turned the wrong way; only before the endings that make it sure: "don‘t". */
const TURNED = /‘(?:t|s|re|ll|ve|d|m)(?![\p{L}\p{N}])/iuy

/**
 * A word with its inner hyphens, apostrophes and dots, an address, or an abbreviation with its full stop;
 * `start` stands on a letter. A possessive `’s` becomes a second token.
 */
export function wordToken(
  text: string,
  start: number,
  to: number,
  elides: boolean,
  into: DraftToken[],
): number {
  const plain = plainEnd(text, start, to)
  if (plain > start) return pushToken(into, text, start, plain, 'word')
  const address = addressEnd(text, start, to)
  if (address > start) return pushToken(into, text, start, address, 'word')
  let end = runEnd(text, start, to)
  /** Where the part behind the last hyphen begins: "non-U.S.", "then-Sen.". */
  let part = start
  let dots = 0
  while (end < to) {
    const sign = text[end]!
    if (
      isLetter(text, end + 1, to) &&
      (APOSTROPHES.includes(sign) || (sign === '‘' && matchEnd(TURNED, text, end, to) > 0))
    ) {
      const next = runEnd(text, end + 1, to)
      if (isPossessive(text, start, end, next)) {
        pushToken(into, text, start, end, 'word')
        return pushToken(into, text, end, next, 'word')
      }
      if (elides && isElided(text, start, end)) return pushToken(into, text, start, end + 1, 'word')
      end = next
    } else if (sign === '.' && isLetterOrDigit(text, end + 1, to) && dotJoins(text, part, end, to)) {
      dots++
      end = runEnd(text, end + 1, to)
    } else if (sign === '/' && dots > 0 && isLetterOrDigit(text, end + 1, to)) {
      end = pathEnd(text, end, to)
      break
    } else if (isGershayim(text, start, end, to)) {
      end = runEnd(text, end + 1, to)
    } else if (isHyphenated(text, end, to)) {
      part = end + 1
      end = runEnd(text, end + 1, to)
    } else if (
      (sign === '@' && isLetterOrDigit(text, end + 1, to)) ||
      (sign === '&' && isAmpersandName(text, start, end, to))
    ) {
      end = runEnd(text, end + 1, to)
    } else break
  }
  if (end < to && (text[end] === '.' ? keepsFullStop(text, part, end, to, dots) : text[end] === GERESH)) end++
  return pushToken(into, text, start, end, 'word')
}

const SPACE = 32
const COMMA = 44

/** The end of a word of plain letters before a space or a comma, as most are; `start` where it is another. */
function plainEnd(text: string, start: number, to: number): number {
  let end = start
  while (end < to && isPlainLetter(text.charCodeAt(end))) end++
  const next = end < to ? text.charCodeAt(end) : SPACE
  return next === SPACE || next === COMMA ? end : start
}

function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

/** Before `'s` these make a contraction, which stays whole. */
const CONTRACTED = new Set('it he she that this there here what who where when how why let'.split(' '))
const LONGEST_CONTRACTED = 5

function isPossessive(text: string, start: number, apostrophe: number, end: number): boolean {
  if (end !== apostrophe + 2 || (text.charCodeAt(apostrophe + 1) | 32) !== 115) return false
  return (
    apostrophe - start > LONGEST_CONTRACTED || !CONTRACTED.has(text.slice(start, apostrophe).toLowerCase())
  )
}

/** "l’", "qu’", "dell’": articles, pronouns and conjunctions of French and Italian before a vowel. */
const ELIDED = new Set(
  'l d j m t s c n qu jusqu lorsqu puisqu quoiqu un dell all nell sull dall quest bell sant gl'.split(' '),
)
const LONGEST_ELIDED = 7

function isElided(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST_ELIDED && ELIDED.has(text.slice(start, end).toLowerCase())
}

/**
 * A dot between letters joins them ("example.com", "U.S.A", a word broken by a dot), unless what follows
 * looks like the first word of a sentence whose space was lost: a capital, then small letters.
 */
function dotJoins(text: string, start: number, dot: number, to: number): boolean {
  const left = classAt(text, dot - 1)
  const right = classAt(text, dot + 1)
  if (right & DIGIT) return !(left & LETTER) || (left & UPPER) !== 0
  if (!(right & UPPER)) return true
  const after = dot + 1 + widthAt(text, dot + 1)
  if (after < to && classAt(text, after) & LOWER) return false
  // One capital alone: an acronym goes on ("U.S", "Ph.D"), a word of small letters has ended ("home.I").
  if (isLetter(text, after, to)) return false
  const length = dot - start
  return length === 1 || (length === 2 && (classAt(text, start) & UPPER) !== 0) || isDotted(text, start, dot)
}

/** No acronym is longer ("U.N.E.S.C.O"). */
const LONGEST_ACRONYM = 16

/** Single letters with dots between them, as in an acronym. */
function isDotted(text: string, start: number, end: number): boolean {
  const length = end - start
  if (length % 2 === 0 || length > LONGEST_ACRONYM) return false
  for (let i = 0; i < length; i++) {
    if (i % 2 === 0 ? !(classAt(text, start + i) & LETTER) : text[start + i] !== '.') return false
  }
  return true
}

const LONGEST_ABBREVIATION = 8

/** Whether the full stop behind a word is part of it: initials, acronyms with dots, abbreviations. */
function keepsFullStop(text: string, start: number, end: number, to: number, dots: number): boolean {
  if (end + 1 < to && text[end + 1] === '.') return false
  const length = end - start
  const capital = (classAt(text, start) & UPPER) !== 0
  if (length === 1 && capital) return true
  if (length > LONGEST_ABBREVIATION) return false
  if (dots > 0 && isDotted(text, start, end)) return true
  const stem = text.slice(start, end).toLowerCase()
  if (abbreviationRole(stem) === null) return false
  return capital || !isAlsoWord(stem) || /^ ?\d/.test(text.slice(end + 1, end + 3))
}

/** "AT&T", "S&P": capitals on both sides. */
function isAmpersandName(text: string, start: number, end: number, to: number): boolean {
  return end - start <= 4 && end + 1 < to && (classAt(text, end - 1) & classAt(text, end + 1) & UPPER) !== 0
}
