import type { Report } from '../../library/report.ts'
import { Refusal } from '../problem-details.ts'
import {
  type QuotationsRead,
  type Read,
  type Reading,
  readFor,
  type ToCheck,
  type ToRead,
} from './reading.ts'

/** Reads texts that are not stored. Each answers JSON; throws a `Refusal` or a `ThreadFailure`. */
export class TextReader {
  readonly #read: <R extends Reading>(reading: R, input: ToRead<R>) => Promise<Read>

  constructor(read: <R extends Reading>(reading: R, input: ToRead<R>) => Promise<Read>) {
    this.#read = read
  }

  annotate(report: Report): Promise<string> {
    return this.#jsonOf('annotate', { report })
  }

  compare(reports: readonly Report[]): Promise<string> {
    return this.#jsonOf('compare', { reports })
  }

  check(texts: ToCheck): Promise<string> {
    return this.#jsonOf('check', texts)
  }

  async quotations(report: Report): Promise<QuotationsRead> {
    return JSON.parse(await this.#jsonOf('quotations', { report }))
  }

  async #jsonOf<R extends Reading>(reading: R, input: ToRead<R>): Promise<string> {
    const answer = await this.#read(reading, input)
    if ('json' in answer) return answer.json
    const { field, reason } = answer.refused
    const errors = [{ in: 'body', name: field, value: null, detail: reason }]
    throw new Refusal('not-read', `${field} ${reason}`, { errors })
  }
}

/** In a thread that has a bound on its memory and time already. */
export function readingHere(): TextReader {
  return new TextReader(async (reading, input) => readFor(reading, input))
}
