import { describe, expect, test } from 'vitest'
import { anchorOf } from '../../src/decisions/anchor-of.ts'
import { copyId } from '../../src/decisions/finding.ts'
import { presentIn } from '../../src/decisions/present.ts'
import type { Collation } from '../../src/model/collation.ts'
import type { Document } from '../../src/model/document.ts'
import { identifier } from '../../src/model/identifier.ts'
import type { Store } from '../../src/store/store.ts'
import { onBothEngines } from '../store/engines.ts'
import { HARBOUR } from '../store/harbour-reports.ts'
import { reportAt } from '../store/reports.ts'
import { read, shown } from './read-and-shown.ts'

const REPORTS = HARBOUR.map(({ document }) => document)
const [LANTERN, WIREPOST] = REPORTS as [Document, Document]

const PAID = 'We have paid for every bolt of it'
const WOULD = 'the harbour bridge would open in June'
const LATER = 'The harbour bridge will open in June, and not a day later'
const CRACKED = 'the northern pillar of the harbour bridge was cracked'
const MOVED = 'the northern pillar of the harbour bridge was'

function said(collation: Collation): string[][] {
  const documents = new Map(collation.documents.map(document => [document.id, document]))
  return collation.utterances.map(({ readings }) =>
    readings.map(({ document, span }) => {
      const { outlet, text } = documents.get(document)!
      return `${outlet}: ${text.slice(...span)}`
    }),
  )
}

const one = (collation: Collation, words: string) => {
  const texts = new Map(collation.documents.map(({ id, text }) => [id, text]))
  return collation.utterances.flatMap(utterance =>
    utterance.readings
      .filter(({ document, span }) => texts.get(document)!.slice(...span) === words)
      .map(reading => ({ utterance, reading, attribution: reading.attribution })),
  )
}

const holding = async (store: Store) => (await store.decisions.standing()).map(({ holds }) => holds)

