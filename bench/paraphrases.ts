import { probability, signsOf, similarity } from '../src/collation/utterances/utterance-similarity.ts'
import { weigh } from '../src/collation/utterances/weighed-reading.ts'
import { rarityAmong } from '../src/collation/utterances/word-rarity.ts'
import { wordsOf } from './utterance-lines.ts'

/** How likely two sentences of news say the same, words alone. */
export function predictedParaphrases(
  gold: readonly { id: string; a: { text: string }; b: { text: string } }[],
): object[] {
  const words = gold.map(d => [wordsOf(d.a.text), wordsOf(d.b.text)] as const)
  const rarity = rarityAmong(words.flat())
  return gold.map((d, i) => {
    const [a, b] = words[i]!
    return { id: d.id, score: probability(similarity(signsOf(weigh(a, rarity), weigh(b, rarity)))) }
  })
}
