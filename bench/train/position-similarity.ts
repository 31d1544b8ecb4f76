// Fits src/collation/weights/position-similarity.json: how likely two statements of one speaker repeat one position.
//   node bench/train/position-similarity.ts       (prints cross-validated figures on standard error)
// Learns from claims-factopolis (develop): the pairs of statements of one speaker; the same where they share a claim.
import { readFileSync, writeFileSync } from 'node:fs'
import { positionInputs } from '../../src/collation/positions/position-similarity.ts'
import { readingWords } from '../../src/collation/utterances/reading-words.ts'
import { signsOf } from '../../src/collation/utterances/utterance-similarity.ts'
import { weigh } from '../../src/collation/utterances/weighed-reading.ts'
import { rarityAmong } from '../../src/collation/utterances/word-rarity.ts'
import { analyse } from '../../src/text/analyse.ts'
import { bestF1, crossValidate, f1At, fitLogistic } from './logistic-regression.ts'
import { enterWeights } from './weights-manifest.ts'

const OUT = 'src/collation/weights/position-similarity.json'

const FOLDS = 5

interface Statement {
  speaker: string
  text: string
  claims: string[]
}

const path = new URL('../../../shared/data/claims-factopolis/develop.jsonl', import.meta.url)
const all = readFileSync(path, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map(line => JSON.parse(line) as Statement)
const words = all.map(({ text }) =>
  readingWords(analyse({ text, language: 'en', titleSpan: null }), [[0, text.length]]),
)
const rarity = rarityAmong(words)
const weighed = words.map(w => weigh(w, rarity))
const claimNumbers = new Map([...new Set(all.map(d => d.claims[0]!))].map((claim, n) => [claim, n]))

const examples = all.flatMap((a, i) =>
  all.slice(0, i).flatMap((b, j) => {
    if (a.speaker !== b.speaker) return []
    return [
      {
        fold: claimNumbers.get(a.claims[0]!)! % FOLDS,
        same: a.claims.some(c => b.claims.includes(c)),
        inputs: positionInputs(signsOf(weighed[j]!, weighed[i]!)),
        weight: 1,
      },
    ]
  }),
)

const held = crossValidate(examples, FOLDS)
console.error(
  `${held.length} pairs: best F1 ${bestF1(held).toFixed(1)}, at even odds ${f1At(held, 0).toFixed(1)} (cross-validated)`,
)
const model = fitLogistic(examples)
const rounded = (x: number) => Number(x.toPrecision(4))
writeFileSync(
  OUT,
  `${JSON.stringify(
    {
      what: 'Logistic weights of the inputs that src/collation/positions/position-similarity.ts describes.',
      made: 'node bench/train/position-similarity.ts',
      learntFrom: ['claims-factopolis/develop.jsonl'],
      bias: rounded(model.bias),
      together: rounded(model.inputs[0]!),
      shorter: rounded(model.inputs[1]!),
    },
    null,
    1,
  )}\n`,
)
enterWeights(OUT)
