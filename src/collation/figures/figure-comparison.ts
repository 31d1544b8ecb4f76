import type { Figure, FigureReading, Standing } from '../../model/figure.ts'
import { byCodeUnits } from '../../model/order.ts'
import { areApart, type FigurePlace } from './figure-places.ts'
import { inBaseUnit } from './figure-units.ts'

export type Status = Figure['status']

/** A reading as it is compared. */
export interface ComparedReading extends FigureReading {
  /** "Dozens" says too little to agree or differ with a number. */
  readonly vague: boolean
  /** Set against another count by its own document: "the hospital has 44". */
  readonly recount: boolean
  readonly part: boolean
  /** The unit as it is written. */
  readonly measure: string | null
  readonly standing: Standing | null
  readonly place: FigurePlace | null
  /** Of a thing done once, whose number no day changes: a fine, a sentence. */
  readonly settled: boolean
  readonly early: boolean
  /** How long it was counted: from some start, on one day, or not said. */
  readonly stretch: 'since' | 'day' | null
  /** Whether its name alone tells what is counted: the killed of one event and the inflation of one month are one. */
  readonly telling: boolean
  /** Whether its name tells more than a noun: a state, a change, a piece that a price is for. */
  readonly named: boolean
  /** The words round it, which tell it from others of its kind. */
  readonly context: () => ReadonlySet<string>
  /** Stems of the words next to it, those of its name left out. */
  readonly next: () => ReadonlySet<string>
}

export interface ComparedGroup {
  readonly status: Status
  readonly members: readonly number[]
}

/**
 * The readings that agree or differ with one another, as indices, each such group with what it comes to; readings that
 * nothing can be said of are in none. Two documents' counts differ only where both are of one day and exclude each other.
 * A document may give several counts of one kind: what the other document has too is no difference, and of what is left
 * each is set against the one whose words are most alike.
 */
export function compareReadings(readings: readonly ComparedReading[]): ComparedGroup[] {
  const indices = readings.map((_, i) => i)
  const signs = readings.map(signOf)
  const all = [...Map.groupBy(indices, i => readings[i]!.document).values()].map(own =>
    own.toSorted((i, j) => byCodeUnits(signs[i]!, signs[j]!)).slice(0, MOST_OF_A_DOCUMENT),
  )
  /** Documents that give all the same, the first of which is compared for the rest. */
  const alike = [...Map.groupBy(all, own => own.map(i => signs[i]!).join('\n')).values()]
  const documents = alike.map(same => same[0]!)
  const group = indices.slice()
  const find = (i: number): number => {
    let root = i
    while (group[root] !== root) root = group[root]!
    for (let at = i; group[at] !== root; ) [group[at], at] = [root, group[at]!]
    return root
  }
  const apart = toldApart(readings, documents)
  const differing: number[] = []
  for (const [d, a] of documents.entries()) {
    for (const b of documents.slice(d + 1)) {
      for (const [i, j, status] of linksOf(readings, a, b, apart)) {
        group[find(j)] = find(i)
        if (status === 'differ') differing.push(i)
      }
    }
  }
  for (const [first, ...rest] of alike)
    for (const own of rest) for (const [k, i] of own.entries()) group[find(i)] = find(first![k]!)
  const differs = new Set(differing.map(find))
  return [...Map.groupBy(indices, find)]
    .filter(([, members]) => members.length > 1)
    .map(([root, members]) => ({ status: differs.has(root) ? 'differ' : 'agree', members }))
}

/** All that a reading is compared by, but for the words round it. */
function signOf(reading: ComparedReading): string {
  const { value, upper, measure, bound, asOf, vague, recount, part, standing, settled, early, stretch } =
    reading
  const place = reading.place === null ? null : { ...reading.place, names: [...reading.place.names] }
  return JSON.stringify([
    value,
    upper,
    measure,
    bound,
    asOf,
    vague,
    recount,
    part,
    standing,
    settled,
    early,
    stretch,
    place,
  ])
}

/** A document with more counts of one kind is a table; each is compared with each. */
const MOST_OF_A_DOCUMENT = 40

type Link = readonly [i: number, j: number, status: 'agree' | 'differ']

/** What two documents' readings come to. */
function linksOf(
  readings: readonly ComparedReading[],
  a: readonly number[],
  b: readonly number[],
  apart: ReadonlySet<string>,
): Link[] {
  const links: Link[] = []
  const differing: [i: number, j: number][] = []
  const matched = new Set<number>()
  for (const i of a)
    for (const j of b) {
      const status = compareTwo(readings[i]!, readings[j]!)
      if (status === 'differ') differing.push([i, j])
      if (status !== 'agree') continue
      links.push([i, j, status])
      matched.add(i).add(j)
    }
  const open = differing.filter(
    ([i, j]) =>
      !matched.has(i) &&
      !matched.has(j) &&
      !apart.has(pairKey(readings[i]!, readings[j]!)) &&
      areOfOne(readings[i]!, readings[j]!),
  )
  for (const [i, j] of differing)
    if (readings[i]!.recount || readings[j]!.recount) links.push([i, j, 'differ'])
  for (const [i, j] of mostAlike(readings, open)) links.push([i, j, 'differ'])
  return links
}

