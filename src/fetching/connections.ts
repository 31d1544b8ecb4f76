import { type buildConnector, Client } from 'undici'

export interface ConnectionsOptions {
  readonly connect: buildConnector.connector
  /** Bytes of all headers of an answer. */
  readonly headerBytes: number
}

/** How long a connection is kept for the next request to the same origin, in milliseconds, and at most where a server says. */
const KEPT = 4000
const KEPT_AT_MOST = 30_000

/**
 * Connections, each for one request at a time. Not undici's `Agent`: that one connects anew, for nothing, after a request
 * that was broken off, and half of what is done here is breaking off.
 */
export class Connections {
  readonly #options: Client.Options
  readonly #idle = new Map<string, Client[]>()
  readonly #all = new Set<Client>()

  constructor({ connect, headerBytes }: ConnectionsOptions) {
    this.#options = {
      connect,
      maxHeaderSize: headerBytes,
      keepAliveTimeout: KEPT,
      keepAliveMaxTimeout: KEPT_AT_MOST,
      // Whoever asks has times of its own for these.
      headersTimeout: 0,
      bodyTimeout: 0,
    }
  }

  take(origin: string): Client {
    const idle = this.#idle.get(origin)
    const known = idle?.pop()
    if (idle?.length === 0) this.#idle.delete(origin)
    if (known) return known
    const client = new Client(origin, this.#options)
    this.#all.add(client)
    // One that is asked something at that moment connects anew by itself, or its request fails and it is dropped for that.
    client.on('disconnect', () => {
      if (this.#idle.get(origin)?.includes(client)) this.drop(origin, client)
    })
    return client
  }

  /** After an answer was read to its end. */
  keep(origin: string, client: Client): void {
    if (!this.#all.has(client)) return
    const idle = this.#idle.get(origin)
    if (!client.stats.connected) this.drop(origin, client)
    else if (idle) idle.push(client)
    else this.#idle.set(origin, [client])
  }

  drop(origin: string, client: Client): void {
    if (!this.#all.delete(client)) return
    const idle = this.#idle.get(origin)?.filter(other => other !== client) ?? []
    if (idle.length > 0) this.#idle.set(origin, idle)
    else this.#idle.delete(origin)
    client.destroy(null).catch(() => {})
  }

  async close(): Promise<void> {
    const all = [...this.#all]
    this.#all.clear()
    this.#idle.clear()
    await Promise.all(all.map(client => client.destroy(null)))
  }
}
