/**
 * Texts by their terms, ranked as Robertson and Zaragoza have it ("The Probabilistic Relevance Framework: BM25 and
 * Beyond", 2009): a term counts by how few texts hold it, and the more often it stands in a short text the more, up to
 * a limit. Built in one pass; what a term adds to each text is worked out then, not when something is asked.
 */
export class TermIndex {
  readonly #size: number
  readonly #numbers = new Map<string, number>()
  /** Where the texts of each term begin in the two lists below. */
  readonly #starts: Uint32Array
  readonly #texts: Uint32Array
  readonly #adds: Float32Array

  constructor(texts: readonly (readonly string[])[], form: Saturation = PLAIN) {
    this.#size = texts.length
    const counted = texts.map(terms => this.#count(terms))
    const holders = new Uint32Array(this.#numbers.size)
    for (const counts of counted) for (const term of counts.keys()) holders[term]!++
    this.#starts = new Uint32Array(holders.length + 1)
    holders.forEach((n, term) => {
      this.#starts[term + 1] = this.#starts[term]! + n
    })
    this.#texts = new Uint32Array(this.#starts.at(-1)!)
    this.#adds = new Float32Array(this.#texts.length)
    const mean = texts.reduce((sum, terms) => sum + terms.length, 0) / Math.max(1, texts.length)
    const filled = this.#starts.slice(0, -1)
    counted.forEach((counts, text) => {
      const length = 1 - form.length + (form.length * texts[text]!.length) / Math.max(mean, 1)
      for (const [term, count] of counts) {
        const at = filled[term]!++
        this.#texts[at] = text
        this.#adds[at] = (this.#rarityOf(term) * count * (form.limit + 1)) / (count + form.limit * length)
      }
    })
  }

  /** How much a term tells, in nats; of one that no text has, nothing. */
  rarity(term: string): number {
    const number = this.#numbers.get(term)
    return number === undefined ? 0 : this.#rarityOf(number)
  }

  /** What each text has of the terms asked for, each as often as its weight says. */
  score(asked: ReadonlyMap<string, number>): Float64Array {
    const scores = new Float64Array(this.#size)
    for (const [term, weight] of asked) {
      const number = this.#numbers.get(term)
      if (number === undefined) continue
      for (let at = this.#starts[number]!; at < this.#starts[number + 1]!; at++) {
        const text = this.#texts[at]!
        scores[text] = scores[text]! + weight * this.#adds[at]!
      }
    }
    return scores
  }

  #count(terms: readonly string[]): Map<number, number> {
    const counts = new Map<number, number>()
    for (const term of terms) {
      let number = this.#numbers.get(term)
      if (number === undefined) {
        number = this.#numbers.size
        this.#numbers.set(term, number)
      }
      counts.set(number, (counts.get(number) ?? 0) + 1)
    }
    return counts
  }

  #rarityOf(number: number): number {
    const holders = this.#starts[number + 1]! - this.#starts[number]!
    return Math.log(1 + (this.#size - holders + 0.5) / (holders + 0.5))
  }
}

export interface Saturation {
  /** How much a term repeated without end counts more than one that stands once, k₁ of BM25. */
  readonly limit: number
  /** How far a long text is marked down, b of BM25: 0 not at all, 1 by all of its length. */
  readonly length: number
}

/** As the literature has it where nothing is known of the texts. */
const PLAIN: Saturation = { limit: 1.2, length: 0.75 }

/** The greatest score, or a little where all are 0, to divide by. */
export function greatest(scores: Float64Array): number {
  let most = 1e-9
  for (const score of scores) if (score > most) most = score
  return most
}