onBothEngines(fresh => {
  describe('what people decided in a store', () => {
    test('stays while documents come, extractors change and pages are revised', async () => {
      const store = await fresh.store()
      await read(store, REPORTS)
      const before = (await shown(store)).raw
      const [cracked] = one(before, CRACKED)
      const [would] = one(before, WOULD)
      const lantern = one(before, PAID).find(({ reading }) => reading.document === LANTERN.id)!
      const story = before.stories.find(({ documents }) => documents.includes(LANTERN.id))!
      const add = (kind: 'accept' | 'reject' | 'split' | 'rename', subject: string, content?: unknown) =>
        store.decisions.add({ kind, subject, content, who: 'ada' })
      const rejected = await add('reject', cracked!.attribution)
      await add('split', would!.utterance.id, { parts: [[would!.reading]] })
      await add('rename', story.id, { name: 'The bridge' })
      await add('accept', lantern.attribution)
      const hold = async (crack: boolean, paid = true) => {
        const { raw, now } = await shown(store)
        expect(JSON.stringify(said(now)).includes(MOVED)).toBe(crack)
        expect(said(now).filter(list => list.some(words => words.includes('harbour bridge would')))).toEqual([
          [expect.stringMatching(/would open in June$/)],
        ])
        expect(now.stories.map(({ title }) => title)).toContain('The bridge')
        const marks = now.attributions.filter(a => 'decided' in a).map(a => a.document)
        expect(marks).toEqual(paid ? [(await store.documents.at(LANTERN.location))!.id] : [])
        return raw
      }
      await hold(false)

      // The story gains a document, and with it another id; so do the utterances.
      const gazette = reportAt(
        'https://gazette.example/9',
        'Orlin bridge to open\n\nMayor Ada Vell of Orlin said on Friday: “The harbour bridge will open in June, and not a day later.” ' +
          `“${PAID},” Vell said in the old dock of Orlin, where ferries wait. ` +
          `Ivo Marsh, an engineer, denied that ${CRACKED}.`,
      ).document
      await read(store, [{ ...gazette, outlet: 'Gazette', published: '2031-05-03' }])
      const grown = await hold(true)
      expect(grown.stories.map(({ id }) => id)).not.toContain(story.id)
      expect(grown.utterances.map(({ id }) => id)).not.toContain(would!.utterance.id)
      expect(one((await shown(store)).now, CRACKED).map(({ reading }) => reading.document)).toEqual([
        grown.documents.find(({ outlet }) => outlet === 'Gazette')!.id,
      ])
      const crack = one(grown, CRACKED).find(({ reading }) => reading.document !== WIREPOST.id)!
      await add('reject', crack.attribution)
      await hold(false)

      // A newer extractor has the spans end a word earlier.
      await read(store, [WIREPOST], '2', attribution => {
        const [[start, end], ...rest] = attribution.content as [readonly [number, number]]
        const isMoved = WIREPOST.text.slice(start, end).includes(CRACKED)
        const content = isMoved
          ? [[start, WIREPOST.text.indexOf(CRACKED) + MOVED.length] as const, ...rest]
          : attribution.content
        return { ...attribution, content, id: identifier('a', [WIREPOST.id, ...content.flat()]) }
      })
      const anew = await hold(false)
      expect(anew.attributions.map(({ id }) => id)).not.toContain(cracked!.attribution)

      // A page is revised: once beside what was accepted, once there, and back again.
      const revised = async (text: string) => {
        const { document } = reportAt(LANTERN.location, text)
        await read(store, [{ ...LANTERN, id: document.id, sha256: document.sha256, text }], '2')
      }
      await revised(`${LANTERN.text} Two more ferries came.`)
      const { raw } = await shown(store)
      expect(raw.documents.map(({ id }) => id)).not.toContain(LANTERN.id)
      await hold(false)
      await revised(LANTERN.text.replace(PAID, 'Nobody has paid for a bolt'))
      await hold(false, false)
      expect(await holding(store)).toEqual([true, true, true, false, true])
      expect((await store.decisions.standing())[3]).toMatchObject({
        about: null,
        anchors: [{ kind: 'attribution', names: [expect.stringContaining(PAID)] }],
      })
      await revised(`${LANTERN.text} Three more ferries came.`)
      await hold(false)

      // Taken back, and that taken back; under whatever id.
      const undo = await store.decisions.undo(rejected.number, 'ivo')
      expect(one((await shown(store)).now, MOVED)).toHaveLength(1)
      await store.decisions.undo(undo.number, 'ada')
      await hold(false)
    })

    test('is about what other decisions have made', async () => {
      const store = await fresh.store()
      await read(store, REPORTS)
      const { raw } = await shown(store)
      const [later] = one(raw, LATER)
      const [short] = one(raw, 'The harbour bridge will open in June')
      await store.decisions.add({
        kind: 'merge',
        subject: later!.utterance.id,
        content: [short!.utterance.id],
        who: 'ada',
      })
      const merged = (await shown(store)).now
      const subject = one(merged, LATER)[0]!.utterance.id
      const anchors = [anchorOf(subject, presentIn(merged))!]
      await store.decisions.add({ kind: 'accept', subject, anchors, who: 'ivo' })
      expect(await holding(store)).toEqual([true, true])
      expect(one((await shown(store)).now, LATER)[0]!.utterance).toMatchObject({
        id: subject,
        decided: [{ number: 1 }, { number: 2 }],
      })
      // Without the first, the second is about most of what it was about.
      await store.decisions.undo(1, 'ada')
      const { now } = await shown(store)
      expect(one(now, LATER)[0]!.utterance).toMatchObject({
        id: later!.utterance.id,
        decided: [{ number: 2 }],
      })
    })

    test('is about speakers, positions and copies, too', async () => {
      const store = await fresh.store()
      const again = reportAt(
        'https://lantern.example/fair',
        'Grain fair in Tarvel\n\n“We have paid for every bolt of it,” Mayor Ada Vell of Orlin said on Sunday at the grain fair.',
      ).document
      await read(store, [...REPORTS, { ...again, outlet: 'Lantern', published: '2031-09-10' }])
      const { raw } = await shown(store)
      const [position] = raw.positions
      const [copy] = raw.copies
      const [vell, marsh] = ['Ada Vell', 'Ivo Marsh'].map(
        name => raw.speakers.find(speaker => speaker.name === name)!.id,
      )
      const present = presentIn(raw)
      await store.decisions.add({ kind: 'accept', subject: position!.id, who: 'ada' })
      const anchors = [anchorOf(copyId(copy!), present)!]
      await store.decisions.add({ kind: 'reject', subject: copyId(copy!), anchors, who: 'ada' })
      await store.decisions.add({ kind: 'merge', subject: vell!, content: [marsh], who: 'ada' })
      await store.decisions.add({ kind: 'reject', subject: position!.id, who: 'ada' })
      const { now } = await shown(store)
      expect(await holding(store)).toEqual([false, true, true, true])
      expect(now.positions).toEqual([])
      expect(now.copies).toHaveLength(raw.copies.length - 1)
      expect(now.speakers.map(({ id }) => id)).not.toContain(marsh)
    })
  })
})
