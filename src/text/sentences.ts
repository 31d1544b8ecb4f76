import { abbreviationRole } from './abbreviations.ts'
import { classOf, LETTER, LOWER, UNSPACED, UPPER } from './characters.ts'
import type { MarkRole } from './quotations.ts'
import { opensSentences } from './sentence-openers.ts'
import type { DraftToken } from './tokens.ts'

const TERMINAL = /^(?:[.!?…]+|[‽。！？．｡؟۔।॥])$/
const UNSPACED_TERMINAL = /^[。！？．｡؟۔।॥]$/
const CLOSING_BRACKETS = ')]}»›'
const OPENING_BRACKETS = '([{¿¡'

/** Indices of the tokens that begin a sentence, within one paragraph whose tokens are `[first, last)`. */
export function sentenceStarts(
  language: string,
  tokens: readonly DraftToken[],
  first: number,
  last: number,
  roles: ReadonlyMap<number, MarkRole>,
): number[] {
  const starts = first < last ? [first] : []
  for (let i = first; i < last; i++) {
    const token = tokens[i]!
    if (!mayEnd(token)) continue
    let next = i + 1
    let closed = false
    while (next < last && closes(tokens[next]!, roles.get(next))) {
      if (tokens[next]!.kind === 'mark') closed = true
      next++
    }
    if (next >= last) break
    if (begins(language, tokens, first, last, i, next, closed, roles)) starts.push(next)
    i = next - 1
  }
  return starts
}

function mayEnd(token: DraftToken): boolean {
  const end = token.text[token.text.length - 1]!
  if (token.kind === 'punctuation') return TERMINAL.test(token.text)
  return token.kind === 'word' && end === '.' && token.text.length > 1
}

function closes(token: DraftToken, role: MarkRole | undefined): boolean {
  if (token.kind === 'mark') return role === 'close'
  if (token.kind !== 'punctuation') return false
  return CLOSING_BRACKETS.includes(token.text) || TERMINAL.test(token.text)
}

function begins(
  language: string,
  tokens: readonly DraftToken[],
  first: number,
  last: number,
  end: number,
  next: number,
  closed: boolean,
  roles: ReadonlyMap<number, MarkRole>,
): boolean {
  const terminal = tokens[end]!
  if (UNSPACED_TERMINAL.test(terminal.text)) return true
  const spaced = tokens[next]!.start > tokens[next - 1]!.end
  // The first token that can tell: past opening marks and brackets.
  let lead = next
  while (lead < last && leads(tokens[lead]!, roles.get(lead))) lead++
  const opened = lead > next
  if (lead >= last) return opened && spaced
  const word = tokens[lead]!
  if (!opened && word.kind === 'punctuation') return spaced && '$€£¥•'.includes(word.text)
  const initial = initialOf(word)
  if (initial & LOWER)
    return isInwardCapital(word) || (spaced && !closed && isNameParticle(tokens, lead, last))
  if (!(initial & (UPPER | LETTER | UNSPACED)) && word.kind !== 'number' && !opened) return spaced
  const previous = tokens[end - 1]
  if (terminal.kind === 'word') return endsAbbreviation(terminal, word, previous, opened)
  if (terminal.text === '.' && previous !== undefined && end > first) {
    if (!spaced && !opened && word.kind === 'number' && previous.kind === 'number') return false
    if (previous.kind === 'number' && !closed && isListNumber(previous, language, end - 1 === first, word))
      return false
  }
  if (/^(?:\.\.+|…)$/.test(terminal.text) && !opened) return endsEllipsis(terminal, previous, word)
  if (closed && /[!?]/.test(terminal.text) && isSpeechTag(tokens, next, last)) return false
  return true
}

function leads(token: DraftToken, role: MarkRole | undefined): boolean {
  if (token.kind === 'mark') return role === 'open'
  return token.kind === 'punctuation' && OPENING_BRACKETS.includes(token.text)
}

function initialOf(token: DraftToken): number {
  const first = token.text.codePointAt(0)!
  return classOf(first === 35 || first === 64 ? UPPER : first) || (first === 35 || first === 64 ? UPPER : 0)
}

/** "iPhone", "eBay": written small at the head of a sentence, too. */
function isInwardCapital(word: DraftToken): boolean {
  return word.text.length > 2 && /^\p{Ll}\p{Lu}\p{Ll}/u.test(word.text)
}

/** "al-Masri", "van Dam", "de Sousa" at the head of a sentence. */
function isNameParticle(tokens: readonly DraftToken[], at: number, last: number): boolean {
  const word = tokens[at]!.text
  if (/^(?:al|el|an|as|ad|ash|bin|ben)-\p{Lu}/u.test(word)) return true
  const next = tokens[at + 1]
  return (
    /^(?:van|von|de|di|du|della|ten|bin)$/.test(word) &&
    at + 1 < last &&
    next!.kind === 'word' &&
    (initialOf(next!) & UPPER) !== 0
  )
}

function endsAbbreviation(
  terminal: DraftToken,
  word: DraftToken,
  previous: DraftToken | undefined,
  opened: boolean,
): boolean {
  const stem = terminal.lower.slice(0, -1)
  const role = abbreviationRole(stem)
  if (role === 'leading') return false
  if (role === 'before-figure' && word.kind === 'number') return false
  if (opened) return stem.length > 1
  if (/^[ap]\.m$/.test(stem)) return word.kind === 'word' && !isTimeWord(word.lower)
  if (stem === 'i' && previous !== undefined && initialOf(previous) & LOWER) return true
  return opensSentences(word.lower)
}

/** "10 a.m. Monday", "5 p.m. GMT". */
function isTimeWord(lower: string): boolean {
  return /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:gmt|utc|e[sd]?t|c[sd]?t|m[sd]t|p[sd]?t|bst|cest?|ist|eastern|pacific|central|local)$|^(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)/.test(
    lower,
  )
}

/** Languages that write ordinals with a full stop ("am 3. Oktober"). */
const DOTTED_ORDINALS = new Set([
  'de',
  'da',
  'no',
  'nb',
  'nn',
  'fi',
  'cs',
  'sk',
  'hr',
  'sr',
  'sl',
  'pl',
  'hu',
  'et',
  'lv',
  'is',
  'tr',
])

function isListNumber(
  number: DraftToken,
  language: string,
  opensParagraph: boolean,
  word: DraftToken,
): boolean {
  if (number.text.length > 2) return false
  if (opensParagraph) return true
  return DOTTED_ORDINALS.has(language) && !opensSentences(word.lower)
}

/** Dots that stand for words left out, with the sentence going on, stand apart or before a name. */
function endsEllipsis(dots: DraftToken, previous: DraftToken | undefined, word: DraftToken): boolean {
  if (dots.text.length > 3) return true
  if (previous !== undefined && previous.end === dots.start) return true
  return opensSentences(word.lower)
}

const SPEECH_VERBS = new Set(
  'said says asked asks replied replies wondered quipped added adds told answered exclaimed shouted cried demanded tweeted wrote writes joked continued'.split(
    ' ',
  ),
)

/** `“Really?” Sen. Cruz asked.`: a name or title of few words, then a reporting verb. */
function isSpeechTag(tokens: readonly DraftToken[], at: number, last: number): boolean {
  for (let i = at; i < last && i < at + 7; i++) {
    const token = tokens[i]!
    if (token.kind !== 'word') return false
    if (SPEECH_VERBS.has(token.lower)) return i > at
    const joins = (initialOf(token) & UPPER) !== 0 || /^(?:the|a|of|an|de|'s)$/.test(token.lower)
    if (!joins && i - at > 2) return false
  }
  return false
}
