// Learns src/text/weights/parts-of-speech.json: an averaged perceptron that tags from left to right.
//   node bench/train/parts-of-speech.ts
// Learns from what another tagger says of the texts (silver-tags.ts). Of the texts only single words and hashes of
// features leave.
import { writeFileSync } from 'node:fs'
import { closedTag } from '../../src/text/parts-of-speech/closed-words.ts'
import { CONTEXT_FEATURES, contextFeatures } from '../../src/text/parts-of-speech/context-features.ts'
import { ROW } from '../../src/text/parts-of-speech/tag-model.ts'
import { TAGS } from '../../src/text/parts-of-speech/tags.ts'
import type { CaseUse, WordFeatures } from '../../src/text/parts-of-speech/word-features.ts'
import {
  EDGE_GROUP,
  EDGE_TAG,
  placeHash,
  wordFeatures,
} from '../../src/text/parts-of-speech/word-features.ts'
import { TEXT_FILES } from './english-texts.ts'
import { reshaped } from './reshaped-examples.ts'
import type { Example } from './tag-examples.ts'
import { readExamples } from './tag-examples.ts'
import { learnLexicon } from './tag-lexicon.ts'
import { enterWeights } from './weights-manifest.ts'

const OUT = 'src/text/weights/parts-of-speech.json'
const EPOCHS = 8
const RUNS = 3
/** A feature seen less often is left out. */
const LEAST_SEEN = 3
/** Rows kept, the heaviest. */
const MOST_ROWS = 80_000
const examples = readExamples()
if (examples === null) process.exit(0)
const { training, heldOut } = examples
const lexicon = learnLexicon(training)
training.push(...reshaped(training))

/** The part of speech where only one is possible, otherwise -1. */
function onlyTag(bits: number): number {
  return (bits & (bits - 1)) === 0 ? 31 - Math.clz32(bits) : -1
}

const types = new Map<string, WordFeatures>()
function typeOf(token: Example['tokens'][number], use: CaseUse): WordFeatures {
  const name = `${use} ${token.kind} ${token.text}`
  let type = types.get(name)
  if (type === undefined) {
    type = wordFeatures(token.text, token.lower, use, lexicon, closedTag(token))
    types.set(name, type)
  }
  return type
}

function staticHashes({ tokens, uses }: Example, i: number): number[] {
  const at = (k: number) => (tokens[k] === undefined ? null : typeOf(tokens[k]!, uses[k]!))
  const hashes = [...at(i)!.own]
  const add = (type: WordFeatures | null, place: number, near: boolean) => {
    if (type === null) hashes.push(placeHash(0, place))
    else for (const h of near ? type.near : type.far) hashes.push(placeHash(h, place))
  }
  add(at(i - 2), 0, false)
  add(at(i - 1), 1, true)
  add(at(i + 1), 2, true)
  add(at(i + 2), 3, false)
  return hashes
}

const context = new Int32Array(CONTEXT_FEATURES)
function contextHashes(example: Example, i: number, tags: Uint8Array): Int32Array {
  const group = (k: number) =>
    example.tokens[k] === undefined ? EDGE_GROUP : typeOf(example.tokens[k]!, example.uses[k]!).group
  contextFeatures(
    i > 0 ? tags[i - 1]! : EDGE_TAG,
    i > 1 ? tags[i - 2]! : EDGE_TAG,
    group(i - 2),
    group(i - 1),
    group(i),
    group(i + 1),
    group(i + 2),
    context,
  )
  return context
}

const started = performance.now()
const seen = new Map<number, number>()
for (const example of training) {
  example.tokens.forEach((token, i) => {
    if (onlyTag(typeOf(token, example.uses[i]!).possible) >= 0) return
    for (const h of staticHashes(example, i)) seen.set(h, (seen.get(h) ?? 0) + 1)
    for (const h of contextHashes(example, i, example.tags)) seen.set(h, (seen.get(h) ?? 0) + 1)
  })
}
const ids = new Map<number, number>()
for (const [h, count] of seen) if (count >= LEAST_SEEN) ids.set(h, ids.size)
console.log(
  `${training.length} sentences, ${seen.size} features, ${ids.size} kept, ${((performance.now() - started) / 1000) | 0} s`,
)
seen.clear()

