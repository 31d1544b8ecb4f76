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
  /** What each word is, as a number that all sentences found together have for it; a function word's is negative. */
  readonly words: readonly number[]
  /** The different content words, by the same numbers. */
  readonly content: readonly number[]
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
  const numberOf = (lower: string): number => {
    const known = numbers.get(lower)
    if (known !== undefined) return known
    const number = isFunctionWord(lower) ? -1 - numbers.size : numbers.size
    numbers.set(lower, number)
    return number
  }
  const known = new Wordings()
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
      const content: number[] = []
      for (let t = firstToken; t < lastToken && tokens.length <= longestInAll; t++) {
        const { kind, lower } = analysis.tokens[t]!
        if (kind === 'punctuation' || kind === 'mark') continue
        const word = numberOf(lower)
        tokens.push(t)
        words.push(word)
        if (word < 0 || lastIn[word] === read) continue
        lastIn[word] = read
        content.push(word)
      }
      if (content.length < leastWords || content.length > longest || tokens.length > longestInAll) continue
      const found = { document: document.id, analysis, sentence, tokens, words, content }
      if (known.add(found)) different.push(found)
    }
  }
  return different
}

/** Sentences by their words. */
class Wordings {
  readonly #bySum = new Map<number, SentenceWords[]>()

  /** False where one with the same words is there already. */
  add(sentence: SentenceWords): boolean {
    let sum = 0
    for (const word of sentence.words) sum = (Math.imul(sum, 31) + word) | 0
    const same = this.#bySum.get(sum)
    if (same === undefined) this.#bySum.set(sum, [sentence])
    else if (same.some(({ words }) => areEqual(words, sentence.words))) return false
    else same.push(sentence)
    return true
  }
}

function areEqual(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((word, k) => word === b[k])
}

function inOrder(documents: readonly AnnotatedDocument[]): AnnotatedDocument[] {
  return [...documents].sort((x, y) => byCodeUnits(x.document.id, y.document.id))
}
