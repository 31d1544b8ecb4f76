import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnnotatedDocument } from '../../src/attribution/annotate.ts'
import { findStories, storyWeights } from '../../src/collation/stories/stories.ts'
import { storyDays } from '../../src/collation/stories/story-days.ts'
import { SCALE } from '../../src/collation/stories/story-neighbours.ts'
import { StoryRounds } from '../../src/collation/stories/story-rounds.ts'
import { dayNumber } from '../../src/text/dates/civil-days.ts'
import { specimen } from './specimen.ts'

/** Stories as the identifiers of their documents: `a b | c`. */
function grouped(documents: readonly AnnotatedDocument[]): string {
  return findStories(documents)
    .map(story => story.documents.join(' '))
    .join(' | ')
}

const quakeInVardo = [
  specimen('q1', {
    title: 'Quake shakes Vardena, twelve hurt',
    text: 'An earthquake of magnitude 5.4 shook the harbour town of Vardena on Monday and hurt twelve people, Mayor Ilse Tarnow said. Roofs fell in along Quay Street and the old lighthouse lost its lamp.',
  }),
  specimen('q2', {
    title: 'Vardena earthquake injures a dozen',
    text: 'Twelve people were injured when a 5.4 magnitude earthquake struck Vardena on Monday. Mayor Ilse Tarnow said that houses along Quay Street had lost their roofs. Divers looked at the piers of the harbour.',
  }),
  specimen('q3', {
    title: 'Lighthouse damaged in Vardena tremor',
    text: 'The lighthouse of Vardena lost its lamp on Monday in an earthquake of magnitude 5.4. Ilse Tarnow, the mayor, asked people to stay away from Quay Street. A dozen were treated in the hospital.',
  }),
]

const quakeInOsk = [
  specimen('r1', {
    title: 'Earthquake in Osk Valley kills two',
    text: 'Two people died when an earthquake of magnitude 6.1 struck the Osk Valley on Friday, Governor Bram Pelling said. Rescuers dug through a school in the village of Nether Hale.',
  }),
  specimen('r2', {
    title: 'Two dead after Osk Valley quake',
    text: 'A magnitude 6.1 earthquake killed two people in the Osk Valley on Friday. Governor Bram Pelling sent rescuers to Nether Hale, where the school fell in. Roads were blocked by stones.',
  }),
]

const bank = specimen('z1', {
  title: 'Bank of Merrow raises its rate',
  text: 'The Bank of Merrow raised its main rate to 3.75 percent on Wednesday. Its president, Odile Fenn, said that prices of bread and coal had risen faster than expected.',
})

describe('what is one story', () => {
  test('three reports of one earthquake', () => {
    expect(grouped(quakeInVardo)).toBe('q1 q2 q3')
  })

  test('two earthquakes are two stories, and a bank is a third', () => {
    expect(grouped([...quakeInVardo, ...quakeInOsk, bank])).toBe('q1 q2 q3 | r1 r2 | z1')
  })

  test('one document is a story', () => {
    expect(grouped([bank])).toBe('z1')
  })

  test('no documents, no stories', () => {
    expect(findStories([])).toEqual([])
  })

  test('documents without a word stand alone', () => {
    expect(grouped([specimen('e1', { text: '…' }), specimen('e2', { text: '—' })])).toBe('e1 | e2')
  })

  test('headlines alone', () => {
    const headline = (id: string, title: string) =>
      specimen(id, { text: title, published: '2021-05-03T08:00:00Z' })
    expect(
      grouped([
        headline('a', 'Quake shakes Vardena harbour'),
        headline('b', 'Vardena quake damages lighthouse'),
        headline('c', 'Bank of Merrow raises rate to 3.75 percent'),
        headline('d', 'Merrow rate rise surprises traders'),
      ]),
    ).toBe('a b | c d')
  })
})

/** One speaker on one theme, again and again: what tells the occasions apart is when and where. */
function appeal(
  id: string,
  when: string,
  where: string,
  more: string,
  published?: string,
): AnnotatedDocument {
  const text = `Chancellor Mira Dolan called on the river states to close the locks on the Tamsel. Speaking ${where} ${when}, Chancellor Dolan said that the river states should cut off the supply of grain to the Duchy of Orlau and close the locks. ${more}`
  return specimen(id, published === undefined ? { text } : { text, published })
}

