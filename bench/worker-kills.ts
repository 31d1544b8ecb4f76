// Kills workers as by `kill -9`, and now and then all processes of their server, at random moments of annotating and
// collating what `hearsay read --leave` has left to them; looks after each at what was there before, and whenever all
// is done whether it came to what `collate` comes to.
//   npm run build && node bench/worker-kills.ts [KILLS] [DOCUMENTS]     default 200 300
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { annotate } from '../src/attribution/annotate.ts'
import { collate } from '../src/collation/collate.ts'
import { openStore } from '../src/store/open-store.ts'
import { VERSION } from '../src/version.ts'
import { storedCollation } from '../src/workers/stored-collation.ts'
import { NO_POSTGRES, startPostgres } from '../test/store/postgres-server.ts'
import { scratchFolder } from '../test/store/scratch.ts'
import { generatedReports } from './generated-reports.ts'
import { seeded } from './invented-words.ts'
import { hearsay, killAll } from './started-command.ts'

process.env.HEARSAY_SCRATCH ??= tmpdir()
const [, , most = '200', count = '300'] = process.argv
const WORDS = 200
const WORKERS = 2
/** Between two kills, in ms: a worker takes jobs after about a second. */
const EARLIEST = 300
const LATEST = 4000
/** One kill in so many is of the server. */
const SERVER = 8
/** From when a store is filled until all is done, with the kills meanwhile, at most so many ms. */
const PATIENCE = 1_200_000

const folder = scratchFolder('worker-kills')
const input = join(folder, 'reports.jsonl')
writeFileSync(
  input,
  [...generatedReports(Number(count), WORDS)].map(report => JSON.stringify(report)).join('\n'),
)
const random = seeded(7)

async function killed(child: ChildProcess): Promise<void> {
  // One that began while the server was down has ended by itself, and is to be begun again by whoever looks after it.
  if (hasEnded(child)) return
  const ended = once(child, 'close')
  child.kill('SIGKILL')
  await ended
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

const server = await startPostgres()
try {
  if (server === null) console.log(NO_POSTGRES)
  else await run(server)
} finally {
  killAll()
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function run(postgres: NonNullable<typeof server>): Promise<void> {
  let [kills, ofServer, stores, lost, faults, others, unfinished] = [0, 0, 0, 0, 0, 0, 0]
  while (kills < Number(most)) {
    const address = await postgres.database()
    const start = () => hearsay(['worker', '--store', address, '--threads', '1'], 'expected')
    const workers = Array.from({ length: WORKERS }, start)
    await once(hearsay(['read', '--leave', input, '--store', address], 'expected'), 'close')
    let before = await counts(address)
    const until = performance.now() + PATIENCE
    while (!(await isDone(address)) && performance.now() < until) {
      await sleep(EARLIEST + random() * (LATEST - EARLIEST))
      for (const [which, worker] of workers.entries()) if (hasEnded(worker)) workers[which] = start()
      if (kills >= Number(most)) continue
      if (++kills % SERVER === 0) {
        ofServer++
        await postgres.kill()
        await postgres.start()
      } else {
        const which = Math.floor(random() * WORKERS)
        await killed(workers[which]!)
        workers[which] = start()
      }
      const now = await counts(address)
      lost +=
        Math.max(0, before.documents - now.documents) + Math.max(0, before.annotations - now.annotations)
      before = now
    }
    const isFinished = await isDone(address)
    for (const worker of workers) await killed(worker)
    const store = await openStore(address)
    await store.verify(fault => {
      faults++
      console.log(fault)
    })
    if (!isFinished) unfinished++
    const collation = await storedCollation(store)
    const whole = collate(
      collation.documents.map(document => annotate(document)),
      [],
    )
    if (!isFinished) console.log(`not all was done in ${PATIENCE / 1000} s`)
    else if (
      collation.documents.length < before.documents ||
      JSON.stringify(collation) !== JSON.stringify(whole)
    )
      others++
    await store.close()
    stores++
  }
  console.log(
    `${kills} kills, ${ofServer} of them of the server, ${stores} stores filled: ${lost} lost, ${faults} faults, ${unfinished} not finished in time, ${others} with another result in the end`,
  )
}

async function counts(
  address: string,
): Promise<{ readonly documents: number; readonly annotations: number }> {
  const store = await openStore(address)
  const { documents, annotations } = await store.stats()
  await store.close()
  return { documents, annotations }
}

async function isDone(address: string): Promise<boolean> {
  const store = await openStore(address)
  const left = (await store.annotations.left(VERSION)) + (await store.collations.left())
  await store.close()
  return left === 0
}
