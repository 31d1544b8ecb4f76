import type { CopyText, Vocabulary } from './copy-text.ts'
import { mayBeNearlyEqual, nearlyEqual } from './near-words.ts'
import { SHINGLE_WORDS } from './shingles.ts'

/** Word i of one text and word j of another that correspond. */
export type WordPair = readonly [i: number, j: number]

/** A stretch of two texts that says the same: the words that correspond, ascending in both. */
export type PassagePairs = readonly WordPair[]

/** At most so many words of either text between two matches of one passage: a name with its title, a clause put in. */
const WIDEST_GAP = 12
/** A shingle that returns more often than this inside one text anchors nothing. */
const MOST_PLACES = 4
/** Shorter agreements are idiom: "told reporters on Monday that the" is six. */
const FEWEST_WORDS = 8
/** What a word without a partner costs where one with a partner gains 1: half of a passage corresponds at least. */
const UNMATCHED = 1

/**
 * Passages that two texts share, in the order of the first: equal shingles are chained where they follow each
 * other in both, gaps are searched for words that are equal or nearly so, and no word is used twice.
 */
export function alignPassages(
  a: CopyText,
  b: CopyText,
  shinglesA: Uint32Array,
  shinglesB: Uint32Array,
  vocabulary: Vocabulary,
): PassagePairs[] {
  const texts: TwoTexts = {
    a: a.words,
    b: b.words,
    usedA: new Uint8Array(a.words.length),
    usedB: new Uint8Array(b.words.length),
    vocabulary,
  }
  const passages: PassagePairs[] = []
  const chains = chained(anchors(shinglesA, shinglesB))
  chains.sort((x, y) => y.length - x.length || x[0]! - y[0]! || x[1]! - y[1]!)
  for (const chain of chains) {
    for (const run of runs(chain, texts)) {
      for (const passage of dense(extended(bridged(run, texts), texts))) {
        for (const [i, j] of passage) {
          texts.usedA[i] = 1
          texts.usedB[j] = 1
        }
        passages.push(passage)
      }
    }
  }
  return passages.sort((x, y) => inOrder(x[0]!, y[0]!))
}

/** The words of two texts, and 1 for each that a passage has. */
interface TwoTexts {
  readonly a: Int32Array
  readonly b: Int32Array
  readonly usedA: Uint8Array
  readonly usedB: Uint8Array
  readonly vocabulary: Vocabulary
}

/**
 * Pairs of words as they are while passages are looked for: i and j of the first, i and j of the second … There are very
 * many, mostly of runs that come to nothing.
 */
type FlatPairs = number[]

/** Whether two words correspond and neither is in a passage; false beyond the ends of the texts. */
function match({ a, b, usedA, usedB, vocabulary }: TwoTexts, i: number, j: number): boolean {
  if (i < 0 || j < 0 || i >= a.length || j >= b.length || usedA[i] === 1 || usedB[j] === 1) return false
  const x = a[i]!
  const y = b[j]!
  if (x === y) return true
  const { spellings, lengths, letters } = vocabulary
  return (
    mayBeNearlyEqual(lengths[x]!, lengths[y]!, letters[x]! ^ letters[y]!) &&
    nearlyEqual(spellings[x]!, spellings[y]!)
  )
}

function inOrder(x: WordPair, y: WordPair): number {
  return x[0] - y[0] || x[1] - y[1]
}

/** Words passed over from the pair at one place to the one at the next, in the text that passes over more. */
function gapBefore(pairs: FlatPairs, at: number): number {
  return Math.max(pairs[at]! - pairs[at - 2]!, pairs[at + 1]! - pairs[at - 1]!) - 1
}

