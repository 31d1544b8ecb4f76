import { describe, expect, test } from 'vitest'
import { SpeakerRegister } from '../../src/collation/speakers/speaker-register.ts'
import { mergeSpeakers } from '../../src/collation/speakers/speakers.ts'
import { report } from '../notation.ts'

/** One story a line, of one report each: who speaks over all of them, and in which: `Ada Lorne 1 2`. */
function known(lines: readonly string[], order: readonly number[] = [...lines.keys()]): string[] {
  const register = new SpeakerRegister()
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
  })

  test('a second holder of the office parts again whom it makes doubtful, and his leaving joins them', () => {
    const register = new SpeakerRegister()
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
  })
})
