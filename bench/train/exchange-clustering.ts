// Exchange clustering (Martin, Liermann and Ney 1998): words move one at a time to the class that makes the text
// likeliest under a bigram model of classes, until hardly one moves.

export interface Bigrams {
  /** Of each word its neighbours on the right and on the left, with counts; itself apart. */
  readonly right: readonly Int32Array[]
  readonly left: readonly Int32Array[]
  readonly twice: Int32Array
  readonly count: Int32Array
}

export function countBigrams(sequence: readonly number[], size: number): Bigrams {
  const right: Map<number, number>[] = Array.from({ length: size }, () => new Map())
  const left: Map<number, number>[] = Array.from({ length: size }, () => new Map())
  const twice = new Int32Array(size)
  const count = new Int32Array(size)
  for (let i = 1; i < sequence.length; i++) {
    const a = sequence[i - 1]!
    const b = sequence[i]!
    count[b]!++
    if (a === b) twice[a]!++
    else {
      right[a]!.set(b, (right[a]!.get(b) ?? 0) + 1)
      left[b]!.set(a, (left[b]!.get(a) ?? 0) + 1)
    }
  }
  return { right: right.map(flat), left: left.map(flat), twice, count }
}

function flat(counts: ReadonlyMap<number, number>): Int32Array {
  return Int32Array.from([...counts].flat())
}

/** The classes of a finer clustering taken as words. */
export function merged(from: Bigrams, classes: Int32Array, size: number): Bigrams {
  const right: Map<number, number>[] = Array.from({ length: size }, () => new Map())
  const left: Map<number, number>[] = Array.from({ length: size }, () => new Map())
  const twice = new Int32Array(size)
  const count = new Int32Array(size)
  for (let w = 0; w < classes.length; w++) {
    const a = classes[w]!
    count[a]! += from.count[w]!
    twice[a]! += from.twice[w]!
    const list = from.right[w]!
    for (let k = 0; k < list.length; k += 2) {
      const b = classes[list[k]!]!
      const n = list[k + 1]!
      if (a === b) twice[a]! += n
      else {
        right[a]!.set(b, (right[a]!.get(b) ?? 0) + n)
        left[b]!.set(a, (left[b]!.get(a) ?? 0) + n)
      }
    }
  }
  return { right: right.map(flat), left: left.map(flat), twice, count }
}

/**
 * Class of every word. At first the commonest words are classes alone; the rest are dealt out in turn or all in the
 * last class: the better start for many words is not that for few.
 */
export function exchange(of: Bigrams, size: number, rounds: number, start: 'dealt' | 'gathered'): Int32Array {
  const total = of.count.reduce((a, b) => a + b, 0)
  /** `n log n` of all counts that can occur. */
  const weighed = Float64Array.from({ length: total + 1 }, (_, n) => (n > 1 ? n * Math.log2(n) : 0))
  const words = of.count.length
  const byCount = Array.from({ length: words }, (_, w) => w).sort(
    (a, b) => of.count[b]! - of.count[a]! || a - b,
  )
  const classes = new Int32Array(words)
  byCount.forEach((w, i) => {
    classes[w] = start === 'dealt' ? i % size : Math.min(i, size - 1)
  })
  const members = new Int32Array(size)
  const count = new Float64Array(size)
  /** Bigrams of classes: first times `size` plus second. */
  const pair = new Float64Array(size * size)
  for (let w = 0; w < words; w++) {
    members[classes[w]!]!++
    count[classes[w]!]! += of.count[w]!
    pair[classes[w]! * size + classes[w]!]! += of.twice[w]!
    const list = of.right[w]!
    for (let k = 0; k < list.length; k += 2) pair[classes[w]! * size + classes[list[k]!]!]! += list[k + 1]!
  }
  const after = new Float64Array(size)
  const before = new Float64Array(size)
  const afterSeen: number[] = []
  const beforeSeen: number[] = []

  const gather = (list: Int32Array, into: Float64Array, seen: number[]) => {
    for (let k = 0; k < list.length; k += 2) {
      const c = classes[list[k]!]!
      if (into[c] === 0) seen.push(c)
      into[c]! += list[k + 1]!
    }
  }
  const shift = (c: number, sign: number, w: number) => {
    for (const d of afterSeen) pair[c * size + d]! += sign * after[d]!
    for (const d of beforeSeen) pair[d * size + c]! += sign * before[d]!
    pair[c * size + c]! += sign * of.twice[w]!
    count[c]! += sign * of.count[w]!
    members[c]! += sign
  }
  /** What the likelihood gains when word `w`, in no class now, joins class `c`. */
  const gain = (c: number, w: number) => {
    let sum = 0
    for (const d of afterSeen) {
      if (d === c) continue
      const n = pair[c * size + d]!
      sum += weighed[n + after[d]!]! - weighed[n]!
    }
    for (const d of beforeSeen) {
      if (d === c) continue
      const n = pair[d * size + c]!
      sum += weighed[n + before[d]!]! - weighed[n]!
    }
    const own = pair[c * size + c]!
    sum += weighed[own + after[c]! + before[c]! + of.twice[w]!]! - weighed[own]!
    return sum - 2 * (weighed[count[c]! + of.count[w]!]! - weighed[count[c]!]!)
  }

  for (let round = 0; round < rounds; round++) {
    let moved = 0
    for (const w of byCount) {
      const from = classes[w]!
      if (members[from] === 1) continue
      gather(of.right[w]!, after, afterSeen)
      gather(of.left[w]!, before, beforeSeen)
      shift(from, -1, w)
      let best = from
      let most = gain(from, w)
      for (let c = 0; c < size; c++) {
        const g = gain(c, w)
        if (g > most + 1e-9) {
          most = g
          best = c
        }
      }
      shift(best, 1, w)
      classes[w] = best
      if (best !== from) moved++
      for (const d of afterSeen) after[d] = 0
      for (const d of beforeSeen) before[d] = 0
      afterSeen.length = 0
      beforeSeen.length = 0
    }
    console.log(`round ${round + 1}: ${moved} words moved`)
    if (moved < words / 1000) break
  }
  return classes
}

/** Of the bigram model of classes, on the text it was learned from. */
export function bitsPerWord(of: Bigrams, classes: Int32Array, size: number): number {
  const count = new Float64Array(size)
  const pair = new Float64Array(size * size)
  let total = 0
  let sum = 0
  for (let w = 0; w < classes.length; w++) {
    const c = classes[w]!
    count[c]! += of.count[w]!
    total += of.count[w]!
    if (of.count[w]! > 0) sum += of.count[w]! * Math.log2(of.count[w]!)
    pair[c * size + c]! += of.twice[w]!
    const list = of.right[w]!
    for (let k = 0; k < list.length; k += 2) pair[c * size + classes[list[k]!]!]! += list[k + 1]!
  }
  for (const n of pair) if (n > 0) sum += n * Math.log2(n)
  for (const n of count) if (n > 0) sum -= 2 * n * Math.log2(n)
  return -sum / total
}
