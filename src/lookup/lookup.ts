import type { DecidedCollation } from '../decisions/decided.ts'
import type { Collation } from '../model/collation.ts'
import type { Passage, Span } from '../model/span.ts'
import type { Decision, StandingDecision } from '../store/decisions.ts'
import type { Feed } from '../store/feeds.ts'
import type { SearchFacets } from '../store/search/facets.ts'
import type { DocumentHit, StatementHit } from '../store/search/search.ts'
import type { StoreStats } from '../store/stats.ts'

export type { FacetValue, SearchFacets } from '../store/search/facets.ts'

/**
 * What others ask a store: pages, the HTTP API, the Model Context Protocol and exports show the same answers. All that
 * people have decided is laid over them. What is not there is `null`; every call may throw what a `Store` throws.
 */
export interface Lookup {
  /** The latest first; what has no day last. `speaker`: only where that one is heard. */
  stories(asked?: PageAsked & { readonly speaker?: string }): Promise<Page<StoryLine>>
  story(id: string): Promise<StoryAnswer | null>
  /** The story that a report, or the revision that took its place, is in: under an address that stays as the story grows. */
  storyOf(document: string): Promise<StoryAnswer | null>
  utterance(id: string): Promise<UtteranceAnswer | null>
  /** The utterance of which a reading stands there, or overlaps it most: an address that stays as others are found. */
  utteranceAt(passage: Passage): Promise<UtteranceAnswer | null>
  /** By name; `name`: whose name or alias begins or has a word that begins so, case and accents aside. */
  speakers(asked?: PageAsked & { readonly name?: string }): Promise<Page<SpeakerLine>>
  speaker(id: string, asked?: PageAsked): Promise<SpeakerAnswer | null>
  document(id: string): Promise<DocumentAnswer | null>
  evidence(passage: Passage): Promise<Evidence | null>
  /** Throws `QueryError` for what is no query. */
  search(query: string, asked?: PageAsked & { readonly superseded?: boolean }): Promise<SearchAnswer>
  searchDocuments(
    query: string,
    asked?: PageAsked & { readonly superseded?: boolean },
  ): Promise<Page<DocumentHit>>
  decisions(asked?: PageAsked & { readonly subject?: string }): Promise<Page<DecisionLine>>
  feeds(): Promise<readonly Feed[]>
  /** As they were within the last minute. */
  stats(): Promise<StoreStats>
  /** Every story with all it has, in order of ids: for exports. */
  eachStory(): AsyncIterable<StoryAnswer>
}

export interface PageAsked {
  /** 50 where nothing else is said, 200 at most. */
  readonly limit?: number
  /** `next` of the page before. */
  readonly cursor?: string | null
}

export interface Page<T> {
  readonly items: readonly T[]
  /** What asks for the page behind this one; null where this is the last. */
  readonly next: string | null
}

/**
 * A part of the collation, in the format of `hearsay compare --json`: all that the answer is about, and what it names.
 * `collation` is made when it is first looked at, most of what an answer takes: whoever knows from `stamp` that nothing has
 * changed leaves it alone (and does not spread or serialise the answer). Stories and positions are whole: they may name
 * documents and utterances that the part does not have. What copies have changed is told with stories only.
 */
export interface Part {
  readonly collation: Collation | DecidedCollation
  /** Is another whenever anything in the answer is: a strong ETag, without its quotation marks. */
  readonly stamp: string
}

export interface StoryLine {
  readonly id: string
  readonly title: string
  /** One of its reports: makes its lasting address. */
  readonly document: string
  /** The outlet whose headline the title is, as `documentLabel` calls it; null where the title is the first words of a report. */
  readonly titleOutlet: string | null
  readonly reports: number
  readonly outlets: readonly string[]
  readonly days: readonly [first: string, last: string] | null
}

export interface StoryAnswer extends Part {
  readonly id: string
}

export interface UtteranceAnswer extends Part {
  readonly id: string
  /** The story that it is in. */
  readonly story: {
    readonly id: string
    readonly title: string
    readonly document: string
    readonly reports: number
  }
}

export interface SpeakerLine {
  readonly id: string
  readonly name: string
  readonly kind: string
  /** Stories in which it is heard. */
  readonly stories: number
}

/** A page of what somebody said, the latest first, with what was said again elsewhere. */
export interface SpeakerAnswer extends Part {
  readonly id: string
  /** Where each alias was seen first, in order of the text's days. */
  readonly seen: readonly { readonly alias: string; readonly passage: Passage }[]
  /** Others whose name is like this one's and who are kept apart. */
  readonly alike: readonly SpeakerLine[]
  readonly statements: number
  readonly next: string | null
}

export interface DocumentAnswer extends Part {
  readonly id: string
  readonly storedAt: string
  /** Id of the revision that took its place. */
  readonly supersededBy: string | null
  /** What has stood at its location, the oldest first. */
  readonly revisions: readonly {
    readonly revision: number
    readonly document: string
    readonly storedAt: string
  }[]
  /** The story that it is in; null before it is collated. */
  readonly story: { readonly id: string; readonly title: string; readonly reports: number } | null
  /** Whether the raw bytes are still kept. */
  readonly snapshot: boolean
}

/** A passage with all that is known of it: what the evidence drawer shows. */
export interface Evidence {
  readonly stamp: string
  readonly document: {
    readonly id: string
    readonly outlet: string | null
    readonly title: string | null
    readonly published: string | null
    readonly language: string
    readonly location: string
    /** Where it can be read, where that is a web address. */
    readonly url: string | null
    readonly sha256: string
    readonly storedAt: string
    readonly supersededBy: string | null
  }
  readonly span: Span
  /** The passage and some of what stands around it, slices of the document's text. */
  readonly text: string
  readonly before: string
  readonly after: string
  /** The attributions whose parts overlap it, the surest first. */
  readonly attributions: readonly EvidenceAttribution[]
}

export interface EvidenceAttribution {
  readonly id: string
  readonly kind: string
  readonly act: string
  readonly negated: boolean
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly speaker: { readonly id: string; readonly name: string } | null
  readonly speakerBasis: string
  readonly relay: readonly { readonly name: string; readonly span: Span }[]
  readonly confidence: number
  /** The version of the extractor that found it. */
  readonly extractor: string
}

/** A statement as search has found it, with all that people have decided. */
export type FoundStatement = StatementHit

/** A page may have fewer than its limit, without what was rejected. */
export interface SearchAnswer extends Page<FoundStatement> {
  readonly facets: SearchFacets
}

/** A decision, whether it holds, and what it is about now. */
export type DecisionLine = Decision & {
  /** Null where it was taken back, or is what takes back. */
  readonly standing: Pick<StandingDecision, 'about' | 'holds' | 'made'> | null
  readonly undoneBy: number | null
  /** The first words of what was said, as the first of the reports has them; null for all else, and where that is gone. */
  readonly said: {
    readonly document: string
    readonly outlet: string | null
    readonly location: string
    readonly span: Span
    /** A few characters that stand around it, such as its quotation marks. */
    readonly before: string
    readonly text: string
    readonly after: string
  } | null
}
