import { openStore } from '../../src/store/open-store.ts'
import type { Fault } from '../../src/store/verify/fault.ts'
import { digestOf, lostOf } from './work.ts'
import { startWorker } from './workers.ts'

/** So many processes at once: the first two do the same work, each other one its own. */
export async function writeTogether(address: string, count: number, stories: number) {
  const workers = Array.from({ length: count }, (_, i) =>
    startWorker(address, i < 2 ? 'both' : `own-${i}`, stories),
  )
  await Promise.all(workers.map(worker => worker.ended))
  const store = await openStore(address)
  const faults: Fault[] = []
  const counts = await store.verify(fault => faults.push(fault))
  const result = {
    errors: workers.flatMap(worker => worker.errors),
    lost: await lostOf(
      store,
      workers.flatMap(worker => worker.acknowledged),
    ),
    faults,
    stories: counts.stories,
    digest: await digestOf(store),
  }
  await store.close()
  return result
}
