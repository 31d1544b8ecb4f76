import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnnotatedDocument } from '../../src/attribution/annotate.ts'
import type { Shelves } from '../../src/collation/shelves.ts'
import { findStories, storyWeights } from '../../src/collation/stories/stories.ts'
import { StoryIndex } from '../../src/collation/stories/story-index.ts'
import { storyProfile } from '../../src/collation/stories/story-profile.ts'
import { titledDocument } from '../../src/collation/stories/story-title.ts'
import { forgetfulShelves } from './forgetful-shelves.ts'
import { specimen } from './specimen.ts'

const put = (index: StoryIndex, document: AnnotatedDocument) =>
  index.add({ document: titledDocument(document.document), profile: storyProfile(document) })

const told = (stories: readonly { readonly documents: readonly string[] }[]) =>
  stories.map(story => story.documents.join(' ')).join(' | ')

/** Stories of documents that come one at a time, asked for after each. */
function streamed(documents: readonly AnnotatedDocument[], shelves?: Shelves): StoryIndex {
  const index = new StoryIndex(storyWeights, shelves)
  for (const document of documents) {
    put(index, document)
    index.changes()
  }
  return index
}

const PLACES = ['Vardena', 'Osk', 'Merrow', 'Tamsel', 'Ferrin', 'Kolmar']
const EVENTS = [
  'An earthquake shook PLACE and hurt twelve people in Quay Street near the lighthouse',
  'The bank of PLACE raised its rate to 3.75 percent, and bread and coal grew dearer',
  'A ferry ran aground off PLACE with ninety on board, and divers looked at the hull',
]
const TAILS = [
  'officials said',
  'the mayor of PLACE told a crowd',
  'a paper of PLACE wrote',
  'nobody knew why',
]

/** A short report: event, place and ending by number; its day; 40 of a hundred are prints of one wire. */
const report = fc
  .record({
    id: fc.integer({ min: 0, max: 1e6 }),
    event: fc.nat(EVENTS.length - 1),
    place: fc.nat(PLACES.length - 1),
    tail: fc.nat(TAILS.length - 1),
    day: fc.integer({ min: 1, max: 9 }),
    print: fc.integer({ min: 0, max: 99 }),
  })
  .map(({ id, event, place, tail, day, print }) => {
    const text = print < 40 ? `${EVENTS[0]}, officials said.` : `${EVENTS[event]}, ${TAILS[tail]}.`
    return specimen(`d${id}`, {
      text: text.replaceAll('PLACE', PLACES[print < 40 ? 0 : place]!),
      published: `2021-05-0${day}`,
    })
  })

describe('a document at a time and in one go', () => {
  test('the same stories, whatever the order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(report, { minLength: 2, maxLength: 24, selector: d => d.document.id }),
        documents => {
          expect(streamed(documents).stories()).toEqual(findStories([...documents].reverse()))
        },
      ),
      { seed: 6, numRuns: 60 },
    )
  })

  test('the same stories where nothing stays in memory', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(report, { minLength: 2, maxLength: 24, selector: d => d.document.id }),
        documents => {
          expect(streamed(documents, forgetfulShelves).stories()).toEqual(findStories(documents))
        },
      ),
      { seed: 9, numRuns: 60 },
    )
  })

  test('what is told of changes adds up', () => {
    fc.assert(
      fc.property(fc.uniqueArray(report, { maxLength: 20, selector: d => d.document.id }), documents => {
        const index = new StoryIndex(storyWeights)
        const standing = new Map<string, string>()
        for (const document of documents) {
          put(index, document)
          const { gone, come } = index.changes()
          for (const { id } of gone) expect(standing.delete(id)).toBe(true)
          for (const story of come) {
            expect(standing.has(story.id)).toBe(false)
            standing.set(story.id, told([story]))
          }
        }
        expect([...standing.values()].sort()).toEqual(index.stories().map(story => told([story])))
      }),
      { seed: 7, numRuns: 40 },
    )
  })
})

test('a late report joins two stories', () => {
  const fire = specimen('a', {
    text: 'Flames destroyed the mill of Hask on Tuesday. Miller Joost Renk lost forty sacks of barley.',
    published: '2021-05-04',
  })
  const arrest = specimen('b', {
    text: 'Police of Lower Brae arrested a baker, Tilde Orme, on Wednesday over a blaze. She was seen with a lantern.',
    published: '2021-05-05',
  })
  const both = specimen('c', {
    text: 'Tilde Orme, a baker arrested with a lantern by police of Lower Brae, was charged with the blaze that destroyed the mill of Hask. Flames took forty sacks of barley from miller Joost Renk.',
    published: '2021-05-05',
  })
  expect(told(streamed([fire, arrest]).stories())).toBe('a | b')
  const index = streamed([fire, arrest])
  put(index, both)
  const { gone, come } = index.changes()
  expect(told(gone)).toBe('a | b')
  expect(told(come)).toBe('a b c')
})

test('the same document twice is one', () => {
  const [document] = fc.sample(report, { seed: 8, numRuns: 1 })
  expect(streamed([document!, document!]).stories()).toHaveLength(1)
})

test('documents weeks apart are not compared, however alike', () => {
  const text = 'Flames destroyed the mill of Hask. Miller Joost Renk lost forty sacks of barley.'
  const [may, july] = ['2021-05-04', '2021-07-04'].map((published, i) =>
    specimen(`d${i}`, { text, published }),
  )
  expect(told(findStories([may!, july!]))).toBe('d0 | d1')
})
