import type { MarkRoles } from './quotations/mark-roles.ts'
import { opensSentences } from './sentence-openers.ts'
import { isSpeechTag } from './speech-tag.ts'
import { abbreviationRole, DOTTED_ORDINALS, isAlsoWord } from './tokens/abbreviations.ts'
import { classOf, DIGIT, LETTER, LOWER, UNSPACED, UPPER } from './tokens/characters.ts'
import type { DraftToken } from './tokens/draft-token.ts'

/** A token that begins with one of them is made of them. */
const TERMINAL = '.!?…'
/** End a sentence with or without a space after them. */
const ALWAYS_TERMINAL = '。！？．｡؟۔।॥'
const ALONE_TERMINAL = `‽${ALWAYS_TERMINAL}`
const ELLIPSIS = /^(?:\.\.+|…+)$/
const OPENING_BRACKETS = '([{¿¡'
const CLOSING_BRACKETS = ')]}'

/**
 * Indices of the tokens that begin a sentence in the paragraph whose tokens begin at `first`. A sentence ends
 * after a terminal sign and the closing marks and brackets behind it, if what follows can begin another one:
 * a word in small letters cannot, which keeps a quotation and its reporting clause together.
 */
export function sentenceStarts(
  language: string,
  tokens: readonly DraftToken[],
  first: number,
  roles: MarkRoles,
): number[] {
  const starts = first < tokens.length ? [first] : []
  const paragraph: Paragraph = { language, tokens, first, roles }
  for (let i = first; i < tokens.length; i++) {
    if (!mayEnd(tokens[i]!) || leadsIn(paragraph, starts[starts.length - 1]!, i)) continue
    let next = i + 1
    let closed = false
    while (next < tokens.length && closes(paragraph, next)) {
      if (tokens[next]!.kind === 'mark') closed = true
      next++
    }
    if (next >= tokens.length) break
    if (isBoundary(paragraph, starts[starts.length - 1]!, i, next, closed)) starts.push(next)
    i = next - 1
  }
  return starts
}

interface Paragraph {
  readonly language: string
  readonly tokens: readonly DraftToken[]
  readonly first: number
  readonly roles: MarkRoles
}

function mayEnd(token: DraftToken): boolean {
  if (token.kind === 'punctuation') return isTerminal(token.text)
  return token.kind === 'word' && token.text.length > 1 && token.text.endsWith('.')
}

function isTerminal(sign: string): boolean {
  return TERMINAL.includes(sign[0]!) || ALONE_TERMINAL.includes(sign)
}

/** Dots with nothing before them in their sentence or quotation ("“… and we go”", "“.@name”") end nothing. */
function leadsIn({ tokens, roles }: Paragraph, start: number, i: number): boolean {
  const sign = tokens[i]!.text[0]
  if (sign !== '.' && sign !== '…') return false
  return i === start || roles.get(i - 1) === 'open'
}

/** Marks and brackets that belong to the sentence before them. A stray mark belongs where no space parts it. */
function closes({ tokens, roles }: Paragraph, i: number): boolean {
  const token = tokens[i]!
  if (token.kind === 'mark') {
    const role = roles.get(i)
    return role === 'close' || (role === 'stray' && tokens[i - 1]!.end === token.start)
  }
  if (token.kind !== 'punctuation') return false
  return CLOSING_BRACKETS.includes(token.text) || isTerminal(token.text)
}

/** Marks and brackets that belong to the sentence after them. */
function leads({ tokens, roles }: Paragraph, i: number): boolean {
  const token = tokens[i]!
  if (token.kind === 'mark') return roles.get(i) !== 'close'
  return token.kind === 'punctuation' && OPENING_BRACKETS.includes(token.text)
}

