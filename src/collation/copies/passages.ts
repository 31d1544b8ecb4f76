import type { CopyText } from './copy-text.ts'
import { nearlyEqual } from './near-words.ts'
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
  spellings: readonly string[],
): PassagePairs[] {
  const usedA = new Uint8Array(a.words.length)
  const usedB = new Uint8Array(b.words.length)
  const free: Test = (i, j) =>
    i >= 0 && j >= 0 && i < usedA.length && j < usedB.length && usedA[i] === 0 && usedB[j] === 0
  const match: Test = (i, j) =>
    free(i, j) && (a.words[i] === b.words[j] || nearlyEqual(spellings[a.words[i]!]!, spellings[b.words[j]!]!))
  const passages: PassagePairs[] = []
  const chains = chained(anchors(shinglesA, shinglesB))
  chains.sort((x, y) => y.length - x.length || inOrder(x[0]!, y[0]!))
  for (const chain of chains) {
    for (const run of runs(chain.filter(([i, j]) => free(i, j)))) {
      for (const passage of dense(extended(bridged(run, match), match))) {
        for (const [i, j] of passage) {
          usedA[i] = 1
          usedB[j] = 1
        }
        passages.push(passage)
      }
    }
  }
  return passages.sort((x, y) => inOrder(x[0]!, y[0]!))
}

type Test = (i: number, j: number) => boolean

function inOrder(x: WordPair, y: WordPair): number {
  return x[0] - y[0] || x[1] - y[1]
}

function last<T>(list: readonly T[]): T | undefined {
  return list[list.length - 1]
}

/** Words passed over from one pair to the next, in the text that passes over more. */
function gap(x: WordPair, y: WordPair): number {
  return Math.max(y[0] - x[0], y[1] - x[1]) - 1
}

/** Places (i, j) at which both texts have one and the same shingle, by i. */
function anchors(a: Uint32Array, b: Uint32Array): WordPair[] {
  const places = new Map<number, number[]>()
  b.forEach((hash, j) => {
    const list = places.get(hash)
    if (list === undefined) places.set(hash, [j])
    else list.push(j)
  })
  const inA = new Map<number, number>()
  for (const hash of a) if (places.has(hash)) inA.set(hash, (inA.get(hash) ?? 0) + 1)
  const found: WordPair[] = []
  a.forEach((hash, i) => {
    const list = places.get(hash)
    if (list === undefined || list.length > MOST_PLACES || inA.get(hash)! > MOST_PLACES) return
    for (const j of list) found.push([i, j])
  })
  return found
}

/** Joins anchors that follow each other in both texts with small gaps; each goes to the chain it fits best. */
function chained(places: readonly WordPair[]): WordPair[][] {
  const widest = WIDEST_GAP + SHINGLE_WORDS
  const all: WordPair[][] = []
  let open: { pairs: WordPair[]; anchor: WordPair }[] = []
  for (const place of places) {
    const [i, j] = place
    open = open.filter(chain => i - chain.anchor[0] <= widest)
    let best: (typeof open)[number] | null = null
    let bestCost = Number.POSITIVE_INFINITY
    for (const chain of open) {
      const di = i - chain.anchor[0]
      const dj = j - chain.anchor[1]
      if (di < 1 || dj < 1 || dj > widest) continue
      // Staying on the diagonal comes before being near.
      const cost = Math.abs(di - dj) * 2 * widest + di + dj
      if (cost < bestCost) {
        best = chain
        bestCost = cost
      }
    }
    if (best === null) {
      best = { pairs: [], anchor: place }
      all.push(best.pairs)
      open.push(best)
    }
    best.anchor = place
    for (let k = 0; k < SHINGLE_WORDS; k++) {
      const end = last(best.pairs)
      if (end === undefined || (i + k > end[0] && j + k > end[1])) best.pairs.push([i + k, j + k])
    }
  }
  return all
}

/** Pairs parted wherever an earlier passage has taken too much out of the middle. */
function runs(pairs: readonly WordPair[]): WordPair[][] {
  const found: WordPair[][] = []
  for (const pair of pairs) {
    const run = last(found)
    if (run === undefined || gap(last(run)!, pair) > WIDEST_GAP) found.push([pair])
    else run.push(pair)
  }
  return found
}

/** Adds the words in the gaps that correspond: the longest common subsequence of each gap, which is small. */
function bridged(pairs: readonly WordPair[], match: Test): WordPair[] {
  const out: WordPair[] = []
  for (const pair of pairs) {
    const end = last(out)
    if (end !== undefined) commonSubsequence([end[0] + 1, end[1] + 1], pair, match, out)
    out.push(pair)
  }
  return out
}

function commonSubsequence(from: WordPair, to: WordPair, match: Test, out: WordPair[]): void {
  const height = to[0] - from[0]
  const width = to[1] - from[1]
  if (height <= 0 || width <= 0) return
  const length = new Uint8Array((height + 1) * (width + 1))
  const alike = new Uint8Array(height * width)
  const at = (x: number, y: number): number => x * (width + 1) + y
  for (let x = height - 1; x >= 0; x--) {
    for (let y = width - 1; y >= 0; y--) {
      if (match(from[0] + x, from[1] + y)) alike[x * width + y] = 1
      length[at(x, y)] = Math.max(
        length[at(x + 1, y)]!,
        length[at(x, y + 1)]!,
        length[at(x + 1, y + 1)]! + alike[x * width + y]!,
      )
    }
  }
  for (let x = 0, y = 0; x < height && y < width; ) {
    if (alike[x * width + y] === 1 && length[at(x, y)] === length[at(x + 1, y + 1)]! + 1) {
      out.push([from[0] + x, from[1] + y])
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

/** Goes on at both ends while words correspond. */
function extended(pairs: readonly WordPair[], match: Test): WordPair[] {
  const follow = (from: WordPair, way: 1 | -1): WordPair[] => {
    const found: WordPair[] = []
    let [i, j] = from
    for (;;) {
      const step = steps.find(([x, y]) => match(i + way * x, j + way * y))
      if (step === undefined) return found
      i += way * step[0]
      j += way * step[1]
      found.push([i, j])
    }
  }
  return [...follow(pairs[0]!, -1).reverse(), ...pairs, ...follow(last(pairs)!, 1)]
}

/**
 * The dense parts that are long enough to be no accident. Matches gain, words passed over cost; a part is cut
 * where the cost eats up all it has gained, and ends where its gain was greatest.
 */
function dense(pairs: readonly WordPair[]): PassagePairs[] {
  const found: PassagePairs[] = []
  let first = 0
  let gain = 1
  let most = 1
  let end = 1
  const close = (): void => {
    if (end - first >= FEWEST_WORDS) found.push(pairs.slice(first, end))
  }
  for (let k = 1; k < pairs.length; k++) {
    const loss = UNMATCHED * gap(pairs[k - 1]!, pairs[k]!)
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
