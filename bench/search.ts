// How long searches take: `node bench/search.ts [--documents 100000] [--engine sqlite|postgres]`. Fills a store
// with generated reports and what is quoted in them, then asks for a page of twenty, of each kind many times with other
// words, and prints the median, the 95th of 100 and the longest, in ms: by the clock, and of processor time, this process's
// and the server's, which other programs on the machine do not touch. HEARSAY_SCRATCH names where the stores are made.

import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import type { Annotation } from '../src/model/annotation.ts'
import type { Document } from '../src/model/document.ts'
import { sha256 } from '../src/model/identifier.ts'
import type { Database, Engine } from '../src/store/database.ts'
import { openDatabase, storeOf } from '../src/store/open-store.ts'
import type { Searched } from '../src/store/search/found-places.ts'
import { NO_POSTGRES, startPostgres } from '../test/store/postgres-server.ts'
import { scratchFolder } from '../test/store/scratch.ts'
import { FILLING, type GeneratedReport, generatedReports } from './generated-reports.ts'
import { seeded } from './invented-words.ts'

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '100000' },
    words: { type: 'string', default: '400' },
    engine: { type: 'string' },
    queries: { type: 'string', default: '100' },
  },
})
const count = Number(values.documents)
const asked = Number(values.queries)
const AT_ONCE = 500
/** Reports whose words are asked for. */
const SAMPLED = 500

async function measure(engine: Engine): Promise<void> {
  const server = engine === 'postgres' ? await startPostgres() : null
  if (engine === 'postgres' && server === null) return console.log(NO_POSTGRES)
  const folder = scratchFolder('search')
  try {
    const database = await openDatabase(server === null ? join(folder, 'store') : await server.database())
    const store = storeOf(database)
    const sampled: GeneratedReport[] = []
    const every = Math.max(1, Math.floor(count / SAMPLED))
    const started = performance.now()
    let batch: GeneratedReport[] = []
    let made = 0
    let statements = 0
    const flush = async () => {
      const documents = batch.map(documentOf)
      await store.documents.put(documents.map(document => ({ document })))
      const annotations = documents.map(quotationsOf)
      statements += annotations.reduce((sum, { attributions }) => sum + attributions.length, 0)
      await store.annotations.put('bench', annotations)
      batch = []
    }
    for (const report of generatedReports(count, Number(values.words))) {
      if (made++ % every === 0) sampled.push(report)
      batch.push(report)
      if (batch.length === AT_ONCE) await flush()
    }
    if (batch.length > 0) await flush()
    const took = (performance.now() - started) / 1000
    const sizes = await database.sizes()
    const bytes = (name: RegExp) =>
      [...sizes].reduce((sum, [table, size]) => sum + (name.test(table) ? size : 0), 0) / count
    console.log(
      `\n${engine}: ${count} documents, ${statements} statements, filled in ${took.toFixed(0)} s; bytes a document: ` +
        `texts with terms ${bytes(/^texts$/).toFixed(0)}, statements with terms ${bytes(/^statements$/).toFixed(0)}, ` +
        `document_search ${bytes(/^document_search/).toFixed(0)}, statement_search ${bytes(/^statement_search/).toFixed(0)}`,
    )
    const cpu = server === null ? ownCpu : await withServerCpu(database)
    for (const [name, what, query] of KINDS) {
      const times: number[] = []
      const cpuTimes: number[] = []
      let hits = 0
      const random = seeded(17)
      for (let i = 0; i < asked; i++) {
        const text = query(sampled[Math.floor(random() * sampled.length)]!, random)
        const cpuBefore = cpu()
        const before = performance.now()
        const page = await store.search(text, { what })
        times.push(performance.now() - before)
        cpuTimes.push(cpu() - cpuBefore)
        hits += page.hits.length
      }
      const line = `${what.padEnd(11)}${name.padEnd(42)}${spread(times)}  cpu ${spread(cpuTimes)}`
      console.log(`${line}  hits ${(hits / asked).toFixed(1)}`)
    }
    await store.close()
  } finally {
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function spread(times: number[]): string {
  times.sort((a, b) => a - b)
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(share * times.length))]!.toFixed(1)
  return `p50${at(0.5).padStart(7)} p95${at(0.95).padStart(7)} most${at(1).padStart(7)}`
}

