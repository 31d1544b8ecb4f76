import type { Generated } from 'kysely'

/**
 * The tables, the same in both engines; `migrations/` creates them. `number` counts up as rows come and is never given
 * twice; it stands for the row in other tables, where an id would take more room. Times are ISO 8601 in UTC, days
 * `2017-11-19`; text is compared by its UTF-8 bytes.
 */
export interface Schema {
  documents: DocumentsTable
  texts: TextsTable
  revisions: RevisionsTable
  snapshots: SnapshotsTable
  extractors: ExtractorsTable
  annotations: AnnotationsTable
  statements: StatementsTable
  stories: StoriesTable
  story_documents: StoryDocumentsTable
  story_speakers: StorySpeakersTable
  speakers: SpeakersTable
  speaker_words: SpeakerWordsTable
  utterances: UtterancesTable
  copies: CopiesTable
  positions: PositionsTable
  decisions: DecisionsTable
  feeds: FeedsTable
  feed_items: FeedItemsTable
  saved_searches: SavedSearchesTable
  saved_hits: SavedHitsTable
  deliveries: DeliveriesTable
  accounts: AccountsTable
  sessions: SessionsTable
  tokens: TokensTable
  audit: AuditTable
  leases: LeasesTable
  drafts: DraftsTable
  traces: TracesTable
  audit_head: AuditHeadTable
  migrations: MigrationsTable
}

export interface DocumentsTable {
  number: Generated<number>
  id: string
  location: string
  outlet: string | null
  title: string | null
  title_start: number | null
  title_end: number | null
  published: string | null
  published_basis: string | null
  /** The first ten characters of `published`, where it is as precise as that. */
  day: string | null
  language: string
  byline: string | null
  credit: string | null
  sha256: string
  /** Of the text's UTF-8 bytes. */
  text_sha256: Uint8Array
  stored_at: string
  /** Number of the revision that took its place. */
  superseded_by: number | null
  /** Number of the newest extractor that has annotated it; 0: none has. */
  extractor: number
  /** Whether the collation knows it, see `document-rows.ts`. */
  collated: number
}

/** Apart from `documents`, so that going through those does not read texts. */
export interface TextsTable {
  document: number
  /** Packed, see `packed.ts`. */
  text: Uint8Array
  /** Packed list; null where nothing was left out. */
  dropped: Uint8Array | null
  /** Packed, see `packed-provenance.ts`; null where nothing is known of it. */
  provenance: Uint8Array | null
  /** The analysed words of title and text, see `search/terms.ts`. */
  terms: string
}

/** What stood at a location, one time after the other. */
export interface RevisionsTable {
  /** Shortened where it is too long for an index, see `locationKey`. */
  location: string
  revision: number
  document: number
  stored_at: string
}

/** Bytes as they were read, packed. */
export interface SnapshotsTable {
  sha256: string
  /** Bytes before packing. */
  size: number
  bytes: Uint8Array
}

/** Versions of what annotates, in the order in which the store first saw them. */
export interface ExtractorsTable {
  number: Generated<number>
  version: string
  first_used: string
}

export interface AnnotationsTable {
  document: number
  extractor: number
  /** Packed. */
  content: Uint8Array
}

/** The attributions of a document's newest annotation, as search looks for them. */
export interface StatementsTable {
  number: Generated<number>
  document: number
  /** The attribution's id. */
  id: string
  kind: string
  act: string
  /** 1 where the source did not say it. */
  negated: number
  /** From the first of the content's pieces to the last. */
  start: number
  end: number
  /** JSON: the content's pieces, where there are several, see `stored-pieces.ts`. */
  pieces: string | null
  /** After collation the speaker's id; null before and where nobody could be told. */
  speaker: string | null
  /** Id of the `DocumentSpeaker`. */
  document_speaker: string | null
  /** As the document has it. */
  speaker_name: string | null
  outlet: string | null
  /** Of the document; empty where it has none, so that both engines sort alike. */
  day: string
  language: string
  confidence: number
  /** The analysed words of the content, see `search/terms.ts`. */
  terms: string
  /** 1 where its document was annotated before and every saved search has looked at what was found then. */
  again: Generated<number>
}

export interface StoriesTable {
  id: string
  title: string
  /** Documents in it. */
  size: number
  first_day: string | null
  last_day: string | null
  /** Packed. */
  content: Uint8Array
  /** Packed: what the collating program wants to find again; null for nothing. */
  record: Uint8Array | null
}

export interface StoryDocumentsTable {
  document: number
  story: string
}

export interface StorySpeakersTable {
  story: string
  id: string
  name: string
  kind: string
  /** JSON: names and titles. */
  aliases: string
}

/** Each speaker of any story, for lists, see `known-speakers.ts`. */
export interface SpeakersTable {
  id: string
  name: string
  kind: string
  /** Lists are in order of it, then of ids. */
  key: string
  /** JSON: what any story calls it. */
  names: string
}

/** The folded words of a speaker's names. */
export interface SpeakerWordsTable {
  word: string
  speaker: string
}

export interface UtterancesTable {
  story: string
  id: string
  speaker: string | null
  /** Of its occasion, where that is known to the day. */
  day: string | null
  readings: number
}

