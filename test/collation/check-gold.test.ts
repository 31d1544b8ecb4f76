import { describe, expect, test } from 'vitest'
import { type CheckGold, found, type GoldHalf, readCheckGold, scoreGold } from '../../bench/check-gold.ts'
import type { CheckForm } from '../../src/model/check.ts'

/**
 * Verdicts that are right; may only rise. Retellings are judged by the model that groups utterances, so two of them are
 * left free to it.
 */
const FLOORS: Readonly<Record<GoldHalf, Readonly<Record<CheckForm, readonly [right: number, of: number]>>>> =
  {
    look: { quotation: [52, 52], retold: [17, 21] },
    held: { quotation: [53, 53], retold: [7, 10] },
  }

describe.each(['look', 'held'] as const)('the gold, %s', half => {
  const gold = readCheckGold(half)
  const of = (form: CheckForm): CheckGold[] => gold.filter(g => g.form === form)

  test.each(['quotation', 'retold'] as const)('%s', form => {
    const scores = scoreGold(of(form))
    const right = scores.filter(s => s.check?.verdict === s.gold.verdict)
    const [least, lines] = FLOORS[half][form]
    expect(scores.length).toBeGreaterThanOrEqual(lines)
    expect(right.length).toBeGreaterThanOrEqual(least)
    expect(found(right, 'speaker').share).toBe(form === 'quotation' ? 1 : 0)
  })

  test('passages, changes and cuts of quotations', () => {
    const scores = scoreGold(of('quotation'))
    expect(found(scores, 'passages').share).toBeGreaterThan(0.95)
    expect(found(scores, 'changes').share).toBeGreaterThan(0.9)
    expect(found(scores, 'cuts').share).toBeGreaterThanOrEqual(0.8)
  })
})
