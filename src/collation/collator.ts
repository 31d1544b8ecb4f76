import type { AnnotatedDocument } from '../attribution/annotate.ts'
import type { Collation } from '../model/collation.ts'
import type { Copy } from '../model/copy.ts'
import type { Problem } from '../model/problem.ts'
import type { Story } from '../model/story.ts'
import { type CopyChanges, CopyIndex } from './copies/copy-index.ts'
import { type DocumentTrace, documentTrace } from './document-trace.ts'
import { type PositionChanges, PositionIndex } from './positions/position-index.ts'
import { type Statement, statementsOf } from './positions/statement.ts'
import type { Shelves } from './shelves.ts'
import { SpeakerRegister } from './speakers/speaker-register.ts'
import { storyWeights } from './stories/stories.ts'
import { StoryIndex } from './stories/story-index.ts'
import { collateStory, type StoryCollation } from './story-collation.ts'
import { wholeCollation } from './whole-collation.ts'

/** What is going on, for a progress line: called as each stage begins. */
export type StageWatcher = (stage: string) => void

/** Where annotated documents are kept until their story is collated again. */
export interface DocumentShelf {
  put(document: AnnotatedDocument): void
  get(id: string): AnnotatedDocument
  all(): Iterable<AnnotatedDocument>
}

/** Where the collations of stories are kept. */
export interface StoryShelf {
  put(collation: StoryCollation): void
  get(story: string): StoryCollation
  drop(story: string): void
  all(): Iterable<StoryCollation>
}

export interface CollatorOptions {
  readonly watch?: StageWatcher
  /** In memory, if not said otherwise; so the rest. */
  readonly documents?: DocumentShelf
  readonly stories?: StoryShelf
  /** For all else. */
  readonly shelves?: Shelves
}

/** Stories that are no more, and those that are new or in which something is otherwise than before. */
export interface CollationChanges {
  readonly gone: readonly Story[]
  readonly come: readonly StoryCollation[]
}

/** A story that has to be collated, and which of its documents copy each other: what `collateStory` is given. */
export interface OpenStory {
  readonly story: Story
  readonly copies: readonly Copy[]
}

/** Stories that are no more, and those that have to be collated; what has become of copies. */
export interface Unsettled {
  readonly gone: readonly Story[]
  readonly open: readonly OpenStory[]
  readonly copies: CopyChanges
}

/**
 * A collation that is kept up while documents come. What it comes to depends on the documents alone: in any order, one
 * by one, in portions or all at once, it is the same to the byte. A document is compared with what it has words in
 * common with; the stories that it changes are collated again, and all else stays as it is.
 */
export class Collator {
  readonly #shelf: DocumentShelf
  readonly #collated: StoryShelf
  readonly #watch: StageWatcher
  readonly #stories: StoryIndex
  readonly #copies: CopyIndex
  readonly #speakers: SpeakerRegister
  readonly #positions: PositionIndex
  /** What has become of stories since `unsettled` was asked. */
  readonly #gone = new Map<string, Story>()
  readonly #come = new Map<string, Story>()
  /** Stories that were put since speakers were last settled. */
  readonly #put = new Set<string>()

  constructor({ watch, documents, stories, shelves }: CollatorOptions = {}) {
    this.#watch = watch ?? (() => {})
    this.#shelf = documents ?? documentsInMemory()
    this.#collated = stories ?? storiesInMemory()
    this.#stories = new StoryIndex(storyWeights, shelves)
    this.#copies = new CopyIndex(shelves)
    this.#speakers = new SpeakerRegister(shelves)
    this.#positions = new PositionIndex(undefined, shelves)
  }

