import { describe, expect, it } from 'vitest'
import { nearnessOdds, PositionNeighbours } from '../../src/collation/positions/position-neighbours.ts'
import { StatementGraph } from '../../src/collation/positions/statement-graph.ts'
import { StatementLikeness } from '../../src/collation/positions/statement-likeness.ts'
import { readingWords } from '../../src/collation/utterances/reading-words.ts'
import { analyse } from '../../src/text/analyse.ts'

/** "day: text", or "?: text" where the day is not known. */
function statements(...marked: string[]) {
  return marked.map(line => {
    const [, day, text] = /^(\d+|\?): (.*)$/.exec(line)!
    const words = readingWords(analyse({ text: text!, language: 'en', titleSpan: null }), [[0, text!.length]])
    return { words, day: day === '?' ? null : Number(day) }
  })
}

const SAID = statements(
  '1: The garrison must leave the harbour of Ost before the winter.',
  '40: Before winter the harbour has to be free of every last soldier.',
  '90: No soldier shall sleep in the barracks on the quay.',
  '3: Salt from the delta will be taxed at twice the rate of last year.',
  '60: We are going to double the tax on salt.',
  '300: Beavers are a danger to every dam in this country.',
)

/** The others, nearest first. */
function order(asking: number, said = SAID): number[] {
  const near = new PositionNeighbours(said).nearness(asking)
  return [...near.keys()].filter(i => i !== asking).sort((x, y) => near[y]! - near[x]!)
}

describe('statements of one position', () => {
  it.each([
    [3, 4],
    [4, 3],
    [0, 1],
  ])('%i has %i first', (asking, first) => {
    expect(order(asking)[0]).toBe(first)
  })

  it('are near through one that has words of both', () => {
    const likeness = new StatementLikeness(SAID)
    expect(likeness.signs(0)[0]![2]).toBe(0)
    expect(order(0).slice(0, 2)).toEqual([1, 2])
  })

  it('are likelier to be one than others are', () => {
    const near = new PositionNeighbours(SAID)
    const odds = (i: number, j: number) => nearnessOdds(near.nearness(i)[j]!, near.nearness(j)[i]!)
    expect(odds(3, 4)).toBeGreaterThan(odds(3, 5) + 1)
  })

  it('are told by the day where words are equal', () => {
    const said = statements('1: Salt is dear.', '400: Salt is dear.', '2: Salt is dear.', '?: Salt is dear.')
    expect(order(0, said)[0]).toBe(2)
  })

  it('stand anywhere in the list', () => {
    const turned = order(5 - 3, SAID.toReversed()).map(i => 5 - i)
    expect(turned).toEqual(order(3))
  })
})

describe('a graph', () => {
  it('hands on in both directions alike, and not to what is not joined', () => {
    const likeness = [
      [0, 2, -9, -9],
      [2, 0, 1, -9],
      [-9, 1, 0, -9],
      [-9, -9, -9, 0],
    ].map(row => Float64Array.from(row))
    const graph = new StatementGraph(4, i => likeness[i]!, 1)
    const from = [0, 1, 2].map(i => graph.reachedFrom(i))
    expect(from[0]![2]).toBeGreaterThan(0)
    expect(from[0]![2]).toBeCloseTo(from[2]![0]!, 3)
    expect(from[0]![1]).toBeGreaterThan(from[0]![2]!)
  })

  it('of one has nothing to reach', () => {
    expect([...new PositionNeighbours(statements('1: Salt is dear.')).nearness(0)]).toEqual([-Infinity])
  })
})
