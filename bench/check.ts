// Quotations held against the words on record, scored by the hand-made gold in bench/gold.
//   node bench/check.ts [--misses]     --misses: what is missed of the half to look at
import { byVerdict, found, type GoldHalf, readCheckGold, type Scored, scoreGold } from './check-gold.ts'

const HALVES: readonly GoldHalf[] = ['look', 'held']

for (const half of HALVES) {
  const scores = scoreGold(readCheckGold(half))
  const right = scores.filter(s => s.check?.verdict === s.gold.verdict).length
  console.log(`\n${half}: ${right} of ${scores.length} verdicts right (${percent(right, scores.length)} %)`)
  console.log('  verdict         n   precision  recall')
  for (const { verdict, gold, given, right: hits } of byVerdict(scores))
    console.log(
      `  ${verdict.padEnd(12)} ${String(gold).padStart(4)}  ${percent(hits, given).padStart(9)} ${percent(hits, gold).padStart(7)}`,
    )
  for (const kind of ['passages', 'changes', 'cuts', 'speaker'] as const) {
    const { share, asked } = found(scores, kind)
    console.log(`  ${kind.padEnd(12)} ${String(asked).padStart(4)}  found ${(100 * share).toFixed(1)} %`)
  }
  if (half === 'look' && process.argv.includes('--misses'))
    for (const s of scores.filter(isMissed)) console.log(miss(s))
}

function percent(part: number, of: number): string {
  return of === 0 ? '–' : ((100 * part) / of).toFixed(1)
}

function isMissed(s: Scored): boolean {
  return (
    s.check?.verdict !== s.gold.verdict ||
    [s.passages, s.changes, s.cuts, s.speaker].some(x => x !== null && x < 1)
  )
}

function miss({ gold, check, record, passages, changes, cuts, speaker }: Scored): string {
  const lines = [`\n── wanted ${gold.verdict}, got ${check?.verdict ?? 'nothing'}: ${gold.quote}`]
  if (check === null) return lines[0]!
  for (const p of check.passages) lines.push(`   on    ${record.slice(...p.record.span)}`)
  for (const c of check.changes)
    lines.push(`   chg   ${c.type}${c.small ? ' small' : ''}: ${c.recordText} → ${c.reportText}`)
  for (const c of check.cuts)
    lines.push(
      `   cut   ${c.place} ${c.declared ? 'declared' : ''}${c.clause ? 'clause' : ''}: ${c.recordText}`,
    )
  if (check.nearest) lines.push(`   near  ${record.slice(...check.nearest.record.span)}`)
  lines.push(
    `   by    ${check.speaker.report?.name} | ${check.speaker.record?.name} | ${check.speaker.agreement}, ${check.confidence}`,
  )
  lines.push(
    `   want  ${JSON.stringify([gold.on, gold.changes, gold.cuts, gold.speaker])} got ${[passages, changes, cuts, speaker].join(' ')}`,
  )
  return lines.join('\n')
}
