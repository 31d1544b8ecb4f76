import type { Figure, FigureReading } from '../model/figure.ts'

/**
 * Rows of one quantity, as some of the documents of its story give it. A row of which they have all stays as it is. What
 * others said of it no longer counts: readings that differed only from theirs agree, one by itself is compared with
 * nothing, and what stands in another row already has none of its own.
 */
export function figuresWithin(rows: readonly Figure[], documents: ReadonlySet<string>): DividedFigure[] {
  const left = rows.flatMap((was): DividedFigure[] => {
    const readings = was.readings.filter(({ document }) => documents.has(document))
    if (readings.length === was.readings.length) return [{ was, now: was }]
    return readings.length === 0 ? [] : [{ was, now: { ...was, readings, status: statusOf(was, readings) } }]
  })
  const all = left.map(({ now }) => now)
  return left.filter(({ was, now }) => now === was || (isWorthARow(now) && !isToldBy(now, all)))
}

/** The same figure where all of it is left. */
export interface DividedFigure {
  readonly was: Figure
  readonly now: Figure
}

function statusOf({ status }: Figure, readings: readonly FigureReading[]): Figure['status'] {
  if (new Set(readings.map(({ document }) => document)).size < 2) return 'not-comparable'
  if (status !== 'differ') return status
  // Units are converted where figures are collated; here only what is written alike is compared.
  if (new Set(readings.map(({ unit }) => unit)).size > 1) return 'not-comparable'
  const pairs = readings.flatMap((a, i) => readings.slice(i + 1).map(b => [a, b] as const))
  if (pairs.some(([a, b]) => excludeEachOther(a, b))) return 'differ'
  return pairs.every(([a, b]) => isSame(a, b) || (!isOpen(a) && !isOpen(b))) ? 'agree' : 'not-comparable'
}

function isSame(a: FigureReading, b: FigureReading): boolean {
  return a.value === b.value && a.upper === b.upper
}

function isOpen({ bound }: FigureReading): boolean {
  return bound === 'at-least' || bound === 'at-most'
}

function excludeEachOther(a: FigureReading, b: FigureReading): boolean {
  if (isSame(a, b)) return false
  const [from, to] = [rangeOf(a), rangeOf(b)]
  return from[1] < to[0] || to[1] < from[0]
}

/** Rounding to two digits moves a number by no more than a twentieth. */
const ROUNDING = 1 / 20

function rangeOf({ value, upper, bound }: FigureReading): readonly [low: number, high: number] {
  const slack = bound === 'about' ? ROUNDING * Math.abs(value) : 0
  return [
    bound === 'at-most' ? Number.NEGATIVE_INFINITY : value - slack,
    bound === 'at-least' ? Number.POSITIVE_INFINITY : (upper ?? value) + slack,
  ]
}

/** As where figures are collated: what one document counts, if somebody said it or it has a unit. */
function isWorthARow({ unit, readings }: Figure): boolean {
  if (new Set(readings.map(({ document }) => document)).size > 1) return true
  return readings.some(reading => reading.attribution != null || (reading.unit ?? unit) !== null)
}

/** Of rows with the same readings the one that is compared tells more, and else the first. */
function isToldBy(row: Figure, rows: readonly Figure[]): boolean {
  const places = placesOf(row)
  return rows.some((other, i) => {
    if (other === row) return false
    const others = placesOf(other)
    if (!places.isSubsetOf(others)) return false
    if (others.size > places.size) return row.status === 'not-comparable'
    const isCompared = other.status !== 'not-comparable'
    return isCompared === (row.status !== 'not-comparable') ? i < rows.indexOf(row) : isCompared
  })
}

function placesOf({ readings }: Figure): Set<string> {
  return new Set(readings.map(({ document, span }) => `${document} ${span.join('-')}`))
}
