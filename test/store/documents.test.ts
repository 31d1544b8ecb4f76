import { describe, expect, test } from 'vitest'
import { sha256 } from '../../src/model/identifier.ts'
import type { Provenance } from '../../src/model/provenance.ts'
import { preparedText } from '../../src/store/prepared-text.ts'
import { plainDocument } from '../plain-document.ts'
import { NOON, onBothEngines } from './engines.ts'
import { reportAt } from './reports.ts'

onBothEngines(fresh => {
  describe('documents', () => {
    test('every field comes back as it was', async () => {
      const store = await fresh.store()
      const document = plainDocument('d-1', 'Ferry “late”\n\nЭто случилось 在港口 🛶.', {
        location: 'https://outlet.example/ferry',
        outlet: 'The Lantern',
        title: 'Ferry “late”',
        titleSpan: [0, 12],
        published: '2031-05-03T08:00:00+02:00',
        publishedBasis: 'metadata',
        language: 'ru',
        byline: 'Ada Vell',
        credit: 'Wirepost',
        sha256: sha256('raw'),
        dropped: ['Read also', '“More”'],
      })
      const bare = plainDocument('d-2', 'Nothing is known of this one.', {
        location: 'x',
        sha256: sha256('bare'),
      })
      expect(await store.documents.put([{ document }, { document: bare }])).toEqual([
        { id: 'd-1', outcome: 'new', supersedes: null },
        { id: 'd-2', outcome: 'new', supersedes: null },
      ])
      expect(await store.documents.get('d-1')).toEqual(document)
      expect(await store.documents.getAll(['d-2', 'd-0', 'd-1', 'd-2'])).toEqual([document, bare])
      expect(await store.documents.entry('d-1')).toEqual({
        document,
        number: 1,
        storedAt: NOON,
        supersededBy: null,
      })
      expect(await store.documents.get('d-0')).toBeNull()
    })

    test('where it came from comes back as it was', async () => {
      const store = await fresh.store()
      const from = (id: string, provenance: Provenance) =>
        plainDocument(id, `The bridge of ${id} is open. `.repeat(40), { sha256: sha256(id), provenance })
      const empty: Provenance = { url: null, modified: null, readFrom: {}, encoding: null, runs: [] }
      const documents = [
        from('d-1', empty),
        from('d-2', {
          url: 'https://lantern.example/мост?\u0000\ud800',
          modified: '2031-05-04T10:00:00+02:00',
          readFrom: { title: 'json-ld', published: 'microdata', outlet: 'feed' },
          encoding: 'shift_jis',
          // A title from further down, a character that took six bytes, and a text in the third gigabyte.
          runs: [
            [0, 12, 5000, 5012],
            [14, 15, 100, 106],
            [15, 900, 106, 1000],
            [900, 900, 1000, 1000],
            [901, 2000, 3_000_000_000, 3_000_002_000],
          ],
        }),
        from('d-3', {
          ...empty,
          runs: Array.from({ length: 5000 }, (_, i) => [3 * i, 3 * i + 2, 7 * i, 7 * i + 2]),
        }),
      ]
      await store.documents.put(documents.map(document => ({ document })))
      expect(await store.documents.getAll(documents.map(d => d.id))).toEqual(documents)
      const none = plainDocument('d-4', 'Nothing is known.', { sha256: sha256('none') })
      await store.documents.put([{ document: none }])
      expect(Object.keys((await store.documents.get('d-4'))!)).not.toContain('provenance')
    })

    test('a place that is none is not put', async () => {
      const store = await fresh.store()
      const provenance = {
        url: null,
        modified: null,
        readFrom: {},
        encoding: null,
        runs: [[0, 1.5, 0, 1]],
      } as const
      const { document } = reportAt('page', 'Half.')
      await expect(store.documents.put([{ document: { ...document, provenance } }])).rejects.toThrow('1.5')
    })

    test('putting the same again makes no difference', async () => {
      const store = await fresh.store()
      const batch = [reportAt('a', 'One.'), reportAt('b', 'Two.')]
      await store.documents.put(batch)
      const again = await store.documents.put([...batch, ...batch].reverse())
      expect(again.map(put => put.outcome)).toEqual(['known', 'known', 'known', 'known'])
      expect(await store.documents.count()).toBe(2)
      expect(await store.documents.revisions('a')).toHaveLength(1)
    })

    test('a changed text is a revision, and the old one stays', async () => {
      const store = await fresh.store()
      const [old, changed] = [
        reportAt('page', 'The bridge will open.'),
        reportAt('page', 'The bridge may open.'),
      ]
      const [first] = await store.documents.put([old])
      const [second] = await store.documents.put([changed])
      expect(second).toEqual({ id: changed.document.id, outcome: 'revised', supersedes: first!.id })
      expect(await store.documents.entry(first!.id)).toMatchObject({
        document: old.document,
        supersededBy: second!.id,
      })
      expect(await store.documents.at('page')).toEqual(changed.document)
      expect(await store.documents.revisions('page')).toEqual([
        { revision: 1, document: first!.id, storedAt: NOON },
        { revision: 2, document: second!.id, storedAt: NOON },
      ])
    })

    test('a text that comes back is in force again', async () => {
      const store = await fresh.store()
      const [a, b] = [reportAt('page', 'First.'), reportAt('page', 'Second.')]
      await store.documents.put([a])
      await store.documents.put([b])
      expect(await store.documents.put([a])).toEqual([
        { id: a.document.id, outcome: 'revised', supersedes: b.document.id },
      ])
      expect((await store.documents.entry(a.document.id))!.supersededBy).toBeNull()
      expect((await store.documents.entry(b.document.id))!.supersededBy).toBe(a.document.id)
      expect((await store.documents.revisions('page')).map(r => r.document)).toEqual([
        a.document.id,
        b.document.id,
        a.document.id,
      ])
    })

    test('other bytes around the same text are no revision', async () => {
      const store = await fresh.store()
      const first = reportAt('page', 'The same words.')
      await store.documents.put([first])
      const again = { document: { ...first.document, id: 'd-other', sha256: sha256('other advertisements') } }
      expect(await store.documents.put([again])).toEqual([
        { id: first.document.id, outcome: 'known', supersedes: null },
      ])
    })

    test('a headline that changes beside the same text is a revision; one that was not known before is none', async () => {
      const store = await fresh.store()
      const titled = (title: string | null) => {
        const { document } = reportAt('page', 'The same words.')
        return { document: { ...document, id: `d-${title}`, title, sha256: sha256(`${title}`) } }
      }
      await store.documents.put([titled(null)])
      expect(await store.documents.put([titled('Rain')])).toMatchObject([{ outcome: 'known' }])
      await store.documents.put([{ document: { ...titled('Rain').document, location: 'other' } }])
      expect(
        await store.documents.put([{ document: { ...titled('Snow').document, location: 'other' } }]),
      ).toEqual([{ id: 'd-Snow', outcome: 'revised', supersedes: 'd-Rain' }])
      expect((await store.documents.at('other'))!.title).toBe('Snow')
      expect((await store.documents.get('d-Rain'))!.title).toBe('Rain')
    })

    test('the same bytes elsewhere are the same document, in force while any place has it', async () => {
      const store = await fresh.store()
      const { document } = reportAt('one', 'Reprinted.')
      await store.documents.put([{ document }])
      expect(await store.documents.put([{ document: { ...document, location: 'two' } }])).toEqual([
        { id: document.id, outcome: 'known', supersedes: null },
      ])
      await store.documents.put([reportAt('one', 'Mended.')])
      expect((await store.documents.entry(document.id))!.supersededBy).toBeNull()
      await store.documents.put([reportAt('two', 'Mended as well.')])
      expect((await store.documents.entry(document.id))!.supersededBy).not.toBeNull()
    })

    test('an id that other content has gives way, in the order of locations', async () => {
      const store = await fresh.store()
      const given = (location: string, text: string) => {
        const { document } = reportAt(location, text)
        return { document: { ...document, id: '7' } }
      }
      const puts = await store.documents.put([given('z', 'Last.'), given('a', 'First.')])
      expect(puts[1]!.id).toBe('7')
      expect(puts[0]!.id).toMatch(/^d-[0-9a-f]{16}$/)
      expect((await store.documents.get(puts[0]!.id))!.text).toBe('Last.')
      const [revised] = await store.documents.put([given('a', 'First, changed.')])
      expect(revised).toMatchObject({ outcome: 'revised', supersedes: '7' })
    })

    test('the same bytes read otherwise are a revision of their own', async () => {
      const store = await fresh.store()
      const { document } = reportAt('page', 'With the menu. Words.')
      await store.documents.put([{ document }])
      const [put] = await store.documents.put([{ document: { ...document, text: 'Words.' } }])
      expect(put).toMatchObject({ outcome: 'revised', supersedes: document.id })
      expect(put!.id).not.toBe(document.id)
    })

    test('a page at a time, in the order in which they came', async () => {
      const store = await fresh.store()
      for (let i = 0; i < 5; i++) await store.documents.put([reportAt(`page ${i}`, `Text ${i}.`)])
      const first = await store.documents.list(0, 3)
      const rest = await store.documents.list(first.at(-1)!.number, 3)
      expect([...first, ...rest].map(entry => entry.document.text)).toEqual(
        [0, 1, 2, 3, 4].map(i => `Text ${i}.`),
      )
      expect(rest).toHaveLength(2)
    })

    test('what an engine cannot keep becomes U+FFFD, in place', async () => {
      const store = await fresh.store()
      const { document } = reportAt('page', 'a\u0000b \ud800 c')
      const id = 'with\u0000nul'
      const [put] = await store.documents.put([{ document: { ...document, id, title: '\udc00' } }])
      expect(put!.id).toBe('with\uFFFDnul')
      expect(await store.documents.get(put!.id)).toMatchObject({ text: 'a\uFFFDb \uFFFD c', title: '\uFFFD' })
    })

    test('names longer than an index takes', async () => {
      const store = await fresh.store()
      const location = `https://outlet.example/${'я'.repeat(20_000)}`
      const [put] = await store.documents.put([reportAt(location, 'Old.')])
      await store.documents.put([reportAt(`${location}z`, 'Other.')])
      await store.documents.put([reportAt(location, 'New.')])
      expect((await store.documents.get(put!.id))!.location).toBe(location)
      expect(await store.documents.revisions(location)).toHaveLength(2)
      const { document } = reportAt('page', 'Long id.')
      const [long] = await store.documents.put([{ document: { ...document, id: 'i'.repeat(20_000) } }])
      expect(long!.id).toBe(document.id)
    })

    test('a batch that cannot be put leaves nothing behind', async () => {
      const store = await fresh.store()
      const bad = { document: { ...reportAt('bad', 'Bad.').document, titleSpan: ['x', 1] as never } }
      await expect(store.documents.put([reportAt('good', 'Good.'), bad])).rejects.toThrow()
      expect(await store.documents.count()).toBe(0)
      await store.documents.put([reportAt('good', 'Good.')])
      expect(await store.documents.count()).toBe(1)
    })

    test('texts prepared elsewhere are kept as if they had been made here', async () => {
      const batch = [reportAt('one', 'The harbour is open. '.repeat(9)), reportAt('two', 'Closed.')]
      const [plain, elsewhere] = [await fresh.store(), await fresh.store()]
      await plain.documents.put(batch)
      await elsewhere.documents.put(
        batch.map(({ document }) => ({
          document,
          text: structuredClone(preparedText(document, fresh.engine)),
        })),
      )
      for (const query of ['"harbour is open"', 'closed']) {
        const { hits } = await elsewhere.search(query, { what: 'documents' })
        expect(hits).toEqual((await plain.search(query, { what: 'documents' })).hits)
        expect(hits).toHaveLength(1)
      }
      expect(await elsewhere.documents.list()).toEqual(await plain.documents.list())
    })

    test('thousands in one batch', async () => {
      const store = await fresh.store()
      const batch = Array.from({ length: 2500 }, (_, i) => reportAt(`page ${i}`, `Text ${i}.`))
      expect(new Set((await store.documents.put(batch)).map(put => put.outcome))).toEqual(new Set(['new']))
      expect(await store.documents.count()).toBe(2500)
    })
  })

  describe('snapshots', () => {
    const page = Buffer.from(`<html>${'<p>It rains.</p>'.repeat(500)}\u0000\xff</html>`, 'latin1')

    test('bytes as they were, once however often they come', async () => {
      const store = await fresh.store()
      const hash = await store.snapshots.put(page)
      expect(hash).toBe(sha256(page))
      expect(await store.snapshots.put(page)).toBe(hash)
      expect(await store.snapshots.get(hash)).toEqual(page)
      expect(await store.snapshots.get(sha256('never read'))).toBeNull()
      for (const bytes of [Buffer.alloc(0), Buffer.from('x'), Buffer.alloc(100, 1)])
        expect(await store.snapshots.get(await store.snapshots.put(bytes))).toEqual(bytes)
    })

    test('with their document', async () => {
      const store = await fresh.store()
      const { document } = reportAt('page', 'It rains.')
      await store.documents.put([{ document: { ...document, sha256: sha256(page) }, snapshot: page }])
      expect(await store.snapshots.get(sha256(page))).toEqual(page)
    })
  })
})
