import { expect, test } from 'vitest'
import { ASSETS } from '../../src/web/assets.ts'
import { ON_OWN_PAGES } from '../../src/web/links.ts'
import { crowdedStory } from './crowded-story.ts'
import { EDITOR, readingApp } from './reading-app.ts'

/** Bytes, nothing compressed: a page, the style sheet and the script. */
const MOST = 150_000
const loaded = [...ASSETS.values()].reduce((sum, { body }) => sum + Buffer.byteLength(body), 0)

// Fourteen is the most whose every passage is linked from the matrix.
test.each([1, 6, 10, 14, 15, 60])(
  'a story of %i crowded reports is under 150 kB, buttons and all',
  async reports => {
    const collation = crowdedStory(reports)
    const app = readingApp(collation, EDITOR)
    const most = collation.utterances.toSorted((a, b) => b.readings.length - a.readings.length)[0]!
    const [document] = collation.documents
    for (const path of [
      '/stories/t-crowded',
      '/stories/t-crowded?changes=1',
      ON_OWN_PAGES.utterance({ id: most.id, reading: most.readings[0]! }),
      ON_OWN_PAGES.speaker(most.speaker!),
      ON_OWN_PAGES.document(document!.id),
      ON_OWN_PAGES.passage(most.readings[0]!),
    ]) {
      const answer = await app.request(path)
      const html = await answer.text()
      expect([path, answer.status]).toEqual([path, 200])
      expect(Buffer.byteLength(html) + loaded, path).toBeLessThan(MOST)
    }
  },
)

test('figures that do not fit one page have others', async () => {
  const app = readingApp(crowdedStory(60))
  const captions = async (path: string) =>
    [...(await (await app.request(path)).text()).matchAll(/<figcaption><b><bdi>(\w+)/g)].map(
      ([, what]) => what,
    )
  expect(await captions('/stories/t-crowded')).toEqual(['islanders', 'tickets'])
  expect(await captions('/stories/t-crowded?figures=2')).toEqual(['winters'])
})

test('of ties by the hundred each report keeps the one by which it has most', async () => {
  const story = crowdedStory(20)
  const copies = story.documents.flatMap((from, i) =>
    story.documents.slice(i + 1).map(to => ({
      ...story.copies[0]!,
      from: from.id,
      to: to.id,
      basis: 'inferred' as const,
      containment: i === 2 ? 0.8 : 0.5,
    })),
  )
  const html = await (await readingApp({ ...story, copies }).request('/stories/t-crowded')).text()
  const ties = [...html.matchAll(/data-from="Island Observer (\d+)" data-to="Island Observer (\d+)"/g)]
  expect(ties.length).toBe(19)
  expect(html).toContain('171 weaker ties left out')
})
