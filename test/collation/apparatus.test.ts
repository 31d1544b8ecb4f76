import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Witness } from '../../src/collation/apparatus/apparatus.ts'
import { alignReadings } from '../../src/collation/apparatus/apparatus.ts'
import { analyse } from '../../src/text/analyse.ts'
import { asciiTable, table, witnesses } from './ascii-table.ts'

describe('collations', () => {
  test('two wordings of one sentence, punctuation beside the words it touches', () => {
    const apparatus = alignReadings(
      witnesses(`
        A: The harbour must stay open, she said.
        B: “The harbor has to stay open!”
      `),
    )
    expect(asciiTable(apparatus)).toBe(
      table(`
        A|-|The|harbour|must|- |stay|open|,|-|she|said|.|
        B|“|The|harbor |has |to|stay|open|!|”|-  |-   |-|
      `),
    )
  })

  test('a renamed body, and marks as each outlet set them', () => {
    const apparatus = alignReadings(
      witnesses(`
        A: Cut ties with the Nordian regime for a year.
        B: Cut ties with the ‘Nordian’ government for at least a year.
        C: Sever ties with ‘Nordia’ for "at least" a year.
      `),
    )
    expect(asciiTable(apparatus)).toBe(
      table(
        `
        A|Cut  |ties|with|the|-|Nordian|-|regime    |for|-|- |-    |-|a|year|.|
        B|Cut  |ties|with|the|‘|Nordian|’|government|for|-|at|least|-|a|year|.|
        C|Sever|ties|with|-  |‘|Nordia |’|-         |for|"|at|least|"|a|year|.|
      `,
      ),
    )
  })

  test('a moved phrase has rows of its own at both places', () => {
    const apparatus = alignReadings(
      witnesses(`
        A: On Tuesday the council closed 12 mills.
        B: The council closed twelve mills on Tuesday.
      `),
    )
    expect(asciiTable(apparatus)).toBe(
      table(`
        A|On|Tuesday|the|council|closed|12    |mills|.|- |-      |-|
        B|- |-      |The|council|closed|twelve|mills|-|on|Tuesday|.|
      `),
    )
  })

  test('a reading cut short at both ends', () => {
    const apparatus = alignReadings(
      witnesses(`
        A: We will rebuild every bridge before winter comes
        B: rebuild every bridge … comes
      `),
    )
    expect(asciiTable(apparatus)).toBe(
      table(`
        A|We|will|rebuild|every|bridge|-|before|winter|comes|
        B|- |-   |rebuild|every|bridge|…|-     |-     |comes|
      `),
    )
  })

  test('no witness, a witness without words, a reading inside a longer text', () => {
    expect(alignReadings([])).toEqual({ witnesses: [], rows: [] })
    expect(asciiTable(alignReadings(witnesses('A: …\nB: no')))).toBe('A|- |…|\nB|no|-|')
    const text = 'He said the mill was shut. Nobody asked.'
    const analysis = analyse({ text, language: 'en', titleSpan: null })
    const { rows } = alignReadings([{ document: 'A', analysis, span: [8, 25] }])
    expect(rows.map(([cell]) => [cell!.text, ...cell!.span])).toEqual([
      ['the', 8, 11],
      ['mill', 12, 16],
      ['was', 17, 20],
      ['shut', 21, 25],
    ])
  })
})

const vocabulary =
  'the a of Nordia Nordian regime government council must should not cut closed 12 twelve fourteen ties mills on Tuesday'.split(
    ' ',
  )
const token = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...vocabulary) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(',', '.', '…', '—', '“x”', '‘Nordia’', 'well,', '“the', 'mills.”'),
  },
)
const text = fc.array(token, { maxLength: 12 }).map(tokens => tokens.join(' '))
/** Readings that share much: a few texts, each with its own words dropped. */
const readings = fc
  .tuple(text, fc.array(fc.tuple(text, fc.integer({ min: 0, max: 2 })), { minLength: 1, maxLength: 5 }))
  .map(([base, others]) => [
    base,
    ...others.map(([other, kind]) =>
      kind === 0
        ? other
        : kind === 1
          ? base
          : `${base.split(' ').slice(1, -1).join(' ')} ${other.slice(0, 20)}`,
    ),
  ])

function witnessesOf(texts: readonly string[]): Witness[] {
  return texts.map((text, k) => ({
    document: `d${k}`,
    analysis: analyse({ text, language: 'en', titleSpan: null }),
    span: [0, text.length],
  }))
}

