import { describe, expect, it } from 'vitest'
import type { AnnotatedDocument } from '../../src/attribution/annotate.ts'
import { findFigures } from '../../src/attribution/figures/figures.ts'
import { collateFigures } from '../../src/collation/figures/figures.ts'
import type { Document } from '../../src/model/document.ts'
import { analyse } from '../../src/text/analyse.ts'
import { findDates } from '../../src/text/dates/dates.ts'
import { plainDocument } from '../plain-document.ts'

/** A Monday. */
const MONDAY = '2017-11-20'

function report(id: string, text: string, published: string | null = MONDAY): AnnotatedDocument {
  const document: Document = plainDocument(id, text, { published })
  const analysis = analyse(document)
  const dates = findDates(analysis)
  return {
    document,
    attributions: [],
    speakers: [],
    figures: findFigures(analysis, dates, []),
    analysis,
    names: [],
    dates,
  }
}

const BOUNDS = { exact: '', 'at-least': '≥', 'at-most': '≤', about: '~' }

function collate(documents: readonly AnnotatedDocument[]) {
  const story = { id: 'story', title: '', documents: documents.map(d => d.document.id) }
  return collateFigures(documents, [story])
}

/** `killed: differ | a 41 2017-11-20 inferred | b ≥43 …`, one a figure. */
function table(documents: readonly AnnotatedDocument[]): string[] {
  return collate(documents).map(({ what, status, readings }) =>
    [
      `${what}: ${status}`,
      ...readings.map(
        r =>
          `${r.document} ${BOUNDS[r.bound]}${r.value}${r.upper === null ? '' : `..${r.upper}`} ${r.asOf ?? '?'} ${r.asOfBasis ?? '?'}`,
      ),
    ].join(' | '),
  )
}

const INFERRED = `${MONDAY} inferred`

