import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { collate } from '../../src/collation/collate.ts'
import type { StoryFindings } from '../../src/store/collations.ts'
import { listSpeakers } from '../../src/store/known-speakers.ts'
import { lockStories } from '../../src/store/lock-stories.ts'
import { openDatabase } from '../../src/store/open-store.ts'
import type { Fault } from '../../src/store/verify/fault.ts'
import { asBeforePieces } from './earlier-stores.ts'
import { onBothEngines } from './engines.ts'
import { annotatedHarbour, HARBOUR } from './harbour-reports.ts'
import { scratchFolder } from './scratch.ts'

const annotated = annotatedHarbour()
const whole = collate(annotated, [])

/** A story of one report, in which these speakers are heard. */
function storyOf(report: number, speakers: readonly (readonly string[])[]): StoryFindings {
  const { id } = annotated[report]!.document
  return {
    story: { id: `t-${report}`, title: `Story ${report}`, documents: [id] },
    speakers: speakers.map(([of, ...aliases]) => ({
      id: `s-${of}`,
      name: aliases[0] ?? `Somebody ${of}`,
      kind: 'person' as const,
      aliases,
    })),
    attributions: [],
    occasions: [],
    utterances: [],
    figures: [],
    terms: [],
  }
}

const NAMES = [
  'Ada Vell',
  'Mayor Vell',
  'Vell',
  'Ada  Maria Vell',
  'Şule Öz',
  'O’Brien-Łoś',
  '…',
  'x'.repeat(400),
]

/** Speakers by number, each with some names; of a story that comes in place of the one of its report. */
const SPEAKERS = fc
  .uniqueArray(fc.nat(3), { maxLength: 3 })
  .chain(ids =>
    fc.tuple(...ids.map(id => fc.subarray(NAMES, { minLength: 1 }).map(names => [String(id), ...names]))),
  )

