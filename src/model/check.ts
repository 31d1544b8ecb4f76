import type { Passage, Span } from './span.ts'
import type { VariantType } from './utterance.ts'

/**
 * How the words of a report stand to the words on record. Of several that hold, the first in the order spliced,
 * altered, truncated, verbatim is the verdict; the others show in `passages`, `changes` and `cuts`.
 * - `verbatim`: the words stand on record in one run
 * - `altered`: words differ
 * - `truncated`: words were left out: inside, or at an end where the quotation has a whole sentence's look
 * - `spliced`: two or more passages of the record run together as one quotation
 * - `paraphrase`: words without quotation marks that a passage of the record says in its own
 * - `not found`: no passage of the record that was given says it
 * - `too short`: fewer words than prove anything
 */
export type CheckVerdict = (typeof VERDICTS)[number]

/** In the order in which they are counted up. */
export const VERDICTS = [
  'verbatim',
  'altered',
  'truncated',
  'spliced',
  'paraphrase',
  'not found',
  'too short',
] as const

/** `quotation`: in quotation marks. `retold`: indirect speech. */
export type CheckForm = 'quotation' | 'retold'

/** A stretch of the quotation and the stretch of the record that it was taken from. */
export interface CheckedPassage {
  /** More than one span where "she said" stands in between. */
  readonly report: readonly Span[]
  readonly record: Passage
  /** The passage with the sentences around it, of the same turn. */
  readonly context: Span
  /** The label of the turn it stands in; null in a transcript without turns. */
  readonly turn: Span | null
}

/** A place where the words differ. A side that has no words there has an empty span. */
export interface CheckedChange {
  readonly type: VariantType
  readonly report: Span
  readonly record: Passage
  readonly reportText: string
  readonly recordText: string
  /** Only articles, prepositions and the like, or another form of one word. */
  readonly small: boolean
}

export type CutPlace = 'head' | 'inside' | 'tail'

/** What words that were cut may carry; `speech`: that the rest is what others say ("I have heard it said that"). */
export type CutMatter = 'negation' | 'figure' | 'modality' | 'condition' | 'speech' | 'limit' | 'hedge'

/** Words on record that the quotation leaves out. */
export interface Cut {
  readonly place: CutPlace
  /** Where in the report they are missing: the ellipsis, or the place between two words. */
  readonly report: Span
  readonly record: Passage
  readonly recordText: string
  /** Shown by an ellipsis or a bracket, or by quoting a part of a sentence as a part. */
  readonly declared: boolean
  /** Another main clause of the sentence, joined by "and": what is quoted is a whole without it. */
  readonly clause: boolean
  readonly carries: readonly CutMatter[]
}

export type SmoothingKind =
  | 'spelling'
  | 'contraction'
  | 'number form'
  | 'filler'
  | 'repetition'
  | 'opening'
  | 'address'
  | 'bracket'
  | 'stage direction'

/** A difference that changes no word of what was said, and so no verdict. */
export interface Smoothing {
  readonly kind: SmoothingKind
  readonly report: Span
  readonly record: Passage
  readonly reportText: string
  readonly recordText: string
}

export interface ReportedSpeaker {
  readonly name: string
  /** Id of the `DocumentSpeaker`. */
  readonly speaker: string
  readonly source: readonly Span[]
}

export interface RecordedSpeaker {
  /** The label of the turn, as written. */
  readonly name: string
  readonly label: Passage
}

/** `unresolved`: one side does not tell, or what they tell cannot be compared ("the minister", "LEE"). */
export type SpeakerAgreement = 'same' | 'differs' | 'unresolved'

/** One quotation or one piece of indirect speech of a report, held against the record. */
export interface Check {
  readonly id: string
  readonly verdict: CheckVerdict
  readonly form: CheckForm
  readonly report: {
    readonly document: string
    /** Without the quotation marks; several pieces where "she said" or a paragraph's end stands in between. */
    readonly spans: readonly Span[]
    /** Id of the attribution that holds it; null where nobody is said to have said it. */
    readonly attribution: string | null
  }
  /** Where it stands on record, in order of the report; empty where it was not found. */
  readonly passages: readonly CheckedPassage[]
  /** How often the same words stand on record; more than one where they are verbatim in several places. */
  readonly places: number
  /** Those that carry meaning first: negation, figure, modality, name. */
  readonly changes: readonly CheckedChange[]
  readonly cuts: readonly Cut[]
  readonly smoothed: readonly Smoothing[]
  /** Where it was not found: the passage on record that is nearest to it, if any is near. */
  readonly nearest: CheckedPassage | null
  readonly speaker: {
    readonly report: ReportedSpeaker | null
    readonly record: RecordedSpeaker | null
    readonly agreement: SpeakerAgreement
  }
  /** Probability of the match: 1 for words that stand there; of a paraphrase as calibrated. */
  readonly confidence: number
}
