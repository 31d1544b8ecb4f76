import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { generatedReports } from '../../bench/generated-reports.ts'
import { type AnnotatedDocument, annotate } from '../../src/attribution/annotate.ts'
import { collate } from '../../src/collation/collate.ts'
import { Collator } from '../../src/collation/collator.ts'
import { collationJson } from '../../src/export/collation-json.ts'
import type { Collation } from '../../src/model/collation.ts'
import { plainDocument } from '../plain-document.ts'

/** Three invented speeches, each reported by several outlets: retold, copied, with names swapped. */
let reports: AnnotatedDocument[]
/** What has nothing in common with them but the language. */
let strangers: AnnotatedDocument[]

const bytes = (collation: Collation) => [...collationJson(collation)].join('')

beforeAll(() => {
  reports = [...generatedReports(30, 50)].map(({ id, title, text, published, publisher }) =>
    annotate(
      plainDocument(id, `${title}\n\n${text}`, {
        title,
        titleSpan: [0, title.length],
        published,
        outlet: publisher,
      }),
    ),
  )
  strangers = [
    'Zibbel quux. “Fnord plugh,” Wexley Thrum said.',
    'Plim dorf kuu. Ober Gandel denied that xyzzy bemm.',
    '…',
  ].map((text, i) => annotate(plainDocument(`stranger ${i}`, text, { published: '1999-05-04' })))
})

describe('the collation depends on the documents alone', () => {
  test('in any order, one at a time, in portions or in one go: the same bytes', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(reports, { minLength: 8, maxLength: 18 }),
        fc.integer({ min: 1, max: 9 }),
        (some, portion) => {
          const collator = new Collator()
          some.forEach((document, i) => {
            collator.add(document)
            if (i % portion === 0) collator.changes()
          })
          const inOneGo = collate([...some].reverse(), [])
          expect(bytes(collator.collation()) === bytes(inOneGo)).toBe(true)
        },
      ),
      { seed: 4, numRuns: 10 },
    )
  })

  test('annotated by any number of workers: the same bytes', { timeout: 60_000 }, async () => {
    const some = reports.slice(0, 12)
    const here = bytes(collate(some, []))
    for (const workers of [1, 3]) {
      const shares = Array.from({ length: workers }, (_, w) => some.filter((_, i) => i % workers === w))
      const annotated = await Promise.all(
        shares.map(
          share =>
            new Promise<AnnotatedDocument[]>((resolve, reject) => {
              const workerData = share.map(({ document }) => document)
              const worker = new Worker(join(import.meta.dirname, 'annotating-worker.ts'), { workerData })
              worker.once('message', resolve)
              worker.once('error', reject)
            }),
        ),
      )
      expect(bytes(collate(annotated.reverse().flat(), [])) === here).toBe(true)
    }
  })

  test('what is asked in between does not show, and what is added twice counts once', () => {
    const collator = new Collator()
    for (const document of reports.slice(0, 8)) {
      collator.add(document)
      collator.collation()
      collator.add(document)
    }
    expect(bytes(collator.collation())).toBe(bytes(collate(reports.slice(0, 8), [])))
  })

  test('the changes that are told add up to the stories there are', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(reports, { minLength: 10, maxLength: 16 }), some => {
        const collator = new Collator()
        const standing = new Map<string, readonly string[]>()
        for (const document of some) {
          collator.add(document)
          const { gone, come } = collator.changes()
          for (const { id } of gone) expect(standing.delete(id)).toBe(true)
          for (const { story } of come) standing.set(story.id, story.documents)
        }
        const { stories } = collator.collation()
        expect(standing).toEqual(new Map(stories.map(story => [story.id, story.documents])))
      }),
      { seed: 5, numRuns: 4 },
    )
  })
})

describe('a document changes nothing that is unrelated to it', () => {
  test('strangers are collated by themselves', () => {
    const alone = collate(strangers, [])
    const others = collate(reports.slice(0, 20), [])
    const together = collate([...reports.slice(0, 20), ...strangers], [])
    const both = <T>(pick: (collation: Collation) => readonly T[]) =>
      expect(new Set(pick(together).map(x => JSON.stringify(x)))).toEqual(
        new Set([...pick(alone), ...pick(others)].map(x => JSON.stringify(x))),
      )
    expect(alone.attributions.length).toBeGreaterThan(0)
    expect(others.copies.length).toBeGreaterThan(0)
    both(c => c.speakers)
    both(c => c.attributions)
    both(c => c.occasions)
    both(c => c.utterances)
    both(c => c.positions)
    both(c => c.stories)
    both(c => c.copies)
    both(c => c.figures)
    both(c => c.terms)
  })

  test('only the story that a document goes to is collated again', () => {
    const collator = new Collator()
    for (const document of reports.slice(1)) collator.add(document)
    const before = collator.collation()
    collator.add(reports[0]!)
    const { gone, come } = collator.changes()
    const after = collator.collation()
    expect(come.map(({ story }) => story.documents.includes('g0-0'))).toEqual([true])
    const kept = before.stories.filter(story => !gone.some(({ id }) => id === story.id))
    expect(kept.length).toBeGreaterThanOrEqual(2)
    const inKept = (collation: Collation) => {
      const documents = new Set(kept.flatMap(story => story.documents))
      return collation.utterances.filter(({ readings }) => documents.has(readings[0]!.document))
    }
    expect(inKept(after)).toEqual(inKept(before))
  })
})
