import { setTimeout as sleep } from 'node:timers/promises'
import { openStore } from '../../src/store/open-store.ts'
import type { Fault } from '../../src/store/verify/fault.ts'
import type { PostgresServer } from './postgres-server.ts'
import { digestOf, lostOf, work } from './work.ts'
import { startWorker } from './workers.ts'

export interface KilledRun {
  readonly kills: number
  /** What had been acknowledged at some kill. */
  readonly acknowledged: number
  readonly lost: readonly string[]
  readonly faults: readonly Fault[]
  /** Hash of what is stored when the work has been completed, and what it should be. */
  readonly digest: string
  readonly undisturbed: string
}

export interface KillPlan {
  readonly kills: number
  /** Stories of work for each kill. */
  readonly stories: number
  /** Longest time, in ms, between the first thing acknowledged and the kill. */
  readonly longest: number
  readonly random: () => number
  /** Where given, every second kill is the server's. */
  readonly server?: PostgresServer
}

/**
 * Kills a process that works on a store at random moments, again and again, each time with work of its own and all that
 * was left of the work before; looks after each kill for what was acknowledged, and at the end at everything.
 */
export async function killAgainAndAgain(
  address: string,
  other: string,
  { kills, stories, longest, random, server }: KillPlan,
): Promise<KilledRun> {
  const lost: string[] = []
  const faults: Fault[] = []
  let acknowledged = 0
  for (let kill = 0; kill < kills; kill++) {
    const worker = startWorker(address, `mayor-${kill}`, stories)
    await worker.begun
    await sleep(random() * longest)
    const isServers = server !== undefined && kill % 2 === 1
    if (isServers) await server.kill()
    else worker.process.kill('SIGKILL')
    await worker.ended
    if (isServers) await server.start()
    const unforeseen = worker.errors.filter(error => !error.startsWith('unreachable'))
    if (unforeseen.length > 0) throw new Error(unforeseen.join(' '))
    acknowledged += worker.acknowledged.length
    const store = await openStore(address)
    lost.push(...(await lostOf(store, worker.acknowledged)))
    await store.close()
  }
  const [store, whole] = [await openStore(address), await openStore(other)]
  await store.verify(fault => faults.push(fault))
  for (const each of [store, whole])
    for (let kill = 0; kill < kills; kill++) await work(each, `mayor-${kill}`, stories)
  await store.verify(fault => faults.push(fault))
  const [digest, undisturbed] = [await digestOf(store), await digestOf(whole)]
  await Promise.all([store.close(), whole.close()])
  return { kills, acknowledged, lost, faults, digest, undisturbed }
}