const statics: Int32Array[][] = training.map(example =>
  example.tokens.map((token, i) =>
    onlyTag(typeOf(token, example.uses[i]!).possible) >= 0
      ? new Int32Array(0)
      : Int32Array.from(
          staticHashes(example, i)
            .map(h => ids.get(h) ?? -1)
            .filter(id => id >= 0),
        ),
  ),
)
console.log(`features laid out, ${((performance.now() - started) / 1000) | 0} s`)

/** The sum of what the runs end with: what chance made of the order of sentences evens out. */
const weights = new Float32Array(ids.size * ROW)
const current = new Float32Array(ids.size * ROW)
const totals = new Float32Array(ids.size * ROW)
const contextIds = new Int32Array(CONTEXT_FEATURES)
/** Parts of speech by the bits that allow them. */
const tagLists = new Map<number, number[]>()
let clock = 1
const order = training.map((_, i) => i)
let seed = 7
for (let run = 0; run < RUNS; run++) {
  current.fill(0)
  totals.fill(0)
  clock = 1
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    // A linear congruential shuffle: the same order on every machine.
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
      const j = seed % (i + 1)
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    let wrong = 0
    let asked = 0
    for (const e of order) {
      const example = training[e]!
      const guessed = new Uint8Array(example.tokens.length)
      for (let i = 0; i < example.tokens.length; i++) {
        const { possible } = typeOf(example.tokens[i]!, example.uses[i]!)
        const only = onlyTag(possible)
        if (only >= 0) {
          guessed[i] = only
          continue
        }
        const features = statics[e]![i]!
        const hashes = contextHashes(example, i, guessed)
        for (let k = 0; k < CONTEXT_FEATURES; k++) contextIds[k] = ids.get(hashes[k]!) ?? -1
        const best = highest(current, features, possible)
        guessed[i] = best
        const gold = example.tags[i]!
        asked++
        if (best !== gold) wrong++
        // What the lexicon excludes was a slip of the other tagger.
        if (best !== gold && possible & (1 << gold)) {
          for (const id of features) update(id * ROW, gold, best)
          for (const id of contextIds) if (id >= 0) update(id * ROW, gold, best)
        }
        clock++
      }
    }
    console.log(
      `epoch ${epoch + 1}: ${((100 * (asked - wrong)) / asked).toFixed(2)} of ${asked} right, ${((performance.now() - started) / 1000) | 0} s`,
    )
  }
  for (let i = 0; i < weights.length; i++) weights[i]! += current[i]! - totals[i]! / clock
  measure(`after run ${run + 1}`, weights)
}

function update(row: number, gold: number, guess: number): void {
  current[row + gold]! += 1
  totals[row + gold]! += clock
  current[row + guess]! -= 1
  totals[row + guess]! -= clock
}

function tagsOf(possible: number): number[] {
  let list = tagLists.get(possible)
  if (list === undefined) {
    list = [...TAGS.keys()].filter(t => possible & (1 << t))
    tagLists.set(possible, list)
  }
  return list
}

function highest(table: Float32Array, features: Int32Array, possible: number): number {
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  for (const t of tagsOf(possible)) {
    let score = 0
    for (let f = 0; f < features.length; f++) score += table[features[f]! * ROW + t]!
    for (let k = 0; k < CONTEXT_FEATURES; k++)
      if (contextIds[k]! >= 0) score += table[contextIds[k]! * ROW + t]!
    if (score > most) {
      most = score
      best = t
    }
  }
  return best
}

