import type { Bound, Figure, FigureReading } from '../model/figure.ts'
import { byCodeUnits } from '../model/order.ts'
import { type CollationIndex, wordsAt } from './collation-index.ts'
import { grouped, shortDate } from './in-words.ts'
import { running, shortened } from './markup.ts'
import { OutletName } from './outlet-name.tsx'

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

/** One quantity as the reports give it: a row a value with its as-of day, a tick on an axis they all share. */
export function FigureStrip({ index, figure }: { index: CollationIndex; figure: Figure }) {
  const scale = scaleOf(figure.readings)
  const rows = [...Map.groupBy(sorted(figure.readings), keyOf).values()]
  return (
    <table class={`figure ${figure.status}`}>
      <caption>
        <b>
          <bdi>{figure.what}</bdi>
        </b>
        {figure.unit !== null && figure.unit !== figure.what && (
          <>
            , <bdi>{figure.unit}</bdi>
          </>
        )}{' '}
        <span class="status">{STATUS[figure.status]}</span>
      </caption>
      <tbody>
        {rows.map(readings => (
          <tr>
            <th scope="row">
              {BOUND[readings[0]!.bound]}
              <bdi>{valueInWords(readings[0]!)}</bdi>
            </th>
            {scale && (
              <td class="strip">
                <Tick reading={readings[0]!} at={scale} />
              </td>
            )}
            <td>
              {readings.map((reading, i) => (
                <>
                  {i > 0 && ', '}
                  <a class="p" href={index.links.passage(reading)}>
                    <OutletName index={index} document={reading.document} />
                  </a>
                  <GivenBy index={index} reading={reading} />
                </>
              ))}
              <span class="asof">{asOfInWords(readings[0]!)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const LONGEST_SOURCE = 40

/** Whoever is said to have given a number, in the report's own words. */
function GivenBy({ index, reading }: { index: CollationIndex; reading: FigureReading }) {
  const source = index.attributions.get(reading.attribution ?? '')?.source[0]
  if (source === undefined) return null
  return (
    <>
      {' according to '}
      <bdi>{shortened(running(wordsAt(index, reading.document, source)), LONGEST_SOURCE)}</bdi>
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

type Scale = (value: number) => number

/** Where a value stands between the least and the greatest, in percent of the strip; none where all are the same. */
function scaleOf(readings: readonly FigureReading[]): Scale | null {
  if (readings.some(reading => reading.unit !== undefined)) return null
  const values = readings.flatMap(reading => [reading.value, reading.upper ?? reading.value])
  const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const greatest = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  if (!(greatest > least)) return null
  return value => 12 + (76 * (value - least)) / (greatest - least)
}

function Tick({ reading, at }: { reading: FigureReading; at: Scale }) {
  const x = at(reading.value)
  const upper = at(reading.upper ?? reading.value)
  const open = { exact: x, about: x, 'at-least': 100, 'at-most': 0 }[reading.bound]
  return (
    <svg width="100%" height="18" aria-hidden="true">
      <line class="axis" x1="0" x2="100%" y1="9" y2="9" />
      {open !== x && <line class="open" x1={`${x.toFixed(1)}%`} x2={`${open}%`} y1="9" y2="9" />}
      {upper !== x && (
        <line class="range" x1={`${x.toFixed(1)}%`} x2={`${upper.toFixed(1)}%`} y1="9" y2="9" />
      )}
      {reading.bound === 'about' ? (
        <circle class="about" cx={`${x.toFixed(1)}%`} cy="9" r="5" />
      ) : (
        <line class="tick" x1={`${x.toFixed(1)}%`} x2={`${x.toFixed(1)}%`} y1="2" y2="16" />
      )}
    </svg>
  )
}
