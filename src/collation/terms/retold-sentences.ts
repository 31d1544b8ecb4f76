import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { Witness } from '../apparatus/apparatus.ts'
import { isFunctionWord } from '../apparatus/function-words.ts'

/** Two documents' sentences that are nearly the same. */
export interface RetoldSentence {
  readonly witnesses: readonly [Witness, Witness]
  readonly likeness: number
}

/** Dice's coefficient over different content words from which one sentence passes for a retelling of another. */
const leastLikeness = 0.65
const leastWords = 5
/** A word in more sentences than this does not help to find the few that are alike. */
const commonest = 40
/** Names that were put for others show in the first few sentences of a copy; the rest would only take time. */
const pairsOfDocument = 10
const mostPairs = 2000

interface Sentence {
  readonly witness: Witness
  readonly words: ReadonlySet<string>
  readonly text: string
}

/** Sentences of different documents that are nearly, not wholly, the same: the likest first. */
export function retoldSentences(documents: readonly AnnotatedDocument[]): RetoldSentence[] {
  const sentences = differentSentences(documents)
  const holding = new Map<string, number[]>()
  for (const [index, { words }] of sentences.entries()) {
    for (const word of words) {
      const list = holding.get(word) ?? []
      list.push(index)
      holding.set(word, list)
    }
  }
  const found: (RetoldSentence & { readonly x: number; readonly y: number })[] = []
  const shared = new Uint8Array(sentences.length)
  for (const [y, sentence] of sentences.entries()) {
    const met: number[] = []
    let common = 0
    for (const word of sentence.words) {
      const list = holding.get(word)!
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
      if (other.witness.document === sentence.witness.document) continue
      // Even with all the common words they would not be alike enough.
      if ((2 * most) / (other.words.size + sentence.words.size) < leastLikeness) continue
      const likeness = diceOf(other.words, sentence.words)
      if (likeness >= leastLikeness)
        found.push({ witnesses: [other.witness, sentence.witness], likeness, x, y })
    }
  }
  return found
    .sort((a, b) => b.likeness - a.likeness || a.y - b.y || a.x - b.x)
    .slice(0, Math.min(mostPairs, pairsOfDocument * documents.length))
}

/** One sentence for each different text, the one in the first document by id, in order of the texts. */
function differentSentences(documents: readonly AnnotatedDocument[]): Sentence[] {
  const byText = new Map<string, Sentence>()
  for (const { document, analysis } of documents) {
    for (const sentence of analysis.sentences) {
      if (sentence.furniture) continue
      const words = new Set<string>()
      for (let t = sentence.firstToken; t < sentence.lastToken; t++) {
        const token = analysis.tokens[t]!
        if (token.kind !== 'punctuation' && token.kind !== 'mark' && !isFunctionWord(token.lower))
          words.add(token.lower)
      }
      if (words.size < leastWords || words.size > longest) continue
      const text = analysis.text.slice(sentence.start, sentence.end)
      const known = byText.get(text)
      if (known !== undefined && known.witness.document <= document.id) continue
      byText.set(text, {
        text,
        words,
        witness: { document: document.id, analysis, span: [sentence.start, sentence.end] },
      })
    }
  }
  return [...byText.values()].sort((a, b) => byCodeUnits(a.text, b.text))
}

const longest = 80

function diceOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return (2 * shared) / (a.size + b.size)
}
