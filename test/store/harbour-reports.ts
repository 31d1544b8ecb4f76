import { type AnnotatedDocument, annotate } from '../../src/attribution/annotate.ts'
import type { IncomingDocument } from '../../src/store/documents.ts'
import { reportAt } from './reports.ts'

/** Four invented reports by four outlets: three on one event, one of them copied, and one on another. */
const REPORTS: readonly (readonly [outlet: string, published: string, text: string])[] = [
  [
    'Lantern',
    '2031-05-03',
    'Harbour bridge to open in June\n\nMayor Ada Vell of Orlin said on Friday: “The harbour bridge will open in June, and not a day later.” ' +
      'At least 12 ferries wait in the old dock of Orlin. “We have paid for every bolt of it,” Vell said. ' +
      'Engineer Ivo Marsh warned that the northern pillar of the harbour bridge still needs two weeks of work.',
  ],
  [
    'Wirepost',
    '2031-05-03',
    'Orlin mayor: bridge will open\n\nThe mayor of Orlin, Ada Vell, said on Friday that the harbour bridge would open in June. ' +
      '“The harbour bridge will open in June,” she said. Some 14 ferries wait in the old dock of Orlin. ' +
      'Ivo Marsh, an engineer, denied that the northern pillar of the harbour bridge was cracked.',
  ],
  [
    'Tidings',
    '2031-05-04',
    'Harbour bridge to open in June\n\nMayor Ada Vell of Orlin said on Friday: “The harbour bridge will open in June, and not a day later.” ' +
      'At least 12 ferries wait in the old dock of Orlin. “We have paid for every bolt of it,” Vell said. (Lantern)',
  ],
  [
    'Morning',
    '2031-05-20',
    'Grain prices rise in Tarvel\n\n“Grain is dearer than in any spring that I remember,” said farmer Nora Quill of Tarvel. ' +
      'The Tarvel ministry of farming said that it would open its stores. Minister Oscar Brand promised cheap flour by July.',
  ],
]

export const HARBOUR: readonly IncomingDocument[] = REPORTS.map(([outlet, published, text], i) => {
  const { document } = reportAt(`https://${outlet.toLowerCase()}.example/${i}`, text)
  const title = text.slice(0, text.indexOf('\n'))
  return {
    document: {
      ...document,
      outlet,
      published,
      publishedBasis: 'given',
      title,
      titleSpan: [0, title.length],
    },
  }
})

export function annotatedHarbour(): AnnotatedDocument[] {
  return HARBOUR.map(({ document }) => annotate(document))
}
