// From text to collated at size: how many documents a second, and whether one more costs more with those that are there.
// Invented reports of 400 words, a hundred a day, in stories of ten with copies and shared utterances, by people of whom
// each speaks again and again.
//   npm run build && node bench/scale.ts sqlite [DOCUMENTS]              default 200000: `hearsay read` of one file
//   npm run build && node bench/scale.ts postgres [DOCUMENTS] [MINUTES]  default 1000000 40: two `hearsay worker`s of one
//     thread each, fed a few thousand documents ahead; what is there when time is up is what is measured
// Reports are written to files before the clock starts. Prints for each portion documents a second by the clock, and
// processor time of all that takes part: who reads the files, who works on them, and the server. At the end, how long searches and statement pages take at that size.
// On the disk of the system's folder for temporary files unless HEARSAY_SCRATCH names another.
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { JobQueue } from '../src/jobs/job-queue.ts'
import { readAndLeave } from '../src/jobs/leave-reading.ts'
import type { Database } from '../src/store/database.ts'
import { openDatabase, storeOf } from '../src/store/open-store.ts'
import type { Store } from '../src/store/store.ts'
import { VERSION } from '../src/version.ts'
import { startPostgres } from '../test/store/postgres-server.ts'
import { scratchFolder } from '../test/store/scratch.ts'
import { seeded } from './invented-words.ts'
import { newsReports } from './own-words.ts'
import { hearsay, killAll } from './started-command.ts'
import { writeReports } from './write-reports.ts'

process.env.HEARSAY_SCRATCH ??= tmpdir()
const [, , engine, most, minutes = '40'] = process.argv
const WORDS = 400
const PRESS = { storiesADay: 10, cast: 2000 }
/** Documents of a printed line. */
const LINE = 10_000
/** Put before the workers are so far. */
const AHEAD = 3000
const PART = 1000
const ASKED = 200
/** Ticks of processor time a second, as Linux tells it. */
const TICKS = 100

const folder = scratchFolder('scale')

/** Seconds of processor that a process has taken, and those of its children that have ended. */
function spentBy(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) / TICKS
  } catch {
    return 0
  }
}

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .filter(other => {
      try {
        const stat = readFileSync(`/proc/${other}/stat`, 'utf8')
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === pid
      } catch {
        return false
      }
    })
}

/** Resident memory and the most it was, in MB. */
function memoryOf(pid: number): readonly [now: number, most: number] {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const of = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024
    return [of('VmRSS'), of('VmHWM')]
  } catch {
    return [0, 0]
  }
}

/** Prints a line for each portion that has been collated. */
class Trend {
  #at = 0
  #time = performance.now()
  #spent: number[]
  readonly #spentNow: () => number[]
  readonly #pids: readonly number[]
  readonly #began = performance.now()
  mostMemory = 0

  /** `spentNow`: seconds of processor that each of `parts` has taken. */
  constructor(pids: readonly number[], parts: readonly string[], spentNow: () => number[]) {
    this.#pids = pids
    this.#spentNow = spentNow
    this.#spent = spentNow()
    const each = parts.length > 1 ? ` (${parts.join(', ')})` : ''
    console.log(
      `collated      a second   since the beginning   processor ms each${each}   MB of each process (most)`,
    )
  }

