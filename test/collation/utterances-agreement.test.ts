import { describe, expect, it, test } from 'vitest'
import { letterRuns } from '../../src/collation/utterances/letter-runs.ts'
import { readingWords } from '../../src/collation/utterances/reading-words.ts'
import { signs, signsOf } from '../../src/collation/utterances/utterance-similarity.ts'
import { weigh } from '../../src/collation/utterances/weighed-reading.ts'
import { rarityAmong } from '../../src/collation/utterances/word-rarity.ts'
import { analyse } from '../../src/text/analyse.ts'

const words = (text: string) =>
  readingWords(analyse({ text, language: 'en', titleSpan: null }), [[0, text.length]])

/** Signs of two readings, rounded, by name. */
function signsBetween(one: string, other: string): Record<string, number> {
  const both = [words(one), words(other)] as const
  const rarity = rarityAmong(both)
  const values = signsOf(weigh(both[0], rarity), weigh(both[1], rarity))
  return Object.fromEntries(signs.map((sign, i) => [sign, Number(values[i]!.toFixed(2))]))
}

const SAID = 'The ferry carries grain to the island before winter'
/** Each changes one thing. */
const SIGNS_TOLD: readonly (readonly [string, (typeof signs)[number], string, string])[] = [
  ['order kept', 'words in order', SAID, 'Before winter to the island the ferry carries grain'],
  [
    'words together',
    'words in one stretch',
    'grain for the island',
    'The grain was weighed twice in the hall of the salt clerks, and late at night a fisherman rowed for two hours to reach the island.',
  ],
  [
    'words of content',
    'content words of the shorter covered',
    SAID,
    'The mule brings salt to the garrison after harvest',
  ],
]

describe('two readings agree in more than their words', () => {
  it.each(SIGNS_TOLD)('%s', (_, sign, one, other) => {
    expect(signsBetween(one, one)[sign]).toBe(1)
    expect(signsBetween(one, other)[sign]).toBeLessThan(0.75)
  })

  it('tells names that the other has from those it lacks', () => {
    const none = signsBetween('We met Ada Lorne on the quay', 'We met the clerk on the quay today')
    const same = signsBetween('We met Ada Lorne on the quay', 'We saw Ada Lorne on the quay today')
    expect(none['names in both, log']).toBe(0)
    expect(same['names in both, log']).toBeGreaterThan(2)
    expect(none['names missing from the longer']! + none['names missing from the shorter']!).toBeGreaterThan(
      5,
    )
    expect(same['names missing from the longer']! + same['names missing from the shorter']!).toBe(0)
  })

  it('is the same from either side', () => {
    const other = 'Grain goes to the islands by ferry, before the winter comes'
    expect(signsBetween(SAID, other)).toEqual(signsBetween(other, SAID))
  })
})

test.each([
  ['', 0],
  ['salt', 2],
  ['salt salt', 5],
  ['salt fish', 7],
  ['été 1907', 6],
])('runs of letters of %o', (text, count) => {
  expect(letterRuns(text)).toHaveLength(count)
})

test('runs of letters tell which word stands beside which', () => {
  const shared = (a: string, b: string) => letterRuns(a).filter(r => letterRuns(b).includes(r)).length
  expect(shared('red salt, dry fish', 'red salt, dry fish')).toBeGreaterThan(
    shared('red salt, dry fish', 'dry salt, red fish'),
  )
})
