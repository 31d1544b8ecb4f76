import { setTimeout as sleep } from 'node:timers/promises'
import { Collator, type OpenStory } from '../collation/collator.ts'
import { unpackedTrace } from '../collation/document-trace.ts'
import type { StoryCollation } from '../collation/story-collation.ts'
import type { Story } from '../model/story.ts'
import type { CollationUpdate } from '../store/collations.ts'
import { unpackValue } from '../store/packed.ts'
import { portions } from '../store/portions.ts'
import { type PreparedStory, preparedStory } from '../store/prepared-story.ts'
import type { Store } from '../store/store.ts'
import { StoreError } from '../store/store-error.ts'
import { copiesChanged, isEmpty, positionsChanged } from './collation-changes.ts'
import { shelvesOnDisk } from './disk-shelves.ts'
import { HeldLease } from './held-lease.ts'
import { KnownDocuments } from './known-documents.ts'
import { leaseHolder, releaseOfTheDead } from './lease-holder.ts'
import type { Collated, CollatingWork } from './reading.ts'
import {
  type CollatedStory,
  copiesName,
  type StoryRecord,
  type StoryWork,
  storyWorkHere,
  type TracedDocument,
} from './story-work.ts'

/** Documents that are taken in at once: their stories are collated together and acknowledged together. */
const PORTION = 500
/** So few are waited with while more may come. */
const FEW = 200
/** Documents that are traced together. */
const TRACED = 50
/** Between two looks whether whoever collates has ended, or whether more has come, in ms. */
const WAIT = 300
/** Stories that are in memory at once. */
const MOST_STORIES = 600
/** How many times as long as beginning again takes it goes on with what it knows. */
const RESTS = 4
/** So many documents that are to be collated otherwise than they were, and it is better to begin again at once. */
const MOST_STALE = 10 * PORTION

/**
 * Brings the collation of a store up to what is annotated in it. What it comes to depends on the documents in force
 * alone: the same as `collate` of them all, however they came, in how many runs, and whoever was killed meanwhile. One
 * process at a time keeps the indices; another that asks waits until all is done, by itself or by the other.
 * What can be done by many at once, `work` does.
 */
export async function collateStored(
  store: Store,
  version: string,
  watched: CollatingWork,
  work: StoryWork = storyWorkHere(store),
): Promise<Collated> {
  const { stop, tell, more = () => false } = watched
  const lease = { work: 'collating', holder: leaseHolder() }
  let documents = 0
  let left = await store.collations.left()
  while (!stop.aborted) {
    const held = await HeldLease.take(store, lease)
    if (held !== null) {
      try {
        documents += await collateAll(store, version, held, watched, work)
      } finally {
        await held.release()
      }
      break
    }
    // What came while it made its last look would be left lying.
    if (left === 0 && !more()) break
    tell('another process is collating; left', left, 0)
    await releaseOfTheDead(store, lease.work)
    await sleep(WAIT, undefined, { signal: stop }).catch(() => {})
    left = await store.collations.left()
  }
  return { documents, left: await store.collations.left() }
}

async function collateAll(
  store: Store,
  version: string,
  lease: HeldLease,
  watched: CollatingWork,
  work: StoryWork,
): Promise<number> {
  let documents = 0
  for (let outdated = true; outdated && !watched.stop.aborted; ) {
    const collating = new Collating(store, version, lease, watched, work)
    outdated = (await collating.run()) === 'outdated'
    documents += collating.documents
  }
  return documents
}

class Collating {
  readonly #store: Store
  readonly #version: string
  readonly #lease: HeldLease
  readonly #watched: CollatingWork
  readonly #work: StoryWork
  readonly #collator = new Collator({ shelves: shelvesOnDisk })
  /** Documents that were taken in, and whose annotation was read of each. */
  readonly #extractors = new KnownDocuments()
  /** Taken in and not yet acknowledged. */
  #inHand: ReadonlySet<string> = new Set()
  /** Known otherwise than they are now. */
  readonly #stale = new Set<string>()
  /** Annotated, and not to be had: see `#passOver`. */
  readonly #passedOver = new Set<string>()
  /** When it began, and how long it took to take up what was there, in ms. */
  readonly #begun = performance.now()
  #resuming = 0
  /** Documents that were collated by this run. */
  documents = 0

