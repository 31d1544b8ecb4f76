import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { Annotating } from '../../src/workers/annotating.ts'
import type { AnnotatingPool } from '../../src/workers/annotating-pool.ts'
import { reportAt } from '../store/reports.ts'

const DOCUMENTS = [reportAt('ferry', 'The ferry is late.').document]

/** Over a store that takes nothing. */
function annotating(): Annotating {
  const put = () => Promise.reject(new Error('the disk is full'))
  const store = { annotations: { put } } as unknown as Store
  const pool = { threads: 2, annotate: async () => [] } as unknown as AnnotatingPool
  return new Annotating(store, pool, { version: '1', report: () => {} })
}

test('what could not be put is told at the end', async () => {
  const work = annotating()
  await work.add(DOCUMENTS)
  await expect(work.end()).rejects.toThrow('the disk is full')
})

test('what could not be put is told to who brings the next, and is not forgotten', async () => {
  const work = annotating()
  await work.add(DOCUMENTS)
  await setImmediate()
  await expect(work.add(DOCUMENTS)).rejects.toThrow('the disk is full')
  await expect(work.end()).rejects.toThrow('the disk is full')
})
