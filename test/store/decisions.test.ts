import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { Collator } from '../../src/collation/collator.ts'
import type { Anchor } from '../../src/decisions/anchor.ts'
import { type Feed, unreadFeed } from '../../src/store/feeds.ts'
import { openDatabase } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import type { Fault } from '../../src/store/verify/fault.ts'
import { NOON, onBothEngines } from './engines.ts'
import { annotatedHarbour, HARBOUR } from './harbour-reports.ts'
import { reportAt } from './reports.ts'
import { scratchFolder } from './scratch.ts'

const FEED: Feed = {
  ...unreadFeed('https://lantern.example/feed', '2031-05-04T11:00:00.000Z'),
  title: 'Lantern',
  etag: '"a1"',
}

const annotated = annotatedHarbour()
const collator = new Collator()
for (const document of annotated) collator.add(document)
const { come } = collator.changes()
const { story, utterances, speakers } = come.find(findings => findings.story.documents.length > 1)!
const position = { id: 'p-1', speaker: utterances[0]!.speaker!, utterances: [utterances[0]!.id] }

async function fill(store: Store): Promise<void> {
  await store.documents.put(HARBOUR)
  await store.annotations.put('1', annotated)
  await store.collations.apply({ come, positions: { come: [position] } })
}

async function faultsOf(store: Store): Promise<Fault[]> {
  const faults: Fault[] = []
  await store.verify(fault => faults.push(fault))
  return faults
}

