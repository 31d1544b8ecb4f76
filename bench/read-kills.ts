// Kills `hearsay read` as by `kill -9` at random moments of reading, annotating and collating; looks after each at what was
// there before, and in the end whether all came to what an undisturbed run comes to.
//   npm run build && node bench/read-kills.ts [KILLS] [DOCUMENTS] [sqlite|postgres]     default 200 1500, both
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sha256 } from '../src/model/identifier.ts'
import { openStore } from '../src/store/open-store.ts'
import { storedCollation } from '../src/workers/stored-collation.ts'
import { scratchFolder } from '../test/store/scratch.ts'
import { type NewStore, onEachEngine } from './each-engine.ts'
import { generatedReports } from './generated-reports.ts'
import { seeded } from './invented-words.ts'
import { hearsay } from './started-command.ts'

process.env.HEARSAY_SCRATCH ??= tmpdir()
const [, , most = '200', count = '1500', only] = process.argv
const kills = Number(most)
const WORDS = 200
/** Files of so many documents each: what was taken in is passed over by the next run. */
const A_FILE = 25
/** From the start of the process, in ms: it reads after about 300. */
const EARLIEST = 250
const LATEST = 4000

const folder = scratchFolder('read-kills')
const inputs = join(folder, 'inputs')
mkdirSync(inputs)
const lines = [...generatedReports(Number(count), WORDS)].map(report => JSON.stringify(report))
for (let from = 0; from < lines.length; from += A_FILE)
  writeFileSync(join(inputs, `${from}.jsonl`), lines.slice(from, from + A_FILE).join('\n'))

/** Ends after so many ms, where given; whether it was done before. */
async function read(store: string, after = Number.POSITIVE_INFINITY): Promise<boolean> {
  const child = hearsay(['read', inputs, '--store', store], 'expected')
  const ended = new Promise<number | null>(resolve => child.on('close', resolve))
  if (after === Number.POSITIVE_INFINITY) return (await ended) === 0
  const first = await Promise.race([ended, sleep(after, 'late' as const)])
  if (first !== 'late') return first === 0
  child.kill('SIGKILL')
  await ended
  return false
}

interface Found {
  readonly documents: number
  readonly annotations: number
  readonly faults: number
}

async function look(address: string): Promise<Found> {
  const store = await openStore(address)
  let faults = 0
  await store.verify(fault => {
    faults++
    console.log(fault)
  })
  const { documents, annotations } = await store.stats()
  await store.close()
  return { documents, annotations, faults }
}

async function digest(address: string): Promise<string> {
  const store = await openStore(address)
  const collation = await storedCollation(store)
  await store.close()
  return sha256(JSON.stringify(collation))
}

async function run(engine: string, newStore: NewStore): Promise<void> {
  const random = seeded(5)
  let before: Found = { documents: 0, annotations: 0, faults: 0 }
  let [lost, faults, done] = [0, 0, 0]
  let at = await newStore('killed-0')
  const whole = await newStore('whole')
  await read(whole)
  const expected = await digest(whole)
  let others = 0
  for (let kill = 0; kill < kills; ) {
    if (await read(at, EARLIEST + random() * (LATEST - EARLIEST))) {
      if ((await digest(at)) !== expected) others++
      done++
      at = await newStore(`killed-${done}`)
      before = { documents: 0, annotations: 0, faults: 0 }
      continue
    }
    kill++
    const now = await look(at)
    lost += Math.max(0, before.documents - now.documents) + Math.max(0, before.annotations - now.annotations)
    faults += now.faults
    before = now
  }
  await read(at)
  if ((await digest(at)) !== expected) others++
  console.log(
    `${engine}: ${kills} kills, ${done + 1} stores filled, ${lost} lost, ${faults} faults, ${others} with another result in the end`,
  )
}

await onEachEngine(folder, only, run)
