import { describe, expect, test } from 'vitest'
import { agreementOf, turnSpeaker } from '../../src/collation/check/speaker-agreement.ts'
import { turnsOf } from '../../src/collation/check/transcript-turns.ts'
import type { DocumentSpeaker } from '../../src/model/speaker.ts'

/** `LABEL=words` a turn. */
function turns(text: string): string[] {
  return turnsOf(text).map(t => `${text.slice(...t.label)}=${text.slice(t.start, t.end).trim()}`)
}

describe('turns of a transcript', () => {
  test.each([
    ['capitals', 'MINISTER LEE: We go.\nTHE CHAIR: Order.', ['MINISTER LEE=We go.', 'THE CHAIR=Order.']],
    [
      'a name and an office',
      'ADA LEE, MINISTER OF TRANSPORT: We go.',
      ['ADA LEE, MINISTER OF TRANSPORT=We go.'],
    ],
    ['a title written small', 'Mr. VARN: We go.', ['Mr. VARN=We go.']],
    [
      'with a full stop',
      'Ms. OSTREL. We go.\nMr. VARN. We stay.',
      ['Ms. OSTREL=We go.', 'Mr. VARN=We stay.'],
    ],
    [
      'small letters that return',
      'Ada Lee: We go.\nTom Varn: Where?\nAda Lee: Home.',
      ['Ada Lee=We go.', 'Tom Varn=Where?', 'Ada Lee=Home.'],
    ],
    ['questions and answers', 'Q: Why?\nA: Because.\nQ. When?', ['Q=Why?', 'A=Because.', 'Q=When?']],
    [
      'one question among answers',
      'Mayor Tamm: We go.\nQuestion: Where?\nMayor Tamm: Home.',
      ['Mayor Tamm=We go.', 'Question=Where?', 'Mayor Tamm=Home.'],
    ],
    [
      'a clock before it',
      '[00:01:12] LENA AUMUND: We go.\n00:02 HOST: Where?',
      ['LENA AUMUND=We go.', 'HOST=Where?'],
    ],
    ['what stands in brackets behind it', 'LEE (by telephone): We go.', ['LEE (by telephone)=We go.']],
    ['alone on its line', 'ADA LEE:\nWe go.\n\nTOM VARN:\nWe stay.', ['ADA LEE=We go.', 'TOM VARN=We stay.']],
    ['over several paragraphs', 'LEE: We go.\n\nAnd we come back.', ['LEE=We go.\n\nAnd we come back.']],
  ])('%s', (_, text, expected) => {
    expect(turns(text)).toEqual(expected)
  })

  test.each([
    'She said: we go.\nHe said: we stay.',
    'Here is what I want: bread.',
    'Venue: Vell\nDate: 14 October 2025\nVenue: Orrin',
    'NOTE: as delivered.',
    'At 10:30 we go. At 11:45 we come back.',
    'I asked for three things: ships, locks and time.',
    'https://vell.example: a page',
  ])('no turn: %s', text => {
    expect(turns(text)).toEqual([])
  })
})

describe('whether the one named has the turn', () => {
  const person = (name: string, titles: string[] = []): DocumentSpeaker => ({
    id: 'x',
    name,
    kind: 'person',
    named: /^\p{Lu}/u.test(name),
    titles,
    speaksFor: null,
    mentions: [],
  })
  const text = 'Present: President Marit Olvane; Dorin Hask, minister'

  test.each([
    ['Ada Lee', [], 'MINISTER LEE', 'same'],
    ['Ada Lee', [], 'Ada Lee', 'same'],
    ['Lee', [], 'ADA LEE, MINISTER OF TRANSPORT', 'same'],
    ['Marit Olvane', [], 'THE PRESIDENT', 'same'],
    ['Dorin Hask', ['Transport Minister'], 'THE MINISTER', 'same'],
    ['the minister', [], 'MINISTER LEE', 'same'],
    ['Ada Lee', [], 'TOM LEE', 'differs'],
    ['Ada Lee', [], 'MS OSTREL', 'differs'],
    ['Ada Lee', [], 'Q', 'differs'],
    ['Ada Lee', [], 'THE CHAIR', 'unresolved'],
    ['the minister', [], 'ADA LEE', 'unresolved'],
    ['the mayor', [], 'MINISTER LEE', 'unresolved'],
  ])('%s %j, %s: %s', (name, titles, label, expected) => {
    expect(agreementOf(person(name, titles), turnSpeaker(label, text))).toBe(expected)
  })
})
