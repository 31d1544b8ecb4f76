// What each export format costs, and whether it needs more memory for more stories: generated stories of ten reports
// each, given one after the other under ever new ids, as a store gives them. Without a store: `node bench/export.ts [STORIES]`.

import { annotate } from '../src/attribution/annotate.ts'
import { collate } from '../src/collation/collate.ts'
import type { ExportPart } from '../src/export/export-part.ts'
import { STREAM_FORMATS, TABLE_FORMATS } from '../src/export/formats.ts'
import { TABLES } from '../src/export/tables/tables.ts'
import type { Collation } from '../src/model/collation.ts'
import { plainDocument } from '../test/plain-document.ts'
import { generatedReports } from './generated-reports.ts'

const STORIES = Number(process.argv[2] ?? 500)
const SEED = 7
const REPORTS_A_STORY = 10
const WORDS = 700
/** Different ones; they are given again under other ids. */
const SPECIMENS = 4

const specimens = Array.from({ length: SPECIMENS }, (_, i) => {
  const reports = [...generatedReports(REPORTS_A_STORY, WORDS, SEED + i)]
  const documents = reports.map(({ id, title, text, published, publisher }) =>
    plainDocument(`d-${id}`, `${title}\n\n${text}`, {
      title,
      titleSpan: [0, title.length],
      published,
      outlet: publisher,
    }),
  )
  return JSON.stringify(
    collate(
      documents.map(document => annotate(document)),
      [],
    ),
  )
})

/** Ids are a letter, a hyphen and more; in JSON they stand in quotation marks. */
const ID = /"([a-z]{1,2}-[^"\\ ]{1,40})"/g

async function* parts(stories: number, at: (story: number) => void): AsyncGenerator<ExportPart> {
  for (let n = 0; n < stories; n++) {
    const json = specimens[n % SPECIMENS]!.replace(ID, (_, id) => `"${id}.${n}"`)
    yield { collation: JSON.parse(json) as Collation }
    at(n + 1)
  }
}

type Run = (parts: AsyncIterable<ExportPart>) => AsyncIterable<string | Uint8Array>

const runs: [string, Run][] = [
  [
    'nothing',
    async function* (all) {
      for await (const _ of all) yield ''
    },
  ],
  ...STREAM_FORMATS.map(({ name, pieces }): [string, Run] => [name, pieces]),
  ...TABLE_FORMATS.map(({ name, sink }): [string, Run] => [
    name,
    async function* (all) {
      const sinks = TABLES.map(table => sink(table))
      for await (const { collation } of all) for (const one of sinks) yield one.add(collation)
      for (const one of sinks) yield one.end()
    },
  ]),
]

const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`.padStart(8)
console.log(`${STORIES} stories of ${REPORTS_A_STORY} reports\n`)
console.log('format        µs a report   written   heap after a quarter   after all')
let base = 0
for (const [name, run] of runs) {
  let quarter = 0
  const started = process.cpuUsage()
  let bytes = 0
  const told = (story: number) => {
    if (story !== STORIES >> 2) return
    globalThis.gc?.()
    quarter = process.memoryUsage().heapUsed
  }
  for await (const piece of run(parts(STORIES, told))) bytes += piece.length
  const { user, system } = process.cpuUsage(started)
  const each = (user + system) / (STORIES * REPORTS_A_STORY)
  if (name === 'nothing') base = each
  globalThis.gc?.()
  const own = name === 'nothing' ? each : each - base
  console.log(
    `${name.padEnd(12)} ${own.toFixed(0).padStart(12)}  ${megabytes(bytes)} ${megabytes(quarter).padStart(22)} ${megabytes(process.memoryUsage().heapUsed).padStart(11)}`,
  )
}
console.log(
  `\n"nothing" makes the stories and exports none; its share is taken off the others. Peak: ${megabytes(process.resourceUsage().maxRSS * 1024)}`,
)
