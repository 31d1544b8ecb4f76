import type { Span } from '../../model/span.ts'
import type { TextAnalysis, Token } from '../../text/analysis.ts'
import { SCALES } from '../../text/numbers/number-values.ts'
import { numberValue } from '../apparatus/number-words.ts'
import { keysOf } from './spoken-keys.ts'
import { numberRun, ordinalOf } from './spoken-numbers.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What stands between two words and is none of them. */
export type AsideKind = 'filler' | 'stage direction' | 'bracket' | 'ellipsis'

export interface Aside {
  /** Number of words before it. */
  readonly at: number
  readonly span: Span
  readonly kind: AsideKind
}

/**
 * A text as a row of words to compare: quotation marks, signs and hesitations left out, contractions and hyphened
 * words taken apart, spellings and numbers in one form. Words that one token stands for ("don't") have its span.
 */
export interface WordRow {
  readonly keys: number[]
  readonly starts: number[]
  readonly ends: number[]
  readonly asides: Aside[]
}

export function emptyRow(): WordRow {
  return { keys: [], starts: [], ends: [], asides: [] }
}

/** `report`: brackets and ellipses are the outlet's. `record`: they are the transcriber's. */
export type RowSide = 'report' | 'record'

const FILLERS: ReadonlySet<string> = new Set(
  'um umm uh uhh uhm er erm eh ah ahh hm hmm mm mmm mhm oh huh'.split(' '),
)

/** Words by which a transcriber says what is not spoken. */
const DIRECTIONS =
  /^(?:applause|laughter|laughs?|laughing|inaudible|unintelligible|crosstalk|pauses?|cheers|cheering|boos|booing|coughs?|sighs?|silence|interruption|interrupted|phonetic|sic|translated|interpreter|through|as|indicates|gestures|music|overlapping|indistinct|off-?mic)$/
const LONGEST_DIRECTION = 8
const LONGEST_BRACKET = 60
const CLOCK = /^\d{1,2}:\d{2}:\d{2}$/
const HOURS = /^(\d{1,2}):(\d{2})$/
const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['$', 'dollars'],
  ['€', 'euros'],
  ['£', 'pounds'],
  ['¥', 'yen'],
])

/** Appends the words of tokens `[first, last)`. */
export function appendWords(
  { text, tokens }: TextAnalysis,
  first: number,
  last: number,
  side: RowSide,
  numbers: Vocabulary,
  row: WordRow,
): void {
  const push = (key: string, start: number, end: number) => {
    row.keys.push(numbers.numberOf(key))
    row.starts.push(start)
    row.ends.push(end)
  }
  const aside = (kind: AsideKind, start: number, end: number) =>
    row.asides.push({ at: row.keys.length, span: [start, end], kind })
  for (let t = first; t < last; ) {
    const token = tokens[t]!
    if (token.kind === 'mark') {
      t++
      continue
    }
    if (token.kind === 'punctuation') {
      const dots = ellipsisAt(tokens, t, last)
      if (dots > 0) {
        if (side === 'report') aside('ellipsis', token.start, tokens[t + dots - 1]!.end)
        t += dots
        continue
      }
      const close =
        token.text === '['
          ? closing(tokens, t, last, ']')
          : token.text === '('
            ? closing(tokens, t, last, ')')
            : -1
      if (close > t) {
        const capital = token.text === '[' ? bracketedLetter(tokens, t, close, last) : null
        if (capital !== null) {
          for (const key of keysOf(capital)) push(key, token.start, tokens[close + 1]!.end)
          t = close + 2
          continue
        }
        const kind = asideKind(tokens, t, close, side)
        if (kind !== null) {
          aside(kind, token.start, tokens[close]!.end)
          t = close + 1
          continue
        }
      }
      if (token.text === '%') push('percent', token.start, token.end)
      else if (token.text === '&') push('and', token.start, token.end)
      t++
      continue
    }
    if (FILLERS.has(token.lower)) {
      aside('filler', token.start, token.end)
      t++
      continue
    }
    if (side === 'record' && CLOCK.test(token.text)) {
      t++
      continue
    }
    if (token.lower === 'per' && tokens[t + 1]?.lower === 'cent' && t + 1 < last) {
      push('percent', token.start, tokens[t + 1]!.end)
      t += 2
      continue
    }
    const clock = HOURS.exec(token.text)
    if (clock !== null) {
      // "4.30" is written for "4:30".
      push(`#${Number(`${clock[1]}.${clock[2]}`)}`, token.start, token.end)
      t++
      continue
    }
    const ordinal = ordinalOf(token.lower)
    if (ordinal !== null) {
      push(`#${ordinal}th`, token.start, token.end)
      t++
      continue
    }
    const counts = beginsNumber(tokens, t, last) ? numberRun(tokens, t, last) : null
    if (counts !== null) {
      const end = tokens[t + counts.tokens - 1]!.end
      const currency = t > first ? CURRENCIES.get(tokens[t - 1]!.text) : undefined
      const start = currency === undefined ? token.start : tokens[t - 1]!.start
      push(`#${counts.value}`, start, end)
      if (currency !== undefined) push(currency, start, end)
      t += counts.tokens
      continue
    }
    pushParts(text, token, push)
    t++
  }
}

