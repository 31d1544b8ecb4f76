import type { Document } from '../../model/document.ts'
import { identifier } from '../../model/identifier.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { Story } from '../../model/story.ts'
import { NumberRows } from './number-rows.ts'
import { Attachment, type AttachmentWeights } from './story-attachment.ts'
import { type StoryDays, type TimeWeights, timeFactor } from './story-days.ts'
import { type NumberedEvidence, numberedEvidence } from './story-evidence.ts'
import type { StoryGroup, StoryItem } from './story-group.ts'
import { Leftovers } from './story-leftovers.ts'
import { type NeighbourLimits, SCALE, StoryNeighbours } from './story-neighbours.ts'
import { openingWords } from './story-opening.ts'
import { FirstPrints } from './story-prints.ts'
import type { StoryProfile } from './story-profile.ts'
import { type RoundWeights, StoryRounds } from './story-rounds.ts'
import { storyTitle, type TitledDocument } from './story-title.ts'
import { storyVector, TermNumbers, type TermWeights } from './story-vector.ts'

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
  readonly document: Document
  readonly profile: StoryProfile
}

/** Stories that are no more, and those that are new, each in the order of its first document. */
export interface StoryChanges {
  readonly gone: readonly Story[]
  readonly come: readonly Story[]
}

/** What is kept of a document. */
interface Kept extends TitledDocument {
  readonly language: string
  readonly days: StoryDays
  /** Terms in it. */
  readonly amount: number
  /** Length of the part that is names and figures. */
  readonly portable: number
}

/**
 * The documents on one event, every document in exactly one story, kept up while documents come one at a time. The
 * stories depend on the documents alone: in any order, one by one or all at once, they are the same. A document
 * that comes moves only those that it has words in common with, at about its own time, and those that they pull along.
 */
export class StoryIndex {
  readonly #weights: StoryWeights
  readonly #terms = new TermNumbers()
  readonly #documents: Kept[] = []
  readonly #names = new NumberRows(length => new Int32Array(length))
  readonly #statements = new NumberRows(length => new Int32Array(length))
  readonly #neighbours: StoryNeighbours<Kept>
  readonly #prints: FirstPrints
  readonly #rounds: StoryRounds
  readonly #leftovers: Leftovers
  readonly #storyOf: (Story | undefined)[] = []
  readonly #numberOf = new Map<string, number>()

  constructor(weights: StoryWeights) {
    this.#weights = weights
    const factor = (a: Kept, b: Kept) => timeFactor(a.days, b.days, weights.time) * languageFactor(a, b)
    this.#neighbours = new StoryNeighbours(factor, weights.neighbours)
    this.#prints = new FirstPrints(Math.round(weights.oneText * SCALE), {
      idOf: number => this.#documents[number]!.id,
      neighboursOf: number => this.#neighbours.of(number),
      begin: (number, near) => this.#rounds.put(number, this.#itemOf(number), near),
      end: number => this.#rounds.drop(number),
      change: number => this.#rounds.change(number, this.#itemOf(number)),
    })
    this.#rounds = new StoryRounds(weights.link)
    const attachment = new Attachment(number => this.#attached(number), weights.attachment)
    this.#leftovers = new Leftovers(this.#rounds, attachment, weights.link)
  }

  /** Takes a document in; of two with one identifier, the first. `changes` tells what came of it. */
  add({ document, profile }: StorySource): void {
    const { id, title, published } = document
    if (this.#numberOf.has(id)) return
    const vector = storyVector(profile, this.#weights.terms, this.#terms)
    const { names, statements } = numberedEvidence(profile.evidence, this.#terms)
    const kept: Kept = {
      id,
      title,
      published,
      // Without a headline the first words stand for it; what comes later is not asked for.
      opening: title === null ? openingWords(document) : '',
      language: profile.language,
      days: profile.days,
      amount: vector.terms.length,
      portable: vector.portable,
    }
    this.#numberOf.set(id, this.#documents.length)
    this.#documents.push(kept)
    this.#names.add(names)
    this.#statements.add(statements)
    this.#prints.add(this.#neighbours.add(kept, vector))
  }

  /** All stories, in the order of their first documents. */
  stories(): Story[] {
    this.changes()
    return [...new Set(this.#storyOf)].map(story => story!).sort(byFirstDocument)
  }

  /** What has become of the stories since this was last asked. */
  changes(): StoryChanges {
    const settled = this.#rounds.settle()
    for (const group of settled.gone) this.#leftovers.forget(group)
    const moved = new Set([...settled.moved, ...this.#leftovers.again(settled.around)])
    for (const number of [...moved]) for (const print of this.#prints.printsOf(number)) moved.add(print)
    for (const number of this.#prints.moved()) moved.add(number)
    const roots = new Set<StoryGroup>()
    const before = new Map<string, Story>()
    // Whoever is in a story that gains or loses a document is in another story now.
    for (const number of moved) {
      roots.add(this.#rootOf(number))
      const story = this.#storyOf[number]
      if (story === undefined || before.has(story.id)) continue
      before.set(story.id, story)
      for (const id of story.documents) moved.add(this.#numberOf.get(id)!)
    }
    for (const root of roots)
      for (const number of this.#membersOf(root)) {
        const story = this.#storyOf[number]
        if (story === undefined || before.has(story.id)) continue
        before.set(story.id, story)
        for (const id of story.documents) roots.add(this.#rootOf(this.#numberOf.get(id)!))
      }
    const come: Story[] = []
    for (const root of roots) {
      const story = this.#storyOfRoot(root)
      if (!before.delete(story.id)) come.push(story)
    }
    return { gone: [...before.values()].sort(byFirstDocument), come: come.sort(byFirstDocument) }
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

  #storyOfRoot(root: StoryGroup): Story {
    const members = this.#membersOf(root)
    const documents = members.map(number => this.#documents[number]!).sort((x, y) => byCodeUnits(x.id, y.id))
    const ids = documents.map(({ id }) => id)
    const story: Story = { id: identifier('t', ids), title: storyTitle(documents), documents: ids }
    for (const number of members) this.#storyOf[number] = story
    return story
  }

  /** Of all prints the first that names the day of the event tells it. */
  #itemOf(number: number): StoryItem {
    const prints = this.#prints.printsOf(number).map(print => this.#documents[print]!)
    const day = prints.flatMap(({ days }) => days.event ?? [])[0] ?? null
    const written = prints.flatMap(({ days }) => writtenDay(days) ?? [])[0] ?? null
    const { id, amount } = this.#documents[number]!
    return { id, amount, day, written: day ?? written }
  }

  #attached(number: number): { days: StoryDays; evidence: NumberedEvidence } {
    const evidence = { names: this.#names.get(number), statements: this.#statements.get(number) }
    return { days: this.#documents[number]!.days, evidence }
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
function languageFactor({ language: a, portable: x }: Kept, { language: b, portable: y }: Kept): number {
  if (a === b || a === 'und' || b === 'und') return 1
  return 1 / (Math.max(LEAST_PORTABLE, x) * Math.max(LEAST_PORTABLE, y))
}
