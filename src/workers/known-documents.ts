import { randomUUID } from 'node:crypto'
import { HashedNumbers } from '../collation/stories/hashed-numbers.ts'
import { NumberColumn } from '../collation/stories/number-column.ts'

/** Documents that a collating process has taken in, and the number of the extractor that each was read by: 20 bytes of memory each. */
export class KnownDocuments {
  readonly #numbers = new HashedNumbers()
  readonly #extractors = new NumberColumn()
  /** Goes before every id: two that whoever names documents has made for one hash have two. */
  readonly #salt = randomUUID()
  #size = 0

  get size(): number {
    return this.#size
  }

  has(id: string): boolean {
    return this.#find(id) !== null
  }

  /** Undefined for a document that is not known. */
  get(id: string): number | undefined {
    const number = this.#find(id)
    return number === null ? undefined : this.#extractors.get(number)
  }

  set(id: string, extractor: number): void {
    const number = this.#numbers.numberOf(this.#salt + id)
    if (number === this.#size) this.#size++
    this.#extractors.set(number, extractor)
  }

  #find(id: string): number | null {
    return this.#numbers.find(this.#salt + id)
  }
}
