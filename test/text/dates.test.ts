import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/text/analyse.ts'
import { findDates, resolveDate } from '../../src/text/dates.ts'

/** Wednesday. */
const REFERENCE = '2023-11-22'

function read(text: string, language = 'en') {
  return findDates(analyse({ text, language, titleSpan: null })).map(mention => ({
    words: text.slice(...mention.span),
    mention,
  }))
}

/** Text with the expected words in brackets, and the day, month or year they mean on the reference day. */
const ENGLISH: readonly (readonly [text: string, value: string | null])[] = [
  ['in a speech on [November 19, 2023] he said', '2023-11-19'],
  ['in a speech on [19 November 2023], he said', '2023-11-19'],
  ['[Sun Nov 19 2023]', '2023-11-19'],
  ['[Sunday, November 19, 2023] in Vell', '2023-11-19'],
  ['on [Saturday, 18th November 2023] at noon', '2023-11-18'],
  ['[Sat, 18 Nov 2023] 10:32', '2023-11-18'],
  ['date [2024-01-23] Ardmore Times - The', '2024-01-23'],
  ['at [2024-01-23]T10:00:00Z', '2024-01-23'],
  ['posted [2024/1/3]', '2024-01-03'],
  ['on [19/11/2023] in Vell', '2023-11-19'],
  ['on [11/19/2023] in Vell', '2023-11-19'],
  ['on [05/06/2023] in Vell', '2023'],
  ['on [05/05/2023] in Vell', '2023-05-05'],
  ['am [23.01.2024] in Vell', '2024-01-23'],
  ['on [19-11-2023]', '2023-11-19'],
  ['on [19/11/23]', '2023-11-19'],
  ['the [7th of October 2023]', '2023-10-07'],
  ['since [October 7], they', '2023-10-07'],
  ['since [Oct. 7], they', '2023-10-07'],
  ['since [7 October] they', '2023-10-07'],
  ['on [January 5] they meet', '2024-01-05'],
  ['on [Monday, January 9] they met', '2023-01-09'],
  ['on [February 29, 2024].', '2024-02-29'],
  ['[December 2022] brought rain', '2022-12'],
  ['in [Dec. 2022] it rained', '2022-12'],
  ['from [19-21 November 2023] in Vell', '2023-11'],
  ['from [November 19 to 21, 2023], in Vell', '2023-11'],
  ['in [March] he told', '2023-03'],
  ['in [November] he told', '2023-11'],
  ['until [December]', '2023-12'],
  ['until [Friday] they meet', '2023-11-24'],
  ['until [Wednesday] they meet', '2023-11-22'],
  ['in mid-[May] he told', '2023-05'],
  ['in [2019] he told', '2019'],
  ['in the summer of [2019] he told', '2019'],
  ['said on [Sunday] that', '2023-11-19'],
  ['said on [Wednesday] that', '2023-11-22'],
  ["[Sunday]'s speech", '2023-11-19'],
  ['said [Thursday].', '2023-11-16'],
  ['[last Wednesday] he said', '2023-11-15'],
  ['[this past Friday] he said', '2023-11-17'],
  ['[next Wednesday] he will speak', '2023-11-29'],
  ['[last May] he said', '2023-05'],
  ['[last November] he said', '2022-11'],
  ['[next March] they vote', '2024-03'],
  ['[yesterday] he said', '2023-11-21'],
  ['the [day before yesterday] he said', '2023-11-20'],
  ['he said earlier [today].', '2023-11-22'],
  ['[tomorrow] he speaks', '2023-11-23'],
  ['[two days ago] he said', '2023-11-20'],
  ['some [10 days ago] he said', '2023-11-12'],
  ['[three months ago] he said', '2023-08'],
  ['[two years ago] he said', '2021'],
  ['[last week] he said', null],
  ['[last month] he said', '2023-10'],
  ['[this year] he said', '2023'],
  ['on the [15th] he said', '2023-11-15'],
  ['on the [25th] of the month', '2023-10-25'],
  ['in a span of [48 days].', null],
  ['on the [48th day] of the siege', null],
  ['on [NOVEMBER 19]', '2023-11-19'],
]

