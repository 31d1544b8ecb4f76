import { describe, expect, test } from 'vitest'
import { type Shelves, shelvesInMemory } from '../../src/collation/shelves.ts'
import { SpeakerRegister } from '../../src/collation/speakers/speaker-register.ts'
import { mergeSpeakers } from '../../src/collation/speakers/speakers.ts'
import { report } from '../notation.ts'
import { forgetfulShelves } from './forgetful-shelves.ts'

/** One story a line, of one report each: who speaks over all of them, and in which: `Ada Lorne 1 2`. */
function known(
  lines: readonly string[],
  order: readonly number[] = [...lines.keys()],
  shelves: Shelves = shelvesInMemory,
): string[] {
  const register = new SpeakerRegister(shelves)
  const speaking = new Map<string, string[]>()
  for (const number of order) {
    const id = String(number + 1)
    const { speakers } = mergeSpeakers([report(id, lines[number]!)], [{ id, title: '', documents: [id] }])
    register.put(id, speakers)
    speaking.set(
      id,
      speakers.map(speaker => speaker.id),
    )
    register.settle()
  }
  const storiesOf = (speaker: string) =>
    [...speaking].flatMap(([story, ids]) => (ids.some(id => register.knownAs(id) === speaker) ? story : []))
  return register
    .speakers()
    .map(({ id, name }) => `${name} ${storiesOf(id).sort().join(' ')}`)
    .sort()
}

const FINANCE = '[S Finance Minister Ada Lorne] [C said] [X it rained].'
const SHORT = '[S Finance Minister Lorne] [C said] [X it poured].'

describe('speakers of several stories', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['a surname and the office of a full name', [FINANCE, SHORT], ['Ada Lorne 1 2']],
    ['a surname alone', [FINANCE, '[S Lorne] [C said] [X it poured].'], ['Ada Lorne 1', 'Lorne 2']],
    [
      'another office',
      [FINANCE, '[S Police Chief Lorne] [C said] [X it poured].'],
      ['Ada Lorne 1', 'Lorne 2'],
    ],
    [
      'an office that two full names hold',
      [FINANCE, '[S Finance Minister Bea Lorne] [C said] [X it snowed].', SHORT],
      ['Ada Lorne 1', 'Bea Lorne 2', 'Lorne 3'],
    ],
    [
      'two whom one story lets speak apart',
      [`${FINANCE} [S Finance Minister Bea Lorne] [C said] [X it snowed].`, SHORT],
      ['Ada Lorne 1', 'Bea Lorne 1', 'Lorne 2'],
    ],
    ['two surnames with one office', [SHORT, SHORT], ['Lorne 1 2']],
    [
      'a longer form of the name',
      [FINANCE, '[S Finance Minister Ada Maria Lorne] [C said] [X it snowed].'],
      ['Ada Maria Lorne 1 2'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(known(lines)).toEqual(expected)
    expect(known(lines, [...lines.keys()].reverse())).toEqual(expected)
    expect(known(lines, [...lines.keys()], forgetfulShelves)).toEqual(expected)
  })

  test.each([
    ['in memory', shelvesInMemory],
    ['on disk', forgetfulShelves],
  ])(
    'a second holder of the office parts again whom it makes doubtful, and his leaving joins them, %s',
    (_, shelves) => {
      const register = new SpeakerRegister(shelves)
      const put = (id: string, line: string) => {
        const { speakers } = mergeSpeakers([report(id, line)], [{ id, title: '', documents: [id] }])
        register.put(id, speakers)
        return speakers[0]!.id
      }
      const ada = put('1', FINANCE)
      const short = put('2', SHORT)
      expect([...register.settle()]).toEqual(['2'])
      expect(register.knownAs(short)).toBe(ada)
      put('3', '[S Finance Minister Bea Lorne] [C said] [X it snowed].')
      expect([...register.settle()]).toEqual(['2'])
      expect(register.knownAs(short)).toBe(short)
      register.drop('3')
      register.settle()
      expect(register.knownAs(short)).toBe(ada)
    },
  )

  test('are the same from shelves on disk, with every name and title, whatever came and went', () => {
    const lines = [
      FINANCE,
      SHORT,
      '[S The Salt Union of Vell] [C said] [X it froze].',
      '[S “Old” Ada Lorne, the Minister of Finance of Ost,] [C said] [X it thawed].',
      '[S A fisherman] [C said] [X it cleared].',
      '[S Finance Minister Bea Lorne] [C said] [X it snowed].',
    ]
    const found = lines.map((line, i) => {
      const id = String(i)
      return mergeSpeakers([report(id, line)], [{ id, title: '', documents: [id] }]).speakers
    })
    const registers = [shelvesInMemory, forgetfulShelves].map(shelves => new SpeakerRegister(shelves))
    const there = new Set<number>()
    for (const i of [3, 0, 1, 2, 4, 5, 0, 1, 5, 0, 3, 1]) {
      const come = !there.delete(i)
      if (come) there.add(i)
      const [here, away] = registers.map(register => {
        if (come) register.put(String(i), found[i]!)
        else register.drop(String(i))
        return [[...register.settle()].sort(), register.speakers()]
      })
      expect(away).toEqual(here)
    }
  })
})
