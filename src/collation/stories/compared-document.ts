import type { Packing } from '../shelves.ts'
import type { StoryDays } from './story-days.ts'
import type { StoryVector } from './story-vector.ts'

/** All that a document is compared by. */
export interface ComparedDocument extends StoryVector {
  readonly language: string
  readonly days: StoryDays
}

/** Whole numbers in front: how many days are stated, terms, telling ones, letters of the language. */
const COUNTS = 4
/** Numbers with a fraction behind them, the stated days left out: published, event, weekday, portable, square. */
const FIXED = 5

/** Numbers that take more room stand further in front, so that each stands where its kind may begin. */
export const comparedPacking: Packing<ComparedDocument> = {
  pack({ language, days, terms, weights, telling, portable, square }) {
    const { stated } = days
    const counts = [stated.length, terms.length, telling.length, language.length]
    const large = [days.published, days.event, days.weekday, portable, square, ...stated].map(
      n => n ?? Number.NaN,
    )
    const small = 4 * (COUNTS + terms.length) + 8 * large.length
    const buffer = new ArrayBuffer(small + 2 * (weights.length + telling.length + language.length))
    new Int32Array(buffer, 0, COUNTS).set(counts)
    new Float64Array(buffer, 4 * COUNTS, large.length).set(large)
    new Int32Array(buffer, 4 * COUNTS + 8 * large.length, terms.length).set(terms)
    const rest = new Uint16Array(buffer, small)
    rest.set(weights)
    rest.set(telling, weights.length)
    for (let k = 0; k < language.length; k++)
      rest[weights.length + telling.length + k] = language.charCodeAt(k)
    return new Uint8Array(buffer)
  },

  unpack(bytes) {
    const { buffer } = new Uint8Array(bytes)
    const [stated, termCount, tellingCount, letters] = new Int32Array(buffer, 0, COUNTS) as unknown as Counts
    const large = new Float64Array(buffer, 4 * COUNTS, FIXED + stated)
    const [published, event, weekday, portable, square] = Array.from(large.subarray(0, FIXED), n =>
      Number.isNaN(n) ? null : n,
    )
    const termsAt = 4 * COUNTS + 8 * large.length
    const weightsAt = termsAt + 4 * termCount
    const tellingAt = weightsAt + 2 * termCount
    return {
      language: String.fromCharCode(...new Uint16Array(buffer, tellingAt + 2 * tellingCount, letters)),
      days: {
        published: published!,
        stated: Array.from(large.subarray(FIXED)),
        event: event!,
        weekday: weekday!,
      },
      terms: new Int32Array(buffer, termsAt, termCount),
      weights: new Uint16Array(buffer, weightsAt, termCount),
      telling: new Uint16Array(buffer, tellingAt, tellingCount),
      portable: portable!,
      square: square!,
    }
  },
}

type Counts = readonly [stated: number, terms: number, telling: number, letters: number]