describe('days', () => {
  const winter = [
    appeal('w1', 'on Sunday', 'at the Ferrin shipyard', 'She had opened the new dry dock at Ferrin.'),
    appeal('w2', 'on March 7, 2021', 'at the shipyard in Ferrin', 'The dry dock took four years to build.'),
  ]
  const spring = appeal(
    's1',
    'on Saturday, April 10, 2021',
    'before miners in Kolmar',
    'The miners had come from the provinces of Hask and Lower Brae, and asked about pensions and the vote in the summer.',
  )
  const summer = appeal(
    't1',
    'on June 15, 2021',
    'to the synod in Velmar',
    'The synod is to choose a new bishop. Bells were rung in the town.',
  )

  test('one speech, one theme, three days: three stories; a weekday fits the day it falls on', () => {
    expect(grouped([...winter, spring, summer])).toBe('s1 | t1 | w1 w2')
  })

  test('the same words on the same day are one story', () => {
    const again = appeal('s2', 'on April 10, 2021', 'before miners in Kolmar', 'They asked about pensions.')
    expect(grouped([spring, again])).toBe('s1 s2')
  })

  test('a day to come and days long past say nothing of the event', () => {
    const history = 'The locks were first closed on May 2, 1957. The states meet again on July 1, 2021.'
    const a = appeal('a', 'on April 10, 2021', 'before miners in Kolmar', '', '2021-04-11')
    const b = appeal('b', 'on April 10, 2021', 'before miners in Kolmar', history, '2021-04-11')
    expect(grouped([a, b])).toBe('a b')
  })
})

/** How many groups become of documents that are as like each other as told. */
function groupsOf(
  days: readonly { readonly day: number | null; readonly written: number | null }[],
  likeness: (a: number, b: number) => number,
): number {
  const rounds = new StoryRounds(storyWeights.link)
  days.forEach((item, b) => {
    const near = days
      .slice(0, b)
      .map((_, other) => ({ other, score: Math.round(SCALE * likeness(other, b)) }))
    rounds.put(b, { id: `d${b}`, amount: 200, ...item }, near)
  })
  rounds.settle()
  return new Set(days.map((_, i) => rounds.groupOf(i))).size
}

describe('whose day', () => {
  const april = [
    appeal('a1', 'on April 10, 2021', 'before miners in Kolmar', 'The miners sang.'),
    appeal('a2', 'on April 10, 2021', 'before miners in Kolmar', 'They asked about pensions.'),
  ]

  test('the day that is named first is that of the report, later ones are background', () => {
    const later = appeal(
      'b',
      'on April 24, 2021',
      'in Velmar',
      'Miners in Kolmar had heard it on April 10, 2021.',
    )
    expect(grouped([...april, later])).toBe('a1 a2 | b')
  })

  test.each<[string, number | null, number | null, number]>([
    ['published on days near each other', 0, 6, 1],
    ['published weeks apart', 0, 20, 2],
    ['one of unknown day', 0, null, 1],
  ])('two like each other, %s', (_, first, second, stories) => {
    const days = [first, second].map(written => ({ day: null, written }))
    expect(groupsOf(days, () => 0.26)).toBe(stories)
  })

  /** Each document by its day, `.` undated; as like each other as their days allow. */
  test.each<[string, string, number]>([
    ['undated reports glue no two days together', '100 . . . 106', 2],
    ['nor two that lie weeks apart', '100 . . . 130', 2],
    ['one event and what followed on the next days', '100 . 101 . 102 103', 1],
    ['undated reports alone', '. . .', 1],
  ])('%s: %s', (_, notation, stories) => {
    const items = notation.split(' ').map(word => {
      const day = word === '.' ? null : Number(word)
      return { day, written: day }
    })
    const likeness = (a: number, b: number) => {
      const [x, y] = [items[a]!.day, items[b]!.day]
      return x === null || y === null || Math.abs(x - y) <= 4 ? 0.3 : 0.1
    }
    expect(groupsOf(items, likeness)).toBe(stories)
  })

  test('a day first named far down is not that of the event', () => {
    const more = 'The miners sang and went home by tram. '.repeat(20)
    const late = appeal('p', 'in May', 'in Kolmar', `${more}On April 24, 2021 a lock broke.`)
    expect(storyDays(late)).toMatchObject({
      stated: [dayNumber({ year: 2021, month: 4, day: 24 })],
      event: null,
    })
  })

  test('“Posted by … on” tells when it was written', () => {
    const posted = specimen('p', {
      text: `Posted by Wenna on 12 April 2021 in: Locks\n\nI was there on Saturday.`,
    })
    expect(storyDays(posted)).toEqual({
      published: dayNumber({ year: 2021, month: 4, day: 12 }),
      stated: [dayNumber({ year: 2021, month: 4, day: 10 })],
      event: dayNumber({ year: 2021, month: 4, day: 10 }),
      weekday: null,
    })
  })
})

