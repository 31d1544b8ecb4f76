import { describe, expect, test } from 'vitest'
import type { Entry, Listing } from '../../src/ingest/entry.ts'
import {
  afterFailures,
  afterTries,
  dueAfter,
  paceOf,
  rereadAt,
  slower,
  USUAL_PACES,
} from '../../src/watching/pace.ts'

const NOON = Date.parse('2031-05-04T12:00:00Z')
const MINUTE = 60_000

/** Published so many minutes before noon. */
function listing(minutes: readonly (number | null)[], pace: number | null = null): Listing {
  const entries = minutes.map(
    ago =>
      ({
        published: ago === null ? null : new Date(NOON - ago * MINUTE).toISOString(),
        modified: null,
      }) as Entry,
  )
  return { kind: 'rss', title: null, entries, leadsTo: [], pace, reservations: [] }
}

describe('minutes between two readings', () => {
  test.each([
    ['an item every ten minutes', [0, 10, 20, 30], null, 5],
    ['the same, one of them late', [0, 10, 110, 120, 130], null, 5],
    ['every hour, in any order', [120, 0, 60], null, 30],
    ['many of one minute', [0, 0, 0, 0, 60], null, 2],
    ['one every second', [0, 0.01, 0.02, 0.03], null, 2],
    ['silent for ten hours', [600, 610, 620], null, 60],
    ['silent for a year', [525_600, 525_610], null, 1440],
    ['dated in the future', [-60, -120, 0, 10, 20], null, 5],
    ['without dates', [null, null], null, 15],
    ['of one item', [5], null, 15],
    ['that asks for an hour', [0, 10, 20], 60, 60],
    ['that asks for a second', [0, 10, 20], 1 / 60, 2],
    ['that asks for a month', [0, 10, 20], 43_200, 1440],
  ] as const)('of a feed %s', (_, minutes, asked, expected) => {
    expect(paceOf(listing(minutes, asked), NOON, USUAL_PACES) / 60).toBeCloseTo(expected)
  })

  test('grow by a tenth where it is as it was, up to a day', () => {
    expect(slower(600, USUAL_PACES)).toBeCloseTo(660)
    expect(slower(86_000, USUAL_PACES)).toBe(86_400)
  })

  test('are spread by a tenth, and pass over hours that are to be spared', () => {
    expect([0, 0.5, 1].map(random => dueAfter(NOON, 600, random))).toEqual([
      '2031-05-04T12:09:00.000Z',
      '2031-05-04T12:10:00.000Z',
      '2031-05-04T12:11:00.000Z',
    ])
    expect(dueAfter(NOON, 600, 0.5, { skipHours: [12, 13] })).toBe('2031-05-04T14:30:00.000Z')
    // Who wants to be spared always is not.
    expect(dueAfter(NOON, 600, 0.5, { skipHours: [...Array(24).keys()] })).toBe('2031-05-05T12:30:00.000Z')
    // Nobody is read sooner than its server asks for.
    expect(dueAfter(NOON, 600, 0, { peace: 600 })).toBe('2031-05-04T12:10:00.000Z')
    expect(dueAfter(NOON, 600, 0, { peace: 10 ** 9 })).toBe('2031-05-11T12:00:00.000Z')
  })
})

test('minutes after failures, of a feed and of a page; the server may ask for more, up to a week', () => {
  expect([1, 2, 3, 11, 12, 500].map(n => afterFailures(n, null, USUAL_PACES) / 60)).toEqual([
    1, 2, 4, 1024, 1440, 1440,
  ])
  expect([1, 2, 3, 6, 9].map(n => afterTries(n, null, USUAL_PACES) / 60)).toEqual([1, 4, 16, 1024, 1440])
  expect(afterFailures(1, 7200, USUAL_PACES)).toBe(7200)
  expect(afterFailures(1, 10, USUAL_PACES)).toBe(60)
  expect(afterFailures(1, 10 ** 9, USUAL_PACES)).toBe(7 * 86_400)
})

test('a page that has changed is read again after 5, 10, 20 … minutes, then once an hour', () => {
  const at = new Date(NOON).toISOString()
  const waits = [1, 2, 3, 4, 5, 50].map(n => (Date.parse(rereadAt(at, n, NOON, USUAL_PACES)) - NOON) / MINUTE)
  expect(waits).toEqual([5, 10, 20, 40, 60, 60])
  expect(rereadAt('2031-05-03T12:00:00Z', 1, NOON, USUAL_PACES)).toBe(at)
})
