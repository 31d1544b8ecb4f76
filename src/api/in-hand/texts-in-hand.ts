import { Threads, usualThreads } from '../../workers/threads.ts'
import { Refusal } from '../problem-details.ts'
import type { Read, Reading } from './reading.ts'
import type { ReadingTask } from './reading-thread.ts'
import { TextReader } from './text-reader.ts'

/** The compiled module where this one is compiled. */
const MODULE = new URL(`./reading-thread${import.meta.url.slice(-3)}`, import.meta.url).href

/** What reading the texts of one request may cost. */
export const IN_HAND = {
  /** Of a request, in bytes: some hundred long reports. */
  bytes: 1_000_000,
  reports: 200,
  /** Comparing a megabyte takes 3 s; machines may be slower, and busy. */
  seconds: 30,
  /** Of a thread, in MiB. */
  memory: 1024,
  threads: Math.min(2, usualThreads()),
  /** Requests that are read or wait for it; more are told to come again. */
  waiting: 8,
} as const

/**
 * Reads texts that are not stored, in threads of its own: what a stranger's text costs, costs whoever is served beside it
 * nothing. The threads are there from the first text on.
 */
export class TextsInHand extends TextReader {
  #threads: Threads | null = null
  #underWay = 0

  constructor() {
    super((reading, input) => this.#inThread({ reading, input } as ReadingTask<Reading>))
  }

  async close(): Promise<void> {
    const threads = this.#threads
    this.#threads = null
    await threads?.close()
  }

  async #inThread(task: ReadingTask): Promise<Read> {
    if (this.#underWay >= IN_HAND.waiting)
      throw new Refusal('busy', 'other texts are being read', {}, { 'retry-after': '5' })
    this.#underWay++
    try {
      this.#threads ??= new Threads(IN_HAND.threads, IN_HAND.memory, MODULE)
      return await this.#threads.run<ReadingTask, Read>('read', task, IN_HAND.seconds)
    } finally {
      this.#underWay--
    }
  }
}
