import { expect, test } from 'vitest'
import { progressOn } from '../../src/cli/progress.ts'

function watched(isTTY: boolean) {
  const written: string[] = []
  const clock = { now: 0 }
  const screen = { isTTY, columns: 40, write: (text: string) => written.push(text) }
  return { written, clock, progress: progressOn(screen, () => clock.now) }
}

test('work over a second shows a line, at most ten times a second, and takes it away at the end', () => {
  const { written, clock, progress } = watched(true)
  for (const time of [500, 1100, 1150, 1300]) {
    clock.now = time
    progress.at('annotating', time, 2000)
  }
  progress.step('collating: stories')
  progress.end()
  expect(written).toEqual([
    '\r\u001b[Kannotating 1100 of 2000 (55 %) · 1 s',
    '\r\u001b[Kannotating 1300 of 2000 (65 %) · 1 s',
    '\r\u001b[Kcollating: stories · 1 s',
    '\r\u001b[K',
  ])
})

test.each([
  ['where nobody watches', false, 5000],
  ['in less than a second', true, 900],
])('nothing is written %s', (_, isTTY, time) => {
  const { written, clock, progress } = watched(isTTY)
  clock.now = time
  progress.at('annotating', 1, 2)
  progress.end()
  expect(written).toEqual([])
})
