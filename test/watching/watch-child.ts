// Watches a store as `hearsay watch` does, on loopback addresses and at the pace of a test, until it is told to stop.
//   node watch-child.ts STORE

import { takingOnIn } from '../../src/cli/watch-taking-on.ts'
import { fetcherOver } from '../../src/fetching/guarded-fetcher.ts'
import { openStore } from '../../src/store/open-store.ts'
import { watch } from '../../src/watching/watch.ts'
import { leaseHolder } from '../../src/workers/lease-holder.ts'
import { HURRIED } from './hurried.ts'

const address = process.argv[2]!
const stop = new AbortController()
process.on('SIGTERM', () => stop.abort())
const store = await openStore(address)
const fetcher = fetcherOver({ allowPrivate: true, limits: { pause: 0, retries: 0, patience: 0 } })
const takingOn = takingOnIn(store, { address, threads: 1, stop: stop.signal, report: () => {} })
const means = {
  store,
  fetcher,
  taken: takingOn.add,
  tell: () => {},
  report: () => {},
  paces: HURRIED,
  back: 7,
  now: Date.now,
  random: Math.random,
}
process.stdout.write('watching\n')
const ending = AbortSignal.any([stop.signal, takingOn.failed])
await watch(means, { holder: leaseHolder(), once: false, stop: ending })
await takingOn.end()
await fetcher.close()
await takingOn.close()
await store.close()