/** Two numbers that one report gives side by side are of two things, in every report: "12 magazines, and 31 later on". */
function toldApart(
  readings: readonly ComparedReading[],
  documents: readonly (readonly number[])[],
): ReadonlySet<string> {
  const apart = new Set<string>()
  for (const own of documents)
    for (const [k, i] of own.entries())
      for (const j of own.slice(k + 1)) {
        const [a, b] = [readings[i]!, readings[j]!]
        if (!a.recount && !b.recount && compareTwo(a, b) === 'differ') apart.add(pairKey(a, b))
      }
  return apart
}

function pairKey(a: ComparedReading, b: ComparedReading): string {
  return [a, b]
    .map(({ value, upper, measure }) => `${value} ${upper} ${measure}`)
    .sort(byCodeUnits)
    .join('\n')
}

/** So many words next to two numbers, or round them, must be the same where their name tells too little. */
const LEAST_NEXT = 2
const LEAST_ROUND = 2

function areOfOne(a: ComparedReading, b: ComparedReading): boolean {
  if (a.telling && b.telling) return true
  if (areOpposed(a.context(), b.context()) || areOpposed(b.context(), a.context())) return false
  if (a.next().intersection(b.next()).size >= (a.named && b.named ? 1 : LEAST_NEXT)) return true
  return a.context().intersection(b.context()).size >= LEAST_ROUND
}

const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['support', 'oppose'],
  ['favour', 'oppose'],
  ['favor', 'oppose'],
  ['employ', 'unemploy'],
])

/** "52 percent of voters approve" and "39 percent of voters disapprove" are two shares. */
function areOpposed(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) {
    const opposite = OPPOSITES.get(word)
    if (opposite !== undefined && b.has(opposite)) return true
    if (b.has(`dis${word}`) || b.has(`un${word}`)) return true
  }
  return false
}

/** Of pairs that share a reading, the one whose words are most alike; the first where all are as unlike. */
function mostAlike(
  readings: readonly ComparedReading[],
  pairs: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  if (pairs.length < 2) return pairs
  const order = (i: number) => readings[i]!.span[0]
  const weighed = pairs.map(pair => ({
    pair,
    alike: readings[pair[0]]!.context().intersection(readings[pair[1]]!.context()).size,
  }))
  weighed.sort(
    (x, y) =>
      y.alike - x.alike ||
      order(x.pair[0]) + order(x.pair[1]) - order(y.pair[0]) - order(y.pair[1]) ||
      byCodeUnits(readings[x.pair[0]]!.document, readings[y.pair[0]]!.document),
  )
  const taken = new Set<number>()
  return weighed.flatMap(({ pair: [i, j] }) => {
    if (taken.has(i) || taken.has(j)) return []
    taken.add(i).add(j)
    return [[i, j] as const]
  })
}

function compareTwo(a: ComparedReading, b: ComparedReading): Status {
  if (!standAlike(a.standing, b.standing) || a.part !== b.part) return 'not-comparable'
  if (a.place !== null && b.place !== null && areApart(a.place, b.place)) return 'not-comparable'
  const isConverted = a.measure !== b.measure
  if (!isConverted && a.value === b.value && a.upper === b.upper) return 'agree'
  if (a.vague || b.vague || a.part || isOfAnotherTime(a, b)) return 'not-comparable'
  if ((a.place?.alone ?? false) !== (b.place?.alone ?? false)) return 'not-comparable'
  const slack = isConverted ? CONVERTING : 0
  if (!overlap(rangeOf(a, slack), rangeOf(b, slack))) return 'differ'
  // "At least 41" leaves room for 43, and yet they are two counts.
  return isOpen(a) || isOpen(b) ? 'not-comparable' : 'agree'
}

/** What is expected or yet to come may be set against each other, and the second against what is. */
function standAlike(a: Standing | null, b: Standing | null): boolean {
  if (a === b) return true
  if (a === 'future') return b === null || b === 'expected'
  return b === 'future' && (a === null || a === 'expected')
}

function isOfAnotherTime(a: ComparedReading, b: ComparedReading): boolean {
  if (a.early !== b.early) return true
  if (a.stretch !== null && b.stretch !== null && a.stretch !== b.stretch) return true
  if (a.settled && b.settled) return false
  return a.asOf === null || a.asOf !== b.asOf
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

/** Outlets that convert a unit keep two or three digits. */
const CONVERTING = 1 / 50

/** What a reading allows, in its base unit. */
function rangeOf({ value, upper, bound, measure }: ComparedReading, slack: number): Range {
  const low = inBaseUnit(value, measure)
  const high = inBaseUnit(upper ?? value, measure)
  const give = bound === 'about' ? ROUNDING + slack : slack
  const range: Range = [low - Math.abs(low) * give, high + Math.abs(high) * give]
  if (bound === 'at-least') return [range[0], Number.POSITIVE_INFINITY]
  return bound === 'at-most' ? [Number.NEGATIVE_INFINITY, range[1]] : range
}
