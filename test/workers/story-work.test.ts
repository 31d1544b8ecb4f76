import { expect, test } from 'vitest'
import { unpackValue } from '../../src/store/packed.ts'
import { StoreError } from '../../src/store/store-error.ts'
import { storyWorkInThreads } from '../../src/workers/story-work.ts'
import type { TracingTask } from '../../src/workers/thread.ts'
import { ThreadFailure, type Threads } from '../../src/workers/threads.ts'

/** Threads that do what they are told to, and what they were asked. */
function threadsThat(answer: (input: unknown, time: number) => unknown) {
  const asked: unknown[] = []
  const run = async (_: string, input: unknown) => {
    asked.push(input)
    return answer(input, asked.length)
  }
  return { work: storyWorkInThreads({ count: 1, run } as unknown as Threads, 'here'), asked }
}

const tooMuch = () => new ThreadFailure('too-much-memory', 'it takes more than 32 MiB')
const OPEN = { story: { id: 't-1', title: 'A bridge', documents: ['d-1', 'd-2'] }, copies: [] }

test('a story whose thread was ended by something else is collated when it is tried again', async () => {
  const collated = { failure: null }
  const { work, asked } = threadsThat((_, time) => {
    if (time === 1) throw tooMuch()
    return { answer: collated }
  })
  expect(await work.collate('1', OPEN, [])).toBe(collated)
  expect(asked).toHaveLength(2)
})

test('a story that is too much for a thread keeps its documents, and says why nothing else is known', async () => {
  const { work } = threadsThat(() => {
    throw tooMuch()
  })
  const { prepared, record, failure } = await work.collate('1', OPEN, [])
  expect(failure).toBe('it takes more than 32 MiB')
  expect(record).toMatchObject({ version: '1', speakers: [], statements: [] })
  expect(unpackValue(prepared.content)).toMatchObject({ story: OPEN.story, attributions: [], utterances: [] })
})

test('what the store refuses is its error, not the thread’s', async () => {
  const { work } = threadsThat(() => ({ refused: { store: 'here', code: 'not-found', reason: 'pruned' } }))
  await expect(work.collate('1', OPEN, [])).rejects.toMatchObject({ code: 'not-found' })
  await expect(work.traces(['d-1'])).rejects.toBeInstanceOf(StoreError)
})

test('a document that is too much to be traced is left out, and the others are traced', async () => {
  const { work } = threadsThat(input => {
    const { ids } = input as TracingTask
    if (ids.includes('bad')) throw tooMuch()
    return { answer: ids.map(id => ({ trace: id, extractor: 1 })) }
  })
  expect((await work.traces(['a', 'bad', 'c'])).map(({ trace }) => trace as unknown)).toEqual(['a', 'c'])
})