  /** Takes a document in; of two with one identifier, the first. `changes` tells what came of it. */
  add(annotated: AnnotatedDocument): void {
    if (this.#stories.has(annotated.document.id)) return
    this.#shelf.put(annotated)
    this.addTrace(documentTrace(annotated))
  }

  /** The same by its trace alone, for whoever keeps documents elsewhere. */
  addTrace({ document, imprint, profile, text }: DocumentTrace): void {
    this.#stories.add({ document, profile })
    this.#copies.add({ imprint, text })
  }

  /** Collates again what has to be since this was last asked. */
  changes(): CollationChanges {
    const { gone, open } = this.unsettled()
    this.#watch('what was said')
    for (const { story, copies } of open) {
      const documents = story.documents.map(id => this.#shelf.get(id))
      const collation = collateStory(story, documents, copies)
      this.#collated.put(collation)
      this.put(collation)
    }
    this.#watch('positions')
    const come = this.settle().map(story => this.known(this.#collated.get(story)))
    for (const { story, utterances } of come) {
      const documents = new Map(story.documents.map(id => [id, this.#shelf.get(id)]))
      this.place(
        story.id,
        statementsOf(utterances, id => documents.get(id)!),
      )
    }
    this.#positions.settle()
    return { gone, come }
  }

  // The steps of `changes`, for whoever keeps documents and stories elsewhere and collates them where there is room.

  /** Does at once what would otherwise be done when `unsettled` is asked: in portions, where very many come before it is. */
  advance(): void {
    this.#copies.copiesWithin([])
    const { gone, come } = this.#stories.changes()
    for (const story of gone) if (!this.#come.delete(story.id)) this.#gone.set(story.id, story)
    for (const story of come) if (!this.#gone.delete(story.id)) this.#come.set(story.id, story)
  }

  /** First: what the documents that came have changed. Stories that are open are collated by whoever asks, and `put`. */
  unsettled(): Unsettled {
    const copies = this.#copies.changes()
    this.#watch('stories')
    this.advance()
    const [gone, come] = [[...this.#gone.values()], [...this.#come.values()]]
    this.#gone.clear()
    this.#come.clear()
    for (const story of gone) this.#forget(story)
    const open = new Map(come.map(story => [story.id, story]))
    for (const { from, to } of [...copies.gone, ...copies.come]) {
      const story = this.#stories.storyOf(from)!
      if (story.id === this.#stories.storyOf(to)!.id) open.set(story.id, story)
    }
    for (const story of open.values()) this.#forget(story)
    return {
      gone,
      open: [...open.values()].map(story => this.#opened(story)),
      copies,
    }
  }

  /** Its copies are looked up when they are asked for: there may be very many. */
  #opened(story: Story): OpenStory {
    const copiesIn = () => this.copiesIn(story)
    return {
      story,
      get copies() {
        return copiesIn()
      },
    }
  }

  /** Second: takes in what was found in a story that was open. */
  put({ story, speakers }: Pick<StoryCollation, 'story' | 'speakers'>): void {
    this.#speakers.put(story.id, speakers)
    this.#put.add(story.id)
  }

  /** Third, when all that was open is in: the stories in which something is otherwise, be it only who a speaker is. */
  settle(): string[] {
    const changed = [...this.#speakers.settle().union(this.#put)]
    this.#put.clear()
    return changed
  }

  /** The identifier that a story's speaker is known by over all stories. */
  knownAs(speaker: string): string {
    return this.#speakers.knownAs(speaker)
  }

  /** Which of a story's documents copy each other. */
  copiesIn({ documents }: Story): Copy[] {
    return this.#copies.copiesWithin(documents)
  }

  /** A story's collation with its speakers as they are known over all stories. */
  known(collation: StoryCollation): StoryCollation {
    const known = (id: string | null) => (id === null ? null : this.knownAs(id))
    if (collation.speakers.every(({ id }) => known(id) === id)) return collation
    return {
      ...collation,
      speakers: collation.speakers.map(speaker => ({ ...speaker, id: known(speaker.id)! })),
      attributions: collation.attributions.map(a => ({
        ...a,
        speaker: known(a.speaker),
        addressee: known(a.addressee),
      })),
      occasions: collation.occasions.map(o => ({ ...o, speaker: known(o.speaker) })),
      utterances: collation.utterances.map(u => ({ ...u, speaker: known(u.speaker) })),
    }
  }

  /** Fourth, for each of them, with speakers as they are known: looks for what they have said on other occasions too. */
  place(story: string, statements: readonly Statement[]): void {
    this.#positions.drop(story)
    this.#positions.put(story, statements)
  }

  /** And at last: what has become of positions since this was asked. */
  positionChanges(): PositionChanges {
    return this.#positions.changes()
  }

  /** All that has been found, each list in the order of its content. */
  collation(problems: readonly Problem[] = []): Collation {
    this.changes()
    return wholeCollation({
      documents: Array.from(this.#shelf.all(), ({ document }) => document),
      stories: [...this.#collated.all()].map(collation => this.known(collation)),
      speakers: this.#speakers.speakers(),
      positions: this.#positions.positions(),
      copies: this.#copies.copies(),
      problems,
      analysis: id => this.#shelf.get(id).analysis,
    })
  }

  #forget(story: Story): void {
    this.#collated.drop(story.id)
    this.#speakers.drop(story.id)
    this.#positions.drop(story.id)
  }
}

function documentsInMemory(): DocumentShelf {
  const documents = new Map<string, AnnotatedDocument>()
  return {
    put: document => documents.set(document.document.id, document),
    get: id => documents.get(id)!,
    all: () => documents.values(),
  }
}

function storiesInMemory(): StoryShelf {
  const stories = new Map<string, StoryCollation>()
  return {
    put: collation => stories.set(collation.story.id, collation),
    get: story => stories.get(story)!,
    drop: story => stories.delete(story),
    all: () => stories.values(),
  }
}
