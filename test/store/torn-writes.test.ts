import { describe, expect, test } from 'vitest'
import { seeded } from '../../bench/invented-words.ts'
import type { Fault } from '../../src/store/verify/fault.ts'
import { onBothEngines } from './engines.ts'
import { killAgainAndAgain } from './kills.ts'
import { lostOf } from './work.ts'
import { startWorker } from './workers.ts'
import { writeTogether } from './writers.ts'

onBothEngines(fresh => {
  describe('a process that is killed', () => {
    test('leaves all that was acknowledged, and nothing torn', async () => {
      const isServer = fresh.engine === 'postgres'
      const run = await killAgainAndAgain(await fresh.address(), await fresh.address(), {
        kills: isServer ? 3 : 7,
        stories: 6,
        longest: 150,
        random: seeded(7),
        ...(isServer ? { server: fresh.server() } : {}),
      })
      expect(run.lost).toEqual([])
      expect(run.faults).toEqual([])
      expect(run.acknowledged).toBeGreaterThan(10)
      expect(run.digest).toBe(run.undisturbed)
    })
  })

  describe('several writers at once', () => {
    test.each(fresh.engine === 'sqlite' ? [4] : [2])(
      '%i: all rows are there, and nothing is damaged',
      async count => {
        expect(await writeTogether(await fresh.address(), count, 8)).toMatchObject({
          errors: [],
          lost: [],
          faults: [],
          stories: 8 * (count - 1),
        })
      },
    )
  })

  describe.runIf(fresh.engine === 'sqlite')('a full disk', () => {
    test('is told, and nothing that was stored is lost', async () => {
      const at = await fresh.address()
      const before = startWorker(at, 'before', 3)
      expect(await before.ended).toBe(0)
      const stopped = startWorker(at, 'during', 400, { kilobytes: 900 })
      expect(await stopped.ended).toBe(3)
      expect(stopped.errors).toEqual([expect.stringMatching(/^full: /)])
      const store = await fresh.open(at)
      const all = [...before.acknowledged, ...stopped.acknowledged]
      expect(await lostOf(store, all)).toEqual([])
      const faults: Fault[] = []
      await store.verify(fault => faults.push(fault))
      expect(faults).toEqual([])
      const after = startWorker(at, 'during', 4)
      expect(await after.ended).toBe(0)
    })
  })
})
