import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'

/** The compiled module where this one is compiled. */
const MODULE = new URL(`./thread${import.meta.url.slice(-3)}`, import.meta.url).href

/** For what is short-lived, in MiB: with V8's own 48 a thread takes 120 MB more and is no faster. */
const YOUNG = 16

/** As many as the machine has cores: the thread that gives them work is busy for a third of the time. */
export function usualThreads(): number {
  return availableParallelism()
}

/** So often a task is given to a thread that ends before it has begun with it. */
const MOST_TRIED = 3

/** Work that a thread did not do, and that another would hardly do. */
export class ThreadFailure extends Error {
  override readonly name = 'ThreadFailure'
  readonly code: 'too-slow' | 'too-much-memory' | 'failed'

  constructor(code: ThreadFailure['code'], message: string) {
    super(message)
    this.code = code
  }
}

/** What a thread is told: which of its functions, and with what; `number` is told back when it begins. */
export interface ThreadTask<Input> {
  readonly number: number
  readonly input: Input
}

/**
 * Threads that work one task after the other. A task that takes too much memory or time costs its thread, which is
 * replaced, and fails alone: one that lay ready there is done by another.
 */
export class Threads {
  readonly count: number
  /** Of a thread, in MiB. */
  readonly memory: number
  readonly #pool: Piscina<ThreadTask<unknown>, unknown>
  /** By task: what is to happen when it begins. */
  readonly #begins = new Map<number, () => void>()
  #tasks = 0
  #isClosed = false

  /** `young`: MiB of what is short-lived. */
  constructor(count: number, memory: number, module = MODULE, young = YOUNG) {
    this.count = count
    this.memory = memory
    this.#pool = new Piscina({
      filename: module,
      minThreads: count,
      maxThreads: count,
      // The next one lies ready, so that no thread waits for this one to have time.
      concurrentTasksPerWorker: 2,
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: young },
    })
    this.#pool.on('message', (task: number) => this.#begins.get(task)?.())
    // Of a thread that had nothing in hand any more: it ran out of memory while it was ended for being slow.
    this.#pool.on('error', () => {})
  }

  /**
   * What a function of the module answers; its time counts from when it begins. Rejects with a `ThreadFailure`, or with
   * what the function threw; with another error where the threads are closed meanwhile.
   */
  async run<Input, Answer>(name: string, input: Input, seconds: number): Promise<Answer> {
    for (let tried = 1; ; tried++) {
      const number = ++this.#tasks
      let hasBegun = false
      this.#begins.set(number, () => {
        hasBegun = true
      })
      try {
        return await this.#runOnce<Answer>({ number, input }, name, seconds)
      } catch (error) {
        if (hasBegun || tried === MOST_TRIED || !(error instanceof ThreadFailure)) throw error
      } finally {
        this.#begins.delete(number)
      }
    }
  }

  async #runOnce<Answer>(task: ThreadTask<unknown>, name: string, seconds: number): Promise<Answer> {
    const { number } = task
    const end = new AbortController()
    let timer: NodeJS.Timeout | undefined
    const begun = this.#begins.get(number)!
    this.#begins.set(number, () => {
      begun()
      timer = setTimeout(() => end.abort(), seconds * 1000)
    })
    try {
      return (await this.#pool.run(task, { name, signal: end.signal })) as Answer
    } catch (error) {
      if (this.#isClosed) throw error
      if (end.signal.aborted)
        throw new ThreadFailure('too-slow', `not done in ${Math.round(seconds)} s, which is the limit`)
      const { code, message } = error as NodeJS.ErrnoException
      if (code === 'ERR_WORKER_OUT_OF_MEMORY')
        throw new ThreadFailure(
          'too-much-memory',
          `it takes more than ${this.memory} MiB, which is the limit`,
        )
      throw new ThreadFailure('failed', message)
    } finally {
      clearTimeout(timer)
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#pool.destroy()
  }
}
