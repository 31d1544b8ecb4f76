// Who stands behind a source, held against the hand-made gold in bench/gold.
//   node bench/speakers.ts [pronouns|plurals|titles] [--misses]     --misses: what is missed of the half to look at
import type { Outcome, Tally } from './speaker-gold.ts'
import {
  ARTICLES_SHA256,
  articlesHash,
  type GoldName,
  type Judged,
  judge,
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
const asked = NAMES.filter(name => process.argv.includes(name))
for (const name of asked.length > 0 ? asked : NAMES) {
  const gold = readGold(name)
  if (gold.length === 0) {
    console.log(`${name}: no gold`)
    continue
  }
  const judged = judge(gold)
  console.log(`\n${name}${' '.repeat(24 - name.length)}    n  right  wrong  unresolved      %`)
  for (const half of ['look', 'held'] as const) {
    const here = judged.filter(j => j.gold.half === half)
    console.log(
      line(
        `${half}, sources given`,
        here.map(j => j.linked),
      ),
    )
    console.log(
      line(
        `${half}, sources found`,
        here.map(j => j.endToEnd).filter(o => o !== 'not found'),
      ),
    )
    const principals = here.flatMap(j => j.principal ?? [])
    if (principals.length > 0) console.log(line(`${half}, speaks for`, principals))
  }
  if (process.argv.includes('--misses'))
    for (const j of judged) if (j.gold.half === 'look' && j.linked !== 'right') console.log(miss(j))
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
