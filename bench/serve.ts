// How long pages take while many are asked for: `npm run build && node bench/serve.ts [--store FOLDER] [--documents 100000]
// [--rate 200] [--seconds 30] [--warm 30] [--connections 10] [--burst] [--threads N]`. `hearsay serve` on a store of generated
// reports (made first where none is named: a quarter of an hour for 100,000), asked by autocannon, on the same machine, for
// pages of all kinds in a random order, each of another story, statement, speaker, document, passage or word, once the server
// has made pages for a while. Prints for each kind and for all together the median and the 95th of 100 in ms, what was not
// answered well, bytes of a page with its style sheet and script, and the server's processor time a page; and the same of
// /health, which asks the store next to nothing, as what is to be compared with. With `--burst` all connections begin at once.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { brotliCompressSync } from 'node:zlib'
import autocannon from 'autocannon'
import { openStore } from '../src/store/open-store.ts'
import type { Store } from '../src/store/store.ts'
import { ON_OWN_PAGES } from '../src/web/links.ts'
import { scratchFolder } from '../test/store/scratch.ts'
import { seeded } from './invented-words.ts'
import { newsReports } from './own-words.ts'
import { writeReports } from './write-reports.ts'

process.env.HEARSAY_SCRATCH ??= tmpdir()
const { values } = parseArgs({
  options: {
    store: { type: 'string' },
    documents: { type: 'string', default: '100000' },
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '30' },
    warm: { type: 'string', default: '30' },
    connections: { type: 'string', default: '10' },
    threads: { type: 'string' },
    burst: { type: 'boolean', default: false },
  },
})
const WORDS = 400
const PRESS = { storiesADay: 10, cast: 2000 }
/** Of each kind of page, so many different ones. */
const PAGES = 1000
/** Ticks of processor time a second, as Linux tells it. */
const TICKS = 100

const folder = scratchFolder('serve')
const children: ChildProcess[] = []

async function filledStore(): Promise<string> {
  if (values.store !== undefined) return values.store
  const input = join(folder, 'reports.jsonl')
  const at = join(folder, 'store')
  await writeReports(input, newsReports(Number(values.documents), WORDS, PRESS))
  const child = spawn(process.execPath, ['dist/cli/main.js', 'read', input, '--store', at], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`hearsay read ended with ${code}`)
  return at
}

/** Addresses by kind of page, each list in a random order. */
async function addresses(store: Store): Promise<Map<string, string[]>> {
  const random = seeded(23)
  const some = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const kinds = new Map<string, string[]>()
  const add = (kind: string, path: string) => {
    const list = kinds.get(kind)
    if (list === undefined) kinds.set(kind, [path])
    else list.push(path)
  }
  const { stories } = await store.collations.known()
  for (let i = 0; i < PAGES; i++) {
    const findings = (await store.collations.story(some(stories)))!
    const { story, utterances, speakers } = findings
    const document = some(story.documents)
    add('story', ON_OWN_PAGES.story({ id: story.id, document }))
    add('document', ON_OWN_PAGES.document(document))
    if (utterances.length > 0) {
      const utterance = some(utterances)
      const reading = utterance.readings[0]!
      add('utterance', ON_OWN_PAGES.utterance({ id: utterance.id, reading }))
      add('passage', ON_OWN_PAGES.passage(reading))
    }
    if (speakers.length > 0) add('speaker', ON_OWN_PAGES.speaker(some(speakers).id))
    const { text } = (await store.documents.get(document))!
    add('search', `/search?q=${encodeURIComponent(some(text.match(/[A-Za-z]{4,}/g)!))}`)
  }
  add('stories', '/stories')
  add('start', '/')
  return kinds
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1).padStart(7)
  return `p50${at(0.5)} p95${at(0.95)} p99${at(0.99)} most${at(1)} ms`
}

