// Fits src/collation/weights/utterance-context.json: what the other pairs of two documents say of a pair.
//   node bench/train/utterance-context.ts       (prints cross-validated figures on standard error)
// Learns from reports made up of utterances-wmt (develop): of twelve sentences that follow each other, and of those
// that look like them, each report has about half, one in translation A, the other in B, some of them cut.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { readingWords } from '../../src/collation/utterances/reading-words.ts'
import type { Rendering } from '../../src/collation/utterances/rendering.ts'
import { scoreByWords } from '../../src/collation/utterances/same-utterance.ts'
import { contextSigns } from '../../src/collation/utterances/utterance-context.ts'
import { analyse } from '../../src/text/analyse.ts'
import type { Example } from './logistic-regression.ts'
import { bestF1, crossValidate, f1At, fitLogistic } from './logistic-regression.ts'
import { enterWeights } from './weights-manifest.ts'

const OUT = 'src/collation/weights/utterance-context.json'

const SENTENCES = 12
const KEPT = 0.5
const CUT = 0.2
const FOLDS = 5

interface Translated {
  id: string
  pair: string
  order: number
  readings: { text: string }[]
  lookalikes: string[]
  fragment: { span: [number, number] } | null
}

const path = new URL('../../../shared/data/utterances-wmt/develop.jsonl', import.meta.url)
const lines = readFileSync(path, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map(line => JSON.parse(line) as Translated)
const byId = new Map(lines.map(d => [d.id, d]))

const examples: (Example & { words: number })[] = []
let missed = 0
for (const pair of new Set(lines.map(d => d.pair))) {
  const all = lines.filter(d => d.pair === pair)
  for (let from = 0; from < all.length; from += SENTENCES) addReports(all.slice(from, from + SENTENCES))
}
console.error(`${missed} true pairs were not among the candidates`)

const held = crossValidate(examples, FOLDS)
console.error(
  `words alone: best F1 ${bestF1(held.map(h => ({ same: h.same, odds: h.example.words }))).toFixed(1)}`,
)
console.error(
  `in context:  best F1 ${bestF1(held).toFixed(1)}, at even odds ${f1At(held, 0).toFixed(1)} (cross-validated)`,
)
for (const [low, high] of [
  [0, 0.1],
  [0.1, 0.3],
  [0.3, 0.5],
  [0.5, 0.7],
  [0.7, 0.9],
  [0.9, 1],
] as const) {
  const bin = held.filter(h => within(1 / (1 + Math.exp(-h.odds)), low, high))
  console.error(
    `probability ${low} to ${high}: ${bin.length} pairs, ${((100 * bin.filter(h => h.same).length) / bin.length).toFixed(0)}% the same`,
  )
}

const { bias, inputs } = fitLogistic(examples)
const rounded = (x: number) => Number(x.toPrecision(4))
writeFileSync(
  OUT,
  `${JSON.stringify(
    {
      what: 'Logistic weights of the signs that src/collation/utterances/utterance-context.ts describes.',
      made: 'node bench/train/utterance-context.ts',
      learntFrom: ['utterances-wmt/develop.jsonl'],
      bias: rounded(bias),
      words: rounded(inputs[0]!),
      lead: rounded(inputs[1]!),
      before: rounded(inputs[2]!),
      after: rounded(inputs[3]!),
    },
    null,
    1,
  )}\n`,
)
enterWeights(OUT)

function addReports(block: readonly Translated[]): void {
  const sources = [...block, ...new Set(block.flatMap(d => d.lookalikes.map(id => byId.get(id)!)))]
  const renderings: Rendering[] = []
  const ids: string[] = []
  for (const side of [0, 1]) {
    let place = 0
    sources.forEach((d, i) => {
      if (block.includes(d) && i >= block.length) return
      if (chance(`${d.id} ${side} kept`) > KEPT) return
      const text = d.readings[side]!.text
      const cut = side === 0 && d.fragment !== null && chance(`${d.id} cut`) < CUT
      const said = cut ? text.slice(...d.fragment!.span) : text
      ids.push(d.id)
      renderings.push({
        document: `${side}`,
        story: 'story',
        speaker: 'speaker',
        named: true,
        occasion: null,
        day: null,
        place: i < block.length ? place++ : 100 + 10 * i,
        repeats: false,
        words: readingWords(analyse({ text: said, language: 'en', titleSpan: null }), [[0, said.length]]),
      })
    })
  }
  const pairs = scoreByWords(renderings)
  const signs = contextSigns(pairs, renderings)
  let found = 0
  pairs.forEach(({ a, b, odds }, i) => {
    const sign = signs[i]!
    const same = ids[a] === ids[b]
    if (same) found++
    examples.push({
      fold: Math.floor(block[0]!.order / SENTENCES) % FOLDS,
      same,
      words: odds,
      weight: 1,
      inputs: [sign.words, sign.lead, sign.before, sign.after],
    })
  })
  missed += ids.length - new Set(ids).size - found
}

/** A number from 0 to 1 that hangs on the text alone. */
function chance(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32
}

function within(p: number, low: number, high: number): boolean {
  return p >= low && (p < high || high === 1)
}
