import { greatestPlaces } from './greatest-places.ts'
import { postWords } from './post-words.ts'
import { pieceTerms, stemTerms } from './search-terms.ts'
import { StuckWords } from './stuck-words.ts'
import { greatest, TermIndex } from './term-index.ts'

/** Something that has been said and is looked for again, as short as a sentence. */
export interface Claim {
  readonly text: string
  /** What it is headed with, a question about it for instance. */
  readonly title?: string | null
}

export interface FoundClaim {
  /** Index among the claims searched. */
  readonly at: number
  /** 1 is what no claim exceeds; the best of a search may be less. */
  readonly score: number
}

/**
 * What pieces count for beside whole words, and by how much rare words of the query count for more than their rarity has
 * it. Neither was fitted: a half more or less gives the same within what chance does.
 */
const PIECES = 0.25
const RARER = 0.25

/**
 * So many of the best are read, and their words asked for as well, with a tenth of their weight: what a post leaves
 * unsaid stands in claims about the same thing (Rocchio, "Relevance Feedback in Information Retrieval", 1971).
 */
const READ_BACK = 3
const BELIEVED = 0.1

/** Claims, to be searched for the one that a post, a headline or a sentence repeats. */
export class ClaimSearch {
  readonly #stems: TermIndex
  readonly #pieces: TermIndex
  readonly #terms: readonly (readonly string[])[]
  readonly #stuck: StuckWords

  constructor(claims: readonly Claim[]) {
    const words = claims.map(({ title, text }) => postWords(`${title ?? ''} ${text}`))
    this.#stuck = new StuckWords(words)
    this.#terms = words.map(stemTerms)
    this.#stems = new TermIndex(this.#terms)
    this.#pieces = new TermIndex(words.map(pieceTerms))
  }

  /** The best first; equal ones in the order in which they were given. Claims without a word in common are not named. */
  search(text: string, limit: number): FoundClaim[] {
    const words = postWords(text).flatMap(word => [word, ...this.#stuck.partsOf(word)])
    const stems = asked(stemTerms(words), this.#stems)
    const pieces = this.#pieces.score(asked(pieceTerms(words), this.#pieces))
    const first = found(this.#ranked(stems, pieces), READ_BACK)
    return found(this.#ranked(this.#enriched(stems, first), pieces), limit)
  }

  #ranked(asked: ReadonlyMap<string, number>, pieces: Float64Array): Float64Array {
    const stems = this.#stems.score(asked)
    const mostStems = greatest(stems) * (1 + PIECES)
    const mostPieces = (greatest(pieces) * (1 + PIECES)) / PIECES
    return stems.map((score, at) => score / mostStems + pieces[at]! / mostPieces)
  }

  #enriched(stems: ReadonlyMap<string, number>, first: readonly FoundClaim[]): Map<string, number> {
    const enriched = new Map(stems)
    for (const { at, score } of first) {
      for (const term of new Set(this.#terms[at])) {
        const more = (BELIEVED * score * this.#stems.rarity(term) ** RARER) / first.length
        enriched.set(term, (enriched.get(term) ?? 0) + more)
      }
    }
    return enriched
  }
}

/** Each term once, however often it is repeated: a post repeats its tag. */
function asked(terms: readonly string[], index: TermIndex): Map<string, number> {
  return new Map(terms.map(term => [term, index.rarity(term) ** RARER]))
}

function found(scores: Float64Array, limit: number): FoundClaim[] {
  return greatestPlaces(scores, limit, 0).map(at => ({ at, score: scores[at]! }))
}
