import { shownFigures } from '../export/shown-figures.ts'
import type { Collation } from '../model/collation.ts'
import type { ComparedCopy } from '../model/copy.ts'
import type { Figure } from '../model/figure.ts'
import type { Occasion } from '../model/occasion.ts'
import { byCodeUnits } from '../model/order.ts'
import type { Story } from '../model/story.ts'
import type { Term } from '../model/term.ts'
import type { DocumentEntry, UtteranceEntry } from './collation-index.ts'

/** A story with all that was found in its documents, in the order the page shows it. */
export interface StoryEntry {
  /** Null for the documents that no story holds. */
  readonly story: Story | null
  /** Those that carry most come first. */
  readonly documents: readonly DocumentEntry[]
  /** Utterances that several of its documents have: by speaker, the commonest first. */
  readonly shared: readonly UtteranceEntry[]
  /** Those that one document has. */
  readonly single: readonly UtteranceEntry[]
  readonly occasions: readonly Occasion[]
  readonly figures: readonly Figure[]
  readonly terms: readonly Term[]
  readonly copies: readonly ComparedCopy[]
}

/** Every utterance, figure, term and copy laid to the stories it belongs to, one pass a list. */
export function storyEntries(
  collation: Collation,
  documents: ReadonlyMap<string, DocumentEntry>,
  utterances: readonly UtteranceEntry[],
): StoryEntry[] {
  const storyOf = new Map(collation.stories.flatMap(story => story.documents.map(id => [id, story.id])))
  const utterancesIn = Map.groupBy(utterances, entry => storyOf.get(entry.utterance.readings[0]!.document))
  const figuresIn = Map.groupBy(collation.figures, figure => figure.story)
  const copiesIn = Map.groupBy(collation.copies, copy => storyOf.get(copy.from))
  const termsIn = new Map<string, Set<Term>>()
  for (const term of collation.terms) {
    for (const name of term.names) {
      for (const document of Object.keys(name.counts)) {
        const story = storyOf.get(document) ?? ''
        const terms = termsIn.get(story) ?? new Set<Term>()
        termsIn.set(story, terms.add(term))
      }
    }
  }
  const entry = (story: Story | null, members: readonly DocumentEntry[]): StoryEntry => {
    const own = new Set(members.map(member => member.document.id))
    const said = utterancesIn.get(story?.id) ?? []
    const shared = said.filter(u => u.carriage.size > 1)
    const carried = new Map<string, number>()
    for (const { carriage } of said) {
      const weight = carriage.size > 1 ? 1000 : 1
      for (const id of carriage.keys()) carried.set(id, (carried.get(id) ?? 0) + weight)
    }
    return {
      story,
      documents: [...members].sort(
        (a, b) =>
          (carried.get(b.document.id) ?? 0) - (carried.get(a.document.id) ?? 0) ||
          byCodeUnits(a.label, b.label) ||
          byCodeUnits(a.document.id, b.document.id),
      ),
      shared: bySpeaker(shared),
      single: bySpeaker(said.filter(u => u.carriage.size === 1)),
      occasions: occasionsOf(said),
      figures: story === null ? [] : shownFigures(figuresIn.get(story.id) ?? []),
      terms: story === null ? [] : [...(termsIn.get(story.id) ?? [])],
      copies: (copiesIn.get(story?.id) ?? []).filter(copy => own.has(copy.to)),
    }
  }
  const stories = collation.stories.map(story =>
    entry(
      story,
      story.documents.flatMap(id => documents.get(id) ?? []),
    ),
  )
  const rest = [...documents.values()].filter(({ document }) => !storyOf.has(document.id))
  const largestFirst = stories.sort(
    (a, b) => b.documents.length - a.documents.length || byCodeUnits(a.story!.id, b.story!.id),
  )
  return rest.length === 0 ? largestFirst : [...largestFirst, entry(null, rest)]
}

/** Speakers by how much of theirs is carried; their utterances the commonest first, then as the text has them. */
function bySpeaker(utterances: readonly UtteranceEntry[]): UtteranceEntry[] {
  const weight = new Map<string, number>()
  const speakerKey = (u: UtteranceEntry): string => u.utterance.speaker ?? ''
  for (const u of utterances) {
    weight.set(speakerKey(u), (weight.get(speakerKey(u)) ?? 0) + u.carriage.size)
  }
  return [...utterances].sort(
    (a, b) =>
      Number(b.speaker !== null) - Number(a.speaker !== null) ||
      weight.get(speakerKey(b))! - weight.get(speakerKey(a))! ||
      byCodeUnits(speakerKey(a), speakerKey(b)) ||
      b.carriage.size - a.carriage.size ||
      Number(isQuoted(b)) - Number(isQuoted(a)) ||
      a.utterance.readings[0]!.span[0] - b.utterance.readings[0]!.span[0] ||
      byCodeUnits(a.utterance.id, b.utterance.id),
  )
}

function isQuoted({ utterance }: UtteranceEntry): boolean {
  return utterance.readings.some(reading => reading.form !== 'indirect')
}

/** The occasions of the utterances, that with most readings first. */
function occasionsOf(utterances: readonly UtteranceEntry[]): Occasion[] {
  const readings = new Map<Occasion, number>()
  for (const { occasion, carriage } of utterances) {
    if (occasion) readings.set(occasion, (readings.get(occasion) ?? 0) + carriage.size)
  }
  return [...readings]
    .sort(([a, x], [b, y]) => y - x || byCodeUnits(a.id, b.id))
    .map(([occasion]) => occasion)
}
