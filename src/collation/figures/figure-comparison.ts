import type { Figure, FigureReading } from '../../model/figure.ts'

export type Status = Figure['status']

/** A reading as it is compared: "dozens" says too little to agree or differ with a number. */
export interface ComparedReading extends FigureReading {
  readonly vague: boolean
  /** Set against another count by its own document: "the hospital has 44". */
  readonly recount: boolean
}

/**
 * Whether the documents give the same quantity. They differ only where counts for the same known day
 * exclude each other; a later count is no disagreement. One document alone has nothing to compare.
 */
export function compareReadings(readings: readonly ComparedReading[]): Status {
  const documents = [...Map.groupBy(readings, r => r.document).values()]
  if (documents.length < 2) return 'not-comparable'
  const statuses = new Set<Status>()
  for (const [i, a] of documents.entries()) {
    for (const b of documents.slice(i + 1)) statuses.add(compareDocuments(a, b))
  }
  if (statuses.has('differ')) return 'differ'
  return statuses.has('not-comparable') ? 'not-comparable' : 'agree'
}

/**
 * What a document sets against another count is a count of the same, and differs from all that exclude it.
 * A document may give several counts of one kind, an earlier and a later one. Two documents differ where
 * counts for one day do, and agree where neither gives a count that the other has not.
 */
function compareDocuments(a: readonly ComparedReading[], b: readonly ComparedReading[]): Status {
  const pairs = a.map(x => b.map(y => compareTwo(x, y)))
  const matched = (row: readonly Status[]) => row.includes('agree')
  const differs = pairs.some((row, i) =>
    row.some(
      (status, j) =>
        status === 'differ' &&
        (a[i]!.recount || b[j]!.recount || (!matched(row) && !pairs.some(other => other[j] === 'agree'))),
    ),
  )
  if (differs) return 'differ'
  const allMatched = pairs.every(matched) && b.every((_, j) => pairs.some(row => row[j] === 'agree'))
  return allMatched ? 'agree' : 'not-comparable'
}

function compareTwo(a: ComparedReading, b: ComparedReading): Status {
  if (a.value === b.value && a.upper === b.upper) return 'agree'
  if (a.vague || b.vague || a.asOf === null || a.asOf !== b.asOf) return 'not-comparable'
  if (!overlap(boundedRange(a), boundedRange(b))) return 'differ'
  // "At least 41" leaves room for 43, and yet they are two counts.
  return isOpen(a) || isOpen(b) ? 'not-comparable' : 'agree'
}

function isOpen({ bound }: FigureReading): boolean {
  return bound === 'at-least' || bound === 'at-most'
}

type Range = readonly [low: number, high: number]

function overlap(a: Range, b: Range): boolean {
  return a[0] <= b[1] && b[0] <= a[1]
}

/** Rounding to two digits moves a number by no more than a twentieth. */
const ROUNDING = 1 / 20

function boundedRange({ value, upper, bound }: FigureReading): Range {
  const high = upper ?? value
  switch (bound) {
    case 'exact':
      return [value, high]
    case 'at-least':
      return [value, Number.POSITIVE_INFINITY]
    case 'at-most':
      return [0, high]
    case 'about':
      return [value * (1 - ROUNDING), high * (1 + ROUNDING)]
  }
}
