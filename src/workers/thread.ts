import { parentPort } from 'node:worker_threads'
import type { OpenStory } from '../collation/collator.ts'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import { StoreError } from '../store/store-error.ts'
import { type AnnotatingTask, type Found, foundIn } from './annotating-task.ts'
import { type CollatedStory, collatedStory, type TracedDocument, tracesOf } from './story-work.ts'
import type { ThreadTask } from './threads.ts'

// What runs in a thread of `Threads`. Each function tells that it begins, since time is counted from then.

export interface TracingTask {
  /** Of the store. */
  readonly address: string
  readonly ids: readonly string[]
}

export interface CollatingTask {
  readonly address: string
  readonly version: string
  readonly open: OpenStory
}

export function annotate({ number, input }: ThreadTask<AnnotatingTask>): Found[] {
  parentPort?.postMessage(number)
  return input.documents.map(document => foundIn(document, input.engine))
}

export function trace(task: ThreadTask<TracingTask>): Promise<Answered<TracedDocument[]>> {
  return answered(task, async ({ address, ids }) => tracesOf(await storeAt(address), ids))
}

export function collate(task: ThreadTask<CollatingTask>): Promise<Answered<CollatedStory>> {
  return answered(task, async ({ address, version, open }) =>
    collatedStory(await storeAt(address), version, open),
  )
}

/** What a store cannot do is no failure of the thread, and an error loses its class on the way. */
export type Answered<T> =
  | { readonly answer: T }
  | { readonly refused: Pick<StoreError, 'store' | 'code' | 'reason'> }

async function answered<Input, T>(
  { number, input }: ThreadTask<Input>,
  work: (input: Input) => Promise<T>,
): Promise<Answered<T>> {
  parentPort?.postMessage(number)
  try {
    return { answer: await work(input) }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    const { store, code, reason } = error
    return { refused: { store, code, reason } }
  }
}

/** Stores that this thread has open: each for as long as the thread lives. */
const stores = new Map<string, Promise<Store>>()

function storeAt(address: string): Promise<Store> {
  let store = stores.get(address)
  if (store === undefined) {
    store = openStore(address)
    // Whoever asks next tries again.
    store.catch(() => stores.delete(address))
    stores.set(address, store)
  }
  return store
}