  constructor(store: Store, version: string, lease: HeldLease, watched: CollatingWork, work: StoryWork) {
    this.#store = store
    this.#version = version
    this.#lease = lease
    this.#watched = watched
    this.#work = work
  }

  /** `outdated`: what it knows is no longer in force, or annotated anew; it has to begin again. */
  async run(): Promise<'done' | 'outdated'> {
    try {
      await this.#resume()
      this.#resuming = performance.now() - this.#begun
      await this.#goOn()
      return !this.#watched.stop.aborted && (await this.#isOutdated()) ? 'outdated' : 'done'
    } catch (error) {
      // A document that it knows has been pruned meanwhile.
      if (error instanceof StoreError && error.code === 'not-found') return 'outdated'
      throw error
    }
  }

  /** Takes in what has been collated before, and puts right what is not as it was. */
  async #resume(): Promise<void> {
    const { stop, tell } = this.#watched
    await this.#store.collations.reopen()
    let coming: Promise<TracedDocument[]> = Promise.resolve([])
    for (let after: number | null = 0; !stop.aborted && after !== null; ) {
      const page = await this.#store.collations.collated(after, PORTION)
      after = page.at(-1)?.number ?? null
      const traced = await coming
      coming = this.#traces(page.map(({ id }) => id))
      // As in `#ahead`.
      coming.catch(() => {})
      this.#add(traced)
      // In portions, so that this process is never out of breath: others would take it for dead.
      this.#collator.advance()
      if (traced.length > 0) tell('taking up what is collated', this.#extractors.size, 0)
    }
    this.#add(await coming)
    if (stop.aborted) return
    const known = await this.#store.collations.known()
    const { open, copies } = this.#collator.unsettled()
    const stories = new Set(open.map(({ story }) => story.id))
    const gone = known.stories.filter(id => !stories.has(id)).map(id => ({ id }))
    // What another version of the program has collated has copies and positions of that version.
    const { isAnew, rest } = await this.#collateOpen(gone, open)
    const positions = this.#collator.positionChanges()
    await this.#apply({
      ...rest,
      copies: copiesChanged(known.copies, copies.come, isAnew),
      positions: positionsChanged(known.positions, positions.come, isAnew),
    })
  }

  /** All that is there to be collated, a portion at a time; while one is collated, the next is traced. */
  async #goOn(): Promise<void> {
    const { stop, tell } = this.#watched
    let waiting = await this.#store.collations.left()
    let coming = this.#ahead()
    // What was in hand when it was looked may have been annotated anew under it.
    let isSure = true
    while (!stop.aborted) {
      const portion = await coming
      if (portion.length === 0) {
        if (isSure) return
        isSure = true
        coming = this.#ahead()
        continue
      }
      if (this.#stale.size > MOST_STALE) return
      this.#add(portion)
      this.#inHand = new Set(portion.map(({ trace }) => trace.document.id))
      const { gone, open, copies } = this.#collator.unsettled()
      coming = this.#ahead()
      const { rest } = await this.#collateOpen(gone, open)
      await this.#apply({ ...rest, copies, positions: this.#collator.positionChanges() })
      this.#inHand = new Set()
      isSure = false
      this.documents += portion.length
      waiting = Math.max(waiting, this.documents)
      tell('collating', this.documents, waiting)
    }
  }

  /** What `#next` answers; whatever becomes of it is asked about in its turn, or nobody wants it any more. */
  #ahead(): Promise<TracedDocument[]> {
    const coming = this.#next()
    coming.catch(() => {})
    return coming
  }

  /** Traces of documents that are to be collated and have not been taken in; waits where more may come. */
  async #next(): Promise<TracedDocument[]> {
    const { stop, more = () => false } = this.#watched
    for (let before = 0; ; ) {
      const isMore = more()
      const inHand = this.#inHand
      const known = inHand.size + this.#stale.size + this.#passedOver.size
      const ids = await this.#store.collations.uncollated(PORTION + known)
      for (const id of ids) if (this.#extractors.has(id) && !inHand.has(id)) this.#stale.add(id)
      const fresh = ids.filter(id => !this.#extractors.has(id) && !this.#passedOver.has(id))
      // Few at a time would be many stories collated again with every report that comes.
      const isWaiting = isMore && (fresh.length === 0 || (fresh.length < FEW && fresh.length > before))
      if (stop.aborted) return []
      if (!isWaiting || (await this.#isWorthBeginningAgain())) {
        const traced = await this.#traces(fresh)
        this.#passOver(fresh, traced)
        if (traced.length > 0 || fresh.length === 0) return traced
        continue
      }
      before = fresh.length
      await sleep(WAIT, undefined, { signal: stop }).catch(() => {})
    }
  }

  /** Documents without a trace: pruned meanwhile, or too much for a thread. They stay as they are, and the others go on. */
  #passOver(ids: readonly string[], traced: readonly TracedDocument[]): void {
    if (traced.length === ids.length) return
    const found = new Set(traced.map(({ trace }) => trace.document.id))
    for (const id of ids) {
      if (found.has(id)) continue
      this.#passedOver.add(id)
      this.#watched.report?.({
        location: id,
        code: 'not-collated',
        severity: 'error',
        message: 'it could not be taken apart to be held against others, or is not stored any more',
      })
    }
  }

  /** Not as soon as one document is revised, where to begin again takes minutes: no more than a fifth of the time goes into it. */
  async #isWorthBeginningAgain(): Promise<boolean> {
    const rested = performance.now() - this.#begun > RESTS * this.#resuming
    return rested && this.#inHand.size === 0 && (await this.#isOutdated())
  }

  async #isOutdated(): Promise<boolean> {
    return this.#stale.size > 0 || (await this.#store.collations.isOutdated())
  }

  /** Made where they were annotated by this version, and made anew where those are not to be had. */
  async #traces(ids: readonly string[]): Promise<TracedDocument[]> {
    const kept = await this.#store.annotations.traces(ids, this.#version)
    const found = new Set(kept.map(({ document }) => document))
    const rest = ids.filter(id => !found.has(id))
    const parts: Promise<TracedDocument[]>[] = []
    for (const part of portions(rest, TRACED)) parts.push(this.#work.traces(part))
    const made = (await Promise.all(parts)).flat()
    return [...kept.map(({ extractor, trace }) => ({ extractor, trace: unpackedTrace(trace) })), ...made]
  }

  #add(traced: readonly TracedDocument[]): void {
    for (const { trace, extractor } of traced) {
      this.#extractors.set(trace.document.id, extractor)
      this.#collator.addTrace(trace)
    }
  }

  /**
   * Collates what is open, unless the store has it as it would be. Many stories are put there as they are ready, so that
   * few are in memory; `rest` is what is still to be put. `isAnew`: nothing was as this version of the program has it, or
   * not all.
   */
  async #collateOpen(
    gone: readonly Pick<Story, 'id'>[],
    open: readonly OpenStory[],
  ): Promise<{ readonly isAnew: boolean; readonly rest: CollationUpdate }> {
    const areFew = open.length <= MOST_STORIES
    const atHand = new Map<string, CollatedStory>()
    let collated = 0
    // One that another version has left is put last: whoever goes on after a kill sees by it that not all is of this one.
    let old: string | undefined
    if (!areFew) await this.#apply({ gone })
    for (const part of portions(open, MOST_STORIES)) {
      const records = await this.#records(part.map(({ story }) => story.id))
      const fresh = await Promise.all(part.map(one => this.#collatedUnlessKept(one, records)))
      for (const [i, { story }] of part.entries())
        this.#collator.put({ story, speakers: (fresh[i]?.record ?? records.get(story.id)!).speakers })
      const stories = fresh.filter(one => one !== null)
      for (const story of stories) this.#tellOf(story)
      collated += stories.length
      old ??= [...records].find(([, { version }]) => version !== this.#version)?.[0]
      const come: PreparedStory[] = []
      for (const story of stories) {
        const { id } = story.prepared.story
        if (areFew || id === old) atHand.set(id, story)
        else come.push(story.prepared)
      }
      await this.#apply({ come })
      if (!areFew) this.#watched.tell('collating stories', collated, open.length)
    }
    const last: PreparedStory[] = []
    for (const part of portions(this.#collator.settle(), MOST_STORIES)) {
      const come: PreparedStory[] = []
      const records = await this.#records(part.filter(id => !atHand.has(id)))
      for (const id of part) {
        const record = atHand.get(id)?.record ?? records.get(id)!
        this.#collator.place(
          id,
          record.statements.map(s => ({ ...s, speaker: this.#collator.knownAs(s.speaker) })),
        )
        const prepared = await this.#asKnown(id, record, atHand.get(id))
        if (prepared !== null) (areFew || id === old ? last : come).push(prepared)
      }
      await this.#apply({ come })
    }
    const isAnew = collated === open.length || old !== undefined
    return { isAnew, rest: { gone: areFew ? gone : [], come: last } }
  }

  #tellOf({ prepared: { story }, failure }: CollatedStory): void {
    if (failure === null) return
    this.#watched.report?.({
      location: `${story.title} (story of ${story.documents.length}, ${story.documents[0]}, …)`,
      code: 'not-collated',
      severity: 'error',
      message: `collating it failed: ${failure}`,
    })
  }

  async #collatedUnlessKept(
    open: OpenStory,
    records: ReadonlyMap<string, StoryRecord>,
  ): Promise<CollatedStory | null> {
    const kept = records.get(open.story.id)
    if (kept?.version === this.#version && kept.copied === copiesName(open.copies)) return null
    return this.#collate(open)
  }

  /** A story as it is to be stored, its speakers as they are known over all stories; null where it is stored so. */
  async #asKnown(
    id: string,
    record: StoryRecord,
    fresh: CollatedStory | undefined,
  ): Promise<PreparedStory | null> {
    const own = record.speakers.map(speaker => speaker.id)
    const known = own.map(speaker => this.#collator.knownAs(speaker))
    const areKnownAs = (ids: readonly string[]) => ids.every((speaker, i) => speaker === known[i])
    if (areKnownAs(record.knownAs ?? own)) return fresh?.prepared ?? null
    const { prepared } = fresh ?? (await this.#alone(id))
    if (areKnownAs(own)) return prepared
    const findings = this.#collator.known(unpackValue<StoryCollation>(prepared.content))
    return preparedStory(findings, { ...record, knownAs: known } satisfies StoryRecord)
  }

  /** A story that is stored, as it knows its speakers by itself. */
  async #alone(id: string): Promise<CollatedStory> {
    const { story } = (await this.#store.collations.story(id))!
    return this.#collate({ story, copies: this.#collator.copiesIn(story) })
  }

  #collate(open: OpenStory): Promise<CollatedStory> {
    const made = open.story.documents.map(id => this.#extractors.get(id)!)
    return this.#work.collate(this.#version, open, made)
  }

  #records(ids: readonly string[]): Promise<Map<string, StoryRecord>> {
    return this.#store.collations.records<StoryRecord>(ids)
  }

  /** Throws where somebody else collates, because this process was out of breath for too long. */
  async #apply(update: CollationUpdate): Promise<void> {
    if (isEmpty(update)) return
    const { lease } = this.#lease
    await this.#store.collations.apply({ ...update, lease, extractors: this.#extractors })
  }
}
