import { describe, expect, test } from 'vitest'
import { Collator } from '../../src/collation/collator.ts'
import type { StoryFindings } from '../../src/store/collations.ts'
import { openDatabase } from '../../src/store/open-store.ts'
import { preparedStory } from '../../src/store/prepared-story.ts'
import { onBothEngines } from './engines.ts'
import { annotatedHarbour, HARBOUR } from './harbour-reports.ts'
import { reportAt } from './reports.ts'

const annotated = annotatedHarbour()

function collated(documents: readonly (typeof annotated)[number][]) {
  const collator = new Collator()
  for (const document of documents) collator.add(document)
  const { come } = collator.changes()
  const { copies, positions } = collator.collation()
  return { come, copies, positions }
}

const all = collated(annotated)
const harbour = all.come.find(({ story }) => story.documents.length > 1)!
const grain = all.come.find(({ story }) => story.documents.length === 1)!

onBothEngines(fresh => {
  const filled = async () => {
    const at = await fresh.address()
    const store = await fresh.open(at)
    await store.documents.put(HARBOUR)
    await store.annotations.put('1', annotated)
    return { at, store }
  }
  const ids = (documents: readonly { readonly id: string }[]) => documents.map(d => d.id).sort()

  describe('collations', () => {
    test('a story comes back as it was, maps and all', async () => {
      const { store } = await filled()
      await store.collations.apply({ come: all.come })
      for (const collation of all.come)
        expect(await store.collations.story(collation.story.id)).toEqual(collation)
      expect(harbour.speakers.some(speaker => speaker.written.size > 0)).toBe(true)
      expect(await store.collations.story('none')).toBeNull()
      const heads = await store.collations.stories()
      expect(heads.map(head => head.id)).toEqual(ids(all.come.map(({ story }) => story)))
      expect(heads.find(head => head.id === harbour.story.id)).toEqual({
        id: harbour.story.id,
        title: harbour.story.title,
        documents: 3,
        days: ['2031-05-03', '2031-05-04'],
      })
      expect(await store.collations.stories(heads[0]!.id, 1)).toEqual([heads[1]])
    })

    test('what is to be collated: what was annotated and is in no story yet', async () => {
      const { store } = await filled()
      await store.documents.put([reportAt('unread', 'Not annotated.')])
      expect((await store.collations.uncollated(9)).sort()).toEqual(ids(annotated.map(a => a.document)))
      await store.collations.apply({ come: [harbour] })
      expect((await store.collations.uncollated(9)).sort()).toEqual(grain.story.documents)
      await store.collations.apply({ gone: [harbour.story], come: [grain] })
      expect((await store.collations.uncollated(9)).sort()).toEqual([...harbour.story.documents].sort())
    })

    test('a document in which something else is found is to be collated again', async () => {
      const { store } = await filled()
      await store.collations.apply({ come: all.come })
      const [same, other] = annotated
      await store.annotations.put('2', [same!, { ...other!, attributions: other!.attributions.slice(1) }])
      expect(await store.collations.uncollated(9)).toEqual([])
      expect([await store.collations.isOutdated(), await store.collations.left()]).toEqual([true, 1])
      await store.collations.reopen()
      expect(await store.collations.uncollated(9)).toEqual([other!.document.id])
      expect([await store.collations.isOutdated(), await store.collations.left()]).toEqual([false, 1])
    })

    test('what was put with a story for whoever goes on comes back with it', async () => {
      const { store } = await filled()
      const record = { version: '1', counts: new Map([['a', 1]]) }
      await store.collations.apply({ come: [preparedStory(harbour, record), grain] })
      expect(await store.collations.story(harbour.story.id)).toEqual(harbour)
      const ids = [harbour.story.id, grain.story.id, 'none']
      expect(await store.collations.records(ids)).toEqual(new Map([[harbour.story.id, record]]))
    })

    test('stories, utterances, speakers and positions are found by each other', async () => {
      const { store } = await filled()
      const vell = harbour.speakers.find(speaker => speaker.name === 'Ada Vell')!
      const position = { id: 'p-1', speaker: vell.id, utterances: harbour.utterances.map(u => u.id) }
      await store.collations.apply({
        come: all.come,
        copies: { come: all.copies },
        positions: { come: [position] },
      })
      expect(await store.collations.storyOf(harbour.story.documents[0]!)).toBe(harbour.story.id)
      expect(await store.collations.storiesOfSpeaker(vell.id)).toEqual([harbour.story.id])
      expect(await store.collations.positionsOf(vell.id)).toEqual([position])
      const hers = harbour.utterances.filter(u => u.speaker === vell.id)
      expect(hers.length).toBeGreaterThan(0)
      expect(ids(await store.collations.utterancesOf(vell.id, 99))).toEqual(ids(hers))
      expect(await store.collations.utterance(hers[0]!.id)).toMatchObject({
        story: harbour.story.id,
        speaker: vell.id,
        readings: hers[0]!.readings.length,
      })
      expect(all.copies.length).toBeGreaterThan(0)
      const [copy] = all.copies
      expect(await store.collations.copiesOf(copy!.to)).toEqual(
        all.copies.filter(c => [c.from, c.to].includes(copy!.to)),
      )
    })

    test('statements are by the speakers of their story, and stay so when annotated anew', async () => {
      const { at, store } = await filled()
      await store.collations.apply({ come: all.come })
      const speakers = async () => {
        const database = await openDatabase(at)
        const rows = await database.read(queries =>
          queries.selectFrom('statements').select(['id', 'speaker']).execute(),
        )
        await database.close()
        return new Map(rows.map(row => [row.id, row.speaker]))
      }
      const expected = new Map(all.come.flatMap(c => c.attributions.map(a => [a.id, a.speaker] as const)))
      const found = await speakers()
      for (const [id, speaker] of expected) expect(found.get(id)).toBe(speaker)
      const [firstOne, ...rest] = annotated
      await store.annotations.put('2', [
        { ...firstOne!, attributions: firstOne!.attributions.slice(0, -1) },
        ...rest,
      ])
      for (const [id, speaker] of await speakers()) expect(speaker).toBe(expected.get(id) ?? null)
    })

    test('a story that comes again takes the place of the one that was there', async () => {
      const { store } = await filled()
      await store.collations.apply({ come: all.come, copies: { come: all.copies } })
      const less = collated(annotated.slice(0, 2)).come[0]!
      const [copy] = all.copies
      await store.collations.apply({
        gone: [harbour.story],
        come: [{ ...less, story: { ...less.story, id: harbour.story.id } }],
        copies: { gone: all.copies, come: [{ ...copy!, containment: 0.25 }] },
      })
      expect((await store.collations.story(harbour.story.id))!.story.documents).toHaveLength(2)
      expect(await store.collations.storyOf(annotated[2]!.document.id)).toBeNull()
      expect((await store.collations.uncollated(9)).sort()).toEqual([annotated[2]!.document.id])
      expect(await store.collations.copiesOf(copy!.from)).toEqual([{ ...copy, containment: 0.25 }])
    })

    test('an update with a document that is not stored leaves everything as it was', async () => {
      const { store } = await filled()
      await store.collations.apply({ come: [harbour] })
      const story = { ...grain.story, documents: ['d-stranger'] }
      const bad: StoryFindings = { ...grain, story }
      await expect(store.collations.apply({ gone: [harbour.story], come: [bad] })).rejects.toMatchObject({
        code: 'not-found',
      })
      expect(await store.collations.story(harbour.story.id)).toEqual(harbour)
    })
  })
})
