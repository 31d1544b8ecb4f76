import { firstBeginningAt } from '../../model/halving.ts'
import type { Span } from '../../model/span.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import { stem } from '../../text/words/stems.ts'
import { isStopWord } from '../../text/words/stop-words.ts'

/** Tokens before and behind a figure that may tell it from others of its kind. */
const REACH = 16
/** Shorter words are articles and prepositions. */
const SHORTEST = 4

/** Stems of the words round a figure in its own sentence. */
export function wordsRound({ tokens, sentences, language }: TextAnalysis, span: Span): ReadonlySet<string> {
  const at = firstBeginningAt(tokens, span[0])
  const sentence = sentences[tokens[Math.min(at, tokens.length - 1)]?.sentence ?? 0]
  const words = new Set<string>()
  if (sentence === undefined) return words
  const last = Math.min(sentence.lastToken, at + REACH)
  for (let t = Math.max(sentence.firstToken, at - REACH); t < last; t++) {
    const { kind, lower } = tokens[t]!
    if (kind === 'word' && isTelling(tokens[t]!)) words.add(stem(lower, language))
  }
  return words
}

/** Tokens before and behind a figure that tell what it counts. */
const NEXT = 6

/** Stems of the words right round a figure, up to the end of its clause. */
export function wordsNext({ tokens, sentences, language }: TextAnalysis, span: Span): ReadonlySet<string> {
  const at = firstBeginningAt(tokens, span[0])
  const sentence = sentences[tokens[Math.min(at, tokens.length - 1)]?.sentence ?? 0]
  const words = new Set<string>()
  if (sentence === undefined) return words
  const add = (t: number): boolean => {
    const { kind, lower, start } = tokens[t]!
    const isBreak =
      kind === 'punctuation' && (start >= span[1] || start < span[0]) && /^[,;:.—–()]$/.test(lower)
    if (kind === 'word' && isTelling(tokens[t]!)) words.add(stem(lower, language))
    return !isBreak
  }
  for (let t = at - 1; t >= Math.max(sentence.firstToken, at - NEXT); t--) if (!add(t)) break
  for (let t = at; t < Math.min(sentence.lastToken, at + 2 * NEXT); t++) if (!add(t)) break
  return words
}

/** A short word tells something where it is a name. */
function isTelling({ lower, text }: TextAnalysis['tokens'][number]): boolean {
  return !isStopWord(lower) && (lower.length >= SHORTEST || (lower.length > 2 && lower !== text))
}

export function stemsOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(word => stem(word)))
}
