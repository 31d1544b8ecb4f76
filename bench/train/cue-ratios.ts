// Learns src/attribution/weights/cue-odds.json: log-odds that a word heads a cue, by lemma and frame.
//   node bench/train/cue-ratios.ts
// Reads ../shared/data/polnear/train.jsonl; only numbers by lemma and word class leave it.
import { writeFileSync } from 'node:fs'
import type { LemmaOdds } from '../../src/attribution/cues/cue-odds.ts'
import { cueFrame, frameNames, UNKNOWN, UNKNOWN_TAG } from '../../src/attribution/cues/cue-odds.ts'
import { isTagVerb } from '../../src/attribution/cues/speech-verbs.ts'
import { tagEnglish } from '../../src/attribution/languages/english-tagger.ts'
import type { TaggedUnit } from '../../src/attribution/languages/tagged-unit.ts'
import { wordsOfNames } from '../../src/attribution/phrases/name-words.ts'
import { unitsOf } from '../../src/attribution/phrases/unit.ts'
import { analyse } from '../../src/text/analyse.ts'
import { findNames } from '../../src/text/names/names.ts'
import { type GoldAttribution, headOf } from './cue-heads.ts'
import { goldLines } from './gold-lines.ts'
import { enterWeights } from './weights-manifest.ts'

const DATA = '../shared/data/polnear/train.jsonl'
const OUT = 'src/attribution/weights/cue-odds.json'
/** A lemma that headed fewer cues shares the odds of all such; names are no lemmas. */
const MIN_CUES = 3
/** Odds nearer to none than this are left out: for frames in general, and for those of one lemma. */
const LEAST = 0.2
const LEAST_OF_LEMMA = 0.3
const EPOCHS = 12
const RATE = 0.15
const DECAY = 1e-5

const samples: { unit: TaggedUnit; i: number; cue: boolean }[] = []
for (const doc of goldLines<{ text: string; attributions: GoldAttribution[] }>(DATA)) {
  const analysis = analyse({ text: doc.text, language: 'en', titleSpan: null })
  const named = wordsOfNames(analysis, findNames(analysis))
  const units = unitsOf(analysis, () => false).map(u => tagEnglish(u, named))
  const heads = new Set<number>()
  const covered: [number, number][] = doc.attributions.flatMap(a => a.content)
  for (const unit of units)
    for (const a of doc.attributions) {
      const head = headOf(unit, a)
      if (head >= 0) heads.add(unit.items[head]!.start)
    }
  covered.sort((a, b) => a[0] - b[0])
  let c = 0
  for (const unit of units) {
    unit.items.forEach((item, i) => {
      if (unit.inflections[i] === null) return
      while (c < covered.length && covered[c]![1] <= item.start) c++
      const cue = heads.has(item.start)
      // Words inside a content are never cues in the corpus, which marks one layer only; they teach nothing.
      const inside = c < covered.length && covered[c]![0] <= item.start && !cue
      if (!inside) samples.push({ unit, i, cue })
    })
  }
}

const lemmaCount = new Map<string, number>()
for (const s of samples) {
  if (!s.cue || s.unit.classes[s.i] === 'name') continue
  const { key } = s.unit.inflections[s.i]!
  lemmaCount.set(key, (lemmaCount.get(key) ?? 0) + 1)
}
const lemmaOf = ({ unit, i }: { unit: TaggedUnit; i: number }) => {
  const { key } = unit.inflections[i]!
  return (lemmaCount.get(key) ?? 0) >= MIN_CUES ? key : isTagVerb(key) ? UNKNOWN_TAG : UNKNOWN
}
/** Frames of a lemma are told from those without by their head: `0`, `1`, `2`, `3`, as in `LemmaOdds`. */
const rows = samples.map(s => {
  const { general, ofLemma } = frameNames(cueFrame(s.unit, s.i))
  const lemma = lemmaOf(s)
  return { frames: [...general, ...ofLemma.map((name, part) => `${part}|${lemma}|${name}`)], cue: s.cue }
})
const frameCount = new Map<string, number>()
for (const row of rows) for (const f of row.frames) frameCount.set(f, (frameCount.get(f) ?? 0) + 1)
const weight = new Map<string, number>()
const gradient = new Map<string, number>()
let bias = -2
let seed = 7
const order = rows.map((_, i) => i)
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  // A linear congruential shuffle: the same order on every machine.
  for (let i = order.length - 1; i > 0; i--) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    const j = seed % (i + 1)
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  for (const r of order) {
    const row = rows[r]!
    let z = bias
    for (const f of row.frames) z += weight.get(f) ?? 0
    const g = 1 / (1 + Math.exp(-z)) - (row.cue ? 1 : 0)
    bias -= 0.001 * g
    for (const f of row.frames) {
      if (frameCount.get(f)! < 3) continue
      const w = weight.get(f) ?? 0
      const d = g + DECAY * 100 * w
      const sum = (gradient.get(f) ?? 0) + d * d
      gradient.set(f, sum)
      weight.set(f, w - (RATE * d) / Math.sqrt(sum + 1e-6))
    }
  }
}
let tp = 0
let fp = 0
let fn = 0
for (const row of rows) {
  let z = bias
  for (const f of row.frames) z += weight.get(f) ?? 0
  if (z > 0 && row.cue) tp++
  else if (z > 0) fp++
  else if (row.cue) fn++
}
console.log(
  `samples ${rows.length}, cues ${tp + fn}, on train P ${(tp / (tp + fp)).toFixed(3)} R ${(tp / (tp + fn)).toFixed(3)}`,
)

const round = (x: number) => Math.round(x * 100) / 100
const frames: Record<string, number> = {}
const lemmas: Record<
  string,
  [number, Record<string, number>, Record<string, number>, Record<string, number>]
> = {}
for (const f of [...weight.keys()].sort()) {
  const w = weight.get(f)!
  const [part, lemma, name] = f.split('|')
  if (lemma === undefined) {
    if (Math.abs(w) >= LEAST) frames[f] = round(w)
    continue
  }
  lemmas[lemma] ??= [0, {}, {}, {}]
  if (part === '0') lemmas[lemma][0] = round(w)
  else if (Math.abs(w) >= LEAST_OF_LEMMA) lemmas[lemma][Number(part) as 1 | 2 | 3][name!] = round(w)
}
writeFileSync(
  OUT,
  `${JSON.stringify({ bias: round(bias), frames, lemmas: lemmas satisfies Record<string, LemmaOdds> })}\n`,
)
enterWeights(OUT)
console.log(`${Object.keys(lemmas).length} lemmas, ${Object.keys(frames).length} frames`)