/** Seconds of processor of the server and what it has started. */
function spent(pid: number): number {
  const ofOne = (one: number) => {
    const stat = readFileSync(`/proc/${one}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) / TICKS
  }
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
  return [pid, ...children.map(Number)].reduce((sum, one) => sum + ofOne(one), 0)
}

async function asked(url: string, paths: readonly string[], rate: number, seconds: number, seed = 29) {
  const random = seeded(seed)
  const bad = new Map<number, number>()
  const order = Array.from({ length: rate * seconds }, () => paths[Math.floor(random() * paths.length)]!)
  let next = 0
  const before = spent(children[0]!.pid!)
  const all: number[] = []
  let [errors, duration] = [0, 0]
  // autocannon asks for what a connection is to have in a second at the second's beginning: each has a beginning of its own.
  const readers = Math.min(rate, Number(values.connections))
  const share = rate / readers
  await Promise.all(
    Array.from({ length: readers }, async (_, reader) => {
      await sleep(values.burst ? 0 : (reader * 1000) / readers)
      // Without a callback it would give a promise of the end alone.
      const run = autocannon(
        {
          url,
          connections: 1,
          overallRate: share,
          duration: seconds,
          headers: { 'accept-encoding': 'br, gzip' },
          requests: [{ setupRequest: request => ({ ...request, path: order[next++ % order.length]! }) }],
        },
        () => {},
      )
      run.on('response', (_client, status, _bytes, time) => {
        all.push(time)
        if (status >= 400) bad.set(status, (bad.get(status) ?? 0) + 1)
      })
      const [result] = (await once(run, 'done')) as [autocannon.Result]
      errors += result.errors + result.timeouts
      duration = Math.max(duration, result.duration)
    }),
  )
  return {
    all,
    bad: [...bad].map(([status, count]) => `${count} × ${status}`).join(', '),
    errors,
    rate: all.length / duration,
    cpu: ((spent(children[0]!.pid!) - before) / all.length) * 1000,
  }
}

async function measure(): Promise<void> {
  const at = await filledStore()
  const store = await openStore(at)
  const kinds = await addresses(store)
  console.log(`${await store.documents.count()} documents, ${kinds.size} kinds of pages`)
  await store.close()
  const threads = values.threads === undefined ? [] : ['--threads', values.threads]
  const server = spawn(
    process.execPath,
    ['dist/cli/main.js', 'serve', '--store', at, '--port', '0', '--log-level', 'error', ...threads],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  children.push(server)
  const url = await addressOf(server)
  await sizes(url, kinds)
  for (const [kind, paths] of kinds) {
    const { all, bad, errors, cpu } = await asked(url, paths, 20, 5)
    console.log(
      `${kind.padEnd(10)} 20 a second: ${spread(all)}  ${cpu.toFixed(1)} ms of processor  ${bad} ${errors || ''}`,
    )
  }
  const rate = Number(values.rate)
  const plain = await asked(url, ['/health'], rate, 10)
  console.log(
    `/health    ${plain.rate.toFixed(0)} a second: ${spread(plain.all)}  ${plain.cpu.toFixed(1)} ms of processor`,
  )
  const mixed = [...kinds].flatMap(([, paths]) => paths)
  // A server runs for weeks: what a thread still has to compile in its first seconds is not what its pages take.
  await asked(url, mixed, rate / 2, Number(values.warm), 31)
  const { all, bad, errors, cpu, rate: reached } = await asked(url, mixed, rate, Number(values.seconds))
  console.log(
    `all kinds  ${reached.toFixed(0)} a second: ${spread(all)}  ${cpu.toFixed(1)} ms of processor  ${bad} ${errors || ''}`,
  )
  console.log(`           ${(cpu / plain.cpu).toFixed(1)} times the processor time of /health`)
}

/** What a browser that has nothing yet gets for a page. */
async function sizes(url: string, kinds: ReadonlyMap<string, readonly string[]>): Promise<void> {
  for (const [kind, paths] of kinds) {
    let most = { plain: 0, packed: 0, path: '' }
    for (const path of paths.slice(0, 50)) {
      const html = await (await fetch(url + path)).text()
      const assets = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(match => match[1]!)
      const bodies = [html, ...(await Promise.all(assets.map(async a => (await fetch(url + a)).text())))]
      const plain = bodies.reduce((sum, body) => sum + Buffer.byteLength(body), 0)
      const packed = bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0)
      if (plain > most.plain) most = { plain, packed, path }
      await sleep(10)
    }
    console.log(
      `${kind.padEnd(10)} at most ${(most.plain / 1000).toFixed(0)} kB with everything, ${(most.packed / 1000).toFixed(0)} kB compressed`,
    )
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    let told = ''
    child.stdout!.on('data', data => {
      told += data
      const found = /http:\/\/[^\s"]+/.exec(told)
      if (found !== null) done(found[0].replace(/\/$/, ''))
    })
    child.once('exit', code => failed(new Error(`hearsay serve ended with ${code}`)))
  })
}

try {
  await measure()
} finally {
  for (const child of children) child.kill('SIGTERM')
  if (values.store === undefined) rmSync(folder, { recursive: true, force: true })
}
