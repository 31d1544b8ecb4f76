import { describe, expect, test } from 'vitest'
import { annotate } from '../../src/attribution/annotate.ts'
import { HashedNumbers } from '../../src/collation/stories/hashed-numbers.ts'
import { findStories } from '../../src/collation/stories/stories.ts'
import { Attachment } from '../../src/collation/stories/story-attachment.ts'
import {
  numberedEvidence,
  type StoryEvidence,
  storyEvidence,
} from '../../src/collation/stories/story-evidence.ts'

import { termReader } from '../../src/collation/stories/term-reader.ts'
import { specimen } from './specimen.ts'

/** `3/5: Corl Ney | Corl: gates held rust` names day 3 (published on day 5), two names, one statement. */
function source(notation: string, numbers: HashedNumbers) {
  const [, day, published, names, statements] = /^([^/:]*)(?:\/(\d+))?: ([^|]*)((?:\|.*)?)$/.exec(notation)!
  const evidence: StoryEvidence = {
    names: names!.trim().split(' ').filter(Boolean),
    statements: statements!
      .split('|')
      .slice(1)
      .map(said => {
        const [voice, words] = said.split(':')
        return { voice: voice!.trim(), words: new Set(words!.trim().split(' ')) }
      }),
  }
  const stated = day!.trim() === '' ? [] : day!.split(' ').map(Number)
  return {
    days: {
      published: published === undefined ? null : Number(published),
      stated,
      event: stated[0] ?? null,
      weekday: null,
    },
    evidence: numberedEvidence(evidence, numbers),
  }
}

const weights = { mostDocuments: 2, least: 0.5, gain: 0.1, lead: 1.2, followUpDays: 4 }

/** How much of the likeness is asked of the first where the others are the story. */
function asked(few: string, story: string[], elsewhere: string[] = []): number {
  const numbers = new HashedNumbers()
  const sources = [few, ...story, ...elsewhere].map(notation => source(notation, numbers))
  return new Attachment(number => sources[number]!, weights).asked(
    [0],
    story.map((_, i) => i + 1),
    elsewhere.map((_, i) => story.length + i + 1),
  )
}

describe('less likeness is asked of a leftover', () => {
  const flood = [
    '3/4: Corl Ney Orsk | Ney: gates held rust',
    '3/4: Corl Ney Orsk | Orsk: bell rang twice night',
    '4/5: Corl Ney Orsk',
  ]

  test.each<[string, string, string[], number]>([
    ['three of its names, the first not counted', '3/4: Corl Ney Orsk', [], 1 / 1.2],
    [
      'two voices, whatever their names',
      '3/4: | Ney: gates held rust | Orsk: bell rang twice night',
      [],
      1 / 1.2,
    ],
    ['one voice on the same day', '3/4: | Ney: gates held rust again', [], 1 / 1.1],
    ['on the day that what followed is told of', '5/6: Corl Ney Orsk', [], 1 / 1.2],
    [
      'names that half of the other documents hold too',
      '3/4: Corl Ney',
      ['90: Ney Corl', '91: Ney Corl', '92: Ney Corl', '93: Ney Corl'],
      1,
    ],
  ])('%s', (_, few, elsewhere, expected) => {
    expect(asked(few, flood, elsewhere)).toBeCloseTo(expected, 6)
  })

  test('never less than the least', () => {
    const names = Array.from({ length: 30 }, (_, i) => `N${i}`).join(' ')
    expect(asked(`3/4: ${names}`, [`3/4: ${names}`, `3/4: ${names}`])).toBe(0.5)
  })

  test.each<[string, string]>([
    ['one name: a town has many stories', '3/4: Corl'],
    ['names in one document of the story only', '3/4: Vell Hask'],
    ['its days unknown', ': Corl Ney Orsk | Ney: gates held rust | Orsk: bell rang twice night'],
    ['three weeks on', '24/25: Corl Ney Orsk | Ney: gates held rust | Orsk: bell rang twice night'],
    [
      'another day that its first sentence names, though its background names the same',
      '7 3/7: Corl Ney Orsk',
    ],
    ['one voice and no day: a formula', '/4: | Ney: gates held rust'],
    ['two voices, other words', '3/4: | Ney: doors were shut | Orsk: nobody slept here'],
    ['the same words of others', '3/4: | Hask: gates held rust | Vell: bell rang twice night'],
  ])('not for %s', (_, few) => {
    expect(asked(few, [...flood, '3/4: Vell Hask'])).toBe(1)
  })
})

