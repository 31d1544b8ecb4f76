import { describe, expect, test } from 'vitest'
import { annotate } from '../../src/attribution/annotate.ts'
import { collate } from '../../src/collation/collate.ts'
import { anchorOf } from '../../src/decisions/anchor-of.ts'
import { decided } from '../../src/decisions/decided.ts'
import { figureId } from '../../src/decisions/finding.ts'
import type { Marked } from '../../src/decisions/marks.ts'
import { presentIn } from '../../src/decisions/present.ts'
import { termWithin } from '../../src/decisions/term-within.ts'
import type { Collation } from '../../src/model/collation.ts'
import type { Story } from '../../src/model/story.ts'
import { plainDocument } from '../plain-document.ts'
import {
  CRACKED,
  decide,
  HARBOUR,
  LATER,
  laid,
  OUTLETS,
  PAID,
  said,
  speaker,
  utterance,
  WOULD,
} from './harbour.ts'
import { expectWhole } from './whole.ts'

const documentOf = (outlet: string) => HARBOUR.documents.find(document => document.outlet === outlet)!.id
const [WIREPOST, TIDINGS, LANTERN] = [documentOf('Wirepost'), documentOf('Tidings'), documentOf('Lantern')]
const BRIDGE = HARBOUR.stories.find(({ documents }) => documents.includes(WIREPOST))!
const VELL = speaker('Ada Vell')!

const outletsOf = ({ documents }: Pick<Story, 'documents'>) => documents.map(id => OUTLETS.get(id))
const storiesIn = (collation: Collation) =>
  collation.stories.map(story => `${outletsOf(story).join(' ')}: ${story.title}`)
const ofJune = (collation: Collation) => said(collation).filter(list => list.join().includes('June'))

