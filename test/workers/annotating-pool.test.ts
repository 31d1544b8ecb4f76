import { expect, onTestFinished, test, vi } from 'vitest'
import { annotate } from '../../src/attribution/annotate.ts'
import { documentTrace, packedTrace } from '../../src/collation/document-trace.ts'
import { preparedAnnotation } from '../../src/store/prepared-annotation.ts'
import { ANNOTATING_LIMITS, secondsFor } from '../../src/workers/annotating-limits.ts'
import { AnnotatingPool } from '../../src/workers/annotating-pool.ts'
import { Threads } from '../../src/workers/threads.ts'
import { plainDocument } from '../plain-document.ts'

vi.setConfig({ testTimeout: 30_000 })

const HOSTILE = new URL('./hostile-thread.ts', import.meta.url).href

function hostile(count: number, seconds: number) {
  const threads = new Threads(count, 32, HOSTILE)
  onTestFinished(() => threads.close())
  return {
    threads,
    pool: new AnnotatingPool(threads, 'sqlite', { memory: 32, seconds, secondsAMillion: 20 }),
  }
}

function pool(count: number, seconds: number) {
  return hostile(count, seconds).pool
}

const SHORT = 0.2
const LONG = 30

/** Texts, and what came of each: `ok`, or the problem's code. */
async function outcomes(texts: string[], seconds: number) {
  const found = await pool(1, seconds).annotate(texts.map((text, i) => plainDocument(`d${i}`, text)))
  return found.map((outcome, i) => {
    const id = 'annotation' in outcome ? outcome.annotation.id : outcome.document.id
    expect(id).toBe(`d${i}`)
    return 'annotation' in outcome ? 'ok' : outcome.problem.code
  })
}

test.each([
  [
    ['a', 'b'],
    ['ok', 'ok'],
  ],
  [
    ['a', 'loop', 'b'],
    ['ok', 'too-slow', 'ok'],
  ],
  [
    ['fill', 'a'],
    ['too-much-memory', 'ok'],
  ],
  [
    ['a', 'exit'],
    ['ok', 'not-annotated'],
  ],
  [
    ['throw', 'a'],
    ['not-annotated', 'ok'],
  ],
  [
    ['fail', 'a'],
    ['not-annotated', 'ok'],
  ],
  [['fill'], ['too-much-memory']],
])('%j → %j: what was given together with a hostile document is done without it', async (texts, expected) => {
  expect(await outcomes(texts, texts.includes('loop') ? SHORT : LONG)).toEqual(expected)
})

test('a thread that was ended does not end the work of another, and is replaced', async () => {
  const threads = pool(2, 2)
  const all = await Promise.all(
    ['loop', 'a', 'fill', 'b', 'exit', 'c'].map(text => threads.annotate([plainDocument(text, text)])),
  )
  expect(all.flat().map(outcome => ('annotation' in outcome ? 'ok' : outcome.problem.code))).toEqual(
    'too-slow ok too-much-memory ok not-annotated ok'.split(' '),
  )
})

test('a problem names the document, the limit and that it is an error', async () => {
  const [outcome] = await pool(1, LONG).annotate([plainDocument('d', 'fill', { location: 'reports/d.txt' })])
  expect(outcome).toMatchObject({
    problem: {
      location: 'reports/d.txt',
      severity: 'error',
      message: 'annotating: it takes more than 32 MiB, which is the limit',
    },
  })
})

test('the time of a batch counts from when its thread begins with it', async () => {
  const threads = pool(1, SHORT)
  // The loop holds the only thread for all of the limit of what waits behind it.
  const [, waited] = await Promise.all([
    threads.annotate([plainDocument('d', 'loop')]),
    threads.annotate([plainDocument('e', 'a')]),
  ])
  expect(waited).toMatchObject([{ annotation: {} }])
})

test('what a closed pool did not do is no problem of the documents', async () => {
  const { threads, pool } = hostile(1, LONG)
  const work = pool.annotate(['loop', 'a'].map(text => plainDocument(text, text)))
  const outcome = expect(work).rejects.toThrow()
  await threads.close()
  await outcome
})

test('a longer text may take longer', () => {
  const limits = { memory: 1, seconds: 60, secondsAMillion: 20 }
  expect([0, 3000, 5e6].map(length => secondsFor(length, limits))).toEqual([60, 60.06, 160])
})

test('threads find what this thread finds', async () => {
  const text =
    'Ferry to stay\n\n“The ferry will stay,” Mayor Ada Vell said. At least 12 people cheered, said Ivo Marsh.'
  const document = plainDocument('d', text)
  const threads = new Threads(1, ANNOTATING_LIMITS.memory)
  onTestFinished(() => threads.close())
  const annotated = annotate(document)
  expect(annotated.attributions.length).toBeGreaterThan(1)
  expect(await new AnnotatingPool(threads, 'sqlite').annotate([document])).toEqual([
    {
      annotation: structuredClone(
        preparedAnnotation(annotated, 'sqlite', packedTrace(documentTrace(annotated))),
      ),
    },
  ])
})
