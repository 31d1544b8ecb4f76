import type { EqualRun } from './equal-runs.ts'
import type { WordProfile } from './word-profile.ts'
import { areEqual, isEvident, relation } from './word-relation.ts'
import type { NearestContents } from './word-surroundings.ts'
import { nearestContents } from './word-surroundings.ts'

/** Two texts side by side, the shorter one as a: the relation of every pair of words, row by row. */
export interface Field {
  readonly n: number
  readonly m: number
  /** Words that are linked from the start; only words between the same two runs are related with each other. */
  readonly runs: readonly EqualRun[]
  readonly relations: Uint8Array
  /** Words of b that are evidently like word i of a: `evident[evidentFrom[i]]` up to `evident[evidentFrom[i + 1]]`. */
  readonly evidentFrom: Int32Array
  readonly evident: readonly number[]
  readonly a: readonly WordProfile[]
  readonly b: readonly WordProfile[]
  /** Equal words of the other text, by word. */
  readonly equalsOfA: Uint16Array
  readonly equalsOfB: Uint16Array
  readonly contentsOfA: NearestContents
  readonly contentsOfB: NearestContents
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
  runs: readonly EqualRun[] = [],
): Field {
  const n = a.length
  const m = b.length
  const relations = new Uint8Array(n * m)
  if (runs.length > 0) relations.fill(apart)
  const equalsOfA = new Uint16Array(n)
  const equalsOfB = new Uint16Array(m)
  const evidentFrom = new Int32Array(n + 1)
  const evident: number[] = []
  let i = 0
  let from = 0
  for (let k = 0; k <= runs.length; k++) {
    const run = runs[k] ?? { a: n, b: m, length: 0, equal: true }
    for (; i < run.a; i++) {
      const word = a[i]!
      for (let j = from; j < run.b; j++) {
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
    for (from = run.b; i < run.a + run.length; i++, from++) {
      relations[i * m + from] = relate(a[i]!, b[from]!)
      evidentFrom[i + 1] = evident.length
      if (!run.equal) continue
      equalsOfA[i]!++
      equalsOfB[from]!++
    }
  }
  if (runs.length > 0) countEqualsApart(a, b, { relations, equalsOfA, equalsOfB })
  const [contentsOfA, contentsOfB] = [nearestContents(a), nearestContents(b)]
  return {
    n,
    m,
    runs,
    relations,
    evidentFrom,
    evident,
    a,
    b,
    equalsOfA,
    equalsOfB,
    contentsOfA,
    contentsOfB,
  }
}

/** Of words with a run between them only those count that are written alike. */
function countEqualsApart<Word>(
  a: readonly Word[],
  b: readonly Word[],
  field: Pick<Field, 'relations' | 'equalsOfA' | 'equalsOfB'>,
): void {
  for (let i = 0, at = 0; i < a.length; i++) {
    const word = a[i]
    for (let j = 0; j < b.length; j++, at++) {
      if (word !== b[j] || field.relations[at] !== apart) continue
      field.equalsOfA[i]!++
      field.equalsOfB[j]!++
    }
  }
}

/** Stands for all relations of two words with a run between them: such are never looked at together. */
const apart = relation['word and punctuation']

export function noAnchors(field: Field): Anchors {
  return { ofA: new Int32Array(field.n).fill(-1), ofB: new Int32Array(field.m).fill(-1) }
}
