// Fits src/collation/weights/reading-search.json: which of the readings that a search compares is the one asked for.
//   node bench/train/utterance-search.ts       (prints cross-validated figures on standard error)
// Learns from utterances-wmt (develop): each A, and a few of its running words, ask for their B among the 1,000 of
// the pair. A softmax over those compared, by gradient steps of fixed number and size.
import { writeFileSync } from 'node:fs'
import { ReadingSearch, WHOLE_WORDS } from '../../src/collation/utterances/reading-search.ts'
import type { ReadingWords } from '../../src/collation/utterances/reading-words.ts'
import { wordsOf } from '../utterance-lines.ts'
import { translatedSentences } from './translations.ts'
import { enterWeights } from './weights-manifest.ts'

const OUT = 'src/collation/weights/reading-search.json'
const FOLDS = 5
const STEPS = 120
const STEP = 0.06
const RIDGE = 2e-3
/** Probabilities that are so little off move nothing. */
const SETTLED = 1e-4
/** What a whole reading that is as short as a cut counts among cuts: a query does not tell which it is. */
const SHORT_WHOLE = 0.1

interface Query {
  readonly pair: string
  readonly fold: number
  readonly weight: number
  /** Place of the one asked for among those compared, or -1. */
  readonly right: number
  readonly compared: readonly (readonly number[])[]
}

const lines = translatedSentences()

const whole: Query[] = []
const cut: Query[] = []
const short: Query[] = []
for (const pair of new Set(lines.map(d => d.pair))) {
  const here = lines.filter(d => d.pair === pair)
  const search = new ReadingSearch(here.map(d => wordsOf(d.readings[1]!.text)))
  here.forEach((d, at) => {
    const { text } = d.readings[0]!
    const query = (asked: ReadingWords, weight: number): Query => {
      const compared = search.compared(asked)
      return {
        pair,
        weight,
        fold: Math.floor(d.order / 50) % FOLDS,
        right: compared.findIndex(c => c.at === at),
        compared: compared.map(c => c.inputs),
      }
    }
    const all = wordsOf(text)
    const asked = query(all, 1)
    whole.push(asked)
    if (all.words.length < WHOLE_WORDS) short.push({ ...asked, weight: SHORT_WHOLE })
    if (d.fragment !== null) cut.push(query(wordsOf(text.slice(...d.fragment.span)), 1))
  })
}

const scores = { ...tell('whole', whole, whole), ...tell('fragment', cut, [...cut, ...short]) }
const rounded = (x: number) => Number(x.toPrecision(5))
writeFileSync(
  OUT,
  `${JSON.stringify(
    {
      what: 'What src/collation/utterances/reading-search.ts ranks by: weights of the signs, of the odds and of the length, for whole readings and for cuts.',
      made: 'node bench/train/utterance-search.ts',
      learntFrom: ['utterances-wmt/develop.jsonl'],
      whole: fitSoftmax(whole).map(rounded),
      cut: fitSoftmax([...cut, ...short]).map(rounded),
    },
    null,
    1,
  )}\n`,
)
enterWeights(OUT, {
  command: 'node bench/train/utterance-search.ts',
  data: [{ file: 'utterances-wmt/develop.jsonl', sha256: '' }],
  measure: 'R@1, cross-validated on what they were learnt from',
  scores,
})

function tell(kind: string, queries: readonly Query[], learntFrom: readonly Query[]): Record<string, number> {
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    fitSoftmax(learntFrom.filter(q => q.fold !== fold)),
  )
  const found = [...Map.groupBy(queries, q => q.pair)].map(([pair, asked]): [string, number] => {
    const first = asked.filter(q => q.right !== -1 && bestOf(q, models[q.fold]!) === q.right).length
    return [`${pair} ${kind}`, Number(((100 * first) / asked.length).toFixed(1))]
  })
  for (const [name, share] of found) console.error(`${name}: R@1 ${share} (cross-validated)`)
  return Object.fromEntries(found)
}

function bestOf({ compared }: Query, model: readonly number[]): number {
  const sums = compared.map(inputs => dot(inputs, model))
  return sums.indexOf(Math.max(...sums))
}

function fitSoftmax(queries: readonly Query[]): number[] {
  const live = queries.filter(q => q.right !== -1)
  const all = live.flatMap(q => q.compared)
  const kinds = all[0]!.length
  const mean = row(kinds, k => all.reduce((s, x) => s + x[k]!, 0) / all.length)
  const deviation = row(
    kinds,
    k => Math.sqrt(all.reduce((s, x) => s + (x[k]! - mean[k]!) ** 2, 0) / all.length) || 1,
  )
  const examples = live.map(q => ({
    right: q.right,
    weight: q.weight,
    inputs: q.compared.map(x => x.map((v, k) => (v - mean[k]!) / deviation[k]!)),
  }))
  const model = row(kinds, () => 0)
  const size = row(kinds, () => 1e-8)
  for (let step = 0; step < STEPS; step++) {
    const slope = row(kinds, k => RIDGE * examples.length * model[k]!)
    for (const { right, weight, inputs } of examples) {
      const sums = inputs.map(x => dot(x, model))
      const most = Math.max(...sums)
      const shares = sums.map(s => Math.exp(s - most))
      const total = shares.reduce((a, b) => a + b, 0)
      inputs.forEach((x, i) => {
        const off = weight * (shares[i]! / total - (i === right ? 1 : 0))
        if (Math.abs(off) < SETTLED) return
        for (let k = 0; k < kinds; k++) slope[k] = slope[k]! + off * x[k]!
      })
    }
    for (let k = 0; k < kinds; k++) {
      size[k] = 0.9 * size[k]! + 0.1 * slope[k]! ** 2
      model[k] = model[k]! - (STEP * (1 - step / (STEPS + 10)) * slope[k]!) / Math.sqrt(size[k]!)
    }
  }
  return model.map((weight, k) => weight / deviation[k]!)
}

function dot(inputs: readonly number[], model: readonly number[]): number {
  let sum = 0
  for (let k = 0; k < inputs.length; k++) sum += inputs[k]! * model[k]!
  return sum
}

function row(length: number, value: (k: number) => number): number[] {
  return Array.from({ length }, (_, k) => value(k))
}
