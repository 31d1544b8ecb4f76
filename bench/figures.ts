// Which figures of two reports are said to differ, held against bench/gold/figure-pairs.jsonl.
//   node bench/figures.ts [--held] [--misses]     --held: the held half too; --misses: what is wrong in the half to look at
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { annotate } from '../src/attribution/annotate.ts'
import { collate } from '../src/collation/collate.ts'
import type { Collation } from '../src/model/collation.ts'
import type { Document } from '../src/model/document.ts'
import type { Figure, FigureReading } from '../src/model/figure.ts'
import { sha256 } from '../src/model/identifier.ts'
import type { Span } from '../src/model/span.ts'
import { plainDocument } from '../test/plain-document.ts'

const GOLD = resolve(import.meta.dirname, 'gold/figure-pairs.jsonl')

export type Half = 'look' | 'held'
export type Truth = Figure['status']

interface GoldReport {
  readonly outlet: string
  readonly published: string
  readonly title: string
  readonly text: string
}

interface GoldFigure {
  /** Every place of the report that gives the figure. */
  readonly figure: readonly Span[]
  /** Whoever is said to have given it; null where the report says it itself. */
  readonly by: Span | null
}

interface GoldPair {
  readonly truth: Truth
  /** What tempts to take the two for a conflict. */
  readonly temptation?: string
  readonly a: GoldFigure
  readonly b: GoldFigure
}

export interface GoldReports {
  readonly id: string
  readonly a: GoldReport
  readonly b: GoldReport
  /** Those that are compared. No two other figures of the reports differ. */
  readonly pairs: readonly GoldPair[]
}

export interface Judged {
  readonly gold: GoldReports
  readonly half: Half
  /** What is said of each pair of the gold; null where its figures stand in no one row. */
  readonly said: readonly (Truth | null)[]
  /** Pairs said to differ that the gold does not have, in the words of the reports. */
  readonly invented: readonly string[]
  /** For each figure of the gold: whether it is read, and whether to the right source. */
  readonly sources: readonly ('right' | 'wrong' | 'not read')[]
}

/** A hash of the id decides in which half a line lies. */
export function halfOf(id: string): Half {
  return Number.parseInt(sha256(id).slice(0, 2), 16) % 2 === 0 ? 'look' : 'held'
}

export function readGold(): GoldReports[] {
  const lines = readFileSync(GOLD, 'utf8').split('\n')
  return lines.filter(line => line !== '').map(line => JSON.parse(line) as GoldReports)
}

/** The whole way of the two reports, and what is said of their figures. */
export function judge(gold: GoldReports): Judged {
  const a = documentOf(`${gold.id}-a`, gold.a)
  const b = documentOf(`${gold.id}-b`, gold.b)
  const collation = collate([a, b].map(annotate), [])
  const said = gold.pairs.map(pair => {
    const statuses = collation.figures.flatMap(row => statusOf(row, a.id, b.id, pair))
    return (['differ', 'agree', 'not-comparable'] as const).find(s => statuses.includes(s)) ?? null
  })
  const sides = gold.pairs.flatMap(pair => [
    { document: a.id, figure: pair.a },
    { document: b.id, figure: pair.b },
  ])
  const once = new Map(sides.map(side => [`${side.document} ${side.figure.figure[0]}`, side]))
  return {
    gold,
    half: halfOf(gold.id),
    said,
    invented: inventedIn(collation, gold, a, b),
    sources: [...once.values()].map(({ document, figure }) => sourceOf(collation, document, figure)),
  }
}

function documentOf(id: string, { outlet, published, title, text }: GoldReport): Document {
  return plainDocument(id, text, { outlet, published, title, titleSpan: [0, title.length] })
}

/** What a row says of two figures; in one that differs, those with the same number agree. */
function statusOf(row: Figure, a: string, b: string, pair: GoldPair): Truth[] {
  const x = row.readings.find(r => isReadingOf(r, a, pair.a))
  const y = row.readings.find(r => isReadingOf(r, b, pair.b))
  if (x === undefined || y === undefined) return []
  return [row.status === 'differ' && x.value === y.value && x.upper === y.upper ? 'agree' : row.status]
}

function isReadingOf(reading: FigureReading, document: string, { figure }: GoldFigure): boolean {
  const [start, end] = reading.span
  return reading.document === document && figure.some(([s, e]) => s < end && start < e)
}

function inventedIn(collation: Collation, gold: GoldReports, a: Document, b: Document): string[] {
  const invented = new Set<string>()
  for (const row of collation.figures) {
    if (row.status !== 'differ') continue
    for (const x of row.readings.filter(r => r.document === a.id))
      for (const y of row.readings.filter(r => r.document === b.id)) {
        if (x.value === y.value && x.upper === y.upper) continue
        const known = gold.pairs.some(p => isReadingOf(x, a.id, p.a) && isReadingOf(y, b.id, p.b))
        if (!known) invented.add(`${a.text.slice(...x.span)} | ${b.text.slice(...y.span)}`)
      }
  }
  return [...invented]
}

