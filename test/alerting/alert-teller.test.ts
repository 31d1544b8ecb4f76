import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { AlertTeller } from '../../src/alerting/alert-teller.ts'
import { openStore } from '../../src/store/open-store.ts'
import { said, takeIn } from '../store/saved-reports.ts'
import { hangs, receiver, status } from './receiver.ts'
import { saveFerries, telling } from './telling.ts'

const reports = (...numbers: number[]) =>
  numbers.map(i => ({ at: `${i}`, text: said(`Ferry ${i} is late.`) }))

/** Whole words of what was told, each id once however often it came. */
function wordsTold(hook: Awaited<ReturnType<typeof receiver>>): string[] {
  const items = hook.received.flatMap(({ body }) => body.items)
  return [...new Map(items.map(item => [item.id, item.statement!.words])).values()].sort()
}

describe('a teller', () => {
  test('tells what comes in, again and again, until it is stopped', async () => {
    const hook = await receiver()
    const { store, means } = await telling(hook)
    await saveFerries(store, hook.url)
    const teller = AlertTeller.start({
      ...means(),
      before: 1,
      every: 5,
      failed: error => expect(error).toBeNull(),
    })
    await takeIn(store, ...reports(1))
    await vi.waitFor(() => expect(hook.told()).toHaveLength(1))
    await takeIn(store, ...reports(2))
    await vi.waitFor(() => expect(hook.told()).toHaveLength(2))
    await teller.stop()
    await takeIn(store, ...reports(3))
    await sleep(30)
    expect(hook.told()).toHaveLength(2)
  })

  test('tells at once when it is asked to', async () => {
    const hook = await receiver()
    const { store, means } = await telling(hook)
    await saveFerries(store, hook.url)
    await takeIn(store, ...reports(1))
    const teller = AlertTeller.start({ ...means(), before: 1e6, failed: () => {} })
    await Promise.all([teller.now(), teller.now()])
    expect(hook.told()).toHaveLength(1)
    await teller.stop()
    await teller.now()
  })

  test('goes on where a round came to nothing', async () => {
    const hook = await receiver()
    const { store, means } = await telling(hook)
    await saveFerries(store, hook.url)
    await takeIn(store, ...reports(1))
    const failures: unknown[] = []
    let tries = 0
    const teller = AlertTeller.start({
      ...means(),
      before: 1,
      every: 1,
      prepare: async () => {
        if (tries++ === 0) throw new Error('unreachable')
      },
      failed: error => failures.push(error),
    })
    await vi.waitFor(() => expect(hook.told()).toHaveLength(1))
    await teller.stop()
    expect(failures).toMatchObject([{ message: 'unreachable' }])
  })

  test('is stopped while a webhook hangs; what that was sent is sent again', async () => {
    const hook = await receiver(hangs, status(200))
    const { store, means, round, later } = await telling(hook)
    await saveFerries(store, hook.url)
    await takeIn(store, ...reports(1))
    const teller = AlertTeller.start({ ...means(), before: 1, failed: () => {} })
    await vi.waitFor(() => expect(hook.received).toHaveLength(1))
    await teller.stop()
    later(60)
    expect(await round('another')).toMatchObject({ told: 1 })
    expect(hook.received[1]!.body).toEqual(hook.received[0]!.body)
  })
})

describe('several who tell', () => {
  test('at once tell everything once', async () => {
    const hook = await receiver(response => setTimeout(() => status(200)(response, null as never), 20))
    const { store, address, means, now } = await telling(hook)
    await saveFerries(store, hook.url)
    const other = await openStore(address, { now: () => new Date(now()).toISOString() })
    onTestFinished(() => other.close())
    for (const i of [1, 2, 3]) {
      await takeIn(store, ...reports(10 * i, 10 * i + 1))
      const tellers = [store, other, store, other].map((store, k) =>
        AlertTeller.start({
          ...means(`teller ${i} ${k}`),
          store,
          before: 1e6,
          failed: error => expect(error).toBeNull(),
        }),
      )
      await Promise.all(tellers.map(teller => teller.now()))
      await Promise.all(tellers.map(teller => teller.now()))
      await Promise.all(tellers.map(teller => teller.stop()))
    }
    expect(hook.told()).toHaveLength(6)
    expect(new Set(hook.told()).size).toBe(6)
  })

  test('do not, while one holds the lease; when it has run out another does', async () => {
    const hook = await receiver()
    const { store, round, later } = await telling(hook)
    await saveFerries(store, hook.url)
    await takeIn(store, ...reports(1))
    await store.leases.take({ work: 'alerts', holder: 'dead' }, 120)
    expect(await round('other')).toBeNull()
    later(121)
    expect(await round('other')).toMatchObject({ told: 1 })
  })
})

describe('a process that is killed', () => {
  /** Runs one that tells, and kills it when it has found something and `until` holds. */
  async function killed(address: string, until: () => Promise<void>) {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'teller-child.ts'), address], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let told = ''
    child.stdout.on('data', piece => {
      told += piece
    })
    const ended = once(child, 'exit')
    await vi.waitFor(() => expect(told).toContain('found'), { timeout: 20_000, interval: 5 })
    await until()
    child.kill('SIGKILL')
    await ended
  }

  test('between finding and telling loses nothing, and tells under the same ids', async () => {
    const hook = await receiver(hangs, status(200))
    const { store, address, round, later } = await telling({ allowPrivate: true })
    const { id } = await saveFerries(store, hook.url)
    await takeIn(store, ...reports(1, 2))
    // Its clock is that of the machine; ours is years ahead.
    await killed(address, () => vi.waitFor(() => expect(hook.received).toHaveLength(1)))
    later(200)
    await takeIn(store, ...reports(3))
    await killed(address, async () => {})
    later(200)
    expect(await round()).toEqual({ found: 0, told: 3, failed: 0 })
    expect(wordsTold(hook)).toEqual(['“Ferry 1 is late.”', '“Ferry 2 is late.”', '“Ferry 3 is late.”'])
    const hits = await store.savedSearches.hits(id)
    expect(new Set(hook.told())).toEqual(new Set(hits.map(hit => hit.id)))
  }, 60_000)
})
