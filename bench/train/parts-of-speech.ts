// Learns src/text/weights/parts-of-speech.json: an averaged perceptron that tags from left to right.
//   node bench/train/parts-of-speech.ts
// Learns from what another tagger says of the texts (silver-tags.ts). Of the texts only single words and hashes of
// features leave.
import { writeFileSync } from 'node:fs'
import { byCodeUnits } from '../../src/model/order.ts'
import type { Token } from '../../src/text/analysis.ts'
import { isTitleStyle, standsInOpening } from '../../src/text/parts-of-speech/capital-use.ts'
import { closedTag } from '../../src/text/parts-of-speech/closed-words.ts'
import { CONTEXT_FEATURES, contextFeatures } from '../../src/text/parts-of-speech/context-features.ts'
import { ROW } from '../../src/text/parts-of-speech/tag-model.ts'
import { TAGS, tagNumber } from '../../src/text/parts-of-speech/tags.ts'
import type { CaseUse, Lexicon, WordFeatures } from '../../src/text/parts-of-speech/word-features.ts'
import {
  EDGE_GROUP,
  EDGE_TAG,
  placeHash,
  wordFeatures,
} from '../../src/text/parts-of-speech/word-features.ts'
import { TEXT_FILES } from './english-texts.ts'
import { silverTexts } from './silver-tags.ts'
import { enterWeights } from './weights-manifest.ts'

const OUT = 'src/text/weights/parts-of-speech.json'
const EPOCHS = 8
/** A feature seen less often is left out. */
const LEAST_SEEN = 3
/** Rows kept, the heaviest. */
const MOST_ROWS = 60_000
/** A word seen less often is unknown to the lexicon. */
const LEAST_IN_LEXICON = 3
/** A part of speech that a word has in a smaller share of its places is taken for a mistake. */
const LEAST_SHARE = 0.02
/** So many of the commonest words that are several parts of speech are groups alone. */
const OWN_GROUPS = 400
const FIXED_SEEN = 12
const FIXED_SHARE = 0.995
/** Every such text is kept for measuring. */
const HELD_OUT = 12

interface Example {
  readonly tokens: readonly { readonly text: string; readonly lower: string; readonly kind: Token['kind'] }[]
  readonly uses: readonly CaseUse[]
  readonly tags: Uint8Array
}

const texts = silverTexts()
if (texts === null) process.exit(0)

const training: Example[] = []
const heldOut: Example[] = []
texts.forEach((text, d) => {
  for (const sentence of text.analysis.sentences) {
    const { firstToken, lastToken } = sentence
    const tokens = text.analysis.tokens.slice(firstToken, lastToken)
    const title = isTitleStyle(text.analysis, sentence)
    if (tokens.length < 2) continue
    const uses = tokens.map((_, i) =>
      title || standsInOpening(text.analysis, sentence, firstToken + i) ? 'opening' : 'sentence',
    )
    const example: Example = { tokens, uses, tags: text.tags.slice(firstToken, lastToken) }
    if (d % HELD_OUT === HELD_OUT - 1) heldOut.push(example)
    // What stands in capitals was tagged badly.
    else if (!title) training.push(example)
  }
})
const lexicon = learnLexicon(training)
const n = training.length
// Sentences written like headlines teach how to read those.
for (let i = 0; i < n; i++) {
  if (i % 12 === 5) training.push(inTitleCase(training[i]!))
  if (i % 40 === 7) training.push(inCapitals(training[i]!))
}

function inTitleCase({ tokens, tags }: Example): Example {
  return {
    tokens: tokens.map(token =>
      token.kind === 'word' && (token.text.length > 3 || tags[0] === tagNumber('PROPN'))
        ? { ...token, text: token.text[0]!.toUpperCase() + token.text.slice(1) }
        : token,
    ),
    uses: tokens.map(() => 'opening'),
    tags,
  }
}

function inCapitals({ tokens, tags }: Example): Example {
  return {
    tokens: tokens.map(token =>
      token.kind === 'word' ? { ...token, text: token.text.toUpperCase() } : token,
    ),
    uses: tokens.map(() => 'opening'),
    tags,
  }
}

