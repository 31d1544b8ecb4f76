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
