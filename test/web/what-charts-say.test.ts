import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import type { Collation } from '../../src/model/collation.ts'
import { ferry } from './fixture.ts'
import { EDITOR, READER, readingApp } from './reading-app.ts'
import { spoken } from './rendered.ts'

const collation = ferry()
const [post, ...others] = collation.documents
const [daily] = collation.utterances

async function pageOf(path: string, from: Collation = collation, viewer = READER) {
  const answer = await readingApp(from, viewer).request(path)
  return parseHTML(await answer.text()).document
}

const storyOf = (from: Collation, viewer = READER) => pageOf(`/documents/${post!.id}/story`, from, viewer)

/** The story with its reports out at these times, in the order of the collation. */
function outAt(...times: readonly string[]): Collation {
  return {
    ...collation,
    documents: collation.documents.map((document, i) => ({
      ...document,
      published: times[i] ?? times.at(-1)!,
    })),
  }
}

describe('the ends of the timeline', () => {
  test.each([
    ['days', ['2031-03-04', '2031-03-06'], ['4 Mar 2031', '6 Mar 2031']],
    ['hours', ['2031-03-04T08:00:00Z', '2031-03-04T21:30:00Z'], ['4 Mar 2031 08:00 UTC', '21:30 UTC']],
  ] as const)('%s', async (_, times, ends) => {
    const document = await storyOf(outAt(...times))
    expect([...document.querySelectorAll('.lanes > text')].map(spoken)).toEqual(ends)
  })

  test('a lane is called by its language', async () => {
    const document = await storyOf(outAt('2031-03-04', '2031-03-06'))
    expect([...document.querySelectorAll('.lanes .lane')].map(spoken)).toContain('English')
    const unknown = {
      ...collation,
      documents: outAt('2031-03-04', '2031-03-06').documents.map(one => ({ ...one, language: '<b>' })),
    }
    expect([...(await storyOf(unknown)).querySelectorAll('.lanes .lane')].map(spoken)).toEqual(['<b>'])
  })

  test('a report does not credit itself', async () => {
    const credits = async (credit: string) =>
      (await storyOf({ ...collation, documents: [{ ...post!, credit }, ...others] })).querySelectorAll(
        '.arrival .credit',
      ).length
    expect([await credits(post!.outlet!.toUpperCase()), await credits('Sound Agency')]).toEqual([0, 1])
  })
})

test('the marks of figures that are there are told, and no others', async () => {
  expect(spoken((await storyOf(collation)).querySelector('.figures .key'))).toBe(
    'A dot is a report; a ring “about” and an arrow “at least” or “at most”.',
  )
  const exact = collation.figures.map(figure => ({
    ...figure,
    readings: figure.readings.map(reading => ({ ...reading, bound: 'exact' as const })),
  }))
  expect(spoken((await storyOf({ ...collation, figures: exact })).querySelector('.figures .key'))).toBe(
    'A dot is a report.',
  )
})

describe('by hand', () => {
  test.each([
    ['a story', `/documents/${post!.id}/story`, 'Whether these reports are one story'],
    ['a statement', `/utterances/${daily!.id}`, 'Whether these are readings of one thing said once'],
    ['a speaker', '/speakers/s-tarn', 'Whether all this was said by one speaker'],
  ])('%s: what is decided is not whether it is so', async (_, path, whether) => {
    expect(spoken((await pageOf(path, collation, EDITOR)).querySelector('.by-hand'))).toContain(whether)
    expect((await pageOf(path)).querySelector('.by-hand')).toBeNull()
  })
})

test('what was said again is led to where both passages are, if this page does not have them', async () => {
  const [position] = collation.positions
  const alone = {
    ...collation,
    positions: [{ ...position!, utterances: [daily!.id, 'u-elsewhere'] }],
  }
  const document = await pageOf(`/utterances/${daily!.id}`, alone)
  expect(document.querySelector('.position')).toBeNull()
  expect(document.querySelector(`main section p a[href="/speakers/${position!.speaker}"]`)).not.toBeNull()
})

test('a story that is named by hand is not said to bear a headline', async () => {
  const [ferryStory] = collation.stories
  const named = {
    ...collation,
    stories: [
      { ...ferryStory!, title: 'The ferry', decided: [{ number: 1, kind: 'rename' as const }] },
      ...collation.stories.slice(1),
    ],
  }
  expect(spoken((await storyOf(named)).querySelector('.attribution'))).toMatch(/^Named by hand/)
})
