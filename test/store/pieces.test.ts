import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { annotate } from '../../src/attribution/annotate.ts'
import type { Span } from '../../src/model/span.ts'
import { fillPieces } from '../../src/store/fill-pieces.ts'
import { openDatabase } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import type { Fault } from '../../src/store/verify/fault.ts'
import { asBeforePieces } from './earlier-stores.ts'
import { onBothEngines } from './engines.ts'
import { otherwise, reportOf, said, takeIn } from './saved-reports.ts'
import { scratchFolder } from './scratch.ts'

const INTERRUPTED =
  'Governor Ada Quist spoke in Merrow on Friday. “If the locks are not mended by the spring,” the governor said, and she did ' +
  'not put her glasses back on, “we will close the lower basin to all barges.” Then she left.'
const PIECES = [
  '“If the locks are not mended by the spring,”',
  '“we will close the lower basin to all barges.”',
]
const WHOLE = said('The locks of Orlin are whole.')
const LOCKS = { name: 'Locks', query: 'locks', what: 'statements', owner: 'ada' } as const

async function filled(store: Store) {
  const { id } = await store.savedSearches.add(LOCKS)
  const documents = await takeIn(store, { at: 'a', text: INTERRUPTED }, { at: 'b', text: WHOLE })
  await store.savedSearches.findNew()
  return { search: id, documents }
}

/** By what search answers and by what a saved search has found: the words of each piece, and of all from first to last. */
async function told(store: Store, search: string) {
  const { hits } = await store.search('locks', { what: 'statements' })
  const found = await store.savedSearches.hits(search)
  const texts = new Map<string, string>()
  for (const { document } of [...hits, ...found])
    texts.set(document, (await store.documents.get(document))!.text)
  const slices = (document: string, spans: readonly Span[]) =>
    spans.map(span => texts.get(document)!.slice(...span))
  return {
    searched: hits.map(({ document, pieces }) => slices(document, pieces)),
    alerted: found.map(({ document, statement }) => slices(document, statement!.pieces)),
    verbatim: [
      ...hits.map(({ document, span, text }) => slices(document, [span])[0] === text),
      ...found.map(({ document, statement, text }) => slices(document, [statement!.span])[0] === text),
    ].every(Boolean),
  }
}

const ALL = {
  searched: [['“The locks of Orlin are whole.”'], PIECES],
  alerted: [['“The locks of Orlin are whole.”'], PIECES],
  verbatim: true,
}

async function faultsOf(store: Store): Promise<string[]> {
  const faults: Fault[] = []
  await store.verify(fault => faults.push(fault))
  return faults.map(({ message }) => message)
}

