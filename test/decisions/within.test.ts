import { describe, expect, test } from 'vitest'
import { figuresWithin } from '../../src/decisions/figures-within.ts'
import { occasionWithin } from '../../src/decisions/occasion-within.ts'
import type { Figure, FigureReading } from '../../src/model/figure.ts'
import type { Occasion } from '../../src/model/occasion.ts'
import type { Passage } from '../../src/model/span.ts'

/** `a 12`, `b at-least 14`, `c 10-12`, `d 8 miles`; said by somebody with `!`. */
function reading(told: string): FigureReading {
  const [, document, bound, value, upper, unit, said] =
    /^(\w+) (at-least |at-most |about )?(\d+)(?:-(\d+))?( \w+)?(!)?$/.exec(told)!
  return {
    document: document!,
    span: [Number(value), Number(value) + 1],
    value: Number(value),
    upper: upper === undefined ? null : Number(upper),
    bound: (bound?.trim() ?? 'exact') as FigureReading['bound'],
    asOf: '2031-05-03',
    asOfBasis: 'stated',
    attribution: said === undefined ? null : 'a-1',
    ...(unit === undefined ? {} : { unit: unit.trim() }),
  }
}

const row = (status: Figure['status'], ...told: string[]): Figure => ({
  what: 'boats',
  unit: null,
  story: 't',
  status,
  readings: told.map(reading),
})

function left(rows: readonly Figure[], documents: string): string[] {
  return figuresWithin(rows, new Set(documents.split(' '))).map(({ now }) => {
    const readings = now.readings.map(({ document, value }) => `${document} ${value}`)
    return `${now.status}: ${readings.join(', ')}`
  })
}

describe('figures, as some of the documents give them', () => {
  const differ = row('differ', 'a 12', 'b 14', 'c 14', 'd about 14', 'e at-least 11')
  test.each([
    ['all: as they are', 'a b c d e', ['differ: a 12, b 14, c 14, d 14, e 11']],
    ['two that differ still do', 'a b', ['differ: a 12, b 14']],
    ['two that were on one side agree', 'b c', ['agree: b 14, c 14']],
    ['"about" gives a twentieth', 'c d', ['agree: c 14, d 14']],
    ['"at least" leaves room, and is another count', 'b e', ['not-comparable: b 14, e 11']],
    ['one that nobody gave is no row', 'a', []],
    ['none', 'z', []],
  ])('%s', (_, documents, expected) => {
    expect(left([differ], documents)).toEqual(expected)
  })

  test('one that somebody gave, or that has a unit, is a row by itself', () => {
    expect(left([row('agree', 'a 12!', 'b 12')], 'a')).toEqual(['not-comparable: a 12'])
    expect(left([row('agree', 'a 12 km', 'b 12 km')], 'a')).toEqual(['not-comparable: a 12'])
  })

  test('are not compared across units here', () => {
    expect(left([row('differ', 'a 12 km', 'b 8 miles', 'c 20 km')], 'a b')).toEqual([
      'not-comparable: a 12, b 8',
    ])
  })

  test('have no row that another row tells', () => {
    const all = row('not-comparable', 'a 12', 'b 12', 'c 14', 'd 14')
    const rows = [row('agree', 'a 12', 'b 12'), row('agree', 'c 14', 'd 14'), all]
    expect(left(rows, 'a b')).toEqual(['agree: a 12, b 12'])
    expect(left(rows, 'a b c')).toEqual(['agree: a 12, b 12', 'not-comparable: a 12, b 12, c 14'])
    expect(left([row('agree', 'a 12', 'b 12', 'c 12'), row('agree', 'a 12', 'b 12', 'd 12')], 'a b')).toEqual(
      ['agree: a 12, b 12'],
    )
  })
})

describe('an occasion, as some of its documents tell it', () => {
  const text = new Map([
    ['a', 'on Friday in the dock'],
    ['b', 'on 2 May at the Dock'],
    ['c', 'he said'],
  ])
  const textOf = ({ document, span }: Passage) => text.get(document)!.slice(...span)
  const at = (document: string, words: string): Passage => {
    const start = text.get(document)!.indexOf(words)
    return { document, span: [start, start + words.length] }
  }
  const stated = at('b', '2 May')
  const occasion: Occasion = {
    id: 'o',
    speaker: 's',
    date: {
      value: '2031-05-02',
      precision: 'day',
      basis: 'stated',
      from: [stated, at('a', 'Friday')],
      readings: [
        { document: 'a', basis: 'inferred', from: [at('a', 'Friday')] },
        { document: 'b', basis: 'stated', from: [stated] },
        { document: 'c', basis: 'inferred', from: [stated] },
      ],
    },
    place: { text: 'the dock', basis: 'stated', from: [at('a', 'the dock'), at('b', 'the Dock')] },
    audience: null,
    documents: ['a', 'b', 'c'],
  }
  const within = (...documents: string[]) =>
    occasionWithin(occasion, { id: 'o2', speaker: 's2', documents: new Set(documents) }, textOf)

  test('is inferred where none of them states it', () => {
    expect(within('a')).toEqual({
      id: 'o2',
      speaker: 's2',
      date: {
        value: '2031-05-02',
        precision: 'day',
        basis: 'inferred',
        from: [at('a', 'Friday')],
        readings: [occasion.date!.readings[0]],
      },
      place: { text: 'the dock', basis: 'stated', from: [at('a', 'the dock')] },
      audience: null,
      documents: ['a'],
    })
  })

  test('is in their words', () => {
    expect(within('b')).toMatchObject({ date: { basis: 'stated' }, place: { text: 'the Dock' } })
  })

  test('does not tell what was inferred from another', () => {
    expect(within('c')).toBeNull()
    expect(within('b', 'c')?.date?.readings.map(({ document }) => document)).toEqual(['b', 'c'])
    expect(within('a', 'c')?.date?.readings.map(({ document }) => document)).toEqual(['a'])
  })

  test('of none of them is none', () => {
    expect(within('z')).toBeNull()
  })
})
