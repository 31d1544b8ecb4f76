import type { SentenceWords } from './retold-sentences.ts'

/** Words `[from, to)` of a sentence. */
export type Stretch = readonly [number, number]

/** Two sentences beside each other: for each word the word of the other that it is, or -1. In order on both sides. */
export interface LaidBeside {
  readonly inB: Int32Array
  readonly inA: Int32Array
}

/** A content word in common is worth more than all the small ones around it. */
const CONTENT = 4
const SMALL = 1

/** By the heaviest common subsequence. Sentences nearly the same differ in few places: what begins and ends alike is set aside. */
export function layBeside(a: SentenceWords, b: SentenceWords): LaidBeside {
  const inB = new Int32Array(a.words.length).fill(-1)
  const inA = new Int32Array(b.words.length).fill(-1)
  let [endA, endB] = [a.words.length, b.words.length]
  const pair = (i: number, j: number): void => {
    inB[i] = j
    inA[j] = i
  }
  let start = 0
  while (start < endA && start < endB && a.words[start] === b.words[start]) pair(start, start++)
  while (endA > start && endB > start && a.words[endA - 1] === b.words[endB - 1]) pair(--endA, --endB)
  const width = endB - start + 1
  /** The most that words from `start + i` and `start + j` on have in common. */
  const best = new Uint16Array((endA - start + 1) * width)
  for (let i = endA - start - 1; i >= 0; i--) {
    const word = a.words[start + i]
    const worth = a.words[start + i]! < 0 ? SMALL : CONTENT
    for (let j = width - 2; j >= 0; j--) {
      const skipping = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!)
      const pairing = b.words[start + j] === word ? best[(i + 1) * width + j + 1]! + worth : 0
      best[i * width + j] = Math.max(skipping, pairing)
    }
  }
  for (let i = 0, j = 0; i < endA - start && j < endB - start; ) {
    if (a.words[start + i] === b.words[start + j]) pair(start + i++, start + j++)
    else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i++
    else j++
  }
  return { inB, inA }
}

/** Where both have words of their own between two that they share. */
export function* gapsOf({ inB, inA }: LaidBeside): Generator<readonly [Stretch, Stretch]> {
  let [i, j] = [0, 0]
  while (i < inB.length || j < inA.length) {
    const [fromA, fromB] = [i, j]
    while (i < inB.length && inB[i]! < 0) i++
    while (j < inA.length && inA[j]! < 0) j++
    if (i > fromA && j > fromB)
      yield [
        [fromA, i],
        [fromB, j],
      ]
    i++
    j++
  }
}
