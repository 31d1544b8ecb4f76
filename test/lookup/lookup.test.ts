import { describe, expect, test } from 'vitest'
import { annotate } from '../../src/attribution/annotate.ts'
import type { Lookup, SpeakerAnswer } from '../../src/lookup/lookup.ts'
import { lookupIn } from '../../src/lookup/lookup-in.ts'
import { CursorError } from '../../src/lookup/paging.ts'
import type { Document } from '../../src/model/document.ts'
import type { Store } from '../../src/store/store.ts'
import { onBothEngines } from '../store/engines.ts'
import { HARBOUR } from '../store/harbour-reports.ts'
import { reportAt } from '../store/reports.ts'
import { collate } from './sample-store.ts'

const [LANTERN, WIREPOST, TIDINGS, MORNING] = HARBOUR.map(({ document }) => document) as [
  Document,
  Document,
  Document,
  Document,
]

async function read(store: Store, documents: readonly Document[]): Promise<void> {
  await store.documents.put(documents.map(document => ({ document })))
  await store.annotations.put('1', documents.map(annotate))
  await collate(store)
}

function at(document: Document, words: string) {
  const start = document.text.indexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  return { document: document.id, span: [start, start + words.length] as const }
}

/** The same report, corrected above the words that it had. */
function revisionOf({ location, text, ...rest }: Document): Document {
  const { document } = reportAt(
    location,
    `${text.slice(0, text.indexOf('\n\n'))}\n\nUpdated.${text.slice(text.indexOf('\n\n'))}`,
  )
  return { ...rest, location, id: document.id, sha256: document.sha256, text: document.text }
}

const PAID = 'We have paid for every bolt of it'
const readingsIn = ({ collation }: NonNullable<Awaited<ReturnType<Lookup['utterance']>>>, id: string) => {
  const texts = new Map(collation.documents.map(document => [document.id, document]))
  const { readings } = collation.utterances.find(utterance => utterance.id === id)!
  const read = readings.map(({ document, span }) => {
    const { outlet, text } = texts.get(document)!
    return `${outlet}: ${text.slice(...span)}`
  })
  return read.sort()
}

