import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annotate } from '../../src/attribution/annotate.ts'
import { checkReports } from '../../src/collation/check/check.ts'
import { analyse } from '../../src/text/analyse.ts'
import { plainDocument } from '../plain-document.ts'
import { checksOf, spansOf } from './checked.ts'

const SENTENCES = [
  'we keep the harbour open all winter',
  'nobody has asked the pilots what they think of it',
  'the dam at Orrin holds as much water as three lakes',
  'I would rather burn the ledger than read it again',
  'fourteen barges came through the lock before noon',
  'my mother sold salt on this very quay',
  'a mayor who counts his own votes counts badly',
  'they will mend the road when the road is gone',
]

const record = fc.shuffledSubarray(SENTENCES, { minLength: 4 })
const upper = (line: string) => `${line[0]!.toUpperCase()}${line.slice(1)}`

describe('laws', () => {
  test('a run of words of the record is verbatim, and stands where it was taken from', () => {
    fc.assert(
      fc.property(record, fc.nat(), fc.nat(), fc.nat(), (lines, which, from, length) => {
        const words = lines[which % lines.length]!.split(' ')
        const start = from % (words.length - 3)
        const run = words.slice(start, start + 4 + (length % 4)).join(' ')
        const text = `LEE: ${lines.map(upper).join('. ')}.`
        const check = checksOf(`Ada Lee said that they spoke of “${run}” at length.`, text).find(
          c => c.form === 'quotation',
        )
        expect(check?.verdict).toBe('verbatim')
        const [s, e] = check!.passages[0]!.record.span
        expect(text.slice(s, e).toLowerCase()).toBe(run.toLowerCase())
      }),
      { numRuns: 60, seed: 7 },
    )
  })

  test('a word exchanged is a change at that word, and nothing else differs', () => {
    fc.assert(
      fc.property(record, fc.nat(), fc.nat(), (lines, which, at) => {
        const words = lines[which % lines.length]!.split(' ')
        const place = at % words.length
        const given = words.map((w, i) => (i === place ? 'quartz' : w))
        const text = lines.map(upper).join('. ')
        const [check] = checksOf(`Ada Lee said that “${given.join(' ')}”.`, text)
        expect(check?.verdict).toBe('altered')
        expect(check?.changes.map(c => [c.reportText, c.recordText.toLowerCase()])).toEqual([
          ['quartz', words[place]!.toLowerCase()],
        ])
      }),
      { numRuns: 60, seed: 7 },
    )
  })

  test('every span is a slice of its text, and the same input gives the same checks', () => {
    const piece = fc.constantFrom(
      ...SENTENCES.flatMap(s => s.split(' ')),
      '“',
      '”',
      '"',
      '…',
      '[',
      ']',
      '(laughter)',
      '\n\nLEE:',
      '\n',
      ', she said, ',
      '. ',
      'um',
      '12',
      'not',
      '’',
    )
    const text = fc.array(piece, { maxLength: 80 }).map(parts => parts.join(' '))
    fc.assert(
      fc.property(text, text, text, (report, a, b) => {
        const checks = checksOf(report, a, b)
        const records = new Map([a, b].map((t, i) => [`record-${i}`, t]))
        for (const check of checks)
          for (const [[s, e], of] of spansOf(check, report, records)) {
            expect(s).toBeLessThanOrEqual(e)
            expect(s).toBeGreaterThanOrEqual(0)
            expect(e).toBeLessThanOrEqual(of.length)
          }
        expect(checksOf(report, a, b)).toEqual(checks)
      }),
      { numRuns: 150, seed: 7 },
    )
  })

  test('what one report says does not change what is found of another', () => {
    const transcripts = [
      {
        document: plainDocument('t', 'LEE: We keep the harbour open.'),
        analysis: analyse(plainDocument('t', 'LEE: We keep the harbour open.')),
      },
    ]
    const [a, b] = [
      '“We keep the harbour shut,” Ada Lee said.',
      '“We keep the harbour open,” Tom Varn said.',
    ].map((text, i) => annotate(plainDocument(`r${i}`, text)))
    expect(checkReports([a!, b!], transcripts)).toEqual([
      ...checkReports([a!], transcripts),
      ...checkReports([b!], transcripts),
    ])
  })
})

describe('hostile input ends', () => {
  test.each([
    [
      'one word ever again',
      '“No no no no no no,” she said.\n'.repeat(300),
      'no '.repeat(200_000),
      'truncated',
    ],
    [
      'one word, and another quoted',
      '“No no no no yes no no,” she said.\n'.repeat(300),
      'no '.repeat(200_000),
      null,
    ],
    [
      'one quotation of everything',
      `“${'we keep the harbour open '.repeat(20_000)}”`,
      'We keep the harbour open. '.repeat(20_000),
      'verbatim',
    ],
    ['marks that nothing closes', '“ '.repeat(10_000), 'We keep the harbour open.', null],
    ['brackets that nothing closes', `“${'[ we '.repeat(5000)}” she said.`, '( we [ '.repeat(5000), null],
    ['a label on each line', '“We keep the harbour open,” Ada Lee said.', 'LEE: we\n'.repeat(50_000), null],
    ['no words', '“…” “—” “[ ]”', '', null],
    [
      'a word without an end',
      `“${'a'.repeat(200_000)} b c d” she said.`,
      `${'a'.repeat(200_000)} b c d`,
      null,
    ],
  ])('%s', (_, report, text, verdict) => {
    const checks = checksOf(report, text)
    if (verdict !== null) expect(new Set(checks.map(c => c.verdict))).toEqual(new Set([verdict]))
  })
})
