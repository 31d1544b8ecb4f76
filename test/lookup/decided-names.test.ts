import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annotate } from '../../src/attribution/annotate.ts'
import type { Lookup } from '../../src/lookup/lookup.ts'
import { lookupIn } from '../../src/lookup/lookup-in.ts'
import type { Document } from '../../src/model/document.ts'
import type { Store } from '../../src/store/store.ts'
import { onBothEngines } from '../store/engines.ts'
import { HARBOUR } from '../store/harbour-reports.ts'
import { said, takeIn } from '../store/saved-reports.ts'
import { collate } from './sample-store.ts'

const DOCUMENTS = HARBOUR.map(({ document }) => document)

async function read(store: Store, documents: readonly Document[] = DOCUMENTS): Promise<void> {
  await store.documents.put(documents.map(document => ({ document })))
  await store.annotations.put('1', documents.map(annotate))
  await collate(store)
}

type Kind = 'rename' | 'merge' | 'reject' | 'split' | 'accept'

const decide = async (store: Store, kind: Kind, subject: string, content?: unknown) =>
  (await store.decisions.add({ kind, subject, content, who: 'ada' })).number

const called = async (lookup: Lookup, name: string) => (await lookup.speakers({ name })).items[0]!

/** What a query finds: who is shown before each statement, and how often. */
async function found(lookup: Lookup, query: string): Promise<Record<string, number>> {
  const names: Record<string, number> = {}
  for (const { decidedSpeaker, speakerName } of (await lookup.search(query)).items) {
    const name = decidedSpeaker?.name ?? speakerName ?? '?'
    names[name] = (names[name] ?? 0) + 1
  }
  return names
}

const facet = async (lookup: Lookup, query: string) =>
  Object.fromEntries(
    (await lookup.search(query)).facets.speaker.map(({ value, count }) => [value, count] as const),
  )

