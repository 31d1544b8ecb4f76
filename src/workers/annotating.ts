import type { Document } from '../model/document.ts'
import type { Problem } from '../model/problem.ts'
import type { AnnotatingPlace, ToAnnotate } from '../store/annotations.ts'
import type { Store } from '../store/store.ts'
import type { AnnotatingPool } from './annotating-pool.ts'

/** Documents that are taken together: some tenths of a second of work. */
export const BATCH = 32
/** No more are taken together when their texts come to this: half a second's work, and memory that has a bound. */
export const BATCH_CHARACTERS = 250_000
/** Documents that cannot be annotated and are passed over; with more of them something else is wrong. */
const MOST_FAILED = 100

/** Annotates documents of a store in the threads of a pool, a few batches at a time, and puts what they find. */
export class Annotating {
  readonly #store: Store
  readonly #pool: AnnotatingPool
  readonly #version: string
  readonly #report: (problem: Problem) => void
  /** One batch waits beside those that are worked on, so that no thread waits for the store. */
  readonly #most: number
  readonly #underWay = new Set<Promise<void>>()
  /** Ids of documents that are being annotated or could not be. */
  readonly #busy = new Set<string>()
  readonly #failed = new Set<string>()
  #done = 0
  /** What the first batch that came to nothing threw. */
  #broken: { readonly error: unknown } | null = null

  constructor(
    store: Store,
    pool: AnnotatingPool,
    { version, report }: { version: string; report: (problem: Problem) => void },
  ) {
    this.#store = store
    this.#pool = pool
    this.#version = version
    this.#most = pool.threads + 1
    this.#report = report
  }

  /** Documents whose annotations are in the store. */
  get done(): number {
    return this.#done
  }

  /** Returns when there is room for the next batch; throws what an earlier one threw. */
  async add(documents: readonly Document[]): Promise<void> {
    for (const batch of batches(documents)) {
      this.#throwIfBroken()
      while (this.#underWay.size >= this.#most) await this.#next()
      const work: Promise<void> = this.#annotate(batch)
        .catch(error => {
          this.#broken ??= { error }
        })
        .finally(() => this.#underWay.delete(work))
      this.#underWay.add(work)
    }
  }

  /** All that the store has and this version has not annotated; what is under way included. */
  async rest(stop: AbortSignal, progress: (done: number) => void): Promise<void> {
    const before = this.#done
    let after: AnnotatingPlace | null = null
    let isAnyFresh = false
    while (!stop.aborted && this.#failed.size < MOST_FAILED) {
      const page = { limit: BATCH, characters: BATCH_CHARACTERS, after }
      const { documents, next }: ToAnnotate = await this.#store.annotations.toAnnotate(this.#version, page)
      const fresh = documents.filter(({ id }) => !this.#busy.has(id) && !this.#failed.has(id))
      if (fresh.length > 0) await this.add(fresh)
      isAnyFresh ||= fresh.length > 0
      progress(this.#done - before)
      after = next
      if (next !== null) continue
      // Once more from the beginning: others may have put documents meanwhile.
      if (this.#underWay.size > 0) await this.#next()
      else if (!isAnyFresh) return
      isAnyFresh = false
    }
  }

  /** When nothing is under way any more; throws what a batch threw. */
  async end(): Promise<void> {
    while (this.#underWay.size > 0) await this.#next()
    this.#throwIfBroken()
  }

  /** When one batch is done. */
  async #next(): Promise<void> {
    await Promise.race(this.#underWay)
    this.#throwIfBroken()
  }

  #throwIfBroken(): void {
    if (this.#broken !== null) throw this.#broken.error
  }

  async #annotate(documents: readonly Document[]): Promise<void> {
    for (const { id } of documents) this.#busy.add(id)
    const outcomes = await this.#pool.annotate(documents)
    const annotations = outcomes.flatMap(outcome => ('annotation' in outcome ? outcome.annotation : []))
    await this.#store.annotations.put(this.#version, annotations)
    this.#done += annotations.length
    for (const { id } of documents) this.#busy.delete(id)
    for (const outcome of outcomes) {
      if ('annotation' in outcome) continue
      this.#failed.add(outcome.document.id)
      this.#report(outcome.problem)
    }
  }
}

/** Of one document at least each. */
export function* batches(documents: readonly Document[]): Generator<Document[]> {
  let batch: Document[] = []
  let characters = 0
  for (const document of documents) {
    if (
      batch.length > 0 &&
      (batch.length === BATCH || characters + document.text.length > BATCH_CHARACTERS)
    ) {
      yield batch
      batch = []
      characters = 0
    }
    batch.push(document)
    characters += document.text.length
  }
  if (batch.length > 0) yield batch
}
