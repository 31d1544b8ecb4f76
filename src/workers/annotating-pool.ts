import { Piscina } from 'piscina'
import type { Annotation } from '../model/annotation.ts'
import type { Document } from '../model/document.ts'
import type { Problem, ProblemCode } from '../model/problem.ts'
import { ANNOTATING_LIMITS, type AnnotatingLimits, secondsFor } from './annotating-limits.ts'
import type { AnnotatingTask, Found } from './annotating-thread.ts'

export type Annotated =
  | { readonly annotation: Annotation }
  | { readonly document: Document; readonly problem: Problem }

/** The compiled module where this one is compiled. */
const THREAD = new URL(`./annotating-thread${import.meta.url.slice(-3)}`, import.meta.url).href

/** For what is short-lived, in MiB: with V8's own 48 a thread takes 120 MB more and is no faster. */
const YOUNG = 16

/**
 * Threads that annotate. A document that makes its thread run out of memory or time costs that thread and is a problem;
 * those that were given together with it are done without it.
 */
export class AnnotatingPool {
  readonly threads: number
  readonly #limits: AnnotatingLimits
  readonly #pool: Piscina<AnnotatingTask, Found[]>
  /** By task: what is to happen when it begins. */
  readonly #begins = new Map<number, () => void>()
  #tasks = 0
  #isClosed = false

  constructor(threads: number, limits = ANNOTATING_LIMITS, thread = THREAD) {
    this.threads = threads
    this.#limits = limits
    this.#pool = new Piscina({
      filename: thread,
      minThreads: threads,
      maxThreads: threads,
      resourceLimits: { maxOldGenerationSizeMb: limits.memory, maxYoungGenerationSizeMb: YOUNG },
    })
    this.#pool.on('message', (task: number) => this.#begins.get(task)?.())
  }

  /** In the order of the documents. Rejects where the pool is closed meanwhile. */
  async annotate(documents: readonly Document[]): Promise<Annotated[]> {
    const found = await this.#run(documents)
    if (Array.isArray(found)) return documents.map((document, i) => annotated(document, found[i]!))
    if (documents.length === 1) return [failed(documents[0]!, ...found.failed)]
    const alone: Annotated[] = []
    for (const document of documents) alone.push(...(await this.annotate([document])))
    return alone
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#pool.destroy()
  }

  async #run(documents: readonly Document[]): Promise<Found[] | { failed: Failure }> {
    const number = ++this.#tasks
    const seconds = secondsFor(
      documents.reduce((sum, { text }) => sum + text.length, 0),
      this.#limits,
    )
    const end = new AbortController()
    let timer: NodeJS.Timeout | undefined
    this.#begins.set(number, () => {
      timer = setTimeout(() => end.abort(), seconds * 1000)
    })
    try {
      return await this.#pool.run({ number, documents }, { signal: end.signal })
    } catch (error) {
      if (this.#isClosed) throw error
      return { failed: failureOf(error, end.signal.aborted, seconds, this.#limits) }
    } finally {
      clearTimeout(timer)
      this.#begins.delete(number)
    }
  }
}

type Failure = [code: ProblemCode, message: string]

function failureOf(error: unknown, late: boolean, seconds: number, { memory }: AnnotatingLimits): Failure {
  if (late) return ['too-slow', `not annotated in ${Math.round(seconds)} s, which is the limit`]
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return ['too-much-memory', `annotating it takes more than ${memory} MiB, which is the limit`]
  return ['not-annotated', `annotating it failed: ${message}`]
}

function annotated(document: Document, found: Found): Annotated {
  return 'findings' in found
    ? { annotation: { document, ...found.findings } }
    : failed(document, 'not-annotated', `annotating it failed: ${found.failure}`)
}

function failed(document: Document, code: ProblemCode, message: string): Annotated {
  return { document, problem: { location: document.location, code, severity: 'error', message } }
}
