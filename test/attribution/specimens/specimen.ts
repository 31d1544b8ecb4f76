import type { Act, SpeechForm } from '../../../src/model/attribution.ts'

/** What a specimen shows beyond its marks; about its first attribution. */
export interface Shown {
  readonly act?: Act
  readonly kind?: SpeechForm
  /** The name of the speaker that the source is resolved to. */
  readonly speaker?: string
  /** Told of as possible or planned, not as said. */
  readonly supposed?: true
  /** The first paragraph is the headline. */
  readonly headline?: true
  /** Right, and not yet found. */
  readonly open?: true
}

/** A line in the notation of `attribution-notation.ts`, alone or with what else it shows. */
export type Specimen = string | readonly [line: string, shown: Shown]

/** Lines by what they are specimens of. */
export type Specimens = Readonly<Record<string, readonly Specimen[]>>
