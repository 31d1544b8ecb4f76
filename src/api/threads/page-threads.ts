import type { Context, MiddlewareHandler } from 'hono'
import { errorText, type Log } from '../../jobs/log.ts'
import { Threads } from '../../workers/threads.ts'
import type { Env } from '../services.ts'
import { mayBeElsewhere } from './elsewhere.ts'
import type { PageMade, PageTask } from './page-task.ts'

/** The compiled module where this one is compiled. */
const MODULE = new URL(`./page-thread${import.meta.url.slice(-3)}`, import.meta.url).href

/** Seconds that a page may take, MiB of a thread, and of what is short-lived in it: pages are, and are many. */
const LIMITS = { seconds: 60, memory: 1024, young: 64 } as const

interface PageThread {
  readonly pool: Threads
  underWay: number
}

/**
 * Makes pages in threads, each with the store opened for itself: a large one keeps nobody waiting who asks for another, and
 * several cores make pages. What changes something is done where the guard is. Until the threads are there, pages are made
 * where the guard is, too.
 */
export class PageThreads {
  readonly #threads: readonly PageThread[]
  readonly #address: string
  readonly #log: Log
  #areReady = false
  #isClosed = false

  /** `address`: of the store, as it is opened. */
  constructor(count: number, address: string, log: Log) {
    // A pool each, so that what a thread has kept of a page is asked of that thread.
    this.#threads = Array.from({ length: count }, () => ({
      pool: new Threads(1, LIMITS.memory, MODULE, LIMITS.young),
      underWay: 0,
    }))
    this.#address = address
    this.#log = log
    const warm = this.#threads.map(({ pool }) => pool.run<string, null>('warm', address, LIMITS.seconds))
    Promise.all(warm).then(
      () => {
        this.#areReady = true
      },
      error => {
        if (!this.#isClosed) this.#log.warn('no-threads', { error: errorText(error) })
      },
    )
  }

  readonly answer: MiddlewareHandler<Env> = async (context, next) => {
    const { method, path } = context.req
    const isTable = context.req.query('table') !== undefined
    if (!this.#areReady || !mayBeElsewhere(method, path, isTable)) return next()
    // What anybody may have is little, and threads make pages for somebody.
    if (context.get('caller').by === 'nobody') return next()
    const thread = this.#threadFor(path)
    thread.underWay++
    try {
      const made = await thread.pool.run<PageTask, PageMade>(
        'make',
        await this.#taskOf(context),
        LIMITS.seconds,
      )
      for (const { level, event, fields } of made.told) this.#log[level](event, fields)
      const headers = made.headers.map(([name, value]): [string, string] => [name, value])
      const body = EMPTY.has(made.status) ? null : new Uint8Array(made.body)
      return new Response(body, { status: made.status, headers })
    } finally {
      thread.underWay--
    }
  }

  /** The one that made the page last, if no other has less to do: what waits behind a large page waits long. */
  #threadFor(path: string): PageThread {
    let sum = 0
    for (let i = 0; i < path.length; i++) sum = (sum * 31 + path.charCodeAt(i)) >>> 0
    const usual = this.#threads[sum % this.#threads.length]!
    const idlest = this.#threads.reduce((one, other) => (other.underWay < one.underWay ? other : one))
    return usual.underWay > idlest.underWay ? idlest : usual
  }

  async #taskOf(context: Context<Env>): Promise<PageTask> {
    const { name, role, csrf, signedIn } = context.get('viewer')
    const { method } = context.req
    return {
      address: this.#address,
      method: method === 'POST' ? 'POST' : 'GET',
      url: context.req.url,
      body: method === 'POST' ? await context.req.text() : null,
      headers: Object.entries(context.req.header()),
      viewer: { name, role, csrf, signedIn },
      caller: context.get('caller'),
      connection: context.get('connection'),
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.all(this.#threads.map(({ pool }) => pool.close()))
  }
}

const EMPTY: ReadonlySet<number> = new Set([204, 304])
