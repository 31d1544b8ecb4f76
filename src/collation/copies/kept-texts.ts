import { packedJson, unpackedJson } from '../packed-json.ts'
import type { RowShelf, Shelves } from '../shelves.ts'
import { AtHand } from './at-hand.ts'
import type { Imprint } from './copy-direction.ts'
import type { CopyText } from './copy-text.ts'
import { HashTable, NOTHING } from './hash-table.ts'
import { LaidOutText } from './laid-out-text.ts'
import { wordHash } from './shingles.ts'

/** Documents come by their story, more or less: what is asked for is mostly what came last. */
const IMPRINTS_AT_HAND = 1000
/** Words of all texts that lie unpacked, and shingles of all whose shingles do. */
const WORDS_AT_HAND = 20_000
const SHINGLES_AT_HAND = 20_000

/** Texts and what their documents say of where they come from, by numbers from 0 up, on shelves. */
export class KeptTexts {
  readonly #packed: RowShelf
  readonly #packedImprints: RowShelf
  /** The number of a document by the hash of its identifier. */
  readonly #numbers = new HashTable()
  /** And by the identifier where its hash is another document's. */
  readonly #further = new Map<string, number>()
  #count = 0
  readonly #imprints = new AtHand<number, Imprint>(
    IMPRINTS_AT_HAND,
    number => unpackedJson(this.#packedImprints.get(number)) as Imprint,
  )
  readonly #laidOut = new AtHand<number, LaidOutText>(
    WORDS_AT_HAND,
    number => new LaidOutText().lay(this.#packed.get(number)),
    ({ count }) => 1 + count,
  )
  readonly #shingles = new AtHand<number, Uint32Array>(
    SHINGLES_AT_HAND,
    number => this.laidOut(number).ownShingles(),
    ({ length }) => 1 + length,
  )

  constructor(shelves: Shelves) {
    this.#packed = shelves.rows()
    this.#packedImprints = shelves.rows()
  }

  get count(): number {
    return this.#count
  }

  /** Undefined for a document that is not here. */
  numberOf(id: string): number | undefined {
    const number = this.#numbers.get(wordHash(id))
    if (number === NOTHING) return undefined
    return this.imprint(number).id === id ? number : this.#further.get(id)
  }

  /** Takes in the text of a document that is not here; its number. */
  add(imprint: Imprint, { packed }: CopyText): number {
    const number = this.#packed.add(packed)
    this.#count++
    this.#packedImprints.add(packedJson(imprint))
    const hash = wordHash(imprint.id)
    if (this.#numbers.get(hash) === NOTHING) this.#numbers.put(hash, number)
    else this.#further.set(imprint.id, number)
    return number
  }

  imprint(number: number): Imprint {
    return this.#imprints.get(number)
  }

  laidOut(number: number): LaidOutText {
    return this.#laidOut.get(number)
  }

  /** See `LaidOutText`. */
  ownShingles(number: number): Uint32Array {
    return this.#shingles.get(number)
  }
}