describe('a story that is split', () => {
  const parts = [[WIREPOST]]
  const collation = laid(['split', BRIDGE.id, { parts }])

  test('is two, each called as its own reports call it', () => {
    expect(storiesIn(collation)).toEqual([
      'Wirepost: Orlin mayor: bridge will open',
      'Tidings Lantern: Harbour bridge to open in June',
      'Morning: Grain prices rise in Tarvel',
    ])
    expect(collation.stories.slice(0, 2)).toMatchObject([
      { decided: [{ number: 1, kind: 'split' }] },
      { decided: [{ number: 1, kind: 'split' }] },
    ])
    expect(collation.decisions).toMatchObject([{ about: { kind: 'story', id: BRIDGE.id }, holds: true }])
  })

  test('divides what was said in both, and leaves what was not', () => {
    expect(ofJune(collation)).toEqual([
      [`Wirepost: ${WOULD}`],
      [`Tidings: ${LATER}`, `Lantern: ${LATER}`],
      ['Wirepost: The harbour bridge will open in June'],
    ])
    expect(utterance(LATER).variants).not.toEqual([])
    expect(utterance(LATER, collation)).toMatchObject({
      variants: [],
      decided: [{ number: 1, kind: 'split' }],
    })
    expect(utterance(LATER, collation).apparatus.witnesses).toEqual([TIDINGS, LANTERN])
    expect(utterance(PAID, collation)).toEqual({
      ...utterance(PAID),
      occasion: utterance(LATER, collation).occasion,
    })
    expect(collation.attributions).toEqual(HARBOUR.attributions)
    expect(collation.copies).toEqual(HARBOUR.copies)
  })

  test('divides its occasions: each as its own reports tell of it', () => {
    const [whole, here, there] = [
      HARBOUR.occasions.find(({ id }) => id === utterance(LATER).occasion)!,
      collation.occasions.find(({ id }) => id === utterance(WOULD, collation).occasion)!,
      collation.occasions.find(({ id }) => id === utterance(LATER, collation).occasion)!,
    ]
    expect([whole, here, there].map(outletsOf)).toEqual([
      ['Wirepost', 'Tidings', 'Lantern'],
      ['Wirepost'],
      ['Tidings', 'Lantern'],
    ])
    expect([here, there].map(({ date }) => date?.value)).toEqual([whole.date!.value, whole.date!.value])
    expect([...here.date!.from, ...there.date!.from]).toEqual(whole.date!.from)
    expect(collation.occasions.map(({ id }) => id)).not.toContain(whole.id)
  })

  test('divides its figures: what nobody else counts is compared with nothing', () => {
    expect(HARBOUR.figures.map(({ status, readings }) => [status, readings.length])).toEqual([
      ['not-comparable', 3],
      ['agree', 2],
    ])
    expect(collation.figures).toEqual([
      {
        ...HARBOUR.figures[1],
        story: collation.stories.find(({ documents }) => documents.includes(LANTERN))!.id,
      },
    ])
    const others = laid(['split', BRIDGE.id, { parts: [[TIDINGS]] }])
    expect(
      others.figures.map(({ status, readings }) => [status, readings.map(r => OUTLETS.get(r.document))]),
    ).toEqual([['not-comparable', ['Wirepost', 'Lantern']]])
    expect((others.figures[0] as Marked<object>).decided).toEqual([{ number: 1, kind: 'split' }])
  })

  test('into all its parts: none of them is the story that was', () => {
    const all = laid(
      ['split', BRIDGE.id, { parts: [[WIREPOST], [TIDINGS], [LANTERN]] }],
      ['rename', BRIDGE.id, { name: 'The bridge' }],
    )
    expect(
      storiesIn(all)
        .slice(0, 3)
        .map(story => story.split(':')[0]),
    ).toEqual(['Wirepost', 'Tidings', 'Lantern'])
    expect(all.decisions.map(({ holds }) => holds)).toEqual([true, false])
  })

  test('and named: the name goes with the rest', () => {
    const named = laid(['rename', BRIDGE.id, { name: 'The bridge' }], ['split', BRIDGE.id, { parts }])
    expect(storiesIn(named).slice(0, 2)).toEqual([
      'Wirepost: Orlin mayor: bridge will open',
      'Tidings Lantern: The bridge',
    ])
    expect(
      named.stories.map(story => (story as Marked<Story>).decided?.map(({ kind }) => kind) ?? []),
    ).toEqual([['split'], ['rename', 'split'], []])
  })

  test('and put together again is one story, with two utterances', () => {
    const [here, there] = collation.stories
    const again = laid(['split', BRIDGE.id, { parts }], ['merge', there!.id, [here!.id]])
    expect(again.stories.find(({ id }) => id === BRIDGE.id)).toMatchObject({ title: BRIDGE.title })
    expect(ofJune(again)).toEqual(ofJune(collation))
    // Who means the whole by its id has it again.
    const renamed = laid(
      ['split', BRIDGE.id, { parts }],
      ['merge', there!.id, [here!.id]],
      ['rename', BRIDGE.id, { name: 'The bridge' }],
    )
    expect(renamed.stories.find(({ id }) => id === BRIDGE.id)?.title).toBe('The bridge')
  })

  test('by what is not of it waits', () => {
    for (const wrong of [[['d-none']], [[documentOf('Morning')]], [[VELL.id]], [[]]]) {
      const waiting = laid(['split', BRIDGE.id, { parts: wrong }])
      expect(waiting.decisions, JSON.stringify(wrong)).toMatchObject([{ holds: false }])
      expect(waiting.stories).toEqual(HARBOUR.stories)
    }
  })

  test('taken back is as if it had not been', () => {
    const [split] = decide(['split', BRIDGE.id, { parts }])
    const undo = { ...split!, number: 2, kind: 'undo' as const, content: null, anchors: [], undoes: 1 }
    expect(decided(HARBOUR, [split!, undo])).toBe(HARBOUR)
  })
})

describe('a story that is rejected', () => {
  test('is as many as it had reports', () => {
    const collation = laid(['reject', BRIDGE.id])
    expect(storiesIn(collation)).toEqual([
      'Wirepost: Orlin mayor: bridge will open',
      'Tidings: Harbour bridge to open in June',
      'Lantern: Harbour bridge to open in June',
      'Morning: Grain prices rise in Tarvel',
    ])
    expect(collation.utterances.every(({ readings }) => readings.length === 1)).toBe(true)
    expect(said(collation).flat().sort()).toEqual(said(HARBOUR).flat().sort())
    expect(collation.stories[0]).toMatchObject({ decided: [{ number: 1, kind: 'reject' }] })
    expect(collation.figures).toEqual([])
  })

  test('and accepted after that is whole', () => {
    const anchors = [anchorOf(BRIDGE.id, presentIn(HARBOUR))!]
    const decisions = (['reject', 'accept'] as const).map((kind, i) => ({
      number: i + 1,
      kind,
      subject: BRIDGE.id,
      content: null,
      anchors,
      undoes: null,
    }))
    const collation = decided(HARBOUR, decisions)
    expect(storiesIn(collation)).toEqual(storiesIn(HARBOUR))
    expect(collation.stories.find(({ id }) => id === BRIDGE.id)).toMatchObject({ decided: [{ number: 2 }] })
    // A part of it that is accepted does not put it together again.
    const rest = laid(['split', BRIDGE.id, { parts: [[WIREPOST]] }]).stories[1]!.id
    expect(storiesIn(laid(['split', BRIDGE.id, { parts: [[WIREPOST]] }], ['accept', rest]))).toHaveLength(3)
  })
})

