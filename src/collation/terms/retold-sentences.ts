import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import { isFunctionWord } from '../apparatus/function-words.ts'

/** A sentence by its words; signs are left out. */
export interface SentenceWords {
  readonly document: string
  readonly analysis: TextAnalysis
  /** Index among the sentences of its document. */
  readonly sentence: number
  /** Index of each word among the tokens. */
  readonly tokens: readonly number[]
  /** What each word is, as a number that all sentences found together have for it. */
  readonly words: Int32Array
  /** 1 for a function word. */
  readonly small: Uint8Array
  /** The different content words, by the same numbers. */
  readonly content: Int32Array
}

/** Two documents' sentences that are nearly the same. */
export interface RetoldSentence {
  readonly a: SentenceWords
  readonly b: SentenceWords
  readonly likeness: number
}

/** Dice's coefficient over different content words from which one sentence passes for a retelling of another. */
const leastLikeness = 0.65
const leastWords = 5
const longest = 80
/** Small words included. What is longer is a list or no sentence. */
const longestInAll = 2 * longest
/** A word in more sentences than this does not help to find the few that are alike. */
const commonest = 40
/** Names that were put for others show in the first few sentences of a copy; the rest would only take time. */
const pairsOfDocument = 10
const mostPairs = 2000

/**
 * Sentences of different documents that are nearly the same and have not all content words in common: the likest
 * first, as many as a few for each document.
 */
export function retoldSentences(documents: readonly AnnotatedDocument[]): RetoldSentence[] {
  const sentences = differentSentences(documents)
  const holding: number[][] = []
  for (const [index, { content }] of sentences.entries()) {
    for (const word of content) {
      const list = holding[word]
      if (list === undefined) holding[word] = [index]
      else list.push(index)
    }
  }
  const found: { readonly x: number; readonly y: number; readonly likeness: number }[] = []
  const shared = new Uint8Array(sentences.length)
  const inThis = new Uint8Array(holding.length)
  const met: number[] = []
  for (const [y, sentence] of sentences.entries()) {
    let common = 0
    met.length = 0
    for (const word of sentence.content) {
      inThis[word] = 1
      const list = holding[word]!
      if (list.length > commonest) {
        common++
        continue
      }
      for (const x of list) {
        if (x >= y) break
        if (shared[x] === 0) met.push(x)
        shared[x]!++
      }
    }
    for (const x of met) {
      const other = sentences[x]!
      const most = shared[x]! + common
      shared[x] = 0
      const both = other.content.length + sentence.content.length
      // Even with all the common words they would not be alike enough.
      if (2 * most < leastLikeness * both || other.document === sentence.document) continue
      let same = 0
      for (const word of other.content) same += inThis[word]!
      if (2 * same >= leastLikeness * both && 2 * same < both)
        found.push({ x, y, likeness: (2 * same) / both })
    }
    for (const word of sentence.content) inThis[word] = 0
  }
  return found
    .sort((p, q) => q.likeness - p.likeness || p.y - q.y || p.x - q.x)
    .slice(0, Math.min(mostPairs, pairsOfDocument * documents.length))
    .map(({ x, y, likeness }) => ({ a: sentences[x]!, b: sentences[y]!, likeness }))
}

/** One sentence for each different wording, the first in the first document by id. */
function differentSentences(documents: readonly AnnotatedDocument[]): SentenceWords[] {
  const numbers = new Map<string, number>()
  const known = new Set<string>()
  const different: SentenceWords[] = []
  /** By the number of the word, the last sentence that had it. */
  const lastIn: number[] = []
  let read = 0
  for (const { document, analysis } of inOrder(documents)) {
    for (const [sentence, { furniture, firstToken, lastToken }] of analysis.sentences.entries()) {
      if (furniture || lastToken - firstToken < leastWords) continue
      read++
      const tokens: number[] = []
      const words: number[] = []
      const small: number[] = []
      const content: number[] = []
      for (let t = firstToken; t < lastToken && tokens.length <= longestInAll; t++) {
        const { kind, lower } = analysis.tokens[t]!
        if (kind === 'punctuation' || kind === 'mark') continue
        const word = numbers.get(lower) ?? numbers.size
        if (word === numbers.size) numbers.set(lower, word)
        tokens.push(t)
        words.push(word)
        small.push(isFunctionWord(lower) ? 1 : 0)
        if (small.at(-1) === 1 || lastIn[word] === read) continue
        lastIn[word] = read
        content.push(word)
      }
      if (content.length < leastWords || content.length > longest || tokens.length > longestInAll) continue
      const wording = words.join(' ')
      if (known.has(wording)) continue
      known.add(wording)
      different.push({
        document: document.id,
        analysis,
        sentence,
        tokens,
        words: Int32Array.from(words),
        small: Uint8Array.from(small),
        content: Int32Array.from(content),
      })
    }
  }
  return different
}

function inOrder(documents: readonly AnnotatedDocument[]): AnnotatedDocument[] {
  return [...documents].sort((x, y) => byCodeUnits(x.document.id, y.document.id))
}
