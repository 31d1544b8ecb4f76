import { describe, expect, test } from 'vitest'
import { originFinder } from '../../src/collation/origins/origins.ts'
import type { Attribution } from '../../src/model/attribution.ts'
import type { Copy } from '../../src/model/copy.ts'
import type { Document } from '../../src/model/document.ts'
import type { Reading } from '../../src/model/utterance.ts'
import { plainDocument } from '../plain-document.ts'

const SAID = '“We will open the lock before the ice comes.”'
const MORE = '“We will open the lock before the ice comes, whatever the mayors of Vessin pay.”'

interface Report {
  readonly said?: string
  readonly outlet?: string
  readonly credit?: string
  readonly relay?: string
}

/** The reports A, B, C … of one utterance, and the origins as `A C (credit: Nordex) | B`. */
function origins(reports: readonly Report[], copied: readonly string[] = []): string {
  const documents: Document[] = []
  const attributions: Attribution[] = []
  const readings: Reading[] = []
  reports.forEach(({ said = SAID, outlet = null, credit = null, relay }, i) => {
    const id = String.fromCharCode(65 + i)
    documents.push(plainDocument(id, said, { outlet, credit }))
    attributions.push({
      id: `a${id}`,
      document: id,
      kind: 'direct',
      source: [],
      cue: [],
      content: [[0, said.length]],
      speaker: null,
      speakerBasis: 'none',
      act: 'states',
      addressee: null,
      relay: relay === undefined ? [] : [{ name: relay, span: [0, 0] }],
      confidence: 1,
    })
    readings.push({ document: id, attribution: `a${id}`, span: [0, said.length], form: 'direct' })
  })
  const copies = copied.map(
    ([from, to]): Copy => ({ from: from!, to: to!, containment: 1, basis: 'inferred', passages: [] }),
  )
  const shown = (order: readonly Reading[]) =>
    originFinder(
      documents,
      attributions,
      copies,
    )(order)
      .map(({ documents, basis, through }) => {
        const why = basis === 'own' ? '' : ` (${basis}${through === null ? '' : `: ${through}`})`
        return documents.join(' ') + why
      })
      .join(' | ')
  expect(shown([...readings].reverse())).toBe(shown(readings))
  return shown(readings)
}

describe('reports of one utterance that count as one source', () => {
  test.each<[string, readonly Report[], readonly string[], string]>([
    ['nothing ties them', [{}, {}], [], 'A | B'],
    ['a copy', [{}, {}, {}], ['AC'], 'A C (copy) | B'],
    ['copies of copies', [{}, {}, {}], ['AB', 'BC'], 'A B C (copy)'],
    ['a copy that quotes more than its original has', [{}, { said: MORE }], ['AB'], 'A | B'],
    ['one agency', [{ credit: 'Nordex' }, {}, { credit: 'NORDEX' }], [], 'A C (credit: Nordex) | B'],
    [
      'the outlet that another credits',
      [{ outlet: 'Halyard' }, { credit: 'Halyard' }],
      [],
      'A B (credit: Halyard)',
    ],
    [
      'one broadcaster',
      [{ relay: 'Radio Vessin' }, { relay: 'Radio Vessin' }, {}],
      [],
      'A B (relay: Radio Vessin) | C',
    ],
    [
      'a broadcaster that is there itself',
      [{ outlet: 'Radio Vessin' }, { relay: 'Radio Vessin' }],
      [],
      'A B (relay: Radio Vessin)',
    ],
    [
      'two reports of one outlet',
      [{ outlet: 'Halyard' }, { outlet: 'The Halyard' }, { outlet: 'Skerry' }],
      [],
      'A B | C',
    ],
    [
      'two agencies',
      [{ credit: 'Nordex' }, { credit: 'Sudex' }],
      [],
      'A (credit: Nordex) | B (credit: Sudex)',
    ],
    ['a copy from a report that does not have it', [{}, {}], ['ZB'], 'A | B'],
  ])('%s', (_, reports, copied, expected) => {
    expect(origins(reports, copied)).toBe(expected)
  })
})
