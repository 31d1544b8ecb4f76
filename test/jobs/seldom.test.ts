import { expect, test, vi } from 'vitest'
import { seldom } from '../../src/jobs/seldom.ts'

test('the same trouble is told once in a while, whatever its numbers', () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const said: string[] = []
  const tell = seldom(text => said.push(text))
  const jobs = (count: number) => ({ message: `queue "annotate" has ${count} jobs` })
  tell(jobs(10_001))
  tell(jobs(10_033))
  tell(new Error('no answer (Queue: annotate, Worker: 6f1d3f0e-4f0a-4c58-9f0e-0a6b7f5d9c11)'))
  tell(new Error('no answer (Queue: stories, Worker: 0b0f3a52-7c1e-4b8a-8a53-1f7d2c9e4b22)'))
  expect(said).toHaveLength(2)
  vi.advanceTimersByTime(31_000)
  tell(jobs(9))
  expect(said.at(-1)).toBe('queue "annotate" has 9 jobs')
  vi.useRealTimers()
})
