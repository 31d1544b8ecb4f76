import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { seeded } from '../../bench/invented-words.ts'
import { scratchFolder } from '../store/scratch.ts'
import { killWatching } from './killed-watching.ts'

/** A handful; `bench/watch-kills.ts` does many. */
test('killed at any moment, nothing is lost and nothing is there twice', { timeout: 300_000 }, async () => {
  const folder = scratchFolder('watch-kills')
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const run = await killWatching(join(folder, 'store'), {
    kills: 3,
    watchers: 1,
    shortest: 300,
    longest: 1200,
    random: seeded(3),
  })
  expect(run).toMatchObject({ lost: [], doubled: [], faults: [], left: 0 })
  expect(run.published).toBeGreaterThan(5)
  expect(run.revisions).toBeGreaterThanOrEqual(3)
})
