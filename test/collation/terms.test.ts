import { describe, expect, test } from 'vitest'
import type { AnnotatedDocument } from '../../src/attribution/annotate.ts'
import { alignReadings } from '../../src/collation/apparatus/apparatus.ts'
import { findVariants } from '../../src/collation/apparatus/variants.ts'
import { findTerms } from '../../src/collation/terms/terms.ts'
import type { Attribution } from '../../src/model/attribution.ts'
import type { Span } from '../../src/model/span.ts'
import type { Term } from '../../src/model/term.ts'
import type { Utterance } from '../../src/model/utterance.ts'
import { analyse } from '../../src/text/analyse.ts'
import { findNames } from '../../src/text/names/names.ts'
import { plainDocument } from '../plain-document.ts'

/** A report as annotation leaves it, names and all; `said` are passages that somebody is reported to have said. */
function report(id: string, text: string, said: readonly string[] = []): AnnotatedDocument {
  const analysis = analyse({ text, language: 'en', titleSpan: null })
  const spans = said.map((passage): Span => [text.indexOf(passage), text.indexOf(passage) + passage.length])
  return {
    document: plainDocument(id, text, { outlet: id }),
    analysis,
    names: findNames(analysis),
    dates: [],
    speakers: [],
    figures: [],
    attributions: spans.map(
      (span): Attribution => ({
        id: `${id} ${span[0]}`,
        document: id,
        kind: 'direct',
        source: [],
        cue: [],
        content: [span],
        speaker: null,
        speakerBasis: 'none',
        act: 'states',
        addressee: null,
        relay: [],
        confidence: 1,
      }),
    ),
  }
}

/** The same passage in several reports as one utterance. */
function utterance(...readings: readonly (readonly [AnnotatedDocument, string])[]): Utterance {
  const witnesses = readings.map(([{ document, analysis }, passage]) => {
    const start = analysis.text.indexOf(passage)
    expect(start).toBeGreaterThanOrEqual(0)
    return { document: document.id, analysis, span: [start, start + passage.length] as const }
  })
  const apparatus = alignReadings(witnesses)
  return {
    id: 'u',
    speaker: null,
    occasion: null,
    readings: [],
    apparatus,
    variants: findVariants(apparatus, witnesses),
    origins: [],
  }
}

function terms(documents: readonly AnnotatedDocument[], utterances: readonly Utterance[] = []): Term[] {
  const story = { id: 's', title: '', documents: documents.map(d => d.document.id) }
  return findTerms(documents, [story], utterances)
}

/** `Referent: Name A1 B2 | Other name A1 (1 in quotation marks)`, a term a line. */
function shown(found: readonly Term[]): string[] {
  return found.map(({ referent, names }) => {
    const list = names.map(({ text, counts, scareQuoted }) => {
      const times = Object.entries(counts).map(([document, n]) => `${document}${n}`)
      return `${text} ${times.join(' ')}${scareQuoted > 0 ? ` (${scareQuoted} quoted)` : ''}`
    })
    return `${referent}: ${list.join(' | ')}`
  })
}

