// Fits src/collation/weights/utterance-similarity.json: how likely two readings give one utterance.
//   node bench/train/utterance-similarity.ts       (prints cross-validated figures on standard error)
// Learns from utterances-wmt (develop): each A against its own B, its neighbours' and lookalikes', and the
// same with A cut to its fragment.
import { writeFileSync } from 'node:fs'
import { inputsOf, signsOf } from '../../src/collation/utterances/utterance-similarity.ts'
import { weigh } from '../../src/collation/utterances/weighed-reading.ts'
import { rarityAmong } from '../../src/collation/utterances/word-rarity.ts'
import { wordsOf } from '../utterance-lines.ts'
import { bestF1, crossValidate, fitLogistic } from './logistic-regression.ts'
import { translatedSentences } from './translations.ts'
import { enterWeights } from './weights-manifest.ts'

const OUT = 'src/collation/weights/utterance-similarity.json'

/** A cut of four to eight words is rarer in reports than here, and less can be told of it. */
const FRAGMENT = 0.05
const FOLDS = 5

const examples = [...translations()]

const held = crossValidate(examples, FOLDS)
const scores: Record<string, number> = {}
for (const set of new Set(examples.map(e => e.set))) {
  const part = held.filter(h => h.example.set === set)
  scores[set] = Number(bestF1(part).toFixed(1))
  console.error(`${set}: ${part.length} pairs, best F1 ${scores[set]} (cross-validated)`)
}
const { bias, inputs } = fitLogistic(examples)
const rounded = (x: number) => Number(x.toPrecision(6))
writeFileSync(
  OUT,
  `${JSON.stringify(
    {
      what: 'Logistic weights of the inputs that src/collation/utterances/utterance-similarity.ts describes, in its order.',
      made: 'node bench/train/utterance-similarity.ts',
      learntFrom: ['utterances-wmt/develop.jsonl'],
      bias: rounded(bias),
      inputs: inputs.map(rounded),
    },
    null,
    1,
  )}\n`,
)
enterWeights(OUT, { scores })

function* translations() {
  const all = translatedSentences()
  for (const pair of new Set(all.map(d => d.pair))) {
    const lines = all.filter(d => d.pair === pair)
    const first = new Map(lines.map(d => [d.id, wordsOf(d.readings[0]!.text)]))
    const second = new Map(lines.map(d => [d.id, wordsOf(d.readings[1]!.text)]))
    const rarity = rarityAmong([...first.values(), ...second.values()])
    for (const d of lines) {
      const fold = Math.floor(d.order / 50) % FOLDS
      const a = weigh(first.get(d.id)!, rarity)
      const cut =
        d.fragment === null ? null : weigh(wordsOf(d.readings[0]!.text.slice(...d.fragment.span)), rarity)
      for (const id of [d.id, ...d.neighbours, ...d.lookalikes]) {
        const b = weigh(second.get(id)!, rarity)
        const same = id === d.id
        yield { set: `${pair} whole`, fold, same, inputs: inputsOf(signsOf(a, b)), weight: 1 }
        if (cut !== null) {
          yield { set: `${pair} fragment`, fold, same, inputs: inputsOf(signsOf(cut, b)), weight: FRAGMENT }
        }
      }
    }
  }
}
