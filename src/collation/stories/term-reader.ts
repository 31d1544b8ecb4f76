import type { Token } from '../../text/analysis.ts'
import { stem } from '../../text/words/stems.ts'
import { isStopWord } from '../../text/words/stop-words.ts'

/** The key that a token is compared by; null for what carries no matter. */
export type TermReader = (token: Token) => string | null

/** For one document: a word that it has ten times is looked into once. */
export function termReader(language: string): TermReader {
  const known = new Map<string, string | null>()
  return ({ kind, lower }) => {
    if (kind === 'number') return lower
    if (kind !== 'word') return null
    const before = known.get(lower)
    if (before !== undefined) return before
    const term = termOf(lower, language)
    known.set(lower, term)
    return term
  }
}

const MARKS = /\p{M}+/gu

function termOf(lower: string, language: string): string | null {
  if (lower === "'s" || isStopWord(lower, language)) return null
  const key = stem(lower, language)
  return /[^\u0000-\u007f]/.test(key) ? key.normalize('NFD').replace(MARKS, '') : key
}