measure('before rounding', weights)
/** The rows that weigh most, by the span of their weights, in the 8 bits that they are stored in. */
const hashes = [...ids.keys()]
const span = hashes.map((_, id) => {
  const row = weights.subarray(id * ROW, id * ROW + TAGS.length)
  return Math.max(...row) - Math.min(...row)
})
const kept = hashes
  .map((_, id) => id)
  .sort((a, b) => span[b]! - span[a]! || a - b)
  .slice(0, MOST_ROWS)
let heaviest = 0
for (const id of kept)
  for (let t = 0; t < TAGS.length; t++) heaviest = Math.max(heaviest, Math.abs(weights[id * ROW + t]!))
const step = heaviest / 127
const rounded = new Float32Array(weights.length)
for (const id of kept)
  for (let t = 0; t < TAGS.length; t++) rounded[id * ROW + t] = Math.round(weights[id * ROW + t]! / step)
const score = measure('as stored', rounded)

function measure(name: string, table: Float32Array): number {
  let right = 0
  let all = 0
  const wrong = new Map<string, number>()
  for (const example of heldOut) {
    const guessed = new Uint8Array(example.tokens.length)
    for (let i = 0; i < guessed.length; i++) {
      const { possible } = typeOf(example.tokens[i]!, example.uses[i]!)
      const only = onlyTag(possible)
      if (only >= 0) guessed[i] = only
      else {
        const features = Int32Array.from(
          staticHashes(example, i)
            .map(h => ids.get(h) ?? -1)
            .filter(id => id >= 0),
        )
        contextHashes(example, i, guessed).forEach((h, k) => {
          contextIds[k] = ids.get(h) ?? -1
        })
        guessed[i] = highest(table, features, possible)
      }
      all++
      if (guessed[i] === example.tags[i]) right++
      else {
        const pair = `${TAGS[example.tags[i]!]}→${TAGS[guessed[i]!]}`
        wrong.set(pair, (wrong.get(pair) ?? 0) + 1)
      }
    }
  }
  const most = [...wrong].sort((a, b) => b[1] - a[1]).slice(0, 14)
  console.log(
    `${name}: ${((100 * right) / all).toFixed(2)} of ${all} held-out tokens as the other tagger has them`,
  )
  console.log(`  ${most.map(([pair, count]) => `${pair} ${count}`).join(', ')}`)
  return Math.round((1000 * right) / all) / 10
}

const rows = kept
  .map(id => ({
    hash: hashes[id]!,
    cells: TAGS.map((_, t) => [t, rounded[id * ROW + t]!] as const).filter(([, w]) => w !== 0),
  }))
  .filter(({ cells }) => cells.length > 0)
  .sort((a, b) => a.hash - b.hash)
const cells = rows.flatMap(row => row.cells)
const bytes = Buffer.alloc(8 + 5 * rows.length + 2 * cells.length)
bytes.writeUInt32LE(rows.length, 0)
bytes.writeUInt32LE(cells.length, 4)
rows.forEach(({ hash, cells }, r) => {
  bytes.writeInt32LE(hash, 8 + 4 * r)
  bytes[8 + 4 * rows.length + r] = cells.length
})
cells.forEach(([t, w], c) => {
  bytes[8 + 5 * rows.length + c] = t
  bytes.writeInt8(w, 8 + 5 * rows.length + cells.length + c)
})
writeFileSync(
  OUT,
  `${JSON.stringify({ groups: lexicon.lists, possible: lexicon.possible, rows: bytes.toString('base64') })}\n`,
)
enterWeights(OUT, {
  command: 'node bench/train/parts-of-speech.ts',
  data: TEXT_FILES.map(file => ({ file, sha256: '' })),
  measure: 'share of tokens of texts not learned from that are tagged as the tagger learned from tags them',
  scores: { 'held out': score },
  teacher: 'spaCy en_core_web_sm 3.8.0 (MIT), as kept in bench/train/silver-tags.br',
})
console.log(`${rows.length} rows, ${bytes.length} bytes, ${((performance.now() - started) / 1000) | 0} s`)