function ownCpu(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Nanoseconds on a processor are the first figure there (Linux). */
async function withServerCpu(database: Database): Promise<() => number> {
  const { rows } = await database.read(queries =>
    sql<{ pid: number }>`select pid from pg_stat_activity where application_name = 'hearsay'`.execute(
      queries,
    ),
  )
  const spent = (pid: number) => {
    try {
      return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
    } catch {
      return 0
    }
  }
  return () => ownCpu() + rows.reduce((sum, { pid }) => sum + spent(pid), 0)
}

function documentOf(report: GeneratedReport): Document {
  const { id, title, text, publisher, published } = report
  return {
    id,
    location: `https://outlet.example/${id}`,
    outlet: publisher,
    title,
    titleSpan: null,
    published,
    publishedBasis: 'given',
    language: 'en',
    byline: null,
    credit: null,
    sha256: sha256(id),
    text,
    dropped: [],
  }
}

/** What stands in quotation marks, said by whom the title names: in place of what annotation finds in several ms. */
function quotationsOf(document: Document): Annotation {
  const name = speakerOf(document.title!)
  const speaker = `s-${document.id}`
  return {
    document,
    attributions: [...document.text.matchAll(/“[^”]*”/g)].map(({ 0: quoted, index }) => ({
      id: `a-${document.id}-${index}`,
      document: document.id,
      kind: 'direct',
      source: [],
      cue: [],
      content: [[index, index + quoted.length]],
      speaker,
      speakerBasis: 'named',
      act: 'states',
      addressee: null,
      relay: [],
      confidence: 0.9,
    })),
    speakers: [{ id: speaker, name, kind: 'person', named: true, titles: [], speaksFor: null, mentions: [] }],
    figures: [],
  }
}

function speakerOf(title: string): string {
  return title.slice(0, title.indexOf(' '))
}

type Random = () => number

function wordsOf(text: string): string[] {
  return text.match(/[A-Za-z]{3,}/g)!
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)]!
}

function month(report: GeneratedReport): string {
  return `on:${report.published.slice(0, 7)}`
}

function neighbours(text: string, length: number, random: Random): string {
  const sentence = pick(
    text.split(/[.,”“\n]+/).filter(part => part.trim().split(' ').length > length),
    random,
  )
    .trim()
    .split(' ')
  const start = Math.floor(random() * (sentence.length - length))
  return `"${sentence.slice(start, start + length).join(' ')}"`
}

const quoted = ({ text }: GeneratedReport) => (text.match(/“[^”]*”/g) ?? ['the harbour']).join('\n')

const KINDS: readonly (readonly [
  name: string,
  what: Searched,
  query: (report: GeneratedReport, random: Random) => string,
])[] = [
  ['a rare word', 'documents', report => speakerOf(report.title)],
  ['a common word', 'documents', (_, random) => pick(FILLING, random)],
  ['two common words', 'documents', (_, random) => `${pick(FILLING, random)} ${pick(FILLING, random)}`],
  [
    'a rare and a common word',
    'documents',
    ({ title }, random) => `${speakerOf(title)} ${pick(FILLING, random)}`,
  ],
  ['a phrase of two words', 'documents', ({ text }, random) => neighbours(text, 2, random)],
  ['a phrase of four words', 'documents', ({ text }, random) => neighbours(text, 4, random)],
  [
    'two common words as a phrase that is not',
    'documents',
    (_, random) => `"${pick(FILLING, random)} ${pick(FILLING, random)}"`,
  ],
  [
    'a prefix of three letters',
    'documents',
    ({ text }, random) => `${pick(wordsOf(text), random).slice(0, 3)}*`,
  ],
  [
    'a prefix of five letters',
    'documents',
    ({ text }, random) =>
      `${pick(
        wordsOf(text).filter(w => w.length > 5),
        random,
      ).slice(0, 5)}*`,
  ],
  ['a common word in a month', 'documents', (report, random) => `${pick(FILLING, random)} ${month(report)}`],
  [
    'a common word of an outlet',
    'documents',
    (report, random) => `${pick(FILLING, random)} outlet:"${report.publisher}"`,
  ],
  [
    'speaker: with a word',
    'documents',
    ({ title }, random) => `${pick(FILLING, random)} speaker:${speakerOf(title)}`,
  ],
  [
    'a common word without another',
    'documents',
    (_, random) => `${pick(FILLING, random)} -${pick(FILLING, random)}`,
  ],
  ['a rare word', 'statements', (report, random) => pick(wordsOf(quoted(report)), random)],
  [
    'a common word',
    'statements',
    (_, random) => pick(['harbour', 'border', 'spring', 'year', 'workers', 'reject', 'once'], random),
  ],
  ['a phrase of two words', 'statements', (report, random) => neighbours(quoted(report), 2, random)],
  ['a phrase of four words', 'statements', (report, random) => neighbours(quoted(report), 4, random)],
  [
    'a prefix of three letters',
    'statements',
    (report, random) => `${pick(wordsOf(quoted(report)), random).slice(0, 3)}*`,
  ],
  [
    'speaker: with a word',
    'statements',
    (report, random) =>
      `speaker:${speakerOf(report.title)} ${pick(['the', 'will', 'shall', 'year', 'spring'], random)}`,
  ],
  ['speaker:', 'statements', report => `speaker:${speakerOf(report.title)}`],
  [
    'a common word in a month',
    'statements',
    (report, random) => `${pick(['harbour', 'border', 'spring', 'year'], random)} ${month(report)}`,
  ],
]

for (const engine of ['sqlite', 'postgres'] as const) {
  if (values.engine !== undefined && values.engine !== engine) continue
  await measure(engine)
}
