import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edge } from '../../src/collation/utterances/clusters.ts'
import { averageLinkage } from '../../src/collation/utterances/clusters.ts'

/** Traits that never forbid a join. */
const free = (a: number) => a

/** `ab .9` an edge; the groups come back as words. */
function grouped(items: string, edges: string, join?: (a: string, b: string) => string | null): string {
  const names = [...items]
  const parsed = edges.split(', ').map((edge): Edge => {
    const [pair, score] = edge.split(' ')
    return { a: names.indexOf(pair![0]!), b: names.indexOf(pair![1]!), score: Number(score) }
  })
  const groups = averageLinkage(names, parsed, 0.5, join ?? ((a, b) => a + b))
  return [...Map.groupBy(names, (_, i) => groups[i]).values()].map(g => g.join('')).join(' ')
}

describe('average linkage', () => {
  it.each([
    ['joins what is alike', 'abc', 'ab .9', 'ab c'],
    ['does not chain', 'abc', 'ab .9, bc .8', 'ab c'],
    ['joins three that agree', 'abc', 'ab .9, bc .8, ac .4', 'abc'],
    ['takes the best pair first', 'abc', 'ab .6, bc .9', 'a bc'],
    ['settles equal scores by number', 'abc', 'ab .9, bc .9', 'ab c'],
    ['leaves what is under the threshold', 'ab', 'ab .4', 'a b'],
  ])('%s', (_, items, edges, expected) => {
    expect(grouped(items, edges)).toBe(expected)
  })

  it('joins nothing that may not be together, and goes on with the rest', () => {
    const noBoth = (a: string, b: string) => (/a.*c|c.*a/.test(a + b) ? null : a + b)
    expect(grouped('abc', 'ac .9, bc .8, ab .7', noBoth)).toBe('a bc')
  })

  it('counts an item for as many as it stands for', () => {
    const edges = [
      { a: 0, b: 1, score: 0.9 },
      { a: 1, b: 2, score: 0.45 },
      { a: 0, b: 2, score: 0.6 },
    ]
    expect(averageLinkage([1, 1, 1], edges, 0.5, free, [9, 1, 1])).toEqual([0, 0, 0])
    expect(averageLinkage([1, 1, 1], edges, 0.5, free, [1, 9, 1])).toEqual([0, 0, 2])
  })

  it('agrees with a naive model', () => {
    const graph = fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.double({ min: 0, max: 1, noNaN: true })), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(graph, raw => {
        const edges = new Map(
          raw.flatMap(([x, y, score]) =>
            x === y
              ? []
              : [[`${Math.min(x, y)} ${Math.max(x, y)}`, { a: Math.min(x, y), b: Math.max(x, y), score }]],
          ),
        )
        const found = averageLinkage(Array(8).fill(0), [...edges.values()], 0.5, free)
        expect(found).toEqual(naive(8, edges))
      }),
      { seed: 11, numRuns: 200 },
    )
  })
})

function naive(size: number, edges: ReadonlyMap<string, Edge>): number[] {
  let groups = Array.from({ length: size }, (_, i) => [i])
  const score = (x: number, y: number) => edges.get(`${Math.min(x, y)} ${Math.max(x, y)}`)?.score ?? 0
  const average = (g: number[], h: number[]) =>
    g.reduce((s, x) => s + h.reduce((t, y) => t + score(x, y), 0), 0) / (g.length * h.length)
  for (;;) {
    let best = { score: 0.5, i: -1, j: -1 }
    for (let i = 0; i < groups.length; i++) {
      for (let j = i + 1; j < groups.length; j++) {
        const now = average(groups[i]!, groups[j]!)
        if (now > best.score || (best.i === -1 && now >= 0.5)) best = { score: now, i, j }
      }
    }
    if (best.i === -1) break
    groups[best.i] = [...groups[best.i]!, ...groups[best.j]!]
    groups = groups.filter((_, k) => k !== best.j)
  }
  const out = Array<number>(size)
  for (const g of groups) for (const x of g) out[x] = Math.min(...g)
  return out
}
