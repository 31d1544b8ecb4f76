import { expect, test } from 'vitest'
import { shownFigures } from '../../src/export/shown-figures.ts'
import type { Figure } from '../../src/model/figure.ts'

const figure = (
  what: string,
  status: Figure['status'],
  ...readings: [document: string, value: number][]
): Figure => ({
  what,
  unit: 'people',
  status,
  story: 's',
  readings: readings.map(([document, value]) => ({
    document,
    span: [value, value + 1],
    value,
    upper: null,
    bound: 'exact',
    asOf: null,
    asOfBasis: null,
  })),
})

const shown = (figures: readonly Figure[]) =>
  shownFigures(figures).map(
    ({ what, status, readings }) => `${what} ${status}: ${readings.map(r => r.document + r.value).join(' ')}`,
  )

test('what a row of one day shows, the row of all days does not show again', () => {
  expect(
    shown([
      figure('killed', 'differ', ['a', 41], ['b', 44]),
      figure('killed', 'not-comparable', ['a', 41], ['b', 44], ['c', 47]),
      figure('injured', 'agree', ['a', 120], ['b', 120]),
      figure('injured', 'not-comparable', ['a', 120], ['b', 120]),
      figure('missing', 'not-comparable', ['a', 60], ['b', 52]),
    ]),
  ).toEqual([
    'killed differ: a41 b44',
    'killed not-comparable: c47',
    'injured agree: a120 b120',
    'missing not-comparable: a60 b52',
  ])
})
