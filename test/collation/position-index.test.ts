import { describe, expect, it } from 'vitest'
import { PositionIndex } from '../../src/collation/positions/position-index.ts'
import { type Statement, statementsOf } from '../../src/collation/positions/statement.ts'
import { type Packing, type Shelves, shelvesInMemory } from '../../src/collation/shelves.ts'
import { packedWords, readingWords, unpackedWords } from '../../src/collation/utterances/reading-words.ts'
import { findUtterances } from '../../src/collation/utterances/utterances.ts'
import { byCodeUnits } from '../../src/model/order.ts'
import type { Position } from '../../src/model/utterance.ts'
import { forgetfulShelves } from './forgetful-shelves.ts'
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
  const utterances = findUtterances([document], [story], document.attributions, occasionOf, [])
  return statementsOf(utterances, () => document)
})

function inOneGo(stories: readonly number[], mostNear?: number) {
  const index = new PositionIndex(mostNear)
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

  it.each([
    [400, 'in memory', shelvesInMemory],
    [2, 'in memory', shelvesInMemory],
    [1, 'in memory', shelvesInMemory],
    [400, 'on disk', forgetfulShelves],
    [2, 'on disk', forgetfulShelves],
    [1, 'on disk', forgetfulShelves],
  ])('are those of what there is, whatever came and went, %i near at most, %s', (mostNear, _, shelves) => {
    const index = new PositionIndex(mostNear, shelves)
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

  it.each([
    ['in memory', shelvesInMemory],
    ['on disk', forgetfulShelves],
  ])('stay as they are where a story comes back as it was, %s', (_, shelves) => {
    const index = new PositionIndex(undefined, shelves)
    for (const i of STORIES.keys()) index.put(`s-${i}`, said[i]!)
    const before = index.positions()
    index.drop('s-1')
    index.put('s-9', said[1]!)
    expect(index.positions()).toEqual(before)
  })

  it.each([
    ['in memory', shelvesInMemory],
    ['on disk', forgetfulShelves],
  ])('tell what has come and gone since they were last asked, %s', (_, shelves) => {
    const index = new PositionIndex(undefined, shelves)
    const kept = new Map<string, Position>()
    for (const i of [2, 5, 0, 4, 1, 3, 1, 0, 4, 1, 2, 4, 5, 0, 3, 1]) {
      const story = `s-${i}`
      if (!there(index, story)) index.put(story, said[i]!)
      else index.drop(story)
      const { gone, come } = index.changes()
      for (const id of gone) kept.delete(id)
      for (const position of come) kept.set(position.id, position)
      expect([...kept.values()].sort((x, y) => byCodeUnits(x.id, y.id))).toEqual(
        index.positions().sort((x, y) => byCodeUnits(x.id, y.id)),
      )
    }
  })
})

describe('positions of one who speaks in many stories', () => {
  const WORDS = 'salt grain wagon garrison delta well gate toll ferry mill quarry barge dike orchard'.split(
    ' ',
  )
  /** What he says in a story: sentences of four of the words each, some on a second day. */
  const spoken = (story: number): Statement[] =>
    [0, 1, 2].map(i => {
      const words = [1, 2, 3, 5].map(step => WORDS[(7 * story + 3 * i + step * (story % 4)) % WORDS.length])
      return {
        id: `u-${story}-${i}`,
        speaker: story % 5 === 0 ? 'bea' : 'ann',
        occasion: `o-${story}-${i >> 1}`,
        wordings: [
          packedWords(
            readingWords(report('x', `The ${words.join(' and the ')} are ours.`).analysis, [[0, 99]]),
          ),
        ],
      }
    })
  const stories = Array.from({ length: 24 }, (_, story) => spoken(story))

  it('leave nothing behind on any shelf', () => {
    const kept: { readonly size: number }[] = []
    const index = new PositionIndex(
      9,
      watched(shelf => kept.push(shelf)),
    )
    for (const [i, story] of stories.entries()) index.put(`s-${i}`, story)
    index.changes()
    expect(kept.every(({ size }) => size > 0)).toBe(true)
    for (const i of stories.keys()) index.drop(`s-${i}`)
    index.changes()
    expect(kept.map(({ size }) => size)).toEqual(kept.map(() => 0))
  })

  it('are settled before too much waits, and are the same', () => {
    const trims: number[] = []
    const others = (many: number) =>
      Array.from({ length: many }, (_, i) => ({
        id: `v-${i}`,
        speaker: `t-${i}`,
        occasion: 'o',
        wordings: [],
      }))
    let put = 0
    const index = new PositionIndex(
      9,
      watched(
        () => {},
        () => trims.push(put),
      ),
    )
    for (const [i, story] of stories.entries()) {
      put++
      index.put(`s-${i}`, [...story, ...(i === 9 ? others(30_000) : [])])
    }
    expect(new Set(trims)).toEqual(new Set([10]))
    const afresh = new PositionIndex(9)
    for (const [i, story] of stories.entries()) afresh.put(`s-${i}`, story)
    expect(index.positions()).toEqual(afresh.positions())
  })

  it('are the same from shelves on disk, after each change, and as in one go', () => {
    const here = new PositionIndex(9)
    const away = new PositionIndex(9, forgetfulShelves)
    const there = new Set<number>()
    let most = 0
    for (let step = 0; step < 70; step++) {
      const story = (step * 17 + (step >> 3)) % stories.length
      const come = !there.delete(story)
      if (come) there.add(story)
      for (const index of [here, away]) {
        if (come) index.put(`s-${story}`, stories[story]!)
        else index.drop(`s-${story}`)
      }
      if (step % 3 === 0) continue
      const { gone, come: found } = here.changes()
      const told = away.changes()
      expect(told.gone.toSorted()).toEqual(gone.toSorted())
      expect(told.come.map(({ id }) => id).sort()).toEqual(found.map(({ id }) => id).sort())
      const afresh = new PositionIndex(9)
      for (const i of [...there].sort()) afresh.put(`s-${i}`, stories[i]!)
      expect(away.positions()).toEqual(afresh.positions())
      most = Math.max(most, afresh.positions().length)
    }
    expect(most).toBeGreaterThan(3)
  })
})

/** Shelves in memory of which is told that they were made, and when they are trimmed. */
function watched(made: (shelf: { readonly size: number }) => void, trimmed = () => {}): Shelves {
  return {
    rows: () => shelvesInMemory.rows(),
    values: <Key extends string | number, Value>(packing: Packing<Value>, atHand: number) => {
      const shelf = shelvesInMemory.values<Key, Value>(packing, atHand)
      made(shelf)
      shelf.trim = trimmed
      return shelf
    },
  }
}

const inIndex = new WeakMap<PositionIndex, Set<string>>()

/** Whether a story was put the last time and not dropped; turned round for the next. */
function there(index: PositionIndex, story: string): boolean {
  const stories = inIndex.get(index) ?? new Set<string>()
  inIndex.set(index, stories)
  if (stories.delete(story)) return true
  stories.add(story)
  return false
}

describe('words of a reading in one string', () => {
  it.each(STORIES)('come back as they were: %s', marked => {
    const { analysis, document } = report(
      'x',
      marked.replace('Ann said', 'Ann, of the United States and Ost-Vell, didn’t say 30'),
    )
    const words = readingWords(analysis, [[0, document.text.length]])
    expect(unpackedWords(packedWords(words))).toEqual(words)
  })

  it('are none of none', () => {
    expect(unpackedWords(packedWords(readingWords(report('x', 'A').analysis, []))).words).toEqual([])
  })
})
