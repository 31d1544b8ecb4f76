import { expect, test } from 'vitest'
import { found, type GoldHalf, readCheckGold, scoreGold } from '../../bench/check-gold.ts'

/** What was reached; may only rise. */
const FLOORS: Readonly<Record<GoldHalf, { readonly lines: number; readonly verdicts: number }>> = {
  look: { lines: 73, verdicts: 71 },
  held: { lines: 63, verdicts: 62 },
}

test.each(['look', 'held'] as const)('the gold, %s', half => {
  const scores = scoreGold(readCheckGold(half))
  const right = scores.filter(s => s.check?.verdict === s.gold.verdict)
  expect(scores.length).toBeGreaterThanOrEqual(FLOORS[half].lines)
  expect(right.length).toBeGreaterThanOrEqual(FLOORS[half].verdicts)
  expect(found(right, 'passages').share).toBeGreaterThan(0.95)
  expect(found(right, 'speaker').share).toBeGreaterThan(0.95)
})