describe('a speaker who is split', () => {
  const [own] = utterance(WOULD).readings
  const vells = (collation: Collation) => collation.speakers.filter(({ name }) => name === 'Ada Vell')

  test('by one attribution: an utterance that both are said to have said is one of each', () => {
    const collation = laid(['split', VELL.id, { parts: [[own!.attribution]] }])
    const [other] = vells(collation).filter(({ id }) => id !== VELL.id)
    expect(ofJune(collation)).toEqual([
      [`Wirepost: ${WOULD}`],
      [`Tidings: ${LATER}`, `Lantern: ${LATER}`],
      ['Wirepost: The harbour bridge will open in June'],
    ])
    expect([WOULD, LATER].map(words => utterance(words, collation).speaker)).toEqual([other!.id, VELL.id])
    expect(collation.attributions.filter(({ speaker: by }) => by === other!.id).map(({ id }) => id)).toEqual([
      own!.attribution,
    ])
    const occasions = collation.occasions.filter(({ speaker: by }) => by === other!.id)
    expect(occasions.map(outletsOf)).toEqual([['Wirepost']])
    expect(utterance(WOULD, collation).occasion).toBe(occasions[0]!.id)
    expect(utterance(LATER, collation).occasion).toBe(utterance(LATER).occasion)
    expect(collation.stories).toEqual(HARBOUR.stories)
    expect(other).toMatchObject({ kind: 'person', decided: [{ number: 1, kind: 'split' }] })
  })

  test('by a report: each has the names that stand in theirs', () => {
    const collation = laid(['split', VELL.id, { parts: [[WIREPOST]] }])
    const [rest, other] = vells(collation).sort((a, b) => Number(b.id === VELL.id) - Number(a.id === VELL.id))
    expect(rest!.aliases).toEqual(['Ada Vell', 'Mayor Ada Vell', 'Vell'])
    expect(other!.aliases).toEqual(['Ada Vell', 'The mayor of Orlin', 'Vell', 'Orlin mayor'])
  })

  test('by an utterance: all of it is the other’s, and stays one', () => {
    const collation = laid(['split', VELL.id, { parts: [[utterance(LATER).id]] }])
    expect(said(collation)).toEqual(said(HARBOUR))
    expect(utterance(LATER, collation)).toMatchObject({
      id: utterance(LATER).id,
      apparatus: utterance(LATER).apparatus,
    })
    expect(utterance(LATER, collation).speaker).not.toBe(VELL.id)
    expect(utterance(PAID, collation).speaker).toBe(VELL.id)
  })

  test('into two who have said all of it: he is nobody any more', () => {
    const collation = laid(['split', VELL.id, { parts: [[WIREPOST], [BRIDGE.id]] }])
    expect(collation.speakers.map(({ id }) => id)).not.toContain(VELL.id)
    expect(vells(collation)).toHaveLength(2)
    const named = laid(
      ['split', VELL.id, { parts: [[WIREPOST], [BRIDGE.id]] }],
      ['rename', VELL.id, { name: 'Nobody' }],
    )
    expect(named.decisions.map(({ holds }) => holds)).toEqual([true, false])
  })

  test('keeps the name that somebody gave him', () => {
    const collation = laid(
      ['rename', VELL.id, { name: 'Her Honour' }],
      ['split', VELL.id, { parts: [[WIREPOST]] }],
    )
    expect(collation.speakers.find(({ id }) => id === VELL.id)?.name).toBe('Her Honour')
    expect(vells(collation)).toHaveLength(1)
  })

  test('may be called otherwise, and be one again', () => {
    const split = ['split', VELL.id, { parts: [[WIREPOST]] }] as const
    const other = vells(laid(split)).find(({ id }) => id !== VELL.id)!.id
    const renamed = laid(split, ['rename', other, { name: 'Ada Vell the younger' }])
    expect(speaker('Ada Vell the younger', renamed)?.id).toBe(other)
    const merged = laid(split, ['merge', VELL.id, [other]])
    expect(vells(merged)).toHaveLength(1)
    expect(new Set(merged.attributions.map(({ speaker: by }) => by))).toEqual(
      new Set(HARBOUR.attributions.map(({ speaker: by }) => by)),
    )
  })

  test('by what he did not say, or by nothing, waits', () => {
    const [cracked] = utterance(CRACKED).readings
    for (const parts of [[[cracked!.attribution]], [['a-none']], [], [[]]]) {
      const waiting = laid(['split', VELL.id, { parts }])
      expect(waiting.decisions, JSON.stringify(parts)).toMatchObject([{ holds: false }])
      expect(waiting.speakers).toEqual(HARBOUR.speakers)
    }
  })

  test('has his positions divided', () => {
    const days = [
      ['2031-03-01', 'Saturday', 'the flooded quarter of Tarvel', 'Ferries were late all morning.'],
      ['2031-07-12', 'Saturday', 'a grain fair in Orlin', 'Farmers had waited since dawn for the rain.'],
      ['2031-11-08', 'Saturday', 'a new bakery in Sill', 'Bread was sold out by noon.'],
    ].map(([published, day, place, more], i) =>
      plainDocument(
        `d${i}`,
        `${more} “We will never close the harbour school, whatever the council says,” President Mira Ostrander ` +
          `said on ${day} in ${place}.`,
        { published: published!, outlet: `Outlet ${i}` },
      ),
    )
    const collation = collate(days.map(annotate), [])
    const [position] = collation.positions
    expect(position?.utterances).toHaveLength(3)
    const decisions = (parts: string[][]) => [
      {
        number: 1,
        kind: 'split' as const,
        subject: position!.speaker,
        content: { parts },
        anchors: [],
        undoes: null,
      },
    ]
    const shown = (parts: string[][]) => {
      const now = decided(collation, decisions(parts))
      expectWhole(now)
      return now.positions.map(({ speaker: by, utterances }) => [by === position!.speaker, utterances.length])
    }
    expect(shown([['d0']])).toEqual([[true, 2]])
    expect(shown([['d0', 'd1']])).toEqual([[false, 2]])
    expect(shown([[position!.id]])).toEqual([[false, 3]])
    expect(shown([['d0'], ['d1']])).toEqual([])
    // A store may have pruned what a position names, and not be collated again yet.
    const utterances = collation.utterances.filter(({ readings }) => readings[0]!.document !== 'd2')
    const [split] = decisions([['d0']])
    const reject = { ...split!, kind: 'reject' as const, subject: utterances[0]!.readings[0]!.attribution }
    for (const decision of [split!, reject])
      expect(decided({ ...collation, utterances }, [decision]).positions).toEqual([])
  })
})