/** Whether the sentence from `start` ends with the token `end` and another begins with `next`; between them only closers. */
function isBoundary(
  paragraph: Paragraph,
  start: number,
  end: number,
  next: number,
  closed: boolean,
): boolean {
  const { tokens, first } = paragraph
  const terminal = tokens[end]!
  if (ALWAYS_TERMINAL.includes(terminal.text)) return true
  const spaced = tokens[next]!.start > tokens[next - 1]!.end
  let lead = next
  while (lead < tokens.length && leads(paragraph, lead)) lead++
  const opened = lead > next
  const word = tokens[lead]
  if (word === undefined) return false
  if (word.kind === 'punctuation')
    return spaced && (opened || '$€£¥•'.includes(word.text) || isPictograph(word))
  const initial = initialOf(word)
  if (initial & LOWER) {
    const spared = !opened && !closed && spaced && terminal.kind === 'punctuation'
    return spared && (isInwardCapital(word) || isNameParticle(word, tokens[lead + 1]))
  }
  const previous = end > first ? tokens[end - 1]! : null
  // "At 9 p.m. Dorn left": so soon after the beginning the abbreviation is no end.
  if (terminal.kind === 'word' && end - start < 4 && /^[ap]\.m\.$/.test(terminal.lower))
    return opened && closed
  if (terminal.kind === 'word') return endsAfterAbbreviation(terminal, word, previous, opened)
  if (closed && isSpeechTag(tokens, next, terminal.text === '.')) return false
  if (ELLIPSIS.test(terminal.text) || tokens[end + 1]?.text === '.') {
    return opened || endsAfterEllipsis(tokens, end, next, previous, word)
  }
  if (terminal.text === '.' && previous?.kind === 'number' && !closed && !opened) {
    if (!spaced && word.kind === 'number') return false
    if (previous.text.length <= 2 && end - 1 === start) return false
    if (previous.text.length <= 2 && DOTTED_ORDINALS.has(paragraph.language))
      return opensSentences(word.lower)
  }
  return true
}

/** Case of the first letter; hashtags, handles, figures and letters without case count as capitals. */
function initialOf(token: DraftToken): number {
  const cls = classOf(token.text.codePointAt(0)!)
  return cls & (LETTER | UNSPACED) ? cls : UPPER
}

function isPictograph(token: DraftToken): boolean {
  return /^\p{Extended_Pictographic}/u.test(token.text)
}

/** "iPhone", "eBay": written small at the head of a sentence, too. */
function isInwardCapital(word: DraftToken): boolean {
  return /^\p{Ll}\p{Lu}\p{Ll}/u.test(word.text)
}

/** "al-Masri", "van Dam", "de Sousa" at the head of a sentence. */
function isNameParticle(word: DraftToken, next: DraftToken | undefined): boolean {
  if (/^(?:a[a-z]?|el|bin|ben|ibn)-\p{Lu}/u.test(word.text)) return true
  return (
    /^(?:van|von|de|di|du|della|ten|bin|ibn)$/.test(word.text) &&
    next?.kind === 'word' &&
    (initialOf(next) & UPPER) !== 0
  )
}

function endsAfterAbbreviation(
  terminal: DraftToken,
  word: DraftToken,
  previous: DraftToken | null,
  opened: boolean,
): boolean {
  const stem = terminal.lower.slice(0, -1)
  const initial = stem.length === 1 && terminal.text !== terminal.lower
  const role = initial ? null : abbreviationRole(lastPart(stem))
  // "в 2020 г. Мост": a year, where "г. Линдов" is a town.
  if (role === 'leading') return /^гг?$/.test(stem) && previous?.kind === 'number'
  const figure = (classOf(word.text.codePointAt(0)!) & DIGIT) !== 0
  if (role === 'before-figure' && figure) return false
  if (role === 'before-figure' && isAlsoWord(stem)) return true
  if (opened) return stem.length > 1
  if (/^[ap]\.m$/.test(stem)) return word.kind === 'word' && !isTimeWord(word.lower)
  // The pronoun, not an initial.
  if (stem === 'i' && previous !== null && initialOf(previous) & LOWER) return true
  return opensSentences(word.lower)
}

/** "sen" of "then-sen". */
function lastPart(stem: string): string {
  return stem.slice(stem.lastIndexOf('-') + 1)
}

/** "10 a.m. Monday", "5 p.m. GMT". */
function isTimeWord(lower: string): boolean {
  return /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|gmt|utc|[ecmp][sd]?t|bst|ist|cest|eastern|pacific|central|mountain|local|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)\b/.test(
    lower,
  )
}

/** Dots for words left out stand apart, with the sentence going on; attached ones or more than three end it. */
function endsAfterEllipsis(
  tokens: readonly DraftToken[],
  end: number,
  next: number,
  previous: DraftToken | null,
  word: DraftToken,
): boolean {
  const dots = tokens[end]!
  let count = 0
  for (let i = end; i < next; i++)
    if (ELLIPSIS.test(tokens[i]!.text) || tokens[i]!.text === '.') count += tokens[i]!.text.length
  if (count > 3) return true
  if (dots.text !== '.' && previous !== null && previous.end === dots.start) return true
  return opensSentences(word.lower)
}
