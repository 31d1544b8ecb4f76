// How the cost of one more document grows with those that are stored, on invented reports.
//   node bench/growth.ts [STORED…]     default 1000 10000 100000
// Annotating and fetching documents are left out. Processor time of one thread, not the clock.
// A hundred reports a day, so that 1,000 are ten days: until about 10,000 the weeks that stories look back on still fill up.
// A speaker has a story every fifty days: 2 in 10,000 reports, 20 in 100,000.
// Until stories were told in other words each (see TOLD_OTHERWISE in renamed-reports.ts) every one had the same verbs and
// the same four sentences between them, and a speaker gave one speech again with other nouns: 256 / 324 / 565 ms at
// 1,000 / 3,000 / 10,000, before positions were compared locally. Since then 151 / 128 at 1,000 / 5,000.
import { deserialize, serialize } from 'node:v8'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { AnnotatedDocument } from '../src/attribution/annotate.ts'
import { Collator, type DocumentShelf, type StoryShelf } from '../src/collation/collator.ts'
import { RenamedReports } from './renamed-reports.ts'

const WORDS = 700
/** Documents that are taken in one by one, each of another story that is there already. */
const PROBES = 30
/** Taken in at once while the store is filled. */
const PORTION = 500

const sizes = process.argv.slice(2).map(Number)
const stored = sizes.length > 0 ? sizes : [1000, 10_000, 100_000]
const reports = new RenamedReports(WORDS)
const numberOf = new Map<string, number>()
let fetching = 0

/** Documents that came last; older ones are made anew, as they would be read from a store. */
const recent = new Map<string, AnnotatedDocument>()
const RECENT = 2 * PORTION

const shelf: DocumentShelf = {
  put(document) {
    recent.set(document.document.id, document)
    if (recent.size > RECENT) recent.delete(recent.keys().next().value!)
  },
  get: id => recent.get(id) ?? outside(() => reports.at(numberOf.get(id)!)),
  all: () => [],
}
/** What has been collated would be in the store; here it is packed. */
const collated = new Map<string, Uint8Array>()
const packing: StoryShelf = {
  put: collation => outside(() => collated.set(collation.story.id, deflateRawSync(serialize(collation)))),
  get: story => outside(() => deserialize(inflateRawSync(collated.get(story)!))),
  drop: story => collated.delete(story),
  all: () => [],
}

/** Work of the store and not of the collation. */
function outside<T>(work: () => T): T {
  const started = seconds()
  const done = work()
  fetching += seconds() - started
  return done
}

function seconds(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1e6
}

function add(collator: Collator, number: number): void {
  const document = outside(() => reports.at(number))
  numberOf.set(document.document.id, number)
  collator.add(document)
}

/** Seconds that some work takes by itself. */
function timed(work: () => void): number {
  fetching = 0
  const started = seconds()
  work()
  return seconds() - started - fetching
}

/** Stages of one more document, in their order; the first ones are over when its stories are asked for. */
const STAGES = ['taken in', 'stories', 'what was said', 'positions'] as const
const spent = new Map<string, number>()
let stage: string = STAGES[0]
let since = 0

function begin(next: string): void {
  const now = seconds() - fetching
  spent.set(stage, (spent.get(stage) ?? 0) + now - since)
  stage = next
  since = now
}

const collator = new Collator({ watch: begin, documents: shelf, stories: packing })
const left: number[] = []
let next = 0
console.log('stored     one more, ms: median   mean   slowest     documents a second in portions     MB')
for (const size of stored) {
  let filled = 0
  let filling = 0
  while (next < size + left.length) {
    const until = Math.min(size + left.length, next + PORTION)
    filled += until - next
    filling += timed(() => {
      for (; next < until; next++) {
        // The last report of each story is kept back, to come late.
        if (next % 10 === 9) left.push(next)
        else add(collator, next)
      }
      collator.changes()
    })
  }
  begin('')
  spent.clear()
  const costs = left.splice(-PROBES).map(
    number =>
      1000 *
      timed(() => {
        since = seconds()
        stage = STAGES[0]
        add(collator, number)
        collator.changes()
        begin('')
      }),
  )
  costs.sort((x, y) => x - y)
  const mean = costs.reduce((sum, cost) => sum + cost, 0) / costs.length
  const memory = process.memoryUsage().rss / 2 ** 20
  console.log(
    String(size).padStart(6),
    costs[costs.length >> 1]!.toFixed(1).padStart(22),
    mean.toFixed(1).padStart(9),
    costs.at(-1)!.toFixed(1).padStart(9),
    (filled / filling).toFixed(0).padStart(26),
    memory.toFixed(0).padStart(16),
  )
  const stages = STAGES.map(name => `${name} ${((1000 * (spent.get(name) ?? 0)) / costs.length).toFixed(1)}`)
  console.log(`       mean by stage: ${stages.join(', ')}`)
}