describe('what outlets call one thing', () => {
  const a = report(
    'A',
    'She told the crowd that the Nordian government has closed the bridge. Later she met people from Nordia. ' +
      'Traders in Nordia were glad.',
  )
  const b = report(
    'B',
    'She told the crowd that the Nordian regime has closed the bridge. The walls of the regime are high, she ' +
      'added. Nobody trusts the occupying entity.',
  )
  const c = report('C', 'She told the crowd that ‘Nordia’ has closed the bridge. Bread is dear in ‘Nordia’.')
  const said = utterance(
    [a, 'the Nordian government has closed the bridge'],
    [b, 'the Nordian regime has closed the bridge'],
    [c, '‘Nordia’ has closed the bridge'],
  )
  const expected = [
    'Nordia: Nordia A2 C2 (2 quoted) | Nordian government A1 | Nordian regime B1 | occupying entity B1 | the regime B1',
  ]

  test('names that readings give for each other, with what stands for them later', () => {
    expect(shown(terms([a, b, c], [said]))).toEqual(expected)
  })

  test('a name in place of a longer one, by the words around them', () => {
    const full = report(
      'A',
      'Two ships left on Monday, the government of Nordia said, with grain for the north.',
    )
    const short = report('B', 'Two ships left on Monday, the northern regime said, with grain for the north.')
    expect(shown(terms([full, short]))).toEqual([
      'government of Nordia: government of Nordia A1 | northern regime B1',
    ])
  })

  test('two tellings of one sentence are enough', () => {
    expect(shown(terms([a, b, c]))).toEqual(expected)
  })

  test('every passage is the name it counts', () => {
    for (const { names } of terms([a, b, c], [said])) {
      for (const { text, passages } of names) {
        for (const { document, span } of passages) {
          const whole = [a, b, c].find(d => d.document.id === document)!.document.text
          expect(
            whole
              .slice(...span)
              .toLowerCase()
              .replace(/[‘’]/g, ''),
          ).toBe(text.toLowerCase())
        }
      }
    }
  })

  test('the order of the documents leaves no trace', () => {
    expect(shown(terms([c, a, b], [said]))).toEqual(expected)
  })
})

test('a state whose own name has the noun', () => {
  const a = report('A', 'Traders in Nordia were glad. The Republic of the Skerries lies far off, they said.')
  const b = report(
    'B',
    'They came from the “Nordian Republic” by boat. Few go to the ‘Republic of the Skerries’ or the Skerries. ' +
      'The mainland regime was silent.',
  )
  expect(shown(terms([a, b]))).toEqual([
    'Skerries: Republic of the Skerries A1 B1 (1 quoted) | Skerries B1',
    'Nordia: Nordia A1 | Nordian Republic B1 (1 quoted)',
  ])
})

test('a copy that swaps a name', () => {
  const a = report(
    'A',
    'At least 41 people died on Tuesday when the dam above Tillmar in Kestrany gave way at dawn.',
  )
  const b = report(
    'B',
    'At least 41 people died on Tuesday when the dam above Tillmar in Lakeland gave way at dawn.',
  )
  expect(shown(terms([a, b]))).toEqual(['Kestrany: Kestrany A1 | Lakeland B1'])
})

test('the holder of an office', () => {
  const a = report(
    'A',
    'Crowds heard that President Venn will reopen the old harbour in the spring of next year.',
  )
  const b = report('B', 'Crowds heard that the ruler will reopen the old harbour in the spring of next year.')
  expect(shown(terms([a, b]))[0]).toContain('the ruler B1')
})

describe('common nouns', () => {
  const duty = 'The duty on grain will rise before the winter. Traders hate the duty.'
  const tariff = 'The tariff on grain will rise before the winter. A second tariff is to come.'
  const a = report('A', duty)
  const b = report('B', `${duty} To duty they said nothing.`)
  const c = report('C', tariff)
  const d = report('D', tariff)
  const saidOf = (...documents: AnnotatedDocument[]) =>
    utterance(
      ...documents.map((document): [AnnotatedDocument, string] => {
        const { text } = document.document
        return [document, text.slice(0, text.indexOf('.'))]
      }),
    )

  test('that several documents a side give for each other', () => {
    expect(shown(terms([a, b, c, d], [saidOf(a, b, c, d)]))).toEqual(['duty: duty A2 B2 | tariff C2 D2'])
  })

  test('the name before them goes with them', () => {
    const dam = (id: string) =>
      report(id, 'The water broke the Ombrel dam before dawn on Monday. The dam was old.')
    const barrier = (id: string) =>
      report(id, 'The water broke the Ombrel barrier before dawn on Monday. The barrier was old.')
    const all = [dam('A'), dam('B'), barrier('C'), barrier('D')]
    expect(shown(terms(all, [saidOf(...all)]))).toEqual([
      'barrier: barrier C2 D2 | dam A2 B2',
      'Ombrel barrier: Ombrel barrier C1 D1 | Ombrel dam A1 B1',
    ])
  })

  test.each([
    ['from one document a side alone', [a, c], [saidOf(a, c)]],
    [
      'of words that are no nouns there',
      ['A', 'B'].flatMap(id => [
        report(id, 'Her crews sail the grain ships before the winter.'),
        report(`${id}2`, 'Her crews hold the grain ships before the winter.'),
      ]),
      null,
    ],
  ])('nothing %s', (_, documents, said) => {
    expect(shown(terms(documents, said ?? [saidOf(...documents)]))).toEqual([])
  })
})