test('a term is within some documents as they use its names: none of one report alone, or of one name alone', () => {
  const termIn = termWithin(HARBOUR)
  const names = [
    name('bridge', [WIREPOST, LANTERN, TIDINGS]),
    name('span', [LANTERN, TIDINGS]),
    name('crossing', [WIREPOST]),
  ]
  const within = (...documents: string[]) =>
    termIn({ referent: 'bridge', names }, new Set(documents))?.names.map(({ text, counts }) => [
      text,
      counts,
    ]) ?? null
  expect(within(WIREPOST, LANTERN)).toEqual([
    ['bridge', { [WIREPOST]: 1, [LANTERN]: 1 }],
    ['span', { [LANTERN]: 1 }],
    ['crossing', { [WIREPOST]: 1 }],
  ])
  expect(within(TIDINGS)).toBeNull()
  expect(termIn({ referent: 'bridge', names: names.slice(0, 1) }, new Set([WIREPOST, LANTERN]))).toBeNull()
})

function name(text: string, documents: readonly string[]) {
  return {
    text,
    counts: Object.fromEntries(documents.map(id => [id, 1])),
    scareQuoted: 0,
    passages: documents.map(document => ({ document, span: [0, 5] as const })),
  }
}

test('a figure that was divided may be rejected', () => {
  const split = ['split', BRIDGE.id, { parts: [[TIDINGS]] }] as const
  const [figure] = laid(split).figures
  expect(laid(split, ['reject', figureId(figure!)]).figures).toEqual([])
})