function learnLexicon(
  examples: readonly Example[],
): Lexicon & { lists: string[]; fixedLists: Record<string, string> } {
  const counts = new Map<string, Int32Array>()
  for (const { tokens, uses, tags } of examples)
    tokens.forEach((token, i) => {
      if (token.kind === 'mark') return
      const small = token.text === token.lower
      if (!small && uses[i] === 'opening') return
      const key = small || uses[i] === 'opening' ? token.lower : token.text
      let count = counts.get(key)
      if (count === undefined) {
        count = new Int32Array(TAGS.length)
        counts.set(key, count)
      }
      count[tags[i]!]!++
    })
  const byWord = [...counts]
    .map(([word, count]) => ({ word, count, total: count.reduce((a, b) => a + b) }))
    .filter(({ total, word }) => total >= LEAST_IN_LEXICON && !word.includes(' '))
    .sort((a, b) => b.total - a.total || byCodeUnits(a.word, b.word))
  const groups = new Map<string, number>()
  const fixed = new Map<string, number>()
  const signatures = new Map<string, number>()
  const lists: string[][] = []
  for (const { word, count, total } of byWord) {
    const possible = [...count.keys()].filter(t => count[t]! >= Math.max(1, total * LEAST_SHARE))
    possible.sort((a, b) => count[b]! - count[a]! || a - b)
    const first = possible[0]!
    if (total >= FIXED_SEEN && count[first]! >= total * FIXED_SHARE) fixed.set(word, first)
    const own = possible.length > 1 && lists.length - signatures.size < OWN_GROUPS
    const signature = own ? word : possible.join(',')
    let g = own ? undefined : signatures.get(signature)
    if (g === undefined) {
      g = lists.length
      lists.push([])
      if (!own) signatures.set(signature, g)
    }
    lists[g]!.push(word)
    groups.set(word, g)
  }
  const fixedLists: Record<string, string[]> = {}
  for (const [word, tag] of fixed) {
    const list = fixedLists[tag] ?? []
    list.push(word)
    fixedLists[tag] = list
  }
  return {
    groups,
    fixed,
    lists: lists.map(list => list.sort(byCodeUnits).join(' ')),
    fixedLists: Object.fromEntries(
      Object.entries(fixedLists).map(([tag, list]) => [tag, list.sort(byCodeUnits).join(' ')]),
    ),
  }
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
for (const example of training)
  example.tokens.forEach((token, i) => {
    if (typeOf(token, example.uses[i]!).fixed >= 0) return
    for (const h of staticHashes(example, i)) seen.set(h, (seen.get(h) ?? 0) + 1)
    for (const h of contextHashes(example, i, example.tags)) seen.set(h, (seen.get(h) ?? 0) + 1)
  })
const ids = new Map<number, number>()
for (const [h, count] of seen) if (count >= LEAST_SEEN) ids.set(h, ids.size)
console.log(
  `${training.length} sentences, ${seen.size} features, ${ids.size} kept, ${((performance.now() - started) / 1000) | 0} s`,
)
seen.clear()

const statics: Int32Array[][] = training.map(example =>
  example.tokens.map((token, i) =>
    typeOf(token, example.uses[i]!).fixed >= 0
      ? new Int32Array(0)
      : Int32Array.from(
          staticHashes(example, i)
            .map(h => ids.get(h) ?? -1)
            .filter(id => id >= 0),
        ),
  ),
)
console.log(`features laid out, ${((performance.now() - started) / 1000) | 0} s`)

const weights = new Float32Array(ids.size * ROW)
const totals = new Float32Array(ids.size * ROW)
const scores = new Float32Array(ROW)
const contextIds = new Int32Array(CONTEXT_FEATURES)
let clock = 1
const order = training.map((_, i) => i)
let seed = 7
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
      const { fixed } = typeOf(example.tokens[i]!, example.uses[i]!)
      if (fixed >= 0) {
        guessed[i] = fixed
        continue
      }
      const features = statics[e]![i]!
      const hashes = contextHashes(example, i, guessed)
      for (let k = 0; k < CONTEXT_FEATURES; k++) contextIds[k] = ids.get(hashes[k]!) ?? -1
      const best = highest(weights, features)
      guessed[i] = best
      const gold = example.tags[i]!
      asked++
      if (best !== gold) {
        wrong++
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
for (let i = 0; i < weights.length; i++) weights[i]! -= totals[i]! / clock

function update(row: number, gold: number, guess: number): void {
  weights[row + gold]! += 1
  totals[row + gold]! += clock
  weights[row + guess]! -= 1
  totals[row + guess]! -= clock
}

function highest(table: Float32Array, features: Int32Array): number {
  scores.fill(0)
  for (let f = 0; f < features.length; f++) {
    const row = features[f]! * ROW
    for (let t = 0; t < TAGS.length; t++) scores[t]! += table[row + t]!
  }
  for (let k = 0; k < CONTEXT_FEATURES; k++) {
    if (contextIds[k]! < 0) continue
    const row = contextIds[k]! * ROW
    for (let t = 0; t < TAGS.length; t++) scores[t]! += table[row + t]!
  }
  let best = 0
  for (let t = 1; t < TAGS.length; t++) if (scores[t]! > scores[best]!) best = t
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
      const { fixed } = typeOf(example.tokens[i]!, example.uses[i]!)
      if (fixed >= 0) guessed[i] = fixed
      else {
        const features = Int32Array.from(
          staticHashes(example, i)
            .map(h => ids.get(h) ?? -1)
            .filter(id => id >= 0),
        )
        contextHashes(example, i, guessed).forEach((h, k) => {
          contextIds[k] = ids.get(h) ?? -1
        })
        guessed[i] = highest(table, features)
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
  `${JSON.stringify({ groups: lexicon.lists, fixed: lexicon.fixedLists, rows: bytes.toString('base64') })}\n`,
)
enterWeights(OUT, {
  command: 'node bench/train/parts-of-speech.ts',
  data: TEXT_FILES.map(file => ({ file, sha256: '' })),
  measure: 'share of tokens of texts not learned from that are tagged as the tagger learned from tags them',
  scores: { 'held out': score },
})
console.log(`${rows.length} rows, ${bytes.length} bytes, ${((performance.now() - started) / 1000) | 0} s`)
