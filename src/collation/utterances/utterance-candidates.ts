import type { WeighedReading } from './weighed-reading.ts'

/** How far the search for pairs goes. */
export interface CandidateLimits {
  /** Of one other document so many at most, the likest first, are compared with one rendering … */
  readonly perDocument: number
  /** … and so many in all. */
  readonly inAll: number
}

const UTTERANCE_LIMITS: CandidateLimits = { perDocument: 4, inAll: 120 }

/** A word that more wordings than this hold leads to none of them. */
const POSTINGS_READ = 400

/** Some renderings, each by the number of its document and of its wording. */
export interface Searched {
  readonly documents: Int32Array
  readonly wordings: Int32Array
  /** By number, weighed by one rarity. */
  readonly weighed: readonly WeighedReading[]
}

/**
 * Pairs worth comparing, as indices with the lower first, found by the words they share. `leastShared` tells what share
 * of the shorter one's weight two must have in common to be looked at; more than 1 where they are not one utterance
 * whatever they share.
 */
export function candidatePairs(
  { documents, wordings, weighed }: Searched,
  leastShared: (a: number, b: number) => number,
  limits: CandidateLimits = UTTERANCE_LIMITS,
): (readonly [number, number])[] {
  const size = wordings.length
  const renderingsOf = weighed.map((): number[] => [])
  for (let i = 0; i < size; i++) renderingsOf[wordings[i]!]!.push(i)
  const near = nearWordings(weighed)
  const keys: number[] = []
  const taken = new Int32Array(documents.reduce((most, d) => Math.max(most, d), -1) + 1)
  for (let a = 0; a < size; a++) {
    const wording = wordings[a]!
    let left = limits.inAll
    taken.fill(0)
    for (const { wording: other, share } of near[wording]!) {
      for (const b of renderingsOf[other]!) {
        if (left === 0 || a === b || taken[documents[b]!]! >= limits.perDocument) continue
        if (share < leastShared(a, b)) continue
        taken[documents[b]!]!++
        left--
        keys.push(a < b ? a * size + b : b * size + a)
      }
    }
  }
  const pairs: (readonly [number, number])[] = []
  let before = -1
  for (const key of Float64Array.from(keys).sort()) {
    if (key !== before) pairs.push([Math.floor(key / size), key % size])
    before = key
  }
  return pairs
}

interface NearWording {
  readonly wording: number
  /** Weight of the stems in common, as a share of the one that weighs less. */
  readonly share: number
}

/**
 * With less of it in common no two wordings are looked at. Of pairs of translations with less 4 in 43,700 give one
 * sentence.
 */
export const LEAST_SHARED = 0.2

/** For each wording those that share words with it, the most first; itself among them. */
function nearWordings(weighed: readonly WeighedReading[]): NearWording[][] {
  const holders = new Int32Array(weighed.reduce((most, r) => Math.max(most, r.greatestStem), 0) + 1)
  for (const { firsts, stems } of weighed) for (const place of firsts) holders[stems[place]!]!++
  // By number of a stem, the wordings so far that hold it.
  const postings = Array.from(holders, (): number[] => [])
  const shared = new Float64Array(weighed.length)
  const near = weighed.map((): NearWording[] => [])
  weighed.forEach((reading, wording) => {
    const reached: number[] = []
    for (const place of reading.firsts) {
      const stem = reading.stems[place]!
      if (holders[stem]! > POSTINGS_READ) continue
      const list = postings[stem]!
      const weight = reading.weights[place]!
      list.push(wording)
      for (let k = 0; k < list.length; k++) {
        const other = list[k]!
        if (shared[other] === 0) reached.push(other)
        shared[other]! += weight
      }
    }
    for (const other of reached) {
      const share = shared[other]! / Math.max(Math.min(reading.total, weighed[other]!.total), 1e-9)
      shared[other] = 0
      if (share < LEAST_SHARED) continue
      near[wording]!.push({ wording: other, share })
      if (other !== wording) near[other]!.push({ wording, share })
    }
  })
  for (const list of near) list.sort((x, y) => y.share - x.share || x.wording - y.wording)
  return near
}
