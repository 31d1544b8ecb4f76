import { figureId } from '../decisions/finding.ts'
import type { Bound, Figure, FigureReading } from '../model/figure.ts'
import { byCodeUnits } from '../model/order.ts'
import { type CollationIndex, labelOf, storyLink, wordsAt } from './collation-index.ts'
import { Decide } from './decide.tsx'
import { FigureAxis } from './figure-axis.tsx'
import { counted, grouped, listed, shortDate } from './in-words.ts'
import { running, shortened } from './markup.ts'
import { OutletName, Reports } from './outlet-name.tsx'

const BOUND: Readonly<Record<Bound, string>> = {
  exact: '',
  'at-least': 'at least ',
  'at-most': 'at most ',
  about: 'about ',
}

const STATUS: Readonly<Record<Figure['status'], string>> = {
  agree: 'sources agree',
  differ: 'sources differ',
  'not-comparable': 'not comparable',
}

/** One quantity as the reports give it: on an axis, and a row a value with its as-of day. */
export function FigureStrip({ index, figure }: { index: CollationIndex; figure: Figure }) {
  const rows = [...Map.groupBy(sorted(figure.readings), keyOf).values()]
  return (
    <figure class={`figure ${figure.status}`}>
      <figcaption>
        <b>
          <bdi>{figure.what}</bdi>
        </b>
        {figure.unit !== null && figure.unit !== figure.what && (
          <>
            , <bdi>{figure.unit}</bdi>
          </>
        )}{' '}
        <span class="status">{STATUS[figure.status]}</span>
      </figcaption>
      <FigureAxis figure={figure} />
      <table aria-label={`${figure.what}, by report`}>
        <tbody>
          {(index.isWhole ? rows : rows.slice(0, ROWS)).map(readings => (
            <tr>
              <th scope="row">
                {BOUND[readings[0]!.bound]}
                <bdi>{valueInWords(readings[0]!)}</bdi>
              </th>
              <td>
                <Reports
                  index={index}
                  documents={[...byDocument(readings).keys()]}
                  most={index.isWhole ? SHOWN : FEW}
                >
                  {document => {
                    const reading = byDocument(readings).get(document)!
                    return (
                      <>
                        <a class="p" href={index.links.passage(reading)}>
                          <OutletName index={index} document={document} />
                        </a>
                        <GivenBy index={index} reading={reading} />
                      </>
                    )
                  }}
                </Reports>
                <span class="asof">{asOfInWords(readings[0]!)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!index.isWhole && rows.length > ROWS && (
        <details class="more">
          <summary>{counted(rows.length - ROWS, 'more value')}</summary>
          {rows.slice(ROWS).map(readings => (
            <p>
              {BOUND[readings[0]!.bound]}
              <bdi>{valueInWords(readings[0]!)}</bdi>, {asOfInWords(readings[0]!)}:{' '}
              <bdi>{listed([...byDocument(readings).keys()].map(document => labelOf(index, document)))}</bdi>
            </p>
          ))}
        </details>
      )}
      {/* A row that is shown in part is no finding of its own. */}
      {index.collation.figures.includes(figure) && (
        <Decide
          index={index}
          kind="figure"
          id={() => figureId(figure)}
          finding={figure}
          name={`the figures of ${figure.what}`}
          back={storyLink(index, figure.readings[0]!.document)}
          within={figure.readings[0]!.document}
        />
      )}
    </figure>
  )
}

/** Reports named beside a value before the rest is folded away. */
const SHOWN = 8
/** On one page of many. */
const FEW = 3
/** Values in the table of one page of many; the others are folded away. */
const ROWS = 4
const LONGEST_SOURCE = 40

/** Of each report the first place where it has the value. */
function byDocument(readings: readonly FigureReading[]): ReadonlyMap<string, FigureReading> {
  return new Map(readings.toReversed().map(reading => [reading.document, reading]))
}

/** Whoever is said to have given a number, in the report's own words; a pronoun says nobody here, but who it is, if that is known. */
function GivenBy({ index, reading }: { index: CollationIndex; reading: FigureReading }) {
  const attribution = index.attributions.get(reading.attribution ?? '')
  const source = attribution?.source[0]
  if (attribution === undefined || source === undefined) return null
  const name =
    attribution.speakerBasis === 'pronoun'
      ? index.speakers.get(attribution.speaker ?? '')?.name
      : wordsAt(index, reading.document, source)
  if (name === undefined) return null
  return (
    <>
      {' according to '}
      <bdi>{shortened(running(name), LONGEST_SOURCE)}</bdi>
    </>
  )
}

function keyOf({ value, upper, unit, bound, asOf, asOfBasis }: FigureReading): string {
  return JSON.stringify([value, upper, unit, bound, asOf, asOfBasis])
}

function sorted(readings: readonly FigureReading[]): FigureReading[] {
  return [...readings].sort((a, b) => a.value - b.value || byCodeUnits(keyOf(a), keyOf(b)))
}

function valueInWords({ value, upper, unit }: FigureReading): string {
  const number = upper === null || upper === value ? grouped(value) : `${grouped(value)}–${grouped(upper)}`
  return unit === undefined ? number : `${number} ${unit}`
}

function asOfInWords({ asOf, asOfBasis }: FigureReading): string {
  if (asOf === null) return 'as of: not said'
  return `as of ${shortDate(asOf)}${asOfBasis === null ? '' : `, ${asOfBasis}`}`
}
