import type { Rendering } from './rendering.ts'
import type { WeighedReading } from './weighed-reading.ts'

/** How far the search for pairs goes. */
export interface CandidateLimits {
  /** With a smaller share of the shorter one's weight in common words a pair is not looked at. */
  readonly leastShared: number
  /** Of one other document so many at most, the likest first, are compared with one rendering … */
  readonly perDocument: number
  /** … and so many in all. */
  readonly inAll: number
}

const UTTERANCE_LIMITS: CandidateLimits = { leastShared: 0.12, perDocument: 6, inAll: 120 }

/** A word that more renderings than this hold leads to none of them. */
const POSTINGS_READ = 400

/**
 * Pairs worth comparing, as indices with the lower first, found by the words they share. `allowed` tells which
 * pairs may be one utterance at all.
 */
export function candidatePairs(
  renderings: readonly Pick<Rendering, 'document'>[],
  weighed: readonly WeighedReading[],
  allowed: (a: number, b: number) => boolean,
  limits: CandidateLimits = UTTERANCE_LIMITS,
): (readonly [number, number])[] {
  const postings = postingsOf(weighed)
  const pairs = new Map<number, readonly [number, number]>()
  const shared = new Float64Array(weighed.length)
  for (let a = 0; a < weighed.length; a++) {
    const reached: number[] = []
    weighed[a]!.places.forEach((places, stem) => {
      const weight = weighed[a]!.weights[places[0]!]!
      const list = postings.get(stem)!
      if (list.length > POSTINGS_READ) return
      for (const b of list) {
        if (b === a) continue
        if (shared[b] === 0) reached.push(b)
        shared[b] = shared[b]! + weight
      }
    })
    for (const b of best(a, reached, shared, renderings, weighed, allowed, limits)) {
      const [low, high] = a < b ? [a, b] : [b, a]
      pairs.set(low * weighed.length + high, [low, high])
    }
    for (const b of reached) shared[b] = 0
  }
  return [...pairs.keys()].sort((x, y) => x - y).map(key => pairs.get(key)!)
}

function best(
  a: number,
  reached: readonly number[],
  shared: Float64Array,
  renderings: readonly Pick<Rendering, 'document'>[],
  weighed: readonly WeighedReading[],
  allowed: (a: number, b: number) => boolean,
  limits: CandidateLimits,
): number[] {
  const near: { readonly b: number; readonly share: number }[] = []
  for (const b of reached) {
    const share = shared[b]! / Math.max(Math.min(weighed[a]!.total, weighed[b]!.total), 1e-9)
    if (share >= limits.leastShared && allowed(a, b)) near.push({ b, share })
  }
  near.sort((x, y) => y.share - x.share || x.b - y.b)
  const fromDocument = new Map<string, number>()
  const chosen: number[] = []
  for (const { b } of near) {
    if (chosen.length >= limits.inAll) break
    const { document } = renderings[b]!
    const taken = fromDocument.get(document) ?? 0
    if (taken >= limits.perDocument) continue
    fromDocument.set(document, taken + 1)
    chosen.push(b)
  }
  return chosen
}

function postingsOf(weighed: readonly WeighedReading[]): Map<string, number[]> {
  const postings = new Map<string, number[]>()
  weighed.forEach((reading, i) => {
    for (const stem of reading.places.keys()) {
      const list = postings.get(stem)
      if (list === undefined) postings.set(stem, [i])
      else list.push(i)
    }
  })
  return postings
}
