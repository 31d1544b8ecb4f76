import type { OpenStory } from '../collation/collator.ts'
import { identifier } from '../model/identifier.ts'
import type { StoryDraft } from '../store/drafts.ts'
import { unpackValue } from '../store/packed.ts'
import type { Store } from '../store/store.ts'
import { type CollatedStory, copiesName, type StoryRecord, type StoryWork } from '../workers/story-work.ts'
import type { JobQueue } from './job-queue.ts'
import { type AskedStory, STORIES, type StoriesData } from './stories-job.ts'

/** Stories in one job: some tenths of a second of work. */
const TOGETHER = 5
/** What is asked for within so many ms goes into jobs together. */
const GATHERED = 5
/** Between two looks for drafts, in ms. */
const LOOK = 60
/** When nothing has come for so many ms, whoever asked does it himself: those who could may be gone. */
const PATIENCE = 30_000

interface Asked {
  readonly version: string
  readonly story: AskedStory
  readonly made: readonly number[]
  readonly done: (collated: CollatedStory | Promise<CollatedStory>) => void
  readonly failed: (error: unknown) => void
}

/**
 * Has stories collated by all workers of a store, this one among them: asks for them in the queue and fetches the drafts.
 * Whatever becomes of a job, the story is collated.
 */
export function sharedStoryWork(own: StoryWork, store: Store, queue: JobQueue): StoryWork {
  const shared = new SharedStories(own, store, queue)
  return {
    traces: ids => own.traces(ids),
    collate: (version, open, made) => shared.collate(version, open, made),
  }
}

class SharedStories {
  readonly #own: StoryWork
  readonly #store: Store
  readonly #queue: JobQueue
  #gathered: Asked[] = []
  readonly #waiting = new Map<string, Asked>()
  /** When the last draft came, or the first was asked for. */
  #since = 0

  constructor(own: StoryWork, store: Store, queue: JobQueue) {
    this.#own = own
    this.#store = store
    this.#queue = queue
  }

  collate(version: string, { story, copies }: OpenStory, made: readonly number[]): Promise<CollatedStory> {
    const name = identifier('f', [version, story.id, copiesName(copies), ...made])
    return new Promise<CollatedStory>((done, failed) => {
      if (this.#gathered.length === 0) setTimeout(() => void this.#ask(), GATHERED)
      this.#gathered.push({ version, story: { name, story, copies }, made, done, failed })
    })
  }

  async #ask(): Promise<void> {
    const asked = this.#gathered
    this.#gathered = []
    const isLooking = this.#waiting.size > 0
    for (const one of asked) this.#waiting.set(one.story.name, one)
    if (!isLooking) this.#since = performance.now()
    const jobs: StoriesData[] = []
    for (let at = 0; at < asked.length; at += TOGETHER) {
      const some = asked.slice(at, at + TOGETHER)
      jobs.push({ version: some[0]!.version, stories: some.map(({ story }) => story) })
    }
    try {
      await this.#queue.send(STORIES, jobs)
    } catch {
      // What the queue does not take is done here.
      this.#doOwn(asked)
    }
    if (!isLooking) this.#look()
  }

  #look(): void {
    if (this.#waiting.size === 0) return
    setTimeout(async () => {
      try {
        const come = await this.#store.drafts.take([...this.#waiting.keys()])
        if (come.size > 0) this.#since = performance.now()
        for (const [name, draft] of come) this.#end(name)?.done(collatedOf(draft))
        if (performance.now() - this.#since > PATIENCE) this.#doOwn([...this.#waiting.values()])
      } catch (error) {
        // Whoever asked cannot go on without the store either.
        for (const name of [...this.#waiting.keys()]) this.#end(name)?.failed(error)
      }
      this.#look()
    }, LOOK)
  }

  #doOwn(asked: readonly Asked[]): void {
    for (const { version, story, made } of asked)
      this.#end(story.name)?.done(this.#own.collate(version, story, made))
  }

  #end(name: string): Asked | undefined {
    const asked = this.#waiting.get(name)
    this.#waiting.delete(name)
    return asked
  }
}

function collatedOf({ prepared, failure }: StoryDraft): CollatedStory {
  return { prepared, failure, record: unpackValue<StoryRecord>(prepared.record!) }
}
