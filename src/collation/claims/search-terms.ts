import { englishStem } from '../../text/words/english-stem.ts'
import { isStopWord } from '../../text/words/stop-words.ts'

/** Longest part of a word that is looked at: no word is longer, but a line of base64 is. */
const LONGEST = 40
const PIECE = 4

/** Stems of the words that are not of grammar, in order. */
export function stemTerms(words: readonly string[]): string[] {
  return words.filter(word => !isStopWord(word)).map(word => englishStem(word.slice(0, LONGEST)))
}

/**
 * Four-letter pieces of the same words: they forgive a misspelling, an ending and a compound, and find a name inside a
 * tag that shows no seam.
 */
export function pieceTerms(words: readonly string[]): string[] {
  return words.filter(word => !isStopWord(word)).flatMap(word => piecesOf(word.slice(0, LONGEST)))
}

function piecesOf(word: string): string[] {
  if (word.length <= PIECE) return [word]
  return Array.from({ length: word.length - PIECE + 1 }, (_, i) => word.slice(i, i + PIECE))
}
