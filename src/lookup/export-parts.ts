import type { Collation } from '../model/collation.ts'
import type { Passage } from '../model/span.ts'
import type { Store } from '../store/store.ts'
import type { Lookup, Part } from './lookup.ts'
import { partOf } from './part-of.ts'

/** What is exported; one of them, or everything. */
export interface ExportScope {
  readonly story?: string
  /** A document: the story that it, or the revision that took its place, is in. */
  readonly storyOf?: string
  readonly utterance?: string
  /** A passage: the utterance of which a reading stands there. */
  readonly said?: Passage
  readonly document?: string
  readonly speaker?: string
  /** What `search` finds with it, with the other readings of what was said. */
  readonly query?: string
}

/** A part of the collation, with where its documents come from. */
export interface StoredPart {
  readonly collation: Collation
  /** For documents that took the place of others at their location: the id of the one before. */
  readonly revisionOf: ReadonlyMap<string, string>
  /** The version of the program that found who said what, by document. */
  readonly extractorOf: ReadonlyMap<string, string>
}

/** Asked for at a time. */
const PAGE = 200

/**
 * What a store has of a scope, story after story, so that no more than one is held at a time. Nothing where there is no
 * such thing. Throws `QueryError` for what is no query, and what a `Store` throws.
 */
export async function* exportParts(
  lookup: Lookup,
  store: Store,
  scope: ExportScope,
): AsyncGenerator<StoredPart> {
  for await (const collation of collations(lookup, store, scope)) yield await withOrigins(collation, store)
}

async function* collations(lookup: Lookup, store: Store, scope: ExportScope): AsyncGenerator<Collation> {
  const { speaker, query } = scope
  const asked = oneAnswer(lookup, scope)
  if (query !== undefined) yield* foundWith(query, lookup, store)
  else if (speaker !== undefined) yield* saidBy(speaker, lookup)
  else if (asked === null) for await (const { collation } of lookup.eachStory()) yield collation
  else {
    const answer = await asked
    if (answer !== null) yield answer.collation
  }
}

/** Null where everything is asked for. */
function oneAnswer(
  lookup: Lookup,
  { story, storyOf, utterance, said, document }: ExportScope,
): Promise<Part | null> | null {
  if (story !== undefined) return lookup.story(story)
  if (storyOf !== undefined) return lookup.storyOf(storyOf)
  if (utterance !== undefined) return lookup.utterance(utterance)
  if (said !== undefined) return lookup.utteranceAt(said)
  return document === undefined ? null : lookup.document(document)
}

async function* saidBy(speaker: string, lookup: Lookup): AsyncGenerator<Collation> {
  for (let cursor: string | null = null; ; ) {
    const answer = await lookup.speaker(speaker, { limit: PAGE, cursor })
    if (answer === null) return
    yield answer.collation
    if (answer.next === null) return
    cursor = answer.next
  }
}

async function* foundWith(query: string, lookup: Lookup, store: Store): AsyncGenerator<Collation> {
  const found = new Map<string, Set<string>>()
  for (let cursor: string | null = null; ; ) {
    const { items, next } = await lookup.search(query, { limit: PAGE, cursor })
    for (const { id, document } of items) {
      const known = found.get(document)
      if (known === undefined) found.set(document, new Set([id]))
      else known.add(id)
    }
    if (next === null) break
    cursor = next
  }
  const byStory = new Map<string, Set<string>>()
  for (const [document, attributions] of found) {
    const story = await store.collations.storyOf(document)
    if (story !== null) byStory.set(story, (byStory.get(story) ?? new Set()).union(attributions))
  }
  for (const [story, attributions] of [...byStory].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const answer = await lookup.story(story)
    if (answer === null) continue
    const utterances = answer.collation.utterances
      .filter(({ readings }) => readings.some(({ attribution }) => attributions.has(attribution)))
      .map(({ id }) => id)
    if (utterances.length > 0) yield partOf(answer.collation, { utterances })
  }
}

async function withOrigins(collation: Collation, store: Store): Promise<StoredPart> {
  const revisionOf = new Map<string, string>()
  const extractorOf = new Map<string, string>()
  for (const { id, location } of collation.documents) {
    const revisions = await store.documents.revisions(location)
    const before = revisions.findIndex(({ document }) => document === id) - 1
    if (before >= 0) revisionOf.set(id, revisions[before]!.document)
    const version = await store.annotations.versionOf(id)
    if (version !== null) extractorOf.set(id, version)
  }
  return { collation, revisionOf, extractorOf }
}