describe('laws', () => {
  test('each column, read downwards, is its reading: no token lost, doubled or out of order', () => {
    fc.assert(
      fc.property(readings, texts => {
        const given = witnessesOf(texts)
        const { rows } = alignReadings(given)
        for (const [column, { analysis }] of given.entries()) {
          const cells = rows.flatMap(row => row[column] ?? [])
          expect(cells.map(cell => cell.span)).toEqual(analysis.tokens.map(t => [t.start, t.end]))
          expect(cells.every(cell => analysis.text.slice(...cell.span) === cell.text)).toBe(true)
        }
      }),
      { seed: 20260201, numRuns: 200 },
    )
  })

  test('no row is empty, and none puts a word beside a sign', () => {
    fc.assert(
      fc.property(readings, texts => {
        const isWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)
        for (const row of alignReadings(witnessesOf(texts)).rows) {
          const cells = row.flatMap(cell => cell ?? [])
          expect(cells.length).toBeGreaterThan(0)
          expect(new Set(cells.map(cell => isWord(cell.text))).size).toBe(1)
        }
      }),
      { seed: 20260202, numRuns: 100 },
    )
  })

  test('the order of the witnesses changes the order of the columns and nothing else', () => {
    fc.assert(
      fc.property(readings, fc.infiniteStream(fc.nat()), (texts, numbers) => {
        const given = witnessesOf(texts)
        const order = given
          .map((_, k) => ({ k, by: numbers.next().value as number }))
          .sort((x, y) => x.by - y.by)
          .map(({ k }) => k)
        const { rows } = alignReadings(given)
        const shuffled = alignReadings(order.map(k => given[k]!))
        expect(shuffled.rows).toEqual(rows.map(row => order.map(k => row[k]!)))
      }),
      { seed: 20260203, numRuns: 200 },
    )
  })

  test('an equal witness more adds a column like the first one’s and changes no other', () => {
    fc.assert(
      fc.property(readings, fc.nat(), (texts, number) => {
        const k = number % texts.length
        const { rows } = alignReadings(witnessesOf(texts))
        const more = alignReadings(witnessesOf([...texts, texts[k]!]))
        expect(more.rows).toEqual(rows.map(row => [...row, row[k]]))
      }),
      { seed: 20260204, numRuns: 200 },
    )
  })

  test('signs and capitals never decide where a word goes', () => {
    const wordsOf = (texts: readonly string[]): (string | null)[][] =>
      alignReadings(witnessesOf(texts))
        .rows.map(row => row.map(cell => cell?.text.toLowerCase() ?? null))
        .filter(row => row.some(text => text !== null && /[a-z0-9]/.test(text)))
    fc.assert(
      fc.property(readings, texts => {
        const bare = texts.map(text => text.replace(/[^a-zA-Z0-9 ]/g, ' ').toUpperCase())
        expect(wordsOf(texts)).toEqual(wordsOf(bare))
      }),
      { seed: 20260205, numRuns: 200 },
    )
  })

  test('many readings, cut and with phrases moved: every column is its reading, whatever the order', () => {
    const words = 'we will not open the old lock at Velm before the spring tide on Friday morning'.split(' ')
    const changed = fc
      .tuple(fc.nat(14), fc.nat(14), fc.nat(3), fc.array(fc.nat(14), { maxLength: 4 }))
      .map(([from, to, length, cut]) => {
        const text = [...words]
        text.splice(to, 0, ...text.splice(from, length))
        return text.filter((_, k) => !cut.includes(k)).join(' ')
      })
    fc.assert(
      fc.property(fc.array(changed, { minLength: 2, maxLength: 14 }), texts => {
        const { rows } = alignReadings(witnessesOf(texts))
        for (const [column, text] of texts.entries())
          expect(rows.flatMap(row => row[column]?.text ?? []).join(' ')).toBe(text)
        const turned = alignReadings(witnessesOf(texts.toReversed()))
        expect(turned.rows).toEqual(rows.map(row => row.toReversed()))
      }),
      { seed: 20260206, numRuns: 100 },
    )
  })

  test('ten thousand quotation marks and a line of base64 are only slow readers’ fare', () => {
    const started = performance.now()
    const { rows } = alignReadings(
      witnessesOf([`no ${'“'.repeat(10_000)} yes`, `${'QUJD'.repeat(5000)} yes`]),
    )
    expect(rows.length).toBeGreaterThan(10_000)
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
