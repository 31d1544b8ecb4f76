import type { Span } from './span.ts'

export type Bound = 'exact' | 'at-least' | 'at-most' | 'about'

/**
 * How a number stands to what is: wanted or offered by somebody, expected, feared, yet to come, or taken back
 * by whoever gave it. A number without any is given as it is.
 */
export type Standing = 'wanted' | 'offered' | 'expected' | 'feared' | 'future' | 'withdrawn'

/** A number in one document, with what it counts. */
export interface FigureMention {
  /** The quantity's own words ("at least 17,600 Ardmorians"). */
  readonly span: Span
  readonly value: number
  /** Upper end where a range is given ("10 to 12"). */
  readonly upper: number | null
  /** `people`, `%`, `USD`, `km` …; null for a bare count. */
  readonly unit: string | null
  /** What is counted, head noun with its state: `killed`, `children killed`, `injured`, `inflation`. */
  readonly what: string
  readonly bound: Bound
  /** ISO date the count holds for, where the text tells; what it was read from in `asOfSpan`. */
  readonly asOf: string | null
  readonly asOfSpan: Span | null
  /** Id of the attribution whose content holds it. */
  readonly attribution: string | null
  /** Of a bare number that counts the same again ("the hospital has 44"): the words that it goes on from. */
  readonly sameAs?: Span
  readonly standing?: Standing
  /** The words that say where it was counted, where they stand with it: "in Vell county alone", "nationwide". */
  readonly place?: Span
  /** A part of a count before it, with no name of its own: "20 of them". */
  readonly part?: true
  /** Counted before the day was over: "by noon". */
  readonly early?: true
  /** The words of a count that goes on from a start: "since October". */
  readonly since?: Span
  /** The words of the one day that it was counted on: "killed 15 on Wednesday". */
  readonly onDay?: Span
}

export interface FigureReading {
  readonly document: string
  readonly span: Span
  readonly value: number
  readonly upper: number | null
  readonly bound: Bound
  readonly asOf: string | null
  readonly asOfBasis: 'stated' | 'inferred' | null
  /** Where it is another than the row's: "miles" among kilometres. */
  readonly unit?: string
  /** Id of the attribution that gives it; null where the document says it itself. */
  readonly attribution?: string | null
}

/**
 * One quantity as several documents give it. Readings that may be compared with one another stand in a row of their
 * own, so that a quantity can agree as of one day and differ as of another; where there are several days, a further row
 * has them all, `not-comparable`.
 */
export interface Figure {
  readonly what: string
  readonly unit: string | null
  readonly status: 'agree' | 'differ' | 'not-comparable'
  readonly story: string
  readonly readings: readonly FigureReading[]
}