describe('copies', () => {
  test('forty prints of one wire do not glue its look-alike to it', () => {
    const wire = quakeInVardo[0]!
    const prints = Array.from({ length: 40 }, (_, i) =>
      specimen(`p${i}`, { title: wire.document.title!, text: wire.document.text.slice(35) }),
    )
    const stories = findStories([...prints, ...quakeInVardo, ...quakeInOsk])
    expect(stories.map(s => s.documents.length)).toEqual([43, 2])
  })
})

describe('other languages', () => {
  test('names and figures join a report to that of another language', () => {
    const german = specimen('g1', {
      language: 'de',
      title: 'Zwölf Verletzte bei Erdbeben in Vardena',
      text: 'Ein Erdbeben der Stärke 5.4 hat am Montag die Hafenstadt Vardena erschüttert. Zwölf Menschen wurden verletzt, sagte Ilse Tarnow.',
    })
    expect(grouped([...quakeInVardo, ...quakeInOsk, german])).toBe('g1 q1 q2 q3 | r1 r2')
  })
})

describe('titles', () => {
  const named = (id: string, title: string, published?: string) =>
    specimen(id, {
      title,
      text: quakeInVardo[0]!.document.text.slice(35),
      ...(published === undefined ? {} : { published }),
    })

  test.each<[string, AnnotatedDocument[], string]>([
    [
      'the commonest',
      [named('a', 'Vardena shaken'), named('b', 'Quake in Vardena'), named('c', '“Quake in Vardena”')],
      'Quake in Vardena',
    ],
    [
      'the earliest of equals',
      [named('a', 'Vardena shaken', '2021-05-04'), named('b', 'Quake in Vardena', '2021-05-03')],
      'Quake in Vardena',
    ],
    ['white space made one', [named('a', 'Quake  in\nVardena')], 'Quake in Vardena'],
    [
      'first words where there is none',
      [specimen('a', { text: quakeInVardo[0]!.document.text.slice(35) })],
      'An earthquake of magnitude 5.4 shook the harbour town of Vardena on Monday and…',
    ],
  ])('%s', (_, documents, title) => {
    expect(findStories(documents).map(s => s.title)).toEqual([title])
  })
})

describe('laws', () => {
  const all = [...quakeInVardo, ...quakeInOsk, bank]

  test('the order of the documents does not matter', () => {
    const expected = findStories(all)
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), shuffled => {
        expect(findStories(shuffled)).toEqual(expected)
      }),
      { seed: 1, numRuns: 30 },
    )
  })

  test('every document is in exactly one story', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all), some => {
        const placed = findStories(some).flatMap(s => s.documents)
        expect(placed.sort()).toEqual(some.map(d => d.document.id).sort())
      }),
      { seed: 2, numRuns: 40 },
    )
  })

  // Weights depend on how many documents hold a word, so only a document that shares none can be promised to.
  test('a document that shares no word with the others stands alone and moves none of them', () => {
    const strangers = ['Xq zv wj.', 'Plim dorf.', 'Kuu bemm otto.'].map((text, i) =>
      specimen(`x${i}`, { text }),
    )
    fc.assert(
      fc.property(fc.subarray(strangers, { minLength: 1 }), some => {
        const added = findStories([...all, ...some]).filter(s => !s.documents[0]!.startsWith('x'))
        expect(added).toEqual(findStories(all))
      }),
      { seed: 3, numRuns: 7 },
    )
  })
})