/** Places (i, j) at which both texts have one and the same shingle, by i. */
function anchors(a: Uint32Array, b: Uint32Array): FlatPairs {
  // A hash table with open addressing, a slot for each different shingle of b: 1 more than its first place there.
  const size = 2 ** Math.ceil(Math.log2(2 * b.length + 2))
  const slots = new Int32Array(size)
  const slotOf = (hash: number): number => {
    let slot = hash & (size - 1)
    while (slots[slot] !== 0 && b[slots[slot]! - 1] !== hash) slot = (slot + 1) & (size - 1)
    return slot
  }
  const inA = new Uint8Array(size)
  const inB = new Uint8Array(size)
  // By place in b: 1 more than the next place of the same shingle, 0 for none.
  const next = new Int32Array(b.length)
  for (let j = b.length - 1; j >= 0; j--) {
    const slot = slotOf(b[j]!)
    next[j] = slots[slot]!
    slots[slot] = j + 1
    if (inB[slot]! <= MOST_PLACES) inB[slot]!++
  }
  const slotsOfA = new Int32Array(a.length)
  for (let i = 0; i < a.length; i++) {
    const slot = slotOf(a[i]!)
    slotsOfA[i] = slot
    if (inA[slot]! <= MOST_PLACES) inA[slot]!++
  }
  const found: FlatPairs = []
  for (let i = 0; i < a.length; i++) {
    const slot = slotsOfA[i]!
    if (inB[slot]! > MOST_PLACES || inA[slot]! > MOST_PLACES) continue
    for (let j = slots[slot]! - 1; j >= 0; j = next[j]! - 1) found.push(i, j)
  }
  return found
}

/** An anchor and those before it that it follows. */
interface Chain {
  readonly pairs: FlatPairs
  i: number
  j: number
}

/** Joins anchors that follow each other in both texts with small gaps; each goes to the chain it fits best. */
function chained(places: FlatPairs): FlatPairs[] {
  const widest = WIDEST_GAP + SHINGLE_WORDS
  const all: FlatPairs[] = []
  const open: Chain[] = []
  for (let at = 0; at < places.length; at += 2) {
    const i = places[at]!
    const j = places[at + 1]!
    let best: Chain | null = null
    let bestCost = Number.POSITIVE_INFINITY
    let kept = 0
    for (let k = 0; k < open.length; k++) {
      const chain = open[k]!
      const di = i - chain.i
      if (di > widest) continue
      open[kept++] = chain
      const dj = j - chain.j
      if (di < 1 || dj < 1 || dj > widest) continue
      // Staying on the diagonal comes before being near.
      const cost = Math.abs(di - dj) * 2 * widest + di + dj
      if (cost < bestCost) {
        best = chain
        bestCost = cost
      }
    }
    open.length = kept
    if (best === null) {
      best = { pairs: [], i, j }
      all.push(best.pairs)
      open.push(best)
    }
    best.i = i
    best.j = j
    const { pairs } = best
    for (let k = 0; k < SHINGLE_WORDS; k++) {
      const end = pairs.length
      if (end === 0 || (i + k > pairs[end - 2]! && j + k > pairs[end - 1]!)) pairs.push(i + k, j + k)
    }
  }
  return all
}

/** The pairs that are still free, parted wherever an earlier passage has taken too much out of the middle. */
function runs(pairs: FlatPairs, { usedA, usedB }: TwoTexts): FlatPairs[] {
  const found: FlatPairs[] = []
  let run: FlatPairs = []
  for (let at = 0; at < pairs.length; at += 2) {
    const i = pairs[at]!
    const j = pairs[at + 1]!
    if (usedA[i] !== 0 || usedB[j] !== 0) continue
    run.push(i, j)
    if (run.length > 2 && gapBefore(run, run.length - 2) <= WIDEST_GAP) continue
    if (run.length > 2) {
      run.length -= 2
      run = [i, j]
    }
    found.push(run)
  }
  return found
}

/** Adds the words in the gaps that correspond: the longest common subsequence of each gap, which is small. */
function bridged(pairs: FlatPairs, texts: TwoTexts): FlatPairs {
  const out: FlatPairs = []
  for (let at = 0; at < pairs.length; at += 2) {
    const i = pairs[at]!
    const j = pairs[at + 1]!
    if (at > 0 && i - pairs[at - 2]! > 1 && j - pairs[at - 1]! > 1)
      commonSubsequence(pairs[at - 2]! + 1, pairs[at - 1]! + 1, i, j, texts, out)
    out.push(i, j)
  }
  return out
}

