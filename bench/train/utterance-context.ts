// Fits src/collation/weights/utterance-context.json: what the other pairs of two documents say of a pair.
//   node bench/train/utterance-context.ts       (prints cross-validated figures on standard error)
// Learns from reports made up of utterances-wmt (develop): of twelve sentences that follow each other, and of those
// that look like them, each report has about half, one in translation A, the other in B, some of them cut. What
// rivals say where no order is known is learnt from all readings at once, each by itself.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { readingWords } from '../../src/collation/utterances/reading-words.ts'
import type { Rendering } from '../../src/collation/utterances/rendering.ts'
import { scoreByWords } from '../../src/collation/utterances/same-utterance.ts'
import { contextSigns } from '../../src/collation/utterances/utterance-context.ts'
import { rivalSigns } from '../../src/collation/utterances/utterance-rivals.ts'
import { analyse } from '../../src/text/analyse.ts'
import type { Example } from './logistic-regression.ts'
import { bestF1, crossValidate, f1At, fitLogistic } from './logistic-regression.ts'
import { type Translated, translatedSentences } from './translations.ts'
import { enterWeights } from './weights-manifest.ts'

const OUT = 'src/collation/weights/utterance-context.json'

const SENTENCES = 12
const KEPT = 0.5
const CUT = 0.2
const FOLDS = 5
const BINS = [
  [0, 0.1],
  [0.1, 0.3],
  [0.3, 0.5],
  [0.5, 0.7],
  [0.7, 0.9],
  [0.9, 1],
] as const

const lines = translatedSentences()
const byId = new Map(lines.map(d => [d.id, d]))

type Worded = Example & { readonly words: number }

const examples: Worded[] = []
let missed = 0
for (const pair of new Set(lines.map(d => d.pair))) {
  const all = lines.filter(d => d.pair === pair)
  for (let from = 0; from < all.length; from += SENTENCES) addReports(all.slice(from, from + SENTENCES))
}
console.error(`${missed} true pairs were not among the candidates`)

const unordered = [...new Set(lines.map(d => d.pair))].flatMap(pair =>
  unorderedPairs(lines.filter(d => d.pair === pair)),
)
const scores = { ...tell('in context', examples), ...tell('unordered, with rivals', unordered) }

const { bias, inputs } = fitLogistic(examples)
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
      unordered: unorderedWeights(),
    },
    null,
    1,
  )}\n`,
)
enterWeights(OUT, { scores })

/** The best F1 of pairs by their words alone and with what is around them, cross-validated, and how far they calibrate. */
function tell(name: string, pairs: readonly Worded[]): Record<string, number> {
  const held = crossValidate(pairs, FOLDS)
  const alone = bestF1(held.map(h => ({ same: h.same, odds: h.example.words })))
  const around = bestF1(held)
  console.error(`the same pairs by words alone: best F1 ${alone.toFixed(1)}`)
  console.error(
    `${name}: best F1 ${around.toFixed(1)}, at even odds ${f1At(held, 0).toFixed(1)} (cross-validated)`,
  )
  for (const [low, high] of BINS) {
    const bin = held.filter(h => within(1 / (1 + Math.exp(-h.odds)), low, high))
    const same = (100 * bin.filter(h => h.same).length) / bin.length
    console.error(`probability ${low} to ${high}: ${bin.length} pairs, ${same.toFixed(0)}% the same`)
  }
  return { [name]: Number(around.toFixed(1)), [`${name}: by words alone`]: Number(alone.toFixed(1)) }
}

function unorderedWeights() {
  const { bias, inputs } = fitLogistic(unordered)
  return {
    bias: rounded(bias),
    words: rounded(inputs[0]!),
    lead: rounded(inputs[1]!),
    leastLead: rounded(inputs[2]!),
  }
}

/** Both translations of every sentence, each reading by itself; of their pairs those that `verify` asks for. */
function unorderedPairs(all: readonly Translated[]): Worded[] {
  const readings = all.flatMap(d => d.readings.map((r, side) => ({ d, side, text: r.text })))
  const renderings = readings.map(({ d, side, text }) => renderingOf(`${d.id} ${side}`, text, null))
  const pairs = scoreByWords(renderings)
  const signs = rivalSigns(pairs)
  return pairs.flatMap(({ a, b, odds }, i) => {
    const [x, y] = readings[a]!.side === 0 ? [readings[a]!, readings[b]!] : [readings[b]!, readings[a]!]
    if (x.side === y.side) return []
    const same = x.d === y.d
    if (!same && !x.d.neighbours.includes(y.d.id) && !x.d.lookalikes.includes(y.d.id)) return []
    const { words, lead, leastLead } = signs[i]!
    const fold = Math.floor(x.d.order / 50) % FOLDS
    return [{ fold, same, words: odds, weight: 1, inputs: [words, lead, leastLead] }]
  })
}

function renderingOf(document: string, text: string, place: number | null): Rendering {
  return {
    document,
    story: 'story',
    speaker: 'speaker',
    named: true,
    occasion: null,
    day: null,
    place,
    repeats: false,
    words: readingWords(analyse({ text, language: 'en', titleSpan: null }), [[0, text.length]]),
  }
}

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
      renderings.push(renderingOf(`${side}`, said, i < block.length ? place++ : 100 + 10 * i))
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

function rounded(x: number): number {
  return Number(x.toPrecision(4))
}

/** A number from 0 to 1 that hangs on the text alone. */
function chance(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32
}

function within(p: number, low: number, high: number): boolean {
  return p >= low && (p < high || high === 1)
}
