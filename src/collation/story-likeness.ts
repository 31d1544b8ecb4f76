import type { StoryVector } from './story-vectors.ts'

/** How alike two documents are, 0 to 1. */
export interface Likeness {
  readonly a: number
  readonly b: number
  readonly score: number
}

/** A term in more documents than this adds little and costs most: it does not make candidates by itself. */
function commonest(documents: number): number {
  return Math.max(60, Math.ceil(documents / 12))
}

/** Less than this is chance. */
const LEAST = 0.005
/** So many neighbours of a document are kept, the likest: memory grows with the documents, not with their pairs. */
const MOST_NEIGHBOURS = 250

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
  const kept = new Map<number, Likeness>()
  for (let a = 0; a < documents; a++) {
    const met: number[] = []
    const { terms, weights } = vectors[a]!
    // Rare terms first: they find the candidates; common terms only add to what has been found.
    for (const rare of [true, false]) {
      for (let k = 0; k < terms.length; k++) {
        const posting = postings[terms[k]!]!
        if (posting.documents.length <= most !== rare) continue
        for (let p = 0; p < posting.documents.length; p++) {
          const b = posting.documents[p]!
          if (cosine[b] === 0) {
            if (!rare) continue
            met.push(b)
          }
          cosine[b] = cosine[b]! + weights[k]! * posting.weights[p]!
        }
      }
    }
    const near: Likeness[] = []
    for (const b of met) {
      const score = b === a ? 0 : cosine[b]! * factor(a, b)
      cosine[b] = 0
      if (score >= LEAST) near.push(a < b ? { a, b, score } : { a: b, b: a, score })
    }
    near.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
    for (const likeness of near.slice(0, MOST_NEIGHBOURS))
      kept.set(likeness.a * documents + likeness.b, likeness)
  }
  return [...kept.values()]
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
