// Fits src/collation/weights/position-neighbours.json: which statements repeat one position.
//   node bench/train/position-neighbours.ts       (prints figures on standard error)
// Learns from claims-factopolis (develop): a statement asks for those that share a claim with it. Cross-validated by claim:
// statements whose claims hang together are in one part, and what a part taught is never asked of it.
import { readFileSync, writeFileSync } from 'node:fs'
import { PositionNeighbours } from '../../src/collation/positions/position-neighbours.ts'
import { LIKENESS_SIGNS, StatementLikeness } from '../../src/collation/positions/statement-likeness.ts'
import { readingWords } from '../../src/collation/utterances/reading-words.ts'
import { analyse } from '../../src/text/analyse.ts'
import { fitListwise, type Question, without } from './listwise-regression.ts'
import { bestF1, fitLogistic } from './logistic-regression.ts'
import { enterWeights } from './weights-manifest.ts'

const OUT = 'src/collation/weights/position-neighbours.json'
const DATA = 'claims-factopolis/develop.jsonl'
const FOLDS = 5
const DAY = 24 * 60 * 60 * 1000

/** Neighbourhoods want likenesses sharper than drawing does; from 1 to 2 all is alike. */
const SHARPENED = 1.3

interface Statement {
  readonly text: string
  readonly published: string
  readonly claims: readonly string[]
}

const gold = readFileSync(`../shared/data/${DATA}`, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map(line => JSON.parse(line) as Statement)
const statements = gold.map(({ text, published }) => ({
  words: readingWords(analyse({ text, language: 'en', titleSpan: null }), [[0, text.length]]),
  day: Date.parse(published.slice(0, 10)) / DAY,
}))
const folds = foldsOf(gold)
const same = (i: number, j: number) => gold[i]!.claims.some(c => gold[j]!.claims.includes(c))
const likeness = new StatementLikeness(statements)
const questions = gold.map(
  (_, i): Question => ({
    fold: folds[i]!,
    columns: likeness.signs(i),
    answers: gold.flatMap((_, at) => (at === i ? [] : [{ at, right: same(i, at), fold: folds[at]! }])),
  }),
)

const weights = sharpened(fitListwise(questions))
const seen = nearnesses(weights)
const byFold = Array.from({ length: FOLDS }, (_, fold) =>
  nearnesses(sharpened(fitListwise(without(fold, questions)))),
)
const held = gold.map((_, i) => byFold[folds[i]!]![i]!)

const pairs = gold.flatMap((_, i) =>
  gold.slice(0, i).map((_, j) => ({
    fold: 0,
    same: same(i, j),
    inputs: [(seen[i]![j]! + seen[j]![i]!) / 2],
    weight: 1,
  })),
)
const model = fitLogistic(pairs)
const scores = {
  'R@1, held out by claim': ranking(held).first,
  'MAP, held out by claim': ranking(held).precision,
  'R@1, seen': ranking(seen).first,
  'MAP, seen': ranking(seen).precision,
  'best F1 of pairs, seen': bestF1(pairs.map(p => ({ same: p.same, odds: p.inputs[0]! }))),
}
console.error(scores)

const rounded = (x: number) => Number(x.toPrecision(4))
writeFileSync(
  OUT,
  `${JSON.stringify(
    {
      what: 'Weights of the signs that src/collation/positions/statement-likeness.ts names, and log-odds by nearness.',
      made: 'node bench/train/position-neighbours.ts',
      learntFrom: [DATA],
      signs: LIKENESS_SIGNS,
      likeness: weights.map(rounded),
      bias: rounded(model.bias),
      nearness: rounded(model.inputs[0]!),
    },
    null,
    1,
  )}\n`,
)
enterWeights(OUT, {
  command: 'node bench/train/position-neighbours.ts',
  data: [{ file: DATA, sha256: '' }],
  measure: 'share of statements whose first answer is right, and mean average precision; best F1 of pairs',
  scores: Object.fromEntries(Object.entries(scores).map(([name, value]) => [name, Number(value.toFixed(1))])),
})

function sharpened(fitted: readonly number[]): number[] {
  return fitted.map(w => SHARPENED * w)
}

function nearnesses(likenessWeights: readonly number[]): Float64Array[] {
  const neighbours = new PositionNeighbours(statements, likenessWeights)
  return statements.map((_, i) => neighbours.nearness(i))
}

function ranking(near: readonly Float64Array[]): { first: number; precision: number } {
  const asked = gold.flatMap((_, i) => {
    const order = [...near[i]!.keys()]
      .filter(j => j !== i)
      .sort((x, y) => near[i]![y]! - near[i]![x]! || x - y)
    const right = order.filter(j => same(i, j)).length
    if (right === 0) return []
    let hits = 0
    const sum = order.reduce((s, j, n) => s + (same(i, j) ? ++hits / (n + 1) : 0), 0)
    return [{ first: same(i, order[0]!) ? 1 : 0, precision: sum / right }]
  })
  const mean = (key: 'first' | 'precision') => (100 * asked.reduce((s, x) => s + x[key], 0)) / asked.length
  return { first: mean('first'), precision: mean('precision') }
}

/** Statements whose claims hang together share a fold; the greatest groups are dealt out first. */
function foldsOf(all: readonly Statement[]): number[] {
  const leader = new Map<string, string>()
  const find = (claim: string): string => {
    let at = claim
    while (leader.get(at) !== undefined) at = leader.get(at)!
    return at
  }
  for (const { claims } of all) {
    for (const claim of claims) {
      const [x, y] = [find(claim), find(claims[0]!)]
      if (x !== y) leader.set(x, y)
    }
  }
  const groups = Map.groupBy(all.keys(), i => find(all[i]!.claims[0] ?? `alone ${i}`))
  const dealt = [...groups.values()].sort((x, y) => y.length - x.length || x[0]! - y[0]!)
  const foldOf = new Map(dealt.flatMap((group, n) => group.map((i): [number, number] => [i, n % FOLDS])))
  return all.map((_, i) => foldOf.get(i)!)
}
