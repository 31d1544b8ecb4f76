import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { candidateQueries } from '../../src/lookup/candidate-queries.ts'
import { checkQuotation, LONGEST_QUOTATION } from '../../src/lookup/check-quotation.ts'
import type { Lookup } from '../../src/lookup/lookup.ts'
import { lookupIn } from '../../src/lookup/lookup-in.ts'
import { QuotationError } from '../../src/lookup/quotation-error.ts'
import { openStore } from '../../src/store/open-store.ts'
import { parseQuery } from '../../src/store/search/parse-query.ts'
import type { Store } from '../../src/store/store.ts'
import { read } from '../decisions/read-and-shown.ts'
import { HARBOUR } from '../store/harbour-reports.ts'
import { reportAt } from '../store/reports.ts'
import { scratchFolder } from '../store/scratch.ts'

const QUIET =
  'Quiet night in Tarvel\n\n“We will mend the northern sluice before the first frost, whatever it may cost the county,” said ' +
  'Nora Quill, who farms below it. “No one has asked us,” she added. Later Quill said that the ministry had sent two engineers to the sluice. ' +
  '“We are late,” Quill told the county board. “The tide is not late.”'

vi.setConfig({ testTimeout: 60_000 })

let folder: string
let store: Store
let lookup: Lookup
beforeAll(async () => {
  folder = scratchFolder('check-quotation')
  store = await openStore(join(folder, 'store'), { now: () => '2031-05-04T12:00:00.000Z' })
  const quiet = reportAt('https://sluice.example/1', QUIET)
  await read(store, [
    ...HARBOUR.map(({ document }) => document),
    { ...quiet.document, outlet: 'Sluice Weekly', published: '2031-05-06', publishedBasis: 'given' },
  ])
  lookup = lookupIn(store)
}, 60_000)
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The verdict, and of each report its outlet with what it has instead or more. */
async function checked(quotation: string, speaker?: string): Promise<string[]> {
  const { verdict, found } = await checkQuotation(lookup, quotation, { speaker })
  return [
    verdict,
    ...found.map(({ verdict, document, changes, cuts, agreement, inQuotationMarks, attribution }) =>
      [
        `${document.outlet}: ${verdict}`,
        inQuotationMarks ? [] : 'no marks',
        attribution?.speaker?.name ?? 'nobody',
        speaker === undefined ? [] : agreement,
        changes.map(({ given, report }) => `${given.text} / ${report.text}`),
        cuts.map(({ place, text }) => `${place} without ${text}`),
      ]
        .flat()
        .join(', '),
    ),
  ]
}

