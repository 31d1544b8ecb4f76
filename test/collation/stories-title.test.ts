import { describe, expect, test } from 'vitest'
import { openingWords } from '../../src/collation/stories/story-opening.ts'
import { storyTitle } from '../../src/collation/stories/story-title.ts'
import { specimen } from './specimen.ts'

/** Headlines in order of time, `/` between them. */
function chosen(headlines: string): string {
  return storyTitle(
    headlines
      .split(' / ')
      .map((title, i) => specimen(`d${i}`, { title, text: 'Text.', published: `2021-05-0${i + 1}` }).document)
      .map(document => ({ ...document, opening: '' })),
  )
}

describe('which headline', () => {
  test.each<[string, string, string]>([
    ['the earliest', 'Vardena shaken / Quake in Vardena', 'Vardena shaken'],
    ['normal writing', 'QUAKE HORROR / Vardena shaken', 'Vardena shaken'],
    [
      'a commoner one, even in capitals',
      'VARDENA SHAKEN! / VARDENA SHAKEN / Quake in Vardena',
      'VARDENA SHAKEN!',
    ],
    ['normal writing of the same headline', 'VARDENA SHAKEN / Vardena shaken', 'Vardena shaken'],
    ['capitals where there is nothing else', 'QUAKE HORROR / VARDENA SHAKEN', 'QUAKE HORROR'],
    ['one that tells', 'Tarnow: We will rebuild / Mayor promises new roofs', 'Mayor promises new roofs'],
    ['one without a quotation', '“We will rebuild” / Mayor promises new roofs', 'Mayor promises new roofs'],
    ['a clock is no colon', 'Vardena shaken at 10:32 / Quake in Vardena', 'Vardena shaken at 10:32'],
    [
      'a name in quotation marks is no quotation',
      'Roofs fall in ‘free’ Vardena / Quake in Vardena',
      'Roofs fall in ‘free’ Vardena',
    ],
    ['somebody’s words before capitals', 'QUAKE HORROR / Tarnow: We will rebuild', 'Tarnow: We will rebuild'],
  ])('%s', (_, headlines, title) => {
    expect(chosen(headlines)).toBe(title)
  })
})

describe('first words', () => {
  const told = 'The mayor of Vardena promised new roofs to everybody.'
  test.each<[string, string]>([
    ['nothing in front', ''],
    ['a date and an outlet', 'date 2018-02-06 Vell Times - '],
    ['a date line of its own', 'Mon 13 May 2024\n\n'],
    ['a dateline with an agency', 'VELL (Ore Press) - '],
    ['a dateline with a country and a day', 'VELL, Ardmoria, Oct 12 (Ore Press) - '],
    ['a dateline in small letters', 'Vell (Ore Press) — '],
    ['a town in capitals', 'VELL — '],
    ['a town and a colon', 'VELL: '],
    ['a town, a day and a full stop', 'Vell, 19 October 2023. '],
    ['a box', 'Advertisement\n\n'],
    ['a link to another report', 'READ ALSO: Ten lighthouses you should see\n\n'],
    ['a byline', 'By Ann Mossop\n\n'],
    ['several of them', 'By Ann Mossop\n\nMon 13 May 2024\n\nVELL (Ore Press) - '],
  ])('%s is left out', (_, before) => {
    expect(openingWords({ text: before + told, language: 'en' })).toBe(told)
  })

  test.each([
    'The mayor - a former diver - promised new roofs.',
    'NATO promised the town new roofs - and a lamp.',
    'The Mayor (Free Party) - a former diver - promised new roofs.',
    'Vardena (with its 300 houses) got new roofs.',
    'On 13 May 2024 the mayor promised new roofs - and got applause.',
    'The mayor said it on Monday. That was 13 May 2024 - a fine day.',
  ])('nothing of “%s”', text => {
    expect(openingWords({ text, language: 'en' })).toBe(text)
  })

  test('furniture alone is given as it is', () => {
    expect(openingWords({ text: 'Copy link', language: 'en' })).toBe('Copy link')
  })

  test('cut between words, without end', () => {
    const text = `${'reed '.repeat(40)}end`
    expect(openingWords({ text, language: 'en' })).toBe(`${'reed '.repeat(16).trim()}…`)
    expect(openingWords({ text: '-'.repeat(1e6), language: 'en' })).toHaveLength(81)
  })
})
