import { describe, expect, it } from 'vitest'
import { PositionIndex } from '../../src/collation/positions/position-index.ts'
import { findUtterances } from '../../src/collation/utterances/utterances.ts'
import { report } from './report.ts'

/** Each line is a report, a story and an occasion of its own. */
const STORIES = [
  '[ann: “The delta towns should stop selling their salt to the garrison of Ost,”] Ann said.',
  '[ann: “Stop selling salt and grain to the garrison of Ost, and let no wagon pass the gate,”] Ann said.',
  '[ann: “Sell no grain to the garrison, and let no wagon of yours pass the gate,”] Ann said.',
  '[ann: “The wells of Vell belong to those who dug them,”] Ann said.',
  '[ann: “The wells of Vell belong to those who dug them,”] Ann said again.',
  '[bea: “The wells of Vell belong to those who dug them,”] Bea said.',
]
const documents = STORIES.map((marked, i) => report('abcdef'[i]!, marked))
const said = documents.map((document, i) => {
  const occasionOf = new Map(document.attributions.map((a): [string, string] => [a.id, `o-${i}`]))
  const story = { id: `s-${i}`, title: '', documents: [document.document.id] }
  return findUtterances([document], [story], document.attributions, occasionOf, [])
})

function fetching(mostNear?: number) {
  const fetched: string[] = []
  const index = new PositionIndex(id => {
    fetched.push(id)
    return documents.find(d => d.document.id === id)!
  }, mostNear)
  return { index, fetched }
}

function inOneGo(stories: readonly number[], mostNear?: number) {
  const { index } = fetching(mostNear)
  for (const i of stories) index.put(`s-${i}`, said[i]!)
  return index.positions()
}

describe('positions kept up while stories come and go', () => {
  const sizes = (stories: readonly number[], mostNear?: number) =>
    inOneGo(stories, mostNear)
      .map(p => p.utterances.length)
      .sort()

  it('are of statements that a chain of likely pairs connects', () => {
    expect(sizes([0, 2])).toEqual([])
    expect(sizes([0, 1, 2, 3, 4, 5])).toEqual([2, 3])
  })

  it('are none of what shares its words with too many others', () => {
    expect(sizes([0, 1, 2, 3, 4, 5], 1)).toEqual([2])
    expect(sizes([0, 1, 3, 4, 5], 1)).toEqual([2, 2])
  })

  it.each([400, 2, 1])('are those of what there is, whatever came and went, %i near at most', mostNear => {
    const { index } = fetching(mostNear)
    const there = new Set<number>()
    for (const i of [2, 5, 0, 4, 1, 3, 1, 0, 4, 1, 2, 4, 5, 0]) {
      if (there.delete(i)) index.drop(`s-${i}`)
      else {
        there.add(i)
        index.put(`s-${i}`, said[i]!)
      }
      expect(index.positions()).toEqual(inOneGo([...there].sort(), mostNear))
    }
  })

  it('stay as they are where a story comes back as it was', () => {
    const { index } = fetching()
    for (const i of STORIES.keys()) index.put(`s-${i}`, said[i]!)
    const before = index.positions()
    index.drop('s-1')
    index.put('s-9', said[1]!)
    expect(index.positions()).toEqual(before)
  })

  it('ask for no other document while words are at hand', () => {
    const { index, fetched } = fetching()
    for (const i of [0, 1, 2, 3, 5]) index.put(`s-${i}`, said[i]!)
    index.settle()
    fetched.length = 0
    index.put('s-4', said[4]!)
    index.settle()
    expect([...new Set(fetched)]).toEqual(['e'])
  })
})