onBothEngines(fresh => {
  const filled = async () => {
    const store = await fresh.store()
    await store.documents.put(HARBOUR)
    await store.annotations.put('1', annotated)
    return store
  }

  describe('lists of speakers', () => {
    test('are as the stories that are there have them, whatever came and went', async () => {
      const store = await filled()
      const step = fc.record({ report: fc.nat(HARBOUR.length - 1), speakers: fc.option(SPEAKERS) })
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async steps => {
          for (const { report, speakers } of steps)
            await store.collations.apply(
              speakers === null ? { gone: [{ id: `t-${report}` }] } : { come: [storyOf(report, speakers)] },
            )
          const faults: Fault[] = []
          await store.verify(fault => faults.push(fault))
          expect(faults.filter(({ message }) => /list|found by/.test(message))).toEqual([])
        }),
        { numRuns: 12, seed: 11 },
      )
    })

    test('name somebody by the fullest name, in order of names, and find each word of any', async () => {
      const store = await filled()
      await store.collations.apply({
        come: [
          storyOf(0, [
            ['1', 'Vell', 'the mayor'],
            ['2', 'Éva Orr'],
          ]),
          storyOf(1, [['1', 'Ada Vell']]),
          storyOf(2, [['3', 'Bo Vell']]),
        ],
      })
      const names = async (name?: string) =>
        (await store.collations.speakers({ limit: 9, ...(name === undefined ? {} : { name }) })).map(
          speaker => `${speaker.name} ${speaker.stories}`,
        )
      expect(await names()).toEqual(['Ada Vell 2', 'Bo Vell 1', 'Éva Orr 1'])
      expect(await names('v')).toEqual(['Ada Vell 2', 'Bo Vell 1'])
      expect(await names('the ma')).toEqual(['Ada Vell 2'])
      expect(await names('eva o')).toEqual(['Éva Orr 1'])
      expect(await names('vell a')).toEqual([])
      expect(await store.collations.speakers({ limit: 1, name: 'bo vell' })).toMatchObject([{ id: 's-3' }])
      await store.collations.apply({ gone: [{ id: 't-1' }] })
      expect(await names()).toEqual(['Bo Vell 1', 'Éva Orr 1', 'Vell 1'])
      expect(await names('ada')).toEqual([])
    })

    test('have the names that stories collated by an earlier version have, from the next opening on', async () => {
      const address = await fresh.address()
      const store = await fresh.open(address)
      await store.documents.put(HARBOUR)
      await store.annotations.put('1', annotated)
      const come = [
        storyOf(0, [
          ['1', 'Ada Vell', 'the mayor'],
          ['2', 'Éva Orr', 'Orr'],
        ]),
        storyOf(1, [['1', 'Ada Vell', 'Mayor Vell']]),
        storyOf(2, [['3', 'Bo Quill', 'the miller']]),
      ]
      await store.collations.apply({ come })
      const database = await openDatabase(address)
      await database.write(async queries => {
        await queries
          .updateTable('story_speakers')
          .set({ aliases: '[]' })
          .where('story', '!=', 't-2')
          .execute()
        await queries.deleteFrom('speakers').execute()
        await queries.deleteFrom('speaker_words').execute()
        await listSpeakers(database, queries)
        await asBeforePieces(queries)
        await queries.deleteFrom('migrations').where('name', '=', 'aliases').execute()
      })
      await database.close()
      const found = async (name: string) =>
        (await store.collations.speakers({ limit: 9, name })).map(speaker => speaker.name)
      expect([await found('mayor'), await found('the miller')]).toEqual([[], ['Bo Quill']])
      const again = await fresh.open(address)
      expect([await found('the m'), await found('mayor v'), await found('orr')]).toEqual([
        ['Ada Vell', 'Bo Quill'],
        ['Ada Vell'],
        ['Éva Orr'],
      ])
      const faults: Fault[] = []
      await again.verify(fault => faults.push(fault))
      expect(faults.filter(({ message }) => /list|found by/.test(message))).toEqual([])
    })

    test('have them in what was restored from a backup of an earlier version, too', async () => {
      const store = await filled()
      await store.collations.apply({ come: [storyOf(0, [['1', 'Ada Vell', 'the mayor']])] })
      const folder = scratchFolder('backup')
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
      const [whole, old] = [join(folder, 'whole'), join(folder, 'old')]
      await store.backup(whole)
      const lines = readFileSync(whole, 'utf8').trimEnd().split('\n')
      const end = JSON.parse(lines.pop()!)
      const kept = lines
        .filter(line => !/^\["speaker(?:s|_words)"/.test(line))
        .map(line => {
          const row = JSON.parse(line)
          if (row[0] === 'story_speakers') delete row[1].aliases
          return JSON.stringify(row)
        })
      const sha256 = createHash('sha256')
        .update(kept.map(line => `${line}\n`).join(''))
        .digest('hex')
      writeFileSync(
        old,
        `${[...kept, JSON.stringify({ ...end, rows: { ...end.rows, speakers: 0, speaker_words: 0 }, sha256 })].join('\n')}\n`,
      )
      const other = await fresh.store()
      await other.restore(old, 'ada')
      expect(await other.collations.speakers({ limit: 9, name: 'the may' })).toMatchObject([
        { name: 'Ada Vell' },
      ])
    })

    test.runIf(fresh.engine === 'postgres')('are not pruned while others collate', async () => {
      const address = await fresh.address()
      const store = await fresh.open(address)
      await store.documents.put(HARBOUR)
      await store.annotations.put('1', annotated)
      await store.collations.apply({ come: [storyOf(0, [['1', 'Ada Vell']])] })
      const database = await openDatabase(address)
      onTestFinished(() => database.close())
      let isPruned = false
      const pruning = await database.write(async queries => {
        await lockStories(database, queries)
        const pruning = store.prune({ who: 'ada', documentsBefore: '2032-01-01' }).then(() => {
          isPruned = true
        })
        await sleep(200)
        expect(isPruned).toBe(false)
        return { ended: pruning }
      })
      await pruning.ended
      expect(await store.collations.speakers({ limit: 9 })).toEqual([])
    })

    test('go with the documents that are pruned, and come back from a backup', async () => {
      const store = await filled()
      const stories = whole.stories.map(story => ({
        story,
        speakers: whole.speakers,
        attributions: whole.attributions.filter(({ document }) => story.documents.includes(document)),
        occasions: [],
        utterances: [],
        figures: [],
        terms: [],
      }))
      await store.collations.apply({ come: stories })
      expect(await store.collations.speakers({ limit: 9, name: 'quill' })).toHaveLength(1)
      const folder = scratchFolder('backup')
      const path = join(folder, 'dump')
      await store.backup(path)
      const other = await fresh.store()
      await other.restore(path, 'ada')
      rmSync(folder, { recursive: true, force: true })
      expect(await other.collations.speakers({ limit: 9, name: 'quill' })).toHaveLength(1)
      await store.prune({ who: 'ada', documentsBefore: '2032-01-01' })
      expect(await store.collations.speakers({ limit: 9 })).toEqual([])
    })
  })
})
