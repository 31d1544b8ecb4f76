// How fast speech is read: from raw text to attributions with speakers, on one thread and on two, how that grows
// with a document's length, and what hostile texts cost.
//   node bench/speed.ts [field|growth|hostile|threads …]     default all of them
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { readAttributions } from './attribution-run.ts'
import { generatedArticle } from './generated-news.ts'
import { HOSTILE_TEXTS } from './hostile-texts.ts'
import { threadSeconds } from './seconds.ts'
import type { TextsName } from './speed-texts.ts'
import { textsNamed } from './speed-texts.ts'

const asked = process.argv.slice(2)
const wanted = (section: string) => asked.length === 0 || asked.includes(section)
const TEXTS: readonly (readonly [TextsName, string])[] = [
  ['news', '84 articles of PolNeAR dev'],
  ['generated', '84 generated articles'],
]

/** How often each system is measured anew. */
const PROCESSES = 3

if (wanted('field')) field()
if (wanted('growth')) growth()
if (wanted('hostile')) hostile()
if (wanted('threads')) await threads()

interface Run {
  readonly load: number
  readonly result: number
  readonly cold: number
  readonly warm: number
}

/**
 * Each system in processes of its own, on the same texts; speed is counted in our tokens for all of them. Of several
 * measurements of one text the least counts, so that other work on the machine shows as little as may be.
 */
function field(): void {
  for (const [texts, title] of TEXTS) {
    if (textsNamed(texts) === null) {
      console.log(`${title}: not here, left out\n`)
      continue
    }
    const ours = runOf('hearsay', texts, 10)
    const tokens = ours.result
    console.log(`${title}, ${tokens} tokens, one thread        tokens a second`)
    console.log(
      '                                         load s      cold      warm   ours is so many times as fast',
    )
    const row = (name: string, run: Run) => {
      console.log(
        name.padEnd(40),
        run.load.toFixed(2).padStart(6),
        (tokens / run.cold).toFixed(0).padStart(9),
        (tokens / run.warm).toFixed(0).padStart(9),
        run === ours
          ? ''
          : `   ${(run.cold / ours.cold).toFixed(2)} cold, ${(run.warm / ours.warm).toFixed(2)} warm`,
      )
    }
    row('raw text to attributions with speakers', ours)
    row('wink-nlp: tokens, sentences, tags', runOf('wink', texts, 8))
    row('compromise: quotations, people', runOf('compromise', texts, 2))
    row('apart: with language, dates, figures', runOf('annotate', texts, 10))
    console.log()
  }
}

function runOf(system: string, texts: TextsName, passes: number): Run {
  const script = join(import.meta.dirname, 'speed-systems.ts')
  const runs = Array.from({ length: PROCESSES }, () => {
    const printed = execFileSync(process.execPath, [script, system, texts, String(passes)], {
      encoding: 'utf8',
    })
    return JSON.parse(printed) as { load: number; result: number; first: number[]; least: number[] }
  })
  const summed = (part: 'first' | 'least') =>
    runs[0]![part].reduce((sum, _, i) => sum + Math.min(...runs.map(run => run[part][i]!)), 0)
  return {
    load: Math.min(...runs.map(run => run.load)),
    result: runs[0]!.result,
    cold: summed('first'),
    warm: summed('least'),
  }
}

/** One document, longer and longer. */
function growth(): void {
  for (let i = 0; i < 60; i++) readAttributions({ text: generatedArticle(700, i), titleSpan: null })
  const whole = Array.from({ length: 2600 }, (_, i) => generatedArticle(700, i + 100)).join('\n\n')
  console.log('one document          ms   ns a character   times the one above')
  let above = 0
  for (const [size, name, times] of [
    [1_000, '1 kB', 2000],
    [10_000, '10 kB', 200],
    [100_000, '100 kB', 20],
    [1_000_000, '1 MB', 3],
    [10_000_000, '10 MB', 1],
  ] as const) {
    const text = whole.slice(0, size)
    const took = threadSeconds(() => {
      for (let time = 0; time < times; time++) readAttributions({ text, titleSpan: null })
    })
    const each = (took * 1e9) / times / text.length
    console.log(
      name.padEnd(12),
      ((took / times) * 1000).toFixed(1).padStart(11),
      each.toFixed(0).padStart(16),
      above === 0 ? '' : (each / above).toFixed(2).padStart(21),
    )
    above = each
  }
  console.log()
}

/** The same hostile text in two lengths, five times apart: five times the seconds is linear. */
function hostile(): void {
  console.log('hostile text                       1 MB, s    5 MB, s    times    5 MB, peak MB')
  const script = join(import.meta.dirname, 'speed-hostile.ts')
  for (const [name] of HOSTILE_TEXTS) {
    const [short, long] = [1_000_000, 5_000_000].map(
      n =>
        JSON.parse(execFileSync(process.execPath, [script, name, String(n)], { encoding: 'utf8' })) as {
          seconds: number
          peak: number
        },
    )
    console.log(
      name.padEnd(32),
      short!.seconds.toFixed(2).padStart(9),
      long!.seconds.toFixed(2).padStart(10),
      (long!.seconds / short!.seconds).toFixed(1).padStart(8),
      long!.peak.toFixed(0).padStart(16),
    )
  }
  console.log()
}

/** Warm worker threads, the texts dealt out among them. */
async function threads(): Promise<void> {
  const [texts, title] = TEXTS.find(([name]) => textsNamed(name) !== null)!
  const one = await shared(texts, 1)
  const two = await shared(texts, 2)
  console.log(`${title}, read eight times by warm threads`)
  console.log('             one, s   two, s   times as fast')
  const row = (name: string, first: number, second: number) =>
    console.log(
      name.padEnd(10),
      first.toFixed(2).padStart(8),
      second.toFixed(2).padStart(8),
      (first / second).toFixed(2).padStart(15),
    )
  row('clock', one.clock, two.clock)
  row('busiest', one.busiest, two.busiest)
}

interface Shared {
  /** Seconds by the clock until all are done. */
  readonly clock: number
  /** Seconds that the thread with most to do worked: what the clock would say with a core for each. */
  readonly busiest: number
}

async function shared(texts: TextsName, count: number): Promise<Shared> {
  const workers = Array.from(
    { length: count },
    () => new Worker(join(import.meta.dirname, 'speed-worker.ts'), { argv: [texts] }),
  )
  const answers = () =>
    Promise.all(
      workers.map(
        worker => new Promise<number>((done, fail) => worker.once('message', done).once('error', fail)),
      ),
    )
  await answers()
  let clock = Number.POSITIVE_INFINITY
  let busiest = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3; round++) {
    const started = process.hrtime.bigint()
    const done = answers()
    workers.forEach((worker, part) => {
      worker.postMessage({ part, of: count, passes: 8 })
    })
    busiest = Math.min(busiest, Math.max(...(await done)))
    clock = Math.min(clock, Number(process.hrtime.bigint() - started) / 1e9)
  }
  await Promise.all(workers.map(worker => worker.terminate()))
  return { clock, busiest }
}
