import { describe, expect, test } from 'vitest'
import {
  align,
  annotate,
  check,
  compare,
  exported,
  exportedTables,
  HearsayError,
} from '../../src/library/index.ts'
import { LONGEST_TEXT } from '../../src/library/report.ts'

/** A call that a compiler would not let pass. */
const loosely = <T>(value: unknown) => value as T

const thrown = (call: () => unknown): string => {
  try {
    call()
  } catch (error) {
    if (error instanceof HearsayError) return `${error.code}: ${error.message}`
    throw error
  }
  return 'nothing thrown'
}

test('what is no format is not exported to', async () => {
  for (const format of ['pdf', '__proto__', 'toString']) {
    await expect(exported(compare([]), loosely(format))).rejects.toThrow(/^format: is none of annotation, /)
    await expect(exportedTables(compare([]), loosely(format))).rejects.toThrow(/^format: is none of csv, /)
  }
})

describe('what is wrong with a call is thrown, and names the place', () => {
  test.each<[string, () => unknown]>([
    ['misuse: report: is no report; give a text or {text, outlet, published, …}', () => annotate(loosely(5))],
    [
      'misuse: report: is no report; give a text or {text, outlet, published, …}',
      () => annotate(loosely(null)),
    ],
    [
      'misuse: report: is no report; give a text or {text, outlet, published, …}',
      () => annotate(loosely(['a'])),
    ],
    [
      'misuse: report.text: is no text; give the report as a string',
      () => annotate(loosely({ body: 'Rain.' })),
    ],
    ['empty: report: no text in it', () => annotate(' \n')],
    ['empty: report.text: no text in it', () => annotate({ text: '' })],
    [
      `too-large: report: has ${LONGEST_TEXT + 1} characters; ${LONGEST_TEXT} are the most`,
      () => annotate('a'.repeat(LONGEST_TEXT + 1)),
    ],
    [
      'misuse: reports: is no list; give an array of texts or of {text, outlet, …}',
      () => compare(loosely('a')),
    ],
    [
      'misuse: reports[1].published: is no string; give one, or leave it out',
      () => compare(['Rain.', { text: 'Snow.', published: loosely(new Date(0)) }]),
    ],
    [
      'misuse: reports[0].url: is no http or https address; leave it out',
      () => compare([{ text: 'Rain.', url: 'javascript:alert(1)' }]),
    ],
    ['misuse: transcripts: hold no text; give what was said', () => check('Rain.', [])],
    ['misuse: transcripts: hold no text; give what was said', () => check('Rain.', '')],
    ['misuse: readings: is no list; give an array of texts', () => align(loosely('we will'))],
    ['misuse: readings[1]: is neither a text nor {witness, text}', () => align(['we will', loosely(null)])],
  ])('%s', (message, call) => {
    expect(thrown(call)).toBe(message)
  })

  test('with the value that was given', () => {
    expect.assertions(1)
    try {
      compare([{ text: 'Rain.', url: 'somewhere' }])
    } catch (error) {
      expect(error).toMatchObject({ field: 'reports[0].url', value: 'somewhere' })
    }
  })
})

test('what is wrong with one text is told, and the others are done', () => {
  const { documents, problems } = compare([
    '',
    { text: ' ', url: 'https://post.example/1' },
    'Rain is expected in Brackwater.',
    'Rain is expected in Brackwater.',
  ])
  expect(documents.map(({ text }) => text)).toEqual(['Rain is expected in Brackwater.'])
  expect(problems.map(({ location, code, severity }) => `${severity} ${code} ${location}`)).toEqual([
    `notice same-content ${documents[0]!.id}`,
    'error empty https://post.example/1',
    'error empty reports[0]',
  ])
})

test('the same text of two outlets is two reports', () => {
  const text = '“We will rebuild the pier,” harbour master Ilse Tarn said.'
  const { documents, utterances } = compare([
    { text, outlet: 'Brackwater Post' },
    { text, outlet: 'Skerry Radio' },
  ])
  expect(documents.map(({ outlet }) => outlet).sort()).toEqual(['Brackwater Post', 'Skerry Radio'])
  expect(utterances.map(({ readings }) => readings.length)).toEqual([2])
})

test('names of objects’ own parts are names like others', () => {
  const odd = ['__proto__', 'constructor', 'toString']
  const { documents } = compare(odd.map(id => ({ text: `Rain in ${id}.`, id, outlet: id })))
  expect(documents.map(({ id, outlet }) => [id, outlet])).toEqual([...odd].sort().map(id => [id, id]))
})
