import type { LaidOutText } from './laid-out-text.ts'

/** A shingle that returns more often than this inside one text anchors nothing. */
const MOST_PLACES = 4

/** Places at which two texts have one and the same shingle, by the place in the first, then in the second. */
export interface Anchors {
  count: number
  i: Int32Array
  j: Int32Array
}

/** Where a text has each of its shingles: a hash table with open addressing, a slot for each different shingle. */
export class ShinglePlaces {
  #shingles = new Uint32Array(0)
  #mask = 0
  /** 1 more than the first place of the slot's shingle, 0 for none. */
  #slots = new Int32Array(0)
  /** How often the slot's shingle is met, in this text and in the one that is compared with it. */
  #times = new Uint8Array(0)
  #otherTimes = new Uint8Array(0)
  /** By place: 1 more than the next place of the same shingle, 0 for none. */
  #next = new Int32Array(0)
  /** By place in the text that is compared: the slot of its shingle. */
  #slotOf = new Int32Array(0)

  /** Takes in the places of a text, which stays as it is while others are compared with it. */
  take({ shingles, shingled }: LaidOutText): void {
    this.#shingles = shingles
    const size = 2 ** Math.ceil(Math.log2(2 * shingled + 2))
    this.#mask = size - 1
    if (size > this.#slots.length) {
      this.#slots = new Int32Array(size)
      this.#times = new Uint8Array(size)
      this.#otherTimes = new Uint8Array(size)
      this.#next = new Int32Array(size)
    }
    this.#slots.fill(0, 0, size)
    this.#times.fill(0, 0, size)
    for (let j = shingled - 1; j >= 0; j--) {
      const slot = this.#slotFor(shingles[j]!)
      this.#next[j] = this.#slots[slot]!
      this.#slots[slot] = j + 1
      if (this.#times[slot]! <= MOST_PLACES) this.#times[slot]!++
    }
  }

  /** What another text, the first of the two, has in common with it. */
  meet({ shingles, shingled }: LaidOutText, anchors: Anchors): void {
    if (shingled > this.#slotOf.length) this.#slotOf = new Int32Array(2 * shingled)
    if (MOST_PLACES * shingled > anchors.i.length) {
      anchors.i = new Int32Array(2 * MOST_PLACES * shingled)
      anchors.j = new Int32Array(2 * MOST_PLACES * shingled)
    }
    const { i: placesI, j: placesJ } = anchors
    const [slots, times, otherTimes, next, slotOf] = [
      this.#slots,
      this.#times,
      this.#otherTimes,
      this.#next,
      this.#slotOf,
    ]
    otherTimes.fill(0, 0, this.#mask + 1)
    for (let i = 0; i < shingled; i++) {
      const slot = this.#slotFor(shingles[i]!)
      slotOf[i] = slot
      if (otherTimes[slot]! <= MOST_PLACES) otherTimes[slot]!++
    }
    let count = 0
    for (let i = 0; i < shingled; i++) {
      const slot = slotOf[i]!
      if (times[slot]! > MOST_PLACES || otherTimes[slot]! > MOST_PLACES) continue
      for (let j = slots[slot]! - 1; j >= 0; j = next[j]! - 1) {
        placesI[count] = i
        placesJ[count++] = j
      }
    }
    anchors.count = count
  }

  #slotFor(shingle: number): number {
    const slots = this.#slots
    const shingles = this.#shingles
    const mask = this.#mask
    let slot = shingle & mask
    while (slots[slot] !== 0 && shingles[slots[slot]! - 1] !== shingle) slot = (slot + 1) & mask
    return slot
  }
}
