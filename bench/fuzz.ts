import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { mutated, seededRandom } from '../test/ingest/fuzz/mutate.ts'
import { outcomeOf } from '../test/ingest/fuzz/outcome.ts'
import { seedInputs } from '../test/ingest/fuzz/seed-inputs.ts'

// Damaged inputs of every kind that is read: each has to end in documents or typed problems, never in an exception, in more than
// two seconds of processor time or in more memory than the cap. Those that do not are written to out/fuzz.
//
//   node bench/fuzz.ts                        100,000 mutants
//   node bench/fuzz.ts --inputs 5000 --from 100000
//   node bench/fuzz.ts --only pdf             of one kind
//   node bench/fuzz.ts --keep 4711            writes that mutant to out/fuzz and says what comes of it
//
// Stopped by SIGINT it says what was found until then.
//
// The reading is a process of its own with a small heap, so that it can be ended; what it was at is known then.

const has = (name: string) => process.argv.includes(name)
const argument = (name: string, otherwise: number) =>
  has(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : otherwise

/** Seconds of processor time for one input, and of the clock before the process is ended. */
const SECONDS = 2
const PATIENCE = 30

/** MiB: of the reader's heap, and of its memory as a whole, with the thread that office files are parsed in. */
const HEAP = 256
const MEMORY = 700

const RESULTS = 3
const FOLDER = join(import.meta.dirname, '../out/fuzz')
const ONLY = has('--only') ? (process.argv[process.argv.indexOf('--only') + 1] ?? null) : null
const SEEDS = seedInputs()
const OWN = ONLY === null ? SEEDS : SEEDS.filter(({ kind }) => kind === ONLY)

interface Result {
  readonly n: number
  readonly documents: number
  readonly errors: readonly string[]
  readonly faults: readonly string[]
  readonly seconds: number
  readonly memory: number
}

if (has('--read')) await readMutants(argument('--from', 0), argument('--to', 0))
else if (has('--keep')) await keepMutant(argument('--keep', 0))
else await measure()

function kindOf(n: number): string {
  return OWN[n % OWN.length]!.kind
}

function mutant(n: number): Uint8Array {
  const random = seededRandom(n)
  const other = SEEDS[Math.floor(random() * SEEDS.length)]!.bytes
  return mutated(OWN[n % OWN.length]!, other, random)
}

async function readMutants(from: number, to: number): Promise<void> {
  for (let n = from; n < to; n++) {
    const input = mutant(n)
    writeSync(RESULTS, `${n}\n`)
    const before = process.cpuUsage()
    const outcome = await outcomeOf(input)
    const { user, system } = process.cpuUsage(before)
    const result: Result = {
      n,
      ...outcome,
      seconds: (user + system) / 1e6,
      memory: process.memoryUsage.rss() / 1024 / 1024,
    }
    writeSync(RESULTS, `${JSON.stringify(result)}\n`)
  }
}

async function keepMutant(n: number): Promise<void> {
  const path = save(n)
  process.stdout.write(`${path}\n${JSON.stringify(await outcomeOf(mutant(n)), null, 1)}\n`)
}

function save(n: number): string {
  mkdirSync(FOLDER, { recursive: true })
  const path = join(FOLDER, `${n}-${kindOf(n)}`)
  writeFileSync(path, mutant(n))
  return path
}

async function measure(): Promise<void> {
  const from = argument('--from', 0)
  const to = from + argument('--inputs', 100_000)
  const results: Result[] = []
  const findings: { n: number; what: string }[] = []
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  for (let next = from; next < to && !stop.signal.aborted; )
    next = await readSome(next, to, results, findings, stop.signal)
  print(results, findings)
  if (findings.length > 0) process.exitCode = 1
}

/** Reads until all are read or the process ends; returns the number to go on with. */
async function readSome(
  from: number,
  to: number,
  results: Result[],
  findings: { n: number; what: string }[],
  stop: AbortSignal,
): Promise<number> {
  const only = ONLY === null ? [] : ['--only', ONLY]

  const reader = spawn(
    process.execPath,
    [
      `--max-old-space-size=${HEAP}`,
      import.meta.filename,
      '--read',
      '--from',
      `${from}`,
      '--to',
      `${to}`,
      ...only,
    ],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
  )
  let at = from
  let last = ''
  let why = 'the process ended'
  reader.stderr!.on('data', (said: Buffer) => {
    last = said.toString().slice(0, 500)
  })
  const end = (reason: string) => {
    why = reason
    reader.kill('SIGKILL')
  }
  stop.addEventListener('abort', () => end(''), { once: true })
  let patience = setTimeout(() => {}, 0)
  for await (const line of createInterface({ input: reader.stdio[RESULTS] as Readable })) {
    clearTimeout(patience)
    if (line.startsWith('{')) {
      const result = JSON.parse(line) as Result
      results.push(result)
      for (const what of result.faults) findings.push({ n: result.n, what })
      if (result.seconds > SECONDS) findings.push({ n: result.n, what: `${result.seconds.toFixed(1)} s` })
      if (results.length % 10_000 === 0) process.stderr.write(`${results.length} read\n`)
      at = result.n + 1
      if (result.memory > MEMORY) {
        findings.push({ n: result.n, what: `${result.memory.toFixed(0)} MiB` })
        end('')
        return at
      }
    } else {
      at = Number(line)
      patience = setTimeout(() => end(`not done after ${PATIENCE} s`), PATIENCE * 1000)
    }
  }
  clearTimeout(patience)
  if (at >= to || stop.aborted) return to
  findings.push({ n: at, what: `${why} ${last}`.trim() })
  return at + 1
}

function print(results: readonly Result[], findings: readonly { n: number; what: string }[]): void {
  const rows = Map.groupBy(results, ({ n }) => kindOf(n))
  const line = (cells: readonly (string | number)[]) =>
    process.stdout.write(
      `${cells.map((cell, i) => (i === 0 ? String(cell).padEnd(11) : i < 6 ? String(cell).padStart(9) : cell)).join(' ')}\n`,
    )
  line(['kind', 'inputs', 'documents', 'problems', 'slowest s', 'MiB', '  problems by their code'])
  const groups: (readonly [string, readonly Result[]])[] = [...rows, ['all', results]]
  for (const [kind, of] of groups) {
    const codes = new Map<string, number>()
    for (const { errors } of of) for (const code of errors) codes.set(code, (codes.get(code) ?? 0) + 1)
    line([
      kind,
      of.length,
      of.filter(({ documents }) => documents > 0).length,
      of.filter(({ errors }) => errors.length > 0).length,
      of.reduce((most, { seconds }) => Math.max(most, seconds), 0).toFixed(2),
      of.reduce((most, { memory }) => Math.max(most, memory), 0).toFixed(0),
      `  ${[...codes]
        .sort((a, b) => b[1] - a[1])
        .map(([code, count]) => `${code} ${count}`)
        .join(', ')}`,
    ])
  }
  process.stdout.write(`\n${findings.length} that must not be\n`)
  // A fault is met many times: the first of a kind that is met shows it.
  const alike = Map.groupBy(
    findings,
    ({ n, what }) => `${kindOf(n)}: ${what.replace(/[\d.]+/g, '#').slice(0, 200)}`,
  )
  for (const [what, of] of alike)
    process.stdout.write(
      `${of.length} × ${what}\n${of
        .slice(0, 3)
        .map(({ n }) => `  ${save(n)}\n`)
        .join('')}`,
    )
}