const PAIRS: readonly (readonly [a: string, b: string, ...figures: string[]])[] = [
  [
    'The flood killed 41 people.',
    'In Vell 41 villagers drowned; 41 people died.',
    `killed: agree | a 41 ${INFERRED} | b 41 ${INFERRED}`,
    `villagers killed: not-comparable | b 41 ${INFERRED}`,
  ],
  [
    'The flood killed 41 people.',
    '43 people were killed.',
    `killed: differ | a 41 ${INFERRED} | b 43 ${INFERRED}`,
  ],
  [
    'The flood killed at least 41 people.',
    'The toll rose to 43.',
    `killed: not-comparable | a ≥41 ${INFERRED} | b 43 ${INFERRED}`,
  ],
  [
    'The flood killed at least 45 people.',
    'The death toll rose to 43.',
    `killed: differ | a ≥45 ${INFERRED} | b 43 ${INFERRED}`,
  ],
  [
    'The flood killed at least 41 people.',
    'At least 43 people died.',
    `killed: not-comparable | a ≥41 ${INFERRED} | b ≥43 ${INFERRED}`,
  ],
  [
    'The flood killed nearly 1,200 people.',
    'It killed 1,180 people.',
    `killed: agree | a ~1200 ${INFERRED} | b 1180 ${INFERRED}`,
  ],
  [
    'The flood killed nearly 1,200 people.',
    'It killed 980 people.',
    `killed: differ | a ~1200 ${INFERRED} | b 980 ${INFERRED}`,
  ],
  [
    'The flood killed up to 60 people.',
    'It killed 41 people.',
    `killed: not-comparable | a ≤60 ${INFERRED} | b 41 ${INFERRED}`,
  ],
  [
    'Dozens of people were killed.',
    'It killed 41 people.',
    `killed: not-comparable | a ≥24 ${INFERRED} | b 41 ${INFERRED}`,
  ],
  [
    'As of November 18, 2017, 38 people had been killed.',
    'It killed 41 people.',
    `killed: not-comparable | a 38 2017-11-18 stated | b 41 ${INFERRED}`,
  ],
  [
    'As of Friday, 38 people had been killed.',
    'As of November 17, 2017 it had killed 41 people.',
    'killed: differ | a 38 2017-11-17 inferred | b 41 2017-11-17 stated',
  ],
  [
    'It killed 41 people and injured 90.',
    'It injured 90 people.',
    `injured: agree | a 90 ${INFERRED} | b 90 ${INFERRED}`,
    `killed: not-comparable | a 41 ${INFERRED}`,
  ],
  [
    'Inflation rose to 9.1 percent.',
    'Inflation was at 9.2%.',
    `inflation: differ | a 9.1 ${INFERRED} | b 9.2 ${INFERRED}`,
  ],
  [
    'It killed 41 people, 12 of them in Ore: 12 people died there.',
    'It killed 12 people in Ore.',
    `killed: not-comparable | a 41 ${INFERRED}`,
    `killed: agree | a 12 ${INFERRED} | b 12 ${INFERRED}`,
  ],
  [
    'It killed 410 Ardmorians and 120 Tamians.',
    'It killed 120 Tamians.',
    `Ardmorians killed: not-comparable | a 410 ${INFERRED}`,
    `Tamians killed: agree | a 120 ${INFERRED} | b 120 ${INFERRED}`,
  ],
  [
    'Exports fell by 22%. The wool board said it was 19%.',
    'Exports fell by 22%.',
    `exports change: differ | a 22 ${INFERRED} | a 19 ${INFERRED} | b 22 ${INFERRED}`,
  ],
  [
    'Wool exports fell by 22%. Grain exports fell by 19%.',
    'Exports fell by 22%.',
    `exports change: agree | a 22 ${INFERRED} | b 22 ${INFERRED}`,
    `exports change: not-comparable | a 19 ${INFERRED}`,
  ],
  [
    '41 people were dead as of Sunday; the hospital has 44.',
    'How many died? The guild had 41 on Sunday. The hospital had 44 on the same evening.',
    'killed: differ | a 41 2017-11-19 inferred | a 44 2017-11-19 inferred | b 41 2017-11-19 inferred | b 44 2017-11-19 inferred',
  ],
  [
    'Inflation stood at 4.8 percent in September.',
    'Inflation will be 3 percent in 2018.',
    'inflation: not-comparable | a 4.8 2017-09 inferred | b 3 2018 stated',
  ],
  [
    'A crowd of 900 came to Vell on Sunday.',
    'The mayor spoke in Vell on Sunday to a sodden valley. A crowd of about 400 came.',
    'crowd: differ | a 900 2017-11-19 inferred | b ~400 2017-11-19 inferred',
  ],
  [
    '41 people were dead as of Friday. 44 were dead as of Saturday.',
    'As of Friday, 41 people were dead. As of Saturday, 47 people were dead.',
    `killed: agree | a 41 2017-11-17 inferred | b 41 2017-11-17 inferred`,
    `killed: not-comparable | a 41 2017-11-17 inferred | a 44 2017-11-18 inferred | b 41 2017-11-17 inferred | b 47 2017-11-18 inferred`,
    `killed: differ | a 44 2017-11-18 inferred | b 47 2017-11-18 inferred`,
  ],
  [
    'The quake razed 310 houses.',
    'The quake razed 450 homes.',
    `houses destroyed: differ | a 310 ${INFERRED} | b 450 ${INFERRED}`,
  ],
  [
    'It killed 140 people in Saro.',
    'It killed 26 people in Vent.',
    `killed: not-comparable | a 140 ${INFERRED} | b 26 ${INFERRED}`,
  ],
  [
    'It killed 19 people on Great Ossa.',
    'It killed 5 people on Little Ossa.',
    `killed: not-comparable | a 19 ${INFERRED} | b 5 ${INFERRED}`,
  ],
  [
    'In the city of Mokra 340 houses were razed.',
    'In the province of Mokra 900 houses were razed.',
    `houses destroyed: not-comparable | a 340 ${INFERRED} | b 900 ${INFERRED}`,
  ],
  [
    'It destroyed 340 houses in Mokra alone.',
    'It destroyed 900 houses.',
    `houses destroyed: not-comparable | a 340 ${INFERRED} | b 900 ${INFERRED}`,
  ],
  [
    'They asked donors for $300 million in aid.',
    'They got $120 million in aid.',
    `aid: not-comparable | a 300000000 ${INFERRED} | b 120000000 ${INFERRED}`,
  ],
  [
    'The hall will cost $90 million.',
    'The hall costs $70 million.',
    `cost: differ | a 90000000 ${INFERRED} | b 70000000 ${INFERRED}`,
  ],
  [
    'Thirty people are feared dead.',
    'Five people are dead.',
    `killed: not-comparable | a 30 ${INFERRED} | b 5 ${INFERRED}`,
  ],
  [
    'The ministry first said that 57 people were killed.',
    'It killed 49 people.',
    `killed: not-comparable | a 57 ${INFERRED} | b 49 ${INFERRED}`,
  ],
  [
    '150 people were injured, 20 of them seriously.',
    '150 people were injured.',
    `injured: agree | a 150 ${INFERRED} | b 150 ${INFERRED}`,
    `injured: not-comparable | a 20 ${INFERRED}`,
  ],
  [
    'It killed 15 people on Wednesday.',
    'It has killed 233 people since October.',
    `killed: not-comparable | a 15 ${INFERRED} | b 233 ${INFERRED}`,
  ],
  [
    'By noon on Monday it had killed 3 people.',
    'By Monday night it had killed 8 people.',
    `killed: not-comparable | a 3 ${INFERRED} | b 8 ${INFERRED}`,
  ],
  [
    'Winds of 120 miles per hour hit Vell.',
    'Winds of 193 km/h hit Vell.',
    `wind speed: agree | a 120 ${INFERRED} | b 193 ${INFERRED}`,
  ],
  [
    'Winds of 120 miles per hour hit Vell.',
    'Winds of 250 km/h hit Vell.',
    `wind speed: differ | a 120 ${INFERRED} | b 250 ${INFERRED}`,
  ],
  [
    'They earn a wage of $640 a week.',
    'They earn a wage of $2,500 a month.',
    `salary per month: not-comparable | b 2500 ${INFERRED}`,
    `salary per week: not-comparable | a 640 ${INFERRED}`,
  ],
  [
    'Wednesday’s storm sank 37 fishing boats in Pell harbour.',
    'In Pell harbour, 51 boats were sunk in Wednesday’s storm.',
    `fishing boats sunk: differ | a 37 ${INFERRED} | b 51 ${INFERRED}`,
  ],
  [
    'A judge set bail at $500,000.',
    'They posted bail of $750,000.',
    `bail: differ | a 500000 ${INFERRED} | b 750000 ${INFERRED}`,
  ],
  [
    '2.3 million people in Sarn need food aid.',
    'In Sarn 3.5 million people are in need of food aid.',
    `people: differ | a 2300000 ${INFERRED} | b 3500000 ${INFERRED}`,
  ],
  [
    'It killed 9 children.',
    'It killed 31 people.',
    `children killed: not-comparable | a 9 ${INFERRED}`,
    `killed: not-comparable | b 31 ${INFERRED}`,
  ],
  [
    'It fell to minus 31 degrees.',
    'It was 36 degrees below zero.',
    `temperature: differ | a -31 ${INFERRED} | b -36 ${INFERRED}`,
  ],
  [
    'In 1988 a slide killed 21 people.',
    'A slide killed 5 people.',
    `killed: not-comparable | a 21 1988 stated | b 5 ${INFERRED}`,
  ],
  [
    'They took 2 million tonnes of grain in the first half of the year.',
    'They took 1 million tonnes of grain in July.',
    `grain: not-comparable | a 2000000 2017-06 inferred | b 1000000 2017-07 inferred`,
  ],
  [
    '22 percent of households are poor. A fifth of households lack heat.',
    '31 percent of households are poor.',
    `share of households: differ | a 22 ${INFERRED} | b 31 ${INFERRED}`,
    `share of households: not-comparable | a 20 ${INFERRED}`,
  ],
  ['Some 30 boats sank.', 'It rained.'],
  [
    'They paid $40 in Vell.',
    'They paid $90.',
    `money: not-comparable | a 40 ${INFERRED}`,
    `money: not-comparable | b 90 ${INFERRED}`,
  ],
]