onBothEngines(fresh => {
  const filled = async (documents: readonly Document[] = [LANTERN, WIREPOST, TIDINGS, MORNING]) => {
    const store = await fresh.store()
    await read(store, documents)
    return { store, lookup: lookupIn(store) }
  }
  const names = async (lookup: Lookup, name: string) =>
    (await lookup.speakers({ name })).items.map(speaker => speaker.name)

  describe('stories', () => {
    test('come the latest first, with who reports them', async () => {
      const { lookup } = await filled()
      const { items, next } = await lookup.stories()
      expect(next).toBeNull()
      expect(items.map(({ id, ...line }) => line)).toEqual([
        {
          title: 'Grain prices rise in Tarvel',
          document: MORNING.id,
          titleOutlet: 'Morning',
          reports: 1,
          outlets: ['Morning'],
          days: ['2031-05-20', '2031-05-20'],
        },
        {
          title: 'Harbour bridge to open in June',
          document: LANTERN.id,
          titleOutlet: 'Lantern',
          reports: 3,
          outlets: ['Lantern', 'Tidings', 'Wirepost'],
          days: ['2031-05-03', '2031-05-04'],
        },
      ])
    })

    test('come page by page, each once, while others come; a cursor is one that a page gave', async () => {
      const { store, lookup } = await filled()
      const first = await lookup.stories({ limit: 1 })
      expect(first.items.map(({ document }) => document)).toEqual([MORNING.id])
      const { document } = reportAt(
        'later',
        'Snow in Corda\n\n“Snow lies on every roof,” said Rana Poll of Corda.',
      )
      await read(store, [{ ...document, published: '2031-06-01', publishedBasis: 'given' }])
      const second = await lookup.stories({ limit: 1, cursor: first.next })
      expect(second.items.map(line => line.document)).toEqual([LANTERN.id])
      expect(second.next).toBeNull()
      await expect(lookup.stories({ cursor: 'x' })).rejects.toThrow(CursorError)
      await expect(lookup.stories({ cursor: '[["a"],1]' })).rejects.toThrow(CursorError)
    })

    test('of one speaker', async () => {
      const { lookup } = await filled()
      const [vell] = (await lookup.speakers({ name: 'Vell' })).items
      expect((await lookup.stories({ speaker: vell!.id })).items.map(({ document }) => document)).toEqual([
        LANTERN.id,
      ])
    })

    test('are found under any of their reports, a revised one too', async () => {
      const { store, lookup } = await filled()
      const story = (await lookup.storyOf(TIDINGS.id))!
      expect(story.collation.documents.map(({ outlet }) => outlet).sort()).toEqual([
        'Lantern',
        'Tidings',
        'Wirepost',
      ])
      expect(story.collation.copies.map(({ variants }) => variants)).toEqual([[], []])
      expect(await lookup.story(story.id)).toEqual(story)
      await read(store, [revisionOf(TIDINGS)])
      const now = (await lookup.storyOf(TIDINGS.id))!
      expect(now.id).not.toBe(story.id)
      expect(now.collation.documents.map(({ id }) => id)).toContain(revisionOf(TIDINGS).id)
      expect(now.stamp).not.toBe(story.stamp)
      expect(await lookup.story(story.id)).toBeNull()
      expect(await lookup.storyOf('none')).toBeNull()
      expect(await lookup.story('t-none')).toBeNull()
    })
  })

  describe('an utterance', () => {
    test('is found where a reading of it stands, or most of one', async () => {
      const { lookup } = await filled()
      const there = (await lookup.utteranceAt(at(LANTERN, PAID)))!
      expect(readingsIn(there, there.id)).toEqual([`Lantern: ${PAID}`, `Tidings: ${PAID}`])
      expect(there.story).toMatchObject({ title: 'Harbour bridge to open in June', reports: 3 })
      expect(there.collation.utterances.map(({ id }) => id)).toEqual([there.id])
      expect((await lookup.utteranceAt(at(LANTERN, 'paid for every bolt')))!.id).toBe(there.id)
      expect((await lookup.utteranceAt(at(LANTERN, `${PAID},” Vell said. Engineer`)))!.id).toBe(there.id)
      expect(await lookup.utteranceAt(at(LANTERN, 'At least 12 ferries wait'))).toBeNull()
      expect((await lookup.utterance(there.id))!.stamp).toBe(there.stamp)
      expect(await lookup.utterance('u-none')).toBeNull()
    })

    test('is found where its words stand in the revision that took the place of a report', async () => {
      const { store, lookup } = await filled()
      await read(store, [revisionOf(LANTERN)])
      const there = (await lookup.utteranceAt(at(LANTERN, PAID)))!
      expect(there.collation.documents.map(({ id }) => id)).toContain(revisionOf(LANTERN).id)
      expect(readingsIn(there, there.id)).toContain(`Lantern: ${PAID}`)
      // Which of two places is meant cannot be told.
      expect(await lookup.utteranceAt(at(LANTERN, 'ridge to open'))).toBeNull()
    })
  })

  describe('speakers', () => {
    test('are found by the beginning of any word of any of their names', async () => {
      const { lookup } = await filled()
      expect(await names(lookup, 'vel')).toEqual(['Ada Vell'])
      expect(await names(lookup, 'ADA V')).toEqual(['Ada Vell'])
      expect(await names(lookup, 'Ádá')).toEqual(['Ada Vell'])
      expect(await names(lookup, 'ell')).toEqual([])
      expect(await names(lookup, 'a vell')).toEqual([])
      expect(await names(lookup, 'mayor')).toEqual(['Ada Vell'])
      expect(await names(lookup, '…')).toEqual([])
      expect(await names(lookup, "%' or 1=1")).toEqual([])
    })

    test('come in order of their names, page by page', async () => {
      const { lookup } = await filled()
      const all = (await lookup.speakers()).items
      expect(all.map(({ name }) => name.toLowerCase())).toEqual(
        all.map(({ name }) => name.toLowerCase()).sort(),
      )
      const paged: string[] = []
      for (let cursor: string | null = null; ; ) {
        const page: Awaited<ReturnType<Lookup['speakers']>> = await lookup.speakers({ limit: 2, cursor })
        paged.push(...page.items.map(({ id }) => id))
        cursor = page.next
        if (cursor === null) break
      }
      expect(paged).toEqual(all.map(({ id }) => id))
    })

    test('one with what he said, where each name was seen first, and who has a like name', async () => {
      const { document } = reportAt(
        'other',
        'Snow in Corda\n\n“Snow lies on every roof,” said Otto Vell, a baker of Corda.',
      )
      const { lookup } = await filled([LANTERN, WIREPOST, TIDINGS, MORNING, document])
      const [ada] = (await lookup.speakers({ name: 'ada' })).items
      const answer = (await lookup.speaker(ada!.id))!
      expect(answer.alike.map(({ name }) => name)).toEqual(['Otto Vell'])
      expect(answer.collation.utterances.every(({ speaker }) => speaker === ada!.id)).toBe(true)
      expect(answer.statements).toBe(
        (await lookup.storyOf(LANTERN.id))!.collation.attributions.filter(
          ({ speaker }) => speaker === ada!.id,
        ).length,
      )
      const seen = Object.fromEntries(answer.seen.map(({ alias, passage }) => [alias, passage]))
      expect(seen['Ada Vell']).toEqual(at(LANTERN, 'Ada Vell'))
      expect(seen['The mayor of Orlin']).toEqual(at(WIREPOST, 'The mayor of Orlin'))
      const pages: string[] = []
      for (let cursor: string | null = null; ; ) {
        const page: SpeakerAnswer = (await lookup.speaker(ada!.id, { limit: 1, cursor }))!
        pages.push(...page.collation.utterances.map(({ id }) => id))
        cursor = page.next
        if (cursor === null) break
      }
      expect(pages.sort()).toEqual(answer.collation.utterances.map(({ id }) => id).sort())
      expect(await lookup.speaker('s-none')).toBeNull()
    })
  })

  describe('a document', () => {
    test('has what was found in it, its story and its revisions', async () => {
      const { store, lookup } = await filled()
      await read(store, [revisionOf(LANTERN)])
      const before = (await lookup.document(LANTERN.id))!
      expect(before).toMatchObject({ supersededBy: revisionOf(LANTERN).id, story: null, snapshot: false })
      expect(before.revisions.map(({ document }) => document)).toEqual([LANTERN.id, revisionOf(LANTERN).id])
      expect(before.collation.attributions.length).toBeGreaterThan(2)
      const now = (await lookup.document(revisionOf(LANTERN).id))!
      expect(now.story).toMatchObject({ title: 'Harbour bridge to open in June', reports: 3 })
      expect(now.collation.copies).toHaveLength(2)
      expect(await lookup.document('none')).toBeNull()
    })

    test('shows a passage with what stands around it and what was found there', async () => {
      const { lookup } = await filled()
      const evidence = (await lookup.evidence(at(LANTERN, PAID)))!
      expect(evidence.before + evidence.text + evidence.after).toBe(
        LANTERN.text.slice(
          evidence.span[0] - evidence.before.length,
          evidence.span[1] + evidence.after.length,
        ),
      )
      expect(evidence.document).toMatchObject({ outlet: 'Lantern', url: LANTERN.location })
      expect(evidence.attributions).toMatchObject([
        { kind: 'direct', negated: false, speaker: { name: 'Ada Vell' }, extractor: '1' },
      ])
      const end = LANTERN.text.length
      for (const span of [
        [-1, 3],
        [3, 3],
        [4, 3],
        [0, end + 1],
        [0.5, 3],
        [0, Number.NaN],
      ] as const)
        expect(await lookup.evidence({ document: LANTERN.id, span })).toBeNull()
      expect((await lookup.evidence({ document: LANTERN.id, span: [0, end] }))!.text).toBe(LANTERN.text)
      expect(await lookup.evidence({ document: 'none', span: [0, 1] })).toBeNull()
    })
  })

  test('statements are found with what they are told apart by', async () => {
    const { lookup } = await filled()
    const { items, facets } = await lookup.search('bridge')
    expect(items.length).toBeGreaterThan(3)
    expect(facets.counted).toBe(items.length)
    expect(facets.outlet.map(({ value }) => value)).toContain('Wirepost')
    expect((await lookup.searchDocuments('grain')).items.map(({ document }) => document)).toEqual([
      MORNING.id,
    ])
  })

  describe('what people decided is laid over', () => {
    const decide = async (
      store: Store,
      kind: 'rename' | 'merge' | 'reject' | 'split',
      subject: string,
      content?: unknown,
    ) => (await store.decisions.add({ kind, subject, content, who: 'ada' })).number

    test('a story and a speaker with other names, and then with their own again', async () => {
      const { store, lookup } = await filled()
      const before = (await lookup.storyOf(LANTERN.id))!
      const grain = (await lookup.storyOf(MORNING.id))!.stamp
      const [ada] = (await lookup.speakers({ name: 'ada' })).items
      const numbers = [
        await decide(store, 'rename', before.id, { name: 'The bridge' }),
        await decide(store, 'rename', ada!.id, { name: 'Mayor Vell' }),
      ]
      const after = (await lookup.storyOf(LANTERN.id))!
      expect(after.collation.stories.map(({ title }) => title)).toEqual(['The bridge'])
      expect((await lookup.stories()).items.map(({ title }) => title)).toContain('The bridge')
      expect(
        (await lookup.stories()).items.find(({ title }) => title === 'The bridge')!.titleOutlet,
      ).toBeNull()
      expect(after.collation.speakers.map(({ name }) => name)).toContain('Mayor Vell')
      expect((await lookup.evidence(at(LANTERN, PAID)))!.attributions[0]!.speaker!.name).toBe('Mayor Vell')
      expect((await lookup.speakers({ name: 'ada' })).items.map(({ name }) => name)).toEqual(['Mayor Vell'])
      const found = (await lookup.search('speaker:ada')).items.map(hit => hit.decidedSpeaker)
      expect(found.length).toBeGreaterThan(1)
      for (const decided of found) expect(decided).toEqual({ id: ada!.id, name: 'Mayor Vell' })
      const speaker = (await lookup.speaker(ada!.id))!.collation.speakers.find(({ id }) => id === ada!.id)!
      expect([speaker.name, speaker.aliases[0]]).toEqual(['Mayor Vell', 'Mayor Vell'])
      expect(after.stamp).not.toBe(before.stamp)
      expect((await lookup.storyOf(MORNING.id))!.stamp).toBe(grain)
      const { items } = await lookup.decisions()
      expect(items.map(({ number, standing }) => [number, standing?.holds])).toEqual([
        [numbers[1], true],
        [numbers[0], true],
      ])
      for (const number of numbers) await store.decisions.undo(number, 'bob')
      expect((await lookup.search('speaker:ada')).items[0]!.decidedSpeaker).toBeNull()
      expect((await lookup.storyOf(LANTERN.id))!).toEqual(before)
      const undone = (await lookup.decisions({ subject: before.id })).items
      expect(undone.map(({ kind, standing, undoneBy }) => [kind, standing, undoneBy])).toEqual([
        ['undo', null, null],
        ['rename', null, undone[0]!.number],
      ])
    })

    test('stories that are one have one line, one answer and one address', async () => {
      const { store, lookup } = await filled()
      const [grain, bridge] = (await lookup.stories()).items
      await decide(store, 'merge', bridge!.id, [grain!.id])
      const { items } = await lookup.stories()
      expect(items).toMatchObject([{ title: bridge!.title, reports: 4, days: ['2031-05-03', '2031-05-20'] }])
      const [one] = items
      for (const id of [one!.id, bridge!.id, grain!.id]) expect((await lookup.story(id))!.id).toBe(one!.id)
      expect((await lookup.storyOf(MORNING.id))!.collation.documents).toHaveLength(4)
      const each = []
      for await (const { id } of lookup.eachStory()) each.push(id)
      expect(each).toEqual([one!.id])
    })

    test('speakers who are one have what both said; who was split off has his own', async () => {
      const { store, lookup } = await filled()
      const [ada] = (await lookup.speakers({ name: 'ada' })).items
      const [ivo] = (await lookup.speakers({ name: 'ivo' })).items
      const said = async (id: string) => (await lookup.speaker(id))!.statements
      const [hers, his] = [await said(ada!.id), await said(ivo!.id)]
      const merged = await decide(store, 'merge', ada!.id, [ivo!.id])
      expect((await lookup.speaker(ivo!.id))!.id).toBe(ada!.id)
      expect(await said(ivo!.id)).toBe(hers + his)
      expect((await lookup.speakers({ name: 'ivo' })).items.map(({ id }) => id)).toEqual([ada!.id])
      await store.decisions.undo(merged, 'ada')
      const paid = (await lookup.evidence(at(LANTERN, PAID)))!.attributions[0]!
      await decide(store, 'split', ada!.id, { parts: [[paid.id]] })
      const split = (await lookup.evidence(at(LANTERN, PAID)))!.attributions[0]!.speaker!
      expect(split.id).not.toBe(ada!.id)
      const found = (await lookup.search('speaker:ada')).items
      expect(found.find(({ id }) => id === paid.id)!.decidedSpeaker).toEqual(split)
      expect(new Set(found.map(({ decidedSpeaker }) => decidedSpeaker?.id))).toEqual(
        new Set([split.id, undefined]),
      )
      expect([await said(split.id), await said(ada!.id)]).toEqual([1, hers - 1])
      expect((await lookup.speaker(split.id))!.collation.utterances.map(({ speaker }) => speaker)).toEqual([
        split.id,
      ])
      expect((await lookup.speakers({ name: 'ada' })).items.map(({ id }) => id).sort()).toEqual(
        [ada!.id, split.id].sort(),
      )
    })

    test('what was rejected is no evidence, and its utterance has what is left', async () => {
      const { store, lookup } = await filled()
      const there = (await lookup.utteranceAt(at(LANTERN, PAID)))!
      const [attribution] = (await lookup.evidence(at(LANTERN, PAID)))!.attributions
      await decide(store, 'reject', attribution!.id)
      expect((await lookup.evidence(at(LANTERN, PAID)))!.attributions).toEqual([])
      expect((await lookup.search('bolt')).items.map(({ outlet }) => outlet)).toEqual(['Tidings'])
      expect(await lookup.utteranceAt(at(LANTERN, PAID))).toBeNull()
      const left = (await lookup.utterance(there.id))!
      expect(readingsIn(left, left.id)).toEqual([`Tidings: ${PAID}`])
      expect((await lookup.utterance(left.id))!.stamp).toBe(left.stamp)
      expect('decisions' in left.collation && left.collation.decisions.length).toBe(0)
      const story = (await lookup.storyOf(LANTERN.id))!.collation
      expect('decisions' in story && story.decisions.map(({ kind }) => kind)).toEqual(['reject'])
    })
  })
})
