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
let questions = 0

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
  let timer: NodeJS.Timeout | undefined
  const question: ThreadQuestion = { number: ++questions, parser, bytes, most, matter }
  current.worker.ref()
  const answer = await new Promise<ThreadAnswer | Error | null>(resolve => {
    current.tell = resolve
    timer = setTimeout(() => resolve(null), time)
    current.worker.postMessage(question)
  })
  clearTimeout(timer)
  current.tell = null
  current.worker.unref()
  if (answer === null || answer instanceof Error) {
    if (running === current) running = null
    await current.worker.terminate()
  }
  if (answer === null)
    throw new InputError(location, 'too-slow', `not read in ${time / 1000} s, which is the limit`)
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