/** "A hundred" is a hundred; any other article is none. */
function beginsNumber(tokens: readonly Token[], t: number, last: number): boolean {
  const { lower } = tokens[t]!
  if (numberValue(lower) !== null) return true
  return lower === 'a' && t + 1 < last && (SCALES.get(tokens[t + 1]!.lower) ?? 0) >= 100
}

function pushParts(
  text: string,
  token: Token,
  push: (key: string, start: number, end: number) => void,
): void {
  const { start, end, lower } = token
  if (!/[-‐‑/]/.test(lower) || lower.length !== end - start) {
    for (const key of keysOf(lower)) push(key, start, end)
    return
  }
  for (const part of text.slice(start, end).matchAll(/[^-‐‑/]+/g)) {
    const from = start + part.index
    for (const key of keysOf(lower.slice(part.index, part.index + part[0].length)))
      push(key, from, from + part[0].length)
  }
}

/** How many tokens an ellipsis takes: "…", "...", ". . ."; 0 where there is none. */
function ellipsisAt(tokens: readonly Token[], t: number, last: number): number {
  if (/^(?:…+|\.{2,}|…\.|\.…)$/.test(tokens[t]!.text)) return 1
  let dots = 0
  while (t + dots < last && tokens[t + dots]!.text === '.') dots++
  return dots >= 3 ? dots : 0
}

function closing(tokens: readonly Token[], t: number, last: number, mark: string): number {
  const end = Math.min(last, t + LONGEST_BRACKET)
  for (let i = t + 1; i < end; i++) if (tokens[i]!.text === mark) return i
  return -1
}

/** "[W]e": the word in full, null for any other bracket. */
function bracketedLetter(tokens: readonly Token[], open: number, close: number, last: number): string | null {
  const next = tokens[close + 1]
  if (close !== open + 2 || close + 1 >= last || next === undefined || next.kind !== 'word') return null
  if (tokens[open + 1]!.text.length !== 1 || tokens[close]!.end !== next.start) return null
  return tokens[open + 1]!.lower + next.lower
}

function asideKind(tokens: readonly Token[], open: number, close: number, side: RowSide): AsideKind | null {
  const inside = close - open - 1
  const dots = inside > 0 ? ellipsisAt(tokens, open + 1, close) : 0
  if (dots === inside && inside > 0) return side === 'report' ? 'ellipsis' : 'stage direction'
  if (tokens[open]!.text === '[') return side === 'report' ? 'bracket' : 'stage direction'
  const word = tokens[open + 1]
  return inside > 0 && inside <= LONGEST_DIRECTION && word !== undefined && DIRECTIONS.test(word.lower)
    ? 'stage direction'
    : null
}
