import { parentPort } from 'node:worker_threads'
import type { ThreadTask } from '../../workers/threads.ts'
import { type Read, type Reading, readFor, type ToRead } from './reading.ts'

// What runs in the threads of `TextsInHand`, so that the thread that serves has nothing to do but send the answer.

export interface ReadingTask<R extends Reading = Reading> {
  readonly reading: R
  readonly input: ToRead<R>
}

/** Tells that it begins, since time is counted from then. */
export function read({ number, input }: ThreadTask<ReadingTask>): Read {
  parentPort?.postMessage(number)
  return readFor(input.reading, input.input)
}
