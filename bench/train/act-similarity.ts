// Fits src/collation/weights/act-similarity.json: how likely two mentions tell of one act of saying.
//   node bench/train/act-similarity.ts       (prints figures on standard error)
// Learns from utterances-ecb (develop): mentions of one topic in different documents of stories-ecb, which are annotated
// for it; the same where they are of one chain. Cross-validated by topic: no topic is judged by what it taught.
import { readFileSync, writeFileSync } from 'node:fs'
import { ACT_SIGNS, ActComparison } from '../../src/collation/acts/act-signs.ts'
import { type GoldMention, mentionsOfActs } from '../acts-of-saying.ts'
import { bestF1, crossValidate, fitLogistic } from './logistic-regression.ts'
import { enterWeights } from './weights-manifest.ts'

const OUT = 'src/collation/weights/act-similarity.json'
const GOLD = 'utterances-ecb/develop.jsonl'
const REPORTS = 'stories-ecb/develop.jsonl'
const DATA = '../shared/data'

const gold = readFileSync(`${DATA}/${GOLD}`, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map(line => JSON.parse(line) as GoldMention)
const mentions = mentionsOfActs(gold, `${DATA}/${REPORTS}`)
const topics = [...new Set(gold.map(m => m.topic))].sort((x, y) => x - y)

const examples = topics.flatMap((topic, fold) => {
  const members = gold.flatMap((m, i) => (m.topic === topic ? [i] : []))
  const comparison = new ActComparison(members.map(i => mentions[i]!))
  return members.flatMap((one, i) =>
    members.slice(0, i).flatMap((other, j) => {
      if (gold[one]!.document === gold[other]!.document) return []
      const same = gold[one]!.chain === gold[other]!.chain
      return [{ fold, same, inputs: comparison.signs(j, i), weight: 1, a: gold[one]!.id, b: gold[other]!.id }]
    }),
  )
})

const held = crossValidate(examples, topics.length)
const model = fitLogistic(examples)
const fitted = examples.map(example => ({
  example,
  same: example.same,
  odds: example.inputs.reduce((sum, value, k) => sum + value * model.inputs[k]!, model.bias),
}))
const scores = {
  'best F1, held out by topic': bestF1(held),
  'MAP, held out by topic': meanAveragePrecision(held),
  'best F1, seen': bestF1(fitted),
  'MAP, seen': meanAveragePrecision(fitted),
}
console.error(scores)

const rounded = (x: number) => Number(x.toPrecision(4))
writeFileSync(
  OUT,
  `${JSON.stringify(
    {
      what: 'Logistic weights of the signs that src/collation/acts/act-signs.ts names, in its order.',
      made: 'node bench/train/act-similarity.ts',
      learntFrom: [GOLD, REPORTS],
      signs: ACT_SIGNS,
      bias: rounded(model.bias),
      inputs: model.inputs.map(rounded),
    },
    null,
    1,
  )}\n`,
)
enterWeights(OUT, {
  command: 'node bench/train/act-similarity.ts',
  data: [GOLD, REPORTS].map(file => ({ file, sha256: '' })),
  measure: 'best F1 of pairs and mean average precision of the ranking',
  scores: Object.fromEntries(Object.entries(scores).map(([name, value]) => [name, Number(value.toFixed(1))])),
})

/** Each mention asks for the others of its chain among those of its topic in other documents. */
function meanAveragePrecision(
  judged: readonly { example: { a: string; b: string }; same: boolean; odds: number }[],
): number {
  const asked = Map.groupBy(
    judged.flatMap(({ example: { a, b }, same, odds }) => [
      { query: a, same, odds },
      { query: b, same, odds },
    ]),
    x => x.query,
  )
  const precisions = [...asked.values()].flatMap(answers => {
    const right = answers.filter(x => x.same).length
    if (right === 0) return []
    let hits = 0
    let sum = 0
    answers
      .sort((x, y) => y.odds - x.odds)
      .forEach((x, i) => {
        if (x.same) sum += ++hits / (i + 1)
      })
    return [sum / right]
  })
  return (100 * precisions.reduce((x, y) => x + y, 0)) / precisions.length
}
