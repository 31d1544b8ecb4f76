import type { EventLoopUtilization } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'
import type { Parsed, Parser, ThreadAnswer, ThreadQuestion } from './document-thread.ts'
import { InputError } from './input-error.ts'

/** Of the thread's heap, in MiB: what takes more is ended. The bytes themselves lie outside it. */
const HEAP = 512

interface Running {
  readonly worker: Worker
  /** Told once of what comes of the question in hand. */
  tell: ((answer: ThreadAnswer | Error) => void) | null
}

/** Started when it is first needed; does not keep the process. */
let running: Running | null = null
/** One question at a time: time is counted from when it is put. */
let last: Promise<unknown> = Promise.resolve()

/**
 * What a parser makes of bytes, in a thread of its own that is ended where it takes too long or too much. Throws an
 * `InputError`: the parser's own, `bad-archive` with what the parser says where it fails, `too-slow`, `too-much-memory`.
 */
export function parsedInThread<P extends Parser>(
  parser: P,
  bytes: Uint8Array,
  location: string,
  asked: { readonly most: number; readonly time: number; readonly matter?: unknown },
): Promise<Parsed<P>> {
  const answer = last.then(() => ask(parser, bytes, location, asked))
  last = answer.catch(() => {})
  return answer as Promise<Parsed<P>>
}

async function ask(
  parser: Parser,
  bytes: Uint8Array,
  location: string,
  { most, time, matter }: { readonly most: number; readonly time: number; readonly matter?: unknown },
): Promise<unknown> {
  running ??= started()
  const current = running
  const clock = new TimeLimit(time, current.worker)
  const question: ThreadQuestion = { parser, bytes, most, matter }
  current.worker.ref()
  const answer = await new Promise<ThreadAnswer | Error | null>(resolve => {
    current.tell = resolve
    clock.whenOver(() => resolve(null))
    current.worker.postMessage(question)
  })
  clock.stop()
  current.tell = null
  current.worker.unref()
  if (answer === null || answer instanceof Error) {
    if (running === current) running = null
    await current.worker.terminate()
  }
  if (answer === null)
    throw new InputError(
      location,
      'too-slow',
      `not read in ${(time / 1000).toFixed(1)} s, which is the limit`,
    )
  if (answer instanceof Error) {
    const isMemory = (answer as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
    throw new InputError(
      location,
      isMemory ? 'too-much-memory' : 'bad-archive',
      isMemory ? `takes more than ${HEAP} MiB of memory` : `cannot be read: ${answer.message}`,
    )
  }
  if ('refused' in answer) throw new InputError(location, answer.refused.code, answer.refused.message)
  if ('failure' in answer)
    throw new InputError(location, 'bad-archive', `cannot be read: ${answer.failure.slice(0, 200)}`)
  return answer.answer
}

/** By the clock it may take so many times as long: others may be at work on this machine. */
const BY_THE_CLOCK = 10
/** Between two looks, in ms. */
const LOOK = 50

/**
 * Milliseconds of processor time. The thread's own cannot be asked for: it has had no more than the whole process, whose
 * other threads may be at work, and no more than it was busy by the clock, when others may have had the processor.
 */
class TimeLimit {
  readonly #time: number
  readonly #thread: Worker
  readonly #began = performance.now()
  readonly #spentBefore = process.cpuUsage()
  readonly #busyBefore: EventLoopUtilization
  #timer: NodeJS.Timeout | undefined

  constructor(time: number, thread: Worker) {
    this.#time = time
    this.#thread = thread
    this.#busyBefore = thread.performance.eventLoopUtilization()
  }

  whenOver(then: () => void): void {
    this.#timer = setInterval(() => {
      const { user, system } = process.cpuUsage(this.#spentBefore)
      const { active } = this.#thread.performance.eventLoopUtilization(this.#busyBefore)
      const isSpent = user + system > 1000 * this.#time && active > this.#time
      if (isSpent || performance.now() - this.#began > BY_THE_CLOCK * this.#time) then()
    }, LOOK)
  }

  stop(): void {
    clearInterval(this.#timer)
  }
}

function started(): Running {
  // In the same language as this module: TypeScript where it runs from its sources.
  const module = new URL(import.meta.url.replace(/[^/]+(\.[jt]s)$/, 'document-thread$1'))
  const worker = new Worker(module, {
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
    // Kept from ours, and not read: reading them would keep the process from ending.
    stdout: true,
    stderr: true,
  })
  const made: Running = { worker, tell: null }
  worker.on('message', (answer: ThreadAnswer) => made.tell?.(answer))
  worker.on('error', (error: Error) => {
    if (running === made) running = null
    made.tell?.(error)
  })
  worker.on('exit', () => {
    if (running === made) running = null
    made.tell?.(new Error('the thread ended'))
  })
  worker.unref()
  return made
}
