import { parentPort } from 'node:worker_threads'
import type { AnnotatingTask, Found } from '../../src/workers/annotating-task.ts'
import type { ThreadTask } from '../../src/workers/threads.ts'

/** In place of the thread that annotates: does what the text tells it. */
export function annotate({ number, input }: ThreadTask<AnnotatingTask>): Found[] {
  parentPort?.postMessage(number)
  return input.documents.map(({ id, text }) => {
    if (text === 'loop') for (;;);
    if (text === 'fill') fill()
    if (text === 'exit') process.exit(3)
    if (text === 'throw') throw new Error('thrown')
    if (text === 'fail') return { failure: 'found nothing to hold on to' }
    return { annotation: { id, content: new Uint8Array(1), statements: [] } }
  })
}

function fill(): never {
  const kept: number[][] = []
  for (;;) kept.push(new Array<number>(100_000).fill(1.5))
}
