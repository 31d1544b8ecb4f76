// Reads a server that does everything wrong, in a process of its own whose memory is looked at: what comes of each fault,
// how long it took, and how much memory all of them together; then what a page costs.
//   node bench/fetching.ts
import { type ChildProcess, fork } from 'node:child_process'
import { gzipSync } from 'node:zlib'
import { FetchError, type Fetcher, type Opened } from '../src/fetching/fetcher.ts'
import { fetcherOver } from '../src/fetching/guarded-fetcher.ts'
import { FAULTS, FAULTY_ROUTES, type Fault } from '../test/fetching/faults.ts'
import { faultyServer, page, streamed } from '../test/fetching/faulty-server.ts'

/** Sizes as they are by default; times shorter, that the run is. */
const LIMITS = {
  connectTime: 1000,
  headerTime: 2000,
  stallTime: 2000,
  bodyTime: 5000,
  retryPause: 50,
  pause: 0,
  perHost: 8,
}
const MB = 1024 * 1024
/** Of the ten gigabytes, in `open`. */
const STREAMED = 2048 * MB
/** Hosts that all send 19 MB at once, and then what unpacks to more. */
const HOSTS = 32
const PAGES = 1000
const PAGE_BYTES = 200_000

interface Outcome {
  readonly path: string
  readonly expected: Fault['expected']
  readonly got: Fault['expected'] | 'unchanged' | 'exception'
  readonly milliseconds: number
}

interface Report {
  readonly outcomes: readonly Outcome[]
  readonly stream: { readonly bytes: number; readonly end: string }
  readonly pageMilliseconds: number
  /** Megabytes. */
  readonly memory: {
    readonly atStart: number
    readonly faults: number
    readonly stream: number
    readonly hosts: number
    readonly pages: number
  }
}

if (process.argv[2] === '--reader') await read(process.argv[3]!)
else await serve()

async function serve(): Promise<void> {
  const server = await faultyServer(FAULTY_ROUTES)
  server.put(
    '/heavy',
    streamed({}, function* () {
      for (let n = 0; n < 19; n++) yield Buffer.alloc(MB, 'a')
    }),
  )
  server.put('/page', page(gzipSync(article()), { 'content-encoding': 'gzip' }))
  const child = fork(import.meta.filename, ['--reader', server.origin])
  const report = await reportOf(child)
  await server.close()
  const { outcomes, stream, memory, pageMilliseconds } = report
  const isRight = ({ got, expected }: Outcome) => JSON.stringify(got) === JSON.stringify(expected)
  for (const one of outcomes.filter(one => !isRight(one))) console.log(one)
  const longest = outcomes.reduce((a, b) => (a.milliseconds > b.milliseconds ? a : b))
  const { connectTime, headerTime, bodyTime } = LIMITS
  const most = connectTime + headerTime + bodyTime
  const lines: Readonly<Record<string, string>> = {
    'answers read as they should be': `${outcomes.filter(isRight).length} of ${outcomes.length}`,
    [`longest, where ${most / 1000} s are the limit`]: `${(longest.milliseconds / 1000).toFixed(1)} s (${longest.path})`,
    'read of a stream of 10 GB': `${Math.round(stream.bytes / MB)} MB, then ${stream.end}`,
    'memory at the start': `${memory.atStart} MB`,
    'at most, after the faults': `${memory.faults} MB`,
    'at most, after the stream': `${memory.stream} MB`,
    [`at most, after ${HOSTS} heavy hosts at once`]: `${memory.hosts} MB`,
    [`at most, after ${PAGES} pages`]: `${memory.pages} MB`,
    [`processor time a page of ${PAGE_BYTES / 1000} kB, gzip`]: `${pageMilliseconds.toFixed(2)} ms`,
  }
  for (const [name, value] of Object.entries(lines)) console.log(name.padEnd(42) + value)
}

function reportOf(child: ChildProcess): Promise<Report> {
  return new Promise((done, fail) => {
    child.once('message', message => done(message as Report))
    child.once('exit', code => fail(new Error(`the reader ended with ${code}`)))
  })
}

async function read(origin: string): Promise<void> {
  // One that nobody caught is a fault of ours, and ends this process with an error.
  const port = Number(new URL(origin).port)
  const fetcher = fetcherOver({
    isAllowed: (address, at) => address === '127.0.0.1' && at === port,
    resolve: async () => ['127.0.0.1'],
    limits: LIMITS,
  })
  const atStart = peak()
  const todo = [...FAULTS]
  const outcomes: Outcome[] = []
  const reader = async () => {
    for (let fault = todo.shift(); fault; fault = todo.shift())
      outcomes.push(await outcomeOf(fetcher, origin, fault))
  }
  await Promise.all(Array.from({ length: LIMITS.perHost }, reader))
  const faults = peak()
  const stream = await endOf(fetcher, `${origin}/ten-gb-unsaid`)
  const afterStream = peak()
  await Promise.all(
    Array.from({ length: HOSTS }, (_, n) => weighOn(fetcher, `http://host-${n}.example:${port}`)),
  )
  const hosts = peak()
  const pageMilliseconds = await costOfPages(fetcher, `${origin}/page`)
  const memory = { atStart, faults, stream: afterStream, hosts, pages: peak() }
  await fetcher.close()
  process.send!({ outcomes, stream, pageMilliseconds, memory } satisfies Report, () => process.exit(0))
}

async function outcomeOf(fetcher: Fetcher, origin: string, { path, expected }: Fault): Promise<Outcome> {
  const began = performance.now()
  const got = await fetcher.fetch({ url: origin + path }).then(
    read => (read.status === 'ok' ? { text: Buffer.from(read.bytes).toString() } : read.status),
    error => (error instanceof FetchError ? error.code : ('exception' as const)),
  )
  return { path, expected, got, milliseconds: performance.now() - began }
}

async function endOf(fetcher: Fetcher, url: string): Promise<Report['stream']> {
  let bytes = 0
  try {
    const opened = (await fetcher.open({ url, most: STREAMED })) as Opened
    for await (const piece of opened.body) bytes += piece.length
  } catch (error) {
    return { bytes, end: error instanceof FetchError ? error.code : String(error) }
  }
  return { bytes, end: 'its end' }
}

/** Nothing is kept of what comes. */
async function weighOn(fetcher: Fetcher, origin: string): Promise<void> {
  for (const path of ['/heavy', '/brotli-bomb']) await fetcher.fetch({ url: origin + path }).catch(() => {})
}

/** The best of three runs, one page after another. */
async function costOfPages(fetcher: Fetcher, url: string): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage()
    for (let n = 0; n < PAGES; n++) await fetcher.fetch({ url })
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1000 / PAGES)
  }
  return best
}

function peak(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024)
}

function article(): string {
  let text = ''
  for (let n = 0; text.length < PAGE_BYTES; n++)
    text += `<p>Keeper ${(n * 7919) % 10007} of lock ${(n * 104729) % 1009} said that gate ${n} would open.</p>\n`
  return text.slice(0, PAGE_BYTES)
}