describe('scare quotes', () => {
  const plain =
    'Traders say the Nordian regime and its army will leave the northern valley before the winter comes.'
  const other = (name: string): string =>
    `Traders say ${name} and its army will leave the northern valley before the winter comes.`
  const quotedIn = (documents: AnnotatedDocument[]): number =>
    terms(documents).reduce((sum, { names }) => sum + names.reduce((n, name) => n + name.scareQuoted, 0), 0)

  test.each([
    ['a name by itself', '‘Nordia’', 1],
    ['the adjective alone', 'the ‘Nordian’ government', 1],
    ['no marks', 'Nordia', 0],
  ])('%s', (_, name, times) => {
    expect(quotedIn([report('A', plain), report('B', other(name))])).toBe(times)
  })

  test('not inside a longer quotation, and not what somebody is said to have said', () => {
    const inside = `He said: “${other('‘Nordia’')}”`
    expect(quotedIn([report('A', plain), report('B', inside)])).toBe(0)
    const answer = `${other('Nordia')} Asked who was to blame, he said “Nordia”.`
    expect(quotedIn([report('A', plain), report('B', answer, ['“Nordia”'])])).toBe(0)
  })
})

describe('nothing is listed', () => {
  test.each([
    ['without documents', []],
    ['from one document', [report('A', 'The Nordian regime fell. The regime was old. Nordia is free.')]],
    [
      'where only the words are alike',
      [report('A', 'The Nordian government met.'), report('B', 'Snow fell all day in Nordia.')],
    ],
    [
      'where a name and its short form are all there is',
      [
        report('A', 'The Nordian regime fell. The regime was old.'),
        report('B', 'The Nordian regime fell. The regime was very old.'),
      ],
    ],
    [
      'where a person is named in full and in part',
      [
        report('A', 'Crowds heard that Ms Venn will reopen the old harbour in the spring of next year.'),
        report(
          'B',
          'Crowds heard that President Orla Venn will reopen the old harbour in the spring of next year.',
        ),
      ],
    ],
    [
      'of two places that other sentences name side by side',
      [
        report(
          'A',
          'The ministry said that Velmark will pay for the repair of the old bridge. Roads lead to Velmark and Sudria. ' +
            'Rain fell in Velmark and in Sudria.',
        ),
        report('B', 'The ministry said that Sudria will pay for the repair of the old bridge.'),
      ],
    ],
    [
      'where names only changed their places',
      [
        report(
          'A',
          'The ministry said that Velmark paid far more for the grain ships than Sudria did last spring.',
        ),
        report(
          'B',
          'The ministry said that Sudria paid far more for the grain ships than Velmark did last winter.',
        ),
      ],
    ],
    [
      'of two states that the world knows',
      [
        report('A', 'The envoys of the ministry said that France will pay for the repair of the old bridge.'),
        report('B', 'The envoys of the ministry said that Norway will pay for the repair of the old bridge.'),
      ],
    ],
    [
      'of a person and a place',
      [
        report(
          'A',
          'The ministry said on Monday that Orla Venn will pay for the repair of the old bridge. Orla Venn smiled.',
        ),
        report('B', 'The ministry said on Monday that Norway will pay for the repair of the old bridge.'),
      ],
    ],
  ])('%s', (_, documents) => {
    expect(shown(terms(documents))).toEqual([])
  })
})
