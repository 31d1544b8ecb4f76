import type { StemSet } from './telling-stems.ts'

/** A place in what one speaker says, found by the stems that lead to it. */
interface Placed {
  readonly wording: { readonly set: StemSet }
}

/** All that one speaker says, by the stems that tell most of each wording. */
export class SaidPlaces<Place extends Placed> {
  readonly #byStem = new Map<number, Place[]>()

  put(place: Place): void {
    for (const stem of place.wording.set.leading) {
      const places = this.#byStem.get(stem)
      if (places === undefined) this.#byStem.set(stem, [place])
      else places.push(place)
    }
  }

  drop(place: Place): void {
    for (const stem of place.wording.set.leading) {
      const places = this.#byStem.get(stem)!
      if (places.length === 1) this.#byStem.delete(stem)
      else places.splice(places.indexOf(place), 1)
    }
  }

  /** Every place, once, that has a leading stem in common with a wording: no other can share enough with it. */
  beside({ leading }: StemSet): Iterable<Place> {
    const found = new Set<Place>()
    for (const stem of leading) for (const place of this.#byStem.get(stem) ?? []) found.add(place)
    return found
  }
}
