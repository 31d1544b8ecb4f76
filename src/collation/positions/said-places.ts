import type { Kept, KeptWording, Said, WordsOfWordings } from './said.ts'
import { areNear, partsOf, type StemSet } from './telling-stems.ts'

/** A wording of another statement that has telling words in common with one of a statement's own. */
export interface NearWording {
  readonly own: KeptWording
  readonly of: Kept
  readonly wording: KeptWording
}

interface Place {
  readonly of: Kept
  readonly wording: KeptWording
  readonly stems: StemSet
}

/** All that one speaker says, by the stems that stand in it. */
export class SaidPlaces {
  /** Null for what was dropped. */
  #places: (Place | null)[] = []
  #byStem = new Map<number, number[]>()
  #dropped = 0
  /** Of each place, the weight in common with what is asked for; 0 in between. */
  #shared = new Int32Array(64)

  put({ statements }: Said, words: WordsOfWordings): void {
    for (const of of statements)
      for (const wording of of.wordings) this.#put({ of, wording, stems: words.stemsOf(wording) })
  }

  drop(said: Said): void {
    for (const [i, place] of this.#places.entries()) {
      if (place?.of.said !== said) continue
      this.#places[i] = null
      this.#dropped++
    }
    if (2 * this.#dropped > this.#places.length) this.#begin()
  }

  /** Wordings of other occasions that share enough with one of a statement's own. */
  near(kept: Kept, words: WordsOfWordings): NearWording[] {
    const near: NearWording[] = []
    for (const own of kept.wordings) {
      const stems = words.stemsOf(own)
      for (const i of this.#sharing(stems)) {
        const place = this.#places[i]
        const shared = this.#shared[i]!
        this.#shared[i] = 0
        if (place !== null && place!.of.occasion !== kept.occasion && areNear(stems, place!.stems, shared))
          near.push({ own, of: place!.of, wording: place!.wording })
      }
    }
    return near
  }

  /** Places that have a stem in common with a wording; how much they share is left in `#shared`. */
  #sharing({ stems }: StemSet): number[] {
    const sharing: number[] = []
    const shared = this.#shared
    for (const stem of stems) {
      const parts = partsOf(stem)
      for (const i of this.#byStem.get(stem) ?? []) {
        if (shared[i] === 0) sharing.push(i)
        shared[i]! += parts
      }
    }
    return sharing
  }

  #put(place: Place): void {
    const number = this.#places.push(place) - 1
    if (number === this.#shared.length) this.#shared = new Int32Array(2 * number)
    for (const stem of place.stems.stems) {
      const places = this.#byStem.get(stem)
      if (places === undefined) this.#byStem.set(stem, [number])
      else places.push(number)
    }
  }

  #begin(): void {
    const places = this.#places
    this.#places = []
    this.#byStem = new Map()
    this.#dropped = 0
    for (const place of places) if (place !== null) this.#put(place)
  }
}
