import type { Document } from '../model/document.ts'
import type { Problem, ProblemCode } from '../model/problem.ts'
import type { Engine } from '../store/database.ts'
import type { PreparedAnnotation } from '../store/prepared-annotation.ts'
import { ANNOTATING_LIMITS, type AnnotatingLimits, secondsFor } from './annotating-limits.ts'
import type { AnnotatingTask, Found } from './annotating-task.ts'
import { ThreadFailure, type Threads } from './threads.ts'

export type Annotated =
  | { readonly annotation: PreparedAnnotation }
  | { readonly document: Document; readonly problem: Problem }

/**
 * Annotates in threads, for a store of one engine. A document that makes its thread run out of memory or time is a problem; those that were given
 * together with it are done without it.
 */
export class AnnotatingPool {
  readonly #threads: Threads
  readonly #engine: Engine
  readonly #limits: AnnotatingLimits

  constructor(threads: Threads, engine: Engine, limits: AnnotatingLimits = ANNOTATING_LIMITS) {
    this.#threads = threads
    this.#engine = engine
    this.#limits = limits
  }

  get threads(): number {
    return this.#threads.count
  }

  /** In the order of the documents. Rejects where the threads are closed meanwhile. */
  async annotate(documents: readonly Document[]): Promise<Annotated[]> {
    const found = await this.#run(documents)
    if (Array.isArray(found)) return documents.map((document, i) => annotated(document, found[i]!))
    if (documents.length === 1) return [failed(documents[0]!, ...found.failed)]
    const alone: Annotated[] = []
    for (const document of documents) alone.push(...(await this.annotate([document])))
    return alone
  }

  async #run(documents: readonly Document[]): Promise<Found[] | { failed: Failure }> {
    const characters = documents.reduce((sum, { text }) => sum + text.length, 0)
    const seconds = secondsFor(characters, this.#limits)
    try {
      return await this.#threads.run<AnnotatingTask, Found[]>(
        'annotate',
        { documents, engine: this.#engine },
        seconds,
      )
    } catch (error) {
      if (!(error instanceof ThreadFailure)) throw error
      return { failed: failureOf(error) }
    }
  }
}

type Failure = [code: ProblemCode, message: string]

function failureOf({ code, message }: ThreadFailure): Failure {
  return code === 'failed'
    ? ['not-annotated', `annotating it failed: ${message}`]
    : [code, `annotating: ${message}`]
}

function annotated(document: Document, found: Found): Annotated {
  return 'annotation' in found
    ? found
    : failed(document, 'not-annotated', `annotating it failed: ${found.failure}`)
}

function failed(document: Document, code: ProblemCode, message: string): Annotated {
  return { document, problem: { location: document.location, code, severity: 'error', message } }
}
