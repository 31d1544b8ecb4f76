import fc from 'fast-check'
import { expect, test } from 'vitest'
import { storyWeights } from '../../src/collation/stories/stories.ts'
import { SCALE } from '../../src/collation/stories/story-neighbours.ts'
import { StoryRounds } from '../../src/collation/stories/story-rounds.ts'
import { forgetfulShelves } from './forgetful-shelves.ts'

const DOCUMENTS = 14

/** What is done with one document: it comes, or comes again; what is known of it is another; it goes. */
type Step = readonly [kind: 'put' | 'change' | 'drop', number: number, day: number]

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.tuple(
    fc.constantFrom('put' as const, 'put' as const, 'change' as const, 'drop' as const),
    fc.nat(DOCUMENTS - 1),
    fc.nat(3),
  ),
  { minLength: DOCUMENTS, maxLength: 60 },
)

/** How alike each two documents are, in sixteenths; most of them are not. */
const likeness = fc.array(fc.integer({ min: -12, max: 12 }), {
  minLength: DOCUMENTS ** 2,
  maxLength: DOCUMENTS ** 2,
})

function itemOf(number: number, day: number) {
  return { id: `d${number}`, amount: 150, day: day === 0 ? null : 10 * day, written: null }
}

function nearOf(number: number, alike: readonly number[]) {
  const scoreOf = (other: number) => alike[Math.min(number, other) * DOCUMENTS + Math.max(number, other)]!
  return Array.from({ length: DOCUMENTS }, (_, other) => ({
    other,
    score: (SCALE * scoreOf(other)) / 16,
  })).filter(({ other, score }) => other !== number && score > 0)
}

function groupsIn(rounds: StoryRounds): string[] {
  const groups = Array.from({ length: DOCUMENTS }, (_, number) =>
    rounds.groupOf(number)?.members.toSorted().join(' '),
  )
  return [...new Set(groups)].map(group => group ?? '').sort()
}

test('as if all that is there had come at once, though nothing stays in memory', () => {
  fc.assert(
    fc.property(steps, likeness, (done, alike) => {
      const rounds = new StoryRounds(storyWeights.link, forgetfulShelves)
      const there = new Map<number, number>()
      for (const [kind, number, day] of done) {
        if (kind === 'put') {
          if (there.has(number)) rounds.drop(number)
          rounds.put(number, itemOf(number, day), nearOf(number, alike))
          there.set(number, day)
        } else if (there.has(number)) {
          if (kind === 'drop') rounds.drop(number)
          else rounds.change(number, itemOf(number, day))
          if (kind === 'drop') there.delete(number)
          else there.set(number, day)
        }
        rounds.settle()
        rounds.trim()
        const atOnce = new StoryRounds(storyWeights.link)
        for (const [one, its] of there) atOnce.put(one, itemOf(one, its), nearOf(one, alike))
        atOnce.settle()
        expect(groupsIn(rounds)).toEqual(groupsIn(atOnce))
      }
    }),
    { seed: 10, numRuns: 60 },
  )
})
