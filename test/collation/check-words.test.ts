import { describe, expect, test } from 'vitest'
import { appendWords, emptyRow, type RowSide } from '../../src/collation/check/spoken-words.ts'
import { Vocabulary } from '../../src/collation/check/vocabulary.ts'
import { analyse } from '../../src/text/analyse.ts'

/** What a text is compared by; asides in brackets. */
function words(text: string, side: RowSide = 'report'): string {
  const analysis = analyse({ text, language: 'en', titleSpan: null })
  const numbers = new Vocabulary()
  const row = emptyRow()
  appendWords(analysis, 0, analysis.tokens.length, side, numbers, row)
  for (let i = 0; i < row.keys.length; i++) expect(row.ends[i]).toBeGreaterThan(row.starts[i]!)
  const found: string[] = []
  for (let i = 0; i <= row.keys.length; i++) {
    for (const { at, kind } of row.asides) if (at === i) found.push(`[${kind}]`)
    if (i < row.keys.length) found.push(numbers.spellings[row.keys[i]!]!)
  }
  return found.join(' ')
}

describe('heard alike, written in two ways', () => {
  test.each([
    ['We don’t', 'we do not'],
    ['It’s ours', 'It is ours'],
    ['cannot', "can't"],
    ['we’re gonna go', 'We are going to go'],
    ['the Organisation’s labour', 'the organization’s labor'],
    ['62 million', 'sixty-two million'],
    ['62,000,000', 'sixty-two million'],
    ['2.5 million', 'two point five million'],
    ['6.25 per cent', 'six point two five percent'],
    ['6.25%', '6.25 per cent'],
    ['$5 million', 'five million dollars'],
    ['100', 'a hundred'],
    ['1,250', 'one thousand two hundred and fifty'],
    ['1945', 'nineteen forty-five'],
    ['2025', 'twenty twenty-five'],
    ['the well-known bank', 'the well known bank'],
    ['the U.S. fleet', 'the United States fleet'],
    ['Mister Lee', 'Mr. Lee'],
    ['at 4:30', 'at 4.30'],
    ['the 1st of May', 'the first of May'],
    ['the 21st', 'the twenty-first'],
    ['café', 'cafe'],
    ['THE LOCKS', 'the locks'],
  ])('%s = %s', (a, b) => {
    expect(words(a)).toBe(words(b))
  })
})

describe('not alike', () => {
  test.each([
    ['62 million', '62 billion'],
    ['6.25 per cent', '6.75 per cent'],
    ['fifteen', 'fifty'],
    ['can', 'can’t'],
    ['will', 'would'],
    ['12 14', '26'],
    ['one or two', '1 2'],
    ['the lock', 'the locks'],
  ])('%s ≠ %s', (a, b) => {
    expect(words(a)).not.toBe(words(b))
  })
})

describe('what stands between words', () => {
  test.each([
    ['We, um, go … home.', 'report', 'we [filler] go [ellipsis] home'],
    ['We go . . . home', 'report', 'we go [ellipsis] home'],
    ['We [the crew] go [...] home', 'report', 'we [bracket] go [ellipsis] home'],
    ['[W]e go', 'report', 'we go'],
    ['We go. [Applause.] Home (laughter).', 'record', 'we go [stage direction] home [stage direction]'],
    ['[00:12:31] We go … home.', 'record', '[stage direction] we go home'],
    ['We (the crew) go', 'record', 'we the crew go'],
  ] as const)('%s', (text, side, expected) => {
    expect(words(text, side)).toBe(expected)
  })
})