function sourceOf(
  collation: Collation,
  document: string,
  figure: GoldFigure,
): 'right' | 'wrong' | 'not read' {
  const reading = collation.figures.flatMap(f => f.readings).find(r => isReadingOf(r, document, figure))
  if (reading === undefined) return 'not read'
  const source = collation.attributions.find(x => x.id === reading.attribution)?.source ?? []
  const { by } = figure
  if (by === null) return source.length === 0 ? 'right' : 'wrong'
  return source.some(([s, e]) => s < by[1] && by[0] < e) ? 'right' : 'wrong'
}

export interface Score {
  readonly precision: number
  readonly recall: number
}

function scoreOf(right: number, said: number, gold: number): Score {
  return { precision: said === 0 ? 0 : (100 * right) / said, recall: (100 * right) / gold }
}

/** Over all pairs said to differ, those between figures that the gold does not compare among them. */
export function differing(judged: readonly Judged[]): Score & { readonly said: number } {
  const pairs = pairsOf(judged)
  const said = pairs.filter(p => p.said === 'differ')
  const right = said.filter(p => p.truth === 'differ').length
  const all = said.length + judged.reduce((sum, j) => sum + j.invented.length, 0)
  return { ...scoreOf(right, all, pairs.filter(p => p.truth === 'differ').length), said: all }
}

export function agreeing(judged: readonly Judged[]): Score & { readonly said: number } {
  const pairs = pairsOf(judged)
  const said = pairs.filter(p => p.said === 'agree')
  const right = said.filter(p => p.truth === 'agree').length
  return {
    ...scoreOf(right, said.length, pairs.filter(p => p.truth === 'agree').length),
    said: said.length,
  }
}

export function pairsOf(judged: readonly Judged[]): (GoldPair & { readonly said: Truth | null })[] {
  return judged.flatMap(j => j.gold.pairs.map((pair, i) => ({ ...pair, said: j.said[i]! })))
}

function report(half: Half, judged: readonly Judged[]): void {
  const pairs = pairsOf(judged)
  const count = (truth: Truth) => String(pairs.filter(p => p.truth === truth).length).padStart(5)
  console.log(`\nhalf ${half}, ${judged.length} pairs of reports      n   said      P      R`)
  const line = (name: string, truth: Truth, { precision, recall, said }: Score & { said: number }) =>
    console.log(
      `${name.padEnd(32)}${count(truth)}  ${String(said).padStart(5)}  ${precision.toFixed(1).padStart(5)}  ${recall.toFixed(1).padStart(5)}`,
    )
  line('differ', 'differ', differing(judged))
  line('agree', 'agree', agreeing(judged))
  const calm = pairs.filter(p => p.truth !== 'differ' && p.temptation !== undefined)
  const fallen = (of: typeof calm) => `${of.filter(p => p.said === 'differ').length} of ${of.length}`
  console.log(`said to differ that only tempt    ${fallen(calm)}`)
  const kinds = [...Map.groupBy(calm, p => p.temptation!)].sort(([a], [b]) => (a < b ? -1 : 1))
  console.log(`  ${kinds.map(([kind, of]) => `${kind} ${fallen(of)}`).join(', ')}`)
  console.log(`said to differ beside the gold    ${judged.reduce((sum, j) => sum + j.invented.length, 0)}`)
  const sources = judged.flatMap(j => j.sources)
  const read = sources.filter(s => s !== 'not read')
  console.log(
    `figures read                      ${read.length} of ${sources.length}, ${read.filter(s => s === 'right').length} of them given to the right source`,
  )
}

function misses({ gold, said, invented, sources }: Judged): string[] {
  const wrong = gold.pairs.flatMap((p, i) =>
    said[i] === p.truth || (p.truth === 'not-comparable' && said[i] === null)
      ? []
      : [`  ${p.truth}, got ${said[i]}: ${words(gold.a, p.a)} | ${words(gold.b, p.b)}`],
  )
  const more = [...wrong, ...invented.map(w => `  nothing, got differ: ${w}`)]
  const astray = sources.filter(s => s === 'wrong').length
  if (astray > 0) more.push(`  sources wrong: ${astray}`)
  return more.length === 0 ? [] : [`── ${gold.id}\n  ${gold.a.text}\n  ${gold.b.text}`, ...more]
}

function words({ text }: GoldReport, { figure }: GoldFigure): string {
  return text.slice(...figure[0]!)
}

if (import.meta.main) {
  const held = process.argv.includes('--held')
  const judged = readGold()
    .filter(gold => held || halfOf(gold.id) === 'look')
    .map(judge)
  for (const half of held ? (['look', 'held'] as const) : (['look'] as const))
    report(
      half,
      judged.filter(j => j.half === half),
    )
  if (process.argv.includes('--misses'))
    for (const j of judged) if (j.half === 'look') for (const line of misses(j)) console.log(line)
}
