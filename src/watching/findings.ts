import type { Document } from '../model/document.ts'
import type { Problem } from '../model/problem.ts'
import type { Store } from '../store/store.ts'
import { Annotating } from '../workers/annotating.ts'
import type { AnnotatingPool } from '../workers/annotating-pool.ts'
import type { Collated, CollateStored, Tell } from '../workers/reading.ts'

export interface FindingsOptions {
  /** Of what annotates. */
  readonly version: string
  /** The caller's, who closes it. */
  readonly pool: AnnotatingPool
  readonly collate: CollateStored
  readonly report: (problem: Problem) => void
  readonly tell: Tell
  readonly stop: AbortSignal
}

/** What is said in documents that come in, and over all of them, while they come and until all that came is done. */
export class Findings {
  /** Aborted where the store cannot go on; `end` throws why. */
  readonly failed: AbortSignal
  readonly #annotating: Annotating
  readonly #options: FindingsOptions
  readonly #collating: Promise<Collated | null>
  readonly #resting: Promise<void>
  #isOpen = true

  constructor(store: Store, options: FindingsOptions) {
    const { version, pool, collate, report, tell, stop } = options
    const failing = new AbortController()
    this.failed = failing.signal
    this.#options = options
    this.#annotating = new Annotating(store, pool, { version, report })
    const ending = AbortSignal.any([stop, failing.signal])
    this.#collating = collate(store, { stop: ending, report, tell, more: () => this.#isOpen })
    // What a process that was killed had taken in and not annotated.
    this.#resting = this.#annotating.rest(ending, () => {})
    for (const work of [this.#collating, this.#resting]) work.catch(() => failing.abort())
  }

  /** Documents whose annotations are in the store. */
  get annotated(): number {
    return this.#annotating.done
  }

  /** Returns when there is room for more. */
  add(documents: readonly Document[]): Promise<void> {
    return this.#annotating.add(documents)
  }

  /** When all that was added is annotated and collated; where it is to stop, what is in hand. */
  async end(): Promise<Collated | null> {
    try {
      await this.#resting
      await this.#annotating.end()
      // Another process that watched the store may have been killed meanwhile.
      if (!this.#options.stop.aborted) await this.#annotating.rest(this.#options.stop, () => {})
    } catch (error) {
      this.#isOpen = false
      await Promise.allSettled([this.#collating, this.#annotating.end()])
      throw error
    }
    this.#isOpen = false
    return this.#collating
  }
}