export interface CopiesTable {
  original: number
  copy: number
  containment: number
  basis: string
  /** All else that is known of it, packed. */
  content: Uint8Array
}

export interface PositionsTable {
  id: string
  speaker: string
  /** The utterances' ids, packed. */
  content: Uint8Array
}

/** What people decided. Never changed: taking back is a row of its own. */
export interface DecisionsTable {
  number: Generated<number>
  kind: string
  subject: string
  /** JSON. */
  content: string
  who: string
  at: string
  /** Number of the decision that this one takes back. */
  undoes: number | null
  /** JSON: what that consisted of which it names; null where nothing is known of it. */
  anchors: string | null
}

export interface FeedsTable {
  url: string
  title: string | null
  state: string
  etag: string | null
  last_modified: string | null
  last_read: string | null
  next_due: string
  /** Readings in a row that failed. */
  failures: number
  problem: string | null
  kind: string | null
  /** The address that gave `etag` and `last_modified`. */
  valid_for: string | null
  /** Seconds between two readings. */
  pace: number | null
  /** The feed that led to it; null where a person named it. */
  led_by: string | null
  /** How many led to it, one after the other. */
  depth: number
  /** Who reads it now, until `next_due`. */
  holder: string | null
}

/** What a feed told of, once each; stays, so that it is not taken in again. */
export interface FeedItemsTable {
  feed: string
  /** By which it is known again, see `watching/identity.ts`. */
  key: string
  guid: string | null
  /** As the feed has it now. */
  url: string | null
  /** Beginnings of what the feed says of it. */
  title: string | null
  published: string | null
  /** Hash of what the feed says of it. */
  version: string
  first_seen: string
  state: string
  /** Null where nothing more is to be done. */
  next_due: string | null
  /** In a row that came to nothing. */
  tries: number
  /** That came to a document. */
  reads: number
  last_taken: string | null
  problem: string | null
  /** 1 where its document is what the feed has of it, because its page cannot be had. */
  stands_in: number
  /** Number; null before it is taken in, and again when that document has been removed. */
  document: number | null
  /** What the feed says of it, packed, while something is to be done. */
  entry: Uint8Array | null
  holder: string | null
}

export interface SavedSearchesTable {
  number: Generated<number>
  id: string
  name: string
  query: string
  what: string
  owner: string
  created_at: string
  /** Where its pages were when it was saved: `https://desk.example`. */
  site: string | null
  feed_key: string
  /** Numbers of the last document and the last statement that it has looked at. */
  seen_documents: number
  seen_statements: number
  webhook_url: string | null
  webhook_secret: string | null
  webhook_state: string | null
  /** In a row. */
  webhook_failures: number
  webhook_problem: string | null
  /** Number of the last hit that the webhook has been told of. */
  webhook_told: number
}

/** What saved searches have found, once each. */
export interface SavedHitsTable {
  number: Generated<number>
  search: number
  /** By which it is known again, see `saved-hits.ts`. */
  key: Uint8Array
  document: number
  /** Id of the attribution; this and the next four are null for a document. */
  statement: string | null
  start: number | null
  end: number | null
  /** As in `statements`. */
  pieces: string | null
  speaker_name: string | null
  negated: number
  found_at: string
}

/** What was sent to webhooks, or is to be. */
export interface DeliveriesTable {
  number: Generated<number>
  search: number
  id: string
  /** Numbers of hits; null for a test. */
  first_hit: number | null
  last_hit: number | null
  state: string
  made_at: string
  tries: number
  /** Null where nothing more is to be done. */
  next_due: string | null
  tried_at: string | null
  /** Of the last answer. */
  status: number | null
  problem: string | null
}

/** Who may sign in. */
export interface AccountsTable {
  name: string
  role: string
  /** See `password-hash.ts`. */
  password: string
  /** 1 where it may not. */
  disabled: number
  created_at: string
  password_at: string
}

/** Who has signed in; in no backup. */
export interface SessionsTable {
  /** Of what the browser's cookie holds. */
  hash: string
  account: string
  started_at: string
  seen_at: string
  ends_at: string
  agent: string
}

/** By which programs are known as somebody's. */
export interface TokensTable {
  id: string
  account: string
  hash: string
  label: string
  role: string
  created_at: string
  expires_at: string | null
  used_at: string | null
}

/** Append-only; each row has the hash of the one before. */
export interface AuditTable {
  number: number
  at: string
  who: string
  action: string
  subject: string
  /** JSON. */
  content: string
  previous: string
  hash: string
}

/** One row: where the log ends, so that a row missing there shows too. */
export interface AuditHeadTable {
  single: number
  number: number
  hash: string
}

/** A story that one process has collated for another. */
export interface DraftsTable {
  name: string
  /** As in `stories`. */
  content: Uint8Array
  record: Uint8Array | null
  /** All else that is stored of a story, packed. */
  rest: Uint8Array
  made_at: string
}

/** By what a document is found to belong with others, as its newest extractor made it: what is lost is made again. */
export interface TracesTable {
  document: number
  extractor: number
  /** Packed. */
  content: Uint8Array
}

/** Work that one process does at a time. */
export interface LeasesTable {
  work: string
  holder: string
  until: string
}

export interface MigrationsTable {
  number: number
  name: string
  /** SHA-256 of the SQL. */
  hash: string
  applied_at: string
}
