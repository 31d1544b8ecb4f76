import type { Attribution } from '../model/attribution.ts'
import type { Collation } from '../model/collation.ts'
import type { Document } from '../model/document.ts'
import { documentLabel } from '../model/document-label.ts'
import type { Occasion } from '../model/occasion.ts'
import type { Span } from '../model/span.ts'
import type { Speaker } from '../model/speaker.ts'
import type { Position, Utterance } from '../model/utterance.ts'
import { type Carriage, carriageOf } from './carriage.ts'
import { type Links, ON_THIS_PAGE } from './links.ts'
import { type ReadingGroup, readingGroups } from './reading-groups.ts'
import { type StoryEntry, storyEntries } from './story-entries.ts'
import type { Viewer } from './viewer.ts'

export interface DocumentEntry {
  readonly document: Document
  /** What its outlet is called on the pages; told apart where one story has several of one name. */
  readonly label: string
  readonly attributions: readonly Attribution[]
}

export interface UtteranceEntry {
  readonly utterance: Utterance
  readonly speaker: Speaker | null
  readonly occasion: Occasion | null
  /** Distinct readings, the base first. */
  readonly groups: readonly ReadingGroup[]
  /** By document. */
  readonly carriage: ReadonlyMap<string, Carriage>
}

/** A collation with everything its views look up, by identifier. Built in one pass over each list. */
export interface CollationIndex {
  readonly collation: Collation
  /** Where on the pages what is named here is shown. */
  readonly links: Links
  /** Whether the page has all; one of many has the first of long lists, and where the rest is. */
  readonly isWhole: boolean
  /** Whoever may decide about what is shown; null where nothing can be sent. */
  readonly viewer: Viewer | null
  readonly documents: ReadonlyMap<string, DocumentEntry>
  readonly speakers: ReadonlyMap<string, Speaker>
  readonly attributions: ReadonlyMap<string, Attribution>
  readonly utterances: ReadonlyMap<string, UtteranceEntry>
  readonly utterancesOf: ReadonlyMap<string, readonly UtteranceEntry[]>
  readonly positionsOf: ReadonlyMap<string, readonly Position[]>
  readonly stories: readonly StoryEntry[]
}

export function collationIndex(
  collation: Collation,
  links: Links = ON_THIS_PAGE,
  viewer: Viewer | null = null,
): CollationIndex {
  const speakers = new Map(collation.speakers.map(speaker => [speaker.id, speaker]))
  const occasions = new Map(collation.occasions.map(occasion => [occasion.id, occasion]))
  const attributionsOf = Map.groupBy(collation.attributions, attribution => attribution.document)
  const labels = distinctLabels(collation)
  const documents = new Map(
    collation.documents.map(document => [
      document.id,
      {
        document,
        label: labels.get(document.id) ?? documentLabel(document),
        attributions: attributionsOf.get(document.id) ?? [],
      },
    ]),
  )
  const textOf = (id: string): string => documents.get(id)?.document.text ?? ''
  const entries = collation.utterances
    .filter(utterance => utterance.readings.length > 0)
    .map((utterance): UtteranceEntry => {
      let groups: readonly ReadingGroup[] | null = null
      return {
        utterance,
        speaker: speakers.get(utterance.speaker ?? '') ?? null,
        occasion: occasions.get(utterance.occasion ?? '') ?? null,
        // A page shows a few of a story's utterances whole, and lining up readings is most of the work.
        get groups() {
          groups ??= readingGroups(utterance, textOf)
          return groups
        },
        carriage: carriageOf(utterance),
      }
    })
  return {
    collation,
    links,
    isWhole: links === ON_THIS_PAGE,
    viewer,
    documents,
    speakers,
    attributions: new Map(collation.attributions.map(attribution => [attribution.id, attribution])),
    utterances: new Map(entries.map(entry => [entry.utterance.id, entry])),
    utterancesOf: Map.groupBy(entries, entry => entry.utterance.speaker ?? ''),
    positionsOf: Map.groupBy(collation.positions, position => position.speaker),
    stories: storyEntries(collation, documents, entries),
  }
}

/** Two reports of one outlet in one story are "Halyard" and "Halyard 2", in the order of their identifiers. */
function distinctLabels({ documents, stories }: Collation): Map<string, string> {
  const byId = new Map(documents.map(document => [document.id, document]))
  const labels = new Map<string, string>()
  for (const story of stories) {
    const seen = new Map<string, number>()
    for (const id of story.documents) {
      const document = byId.get(id)
      if (!document) continue
      const label = documentLabel(document)
      const times = (seen.get(label) ?? 0) + 1
      seen.set(label, times)
      labels.set(id, times === 1 ? label : `${label} ${times}`)
    }
  }
  return labels
}

export function utteranceLink(
  { links }: CollationIndex,
  { utterance }: Pick<UtteranceEntry, 'utterance'>,
): string {
  return links.utterance({ id: utterance.id, reading: utterance.readings[0]! })
}

/** Where the story is shown that a document is in, or the document where it is in none. */
export function storyLink({ collation, links }: CollationIndex, document: string): string {
  const story = collation.stories.find(({ documents }) => documents.includes(document))
  return story === undefined ? links.document(document) : links.story({ id: story.id, document })
}

export function labelOf(index: CollationIndex, document: string): string {
  return index.documents.get(document)?.label ?? document
}

/** The words of a span as running text. */
export function wordsAt(index: CollationIndex, document: string, [start, end]: Span): string {
  return (index.documents.get(document)?.document.text ?? '').slice(start, end).replace(/\s+/g, ' ').trim()
}
