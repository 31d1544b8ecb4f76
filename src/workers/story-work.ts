import { type AnnotatedDocument, annotatedAgain } from '../attribution/annotate.ts'
import type { OpenStory } from '../collation/collator.ts'
import { type DocumentTrace, documentTrace } from '../collation/document-trace.ts'
import { type Statement, statementsOf } from '../collation/positions/statement.ts'
import { collateStory, type StoryCollation } from '../collation/story-collation.ts'
import type { Copy } from '../model/copy.ts'
import { identifier } from '../model/identifier.ts'
import { type PreparedStory, preparedStory } from '../store/prepared-story.ts'
import type { Store } from '../store/store.ts'
import { StoreError } from '../store/store-error.ts'
import type { Answered, CollatingTask, TracingTask } from './thread.ts'
import { ThreadFailure, type Threads } from './threads.ts'

/** What a document is found by, and the number of the extractor that annotated it. */
export interface TracedDocument {
  readonly trace: DocumentTrace
  readonly extractor: number
}

/** A report takes some ms, in a story too; machines may be much slower, and busy. */
const SECONDS = 60
const SECONDS_A_DOCUMENT = 5

/** So often a story is collated before it is given up: until the next version, nothing is known of it then. */
const MOST_TRIED = 3

/** What is kept with a story to go on from. */
export interface StoryRecord {
  /** Of the program that collated it. */
  readonly version: string
  /** Of the copies that it was collated with. */
  readonly copied: string
  /** Its speakers as the story alone knows them. */
  readonly speakers: StoryCollation['speakers']
  /** By what identifiers they are known in what is stored; null where by their own. */
  readonly knownAs: readonly string[] | null
  /** What it has to say to positions, by its own speakers. */
  readonly statements: readonly Statement[]
}

/** A story that was collated by itself: ready to be stored, and what others of its speakers have to know. */
export interface CollatedStory {
  readonly prepared: PreparedStory
  readonly record: StoryRecord
  /** Why nothing was looked for in it; null where all was. */
  readonly failure: string | null
}

/**
 * What can be done by whoever has time, in any order and more than once: it depends on what is stored alone, and all but
 * what it answers stays as it is.
 */
export interface StoryWork {
  /** In order of their ids; without those that are not stored any more, or not annotated. */
  traces(ids: readonly string[]): Promise<TracedDocument[]>
  /** `made`: the numbers of the extractors that have annotated its documents, as the asker knows them. */
  collate(version: string, open: OpenStory, made: readonly number[]): Promise<CollatedStory>
}

/** By this process itself, one after the other. */
export function storyWorkHere(store: Store): StoryWork {
  return {
    traces: ids => tracesOf(store, ids),
    collate: (version, open) => collatedStory(store, version, open),
  }
}

/** In threads, each of which has the store open by itself. */
export function storyWorkInThreads(threads: Threads, address: string): StoryWork {
  return {
    traces: ids => tracesInThreads(threads, address, ids),
    collate: async (version, open) => {
      const { story } = open
      const seconds = SECONDS + SECONDS_A_DOCUMENT * story.documents.length
      const task: CollatingTask = { address, version, open }
      for (let tried = 1; ; tried++) {
        try {
          return answerOf(await threads.run<CollatingTask, Answered<CollatedStory>>('collate', task, seconds))
        } catch (error) {
          if (!(error instanceof ThreadFailure)) throw error
          // What else its thread had in hand may have ended it.
          if (tried === MOST_TRIED) return uncollatedStory(version, open, error.message)
        }
      }
    },
  }
}

/** One that is too much for a thread is left out, and costs the others nothing. */
async function tracesInThreads(
  threads: Threads,
  address: string,
  ids: readonly string[],
): Promise<TracedDocument[]> {
  try {
    const task: TracingTask = { address, ids }
    return answerOf(await threads.run<TracingTask, Answered<TracedDocument[]>>('trace', task, SECONDS))
  } catch (error) {
    if (!(error instanceof ThreadFailure)) throw error
    if (ids.length === 1) return []
    const alone: TracedDocument[] = []
    for (const id of ids) alone.push(...(await tracesInThreads(threads, address, [id])))
    return alone
  }
}

function answerOf<T>(answered: Answered<T>): T {
  if ('answer' in answered) return answered.answer
  const { store, code, reason } = answered.refused
  throw new StoreError(store, code, reason)
}

export async function tracesOf(store: Store, ids: readonly string[]): Promise<TracedDocument[]> {
  const made = await store.annotations.getAllMade(ids)
  return made.map(({ annotation, extractor }) => ({
    trace: documentTrace(annotatedAgain(annotation)),
    extractor,
  }))
}

/** Throws `not-found` where a document of it is not stored any more. */
export async function collatedStory(
  store: Store,
  version: string,
  { story, copies }: OpenStory,
): Promise<CollatedStory> {
  const documents = (await store.annotations.getAll(story.documents)).map(annotatedAgain)
  if (documents.length < story.documents.length)
    throw new StoreError(store.name, 'not-found', `a document of story ${story.id} is not stored any more`)
  const collation = collateStory(story, documents, copies)
  const byId = new Map(documents.map((d): [string, AnnotatedDocument] => [d.document.id, d]))
  const record: StoryRecord = {
    version,
    copied: copiesName(copies),
    speakers: collation.speakers,
    knownAs: null,
    statements: statementsOf(collation.utterances, id => byId.get(id)!),
  }
  return { prepared: preparedStory(collation, record), record, failure: null }
}

/** A story of which no more is known than its documents: looking for more took too much. */
function uncollatedStory(version: string, { story, copies }: OpenStory, failure: string): CollatedStory {
  const nothing = { speakers: [], attributions: [], occasions: [], utterances: [], figures: [], terms: [] }
  const copied = copiesName(copies)
  const record: StoryRecord = { version, copied, speakers: [], knownAs: null, statements: [] }
  return { prepared: preparedStory({ story, ...nothing }, record), record, failure }
}

/** One name for copies that are alike. */
export function copiesName(copies: readonly Copy[]): string {
  return identifier(
    'k',
    copies.flatMap(({ from, to, containment, basis }) => [from, to, containment, basis]),
  )
}
