import type { Figure, FigureReading } from '../model/figure.ts'
import { byCodeUnits } from '../model/order.ts'
import { counted, grouped, listed, shortDate } from './in-words.ts'
import { escaped, markup } from './markup.ts'

/** Days that get a line of their own; what was counted as of others stands in the table. */
const LANES = 4
const LABEL = 15
/** Marks of one value stand on one another up to so many; of more the number is written. */
const STACKED = 4
const DOT = 7
const FOOT = 16
/** Values are written where so much of the axis is between them, in percent. */
const APART = 20

type Scale = (value: number) => number

/**
 * A quantity as a picture: an axis of its values, a line a day that it was counted as of, a mark an outlet. A range is a bar,
 * what is at least or at most so much has an arrow, about so much is an open mark. The table beside it says the same.
 */
export function FigureAxis({ figure }: { figure: Figure }) {
  const at = scaleOf(figure.readings)
  if (at === null) return null
  const lanes = [...Map.groupBy(figure.readings, ({ asOf }) => asOf ?? '')]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .slice(0, LANES)
  const values = [...new Set(figure.readings.map(({ value }) => value))].sort((a, b) => a - b)
  const name = `${figure.what}: ${counted(values.length, 'value')} on one axis; the table says the same`
  let y = 0
  let drawn = ''
  for (const [asOf, readings] of lanes) {
    y += LABEL + highest(readings) * DOT + 3
    drawn += laneMarkup(asOf, readings, y, at)
  }
  const height = y + FOOT
  return (
    <svg class="axis" width="100%" height={height} role="img" aria-label={name}>
      {markup(drawn + labels(values, at, height))}
    </svg>
  )
}

/** What the marks of some axes mean, in a line; null where nothing is drawn. */
export function axisKey(figures: readonly Figure[]): string | null {
  const drawn = figures
    .filter(({ readings }) => scaleOf(readings) !== null)
    .flatMap(({ readings }) => readings)
  if (drawn.length === 0) return null
  const bounds = new Set(drawn.map(({ bound }) => bound))
  const signs = [
    ...(bounds.has('about') ? ['a ring “about”'] : []),
    ...(bounds.has('at-least') || bounds.has('at-most') ? ['an arrow “at least” or “at most”'] : []),
    ...(drawn.some(({ value, upper }) => upper !== null && upper !== value) ? ['a bar “from … to …”'] : []),
  ]
  return signs.length === 0 ? 'A dot is a report.' : `A dot is a report; ${listed(signs)}.`
}

/** Where a value stands between the least and the greatest, in percent; none where all are the same. */
function scaleOf(readings: readonly FigureReading[]): Scale | null {
  if (readings.some(reading => reading.unit !== undefined)) return null
  const values = readings.flatMap(({ value, upper }) => [value, upper ?? value])
  const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const greatest = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  if (!(greatest > least)) return null
  return value => 10 + (80 * (value - least)) / (greatest - least)
}

function laneMarkup(asOf: string, readings: readonly FigureReading[], y: number, at: Scale): string {
  const said = asOf === '' ? 'as of: not said' : `as of ${shortDate(asOf)}`
  const places = [
    ...Map.groupBy(readings, ({ value, upper, bound }) => `${value} ${upper} ${bound}`).values(),
  ]
  // Of several at one value, each kind of mark begins where the one before ends.
  const stood = new Map<number, number>()
  const top = y - highest(readings) * DOT - 3
  const marks = places.map(own => {
    const { value } = own[0]!
    const below = stood.get(value) ?? 0
    stood.set(value, below + Math.min(own.length, STACKED))
    return placeMarkup(own, y, below, at)
  })
  return `<text class="lane" x="0" y="${top - 4}">${escaped(said)}</text><line class="base" x1="0" x2="100%" y1="${y}" y2="${y}"/>${marks.join('')}`
}

/** Marks on one another at the value that most have. */
function highest(readings: readonly FigureReading[]): number {
  const byValue = Map.groupBy(readings, ({ value }) => value)
  const heights = [...byValue.values()].map(own => {
    const kinds = Map.groupBy(own, ({ upper, bound }) => `${upper} ${bound}`)
    return [...kinds.values()].reduce((sum, { length }) => sum + Math.min(length, STACKED), 0)
  })
  return Math.max(...heights)
}

function placeMarkup(readings: readonly FigureReading[], y: number, below: number, at: Scale): string {
  const { value, upper, bound, asOf } = readings[0]!
  const x = at(value).toFixed(1)
  const bar =
    upper !== null && upper !== value
      ? `<line class="range" x1="${x}%" x2="${at(upper).toFixed(1)}%" y1="${y}" y2="${y}"/>`
      : ''
  const top = -DOT / 2 - 1 - below * DOT
  const arrow =
    bound === 'at-least'
      ? `<path class="open" d="M4 ${top}h13m-3 -3l3 3l-3 3"/>`
      : bound === 'at-most'
        ? `<path class="open" d="M-4 ${top}h-13m3 -3l-3 3l3 3"/>`
        : ''
  const heights = Array.from({ length: Math.min(readings.length, STACKED) }, (_, k) => top - k * DOT)
  // A line of no length with round ends is a dot, and costs a page little.
  const dots =
    bound === 'about'
      ? heights.map(y => `<circle class="about" cy="${y}" r="3"/>`).join('')
      : `<path class="at" d="${heights.map(y => `M0 ${y}h0`).join('')}"/>`
  const more =
    readings.length > STACKED
      ? `<text x="6" y="${top - (STACKED - 1) * DOT + 3}">+${readings.length - STACKED}</text>`
      : ''
  const data = [
    `data-value="${value}" data-bound="${bound}" data-documents="${escaped(readings.map(({ document }) => document).join(' '))}"`,
    upper === null ? '' : ` data-upper="${upper}"`,
    asOf === null ? '' : ` data-as-of="${escaped(asOf)}"`,
  ].join('')
  return `${bar}<svg x="${x}%" y="${y}" overflow="visible" ${data}>${arrow}${dots}${more}</svg>`
}

/** The least and the greatest, and of those between them what has room. */
function labels(values: readonly number[], at: Scale, height: number): string {
  const last = values.at(-1)!
  const written: number[] = []
  for (const value of values) {
    const before = written.at(-1)
    if (before !== undefined && at(value) - at(before) < APART) continue
    if (value !== last && at(last) - at(value) < APART) continue
    written.push(value)
  }
  return written
    .map(
      value =>
        `<text class="value" x="${at(value).toFixed(1)}%" y="${height - 3}" text-anchor="middle">${escaped(grouped(value))}</text>`,
    )
    .join('')
}
