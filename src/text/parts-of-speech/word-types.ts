import type { Token, TokenKind } from '../analysis.ts'
import { closedTag } from './closed-words.ts'
import { ROW, rowOf, type TagModel } from './tag-model.ts'
import { TAGS } from './tags.ts'
import { type CaseUse, EDGE_GROUP, placeHash, wordFeatures } from './word-features.ts'

/** Words kept with their sums; when so many are known all are forgotten, so that a hostile text cannot fill the memory. */
const MOST_TYPES = 1 << 15
/** Longer words are known by half as much of their head and of their end, so that no slice keeps a whole document. */
const LONGEST = 24
/** Places a word is summed for: its own, then that of each neighbour. */
const PLACES = 5
/** Room for the parts of speech of a type, a power of two. */
export const TAG_PLACES = 32
/** Type of what stands outside a sentence. */
export const EDGE = 0

const KINDS: readonly TokenKind[] = ['word', 'number', 'punctuation', 'mark']
const KIND_INDEX: Readonly<Record<TokenKind, number>> = { word: 0, number: 1, punctuation: 2, mark: 3 }

/**
 * Spellings met, each with the sums of all its weights that hang on the word alone: what it counts for its own
 * part of speech, and for that of the second word before it to the second behind it.
 */
export class WordTypes {
  /** `TAG_PLACES` a type: how many parts of speech it may be, then their numbers. */
  readonly possible = new Uint8Array(MOST_TYPES * TAG_PLACES)
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
    const spelling = token.text.length > LONGEST ? shortened(token.text) : token.text
    return known.get(spelling) ?? this.#learn(spelling, token, use, known)
  }

  #begin(): void {
    for (const known of [...this.#sentence, ...this.#opening]) known.clear()
    this.#count = 1
    this.sums.fill(0, 0, PLACES * ROW)
    this.group[EDGE] = EDGE_GROUP
    for (let place = 0; place < PLACES - 1; place++)
      this.#add(WordTypes.beside(EDGE, place), placeHash(0, place))
  }

  #learn(spelling: string, token: Token, use: CaseUse, known: Map<string, number>): number {
    if (this.#count === MOST_TYPES) {
      this.cleared++
      this.#begin()
    }
    const type = this.#count++
    const lower = spelling === token.text ? token.lower : shortened(token.lower)
    const features = wordFeatures(spelling, lower, use, this.#model.lexicon, closedTag(token))
    this.#allow(type, features.possible)
    this.group[type] = features.group
    this.sums.fill(0, WordTypes.own(type), WordTypes.own(type + 1))
    for (const feature of features.own) this.#add(WordTypes.own(type), feature)
    // A word is the second before its second next: what is far is summed for the outer places.
    for (let place = 0; place < PLACES - 1; place++) {
      const far = place === 0 || place === PLACES - 2
      for (const feature of far ? features.far : features.near)
        this.#add(WordTypes.beside(type, place), placeHash(feature, place))
    }
    known.set(spelling, type)
    return type
  }

  #allow(type: number, bits: number): void {
    let count = 0
    for (let t = 0; t < TAGS.length; t++) if (bits & (1 << t)) this.possible[type * TAG_PLACES + ++count] = t
    this.possible[type * TAG_PLACES] = count
  }

  #add(at: number, feature: number): void {
    const row = rowOf(this.#model, feature)
    if (row < 0) return
    for (let t = 0; t < ROW; t++) this.sums[at + t]! += this.#model.weights[row + t]!
  }
}

function shortened(word: string): string {
  return word.length > LONGEST ? word.slice(0, LONGEST / 2) + word.slice(-LONGEST / 2) : word
}