  reached(collated: number, last = false): void {
    const memory = this.#pids.map(memoryOf)
    for (const [, most] of memory) this.mostMemory = Math.max(this.mostMemory, most)
    if (collated - this.#at < LINE && !(last && collated > this.#at)) return
    const now = performance.now()
    const spent = this.#spentNow()
    const count = collated - this.#at
    const each = spent.map((seconds, part) => (1000 * (seconds - this.#spent[part]!)) / count)
    console.log(
      String(collated).padStart(8),
      ((1000 * count) / (now - this.#time)).toFixed(0).padStart(13),
      ((1000 * collated) / (now - this.#began)).toFixed(0).padStart(21),
      each
        .reduce((sum, part) => sum + part, 0)
        .toFixed(2)
        .padStart(19),
      each.length > 1 ? `(${each.map(part => part.toFixed(2)).join(' ')})` : '',
      '  ',
      memory.map(([rss, most]) => `${rss.toFixed(0)} (${most.toFixed(0)})`).join(' '),
    )
    this.#at = collated
    this.#time = now
    this.#spent = spent
  }
}

/** Files of `PART` reports each. */
async function writeParts(count: number): Promise<string[]> {
  const parts: string[] = []
  const reports = newsReports(count, WORDS, PRESS)
  while (parts.length * PART < count) {
    const path = join(folder, `part-${parts.length}.jsonl`)
    await writeReports(path, nextOf(reports))
    parts.push(path)
  }
  return parts
}

/** The next `PART` of them; more can be had afterwards. */
function* nextOf<T>(all: Iterator<T>): Generator<T> {
  for (let taken = 0; taken < PART; taken++) {
    const next = all.next()
    if (next.done) return
    yield next.value
  }
}

/** Documents are numbered as they come, and here none is ever removed. */
async function collatedIn(database: Database): Promise<number> {
  const { all, left } = await database.read(queries =>
    queries
      .selectNoFrom(({ selectFrom }) => [
        selectFrom('documents')
          .select(({ fn }) => fn.max<number>('number').as('last'))
          .as('all'),
        selectFrom('documents')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('collated', '=', 0)
          .where('superseded_by', 'is', null)
          .as('left'),
      ])
      .executeTakeFirstOrThrow(),
  )
  return (all ?? 0) - (left ?? 0)
}

async function embedded(count: number): Promise<void> {
  const input = join(folder, 'reports.jsonl')
  await writeReports(input, newsReports(count, WORDS, PRESS))
  const at = join(folder, 'store')
  const child = hearsay(['read', input, '--store', at])
  const pid = child.pid!
  console.log(`embedded store: ${count} documents of ${WORDS} words, \`hearsay read\``)
  const trend = new Trend([pid], ['hearsay read'], () => [spentBy(pid)])
  let ended = false
  child.on('close', () => {
    ended = true
  })
  await sleep(2000)
  const database = await openDatabase(at)
  while (!ended) {
    trend.reached(await collatedIn(database))
    await sleep(1000)
  }
  trend.reached(await collatedIn(database), true)
  console.log(`most memory: ${trend.mostMemory.toFixed(0)} MB`)
  await pages(storeOf(database))
  await database.close()
}

async function server(count: number, untilMinutes: number): Promise<void> {
  const postgres = await startPostgres({
    shared_buffers: '1GB',
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
  })
  if (postgres === null) return console.log('PostgreSQL is not installed: nothing was measured')
  try {
    const parts = await writeParts(count)
    const address = await postgres.database()
    const database = await openDatabase(address)
    const store = storeOf(database)
    const workers = [1, 2].map(() =>
      hearsay(['worker', '--store', address, '--threads', '1', '--log-level', 'warn']),
    )
    const pids = workers.map(({ pid }) => pid!)
    const queue = await JobQueue.open(address, store.name, { work: false, problem: console.error })
    console.log(
      `PostgreSQL: up to ${count} documents of ${WORDS} words, two workers of one thread, ${untilMinutes} minutes`,
    )
    const spent = () => [
      spentBy(process.pid),
      pids.reduce((sum, pid) => sum + spentBy(pid), 0),
      [postgres.pid(), ...childrenOf(postgres.pid())].reduce((sum, pid) => sum + spentBy(pid), 0),
    ]
    const trend = new Trend(pids, ['reading', 'workers', 'server'], spent)
    const until = performance.now() + untilMinutes * 60_000
    let put = 0
    let collated = 0
    while (performance.now() < until && collated < count) {
      const path = parts[put / PART]
      if (path !== undefined && put - collated < AHEAD) {
        await readAndLeave(store, queue, [path], {
          version: VERSION,
          report: console.error,
          tell: () => {},
          stop: new AbortController().signal,
        })
        rmSync(path)
        put += PART
      } else await sleep(250)
      collated = await collatedIn(database)
      trend.reached(collated)
    }
    trend.reached(collated, true)
    await queue.close()
    for (const worker of workers) {
      // One that has ended by itself tells of it no more.
      if (worker.exitCode !== null || worker.signalCode !== null) continue
      const ended = once(worker, 'close')
      worker.kill('SIGTERM')
      await ended
    }
    await pages(store)
    await store.close()
  } finally {
    await postgres.stop()
  }
}

/** How long what a reader asks for takes. */
async function pages(store: Store): Promise<void> {
  const random = seeded(11)
  const stories = (await store.collations.known()).stories
  const some = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const words: string[] = []
  const utterances: string[] = []
  for (let i = 0; i < ASKED; i++) {
    const story = (await store.collations.story(some(stories)))!
    utterances.push(some(story.utterances).id)
    const { text } = (await store.documents.get(some(story.story.documents)))!
    words.push(some(text.match(/[A-Za-z]{4,}/g)!))
  }
  await timed('search for a word among statements', words, word => store.search(word, { what: 'statements' }))
  await timed('search for two words among documents', words, (word, i) =>
    store.search(`${word} ${words[(i + 1) % words.length]}`, { what: 'documents' }),
  )
  await timed('search for a word of a speaker', words, word =>
    store.search(`harbour speaker:${word}`, { what: 'statements' }),
  )
  await timed('statement page: a statement, its story and all documents of it', utterances, async id => {
    const { story } = (await store.collations.utterance(id))!
    const findings = (await store.collations.story(story))!
    await store.documents.getAll(findings.story.documents)
  })
}

async function timed<T>(
  name: string,
  list: readonly T[],
  ask: (item: T, i: number) => Promise<unknown>,
): Promise<void> {
  const times: number[] = []
  for (const [i, item] of list.entries()) {
    const began = performance.now()
    await ask(item, i)
    times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(share * times.length))]!.toFixed(1)
  console.log(`${name.padEnd(66)} p50 ${at(0.5)} p95 ${at(0.95)} most ${at(1)} ms`)
}

try {
  if (engine === 'sqlite') await embedded(Number(most ?? 200_000))
  else if (engine === 'postgres') await server(Number(most ?? 1_000_000), Number(minutes))
  else console.error('which engine? sqlite or postgres')
} finally {
  killAll()
  rmSync(folder, { recursive: true, force: true })
}
