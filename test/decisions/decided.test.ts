import { describe, expect, test } from 'vitest'
import { anchorOf } from '../../src/decisions/anchor-of.ts'
import { decided } from '../../src/decisions/decided.ts'
import type { DecisionMatter } from '../../src/decisions/decision.ts'
import { copyId, figureId, termId } from '../../src/decisions/finding.ts'
import { presentIn } from '../../src/decisions/present.ts'
import { collationJson } from '../../src/export/collation-json.ts'
import type { Passage } from '../../src/model/span.ts'
import {
  CRACKED,
  decide,
  HARBOUR,
  LATER,
  laid,
  OUTLETS,
  PAID,
  reading,
  said,
  speaker,
  utterance,
  WOULD,
  wordsOf,
} from './harbour.ts'

describe('accept', () => {
  test('marks, and changes nothing else', () => {
    const { attribution } = reading('Wirepost', WOULD)
    const { id } = utterance(PAID)
    const collation = laid(['accept', attribution], ['accept', id], ['accept', HARBOUR.stories[0]!.id])
    const found = collation.attributions.find(a => a.id === attribution)!
    const { confidence } = HARBOUR.attributions.find(a => a.id === attribution)!
    expect(found).toMatchObject({ confidence, decided: [{ number: 1, kind: 'accept' }] })
    const json = [...collationJson(collation)].join('')
    expect(json.match(/,"decided":\[\{"number":\d,"kind":"accept"\}\]/g)).toHaveLength(3)
    const { decisions, ...rest } = JSON.parse(json)
    expect(JSON.stringify(rest).replaceAll(/,"decided":\[[^\]]*\]/g, '')).toBe(
      JSON.stringify(JSON.parse([...collationJson(HARBOUR)].join(''))),
    )
    expect(decisions.map((d: { holds: boolean }) => d.holds)).toEqual([true, true, true])
  })
})

describe('reject', () => {
  test('an attribution: its readings go, and what nothing is left of', () => {
    const collation = laid(['reject', reading('Wirepost', CRACKED).attribution])
    expect(utterance(CRACKED, collation)).toBeUndefined()
    const left = said(collation).find(readings => readings[0]!.includes('northern pillar'))
    expect(left).toEqual(['Lantern: the northern pillar of the harbour bridge still needs two weeks of work'])
    const both = laid(
      ['reject', reading('Wirepost', CRACKED).attribution],
      ['reject', reading('Lantern', left![0]!.slice(9)).attribution],
    )
    expect(JSON.stringify(said(both))).not.toContain('northern pillar')
    const { id, name } = speaker('Ivo Marsh')!
    expect(speaker(name, collation)).toBeDefined()
    expect(speaker(name, both)).toBeUndefined()
    expect(HARBOUR.occasions.map(o => o.speaker)).toContain(id)
    expect(both.occasions.map(o => o.speaker)).not.toContain(id)
  })

  test('an utterance: its readings are by themselves', () => {
    const { id } = utterance(LATER)
    const collation = laid(['reject', id])
    expect(said(collation).filter(readings => readings.join().includes('open in June'))).toEqual([
      [`Wirepost: ${WOULD}`],
      [`Tidings: ${LATER}`],
      [`Lantern: ${LATER}`],
      ['Wirepost: The harbour bridge will open in June'],
    ])
    expect(utterance(WOULD, collation)).toMatchObject({
      speaker: speaker('Ada Vell')!.id,
      occasion: utterance(WOULD).occasion,
      variants: [],
      decided: [{ number: 1, kind: 'reject' }],
    })
  })

  test('a speaker: nobody is said to have said it', () => {
    const { id } = speaker('Ada Vell')!
    const collation = laid(['reject', id])
    expect(JSON.stringify({ ...collation, decisions: [] })).not.toContain(id)
    expect(collation.utterances.map(u => u.readings)).toEqual(HARBOUR.utterances.map(u => u.readings))
    const { attribution } = reading('Tidings', PAID)
    expect(collation.attributions.find(a => a.id === attribution)).toMatchObject({
      speaker: null,
      speakerBasis: 'none',
    })
  })

  test('a copy: reports of which one is no copy are two sources', () => {
    const copy = HARBOUR.copies.find(({ to }) => OUTLETS.get(to) === 'Tidings')!
    const collation = laid(['reject', copyId(copy)])
    expect(collation.copies).toEqual(HARBOUR.copies.filter(one => one !== copy))
    expect(utterance(PAID).origins).toMatchObject([{ basis: 'copy' }])
    expect(utterance(PAID, collation).origins).toMatchObject([{ basis: 'own' }, { basis: 'own' }])
    expect(utterance(PAID, collation).apparatus).toEqual(utterance(PAID).apparatus)
  })

  test('a figure or a term: it is not listed', () => {
    const [figure, other] = HARBOUR.figures
    expect(laid(['reject', figureId(figure!)]).figures).toEqual([other])
  })
})

