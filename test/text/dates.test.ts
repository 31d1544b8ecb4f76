import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/text/analyse.ts'
import { findDates, resolveDate } from '../../src/text/dates/dates.ts'
import { ENGLISH, NOTHING, OTHERS, REFERENCE, specimen } from './date-specimens.ts'

function read(text: string, language = 'en') {
  return findDates(analyse({ text, language, titleSpan: null })).map(mention => ({
    words: text.slice(...mention.span),
    mention,
  }))
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
    expect(values('on Sunday, on November 19, on Sunday, 19 November 2017, yesterday')).toEqual([
      null,
      null,
      '2017-11-19',
      null,
    ])
  })

  it.each([
    ['since October 9 and as of Tuesday', ['since', 'as-of']],
    ['until Friday, before the 5 May vote, on Monday', ['until', 'before', null]],
    ['by late Tuesday', ['as-of']],
  ])('tells how a date is tied: %s', (text, roles) => {
    expect(read(text).map(f => f.mention.role)).toEqual(roles)
  })

  it.each([
    ['in more than 30 days of siege', 30, 'at-least'],
    ['in a span of 45 days', 45, 'exact'],
    ['after nearly two weeks', 14, 'about'],
    ['a 12-day siege', 12, 'exact'],
    ['on the 45th day', 44, 'exact'],
  ])('counts the days of a stretch: %s', (text, days, bound) => {
    expect(read(text).map(f => f.mention.relative)).toEqual([{ kind: 'duration', days, bound }])
  })

  it('runs over a line end but not over a blank line', () => {
    expect(read('on November\n19, 2017').map(f => f.words)).toEqual(['November\n19, 2017'])
    expect(read('on November 19\n\n2017 was wet').map(f => f.mention.value)).toEqual([null])
  })

  it('reads a megabyte of digits, slashes and month names in linear time', () => {
    for (const piece of ['1/', 'May 1-', '1 ', 'Sunday, ', '[', '"today ']) {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length))
      expect(() => findDates({ text, language: 'en', quotations: [] })).not.toThrow()
    }
  })
})