describe('a quotation against what is stored', () => {
  test.each<[string, string[]]>([
    [
      'We have paid for every bolt of it',
      ['verbatim', 'Lantern: verbatim, Ada Vell', 'Tidings: verbatim, Ada Vell'],
    ],
    [
      '“We have paid for every bolt of it.”',
      ['verbatim', 'Lantern: verbatim, Ada Vell', 'Tidings: verbatim, Ada Vell'],
    ],
    [
      'We have paid for every nail of it',
      ['altered', 'Lantern: altered, Ada Vell, nail / bolt', 'Tidings: altered, Ada Vell, nail / bolt'],
    ],
    [
      'We will mend the northern sluice before the first frost.',
      ['truncated', 'Sluice Weekly: truncated, Nora Quill, tail without whatever it may cost the county'],
    ],
    [
      'No one has asked us, whatever it may cost the county',
      ['spliced', 'Sluice Weekly: spliced, Nora Quill'],
    ],
    [
      'the ministry had sent two engineers to the sluice',
      ['verbatim', 'Sluice Weekly: verbatim, no marks, Nora Quill'],
    ],
    ['The moon is made of green cheese and always was', ['not found']],
    [
      'The harbour bridge',
      [
        'verbatim',
        'Wirepost: verbatim, Ada Vell, tail without will open in June',
        'Lantern: verbatim, Ada Vell, tail without will open in June, and not a day later',
        'Tidings: verbatim, Ada Vell, tail without will open in June, and not a day later',
      ],
    ],
    ['The tide is not late. We are late', ['spliced', 'Sluice Weekly: spliced, Nora Quill']],
    ['We are late. The tide is not late', ['verbatim', 'Sluice Weekly: verbatim, Nora Quill']],
    ['We are late.', ['verbatim', 'Sluice Weekly: verbatim, Nora Quill']],
    [
      'The tide is not late and neither are we',
      ['altered', 'Sluice Weekly: altered, Nora Quill, and neither are we / '],
    ],
    ['harbour', ['too short']],
  ])('%s', async (quotation, expected) => {
    expect(await checked(quotation)).toEqual(expected)
  })

  test('whether it is the speaker who was asked about', async () => {
    expect(await checked('We have paid for every bolt of it', 'Vell')).toEqual([
      'verbatim',
      'Lantern: verbatim, Ada Vell, same',
      'Tidings: verbatim, Ada Vell, same',
    ])
    expect(await checked('We have paid for every bolt of it', 'Ivo Marsh')).toEqual([
      'verbatim',
      'Lantern: verbatim, Ada Vell, differs',
      'Tidings: verbatim, Ada Vell, differs',
    ])
    expect(await checked('We have paid for every bolt of it', 'the mayor')).toContain(
      'Lantern: verbatim, Ada Vell, same',
    )
  })

  test('every passage is a slice of a stored text, with its report', async () => {
    const { found } = await checkQuotation(lookup, 'We will mend the northern sluice before the first frost.')
    const [{ document, passages, cuts }] = found as [(typeof found)[number]]
    expect(document).toMatchObject({
      outlet: 'Sluice Weekly',
      url: 'https://sluice.example/1',
      published: '2031-05-06',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    for (const { span, text, context } of passages) {
      expect(QUIET.slice(...span)).toBe(text)
      expect(QUIET.slice(...context.span)).toBe(context.text)
      expect(context.text).toContain(text)
    }
    for (const { span, text } of cuts) expect(QUIET.slice(...span)).toBe(text)
  })

  test('of what is not found the nearest is shown, and how much was looked into', async () => {
    const { verdict, near, lookedInto } = await checkQuotation(
      lookup,
      'We will sell the northern sluice after the last frost, said the county of Tarvel in spring',
    )
    expect(verdict).toBe('not found')
    expect(near.map(({ document, passages }) => `${document.outlet}: ${passages[0]!.text}`)).toEqual([
      'Sluice Weekly: We will mend the northern sluice before the first frost, whatever it may cost the county',
    ])
    expect(lookedInto).toBeGreaterThan(0)
  })
})

test('whatever is quoted, what is looked for is a query, and finds where it stands', () => {
  const marks = fc.constantFrom('"', '“', '”', '„', '«', '»', '-', ':', 'OR ', '(', '*', ' ', 'צה"ל', '东京')
  const quotation = fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), marks), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(quotation, pieces => {
      for (const query of candidateQueries(pieces.join(''))) expect(() => parseQuery(query)).not.toThrow()
    }),
    { seed: 13, numRuns: 500 },
  )
  expect(candidateQueries('东京塔很高')[0]).toBe('"东京塔很高"')
  expect(candidateQueries('The *pier* is “closed”, she said')[0]).toBe('"the pier is closed she said"')
})

test('where nothing is written with spaces, what stands around it is shown all the same, and no half of a sign', async () => {
  const [head, tail] = ['河'.repeat(2) + '🚢'.repeat(400), '岸'.repeat(500)]
  const text = `港口\n\n${head}。林达又说：“北边的水闸将在第一次霜冻之前修好。”${tail}。`
  await read(store, [reportAt('https://sluice.example/zh', text).document])
  const { found } = await checkQuotation(lookup, '北边的水闸将在第一次霜冻之前修好')
  const [{ context, span }] = found[0]!.passages as [(typeof found)[0]['passages'][0]]
  expect(context.text).toBe(text.slice(...context.span))
  expect(context.text.isWellFormed()).toBe(true)
  expect([span[0] - context.span[0], context.span[1] - span[1]]).toEqual([299, 300])
})

test('whichever word is another, its report is found by the rest', async () => {
  const words = 'We will mend the northern sluice before the first frost'.split(' ')
  for (const [i] of words.entries()) {
    const quotation = words.with(i, 'zebra').join(' ')
    const narrow = candidateQueries(quotation).filter(
      query => !query.includes('zebra') && query.split(' ').length > 3,
    )
    expect(narrow.length).toBeGreaterThan(0)
    const { found } = await checkQuotation(lookup, quotation)
    expect(found.map(({ document }) => document.outlet)).toEqual(['Sluice Weekly'])
  }
})

describe('what is no quotation', () => {
  test.each<[string, string, string?]>([
    ['text is empty; give the words that are said to have been said', ' '],
    ['text has no word in it', '… !'],
    [
      `text has ${LONGEST_QUOTATION + 1} characters; ${LONGEST_QUOTATION} are the most: check it in parts`,
      'a'.repeat(LONGEST_QUOTATION + 1),
    ],
    ['speaker has 300 characters; give a name alone', 'We have paid', 'x'.repeat(300)],
  ])('%s', async (message, text, speaker) => {
    const error = await checkQuotation(lookup, text, { speaker }).catch(error => error)
    expect(error).toBeInstanceOf(QuotationError)
    expect(error.message).toBe(message)
  })

  test('signs of the language of queries are signs like others', async () => {
    for (const odd of [
      '-with "out" (marks) OR speaker:me',
      'OR OR OR',
      'after:2031 *',
      '__proto__ constructor',
    ])
      expect(await checkQuotation(lookup, odd)).toMatchObject({ found: [] })
  })
})
