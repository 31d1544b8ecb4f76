import { expect, test } from 'vitest'
import type { SpeechForm } from '../../src/model/attribution.ts'
import type { Utterance, Variant } from '../../src/model/utterance.ts'
import { carriageOf } from '../../src/web/carriage.ts'

function carried(forms: readonly SpeechForm[], truncations: readonly (readonly string[])[] = []) {
  const said: Utterance = {
    id: 'u',
    speaker: null,
    occasion: null,
    readings: forms.map((form, k) => ({ document: String(k), attribution: '', span: [0, 1], form })),
    apparatus: { witnesses: [], rows: [] },
    variants: truncations.map(
      (words): Variant => ({
        type: 'truncation',
        row: 0,
        insideQuotation: true,
        readings: words.map((text, k) => ({ document: String(k), text, span: [0, text.length] })),
      }),
    ),
    origins: [],
  }
  return [...carriageOf(said).values()]
}

test.each([
  ['whole, in part, retold', ['direct', 'mixed', 'indirect'], [], ['full', 'shortened', 'paraphrased']],
  ['cut by three words', ['direct', 'direct'], [['until the duty ends', '']], ['full', 'shortened']],
  ['a name less is no cut', ['direct', 'direct'], [['the so-called', '']], ['full', 'full']],
  [
    'a retelling is not shortened',
    ['direct', 'indirect'],
    [['until the duty ends', '']],
    ['full', 'paraphrased'],
  ],
] as const)('%s', (_, forms, truncations, expected) => {
  expect(carried(forms, truncations)).toEqual(expected)
})

test('a report with two readings carries the utterance as the fuller of them', () => {
  const said: Utterance = {
    id: 'u',
    speaker: null,
    occasion: null,
    readings: [
      { document: 'd', attribution: '', span: [0, 1], form: 'indirect' },
      { document: 'd', attribution: '', span: [2, 3], form: 'direct' },
    ],
    apparatus: { witnesses: [], rows: [] },
    variants: [],
    origins: [],
  }
  expect([...carriageOf(said)]).toEqual([['d', 'full']])
})