describe('figures of a story', () => {
  it.each(PAIRS)('%s / %s', (a, b, ...figures) => {
    expect(table([report('a', a), report('b', b)])).toEqual(figures)
  })

  it('counts a stretch of days from the start that a companion names', () => {
    const documents = [
      report('a', 'The storm has killed over 18,900 in a span of 45 days.', null),
      report('b', 'Since October 9, the storm has killed at least 17,600 people.', '2017-11-19'),
    ]
    expect(table(documents)).toEqual([
      'killed: not-comparable | a ≥18900 2017-11-23 inferred | b ≥17600 2017-11-19 inferred',
    ])
  })

  it('does not compare what has no day', () => {
    const documents = [report('a', 'It killed 41 people.', null), report('b', 'It killed 43 people.', null)]
    expect(table(documents)).toEqual(['killed: not-comparable | a 41 ? ? | b 43 ? ?'])
  })

  it('reads a report without a date against the day that its companions give', () => {
    const speech = 'The mayor spoke in Vell on Sunday and it rained there. A crowd of'
    const documents = [
      report('a', `${speech} 900 came.`, null),
      report('b', `${speech} 400 came.`, '2017-11-19'),
    ]
    expect(table(documents)).toEqual([
      'crowd: differ | a 900 2017-11-19 inferred | b 400 2017-11-19 inferred',
    ])
  })

  it('reads a day of the week against the one day that a report without a date gives', () => {
    const count = 'It killed 41 people as of Tuesday.'
    expect(table([report('a', `${count} Lee spoke on 16 November 2017.`, null)])).toEqual([
      'killed: not-comparable | a 41 2017-11-14 inferred',
    ])
    expect(table([report('a', `${count} Lee spoke on 16 November 2017 and on 2 May 1998.`, null)])).toEqual([
      'killed: not-comparable | a 41 ? ?',
    ])
  })

  it('sets two counts of one report, by two sources, against the count of another', () => {
    const [a, b] = [
      report('a', 'The army said 6 people were injured.'),
      report('b', 'The army said 6 people were injured, the guild that 34 people were injured.'),
    ]
    const given = (d: AnnotatedDocument, ...by: (string | null)[]) => ({
      ...d,
      figures: d.figures.map((f, i) => ({ ...f, attribution: by[i]! })),
    })
    const rows = (by: readonly (string | null)[]) =>
      collate([given(a, 'army'), given(b, ...by)]).map(f => [
        f.status,
        ...f.readings.map(r => `${r.document} ${r.value} ${r.attribution}`),
      ])
    expect(rows(['army', 'guild'])).toEqual([['differ', 'a 6 army', 'b 6 army', 'b 34 guild']])
    expect(rows(['army', null])).toEqual([
      ['agree', 'a 6 army', 'b 6 army'],
      ['not-comparable', 'b 34 null'],
    ])
  })

  it('compares reports that give the same once, and tells of all', () => {
    const texts = [
      'It killed 41 people.',
      'It killed 41 people.',
      'It killed 43 people.',
      'It killed 43 people.',
    ]
    expect(table(texts.map((text, i) => report('abcd'[i]!, text)))).toEqual([
      `killed: differ | a 41 ${INFERRED} | b 41 ${INFERRED} | c 43 ${INFERRED} | d 43 ${INFERRED}`,
    ])
  })

  it('takes two numbers that one report sets side by side for two things in all', () => {
    const texts = [
      'The navy seized 12 rifles in the gulf and 31 rifles in the strait.',
      'The navy seized 12 rifles in the gulf.',
      'The navy seized 31 rifles in the gulf.',
    ]
    const rows = table(texts.map((text, i) => report('abc'[i]!, text)))
    expect(rows.filter(row => row.includes('differ'))).toEqual([])
  })

  it('asks of names that tell little that the words round them be alike', () => {
    const pair = (a: string, b: string) => collate([report('a', a), report('b', b)]).map(f => f.status)
    expect(pair('He scored 33 points in Pell.', 'The law has 41 points.')).toEqual(['not-comparable'])
    expect(pair('Voters in Pell gave him 33 points.', 'Voters in Pell gave him 41 points.')).toEqual([
      'differ',
    ])
    const share = (verb: string, n: number) => `${n} percent of voters in Vell ${verb} of the mayor of Vell.`
    expect(pair(share('approve', 52), share('approve', 39))).toEqual(['differ'])
    expect(pair(share('approve', 52), share('disapprove', 39))).toEqual(['not-comparable'])
  })

  it('takes what is done once for the same on every day', () => {
    const fine = (id: string, million: number, published: string) =>
      report(id, `They paid a fine of $${million} million.`, published)
    const toll = (id: string, dead: number, published: string) =>
      report(id, `It killed ${dead} people.`, published)
    expect(collate([fine('a', 4, MONDAY), fine('b', 5, '2017-11-22')])[0]!.status).toBe('differ')
    expect(collate([toll('a', 4, MONDAY), toll('b', 5, '2017-11-22')])[0]!.status).toBe('not-comparable')
  })

  it('tells the unit of a reading that is not the row’s', () => {
    const [row] = collate([
      report('a', 'Winds of 120 mph hit Vell.'),
      report('b', 'Winds of 193 km/h hit Vell.'),
    ])
    expect([row!.unit, ...row!.readings.map(r => r.unit)]).toEqual(['mph', undefined, 'km/h'])
  })

  it('compares a page full of numbers in good time', () => {
    const page = (id: string, from: number) =>
      report(id, Array.from({ length: 5000 }, (_, i) => `It killed ${from + i} people.`).join(' '))
    const documents = [page('a', 100), page('b', 9000)]
    const started = process.cpuUsage().user
    collate(documents)
    expect(process.cpuUsage().user - started).toBeLessThan(5_000_000)
  })

  it('takes a value said twice in a document once, where it stands first', () => {
    const text = 'Flood in Vell kills 41\n\nThe flood killed 41 people.'
    const [figure] = collate([report('a', text)])
    expect(figure!.readings.map(r => text.slice(...r.span))).toEqual(['41'])
    expect(figure!.readings[0]!.span[0]).toBe(20)
  })

  it('takes the day from any mention that tells it', () => {
    const text = 'At least 41 dead in Vell\n\nAs of Friday, at least 41 people were dead.'
    expect(table([report('a', text)])).toEqual(['killed: not-comparable | a ≥41 2017-11-17 inferred'])
  })

  it('is the same whatever the order of the reports', () => {
    const documents = PAIRS.flatMap(([a, b], i) => [report(`a${i}`, a), report(`b${i}`, b)])
    expect(collate([...documents].reverse())).toEqual(collate(documents))
  })
})
