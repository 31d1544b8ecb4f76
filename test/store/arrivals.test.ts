import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { annotate } from '../../src/attribution/annotate.ts'
import { openDatabase } from '../../src/store/open-store.ts'
import { onBothEngines } from './engines.ts'
import { reportOf, said, takeIn } from './saved-reports.ts'

const OWNED = { name: 'x', owner: 'ada' } as const

// Few words, so that queries find some and not all; each occurs in several forms and fields.
const WORDS = ['ferry', 'Ferries', 'grain', 'dock', 'böllo', 'u.s.', '12,300', '港東']
const SPEAKERS = ['Mayor Ada Vell', 'Engineer Ivo Marsh']
const report = fc.record({
  words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }),
  speaker: fc.constantFrom(...SPEAKERS),
  day: fc.constantFrom('2031-05-03', '2031-05-04', '2031-06-01', null),
  outlet: fc.constantFrom('Lantern', 'Morning Lantern', 'Post'),
})
const atom = fc.oneof(
  fc.constantFrom('ferry', 'ferries', 'grain', 'bollo', 'u.s.', '港', '東', 'fer*', 'do*', '港*'),
  fc
    .array(fc.constantFrom('ferry', 'grain', 'dock'), { minLength: 2, maxLength: 3 })
    .map(w => `"${w.join(' ')}"`),
  fc.constantFrom(
    'outlet:lantern',
    'outlet:"morning lantern"',
    'outlet:post',
    'name:ada',
    'lang:en',
    'lang:de',
  ),
)
const speaker = fc.constantFrom(
  'speaker:vell',
  'speaker:"ivo marsh"',
  '-speaker:vell',
  'speaker:vell OR speaker:marsh',
)
const clause = fc.oneof(
  { weight: 5, arbitrary: fc.array(atom, { minLength: 1, maxLength: 3 }).map(atoms => atoms.join(' OR ')) },
  { weight: 2, arbitrary: atom.map(one => `-${one}`) },
  { weight: 2, arbitrary: speaker },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'after:2031-05-04',
      'before:2031-06',
      'on:2031-05',
      'act:states',
      '-act:states',
    ),
  },
)
const queries = fc.array(
  fc.array(clause, { minLength: 1, maxLength: 3 }).map(all => all.join(' ')),
  {
    minLength: 4,
    maxLength: 8,
  },
)

onBothEngines(fresh => {
  describe('what arrives', () => {
    test('is found by what search finds it by', async () => {
      const store = await fresh.store()
      let run = 0
      await fc.assert(
        fc.asyncProperty(
          fc.array(report, { minLength: 1, maxLength: 6 }),
          queries,
          async (reports, asked) => {
            const at = `run-${run++}`
            const saved = []
            for (const query of asked)
              for (const what of ['statements', 'documents'] as const)
                saved.push(await store.savedSearches.add({ ...OWNED, query, what }))
            await takeIn(
              store,
              ...reports.map(({ words, speaker, day, outlet }, i) => ({
                at: `${at}/${i}`,
                text: `Report ${at} ${i}. ${said(`${words.join(' ')} of ${i}.`, speaker)}`,
                day,
                outlet,
              })),
            )
            await store.savedSearches.findNew()
            for (const { id, query, what } of saved) {
              const found = await store.search(query, { what, limit: 200 })
              const ofRun = found.hits.filter(({ location }) => location.includes(`/${at}/`))
              const hits = await store.savedSearches.hits(id, { limit: 200 })
              const placesOf = (all: readonly { location: string; text?: string }[]) =>
                all.map(({ location }) => location).sort()
              expect(placesOf(hits), `${what}: ${query}`).toEqual(placesOf(ofRun))
              await store.savedSearches.remove(id, 'ada')
            }
          },
        ),
        { numRuns: 8, seed: 7 },
      )
    })

    test.runIf(fresh.engine === 'postgres')(
      'late in a transaction that began early is not missed',
      async () => {
        const address = await fresh.address()
        const store = await fresh.open(address)
        const { id } = await store.savedSearches.add({ ...OWNED, query: 'ferry', what: 'statements' })
        const database = await openDatabase(address)
        onTestFinished(() => database.close())
        const [early, late] = ['early', 'late'].map(at => reportOf({ at, text: said(`The ferry is ${at}.`) }))
        await store.documents.put([{ document: early! }, { document: late! }])
        // Its statements have the lower numbers, and are there last.
        let commit = () => {}
        const mayCommit = new Promise<void>(done => {
          commit = done
        })
        let hasWritten = () => {}
        const written = new Promise<void>(done => {
          hasWritten = done
        })
        const writing = database.write(async queries => {
          const { number } = await queries
            .selectFrom('documents')
            .select('number')
            .where('id', '=', early!.id)
            .executeTakeFirstOrThrow()
          const statement = { id: 'a-early', kind: 'direct', act: 'states', negated: 0, start: 0, end: 9 }
          await database.insert(queries, 'statements', [
            {
              ...statement,
              document: number,
              speaker: null,
              document_speaker: null,
              speaker_name: null,
              outlet: null,
              day: '2031-05-04',
              language: 'en',
              confidence: 1,
              terms: '§ ferry §',
            },
          ])
          hasWritten()
          await mayCommit
        })
        await written
        await store.annotations.put('1', [annotate(late!)])
        const finding = store.savedSearches.findNew()
        let isFound = false
        void finding.then(() => {
          isFound = true
        })
        await sleep(200)
        expect(isFound).toBe(false)
        commit()
        await writing
        expect(await finding).toBe(2)
        expect(await store.savedSearches.hits(id)).toHaveLength(2)
      },
    )
  })
})