function commonSubsequence(
  fromI: number,
  fromJ: number,
  toI: number,
  toJ: number,
  texts: TwoTexts,
  out: FlatPairs,
): void {
  const height = toI - fromI
  const width = toJ - fromJ
  if (height <= 0 || width <= 0) return
  const length = new Uint8Array((height + 1) * (width + 1))
  const alike = new Uint8Array(height * width)
  const at = (x: number, y: number): number => x * (width + 1) + y
  for (let x = height - 1; x >= 0; x--) {
    for (let y = width - 1; y >= 0; y--) {
      if (match(texts, fromI + x, fromJ + y)) alike[x * width + y] = 1
      length[at(x, y)] = Math.max(
        length[at(x + 1, y)]!,
        length[at(x, y + 1)]!,
        length[at(x + 1, y + 1)]! + alike[x * width + y]!,
      )
    }
  }
  for (let x = 0, y = 0; x < height && y < width; ) {
    if (alike[x * width + y] === 1 && length[at(x, y)] === length[at(x + 1, y + 1)]! + 1) {
      out.push(fromI + x, fromJ + y)
      x++
      y++
    } else if (length[at(x + 1, y)]! >= length[at(x, y + 1)]!) x++
    else y++
  }
}

/** Beyond its last match a passage looks so many words ahead in either text. */
const REACH = 4

/** Steps within reach: the diagonal first, then the shortest way off it. */
const steps: readonly WordPair[] = Array.from(
  { length: REACH * REACH },
  (_, k): WordPair => [Math.floor(k / REACH) + 1, (k % REACH) + 1],
).sort((x, y) => cost(x) - cost(y) || x[0] - y[0])

function cost([x, y]: WordPair): number {
  return x + y + 2 * Math.abs(x - y)
}

/** The same, i and j by turns. */
const flatSteps = steps.flat()

/** Goes on at both ends while words correspond. */
function extended(pairs: FlatPairs, texts: TwoTexts): FlatPairs {
  const before = followed(texts, pairs[0]!, pairs[1]!, -1)
  const after = followed(texts, pairs[pairs.length - 2]!, pairs[pairs.length - 1]!, 1)
  if (before.length === 0 && after.length === 0) return pairs
  if (before.length === 0) {
    for (const place of after) pairs.push(place)
    return pairs
  }
  const all: FlatPairs = []
  for (let at = before.length - 2; at >= 0; at -= 2) all.push(before[at]!, before[at + 1]!)
  for (const place of pairs) all.push(place)
  for (const place of after) all.push(place)
  return all
}

function followed(texts: TwoTexts, fromI: number, fromJ: number, way: 1 | -1): FlatPairs {
  const found: FlatPairs = []
  let i = fromI
  let j = fromJ
  for (let s = 0; s < flatSteps.length; s += 2) {
    const nextI = i + way * flatSteps[s]!
    const nextJ = j + way * flatSteps[s + 1]!
    if (!match(texts, nextI, nextJ)) continue
    i = nextI
    j = nextJ
    found.push(i, j)
    s = -2
  }
  return found
}

/**
 * The dense parts that are long enough to be no accident. Matches gain, words passed over cost; a part is cut
 * where the cost eats up all it has gained, and ends where its gain was greatest.
 */
function dense(pairs: FlatPairs): PassagePairs[] {
  const found: PassagePairs[] = []
  let first = 0
  let gain = 1
  let most = 1
  let end = 1
  const close = (): void => {
    if (end - first < FEWEST_WORDS) return
    const passage: WordPair[] = []
    for (let k = first; k < end; k++) passage.push([pairs[2 * k]!, pairs[2 * k + 1]!])
    found.push(passage)
  }
  for (let k = 1; 2 * k < pairs.length; k++) {
    const loss = UNMATCHED * gapBefore(pairs, 2 * k)
    if (loss >= gain) {
      close()
      first = k
      gain = 0
      most = 0
    } else gain -= loss
    gain += 1
    if (gain >= most) {
      most = gain
      end = k + 1
    }
  }
  close()
  return found
}
