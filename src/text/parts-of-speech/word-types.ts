import type { Token, TokenKind } from '../analysis.ts'
import { closedTag } from './closed-words.ts'
import { ROW, rowOf, type TagModel } from './tag-model.ts'
import { type CaseUse, EDGE_GROUP, placeHash, wordFeatures } from './word-features.ts'

/** Words kept with their sums; when so many are known all are forgotten, so that a hostile text cannot fill the memory. */
const MOST_TYPES = 1 << 15
/** Places a word is summed for: its own, then that of each neighbour. */
const PLACES = 5
/** Type of what stands outside a sentence. */
export const EDGE = 0

const KINDS: readonly TokenKind[] = ['word', 'number', 'punctuation', 'mark']
const KIND_INDEX: Readonly<Record<TokenKind, number>> = { word: 0, number: 1, punctuation: 2, mark: 3 }

/**
 * Spellings met, each with the sums of all its weights that hang on the word alone: what it counts for its own
 * part of speech, and for that of the second word before it to the second behind it.
 */
export class WordTypes {
  /** By type: the part of speech that the word alone decides, or -1. */
  readonly fixed = new Int8Array(MOST_TYPES)
  readonly group = new Int32Array(MOST_TYPES)
  /** `PLACES` rows a type. */
  readonly sums = new Int16Array(MOST_TYPES * PLACES * ROW)
  readonly #model: TagModel
  readonly #sentence = KINDS.map(() => new Map<string, number>())
  readonly #opening = KINDS.map(() => new Map<string, number>())
  #count = 0

  constructor(model: TagModel) {
    this.#model = model
    this.#begin()
  }

  /** Where a type's sums for its own part of speech begin. */
  static own(type: number): number {
    return type * PLACES * ROW
  }

  /** Where its sums begin for the part of speech of a word that it stands beside, by the place as in `placeHash`. */
  static beside(type: number, place: number): number {
    return (type * PLACES + 1 + place) * ROW
  }

  /** How often all types were forgotten: numbers taken before are void then. */
  cleared = 0

  typeOf(token: Token, use: CaseUse): number {
    const kind = KIND_INDEX[token.kind]
    const known = (use === 'opening' ? this.#opening : this.#sentence)[kind]!
    return known.get(token.text) ?? this.#learn(token, use, known)
  }

  #begin(): void {
    for (const known of [...this.#sentence, ...this.#opening]) known.clear()
    this.#count = 1
    this.sums.fill(0, 0, PLACES * ROW)
    this.group[EDGE] = EDGE_GROUP
    for (let place = 0; place < PLACES - 1; place++)
      this.#add(WordTypes.beside(EDGE, place), placeHash(0, place))
  }

  #learn(token: Token, use: CaseUse, known: Map<string, number>): number {
    if (this.#count === MOST_TYPES) {
      this.cleared++
      this.#begin()
    }
    const type = this.#count++
    const features = wordFeatures(token.text, token.lower, use, this.#model.lexicon, closedTag(token))
    this.fixed[type] = features.fixed
    this.group[type] = features.group
    this.sums.fill(0, WordTypes.own(type), WordTypes.own(type + 1))
    for (const feature of features.own) this.#add(WordTypes.own(type), feature)
    // A word is the second before its second next: what is far is summed for the outer places.
    for (let place = 0; place < PLACES - 1; place++) {
      const far = place === 0 || place === PLACES - 2
      for (const feature of far ? features.far : features.near)
        this.#add(WordTypes.beside(type, place), placeHash(feature, place))
    }
    known.set(token.text, type)
    return type
  }

  #add(at: number, feature: number): void {
    const row = rowOf(this.#model, feature)
    if (row < 0) return
    for (let t = 0; t < ROW; t++) this.sums[at + t]! += this.#model.weights[row + t]!
  }
}
