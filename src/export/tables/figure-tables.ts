import { documentLabel } from '../../model/document-label.ts'
import type { Figure, FigureReading } from '../../model/figure.ts'
import type { Term, TermName } from '../../model/term.ts'
import { integer, json, number, tableOf, text } from './table.ts'

interface FigureRow {
  readonly figure: Figure
  readonly reading: FigureReading
  readonly text: string
  readonly outlet: string | null
}

export const figures = tableOf<FigureRow>({
  name: 'figures',
  about: 'a quantity as one report gives it, in the row of those that it is compared with',
  each: function* ({ documents, figures }) {
    const known = new Map(documents.map(document => [document.id, document]))
    for (const figure of figures)
      for (const reading of figure.readings) {
        const document = known.get(reading.document)
        yield {
          figure,
          reading,
          text: document?.text.slice(...reading.span) ?? '',
          outlet: document === undefined ? null : documentLabel(document),
        }
      }
  },
  key: ({ figure, reading }) =>
    JSON.stringify([
      figure.story,
      figure.what,
      figure.unit,
      figure.status,
      reading.asOf,
      reading.document,
      reading.span,
    ]),
  columns: [
    text('story', 'that it is told in', ({ figure }) => figure.story),
    text('what', 'what is counted', ({ figure }) => figure.what),
    text('unit', 'of the row; empty: a bare count', ({ figure }) => figure.unit),
    text('status', 'agree, differ or not-comparable', ({ figure }) => figure.status),
    text('document', 'the report that gives it', ({ reading }) => reading.document),
    text('according_to', 'its outlet, or what stands in its place', ({ outlet }) => outlet),
    text('attribution', 'that gives it; empty: the report itself', ({ reading }) => reading.attribution),
    number('value', 'as a number', ({ reading }) => reading.value),
    number('upper', 'the upper end of a range', ({ reading }) => reading.upper),
    text('own_unit', 'where it is another than the row’s', ({ reading }) => reading.unit),
    text('bound', 'exact, at-least, at-most or about', ({ reading }) => reading.bound),
    text('as_of', 'the day that it holds for, ISO 8601', ({ reading }) => reading.asOf),
    text('as_of_basis', 'stated or inferred', ({ reading }) => reading.asOfBasis),
    integer('start', 'UTF-16 code units of the text', ({ reading }) => reading.span[0]),
    integer('end', 'the same, half-open', ({ reading }) => reading.span[1]),
    text('text', 'the quantity’s own words', ({ text }) => text),
  ],
})

export const terms = tableOf<{ readonly term: Term; readonly name: TermName }>({
  name: 'terms',
  about: 'a name that reports use for a referent',
  each: ({ terms }) => terms.flatMap(term => term.names.map(name => ({ term, name }))),
  key: ({ term, name }) => JSON.stringify([term.referent, name.text, name.passages[0] ?? null]),
  columns: [
    text('referent', 'what is named', ({ term }) => term.referent),
    text('name', 'as written', ({ name }) => name.text),
    integer('count', 'times used', ({ name }) => Object.values(name.counts).reduce((sum, n) => sum + n, 0)),
    integer('scare_quoted', 'how many of them stand in scare quotes', ({ name }) => name.scareQuoted),
    json('counts', 'times used, by document', ({ name }) => name.counts),
    json('passages', 'where', ({ name }) => name.passages),
  ],
})
