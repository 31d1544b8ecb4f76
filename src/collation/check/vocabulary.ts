import { wordHash } from '../copies/shingles.ts'

/**
 * Words by number, the number of each word by its spelling: equal words have equal numbers in all texts made with it. Every
 * name and every slip of the keyboard is a word, so there are very many: a hash table in typed arrays, open addressing.
 */
export class Vocabulary {
  readonly spellings: string[] = []
  #hashes = new Uint32Array(1 << 10)
  /** 1 more than the number of a word; 0 for a free place. */
  #places = new Int32Array(1 << 11)

  numberOf(word: string): number {
    const hash = wordHash(word)
    let place = this.#placeFrom(hash)
    for (; this.#places[place] !== 0; place = this.#placeFrom(place + 1)) {
      const number = this.#places[place]! - 1
      if (this.#hashes[number] === hash && this.spellings[number] === word) return number
    }
    const number = this.spellings.length
    if (number === this.#hashes.length) this.#grow()
    this.spellings.push(apart(word))
    this.#hashes[number] = hash
    this.#put(number)
    return number
  }

  #placeFrom(hash: number): number {
    return hash & (this.#places.length - 1)
  }

  #put(number: number): void {
    let place = this.#placeFrom(this.#hashes[number]!)
    while (this.#places[place] !== 0) place = this.#placeFrom(place + 1)
    this.#places[place] = number + 1
  }

  #grow(): void {
    const words = this.#hashes.length
    const hashes = this.#hashes
    this.#hashes = new Uint32Array(2 * words)
    this.#hashes.set(hashes)
    this.#places = new Int32Array(4 * words)
    for (let number = 0; number < words; number++) this.#put(number)
  }
}

/** V8 keeps a slice of so many letters or more as a view of the text it was cut from, which would stay with it. */
const VIEWED = 13

/** The same word in letters of its own. */
function apart(word: string): string {
  return word.length < VIEWED ? word : word.split('').join('')
}
