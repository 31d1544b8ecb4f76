import weights from '../weights/utterance-context.json' with { type: 'json' }
import type { Rendering } from './rendering.ts'
import { rivalOdds, rivalSigns } from './utterance-rivals.ts'
import { probability } from './utterance-similarity.ts'

/** Two renderings with the log-odds that they are one utterance. */
export interface ScoredPair {
  readonly a: number
  readonly b: number
  /** By the words alone, as translations of one sentence have them in common. */
  readonly odds: number
  /** By the words alone, as statements of one position have them in common. */
  readonly position: number
}

/** Further than this ahead of its rivals a pair gains no more. */
const CLEAR_LEAD = 6
/** What a middling wrong pair has: two reports of a sentence each have no rivals, and that proves nothing. */
const RIVAL_AT_LEAST = -3
/**
 * Log-odds taken off those of a position: somebody who retells a sentence takes liberties like somebody who repeats a
 * position, but not every position is one utterance.
 */
const POSITION = 5
/** Log-odds beyond which words say no more. */
const WORDS_MOST = 12
/** Neighbours so many places before and after are looked at. */
const NEIGHBOURS = 2

/**
 * Log-odds added because reports retell more freely than the translations that the weights were learnt from: found
 * by trying on invented reports with an answer key, where it costs no wrong pair.
 */
const RETOLD = 0.7

/** What the words alone say is weighed with these, by the names in the file of weights. */
export interface ContextSigns {
  readonly words: number
  /** How far the pair is ahead of the best other pair of one of the two within the same two documents. */
  readonly lead: number
  /** How likely a pair just before, and one just after, is one utterance: two reports of one speech run alike. */
  readonly before: number
  readonly after: number
}

/**
 * Looks at each pair among the other pairs, and returns the log-odds that result: among those of its two documents
 * where their order is known, otherwise among all. Pairs within one document are left as they are.
 */
export function weighContext(pairs: readonly ScoredPair[], renderings: readonly Rendering[]): ScoredPair[] {
  const ordered = contextSigns(pairs, renderings)
  const unordered = ordered.includes(null) ? rivalSigns(pairs) : []
  return pairs.map((pair, i) => {
    const sign = ordered[i]
    if (sign != null) return { ...pair, odds: contextOdds(sign) }
    if (renderings[pair.a]!.document === renderings[pair.b]!.document) return pair
    return { ...pair, odds: rivalOdds(unordered[i]!) }
  })
}

function contextOdds({ words, lead, before, after }: ContextSigns): number {
  const around = weights.lead * lead + weights.before * before + weights.after * after
  return weights.bias + RETOLD + weights.words * words + around
}

/** Signs of each pair; null where a document's order is not known or both stand in one document. */
export function contextSigns(
  pairs: readonly ScoredPair[],
  renderings: readonly Rendering[],
): (ContextSigns | null)[] {
  const signs: (ContextSigns | null)[] = pairs.map(() => null)
  const bests = new BestTwo(renderings.length)
  for (const members of pairsByDocuments(pairs, renderings)) {
    const field = new Field()
    for (const i of members) {
      const { a, b } = pairs[i]!
      const [x, y] = [renderings[a]!, renderings[b]!]
      const odds = likelier(pairs[i]!)
      field.set(x.place ?? 0, y.place ?? 0, odds)
      if (!y.repeats) bests.keep(a, odds)
      if (!x.repeats) bests.keep(b, odds)
    }
    for (const i of members) {
      const { a, b } = pairs[i]!
      const [x, y] = [renderings[a]!.place, renderings[b]!.place]
      if (x === null || y === null) continue
      const odds = likelier(pairs[i]!)
      const rival = Math.max(RIVAL_AT_LEAST, bests.rivalOf(a, odds), bests.rivalOf(b, odds))
      signs[i] = {
        words: clip(odds, WORDS_MOST),
        lead: clip(odds - rival, CLEAR_LEAD),
        before: probability(field.mostBeside(x, y, -1)),
        after: probability(field.mostBeside(x, y, 1)),
      }
    }
    for (const i of members) bests.forget(pairs[i]!)
  }
  return signs
}

function likelier({ odds, position }: ScoredPair): number {
  return Math.max(odds, position - POSITION)
}

/** Pairs, by index, whose renderings stand in the same two documents and are by the same two speakers. */
function pairsByDocuments(
  pairs: readonly ScoredPair[],
  renderings: readonly Rendering[],
): Iterable<number[]> {
  const numbers = new Map<string, number>()
  const sources = renderings.map(({ document, speaker }) => {
    const source = `${document}\0${speaker}`
    const number = numbers.get(source) ?? numbers.size
    numbers.set(source, number)
    return number
  })
  const groups = new Map<number, number[]>()
  pairs.forEach(({ a, b }, i) => {
    if (renderings[a]!.document === renderings[b]!.document) return
    const key = sources[a]! * numbers.size + sources[b]!
    const list = groups.get(key)
    if (list === undefined) groups.set(key, [i])
    else list.push(i)
  })
  return groups.values()
}

/** The best and the second best odds of each rendering within two documents. */
class BestTwo {
  readonly #best: Float64Array
  readonly #second: Float64Array

  constructor(renderings: number) {
    this.#best = new Float64Array(renderings).fill(-Infinity)
    this.#second = new Float64Array(renderings).fill(-Infinity)
  }

  keep(rendering: number, odds: number): void {
    if (odds > this.#best[rendering]!) {
      this.#second[rendering] = this.#best[rendering]!
      this.#best[rendering] = odds
    } else if (odds > this.#second[rendering]!) this.#second[rendering] = odds
  }

  rivalOf(rendering: number, odds: number): number {
    return this.#best[rendering] === odds ? this.#second[rendering]! : this.#best[rendering]!
  }

  forget({ a, b }: ScoredPair): void {
    for (const list of [this.#best, this.#second]) {
      list[a] = -Infinity
      list[b] = -Infinity
    }
  }
}

/** Odds of pairs by the places of the two in their documents. */
class Field {
  readonly #rows = new Map<number, Map<number, number>>()

  set(x: number, y: number, odds: number): void {
    const row = this.#rows.get(x)
    if (row === undefined) this.#rows.set(x, new Map([[y, odds]]))
    else row.set(y, odds)
  }

  /** The best of the pairs that stand just before or just behind. */
  mostBeside(x: number, y: number, side: 1 | -1): number {
    let most = -Infinity
    for (let i = 1; i <= NEIGHBOURS; i++) {
      const row = this.#rows.get(x + side * i)
      if (row === undefined) continue
      for (let j = 1; j <= NEIGHBOURS; j++) most = Math.max(most, row.get(y + side * j) ?? -Infinity)
    }
    return most
  }
}

function clip(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value))
}
