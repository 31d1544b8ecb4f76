import { identifier } from '../../model/identifier.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { Story } from '../../model/story.ts'
import { type Shelves, shelvesInMemory, type ValueShelf } from '../shelves.ts'
import type { ComparedDocument } from './compared-document.ts'
import { HashedNumbers } from './hashed-numbers.ts'
import { jsonPacking } from './json-packing.ts'
import { NONE, NumberColumn } from './number-column.ts'
import { RowsAtHand } from './rows-at-hand.ts'
import { Attachment, type AttachmentSource, type AttachmentWeights } from './story-attachment.ts'
import { type StoryDays, type TimeWeights, timeFactor } from './story-days.ts'
import { type NumberedEvidence, numberedEvidence } from './story-evidence.ts'
import type { StoryGroup, StoryItem } from './story-group.ts'
import { Leftovers } from './story-leftovers.ts'
import { type NeighbourLimits, SCALE, StoryNeighbours } from './story-neighbours.ts'
import { FirstPrints } from './story-prints.ts'
import type { StoryProfile } from './story-profile.ts'
import type { RoundWeights } from './story-replay.ts'
import { StoryRounds } from './story-rounds.ts'
import { storyTitle, type TitledDocument } from './story-title.ts'
import { storyVector, type TermWeights } from './story-vector.ts'

export interface StoryWeights {
  readonly terms: TermWeights
  readonly neighbours: NeighbourLimits
  readonly time: TimeWeights
  readonly link: RoundWeights
  readonly attachment: AttachmentWeights
  /** From this likeness on, two documents are one text for the grouping: copies give a story no more weight. */
  readonly oneText: number
}

/** A document with what it is compared by. */
export interface StorySource {
  readonly document: TitledDocument
  readonly profile: StoryProfile
}

/** Stories that are no more, and those that are new, each in the order of its first document. */
export interface StoryChanges {
  readonly gone: readonly Story[]
  readonly come: readonly Story[]
}

/** What is kept of a document besides what it is compared by. */
interface Kept extends TitledDocument {
  /** Terms in it. */
  readonly amount: number
  readonly evidence: NumberedEvidence
}

/** A story that was told of, with the numbers of its documents. */
interface Told {
  readonly story: Story
  readonly members: readonly number[]
}

/** Documents of some weeks; what else is asked for is unpacked again. */
const DOCUMENTS_AT_HAND = 2 ** 11
/** Those of some weeks too. */
const STORIES_AT_HAND = 2 ** 9

/**
 * The documents on one event, every document in exactly one story, kept up while documents come one at a time. The
 * stories depend on the documents alone: in any order, one by one or all at once, they are the same. A document
 * that comes moves only those that it has words in common with, at about its own time, and those that they pull along.
 */
export class StoryIndex {
  readonly #weights: StoryWeights
  readonly #terms = new HashedNumbers()
  readonly #numberOf = new HashedNumbers()
  readonly #documents: RowsAtHand<Kept>
  readonly #neighbours: StoryNeighbours
  readonly #prints: FirstPrints
  readonly #rounds: StoryRounds
  readonly #leftovers: Leftovers
  readonly #stories: ValueShelf<number, Told>
  readonly #storyOf = new NumberColumn()
  #storyCount = 0

