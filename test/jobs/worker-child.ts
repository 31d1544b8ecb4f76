// A worker in a process of its own that takes one job to annotate, says so, and never ends it.
import { ANNOTATE } from '../../src/jobs/annotate-job.ts'
import { logOn } from '../../src/jobs/log.ts'
import { Worker } from '../../src/jobs/worker.ts'
import { openStore } from '../../src/store/open-store.ts'
import { Threads } from '../../src/workers/threads.ts'

const [address] = process.argv.slice(2)
const hanging = {
  ...ANNOTATE,
  run: () => {
    process.stdout.write('in hand\n')
    return new Promise<void>(() => {})
  },
}
await Worker.start(await openStore(address!), address!, {
  version: '1',
  threads: new Threads(1, 64, new URL('../workers/hostile-thread.ts', import.meta.url).href),
  log: logOn(process.stderr, 'warn'),
  kinds: [hanging],
})
