import type { ServerResponse } from 'node:http'

/** What a server is answering: work that goes on even where whoever asked has gone. */
export class UnderWay {
  readonly #work = new Map<ServerResponse, Promise<void>>()
  #isLast = false

  add(outgoing: ServerResponse, work: Promise<unknown>): void {
    if (this.#isLast) outgoing.shouldKeepAlive = false
    const done = () => void this.#work.delete(outgoing)
    this.#work.set(outgoing, work.then(done, done))
  }

  /** When nothing is any more. From now on a connection ends with what it is answered. */
  async ended(): Promise<void> {
    this.#isLast = true
    for (const outgoing of this.#work.keys()) outgoing.shouldKeepAlive = false
    while (this.#work.size > 0) await Promise.all(this.#work.values())
  }
}
