// How many documents of 700 words one thread collates in a second, annotation left out: generated stories of ten reports on
// one speech, and news where it is beside the repository. Processor time of the thread; the best of several turns, since
// other work may run on the machine.
//   npm run bench:throughput [GENERATED]     default 300
import { existsSync, readFileSync } from 'node:fs'
import { type AnnotatedDocument, annotate } from '../src/attribution/annotate.ts'
import { Collator } from '../src/collation/collator.ts'
import type { Collation } from '../src/model/collation.ts'
import { plainDocument } from '../test/plain-document.ts'
import { RenamedReports } from './renamed-reports.ts'

const WORDS = 700
const TURNS = 4
const DATA = '../shared/data'

interface Line {
  readonly id: string
  readonly title?: string
  readonly text: string
  readonly published?: string
  readonly publisher?: string
}

function annotatedLine({ id, title, text, published, publisher }: Line): AnnotatedDocument {
  const given = { published: published ?? null, outlet: publisher ?? null }
  if (title === undefined) return annotate(plainDocument(id, text, given))
  return annotate(plainDocument(id, `${title}\n\n${text}`, { ...given, title, titleSpan: [0, title.length] }))
}

function news(path: string): AnnotatedDocument[] | null {
  const file = `${DATA}/${path}`
  if (!existsSync(file)) return null
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => annotatedLine(JSON.parse(line)))
}

function generated(): AnnotatedDocument[] {
  const reports = new RenamedReports(WORDS)
  return Array.from({ length: Number(process.argv[2] ?? 300) }, (_, number) => reports.at(number))
}

function seconds(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1e6
}

interface Turn {
  readonly all: number
  readonly byStage: ReadonlyMap<string, number>
  readonly collation: () => Collation
}

function turn(documents: readonly AnnotatedDocument[]): Turn {
  const byStage = new Map<string, number>()
  let stage = 'taken in'
  const started = seconds()
  let since = started
  const begin = (next: string) => {
    const now = seconds()
    byStage.set(stage, (byStage.get(stage) ?? 0) + now - since)
    stage = next
    since = now
  }
  const collator = new Collator({ watch: begin })
  for (const document of documents) collator.add(document)
  collator.changes()
  begin('')
  return { all: since - started, byStage: new Map(byStage), collation: () => collator.collation() }
}

function isWord({ kind }: { readonly kind: string }): boolean {
  return kind === 'word' || kind === 'number'
}

function row(name: string, documents: readonly AnnotatedDocument[]): void {
  const turns = Array.from({ length: TURNS }, () => turn(documents))
  const best = turns.reduce((x, y) => (y.all < x.all ? y : x))
  const words = documents.reduce((sum, { analysis }) => sum + analysis.tokens.filter(isWord).length, 0)
  const whole = words / WORDS
  const { stories, utterances } = best.collation()
  const readings = utterances.reduce((sum, u) => sum + u.readings.length, 0)
  const shared = utterances
    .filter(u => new Set(u.readings.map(r => r.document)).size > 1)
    .reduce((sum, u) => sum + u.readings.length, 0)
  console.log(
    name.padEnd(34),
    String(documents.length).padStart(9),
    String(stories.length).padStart(8),
    (readings / whole).toFixed(0).padStart(9),
    `${((100 * shared) / readings).toFixed(0)} %`.padStart(8),
    (whole / best.all).toFixed(0).padStart(13),
  )
  const stages = [...best.byStage].map(([stage, spent]) => `${stage} ${((1000 * spent) / whole).toFixed(2)}`)
  console.log(`   ms by stage: ${stages.join(', ')}`)
}

console.log('of 700 words each                  documents  stories  readings   shared  documents/s')
row('generated: ten reports a speech', generated())
for (const [name, path] of [
  ['stories-ecb: many reports an event', 'stories-ecb/develop.jsonl'],
  ['polnear: a campaign, mostly alone', 'polnear/train.jsonl'],
] as const) {
  const documents = news(path)
  if (documents === null) console.log(`${name}: its data is not beside the repository`)
  else row(name, documents)
}