test('split: readings that are named are one utterance, all others stay together', () => {
  const parts = [[reading('Wirepost', WOULD)], [reading('Tidings', LATER)]]
  const one = laid(['split', utterance(LATER).id, { parts: parts.slice(0, 1) }])
  expect(said(one).filter(readings => readings.join().includes('June'))).toEqual([
    [`Wirepost: ${WOULD}`],
    [`Tidings: ${LATER}`, `Lantern: ${LATER}`],
    ['Wirepost: The harbour bridge will open in June'],
  ])
  expect(utterance(LATER, one).variants).toEqual([])
  const all = laid(['split', utterance(LATER).id, { parts }])
  expect(said(all).map(readings => readings.length)).toEqual([1, 1, 1, 1, 1, 2, 2, 1, 1, 1])
})

describe('merge', () => {
  test('utterances: one apparatus, one list of sources', () => {
    const short = 'The harbour bridge will open in June'
    const collation = laid(['merge', utterance(LATER).id, [utterance(short).id]])
    const merged = utterance(LATER, collation)
    expect(merged.readings.map(r => wordsOf(r))).toEqual([WOULD, short, LATER, LATER])
    expect(merged.apparatus.rows.length).toBeGreaterThan(8)
    expect(merged.variants.map(({ type }) => type)).toContain('truncation')
    expect(merged.decided).toEqual([{ number: 1, kind: 'merge' }])
    expect(collation.utterances).toHaveLength(HARBOUR.utterances.length - 1)
  })

  test('utterances of two stories wait until those are one', () => {
    const [one, other] = [utterance(PAID).id, utterance('cheap flour by July').id]
    const apart = laid(['merge', one, [other]])
    expect(apart.decisions).toMatchObject([{ about: { id: one }, holds: false }])
    expect(said(apart)).toEqual(said(HARBOUR))
    const [a, b] = HARBOUR.stories
    const together = laid(['merge', a!.id, [b!.id]], ['merge', one, [other]])
    expect(together.stories).toMatchObject([{ title: a!.title, decided: [{ number: 1 }] }])
    expect(utterance(PAID, together).readings).toHaveLength(3)
    expect(new Set(together.figures.map(figure => figure.story))).toEqual(new Set([together.stories[0]!.id]))
  })

  test('speakers: who was merged is known as the other, with the names of both', () => {
    const [quill, brand] = [speaker('Nora Quill')!, speaker('Oscar Brand')!]
    const collation = laid(['merge', quill.id, [brand.id]], ['rename', quill.id, { name: 'Nora Brand' }])
    expect(speaker('Nora Brand', collation)).toEqual({
      id: quill.id,
      name: 'Nora Brand',
      kind: 'person',
      aliases: ['Nora Brand', 'Nora Quill', 'farmer Nora Quill', 'Minister Oscar Brand', 'Oscar Brand'],
      decided: [
        { number: 1, kind: 'merge' },
        { number: 2, kind: 'rename' },
      ],
    })
    expect(speaker('Oscar Brand', collation)).toBeUndefined()
    expect(utterance('cheap flour by July', collation).speaker).toBe(quill.id)
    // Whoever decides about the one means both.
    const [engineer] = laid(
      ['merge', quill.id, [brand.id]],
      ['merge', brand.id, [speaker('Ivo Marsh')!.id]],
    ).speakers.filter(({ aliases }) => aliases.includes('an engineer'))
    expect(engineer?.aliases).toContain('farmer Nora Quill')
  })

  test('with what is not there, or is something else, waits', () => {
    const { id } = utterance(PAID)
    for (const content of [['u-0'], [], null, [speaker('Ada Vell')!.id], 'all', { parts: 3 }])
      expect(laid(['merge', id, content]).decisions, JSON.stringify(content)).toMatchObject([
        { about: { id }, holds: false },
      ])
  })
})

