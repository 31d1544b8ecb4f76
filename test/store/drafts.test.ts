import { describe, expect, test } from 'vitest'
import type { StoryDraft } from '../../src/store/drafts.ts'
import { preparedStory } from '../../src/store/prepared-story.ts'
import { onBothEngines } from './engines.ts'

function draft(id: string, failure: string | null = null): StoryDraft {
  const story = { id, title: `Of ${id}`, documents: ['d-1'] }
  const nothing = { speakers: [], attributions: [], occasions: [], utterances: [], figures: [], terms: [] }
  return { prepared: preparedStory({ story, ...nothing }, { of: id }), failure }
}

onBothEngines(fresh => {
  describe('drafts', () => {
    test('are there under their names until they are fetched, the first of one name', async () => {
      const store = await fresh.store()
      await store.drafts.put(new Map([['a', draft('t-a')]]))
      await store.drafts.put(
        new Map([
          ['a', draft('t-x')],
          ['b', draft('t-b', 'took too long')],
        ]),
      )
      expect(await store.drafts.has(['a', 'b', 'c'])).toEqual(new Set(['a', 'b']))
      const taken = await store.drafts.take(['a', 'b', 'c'])
      expect([...taken.keys()].sort()).toEqual(['a', 'b'])
      for (const [name, expected] of [
        ['a', draft('t-a')],
        ['b', draft('t-b', 'took too long')],
      ] as const) {
        const { prepared, failure } = taken.get(name)!
        expect(failure).toBe(expected.failure)
        expect(prepared.story).toEqual(expected.prepared.story)
        expect(Buffer.from(prepared.content)).toEqual(Buffer.from(expected.prepared.content))
        expect(Buffer.from(prepared.record!)).toEqual(Buffer.from(expected.prepared.record!))
      }
      expect(await store.drafts.has(['a', 'b'])).toEqual(new Set())
    })

    test('that nobody fetches are removed some day', async () => {
      let now = '2031-05-04T10:00:00.000Z'
      const store = await fresh.store({ now: () => now })
      await store.drafts.put(new Map([['old', draft('t-old')]]))
      now = '2031-05-05T10:00:00.000Z'
      await store.drafts.put(new Map([['new', draft('t-new')]]))
      await store.drafts.dropBefore('2031-05-05T00:00:00.000Z')
      expect(await store.drafts.has(['old', 'new'])).toEqual(new Set(['new']))
    })
  })
})
