import { letterRuns } from './letter-runs.ts'
import type { ReadingWords } from './reading-words.ts'
import { inWholeParts } from './whole-parts.ts'

/** How much the runs of letters of a text tell among the readings at hand. */
export class RunRarity {
  readonly #readings: readonly Pick<ReadingWords, 'verbatim'>[]
  readonly #numbers = new Map<number, number>()
  /** By number. */
  readonly #weights: number[] = []
  readonly #known = new Map<string, Int32Array>()
  #counted = false

  constructor(readings: readonly Pick<ReadingWords, 'verbatim'>[]) {
    this.#readings = readings
  }

  /** The different runs of a text, by number. */
  of(verbatim: string): Int32Array {
    if (!this.#counted) this.#count()
    const known = this.#known.get(verbatim)
    if (known !== undefined) return known
    const unheard = weightOf(0, this.#readings.length)
    return this.#numbered(verbatim, () => this.#weights.push(unheard))
  }

  /** What a run tells, in nats. */
  weight(run: number): number {
    return this.#weights[run]!
  }

  /** Runs are counted when they are first asked for: not all that weigh words do. */
  #count(): void {
    this.#counted = true
    const counts: number[] = []
    for (const { verbatim } of this.#readings) {
      let runs = this.#known.get(verbatim)
      if (runs === undefined) {
        runs = this.#numbered(verbatim, () => counts.push(0))
        this.#known.set(verbatim, runs)
      }
      for (const run of runs) counts[run]!++
    }
    for (const count of counts) this.#weights.push(weightOf(count, this.#readings.length))
  }

  #numbered(verbatim: string, add: () => void): Int32Array {
    const runs = Int32Array.from(letterRuns(verbatim))
    for (let k = 0; k < runs.length; k++) {
      let number = this.#numbers.get(runs[k]!)
      if (number === undefined) {
        number = this.#numbers.size
        this.#numbers.set(runs[k]!, number)
        add()
      }
      runs[k] = number
    }
    return runs
  }
}

function weightOf(count: number, readings: number): number {
  return inWholeParts(Math.log((readings + 1) / (count + 0.5)))
}
