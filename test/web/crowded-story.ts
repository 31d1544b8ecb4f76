import type { Collation } from '../../src/model/collation.ts'
import type { ComparedCopy } from '../../src/model/copy.ts'
import type { Document } from '../../src/model/document.ts'
import type { Figure } from '../../src/model/figure.ts'
import type { Term } from '../../src/model/term.ts'
import { attributed, passage, report, utterance } from './fixture.ts'

const SPEAKERS = ['Ilse Tarn', 'Bo Osk', 'Maud Ferrow', 'Ansel Quay'] as const
const WHAT = [
  'ferry',
  'pier',
  'harbour',
  'ticket office',
  'lighthouse',
  'breakwater',
  'ice road',
  'council',
] as const
const DOES = [
  'will stay open',
  'must be mended',
  'has been sold',
  'cannot wait',
  'belongs to the islanders',
] as const

/**
 * One story as crowded as a page may have to show: forty utterances of four speakers in so many reports, each with a version of
 * its own in every third report, a quantity and a name in all of them, and every second report a copy with changes.
 */
export function crowdedStory(reports: number): Collation {
  const sentences = WHAT.flatMap(what =>
    DOES.map(does => `The ${what} ${does} until the last winter is over`),
  )
  const speakerOf = (k: number) => `s-${k % SPEAKERS.length}`
  const versionOf = (k: number, r: number) =>
    r % 3 === 0
      ? sentences[k]!
      : sentences[k]!.replace('last winter', r % 3 === 1 ? 'next winter' : `winter ${r}`)
  const isIn = (k: number, r: number) => (k + r) % (1 + (k % 4)) === 0
  const documents = Array.from({ length: reports }, (_, r): Document => {
    const said = sentences.flatMap((_, k) =>
      isIn(k, r) ? [`“${versionOf(k, r)},” ${SPEAKERS[k % SPEAKERS.length]} said.`] : [],
    )
    return report(
      `Island Observer ${r}`,
      `2031-03-${String((r % 28) + 1).padStart(2, '0')}T0${r % 10}:15:00Z`,
      `Harbour of Brackwater, a report of moderate length, number ${r}`,
      `${said.join(' ')} At least ${1000 + 7 * r} islanders use the ${r % 2 ? 'crossing' : 'passage'}.`,
    )
  })
  const utterances = sentences.map((_, k) => {
    const having = documents.filter((_, r) => isIn(k, r))
    const quoted = having.map(document =>
      attributed(
        {
          document,
          source: SPEAKERS[k % SPEAKERS.length]!,
          cue: 'said',
          content: `“${versionOf(k, documents.indexOf(document))},”`,
        },
        speakerOf(k),
      ),
    )
    const changed = having.map(document => ['last', 'next', 'winter'][documents.indexOf(document) % 3]!)
    return utterance(speakerOf(k), null, quoted, having, [['wording', true, changed]])
  })
  const figure: Figure = {
    what: 'islanders',
    unit: 'people',
    status: 'differ',
    story: 't-crowded',
    readings: documents.map((document, r) => ({
      ...passage(document, `At least ${1000 + 7 * r} islanders`),
      value: 1000 + 7 * Math.floor(r / 4),
      upper: null,
      bound: 'at-least',
      asOf: '2031-03-04',
      asOfBasis: 'inferred',
    })),
  }
  const names = ['crossing', 'passage'].map(text => {
    const using = documents.filter(document => document.text.includes(text))
    return {
      text,
      counts: Object.fromEntries(using.map(({ id }) => [id, 1])),
      scareQuoted: 0,
      passages: using.map(document => passage(document, text)),
    }
  })
  const term: Term = { referent: 'the way to the island', names }
  const copies = documents.slice(1).map((document, i): ComparedCopy => {
    const [from, to] = [documents[0]!, document]
    const place = (one: Document) => ({ ...passage(one, 'Harbour'), text: 'Harbour' })
    return {
      from: from.id,
      to: to.id,
      containment: (i % 10) / 10,
      basis: i % 2 ? 'credit' : 'inferred',
      passages: [{ from: passage(from, 'Harbour').span, to: passage(to, 'Harbour').span }],
      variants: Array.from({ length: 12 }, (_, k) => ({
        type: 'wording',
        insideQuotation: false,
        readings: [place(from), { ...place(to), text: `Harbour ${k}` }],
      })),
    }
  })
  return {
    documents,
    speakers: SPEAKERS.map((name, k) => ({ id: `s-${k}`, name, kind: 'person', aliases: [name] })),
    attributions: [],
    occasions: [],
    utterances,
    positions: [],
    stories: [
      {
        id: 't-crowded',
        title: documents[0]!.title!,
        documents: documents.map(({ id }) => id),
      },
    ],
    copies,
    figures: [figure, { ...figure, what: 'tickets' }, { ...figure, what: 'winters' }],
    terms: [term, { ...term, referent: 'the sea' }],
    problems: [],
  }
}
