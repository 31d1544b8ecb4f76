import type { StoryVector } from './story-vectors.ts'

/** How alike two documents are, 0 to 1. */
export interface Likeness {
  readonly a: number
  readonly b: number
  readonly score: number
}

/**
 * A term in more documents than this adds little and costs most: it does not make candidates by itself. Of large
 * sets it is a number, so that the work for one document does not grow with the documents.
 */
function commonest(documents: number): number {
  return Math.max(60, Math.min(Math.ceil(documents / 12), 320))
}

/** Less than this is chance. */
const LEAST = 0.005
/** So many neighbours of a document are kept, the likest: memory grows with the documents, not with their pairs. */
const MOST_NEIGHBOURS = 250
/** So many candidates, the likest by their rare terms, are weighed by their common terms too. */
const MOST_CANDIDATES = 4 * MOST_NEIGHBOURS

/**
 * Cosine of all pairs that share a term which is not everywhere, found through an inverted index, times `factor`.
 * Of small sets every pair that shares a term; of large ones each document's likest.
 */
export function likenesses(
  vectors: readonly StoryVector[],
  factor: (a: number, b: number) => number,
): Likeness[] {
  const documents = vectors.length
  const postings = invertedIndex(vectors)
  const most = commonest(documents)
  const cosine = new Float64Array(documents)
  const isRare = postings.map(posting => posting.documents.length <= most)
  const common = new Float64Array(postings.length)
  const commonParts = vectors.map(vector => partOf(vector, term => !isRare[term]))
  const kept = new Map<number, Likeness>()
  for (let a = 0; a < documents; a++) {
    const met: number[] = []
    const { terms, weights } = vectors[a]!
    // Rare terms find the candidates; common terms only add to what has been found.
    for (let k = 0; k < terms.length; k++) {
      if (!isRare[terms[k]!]) {
        common[terms[k]!] = weights[k]!
        continue
      }
      const posting = postings[terms[k]!]!
      for (let p = 0; p < posting.documents.length; p++) {
        const b = posting.documents[p]!
        if (cosine[b] === 0) met.push(b)
        cosine[b] = cosine[b]! + weights[k]! * posting.weights[p]!
      }
    }
    const near: Likeness[] = []
    for (const b of likest(met, cosine)) {
      if (b === a) continue
      const score = (cosine[b]! + dot(commonParts[b]!, common)) * factor(a, b)
      if (score >= LEAST) near.push(a < b ? { a, b, score } : { a: b, b: a, score })
    }
    for (const b of met) cosine[b] = 0
    for (const term of terms) common[term] = 0
    near.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
    for (const likeness of near.slice(0, MOST_NEIGHBOURS))
      kept.set(likeness.a * documents + likeness.b, likeness)
  }
  return [...kept.values()]
}

/** All that are as like as the last that is wanted, so that their order does not matter. */
function likest(met: readonly number[], cosine: Float64Array): readonly number[] {
  if (met.length <= MOST_CANDIDATES) return met
  const ordered = Float64Array.from(met, b => cosine[b]!).sort()
  const least = ordered[ordered.length - MOST_CANDIDATES]!
  return met.filter(b => cosine[b]! >= least)
}

type Part = Pick<StoryVector, 'terms' | 'weights'>

function partOf({ terms, weights }: StoryVector, belongs: (term: number) => boolean): Part {
  return { terms: terms.filter(belongs), weights: weights.filter((_, k) => belongs(terms[k]!)) }
}

function dot({ terms, weights }: Part, other: Float64Array): number {
  let sum = 0
  for (let k = 0; k < terms.length; k++) sum += weights[k]! * other[terms[k]!]!
  return sum
}

interface Posting {
  readonly documents: number[]
  readonly weights: number[]
}

function invertedIndex(vectors: readonly StoryVector[]): Posting[] {
  const postings: Posting[] = []
  vectors.forEach(({ terms, weights }, document) => {
    for (let k = 0; k < terms.length; k++) {
      postings[terms[k]!] ??= { documents: [], weights: [] }
      const posting = postings[terms[k]!]!
      posting.documents.push(document)
      posting.weights.push(weights[k]!)
    }
  })
  return postings
}
