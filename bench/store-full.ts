// Lets the disk under a store run full and looks whether what was acknowledged is there: node bench/store-full.ts
// Needs the right to mount a file system in memory; says so where there is none.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../src/store/open-store.ts'
import { NO_POSTGRES, type PostgresServer, startPostgres } from '../test/store/postgres-server.ts'
import { lostOf, work } from '../test/store/work.ts'
import { startWorker } from '../test/store/workers.ts'

/** More than either disk holds. */
const STORIES = 100_000

async function onSmallDisk(megabytes: number, run: (disk: string, enlarge: () => void) => Promise<void>) {
  const disk = mkdtempSync(join(tmpdir(), 'hearsay-full-'))
  const mount = (options: string) =>
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk], { stdio: 'pipe' })
  try {
    mount(`size=${megabytes}m,mode=0777`)
  } catch {
    console.log('a file system in memory may not be mounted here: nothing was tried')
    rmdirSync(disk)
    return
  }
  try {
    await run(disk, () => mount(`remount,size=${3 * megabytes}m`))
  } finally {
    execFileSync('umount', ['-l', disk])
    rmdirSync(disk)
  }
}

async function fillUp(engine: string, address: string, enlarge: () => Promise<void>): Promise<void> {
  const worker = startWorker(address, 'vell', STORIES)
  const code = await worker.ended
  await enlarge()
  const store = await openStore(address)
  const lost = await lostOf(store, worker.acknowledged)
  let faults = 0
  await store.verify(() => faults++)
  const documents = await store.documents.count()
  await work(store, 'more', 3)
  console.log(
    `${engine}: ended with ${code} and “${worker.errors.join(' ')}” after ${worker.acknowledged.length} acknowledged; ` +
      `${documents} documents stored, ${lost.length} of what was acknowledged lost, ${faults} faults; takes more when there is room`,
  )
  await store.close()
}

await onSmallDisk(8, async (disk, enlarge) => {
  await fillUp('SQLite', join(disk, 'store'), async () => enlarge())
})
await onSmallDisk(120, async (disk, enlarge) => {
  process.env.HEARSAY_SCRATCH = disk
  const server: PostgresServer | null = await startPostgres()
  if (server === null) {
    console.log(NO_POSTGRES)
    return
  }
  try {
    await fillUp('PostgreSQL', await server.database(), async () => {
      enlarge()
      // A server that cannot write its log stops.
      await server.kill().catch(() => {})
      await server.start()
    })
  } finally {
    await server.stop()
  }
})