test('evidence: surnames, places, and what named speakers say', () => {
  const text =
    'The Corl weir gave way, Mayor Ilse Tarnow said. “The weir was old,” somebody said. “It was shut,” Tarnow said.'
  const { names, statements } = storyEvidence(annotate(specimen('a', { text }).document), termReader('en'))
  expect(names).toEqual(['corl', 'tarnow'])
  expect(statements.map(s => `${s.voice}: ${[...s.words].join(' ')}`)).toEqual(['tarnow: corl weir giv way'])
})

const reports = [
  specimen('a', {
    title: 'Weir at Corl gives way, nine dead',
    published: '2022-03-07',
    text: 'Nine people died when the Corl weir gave way on Sunday above the town of Neth, Kessany’s Interior Ministry said. The weir, built in 1951, failed before dawn and sent water down the valley of the Asper. “The weir was checked in June, and no fault was found,” Piet Lummer, the head of Asper Power, said. “We beat the pans because the horn stayed silent,” said the mayor of Neth, Aud Seller. Interior Minister Jon Terrace promised an inquiry.',
  }),
  specimen('b', {
    title: 'Nine killed as Corl weir fails',
    published: '2022-03-07',
    text: 'At least nine people were killed in Neth on Sunday when the weir at Corl failed before dawn, the Interior Ministry of Kessany said. “We beat the pans because the horn stayed silent,” Mayor Aud Seller said. The operator, Asper Power, rejected blame. “The weir was checked in June, and no fault was found,” its head, Piet Lummer, said. Interior Minister Jon Terrace promised an inquiry. Water ran down the valley of the Asper.',
  }),
  specimen('c', {
    title: 'Search goes on in Neth after weir failure',
    published: '2022-03-08',
    text: 'Rescuers searched the town of Neth on Monday after the Corl weir failed and killed nine people. The Interior Ministry of Kessany said that four were missing in the valley of the Asper. Jon Terrace, the interior minister, met families and promised an inquiry. “No fault was found,” said Piet Lummer of Asper Power, which runs the weir built in 1951.',
  }),
]
const others = [
  specimen('x', {
    title: 'Bank of Merrow raises its rate',
    published: '2022-03-08',
    text: 'The Bank of Merrow raised its main rate to 3.75 percent on Tuesday. Its president, Odile Fenn, said that prices of bread and coal had risen faster than expected.',
  }),
  specimen('y', {
    title: 'Chess title for Ardo',
    published: '2022-03-08',
    text: 'Kim Ardo won the chess title of the river states in Velmar on Monday after a long end game. She thanked her aunt, who taught her the moves in a tram.',
  }),
]
const comment = specimen('k', {
  title: 'Gauges for a cellar stair',
  published: '2022-03-09',
  text: 'I have lived below old walls all my life and never trusted one. A neighbour of mine painted his own gauge on the cellar stairs and read it every morning with his coffee; his wife called it his second breakfast. Who looks at such a thing from an office with a carpet? According to Piet Lummer, it was checked in June and no fault was found. I should like to see the paper, the pen and the boots of whoever signed it. My uncle drove a dredger for thirty winters and used to say that concrete is only mud with a diploma. Aud Seller said that the horn stayed silent. Poplars lean, cellars sweat, and beavers, bless them, never attend seminars. Swallows nest in my gutter, eels winter under the jetty, and the postman still walks the towpath with a lantern although he owns a bicycle. My grandmother kept goats on the dyke and a barometer in the pantry, which she tapped before every meal as others say grace. Clay remembers, she told the goats. Surveyors with tripods laughed at her until the autumn when she alone had moved her furniture upstairs. Readers have sent me photographs of cracks in garages, bridges, a bakery and one wedding cake. Corl was a name on a signpost to most of them. Jon Terrace wants files. I want a ladder and somebody who climbs it on ordinary Tuesdays.',
})

describe('a comment that shares few words with the reports', () => {
  const grouped = (documents: typeof reports) =>
    findStories(documents.map(d => annotate(d.document)))
      .map(s => s.documents.join(' '))
      .join(' | ')

  test('goes to the story whose people it quotes', () => {
    expect(grouped([...reports, ...others, comment])).toBe('a b c k | x | y')
  })

  test('stands alone where it names none of them', () => {
    const anonymous = specimen('k', {
      title: comment.document.title!,
      published: '2022-03-09',
      text: comment.document.text
        .slice(comment.document.title!.length + 2)
        .replace(/Piet Lummer|Aud Seller|Jon Terrace/g, 'they')
        .replace(/Neth|Asper Power|Corl/g, 'it'),
    })
    expect(grouped([...reports, ...others, anonymous])).toBe('a b c | k | x | y')
  })
})