onBothEngines(fresh => {
  const filled = async () => {
    const store = await fresh.store()
    await read(store)
    return { store, lookup: lookupIn(store) }
  }

  describe('a speaker by the name that people have given her', () => {
    test('is found by it, and by the one that documents have, until it is taken back', async () => {
      const { store, lookup } = await filled()
      const hers = await found(lookup, 'speaker:vell')
      expect(hers).toEqual({ 'Ada Vell': 7 })
      const number = await decide(store, 'rename', (await called(lookup, 'ada')).id, { name: 'Berit Holm' })
      const now = { 'Berit Holm': 7 }
      for (const query of [
        'speaker:holm',
        'speaker:"Berit Holm"',
        'speaker:ber*',
        'speaker:vell',
        'bridge OR speaker:holm -speaker:marsh',
      ])
        expect([query, await found(lookup, query)]).toEqual([query, now])
      expect(await found(lookup, 'speaker:holm "bolt of it"')).toEqual({ 'Berit Holm': 2 })
      expect(await found(lookup, 'speaker:marsh OR speaker:holm')).toEqual({
        'Berit Holm': 7,
        'Ivo Marsh': 2,
      })
      expect(await found(lookup, '-speaker:holm orlin OR pillar')).toEqual({ 'Ivo Marsh': 2 })
      expect(await found(lookup, '-speaker:"Berit Holm" pillar')).toEqual({ 'Ivo Marsh': 2 })
      expect(await found(lookup, 'speaker:"Holm Berit"')).toEqual({})
      expect(await facet(lookup, 'harbour')).toEqual({ 'Berit Holm': 4, 'Ivo Marsh': 2 })
      const reports = (await lookup.searchDocuments('speaker:holm')).items.map(({ outlet }) => outlet)
      expect(reports).toEqual(['Tidings', 'Wirepost', 'Lantern'])
      const others = (await lookup.searchDocuments('-speaker:"Berit Holm"')).items
      expect(others.map(({ outlet }) => outlet)).toEqual(['Morning'])
      await store.decisions.undo(number, 'bob')
      expect(await found(lookup, 'speaker:holm')).toEqual({})
      expect(await found(lookup, 'speaker:vell')).toEqual(hers)
      expect(await facet(lookup, 'harbour')).toEqual({ 'Ada Vell': 4, 'Ivo Marsh': 2 })
    })

    test('stands where that name stands in the list of speakers, on whichever page', async () => {
      const { store, lookup } = await filled()
      await decide(store, 'rename', (await called(lookup, 'ada')).id, { name: 'Ørsted Holm' })
      const names: string[] = []
      let cursor: string | null = null
      do {
        const page: Awaited<ReturnType<Lookup['speakers']>> = await lookup.speakers({ limit: 2, cursor })
        names.push(...page.items.map(({ name }) => name))
        cursor = page.next
      } while (cursor !== null)
      expect(names).toEqual(['Ivo Marsh', 'Nora Quill', 'Ørsted Holm', 'Oscar Brand', 'Tarvel ministry'])
      for (const name of ['holm', 'orsted h', 'ada vell'])
        expect((await lookup.speakers({ name })).items).toMatchObject([{ name: 'Ørsted Holm', stories: 1 }])
    })

    test('is one with whom she was merged: in search, facets and the list', async () => {
      const { store, lookup } = await filled()
      const [ada, ivo] = [await called(lookup, 'ada'), await called(lookup, 'ivo')]
      const number = await decide(store, 'merge', ada.id, [ivo.id])
      for (const query of ['speaker:vell', 'speaker:marsh', 'speaker:"Ivo Marsh"'])
        expect([query, await found(lookup, query)]).toEqual([query, { 'Ada Vell': 9 }])
      expect(await facet(lookup, 'harbour')).toEqual({ 'Ada Vell': 6 })
      const all = (await lookup.speakers()).items.map(({ name }) => name)
      expect(all).toEqual(['Ada Vell', 'Nora Quill', 'Oscar Brand', 'Tarvel ministry'])
      // A third name for both, and a name that was given before.
      await decide(store, 'rename', ivo.id, { name: 'Berit Holm' })
      await decide(store, 'rename', ada.id, { name: 'Berit Lund' })
      for (const query of ['speaker:marsh', 'speaker:holm', 'speaker:lund'])
        expect([query, await found(lookup, query)]).toEqual([query, { 'Berit Lund': 9 }])
      await store.decisions.undo(number, 'bob')
      expect(await found(lookup, 'speaker:holm')).toEqual({ 'Berit Holm': 2 })
      expect(await found(lookup, 'speaker:lund')).toEqual({ 'Berit Lund': 7 })
    })

    test('is another where some of what she said was split off and called otherwise', async () => {
      const { store, lookup } = await filled()
      const { id } = await called(lookup, 'ada')
      const [bolt] = (await lookup.search('"bolt of it"')).items
      await decide(store, 'split', id, { parts: [[bolt!.id]] })
      const split = (await lookup.search('"bolt of it"')).items[0]!.decidedSpeaker!
      await decide(store, 'rename', split.id, { name: 'Berit Holm' })
      await decide(store, 'rename', id, { name: 'Runa Lund' })
      expect(await found(lookup, 'speaker:holm')).toEqual({ 'Berit Holm': 1 })
      expect(await found(lookup, 'speaker:lund')).toEqual({ 'Runa Lund': 6 })
      expect(await found(lookup, 'speaker:vell')).toEqual({ 'Berit Holm': 1, 'Runa Lund': 6 })
      expect(await facet(lookup, '"bolt of it"')).toEqual({ 'Berit Holm': 1, 'Runa Lund': 1 })
      expect((await lookup.speakers({ name: 'holm' })).items).toEqual([
        { id: split.id, name: 'Berit Holm', kind: 'person', stories: 1 },
      ])
    })

    test('is nobody in the list where she was rejected', async () => {
      const { store, lookup } = await filled()
      await decide(store, 'reject', (await called(lookup, 'ada')).id)
      expect((await lookup.speakers({ name: 'ada' })).items).toEqual([])
    })

    test('is told by it in alerts of what comes, collated or not', async () => {
      const { store, lookup } = await filled()
      const { id } = await called(lookup, 'ada')
      await decide(store, 'rename', id, { name: 'Berit Holm' })
      const search = { name: 'Holm', owner: 'ada' }
      const statements = await store.savedSearches.add({
        ...search,
        query: 'speaker:holm',
        what: 'statements',
      })
      const documents = await store.savedSearches.add({ ...search, query: 'speaker:holm', what: 'documents' })
      const without = await store.savedSearches.add({
        ...search,
        query: 'ferry -speaker:holm',
        what: 'statements',
      })
      await takeIn(store, { at: 'early', text: said('The ferry is early.') })
      await store.savedSearches.findNew()
      await takeIn(store, { at: 'late', text: said('The ferry is late.') })
      await collate(store)
      await store.savedSearches.findNew()
      const hits = await store.savedSearches.hits(statements.id)
      expect(
        hits.map(({ statement, text }) => [statement!.decidedSpeaker, statement!.speakerName, text]),
      ).toEqual([
        [{ id, name: 'Berit Holm' }, 'Ada Vell', '“The ferry is late.”'],
        [{ id, name: 'Berit Holm' }, 'Ada Vell', '“The ferry is early.”'],
      ])
      expect((await store.savedSearches.hits(documents.id)).map(({ location }) => location)).toEqual([
        'https://lantern.example/late',
        'https://lantern.example/early',
      ])
      expect(await store.savedSearches.hits(without.id)).toEqual([])
      await store.decisions.undo(1, 'bob')
      const [hit] = await store.savedSearches.hits(statements.id)
      expect(hit!.statement).toMatchObject({ decidedSpeaker: null, speakerName: 'Ada Vell' })
    })
  })

  test('whatever is decided, each statement is found and counted by the name that its story shows', async () => {
    const store = await fresh.store()
    await read(store)
    const lookup = lookupIn(store)
    const statements = (await lookup.search('after:2031')).items.map(({ id }) => id)
    const one = fc.nat(19)
    const decision = fc.oneof(
      fc.record({
        kind: fc.constant('rename' as const),
        of: one,
        name: fc.constantFrom('Berit Holm', 'Runa Lund'),
      }),
      fc.record({ kind: fc.constant('merge' as const), of: one, with: one }),
      fc.record({ kind: fc.constant('split' as const), of: one, part: fc.constantFrom(...statements) }),
      fc.record({ kind: fc.constant('undo' as const), back: fc.integer({ min: 0, max: 3 }) }),
    )
    const made: number[] = []
    const all = fc.sample(decision, { numRuns: fresh.engine === 'sqlite' ? 60 : 24, seed: 7 })
    let changed = 0
    for (const [i, next] of all.entries()) {
      if (next.kind === 'undo') {
        const number = made.at(-1 - next.back)
        if (number !== undefined) await store.decisions.undo(number, 'bob')
      } else {
        const there = (await lookup.speakers()).items
        const speaker = (at: number) => there[at % there.length]!.id
        const content =
          next.kind === 'rename'
            ? { name: next.name }
            : next.kind === 'merge'
              ? [speaker(next.with)]
              : { parts: [[next.part]] }
        const wanted = { kind: next.kind, subject: speaker(next.of), content, who: 'ada' } as const
        if ((await store.decisions.objectionTo(wanted)) !== null) continue
        made.push((await store.decisions.add(wanted)).number)
      }
      if (i % 3 !== 0) continue
      const shown = new Map<string, string>()
      for await (const { collation } of lookup.eachStory()) {
        const names = new Map(collation.speakers.map(({ id, name }) => [id, name]))
        for (const { id, speaker } of collation.attributions)
          if (speaker !== null) shown.set(id, names.get(speaker)!)
      }
      const { items, facets } = await lookup.search('after:2031')
      expect(items).toHaveLength(statements.length)
      const counts = Map.groupBy(shown, ([, name]) => name)
      for (const { value, count } of facets.speaker)
        expect([value, count]).toEqual([value, counts.get(value)!.length])
      for (const [name, own] of counts) {
        const ids = (await lookup.search(`speaker:"${name}"`)).items.map(({ id }) => id)
        expect(ids).toEqual(expect.arrayContaining(own.map(([id]) => id)))
        if (['Berit Holm', 'Runa Lund'].includes(name)) changed++
      }
      const listed = (await lookup.speakers()).items
      expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length)
      expect(listed.map(({ name }) => name).sort()).toEqual(expect.arrayContaining([...counts.keys()].sort()))
    }
    expect(changed).toBeGreaterThan(0)
  })
})