test('rename: a story and a speaker', () => {
  const { id } = HARBOUR.stories[0]!
  const collation = laid(['rename', id, { name: 'The bridge' }], ['rename', id, { name: ' The new bridge ' }])
  expect(collation.stories[0]).toMatchObject({ id, title: 'The new bridge' })
  expect(laid(['rename', id, { name: ' ' }]).decisions).toMatchObject([{ holds: false }])
})

test('rename: terms that get one name are one', () => {
  const passage = (document: number, start: number) => ({
    document: HARBOUR.documents[document]!.id,
    span: [start, start + 5] as const,
  })
  const term = (referent: string, text: string, at: Passage) => ({
    referent,
    names: [{ text, counts: { [at.document]: 1 }, scareQuoted: 0, passages: [at] }],
  })
  const dock = term('dock', 'dock', passage(0, 3))
  const quay = term('quay', 'quay', passage(1, 9))
  const collation = { ...HARBOUR, terms: [dock, quay] }
  const decisions: DecisionMatter[] = [
    {
      number: 1,
      kind: 'rename',
      subject: termId(quay),
      content: { name: 'dock' },
      anchors: [],
      undoes: null,
    },
  ]
  expect(decided(collation, decisions).terms).toEqual([
    { referent: 'dock', names: [dock.names[0], quay.names[0]], decided: [{ number: 1, kind: 'rename' }] },
  ])
})

describe('of several decisions', () => {
  test('the later wins', () => {
    const { attribution } = reading('Wirepost', CRACKED)
    const rejected = laid(['accept', attribution], ['reject', attribution])
    expect(rejected.attributions.map(a => a.id)).not.toContain(attribution)
    const decisions: DecisionMatter[] = (['accept', 'reject', 'accept'] as const).map((kind, i) => ({
      number: i + 1,
      kind,
      subject: attribution,
      content: null,
      anchors: [anchorOf(attribution, presentIn(HARBOUR))!],
      undoes: null,
    }))
    const accepted = decided(HARBOUR, decisions)
    expect(accepted.attributions.find(a => a.id === attribution)).toMatchObject({
      decided: [{ number: 3, kind: 'accept' }],
    })
  })

  test('each is about what those before it have left', () => {
    const whole = utterance(LATER).id
    const { parts } = { parts: [[reading('Wirepost', WOULD)]] }
    const split = decided(HARBOUR, decide(['split', whole, { parts }]))
    const [apart, rest] = [utterance(WOULD, split).id, utterance(LATER, split).id]
    const again = laid(['split', whole, { parts }], ['accept', rest], ['merge', apart, [rest]])
    expect(said(again)).toEqual(said(HARBOUR))
    expect(utterance(WOULD, again)).toMatchObject({
      id: whole,
      decided: [{ number: 1 }, { number: 2 }, { number: 3 }],
    })
    // What is left of a grouping is not the whole: to accept it does not put that together again.
    expect(said(laid(['split', whole, { parts }], ['accept', rest]))).toEqual(said(split))
  })

  test('what is taken back does not count, and what that takes back does', () => {
    const { id } = utterance(PAID)
    const [rejected] = decide(['reject', id])
    const undo = (number: number, undoes: number): DecisionMatter => ({
      number,
      kind: 'undo',
      subject: id,
      content: null,
      anchors: [],
      undoes,
    })
    expect(decided(HARBOUR, [rejected!, undo(2, 1)])).toBe(HARBOUR)
    expect(said(decided(HARBOUR, [rejected!, undo(2, 1), undo(3, 2)]))).toEqual(said(laid(['reject', id])))
  })
})