onBothEngines(fresh => {
  describe('what was said in several pieces', () => {
    test('is found with them: what stands between is nobody’s but the outlet’s', async () => {
      const store = await fresh.store()
      const { search } = await filled(store)
      expect(await told(store, search)).toEqual(ALL)
      expect(await faultsOf(store)).toEqual([])
    })

    test.each([
      ['a word of a piece', 'basin', ['basin']],
      ['a phrase that goes on behind the outlet’s words', '"spring we will"', ['spring,”', '“we will']],
      ['a word that is in both', 'the', ['the', 'the', 'the']],
      ['words of the outlet, that are not the speaker’s', 'glasses', null],
    ])('is marked only where it was said: %s', async (_, query, marked) => {
      const store = await fresh.store()
      const { documents } = await filled(store)
      const [hit] = (await store.search(`speaker:quist ${query}`, { what: 'statements' })).hits
      const shown = hit?.spans.map(([start, end]) => documents[0]!.text.slice(start, end)) ?? null
      expect(shown).toEqual(marked)
    })

    test('a store of before is given them when it is opened, and what saved searches had found in it', async () => {
      const address = await fresh.address()
      const store = await fresh.open(address)
      const { search } = await filled(store)
      const database = await openDatabase(address)
      await database.write(asBeforePieces)
      await database.close()
      // Two that open it at once.
      const [again, other] = await Promise.all([fresh.open(address), fresh.open(address)])
      expect(await told(again, search)).toEqual(ALL)
      expect(await told(other, search)).toEqual(ALL)
      expect(await faultsOf(again)).toEqual([])
    })

    test('as far as it was broken off, it goes on; what is there stays', async () => {
      const address = await fresh.address()
      const store = await fresh.open(address)
      const { search } = await filled(store)
      await takeIn(
        store,
        ...Array.from({ length: 120 }, (_, i) => ({
          at: `${i}`,
          text: INTERRUPTED.replace('Merrow', `Merrow ${i}`),
        })),
      )
      const database = await openDatabase(address)
      onTestFinished(() => database.close())
      const stored = () =>
        database.read(queries =>
          queries.selectFrom('statements').select(['number', 'pieces']).orderBy('number').execute(),
        )
      const before = await stored()
      await database.write(async queries => {
        await queries.updateTable('statements').set({ pieces: null }).execute()
        await queries.updateTable('saved_hits').set({ pieces: null }).execute()
      })
      let portions = 0
      const broken = {
        ...database,
        write: ((work: never) => {
          if (++portions > 2) throw new Error('broken off')
          return database.write(work)
        }) as typeof database.write,
      }
      await expect(fillPieces(broken)).rejects.toThrow('broken off')
      const half = (await stored()).filter(({ pieces }) => pieces !== null).length
      expect([half > 0, half < before.filter(({ pieces }) => pieces !== null).length]).toEqual([true, true])
      await fillPieces(database)
      expect(await stored()).toEqual(before)
      expect((await told(store, search)).alerted).toEqual(ALL.alerted)
    })

    test('what an older version found is given its pieces from what that had found', async () => {
      const address = await fresh.address()
      const store = await fresh.open(address)
      const { search, documents } = await filled(store)
      await store.annotations.put('2', documents.map(otherwise))
      const database = await openDatabase(address)
      await database.write(asBeforePieces)
      await database.close()
      const again = await fresh.open(address)
      expect((await told(again, search)).alerted).toEqual(ALL.alerted)
      expect((await told(again, search)).searched[1]).toEqual(PIECES.map(piece => piece.slice(1, -1)))
    })

    test('a backup has them; one of before is given them where it is restored', async () => {
      const store = await fresh.store()
      const { search } = await filled(store)
      const folder = scratchFolder('pieces')
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
      const path = join(folder, 'store.jsonl')
      await store.backup(path)
      const other = await fresh.store()
      await other.restore(path, 'ada')
      expect(await told(other, search)).toEqual(ALL)
      asOfBefore(path)
      const older = await fresh.store()
      await older.restore(path, 'ada')
      expect(await told(older, search)).toEqual(ALL)
      expect(await faultsOf(older)).toEqual([])
    })

    test.each([
      ['statements', null, 'its statements are not those of its annotation'],
      ['statements', '[[46,90],[92,100]]', 'its statements are not those of its annotation'],
      ['saved_hits', '[[46,90],[60,203]]', 'the pieces of hit 1 of it are not in order within it'],
      ['saved_hits', '{', 'the pieces of hit 1 of it are not in order within it'],
    ] as const)('others are found by verify: %s %s', async (table, pieces, message) => {
      const address = await fresh.address()
      const store = await fresh.open(address)
      await filled(store)
      const database = await openDatabase(address)
      await database.write(queries =>
        queries.updateTable(table).set({ pieces }).where('pieces', 'is not', null).execute(),
      )
      await database.close()
      expect(await faultsOf(store)).toEqual([message])
    })
  })
})

/** A backup as it was written before. */
function asOfBefore(path: string): void {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
  const older = lines.slice(0, -1).map((line, i) => {
    const value = JSON.parse(line)
    if (i === 0) return JSON.stringify({ ...value, migrations: 15 })
    delete value[1].pieces
    return JSON.stringify(value)
  })
  const hash = createHash('sha256')
  for (const line of older) hash.update(line).update('\n')
  const end = JSON.stringify({ ...JSON.parse(lines.at(-1)!), sha256: hash.digest('hex') })
  writeFileSync(path, `${[...older, end].join('\n')}\n`)
}

test('the reports that these tests are about have what they are about', () => {
  const { attributions } = annotate(reportOf({ at: 'a', text: INTERRUPTED }))
  const [statement] = attributions
  expect(statement!.content.map(span => INTERRUPTED.slice(...span))).toEqual(PIECES)
})