  constructor(weights: StoryWeights, shelves: Shelves = shelvesInMemory) {
    this.#weights = weights
    this.#documents = new RowsAtHand(shelves.rows(), jsonPacking<Kept>(), DOCUMENTS_AT_HAND)
    this.#stories = shelves.values(jsonPacking<Told>(), STORIES_AT_HAND)
    const factor = (a: ComparedDocument, b: ComparedDocument) =>
      timeFactor(a.days, b.days, weights.time) * languageFactor(a, b)
    this.#neighbours = new StoryNeighbours(factor, weights.neighbours, shelves)
    this.#prints = new FirstPrints(Math.round(weights.oneText * SCALE), {
      idOf: number => this.#documents.get(number).id,
      neighboursOf: number => this.#neighbours.of(number),
      begin: (number, near) => this.#rounds.put(number, this.#itemOf(number), near),
      end: number => this.#rounds.drop(number),
      change: number => this.#rounds.change(number, this.#itemOf(number)),
    })
    this.#rounds = new StoryRounds(weights.link, shelves)
    const attachment = new Attachment(number => this.#attached(number), weights.attachment)
    this.#leftovers = new Leftovers(this.#rounds, attachment, weights.link)
  }

  /** Takes a document in; of two with one identifier, the first. `changes` tells what came of it. */
  add({ document, profile }: StorySource): void {
    const { id } = document
    if (this.has(id)) return
    const vector = storyVector(profile, this.#weights.terms, this.#terms)
    this.#numberOf.add(id)
    this.#documents.add({
      ...document,
      amount: vector.terms.length,
      evidence: numberedEvidence(profile.evidence, this.#terms),
    })
    const { language, days } = profile
    this.#prints.add(this.#neighbours.add({ ...vector, language, days }))
  }

  has(id: string): boolean {
    return this.#numberedAs(id) !== null
  }

  /** The story of a document that was in when `changes` was last asked. */
  storyOf(id: string): Story | null {
    const number = this.#numberedAs(id)
    const story = number === null ? NONE : this.#storyOf.get(number)
    return story === NONE ? null : this.#stories.get(story)!.story
  }

  #numberedAs(id: string): number | null {
    return this.#numberOf.find(id, number => this.#documents.get(number).id === id)
  }

  /** All stories, in the order of their first documents. */
  stories(): Story[] {
    this.changes()
    const stories = Array.from(this.#stories.keys(), number => this.#stories.get(number)!.story)
    this.#stories.trim()
    return stories.sort(byFirstDocument)
  }

  /** What has become of the stories since this was last asked. */
  changes(): StoryChanges {
    const settled = this.#rounds.settle()
    for (const group of settled.gone) this.#leftovers.forget(group)
    const moved = new Set([...settled.moved, ...this.#leftovers.again(settled.around)])
    for (const number of [...moved]) for (const print of this.#prints.printsOf(number)) moved.add(print)
    for (const number of this.#prints.moved()) moved.add(number)
    const roots = new Set<StoryGroup>()
    const before = new Set<number>()
    // Whoever is in a story that gains or loses a document is in another story now.
    for (const number of moved) {
      roots.add(this.#rootOf(number))
      for (const member of this.#leaving(number, before)) moved.add(member)
    }
    for (const root of roots)
      for (const number of this.#membersOf(root))
        for (const member of this.#leaving(number, before)) roots.add(this.#rootOf(member))
    const gone = new Map(Array.from(before, number => [this.#stories.get(number)!.story.id, number]))
    const come = [...roots].map(root => this.#storyOfRoot(root)).filter(({ story }) => !gone.delete(story.id))
    const changes = {
      gone: Array.from(gone.values(), number => this.#stories.get(number)!.story).sort(byFirstDocument),
      come: come.map(({ story }) => story).sort(byFirstDocument),
    }
    for (const number of gone.values()) this.#stories.drop(number)
    for (const told of come) this.#tell(told)
    this.#stories.trim()
    this.#rounds.trim()
    return changes
  }

  /** The documents of the story that a document was in, unless that is among those looked at `before`. */
  #leaving(number: number, before: Set<number>): readonly number[] {
    const story = this.#storyOf.get(number)
    if (story === NONE || before.has(story)) return []
    before.add(story)
    return this.#stories.get(story)!.members
  }

  #rootOf(number: number): StoryGroup {
    return this.#leftovers.rootOf(this.#rounds.groupOf(this.#prints.firstOf(number))!)
  }

  #membersOf(root: StoryGroup): number[] {
    return this.#leftovers
      .storyOf(root)
      .flatMap(group => group.members)
      .flatMap(first => this.#prints.printsOf(first))
  }

  #storyOfRoot(root: StoryGroup): Told {
    const members = this.#membersOf(root)
    const documents = members
      .map(number => this.#documents.get(number))
      .sort((x, y) => byCodeUnits(x.id, y.id))
    const ids = documents.map(({ id }) => id)
    return { story: { id: identifier('t', ids), title: storyTitle(documents), documents: ids }, members }
  }

  #tell(told: Told): void {
    const number = this.#storyCount++
    this.#stories.put(number, told)
    for (const member of told.members) this.#storyOf.set(member, number)
  }

  /** Of all prints the first that names the day of the event tells it. */
  #itemOf(number: number): StoryItem {
    const prints = this.#prints.printsOf(number).map(print => this.#neighbours.document(print).days)
    const day = prints.flatMap(({ event }) => event ?? [])[0] ?? null
    const written = prints.flatMap(days => writtenDay(days) ?? [])[0] ?? null
    const { id, amount } = this.#documents.get(number)
    return { id, amount, day, written: day ?? written }
  }

  #attached(number: number): AttachmentSource {
    return { days: this.#neighbours.document(number).days, evidence: this.#documents.get(number).evidence }
  }
}

function byFirstDocument(x: Story, y: Story): number {
  return byCodeUnits(x.documents[0]!, y.documents[0]!)
}

function writtenDay({ published }: StoryDays): number | null {
  return published === null ? null : Math.floor(published)
}

/** Names and figures are not the whole of a report: where little of it is either, they prove little. */
const LEAST_PORTABLE = 0.4

/** Sets two documents in different languages against each other by what can be compared: names and figures. */
function languageFactor(
  { language: a, portable: x }: ComparedDocument,
  { language: b, portable: y }: ComparedDocument,
): number {
  if (a === b || a === 'und' || b === 'und') return 1
  return 1 / (Math.max(LEAST_PORTABLE, x) * Math.max(LEAST_PORTABLE, y))
}
