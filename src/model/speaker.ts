import type { Span } from './span.ts'

export type SpeakerKind = 'person' | 'organisation' | 'group' | 'unknown'

export type MentionForm = 'name' | 'title' | 'pronoun'

/** One place in one document where somebody is referred to. */
export interface Mention {
  readonly span: Span
  readonly form: MentionForm
}

/** Somebody one document lets speak, with every mention of them in that document. */
export interface DocumentSpeaker {
  readonly id: string
  /** The fullest name in the document, without title or honorific; the words of the source where no name is given. */
  readonly name: string
  readonly kind: SpeakerKind
  /** True where the document gives a name, false for "two officials" and "the minister". */
  readonly named: boolean
  /** Titles, offices and honorifics seen with the name or in apposition to it, as written. */
  readonly titles: readonly string[]
  /** The body spoken for ("the ministry" for its spokesman), where the text says so. */
  readonly speaksFor: string | null
  readonly mentions: readonly Mention[]
}

/** The person or body behind the sources of one or more documents. */
export interface Speaker {
  readonly id: string
  readonly name: string
  readonly kind: SpeakerKind
  /** Every name and title seen, as written, commonest first. */
  readonly aliases: readonly string[]
}