onBothEngines(fresh => {
  describe('decisions', () => {
    test('stay, with who and when', async () => {
      const store = await fresh.store()
      const accept = await store.decisions.add({ kind: 'accept', subject: 'a-1', who: 'ada' })
      const rename = await store.decisions.add({
        kind: 'rename',
        subject: 's-1',
        content: { name: 'Vell 😀\u0000' },
        who: 'ivo',
      })
      expect(accept).toEqual({
        number: 1,
        kind: 'accept',
        subject: 'a-1',
        content: null,
        anchors: [],
        who: 'ada',
        at: NOON,
        undoes: null,
      })
      expect(await store.decisions.inForce()).toEqual([accept, rename])
      expect(await store.decisions.inForce('s-1')).toEqual([rename])
    })

    test('taken back is a decision of its own, and can be taken back', async () => {
      const store = await fresh.store()
      const merge = await store.decisions.add({ kind: 'merge', subject: 's-1', content: ['s-2'], who: 'ada' })
      const undo = await store.decisions.undo(merge.number, 'ivo')
      expect(undo).toMatchObject({ kind: 'undo', subject: 's-1', undoes: merge.number, who: 'ivo' })
      expect(await store.decisions.inForce('s-1')).toEqual([])
      expect(await store.decisions.undo(merge.number, 'someone')).toEqual(undo)
      const redo = await store.decisions.undo(undo.number, 'ada')
      expect(await store.decisions.inForce()).toEqual([merge])
      expect(await store.decisions.history('s-1')).toEqual([merge, undo, redo])
      const again = await store.decisions.undo(merge.number, 'ivo')
      expect(again).toMatchObject({ kind: 'undo', subject: 's-1', undoes: redo.number })
      expect(await store.decisions.inForce()).toEqual([])
      expect(await store.decisions.undo(merge.number, 'someone')).toEqual(again)
      await expect(store.decisions.undo(99, 'ada')).rejects.toMatchObject({ code: 'not-found' })
    })

    test('are logged, each row with the hash of the one before', async () => {
      const store = await fresh.store()
      const { number } = await store.decisions.add({ kind: 'reject', subject: 'a-1', who: 'ada' })
      await store.decisions.undo(number, 'ivo')
      await store.audit.append({ who: 'cli', action: 'prune', subject: 'store', content: { documents: 3 } })
      const log = await store.audit.list()
      expect(log.map(row => [row.number, row.who, row.action, row.subject])).toEqual([
        [1, 'ada', 'decide', 'a-1'],
        [2, 'ivo', 'undo', 'a-1'],
        [3, 'cli', 'prune', 'store'],
      ])
      expect(log.map(row => row.previous)).toEqual(['', log[0]!.hash, log[1]!.hash])
      expect(await store.audit.list(2, 5)).toEqual([log[2]])
    })

    test('many at once make one chain', async () => {
      const store = await fresh.store()
      const many = Array.from({ length: 12 }, (_, i) =>
        store.decisions.add({ kind: 'accept', subject: `a-${i}`, who: 'ada' }),
      )
      await Promise.all(many)
      const log = await store.audit.list()
      expect(log.map(row => row.number)).toEqual(many.map((_, i) => i + 1))
      for (const [i, row] of log.entries()) expect(row.previous).toBe(log[i - 1]?.hash ?? '')
    })
  })

  describe('what decisions are about', () => {
    const filled = async () => {
      const at = await fresh.address()
      const store = await fresh.open(at)
      await fill(store)
      return { at, store }
    }
    const accept = (store: Store, subject: string, anchors?: Anchor[]) =>
      store.decisions.add({
        kind: 'accept',
        subject,
        who: 'ada',
        ...(anchors === undefined ? {} : { anchors }),
      })

    test('is found by its id and kept with them', async () => {
      const { store } = await filled()
      const { id, document } = annotated[0]!.attributions[0]!
      const subjects = [id, utterances[1]!.id, speakers[0]!.id, story.id, position.id, document]
      for (const subject of subjects) await accept(store, subject)
      await store.decisions.add({
        kind: 'merge',
        subject: speakers[0]!.id,
        content: [speakers[1]!.id],
        who: 'ivo',
      })
      const decisions = await store.decisions.inForce()
      expect(decisions.map(({ anchors }) => anchors.map(anchor => [anchor.kind, anchor.id]))).toEqual([
        [['attribution', id]],
        [['utterance', utterances[1]!.id]],
        [['speaker', speakers[0]!.id]],
        [['story', story.id]],
        [['position', position.id]],
        [['document', document]],
        [
          ['speaker', speakers[0]!.id],
          ['speaker', speakers[1]!.id],
        ],
      ])
      expect(decisions[1]!.anchors[0]!.documents.map(one => one.spans.length)).toEqual(
        utterances[1]!.readings.map(() => 1),
      )
      expect(await store.decisions.all()).toEqual(decisions)
      const standing = await store.decisions.standing()
      expect(standing.map(({ about, holds }) => [about?.id, holds])).toEqual(
        [...subjects, speakers[0]!.id].map(subject => [subject, true]),
      )
      expect(standing.map(({ about: _, holds: __, made: ___, ...decision }) => decision)).toEqual(decisions)
      for (const one of standing) expect(await store.decisions.standingOf([one.number])).toEqual([one])
      expect(await store.decisions.standingOf([0])).toEqual([])
    })

    test('is what is given, where that is of what they name', async () => {
      const { store } = await filled()
      const anchor: Anchor = { kind: 'term', id: 'n-1', names: ['the dock'], documents: [] }
      const { anchors } = await accept(store, 'n-1', [anchor, { ...anchor, id: 'n-2' }])
      expect(anchors).toEqual([anchor])
      expect(await store.decisions.standing()).toMatchObject([{ about: null, holds: false }])
    })

    test('may be nothing that is known, and then waits', async () => {
      const { store } = await filled()
      expect(await accept(store, 'u-none')).toMatchObject({ anchors: [] })
      expect(await store.decisions.standing()).toMatchObject([{ about: null, holds: false }])
      expect(await (await fresh.store()).decisions.standing()).toEqual([])
    })

    test('is in the backup, and found again in what was restored', async () => {
      const { store } = await filled()
      await accept(store, story.id)
      const folder = scratchFolder('backup')
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
      await store.backup(join(folder, 'store.jsonl'))
      const other = await fresh.store()
      await other.restore(join(folder, 'store.jsonl'), 'ada')
      expect(await other.decisions.standing()).toEqual(await store.decisions.standing())
      expect((await other.decisions.all())[0]!.anchors).toHaveLength(1)
      expect(await faultsOf(other)).toEqual([])
    })

    test('is verified: its documents and its words', async () => {
      const { at, store } = await filled()
      const [anchor] = (await accept(store, utterances[1]!.id)).anchors
      expect(await faultsOf(store)).toEqual([])
      const [first, ...rest] = anchor!.documents
      const bad: [unknown, Partial<Fault>][] = [
        [[{ ...anchor, documents: [{ ...first, spans: [[0, 5]] }, ...rest] }], { kind: 'quotation' }],
        [[{ ...anchor, documents: [{ ...first, document: 'd-none' }] }], { kind: 'reference' }],
        [undefined, { kind: 'text' }],
      ]
      const database = await openDatabase(at)
      for (const [anchors, fault] of bad) {
        await database.write(queries =>
          queries
            .updateTable('decisions')
            .set({ anchors: JSON.stringify(anchors) ?? '[' })
            .execute(),
        )
        expect(await faultsOf(store)).toEqual([expect.objectContaining({ ...fault, subject: 'decision 1' })])
      }
      await database.close()
    })

    test('is not pruned, whatever its id has become', async () => {
      const { store } = await filled()
      const [lantern, , tidings, morning] = HARBOUR.map(({ document }) => document)
      await accept(store, annotated[0]!.attributions[0]!.id)
      // It reads otherwise now: no statement has the id that was decided about.
      await store.annotations.put('2', [{ document: lantern!, attributions: [], speakers: [], figures: [] }])
      await store.documents.put([reportAt(lantern!.location, 'Taken down.')])
      expect(await store.prune({ who: 'ada', documentsBefore: '2031-05-10' })).toMatchObject({
        documents: 3,
        kept: 1,
      })
      expect(await store.documents.get(lantern!.id)).not.toBeNull()
      expect(await store.documents.get(tidings!.id)).toBeNull()
      expect(await store.documents.get(morning!.id)).not.toBeNull()
      expect(await faultsOf(store)).toEqual([])
    })

    test('is not pruned where a story is meant that has another id by now', async () => {
      const { store } = await filled()
      await accept(store, story.id)
      const more = { ...story, id: 't-grown', documents: HARBOUR.map(({ document }) => document.id).sort() }
      const whole = { ...come.find(findings => findings.story.id === story.id)!, story: more }
      await store.collations.apply({ gone: come.map(findings => findings.story), come: [whole] })
      expect(await store.decisions.standing()).toMatchObject([{ about: { kind: 'story', id: 't-grown' } }])
      expect(await store.prune({ who: 'ada', documentsBefore: '2031-06-01' })).toMatchObject({ documents: 0 })
    })
  })

  describe('feeds', () => {
    test('are kept as they were put last', async () => {
      const store = await fresh.store()
      await store.feeds.put(FEED)
      const failed: Feed = {
        ...FEED,
        failures: 2,
        problem: 'no answer',
        lastRead: NOON,
        kind: 'rss',
        validFor: 'https://lantern.example/moved',
        pace: 600,
        ledBy: 'https://lantern.example/index',
        depth: 1,
      }
      await store.feeds.put(failed)
      await store.feeds.put({ ...FEED, url: 'https://a.example' })
      expect(await store.feeds.get(FEED.url)).toEqual(failed)
      expect((await store.feeds.list()).map(feed => feed.url)).toEqual(['https://a.example', FEED.url])
      await store.feeds.remove(FEED.url)
      expect(await store.feeds.get(FEED.url)).toBeNull()
    })

    test('that are due are given to one who asks, the longest overdue first', async () => {
      const store = await fresh.store()
      const due = (url: string, nextDue: string, state: Feed['state'] = 'active') =>
        store.feeds.put({ ...FEED, url, nextDue, state })
      await due('b', '2031-05-04T10:00:00.000Z')
      await due('a', '2031-05-04T11:59:00.000Z')
      await due('later', '2031-05-04T12:00:01.000Z')
      await due('paused', '2031-05-04T10:00:00.000Z', 'paused')
      const until = '2031-05-04T12:05:00.000Z'
      expect((await store.feeds.takeDue(NOON, until, 1)).map(feed => feed.url)).toEqual(['b'])
      const both = await Promise.all([
        store.feeds.takeDue(NOON, until, 9),
        store.feeds.takeDue(NOON, until, 9),
      ])
      expect(both.flat().map(feed => feed.url)).toEqual(['a'])
      expect((await store.feeds.takeDue(until, until, 9)).map(feed => feed.url)).toEqual(['later', 'a', 'b'])
    })
  })
})
