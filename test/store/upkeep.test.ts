import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { Collator } from '../../src/collation/collator.ts'
import { sha256 } from '../../src/model/identifier.ts'
import type { Provenance, SourceRun } from '../../src/model/provenance.ts'
import type { Database, Queries } from '../../src/store/database.ts'
import type { ItemNews } from '../../src/store/feed-item.ts'
import { unreadFeed } from '../../src/store/feeds.ts'
import { openDatabase } from '../../src/store/open-store.ts'
import { packText, packValue } from '../../src/store/packed.ts'
import { packProvenance } from '../../src/store/packed-provenance.ts'
import type { Store } from '../../src/store/store.ts'
import type { Fault } from '../../src/store/verify/fault.ts'
import { verifyRows } from '../../src/store/verify/verify.ts'
import { onBothEngines } from './engines.ts'
import { annotatedHarbour, HARBOUR } from './harbour-reports.ts'
import { reportAt } from './reports.ts'
import { scratchFolder } from './scratch.ts'

const annotated = annotatedHarbour()
const collator = new Collator()
for (const document of annotated) collator.add(document)
const { come } = collator.changes()
const { copies } = collator.collation()
const harbour = come.find(({ story }) => story.documents.length > 1)!
const [said] = harbour.utterances
const position = { id: 'p-1', speaker: said!.speaker!, utterances: [said!.id] }
const PAGE = Buffer.from('<html>It rains.</html>'.repeat(20))
/** What the feed tells of, and is still to be read. */
const TOLD: ItemNews = {
  key: 'https://lantern.example/1',
  guid: 'guid:1',
  url: 'https://lantern.example/1',
  title: 'Rain',
  published: '2031-05-04',
  version: 'v1',
  entry: { title: 'Rain', url: 'https://lantern.example/1' },
  nextDue: '2031',
}

/** Of eleven characters, and as many bytes of the page. */
const READ_FROM: Provenance = {
  url: 'https://lantern.example/taken-down',
  modified: '2031-05-04T10:00:00Z',
  readFrom: { url: 'json-ld', modified: 'json-ld' },
  encoding: 'utf-8',
  runs: [[0, 11, 6, 17]],
}

async function fill(store: Store): Promise<void> {
  await store.documents.put(HARBOUR)
  await store.snapshots.put(PAGE)
  const { location } = HARBOUR[3]!.document
  const { document } = reportAt(location, 'Taken down.')
  await store.documents.put([{ document: { ...document, sha256: sha256(PAGE), provenance: READ_FROM } }])
  await store.annotations.put('1', annotated)
  await store.collations.apply({ come, copies: { come: copies }, positions: { come: [position] } })
  const { number } = await store.decisions.add({
    kind: 'accept',
    subject: annotated[0]!.attributions[0]!.id,
    who: 'ada',
  })
  await store.decisions.undo(number, 'ada')
  const feed = unreadFeed('https://lantern.example/feed', '2031')
  await store.feeds.put(feed)
  await store.feedItems.read({ feed, added: [TOLD], changed: new Map(), leadsTo: [] })
}

async function faultsOf(store: Store): Promise<Fault[]> {
  const faults: Fault[] = []
  await store.verify(fault => faults.push(fault))
  return faults
}

/** All that can be asked for, to hold two stores against each other. */
async function contents(store: Store) {
  const entries = await store.documents.list()
  const ids = entries.map(entry => entry.document.id)
  const heads = await store.collations.stories()
  return {
    entries,
    revisions: await Promise.all(entries.map(entry => store.documents.revisions(entry.document.location))),
    annotations: await store.annotations.getAll(ids),
    versions: await store.annotations.versions(),
    heads,
    stories: await Promise.all(heads.map(head => store.collations.story(head.id))),
    copies: await Promise.all(ids.map(id => store.collations.copiesOf(id))),
    positions: await store.collations.positionsOf(position.speaker),
    uncollated: await store.collations.uncollated(9),
    decisions: await store.decisions.inForce(),
    feeds: await store.feeds.list(),
    items: await store.feedItems.takeDue({ now: '2032', until: '2031', limit: 9, each: 9 }),
    page: await store.snapshots.get(sha256(PAGE)),
  }
}

