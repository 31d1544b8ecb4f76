import { nearnessOdds, PositionNeighbours } from '../src/collation/positions/position-neighbours.ts'
import { readingWords } from '../src/collation/utterances/reading-words.ts'
import { probability } from '../src/collation/utterances/utterance-similarity.ts'
import { byCodeUnits } from '../src/model/order.ts'
import { analyse } from '../src/text/analyse.ts'

const DAY = 24 * 60 * 60 * 1000

/** A line of claims-factopolis. */
interface Statement {
  id: string
  text: string
  published: string
}

/** All statements against each other, whoever made them. */
export function predictedPositions(gold: readonly Statement[]): object[] {
  const neighbours = new PositionNeighbours(
    gold.map(d => ({ words: wordsOf(d.text), day: Date.parse(d.published.slice(0, 10)) / DAY })),
  )
  const near = gold.map((_, i) => neighbours.nearness(i))
  return gold.flatMap((d, i) => [
    {
      query: d.id,
      ranked: gold
        .map((other, j) => ({ id: other.id, near: near[i]![j]! }))
        .sort((x, y) => y.near - x.near || byCodeUnits(x.id, y.id))
        .map(({ id }) => id),
    },
    ...gold.slice(0, i).map((other, j) => ({
      a: d.id,
      b: other.id,
      score: probability(nearnessOdds(near[i]![j]!, near[j]![i]!)),
    })),
  ])
}

function wordsOf(text: string) {
  return readingWords(analyse({ text, language: 'en', titleSpan: null }), [[0, text.length]])
}
