import type { WordProfile } from './word-profile.ts'
import { areEqual, isEvident } from './word-relation.ts'

/** Two texts side by side, the shorter one as a: the relation of every pair of words, row by row. */
export interface Field {
  readonly n: number
  readonly m: number
  readonly relations: Uint8Array
  /** Words of b that are evidently like word i of a: `evident[evidentFrom[i]]` up to `evident[evidentFrom[i + 1]]`. */
  readonly evidentFrom: Int32Array
  readonly evident: readonly number[]
  readonly a: readonly WordProfile[]
  readonly b: readonly WordProfile[]
  /** Equal words of the other text, by word. */
  readonly equalsOfA: Uint16Array
  readonly equalsOfB: Uint16Array
}

/** The links so far, one partner a word, -1 for none. */
export interface Anchors {
  readonly ofA: Int32Array
  readonly ofB: Int32Array
}

/** Lays two texts side by side. */
export function fieldOf<Word extends WordProfile>(
  a: readonly Word[],
  b: readonly Word[],
  relate: (a: Word, b: Word) => number,
): Field {
  const n = a.length
  const m = b.length
  const relations = new Uint8Array(n * m)
  const equalsOfA = new Uint16Array(n)
  const equalsOfB = new Uint16Array(m)
  const evidentFrom = new Int32Array(n + 1)
  const evident: number[] = []
  for (let i = 0; i < n; i++) {
    const word = a[i]!
    for (let j = 0; j < m; j++) {
      const of = relate(word, b[j]!)
      relations[i * m + j] = of
      if (!isEvident(of)) continue
      evident.push(j)
      if (!areEqual(of)) continue
      equalsOfA[i]!++
      equalsOfB[j]!++
    }
    evidentFrom[i + 1] = evident.length
  }
  return { n, m, relations, evidentFrom, evident, a, b, equalsOfA, equalsOfB }
}

export function noAnchors(field: Field): Anchors {
  return { ofA: new Int32Array(field.n).fill(-1), ofB: new Int32Array(field.m).fill(-1) }
}
