import { describe, expect, test } from 'vitest'
import type { Annotation } from '../../src/model/annotation.ts'
import type { AnnotatingPlace, ToAnnotate } from '../../src/store/annotations.ts'
import { openDatabase } from '../../src/store/open-store.ts'
import { preparedAnnotation } from '../../src/store/prepared-annotation.ts'
import { statementTerms } from '../../src/store/search/terms.ts'
import type { Store } from '../../src/store/store.ts'
import { onBothEngines } from './engines.ts'
import { annotatedHarbour, HARBOUR } from './harbour-reports.ts'
import { reportAt } from './reports.ts'

/** What is kept of an annotation. */
function kept({ document, attributions, speakers, figures }: Annotation): Annotation {
  return { document, attributions, speakers, figures }
}

async function firstToAnnotate(store: Store, version: string) {
  return (await store.annotations.toAnnotate(version, { limit: 9 })).documents
}

const annotated = annotatedHarbour()
const first = annotated[0]!
/** As another version might find it. */
const shorter: Annotation = { ...first, attributions: first.attributions.slice(0, 1) }

onBothEngines(fresh => {
  const filled = async () => {
    const at = await fresh.address()
    const store = await fresh.open(at)
    await store.documents.put(HARBOUR)
    return { at, store }
  }
  const statementsAt = async (at: string) => {
    const database = await openDatabase(at)
    const rows = await database.read(queries =>
      queries
        .selectFrom('statements as s')
        .innerJoin('documents as d', 'd.number', 's.document')
        .selectAll('s')
        .select('d.id as document_id')
        .orderBy('s.document')
        .orderBy('s.start')
        .orderBy('s.id')
        .execute(),
    )
    await database.close()
    return rows
  }

  describe('annotations', () => {
    test('come back as they were', async () => {
      const { store } = await filled()
      await store.annotations.put('1', annotated)
      for (const annotation of annotated)
        expect(await store.annotations.get(annotation.document.id)).toEqual(kept(annotation))
      const ids = annotated.map(a => a.document.id)
      expect(await store.annotations.getAll([...ids, 'd-none'])).toEqual(
        annotated.map(kept).sort((a, b) => (a.document.id < b.document.id ? -1 : 1)),
      )
      expect(await store.annotations.get('d-none')).toBeNull()
      expect(await store.annotations.get(ids[0]!, '2')).toBeNull()
    })

    test('traces stay with the annotation they came with', async () => {
      const { store } = await filled()
      const [a, b, c] = annotated.map(annotation => annotation.document.id) as [string, string, string]
      const traced = (annotation: Annotation, ...bytes: number[]) =>
        preparedAnnotation(annotation, store.engine, Uint8Array.from(bytes))
      await store.annotations.put('1', [traced(annotated[0]!, 1), traced(annotated[1]!, 2), annotated[2]!])
      const found = async (version: string) => {
        const traces = await store.annotations.traces([a, b, c, 'd-none'], version)
        return Object.fromEntries(
          traces.map(({ document, extractor, trace }) => [document, [extractor, ...trace]]),
        )
      }
      expect(await found('1')).toEqual({ [a]: [1, 1], [b]: [1, 2] })
      // It is of no use to another version, which finds others, or none yet.
      expect(await found('2')).toEqual({})
      await store.annotations.put('2', [traced(annotated[0]!, 3), annotated[1]!])
      expect([await found('1'), await found('2')]).toEqual([{}, { [a]: [2, 3] }])
      // An older one that comes late changes nothing.
      await store.annotations.put('1', [traced(annotated[0]!, 4), traced(annotated[2]!, 5)])
      expect([await found('1'), await found('2')]).toEqual([{}, { [a]: [2, 3] }])
    })

    test('documents to annotate: those of no version, then those of an older one', async () => {
      const { store } = await filled()
      const ids = async (version: string) => (await firstToAnnotate(store, version)).map(d => d.id)
      const all = annotated.map(a => a.document.id)
      const inOrder = (await store.documents.list()).map(entry => entry.document.id)
      expect(await ids('1')).toEqual(inOrder)
      await store.annotations.put('1', annotated.slice(0, 2))
      expect(await ids('1')).toEqual(inOrder.filter(id => !all.slice(0, 2).includes(id)))
      expect(await ids('2')).toHaveLength(4)
      expect((await ids('2')).slice(2).toSorted()).toEqual(all.slice(0, 2).toSorted())
      await store.annotations.put('2', annotated)
      expect([await ids('1'), await ids('2'), await store.annotations.left('3')]).toEqual([[], [], 4])
      expect(await store.annotations.versions()).toMatchObject([
        { version: '1', documents: 2 },
        { version: '2', documents: 4 },
      ])
    })

    test('documents to annotate, page by page and no more text at once than asked for', async () => {
      const { store } = await filled()
      await store.annotations.put('1', annotated.slice(0, 2))
      const whole = await store.annotations.toAnnotate('2', { limit: 4 })
      expect(whole.documents.map(d => d.id)).toEqual((await firstToAnnotate(store, '2')).map(d => d.id))
      expect(whole.next).toBeNull()
      const lengths = whole.documents.map(({ text }) => text.length)
      for (const [limit, characters, sizes] of [
        [3, undefined, [3, 1]],
        [9, 1, [1, 1, 1, 1]],
        [9, lengths[0]! + lengths[1]!, [2]],
        [1, 1e6, [1, 1, 1, 1]],
      ] as const) {
        const pages: number[] = []
        const ids: string[] = []
        let after: AnnotatingPlace | null = null
        do {
          const page: ToAnnotate = await store.annotations.toAnnotate('2', {
            limit,
            after,
            ...(characters === undefined ? {} : { characters }),
          })
          pages.push(page.documents.length)
          ids.push(...page.documents.map(d => d.id))
          after = page.next
        } while (after !== null)
        expect(pages.slice(0, sizes.length), `${limit} ${characters}`).toEqual(sizes)
        expect(ids).toEqual(whole.documents.map(d => d.id))
      }
    })

    test('what was prepared elsewhere is kept as if it had been made here', async () => {
      const plain = await filled()
      await plain.store.annotations.put('1', annotated)
      const elsewhere = await filled()
      const prepared = annotated.map(one => structuredClone(preparedAnnotation(one, fresh.engine)))
      await elsewhere.store.annotations.put('1', prepared)
      expect(await statementsAt(elsewhere.at)).toEqual(await statementsAt(plain.at))
      const ids = annotated.map(a => a.document.id)
      expect(await elsewhere.store.annotations.getAll(ids)).toEqual(await plain.store.annotations.getAll(ids))
      const hits = async ({ search }: Store) =>
        (await search('"harbour bridge"', { what: 'statements' })).hits
      expect(await hits(elsewhere.store)).toEqual(await hits(plain.store))
      expect(await hits(plain.store)).not.toEqual([])
    })

    test('what has been superseded need not be annotated', async () => {
      const { store } = await filled()
      const { location } = HARBOUR[0]!.document
      await store.documents.put([reportAt(location, 'Taken down.')])
      const texts = (await firstToAnnotate(store, '1')).map(document => document.text)
      expect(texts).toContain('Taken down.')
      expect(texts).not.toContain(HARBOUR[0]!.document.text)
      expect(await store.annotations.left('1')).toBe(4)
    })

    test('every attribution is a row for search', async () => {
      const { at, store } = await filled()
      await store.annotations.put('1', annotated)
      const rows = await statementsAt(at)
      expect(rows).toHaveLength(annotated.flatMap(a => a.attributions).length)
      for (const row of rows) {
        const { document, attributions, speakers } = annotated.find(a => a.document.id === row.document_id)!
        const a = attributions.find(({ id }) => id === row.id)!
        expect(row).toMatchObject({
          kind: a.kind,
          act: a.act,
          start: a.content[0]![0],
          end: a.content.at(-1)![1],
          document_speaker: a.speaker,
          speaker_name: speakers.find(s => s.id === a.speaker)?.name ?? null,
          speaker: null,
          outlet: document.outlet,
          day: document.published,
          language: 'en',
          confidence: a.confidence,
          terms: statementTerms({
            content: a.content.map(([s, e]) => document.text.slice(s, e)).join(' '),
            language: 'en',
            outlet: document.outlet,
            speaker: row.speaker_name,
          }),
        })
      }
    })

    test('putting again makes no difference, and an older version takes nothing back', async () => {
      const { at, store } = await filled()
      await store.annotations.put('1', [first])
      await store.annotations.put('2', [shorter])
      await store.annotations.put('1', [first])
      await store.annotations.put('2', [shorter])
      const { id } = first.document
      expect(await store.annotations.get(id)).toEqual(kept(shorter))
      expect(await store.annotations.get(id, '1')).toEqual(kept(first))
      await store.annotations.put('1', [annotated[1]!])
      expect((await statementsAt(at)).filter(row => row.document_id === id)).toHaveLength(1)
    })

    test('a document that is not stored cannot be annotated', async () => {
      const { store } = await filled()
      const stranger = { ...first, document: { ...first.document, id: 'd-stranger' } }
      await expect(store.annotations.put('1', [annotated[1]!, stranger])).rejects.toMatchObject({
        code: 'not-found',
        message: expect.stringContaining('d-stranger'),
      })
      expect(await store.annotations.get(annotated[1]!.document.id)).toBeNull()
    })
  })
})