const OTHERS: readonly (readonly [language: string, text: string, value: string | null])[] = [
  ['de', 'am [19. November 2023] in Vell', '2023-11-19'],
  ['de', 'am [Sonntag, dem 19. November 2023]', '2023-11-19'],
  ['de', 'am [Sonntag] in Vell', '2023-11-19'],
  ['de', '[letzten Dienstag] in Vell', '2023-11-21'],
  ['de', '[gestern] und [vorgestern]', '2023-11-21'],
  ['de', '[vor zwei Tagen] sagte er', '2023-11-20'],
  ['de', 'im [März] sagte er', '2023-03'],
  ['fr', 'le [19 novembre 2023] à Vell', '2023-11-19'],
  ['fr', 'le [1er mars 2023]', '2023-03-01'],
  ['fr', '[dimanche dernier] à Vell', '2023-11-19'],
  ['fr', 'il a dit [lundi] que', '2023-11-20'],
  ['fr', '[il y a deux jours], il a dit', '2023-11-20'],
  ['fr', '[hier] à Vell', '2023-11-21'],
  ['es', 'el [19 de noviembre de 2023] en Vell', '2023-11-19'],
  ['es', 'el [domingo 19 de noviembre]', '2023-11-19'],
  ['es', 'el [martes] en Vell', '2023-11-21'],
  ['es', '[hace tres días] dijo', '2023-11-19'],
  ['es', '[ayer] dijo', '2023-11-21'],
]

const NOTHING: readonly string[] = [
  'the sun rises over Vell, and the sat nav fails',
  'Theresa May said she may march on',
  'April Jones and June Carter said so',
  'August Wilson met Jan Novak of Mar Vista',
  'shoppers on Black Friday spent more',
  'he told the Sunday Times that it was so',
  'On Bloody Sunday the town wept',
  'Call 555-12-3456 or 020-7946-0958',
  'version 2.11.2023.4 is out',
  'they won 12-11 and lost 3/4',
  'some 2,019 people, at 10:30',
  'November 31, February 30 and 99/99/2023',
  'he scored 19 goals in the 2nd half of the 15th edition',
  'two days later they left, three days earlier they came',
  '“Today nobody in the world believes it,” he said',
  'the youth of today know',
  'he told USA Today that it rained',
  'a F-16 March',
  'in 2000 cases it failed',
  '48 hours and 30 minutes',
]

/** The brackets of a specimen are its expected words; the first one's value is what is compared. */
function specimen(marked: string): { text: string; words: string[] } {
  return {
    text: marked.replace(/[[\]]/g, ''),
    words: [...marked.matchAll(/\[([^\]]+)\]/g)].map(match => match[1]!),
  }
}

describe('dates in running text', () => {
  it.each(ENGLISH)('%s → %s', (marked, value) => {
    const { text, words } = specimen(marked)
    const found = read(text)
    expect(found.map(f => f.words)).toEqual(words)
    expect(resolveDate(found[0]!.mention, REFERENCE)?.value ?? null).toBe(value)
  })

  it.each(OTHERS)('%s: %s → %s', (language, marked, value) => {
    const { text, words } = specimen(marked)
    const found = read(text, language)
    expect(found.map(f => f.words)).toEqual(words)
    expect(resolveDate(found[0]!.mention, REFERENCE)?.value ?? null).toBe(value)
  })

  it.each(NOTHING)('finds nothing in: %s', text => {
    expect(read(text).map(f => f.words)).toEqual([])
  })

  it('gives a value only where the words alone do', () => {
    const values = (text: string) => read(text).map(f => f.mention.value)
    expect(values('on Sunday, on November 19, on Sunday, 19 November 2023, yesterday')).toEqual([
      null,
      null,
      '2023-11-19',
      null,
    ])
  })

  it.each([
    ['since October 7 and as of Tuesday', ['since', 'as-of']],
    ['until Friday, before the 5 May vote, on Monday', ['until', 'before', null]],
    ['by late Tuesday', ['as-of']],
  ])('tells how a date is tied: %s', (text, roles) => {
    expect(read(text).map(f => f.mention.role)).toEqual(roles)
  })

  it.each([
    ['in more than 40 days of siege', 40, 'at-least'],
    ['in a span of 48 days', 48, 'exact'],
    ['after nearly two weeks', 14, 'about'],
    ['a 12-day siege', 12, 'exact'],
    ['on the 48th day', 47, 'exact'],
  ])('counts the days of a stretch: %s', (text, days, bound) => {
    expect(read(text).map(f => f.mention.relative)).toEqual([{ kind: 'duration', days, bound }])
  })

  it('runs over a line end but not over a blank line', () => {
    expect(read('on November\n19, 2023').map(f => f.words)).toEqual(['November\n19, 2023'])
    expect(read('on November 19\n\n2023 was wet').map(f => f.mention.value)).toEqual([null])
  })

  it('reads a megabyte of digits, slashes and month names in linear time', () => {
    for (const piece of ['1/', 'May 1-', '1 ', 'Sunday, ', '[', '"today ']) {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length))
      expect(() => findDates({ text, language: 'en', quotations: [] })).not.toThrow()
    }
  })
})
