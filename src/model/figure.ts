import type { Span } from './span.ts'

export type Bound = 'exact' | 'at-least' | 'at-most' | 'about'

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
}

export interface FigureReading {
  readonly document: string
  readonly span: Span
  readonly value: number
  readonly upper: number | null
  readonly bound: Bound
  readonly asOf: string | null
  readonly asOfBasis: 'stated' | 'inferred' | null
}

/** One quantity as several documents give it. */
export interface Figure {
  readonly what: string
  readonly unit: string | null
  readonly status: 'agree' | 'differ' | 'not-comparable'
  readonly story: string
  readonly readings: readonly FigureReading[]
}
