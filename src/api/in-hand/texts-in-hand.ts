import type { Report } from '../../library/report.ts'
import { Threads, usualThreads } from '../../workers/threads.ts'
import { Refusal } from '../problem-details.ts'
import type { QuotationsRead, Read, ToCheck } from './reading-thread.ts'

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
export class TextsInHand {
  #threads: Threads | null = null
  #underWay = 0

  /** Each answers JSON; throws a `Refusal` or a `ThreadFailure`. */
  annotate(report: Report): Promise<string> {
    return this.#read('annotate', { report })
  }

  compare(reports: readonly Report[]): Promise<string> {
    return this.#read('compare', { reports })
  }

  check(texts: ToCheck): Promise<string> {
    return this.#read('check', texts)
  }

  async quotations(report: Report): Promise<QuotationsRead> {
    return JSON.parse(await this.#read('quotations', { report }))
  }

  async close(): Promise<void> {
    const threads = this.#threads
    this.#threads = null
    await threads?.close()
  }

  async #read(name: string, input: unknown): Promise<string> {
    if (this.#underWay >= IN_HAND.waiting)
      throw new Refusal('busy', 'other texts are being read', {}, { 'retry-after': '5' })
    this.#underWay++
    try {
      this.#threads ??= new Threads(IN_HAND.threads, IN_HAND.memory, MODULE)
      const answer = await this.#threads.run<unknown, Read>(name, input, IN_HAND.seconds)
      if ('json' in answer) return answer.json
      const { field, reason } = answer.refused
      const errors = [{ in: 'body', name: field, value: null, detail: reason }]
      throw new Refusal('not-read', `${field} ${reason}`, { errors })
    } finally {
      this.#underWay--
    }
  }
}