onBothEngines(fresh => {
  const filled = async () => {
    const at = await fresh.address()
    const store = await fresh.open(at)
    await fill(store)
    return { at, store }
  }
  /** Faults after a change that is taken back again. */
  const faultsAfter = async (database: Database, change: (queries: Queries) => Promise<unknown>) => {
    const faults: Fault[] = []
    const takenBack = new Error('taken back')
    const changing = database.write(async queries => {
      await change(queries)
      await verifyRows(queries, database, fault => faults.push(fault))
      throw takenBack
    })
    await expect(changing).rejects.toBe(takenBack)
    return faults
  }
  const folder = () => {
    const made = scratchFolder('backup')
    onTestFinished(() => rmSync(made, { recursive: true, force: true }))
    return made
  }

  describe('verify', () => {
    test('finds nothing where nothing is wrong', async () => {
      const { store } = await filled()
      expect(await faultsOf(store)).toEqual([])
      expect(await store.verify(() => {})).toEqual({
        documents: 5,
        annotations: 4,
        snapshots: 1,
        stories: 2,
        copies: copies.length,
        log: 2,
      })
    })

    const { id } = HARBOUR[0]!.document
    const place = sql.ref(fresh.engine === 'sqlite' ? 'rowid' : 'place')
    const takenDown = reportAt('', 'Taken down.').document.id
    const readFrom = (...runs: SourceRun[]): [(queries: Queries) => Promise<unknown>, Partial<Fault>] => [
      q =>
        q
          .updateTable('texts')
          .set({ provenance: packProvenance({ ...READ_FROM, runs }) })
          .where('provenance', 'is not', null)
          .execute(),
      { kind: 'span', subject: takenDown },
    ]
    const changes: Record<string, [(queries: Queries) => Promise<unknown>, Partial<Fault>]> = {
      'a text that was changed': [
        q =>
          q
            .updateTable('texts')
            .set({ text: packText('Something else.') })
            .where('document', '=', q.selectFrom('documents').select('number').where('id', '=', id))
            .execute(),
        { kind: 'text', subject: id },
      ],
      'a text that is missing': [
        q => q.deleteFrom('texts').execute(),
        { kind: 'text', message: 'its text is not what was read' },
      ],
      'a document that search does not know': [
        q => sql`delete from document_search where ${place} > 0`.execute(q),
        { kind: 'reference', subject: id, message: 'search does not know it' },
      ],
      'a statement that search does not know': [
        q => sql`delete from statement_search where ${place} > 0`.execute(q),
        { kind: 'reference', subject: annotated[0]!.attributions[0]!.id, message: 'search does not know it' },
      ],
      'a document that only search knows': [
        q => sql`insert into document_search (${place}, terms) values (999, '')`.execute(q),
        { kind: 'reference', subject: 'document_search' },
      ],
      'a snapshot that was changed': [
        q =>
          q
            .updateTable('snapshots')
            .set({ bytes: packText('Other bytes.') })
            .execute(),
        { kind: 'snapshot', subject: sha256(PAGE) },
      ],
      'a headline out of its text': [
        q => q.updateTable('documents').set({ title_end: 99_999 }).where('id', '=', id).execute(),
        { kind: 'span', subject: id },
      ],
      'a text said to be read from more than was read': readFrom([0, 11, PAGE.length - 10, PAGE.length + 1]),
      'a text said to be read that is not there': readFrom([4, 12, 6, 14]),
      'a piece of a text read from two places': readFrom([0, 6, 6, 12], [5, 11, 11, 17]),
      'a place read from backwards': readFrom([0, 11, 17, 6]),
      'provenance that cannot be read': [
        q =>
          q
            .updateTable('texts')
            .set({ provenance: packText('{') })
            .where('provenance', 'is not', null)
            .execute(),
        { kind: 'text', subject: takenDown, message: 'where it was read from cannot be read' },
      ],
      'a span out of its text': [
        q => {
          const { attributions, speakers, figures } = annotated[0]!
          const beyond = attributions.map((a, i) => (i > 0 ? a : { ...a, cue: [[5, 70_000] as const] }))
          const content = packValue({ attributions: beyond, speakers, figures })
          const number = q.selectFrom('documents').select('number').where('id', '=', id)
          return q.updateTable('annotations').set({ content }).where('document', '=', number).execute()
        },
        { kind: 'span', subject: annotated[0]!.attributions[0]!.id },
      ],
      'a statement that is missing': [
        q =>
          q
            .deleteFrom('statements')
            .where('start', '=', annotated[0]!.attributions[0]!.content[0]![0])
            .execute(),
        { kind: 'reference', message: 'its statements are not those of its annotation' },
      ],
      'a quotation that does not stand there': [
        q => {
          const [utterance, ...rest] = harbour.utterances.toSorted(
            (a, b) => b.apparatus.rows.length - a.apparatus.rows.length,
          )
          const rows = utterance!.apparatus.rows.map(row =>
            row.map(cell => (cell === null ? null : { ...cell, text: 'gull' })),
          )
          const changed = { ...utterance!, apparatus: { ...utterance!.apparatus, rows } }
          const content = packValue({ ...harbour, utterances: [changed, ...rest] })
          return q.updateTable('stories').set({ content }).where('id', '=', harbour.story.id).execute()
        },
        { kind: 'quotation' },
      ],
      'a story whose documents are others': [
        q => q.deleteFrom('story_documents').where('story', '=', harbour.story.id).execute(),
        { kind: 'reference', subject: harbour.story.id },
      ],
      'a position whose utterance is gone': [
        q => q.deleteFrom('utterances').where('story', '=', harbour.story.id).execute(),
        { kind: 'reference', subject: 'p-1' },
      ],
      'an item of a feed that would never be read': [
        q => q.updateTable('feed_items').set({ next_due: null }).execute(),
        { kind: 'reference', subject: TOLD.key },
      ],
      'an item of a feed of which nothing is known': [
        q =>
          q
            .updateTable('feed_items')
            .set({ entry: packText('{') })
            .execute(),
        { kind: 'reference', subject: TOLD.key },
      ],
      'an item of a feed in no state': [
        q => q.updateTable('feed_items').set({ state: 'lost' }).execute(),
        { kind: 'reference', subject: TOLD.key },
      ],
      'a row of the log that was changed': [
        q => q.updateTable('audit').set({ who: 'ivo' }).where('number', '=', 1).execute(),
        { kind: 'log', subject: 'row 1', message: 'it was changed' },
      ],
      'a row of the log that is missing': [
        q => q.deleteFrom('audit').where('number', '=', 1).execute(),
        { kind: 'log', subject: 'row 2' },
      ],
      'a last row of the log that is missing': [
        q => q.deleteFrom('audit').where('number', '=', 2).execute(),
        { kind: 'log', subject: 'row 1' },
      ],
      'a migration that was applied otherwise': [
        q => q.updateTable('migrations').set({ hash: 'other' }).where('number', '=', 1).execute(),
        { kind: 'schema', subject: 'tables' },
      ],
    }
    test('finds each thing that is wrong', async () => {
      const { at } = await filled()
      const database = await openDatabase(at)
      for (const [what, [change, fault]] of Object.entries(changes))
        expect(await faultsAfter(database, change), what).toContainEqual(expect.objectContaining(fault))
      await database.close()
    })
  })

  describe('stats', () => {
    test('counts what is there, and its bytes on disk', async () => {
      const { store } = await filled()
      const stats = await store.stats()
      expect(stats).toMatchObject({
        documents: 5,
        superseded: 1,
        outlets: 4,
        snapshots: 1,
        annotations: 4,
        statements: annotated.flatMap(a => a.attributions).length,
        stories: 2,
        utterances: come.flatMap(c => c.utterances).length,
        copies: copies.length,
        positions: 1,
        decisions: 2,
        feeds: 1,
        feedItems: 1,
        log: 2,
        days: ['2031-05-03', '2031-05-20'],
      })
      for (const kind of ['documents', 'snapshots', 'annotations', 'statements', 'collations'] as const)
        expect(stats.bytes[kind], kind).toBeGreaterThan(1000)
      expect(stats.totalBytes).toBe(Object.values(stats.bytes).reduce((a, b) => a + b))
    })
  })

  describe('backup', () => {
    test.each(['store.jsonl', 'store.jsonl.zst'])('%s fills an empty store with all of it', async name => {
      const { store } = await filled()
      const path = join(folder(), name)
      const rows = await store.backup(path)
      const other = await fresh.store()
      expect(await other.restore(path, 'ada')).toBe(rows)
      expect(await contents(other)).toEqual(await contents(store))
      expect(await faultsOf(other)).toEqual([])
      expect((await other.audit.list()).map(row => row.action)).toEqual(['decide', 'undo', 'restore'])
      // What comes next goes on from there.
      await other.documents.put([reportAt('next', 'The next one.')])
      await other.decisions.add({ kind: 'accept', subject: 'a-2', who: 'ada' })
      await other.annotations.put('2', annotated)
      expect((await other.documents.list()).map(entry => entry.number)).toEqual([
        ...(await store.documents.list()).map(entry => entry.number),
        6,
      ])
    })

    test('is of one moment, while others write', async () => {
      const { store } = await filled()
      const path = join(folder(), 'store.jsonl')
      let isOver = false
      const writing = (async () => {
        for (let i = 0; !isOver; i++) await store.documents.put([reportAt(`more ${i}`, `More ${i}.`)])
      })()
      await store.backup(path)
      isOver = true
      await writing
      const other = await fresh.store()
      await other.restore(path, 'ada')
      expect(await faultsOf(other)).toEqual([])
      expect(await other.documents.count()).toBeGreaterThanOrEqual(5)
    })

    test('is not restored from a file that is not whole, or into what is not empty', async () => {
      const { store } = await filled()
      const path = join(folder(), 'store.jsonl')
      await store.backup(path)
      const whole = readFileSync(path, 'utf8')
      const other = await fresh.store()
      const bad = {
        'cut short': whole.slice(0, -200),
        'cut at a line': whole.slice(0, whole.lastIndexOf('\n', whole.length - 2) + 1),
        changed: whole.replace('Lantern', 'Lanterm'),
        'something else': '{"format":"other"}\n',
        empty: '',
        longer: `${whole}["documents",{}]\n`,
      }
      for (const [what, text] of Object.entries(bad)) {
        writeFileSync(path, text)
        await expect(other.restore(path, 'ada'), what).rejects.toMatchObject({ code: 'damaged', store: path })
      }
      await expect(other.restore(`${path}.none`, 'ada')).rejects.toMatchObject({ code: 'not-found' })
      writeFileSync(path, whole.replace(/"migrations":\d+/, '"migrations":999'))
      await expect(other.restore(path, 'ada')).rejects.toMatchObject({ code: 'version-too-new' })
      expect(await other.documents.count()).toBe(0)
      writeFileSync(path, whole)
      await expect(store.restore(path, 'ada')).rejects.toMatchObject({ code: 'not-empty', store: store.name })
      await other.restore(path, 'ada')
      await expect(store.backup(join(path, 'inside'))).rejects.toMatchObject({ name: 'StoreError' })
    })
  })

  describe('prune', () => {
    test('removes documents of before a day with all that hangs on them', async () => {
      const { store } = await filled()
      await store.snapshots.put(Buffer.from(HARBOUR[0]!.document.text))
      await store.snapshots.put(Buffer.from('Of no document.'))
      expect(await store.prune({ who: 'ada', documentsBefore: '2031-05-04' })).toEqual({
        // One of the first two was decided about.
        documents: 1,
        kept: 1,
        snapshots: 1,
        annotations: 0,
      })
      expect(await store.documents.get(HARBOUR[1]!.document.id)).toBeNull()
      expect(await store.documents.get(HARBOUR[0]!.document.id)).not.toBeNull()
      expect(await store.collations.story(harbour.story.id)).toBeNull()
      expect((await store.collations.uncollated(9)).sort()).toEqual(
        [HARBOUR[0]!.document.id, HARBOUR[2]!.document.id].sort(),
      )
      expect(await store.collations.positionsOf(position.speaker)).toEqual([])
      expect(await faultsOf(store)).toEqual([])
      expect((await store.audit.list()).at(-1)).toMatchObject({ action: 'prune', who: 'ada' })
    })

    test('removes superseded revisions, and the bytes that were read', async () => {
      const { store } = await filled()
      const { document } = HARBOUR[3]!
      const bytes = Buffer.from(document.text)
      await store.snapshots.put(bytes)
      expect(await store.prune({ who: 'ada', supersededBefore: '2031-05-04' })).toMatchObject({
        documents: 0,
      })
      expect(await store.prune({ who: 'ada', snapshotsBefore: '2031-05-05' })).toMatchObject({ snapshots: 2 })
      expect(await store.prune({ who: 'ada', supersededBefore: '2031-05-05' })).toMatchObject({
        documents: 1,
      })
      expect(await store.documents.revisions(document.location)).toMatchObject([{ revision: 2 }])
      expect(await faultsOf(store)).toEqual([])
    })

    test('removes what older versions found when the newest has read everything', async () => {
      const { store } = await filled()
      await store.annotations.put('2', annotated.slice(0, 2))
      expect(await store.prune({ who: 'ada', oldAnnotations: true })).toMatchObject({ annotations: 0 })
      const taken = (await store.documents.at(HARBOUR[3]!.document.location))!
      const unread = { document: taken, attributions: [], speakers: [], figures: [] }
      await store.annotations.put('2', [...annotated.slice(2), unread])
      expect(await store.prune({ who: 'ada', oldAnnotations: true })).toMatchObject({ annotations: 4 })
      expect(await store.annotations.versions()).toMatchObject([
        { version: '1', documents: 0 },
        { version: '2', documents: 5 },
      ])
      expect(await faultsOf(store)).toEqual([])
    })
  })
})
