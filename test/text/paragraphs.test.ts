import { expect, test } from 'vitest'
import { analyse } from '../../src/text/analyse.ts'
import { paragraphSpans } from '../../src/text/paragraphs.ts'
import { paragraphsOf } from './notation.ts'

const paragraphs = (text: string) => paragraphSpans(text).map(span => text.slice(...span))

test.each([
  ['nothing', '', []],
  ['white space only', ' \n\t\n\u00A0\n', []],
  ['a blank line', 'One.\n\nTwo.', ['One.', 'Two.']],
  ['a line break', 'One.\nTwo.', ['One.', 'Two.']],
  [
    'Windows, old Mac and Unicode breaks',
    'One.\r\nTwo.\rThree.\u2028Four.\u2029Five.',
    ['One.', 'Two.', 'Three.', 'Four.', 'Five.'],
  ],
  ['blanks at both ends', '\uFEFF  One. \u00A0\n \n\t Two.\u200B\n', ['One.', 'Two.']],
])('parted by %s', (_name, text, expected) => {
  expect(paragraphs(text)).toEqual(expected)
})

const WRAPPED = `The harbour board of Vell met for nine hours on Tuesday and
could not agree on the price of the new breakwater, which
the engineers put at forty million crowns, twice what had
been said in spring.

The mayor left before the vote and would not say whether
she will call another meeting before the storms of autumn
arrive.`

test('lines broken at a column are joined', () => {
  expect(paragraphs(WRAPPED)).toEqual(WRAPPED.split('\n\n'))
})

test('a list of short lines is not', () => {
  expect(paragraphs('Ann Dorn, Vell\nJens Ott, Marl\nMia Lund, Orsk\nPer Hahn, Vell')).toHaveLength(4)
})

test('paragraphs of a line each are not, however long', () => {
  const line =
    'The harbour board of Vell met for nine hours on Tuesday and could not agree on the price of the wall.'
  expect(paragraphs(`${line}\n${line}\n${line}\n${line}`)).toHaveLength(4)
})

test('a line that breaks off in the middle of its sentence goes on in the next', () => {
  const text =
    'The board of Vell met for nine hours on Tuesday and could not\nagree on the price of the new breakwater at all.'
  expect(paragraphs(text)).toEqual([text])
})

const BODY =
  'The harbour board of Vell could not agree on the price of the new breakwater on Tuesday, two members said after the meeting.'

test.each([
  ['title case', 'Harbour Board Puts Off Vote on Breakwater'],
  ['sentence case', 'Harbour board puts off vote on breakwater'],
  ['a question', 'Who Pays for the Breakwater of Vell?'],
  ['quotation at the end', 'Mayor Calls Price of Breakwater ‘Absurd’'],
  ['title case with a stop', 'Harbour Board Puts Off Vote on Breakwater.'],
])('headline: %s', (_name, headline) => {
  expect(paragraphsOf(`${headline}\n\n${BODY}\n\n${BODY}`)[0]).toBe(`h ${headline}`)
})

test.each([
  ['a sentence', 'The board put off its vote.'],
  ['a quoted sentence', '“Nobody told us a price,” said the mayor.'],
  ['a lead that ends in a colon', 'The board said this:'],
  ['a question in small letters, quoted', '“Who will pay for all of it?”'],
])('no headline: %s', (_name, first) => {
  expect(paragraphsOf(`${first}\n\n${BODY}\n\n${BODY}`)[0]).toBe(`b ${first}`)
})

test('a text of one paragraph has no headline', () => {
  expect(paragraphsOf('Harbour Board Puts Off Vote')).toEqual(['b Harbour Board Puts Off Vote'])
})

test('furniture above the headline does not hide it', () => {
  expect(paragraphsOf(`Advertisement\n\nMon Mar 4 2019\n\nHarbour Board Puts Off Vote\n\n${BODY}`)).toEqual([
    'f Advertisement',
    'f Mon Mar 4 2019',
    'h Harbour Board Puts Off Vote',
    `b ${BODY}`,
  ])
})

test('a title that is given is the headline, and the first paragraph need not be', () => {
  const text = `The board of Vell put off its vote.\n\n${BODY}`
  const kinds = (titleSpan: readonly [number, number] | null) =>
    analyse({ text, language: 'en', titleSpan }).paragraphs.map(p => p.kind)
  expect(kinds([0, 35])).toEqual(['headline', 'body'])
  expect(kinds(null)).toEqual(['body', 'body'])
})

test.each([
  ['title case', 'Mayor Leaves Before the Vote', 'h'],
  ['capitals', 'WHAT THE MAYOR SAID', 'h'],
  ['sentence case between full paragraphs', 'What happens next', 'h'],
  ['the headline again', 'Harbour board puts off vote', 'h'],
  ['a sentence', 'The mayor left early.', 'b'],
  ['a quotation', '“Nobody told us”', 'b'],
  ['a turn in an interview', 'And who pays for it?', 'b'],
  ['a list item', '• Breakwater of Vell', 'b'],
])('inside the body: %s', (_name, line, kind) => {
  expect(paragraphsOf(`Harbour Board Puts Off Vote\n\n${BODY}\n\n${line}\n\n${BODY}`)[2]).toBe(
    `${kind} ${line}`,
  )
})
