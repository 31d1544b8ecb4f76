import { describe, expect, test } from 'vitest'
import { copyId } from '../../src/decisions/finding.ts'
import { onBothEngines } from '../store/engines.ts'
import { HARBOUR as REPORTS } from '../store/harbour-reports.ts'
import {
  CRACKED,
  HARBOUR,
  LATER,
  OUTLETS,
  PAID,
  reading,
  said,
  speaker,
  utterance,
  WOULD,
} from './harbour.ts'
import { read, shown } from './read-and-shown.ts'

const BRIDGE = HARBOUR.stories.find(({ documents }) => documents.length === 3)!
const GRAIN = HARBOUR.stories.find(({ documents }) => documents.length === 1)!
const WIREPOST = HARBOUR.documents.find(({ outlet }) => outlet === 'Wirepost')!.id
const [VELL, MARSH] = [speaker('Ada Vell')!.id, speaker('Ivo Marsh')!.id]
const ALONE = utterance('cheap flour by July').id
const { attribution } = reading('Wirepost', WOULD)

onBothEngines(fresh => {
  describe('what people split in a store', () => {
    const filled = async () => {
      const store = await fresh.store()
      await read(
        store,
        REPORTS.map(({ document }) => document),
      )
      return store
    }

    test('is divided, and what came of it can be decided about by its name', async () => {
      const store = await filled()
      const split = { kind: 'split', who: 'ada' } as const
      await store.decisions.add({ ...split, subject: BRIDGE.id, content: { parts: [[WIREPOST]] } })
      await store.decisions.add({ ...split, subject: VELL, content: { parts: [[attribution]] } })
      const [ofStory, ofSpeaker] = await store.decisions.standing()
      const made = (kind: string, of = ofStory!) =>
        of.made.filter(one => one.kind === kind).map(({ id }) => id)
      const { now } = await shown(store)
      expect(now.stories.map(({ documents }) => documents.map(id => OUTLETS.get(id)))).toEqual([
        ['Wirepost'],
        ['Tidings', 'Lantern'],
        ['Morning'],
      ])
      expect(made('story').toSorted()).toEqual(
        now.stories
          .slice(0, 2)
          .map(({ id }) => id)
          .sort(),
      )
      expect(made('utterance')).toHaveLength(4)
      const [other] = made('speaker', ofSpeaker).filter(id => id !== VELL)
      expect(utterance(WOULD, now).speaker).toBe(other)

      await store.decisions.add({
        kind: 'rename',
        subject: other!,
        content: { name: 'A deputy' },
        who: 'ivo',
      })
      await store.decisions.add({ kind: 'accept', subject: now.stories[0]!.id, who: 'ivo' })
      expect((await store.decisions.standing()).map(({ holds, anchors }) => [holds, anchors.length])).toEqual(
        [
          [true, 2],
          [true, 2],
          [true, 1],
          [true, 1],
        ],
      )
      expect((await shown(store)).now.speakers.map(({ name }) => name)).toContain('A deputy')

      // Who called a part by a name did not mean the whole: he waits.
      for (const number of [1, 2]) await store.decisions.undo(number, 'ada', 'an exercise')
      expect((await store.decisions.standing()).map(({ kind, about }) => [kind, about])).toEqual([
        ['rename', null],
        ['accept', null],
      ])
      expect((await shown(store)).now.speakers.map(({ name }) => name)).toEqual(
        HARBOUR.speakers.map(s => s.name),
      )

      // All of it can be taken back.
      for (const number of [1, 2, 3, 4]) await store.decisions.undo(number, 'ada', 'an exercise')
      expect(said((await shown(store)).now)).toEqual(said(HARBOUR))
      expect((await store.decisions.all()).at(-1)).toMatchObject({ content: { note: 'an exercise' } })
      expect((await store.audit.list()).at(-1)).toMatchObject({ content: { undoes: 4, note: 'an exercise' } })
    })

    test('is split by the revision of a report, too', async () => {
      const store = await filled()
      await store.decisions.add({
        kind: 'split',
        subject: BRIDGE.id,
        content: { parts: [[WIREPOST]] },
        who: 'ada',
      })
      await store.decisions.add({
        kind: 'split',
        subject: VELL,
        content: { parts: [[WIREPOST]] },
        who: 'ada',
      })
      const document = REPORTS[1]!.document
      const text = `${document.text} Two more ferries came.`
      await read(store, [{ ...document, id: 'd-revised', sha256: '0'.repeat(64), text }])
      const { now } = await shown(store)
      expect(now.decisions.map(({ holds }) => holds)).toEqual([true, true])
      expect(now.stories.map(({ documents }) => documents.length)).toEqual([2, 1, 1])
      const [split] = now.stories.filter(
        ({ documents }) => documents.length === 1 && documents[0] !== GRAIN.documents[0],
      )
      expect(now.documents.find(({ id }) => id === split!.documents[0])!.text).toBe(text)
    })
  })

  describe('what is wrong with a decision', () => {
    test('is said before it is made', async () => {
      const store = await fresh.store()
      await read(
        store,
        REPORTS.map(({ document }) => document),
      )
      const [paid] = utterance(PAID).readings
      const none: readonly (readonly [
        kind: 'accept' | 'reject' | 'split' | 'merge' | 'rename',
        subject: string,
        content?: unknown,
      ])[] = [
        ['accept', attribution],
        ['accept', WIREPOST],
        ['reject', utterance(LATER).id],
        ['reject', BRIDGE.id],
        ['reject', VELL],
        ['split', VELL, { parts: [[attribution]] }],
        ['split', utterance(LATER).id, { parts: [[attribution]] }],
        ['merge', VELL, [MARSH]],
        ['merge', BRIDGE.id, { with: [GRAIN.id], note: 'one event' }],
        ['rename', BRIDGE.id, { name: 'The bridge' }],
      ]
      for (const [kind, subject, content] of none)
        expect(
          await store.decisions.objectionTo({ kind, subject, content, who: 'ada' }),
          `${kind} ${subject}`,
        ).toBeNull()
      const some: readonly (readonly [
        ...(typeof none)[number],
        code: string,
        id: string,
        message: RegExp,
      ])[] = [
        ['accept', 'u-none', null, 'not-found', 'u-none', /nothing .* has this id/],
        ['reject', WIREPOST, null, 'impossible', WIREPOST, /it is a document; what can be rejected is/],
        ['split', attribution, { parts: [['x']] }, 'not-found', 'x', /nothing/],
        [
          'split',
          attribution,
          { parts: [[WIREPOST]] },
          'impossible',
          attribution,
          /an utterance, a story or a speaker$/,
        ],
        ['split', BRIDGE.id, { parts: [[WIREPOST, 'd-typo']] }, 'not-found', 'd-typo', /nothing/],
        [
          'split',
          BRIDGE.id,
          { parts: [GRAIN.documents] },
          'impossible',
          BRIDGE.id,
          /nothing that the parts name is of it/,
        ],
        [
          'split',
          BRIDGE.id,
          { parts: [BRIDGE.documents] },
          'nothing-to-do',
          BRIDGE.id,
          /all its reports would stay together/,
        ],
        ['split', VELL, { parts: [] }, 'impossible', VELL, /nothing is named/],
        ['split', ALONE, { parts: [] }, 'nothing-to-do', ALONE, /one reading alone/],
        ['reject', GRAIN.id, null, 'nothing-to-do', GRAIN.id, /one report alone/],
        ['merge', VELL, [], 'impossible', VELL, /nothing is named/],
        ['merge', VELL, ['s-none'], 'not-found', 's-none', /nothing/],
        ['merge', VELL, [BRIDGE.id], 'impossible', BRIDGE.id, /it is a story, and s-\w+ is a speaker/],
        ['merge', utterance(LATER).id, [ALONE], 'impossible', utterance(LATER).id, /merge those first/],
        ['merge', attribution, [paid!.attribution], 'impossible', attribution, /what can be merged/],
        ['rename', BRIDGE.id, { name: ' ' }, 'impossible', BRIDGE.id, /a name has letters/],
        ['rename', attribution, { name: 'x' }, 'impossible', attribution, /a speaker, a story or a term$/],
      ]
      for (const [kind, subject, content, code, id, message] of some)
        expect(
          await store.decisions.objectionTo({ kind, subject, content, who: 'ada' }),
          `${kind} ${subject} ${JSON.stringify(content)}`,
        ).toEqual({ code, id, message: expect.stringMatching(message) })
      expect(await store.decisions.all()).toEqual([])
    })

    test('is said of what other decisions have left', async () => {
      const store = await fresh.store()
      await read(
        store,
        REPORTS.map(({ document }) => document),
      )
      const cracked = reading('Wirepost', CRACKED).attribution
      const reject = { kind: 'reject', who: 'ada' } as const
      await store.decisions.add({ ...reject, subject: cracked })
      // Each reading is by itself now: that utterance cannot be one with another.
      const later = utterance(LATER).id
      await store.decisions.add({ ...reject, subject: later })
      const merge = { kind: 'merge', subject: utterance(PAID).id, content: [later], who: 'ada' } as const
      expect(await store.decisions.objectionTo(merge)).toMatchObject({ code: 'gone', id: later })
      await store.decisions.add({ ...reject, subject: BRIDGE.id })
      // What was rejected can be accepted again.
      for (const subject of [cracked, BRIDGE.id])
        expect(await store.decisions.objectionTo({ kind: 'accept', subject, who: 'ada' })).toBeNull()
      expect(
        await store.decisions.objectionTo({
          kind: 'rename',
          subject: BRIDGE.id,
          content: { name: 'x' },
          who: 'ada',
        }),
      ).toMatchObject({ code: 'gone', id: BRIDGE.id })
      // A copy needs its anchor: a store has no name for it.
      const copy = copyId(HARBOUR.copies[0]!)
      expect(await store.decisions.objectionTo({ ...reject, subject: copy })).toMatchObject({
        code: 'not-found',
      })
    })
  })
})
