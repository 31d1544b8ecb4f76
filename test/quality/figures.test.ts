import { beforeAll, describe, expect, test } from 'vitest'
import {
  agreeing,
  differing,
  type Half,
  halfOf,
  type Judged,
  judge,
  pairsOf,
  readGold,
} from '../../bench/figures.ts'

/**
 * Of a hundred figures said to differ so many do at least, and of a hundred that do so many are said to; the same for
 * figures that agree; and so many of those that only tempt are said to differ at most. A change may raise a floor;
 * lowering one wants a reason in its commit.
 */
const FLOORS: readonly (readonly [
  half: Half,
  differ: readonly number[],
  agree: readonly number[],
  tempt: number,
])[] = [
  ['look', [98, 96], [100, 85], 1],
  ['held', [95, 86], [100, 80], 2],
]

const gold = readGold()

describe('the gold', () => {
  test.each(gold)('$id: every figure and source is a passage of its report', ({ a, b, pairs }) => {
    expect(pairs.length).toBeGreaterThan(0)
    for (const pair of pairs) {
      expect(['differ', 'agree', 'not-comparable']).toContain(pair.truth)
      if (pair.truth === 'not-comparable') expect(pair.temptation).toMatch(/^[a-z-]+$/)
      for (const [report, { figure, by }] of [[a, pair.a] as const, [b, pair.b] as const]) {
        for (const [start, end] of [...figure, ...(by === null ? [] : [by])]) {
          expect(report.text.slice(start, end)).toMatch(/\S/)
          expect(end).toBeLessThanOrEqual(report.text.length)
        }
      }
    }
  })

  test('is as large as it was promised to be, half of it tempting', () => {
    const pairs = gold.flatMap(g => g.pairs)
    expect(gold.length).toBeGreaterThanOrEqual(150)
    expect(new Set(gold.map(g => g.id)).size).toBe(gold.length)
    const conflicts = pairs.filter(p => p.truth === 'differ').length
    expect(pairs.filter(p => p.temptation !== undefined).length).toBeGreaterThanOrEqual(conflicts)
  })
})

describe('figures of the gold', () => {
  let judged: readonly Judged[]

  beforeAll(() => {
    judged = gold.map(judge)
  }, 120_000)

  test.each(FLOORS)(
    'half %s: differ at least %j, agree at least %j, tempted at most %d',
    (half, differ, agree, tempt) => {
      const here = judged.filter(j => halfOf(j.gold.id) === half)
      const floors = [differing(here), agreeing(here)]
      expect(floors[0]!.precision).toBeGreaterThanOrEqual(differ[0]!)
      expect(floors[0]!.recall).toBeGreaterThanOrEqual(differ[1]!)
      expect(floors[1]!.precision).toBeGreaterThanOrEqual(agree[0]!)
      expect(floors[1]!.recall).toBeGreaterThanOrEqual(agree[1]!)
      const fallen = pairsOf(here).filter(
        p => p.truth !== 'differ' && p.temptation !== undefined && p.said === 'differ',
      )
      expect(fallen.length).toBeLessThanOrEqual(tempt)
    },
  )
})
