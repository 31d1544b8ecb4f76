import type { Span } from './span.ts'

export type SpeechForm = 'direct' | 'mixed' | 'indirect'

/** How the speaker behind a source was known. */
export type SpeakerBasis = 'named' | 'title' | 'pronoun' | 'follow-on' | 'none'

/** What the cue does. */
export const ACTS = [
  'states',
  'asks',
  'promises',
  'denies',
  'confirms',
  'accuses',
  'warns',
  'demands',
  'urges',
  'praises',
  'condemns',
  'predicts',
  'thinks',
] as const

export type Act = (typeof ACTS)[number]

/** One link of the chain by which the words reached the outlet, nearest to the outlet first. */
export interface Relay {
  readonly name: string
  readonly span: Span
}

/**
 * Source, cue and content, as in PARC and PolNeAR: quotation marks belong to the content, each part may be
 * empty (source, cue) or lie in several pieces, in order of the text.
 */
export interface Attribution {
  readonly id: string
  readonly document: string
  readonly kind: SpeechForm
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  /** Id of a `DocumentSpeaker` after annotation, of a `Speaker` after collation. */
  readonly speaker: string | null
  readonly speakerBasis: SpeakerBasis
  readonly act: Act
  /** To whom it was said: a speaker's id where it is one, otherwise the words of the text. */
  readonly addressee: string | null
  readonly relay: readonly Relay[]
  /** Probability that the attribution is right. */
  readonly confidence: number
  /** The source did not say it ("did not say that", "declined to discuss"). Such an attribution is collated with no other. */
  readonly negated?: true
}
