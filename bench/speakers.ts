// Who stands behind a source, held against the hand-made gold in bench/gold.
//   node bench/speakers.ts [pronouns|plurals|titles] [--misses] [--fresh]
//     --misses: what is missed of the halves that are open to look at
//     --fresh: totals of the fresh part of the titles, and nothing else. Each look at them makes them less worth.
import type { Outcome, Tally } from './speaker-gold.ts'
import {
  ARTICLES_SHA256,
  articlesHash,
  type GoldName,
  type Half,
  type Judged,
  judge,
  readFreshTitles,
  readGold,
  tally,
} from './speaker-gold.ts'

/** Enough of the text before a source to see whom it means. */
const BEFORE = 700
const BEHIND = 120

const hash = articlesHash()
if (hash === null) {
  console.log('../shared/data/polnear/train.jsonl is not here; speakers were not measured')
  process.exit(0)
}
if (hash !== ARTICLES_SHA256) console.log(`these are other articles than the gold was made on: ${hash}`)

const NAMES: readonly GoldName[] = ['pronouns', 'plurals', 'titles']
/** Never the fresh part: of it only totals are shown. */
const OPEN: Record<GoldName, readonly Half[]> = {
  pronouns: ['look'],
  plurals: ['look'],
  titles: ['look', 'held'],
}

const asked = NAMES.filter(name => process.argv.includes(name))
if (process.argv.includes('--fresh')) {
  heading('titles')
  totals('fresh', judge(readFreshTitles()))
} else {
  for (const name of asked.length > 0 ? asked : NAMES) measure(name)
}

function measure(name: GoldName): void {
  const gold = readGold(name)
  if (gold.length === 0) {
    console.log(`${name}: no gold`)
    return
  }
  const judged = judge(gold)
  heading(name)
  for (const half of ['look', 'held'] as const)
    totals(
      half,
      judged.filter(j => j.gold.half === half),
    )
  if (process.argv.includes('--misses'))
    for (const j of judged) if (OPEN[name].includes(j.gold.half) && j.linked !== 'right') console.log(miss(j))
}

function heading(name: GoldName): void {
  console.log(`\n${name.padEnd(24)}    n  right  wrong  unresolved      %`)
}

function totals(half: Half, judged: readonly Judged[]): void {
  const linked = judged.map(j => j.linked)
  const found = judged.map(j => j.endToEnd).filter(o => o !== 'not found')
  const principals = judged.flatMap(j => j.principal ?? [])
  console.log(line(`${half}, sources given`, linked))
  console.log(line(`${half}, sources found`, found))
  if (principals.length > 0) console.log(line(`${half}, speaks for`, principals))
}

function line(label: string, outcomes: readonly Outcome[]): string {
  const t: Tally = tally(outcomes)
  const share = t.n === 0 ? '–' : ((100 * t.right) / t.n).toFixed(1)
  const cells = [t.n, t.right, t.wrong].map(x => String(x).padStart(5)).join('  ')
  return `${label.padEnd(24)}${cells}  ${String(t.unresolved).padStart(10)}  ${share.padStart(5)}`
}

function miss({ gold, text, linked, linkedName }: Judged): string {
  const [start, end] = gold.source
  const wanted = gold.speaker?.map(([s, e]) => text.slice(s, e)).join(' | ') ?? 'nobody named'
  const before = text.slice(Math.max(0, start - BEFORE), start)
  return `\n── ${gold.article} ${start}–${end}: ${linked}, wanted ${wanted}, got ${linkedName}\n…${before}⟦${text.slice(start, end)}⟧${text.slice(end, end + BEHIND)}…`
}
