// Learns src/text/weights/word-clusters.json: words that stand between the same words share a number.
//   node bench/train/word-clusters.ts
// Of the texts only single words and their class leave.
import { writeFileSync } from 'node:fs'
import { byCodeUnits } from '../../src/model/order.ts'
import { clusterSpelling } from '../../src/text/words/word-clusters.ts'
import { englishTexts, TEXT_FILES } from './english-texts.ts'
import { bitsPerWord, countBigrams, exchange, merged } from './exchange-clustering.ts'
import { enterWeights } from './weights-manifest.ts'

const OUT = 'src/text/weights/word-clusters.json'
const FINE = 255
const COARSE = 31
/** A word seen less often is unknown to the clusters. */
const LEAST_SEEN = 3
const ROUNDS = 15
const LONGEST = 20

const texts = englishTexts()
if (texts === null) process.exit(0)

const seen = new Map<string, number>()
for (const { analysis } of texts)
  for (const token of analysis.tokens) {
    const word = clusterSpelling(token.lower)
    if (isWordOrSign(word)) seen.set(word, (seen.get(word) ?? 0) + 1)
  }
/** Words in falling order of count; the edge of a sentence is word 0, all rare words together are word 1. */
const words = [...seen.keys()].filter(word => seen.get(word)! >= LEAST_SEEN)
words.sort((a, b) => seen.get(b)! - seen.get(a)! || byCodeUnits(a, b))
words.unshift('', '')
const index = new Map(words.map((word, i) => [word, i] as const))

const running: number[] = []
for (const { analysis } of texts)
  for (const sentence of analysis.sentences) {
    running.push(0)
    for (let t = sentence.firstToken; t < sentence.lastToken; t++)
      running.push(index.get(clusterSpelling(analysis.tokens[t]!.lower)) ?? 1)
  }
running.push(0)

const bigrams = countBigrams(running, words.length)
const fine = exchange(bigrams, FINE, ROUNDS, 'gathered')
const coarse = exchange(merged(bigrams, fine, FINE), COARSE, ROUNDS, 'dealt')
console.log(
  `${running.length} tokens, ${words.length - 2} words, bits a token: ` +
    `${bitsPerWord(bigrams, fine, FINE).toFixed(3)} fine, ${bitsPerWord(merged(bigrams, fine, FINE), coarse, COARSE).toFixed(3)} coarse`,
)

/** Numbers run from 1 in order of the commonest word of each cluster, so that they do not hang on the search. */
const lists = new Map<number, string[]>()
for (let w = 2; w < words.length; w++) {
  const list = lists.get(fine[w]!) ?? []
  list.push(words[w]!)
  lists.set(fine[w]!, list)
}
const numbers = new Map<number, number>()
const parents = [...lists.keys()].map(c => {
  const parent = coarse[c]!
  if (!numbers.has(parent)) numbers.set(parent, numbers.size + 1)
  return numbers.get(parent)!
})
const clusters = [...lists.values()]
writeFileSync(
  OUT,
  `${JSON.stringify({ coarse: parents, words: clusters.map(list => list.sort(byCodeUnits).join(' ')) })}\n`,
)
enterWeights(OUT, {
  command: 'node bench/train/word-clusters.ts',
  data: TEXT_FILES.map(file => ({ file, sha256: '' })),
  measure: 'bits a word of the bigram model of classes, on the texts learned from',
  scores: {
    fine: Number(bitsPerWord(bigrams, fine, FINE).toFixed(3)),
    coarse: Number(bitsPerWord(merged(bigrams, fine, FINE), coarse, COARSE).toFixed(3)),
  },
})

/** Addresses, names of accounts and what was glued together tell nothing. */
function isWordOrSign(word: string): boolean {
  return word.length <= LONGEST && !/[@#_/\\]|[\p{L}\p{N}]{2}\.[\p{L}\p{N}]{2}/u.test(word)
}
