import { isStopWord } from '../../text/words/stop-words.ts'

/** Shorter words are left whole, longer ones are no words. */
const SHORTEST = 7
const LONGEST = 40
/** A word of fewer letters is found inside others everywhere, unless it is one of grammar. */
const SHORTEST_PART = 3
const LONGEST_PART = 18
const MOST_PARTS = 4
/** What a part costs besides its rarity, as a factor: a text has some eight words that tell anything. */
const PART = 8

/**
 * Takes apart what was written as one word ("ostbridgecloses") where all of it is words that are known, the commonest
 * the likeliest.
 */
export class StuckWords {
  readonly #counts = new Map<string, number>()
  readonly #texts: number

  constructor(texts: readonly (readonly string[])[]) {
    this.#texts = texts.length
    for (const words of texts) {
      for (const word of new Set(words)) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1)
    }
  }

  /** The parts of a word that is not known itself; nothing where it is known, or does not come apart. */
  partsOf(word: string): string[] {
    const { length } = word
    if (length < SHORTEST || length > LONGEST || this.#counts.has(word)) return []
    const costs = new Float64Array(length + 1).fill(Infinity)
    const begins = new Uint8Array(length + 1)
    costs[0] = 0
    for (let end = 1; end <= length; end++) {
      for (let start = Math.max(0, end - LONGEST_PART); start < end; start++) {
        const cost = costs[start]! + this.#cost(word.slice(start, end))
        if (cost >= costs[end]!) continue
        costs[end] = cost
        begins[end] = start
      }
    }
    if (costs[length] === Infinity) return []
    const parts: string[] = []
    for (let end = length; end > 0; end = begins[end]!) parts.unshift(word.slice(begins[end], end))
    return parts.length <= MOST_PARTS ? parts : []
  }

  /** Minus the logarithm of how often a text has it. */
  #cost(part: string): number {
    if (part.length < SHORTEST_PART && !isStopWord(part)) return Infinity
    const count = this.#counts.get(part)
    return count === undefined ? Infinity : Math.log((PART * this.#texts) / count)
  }
}
