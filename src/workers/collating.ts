import { setTimeout as sleep } from 'node:timers/promises'
import { type AnnotatedDocument, annotatedAgain } from '../attribution/annotate.ts'
import { Collator, type OpenStory } from '../collation/collator.ts'
import { type Statement, statementsOf } from '../collation/positions/statement.ts'
import { collateStory, type StoryCollation } from '../collation/story-collation.ts'
import type { Copy } from '../model/copy.ts'
import { identifier } from '../model/identifier.ts'
import { byCodeUnits } from '../model/order.ts'
import type { Position } from '../model/utterance.ts'
import type { CollationUpdate, KnownCollation } from '../store/collations.ts'
import type { Lease } from '../store/leases.ts'
import type { Store } from '../store/store.ts'
import { StoreError } from '../store/store-error.ts'
import { leaseHolder, releaseOfTheDead } from './lease-holder.ts'
import type { Collated, CollatingWork } from './reading.ts'

/** Documents that are taken in at once: their stories are collated together and acknowledged together. */
const PORTION = 200
/** Documents kept from one portion to the next. */
const AT_HAND = 2 * PORTION
/** For so long nobody else collates, be this process killed or not; asked for again in time. */
const LEASE_SECONDS = 30
/** Asked for again when so many ms of it have gone. */
const PROLONG = 5000
/** Between two looks whether whoever collates has ended, in ms. */
const WAIT = 300

/** A story as it is kept: its collation with speakers as they are known over all stories, and what to go on from. */
export interface KeptStory extends StoryCollation {
  readonly version: string
  /** Its speakers as the story alone knows them. */
  readonly own: StoryCollation['speakers']
  /** What it has to say to positions. */
  readonly statements: readonly Statement[]
  /** Of the copies that it was collated with. */
  readonly copied: string
}

/**
 * Brings the collation of a store up to what is annotated in it. What it comes to depends on the documents in force
 * alone: the same as `collate` of them all, however they came, in how many runs, and whoever was killed meanwhile. One process
 * at a time; another that asks waits until all is done, by itself or by the other.
 */
export async function collateStored(
  store: Store,
  version: string,
  { stop, tell }: CollatingWork,
): Promise<Collated> {
  const lease = { work: 'collating', holder: leaseHolder() }
  let documents = 0
  let left = await store.collations.left()
  while (!stop.aborted) {
    if (await store.leases.take(lease, LEASE_SECONDS)) {
      try {
        documents += await collateAll(store, version, lease, { stop, tell })
      } finally {
        await store.leases.release(lease)
      }
      break
    }
    // What came while it made its last look would be left lying.
    if (left === 0) break
    tell('another process is collating; left', left, 0)
    await releaseOfTheDead(store, lease.work)
    await sleep(WAIT, undefined, { signal: stop }).catch(() => {})
    left = await store.collations.left()
  }
  return { documents, left: await store.collations.left() }
}

async function collateAll(store: Store, version: string, lease: Lease, work: CollatingWork): Promise<number> {
  let documents = 0
  for (let outdated = true; outdated && !work.stop.aborted; ) {
    const collating = new Collating(store, version, lease, work)
    outdated = (await collating.run()) === 'outdated'
    documents += collating.documents
  }
  return documents
}

class Collating {
  readonly #store: Store
  readonly #version: string
  readonly #lease: Lease
  readonly #work: CollatingWork
  readonly #collator = new Collator()
  readonly #taken = new Set<string>()
  /** Documents that came last: most are asked for again at once, with their story. */
  readonly #atHand = new Map<string, AnnotatedDocument>()
  /** Whose annotation was read of each document. */
  readonly #extractors = new Map<string, number>()
  #prolonged = performance.now()
  /** Documents that were collated by this run. */
  documents = 0

  constructor(store: Store, version: string, lease: Lease, work: CollatingWork) {
    this.#store = store
    this.#version = version
    this.#lease = lease
    this.#work = work
  }

  /** `outdated`: what it knows is no longer in force, or annotated anew; it has to begin again. */
  async run(): Promise<'done' | 'outdated'> {
    const { stop, tell } = this.#work
    await this.#resume()
    const waiting = await this.#store.collations.left()
    while (!stop.aborted) {
      const portion = await this.#store.collations.uncollated(PORTION)
      if (portion.some(({ id }) => this.#taken.has(id)) || (await this.#store.collations.isOutdated()))
        return 'outdated'
      if (portion.length === 0) break
      await this.#prolong()
      await this.#add(portion.map(({ id }) => id))
      if (!(await this.#collatePortion())) return 'outdated'
      this.documents += portion.length
      tell('collating', this.documents, Math.max(waiting, this.documents))
    }
    return 'done'
  }

  /** False where a document that it knows has been pruned meanwhile. */
  async #collatePortion(): Promise<boolean> {
    const { open, ...update } = await this.#settled()
    try {
      await this.#store.collations.apply(update)
      return true
    } catch (error) {
      if (error instanceof StoreError && error.code === 'not-found') return false
      throw error
    }
  }

  /** Takes in what has been collated before, and puts right what is not as it was. */
  async #resume(): Promise<void> {
    const { stop, tell } = this.#work
    for (let after = 0; !stop.aborted; ) {
      const page = await this.#store.collations.collated(after, PORTION)
      if (page.length === 0) break
      await this.#prolong()
      await this.#add(page.map(({ id }) => id))
      after = page.at(-1)!.number
      tell('taking up what is collated', this.#taken.size, 0)
    }
    if (stop.aborted) return
    const known = await this.#store.collations.known()
    const { open, ...update } = await this.#settled()
    const changes = changesSince(known, open, update)
    const { lease, extractors } = update
    if (changes !== null) await this.#store.collations.apply({ ...changes, lease, extractors })
  }

  async #add(ids: readonly string[]): Promise<void> {
    for (const document of await this.#documents(ids)) {
      this.#taken.add(document.document.id)
      this.#collator.add(document)
    }
  }

  /** Collates what is open, unless the store has it as it would be. `open`: all that was. */
  async #settled(): Promise<Required<CollationUpdate> & { readonly open: readonly string[] }> {
    const { gone, open, copies } = this.#collator.unsettled()
    const collated = new Map<string, StoryCollation>()
    for (const one of open) {
      const { id } = one.story
      const kept = await this.#kept(id)
      const isAsItWas = kept?.version === this.#version && kept.copied === nameOf(one.copies)
      if (!isAsItWas) collated.set(id, await this.#collate(one))
      this.#collator.put(collated.get(id) ?? { ...kept!, speakers: kept!.own })
    }
    const come: KeptStory[] = []
    for (const id of this.#collator.settle()) {
      const story = collated.get(id) ?? (await this.#kept(id))!
      const now = isKnownAlike(story, this.#collator) ? story : await this.#again(story, collated.get(id))
      this.#collator.place(id, now.statements)
      if (now !== story) come.push(now)
    }
    const positions = this.#collator.positionChanges()
    const { lease, extractors } = { lease: this.#lease, extractors: this.#extractors }
    return { gone, come, copies, positions, lease, extractors, open: open.map(({ story }) => story.id) }
  }

  /** A story to be kept: collated before its speakers were known over all stories, or once more. */
  async #again({ story }: StoryCollation, collated: StoryCollation | undefined): Promise<KeptStory> {
    const copies = this.#collator.copiesIn(story)
    const alone = collated ?? (await this.#collate({ story, copies }))
    const known = this.#collator.known(alone)
    const documents = await this.#documents(story.documents)
    const byId = new Map(documents.map(document => [document.document.id, document]))
    return {
      ...known,
      version: this.#version,
      own: alone.speakers,
      statements: statementsOf(known.utterances, id => byId.get(id)!),
      copied: nameOf(copies),
    }
  }

  async #collate({ story, copies }: OpenStory): Promise<StoryCollation> {
    await this.#prolong()
    return collateStory(story, await this.#documents(story.documents), copies)
  }

  #kept(story: string): Promise<KeptStory | null> {
    return this.#store.collations.story<KeptStory>(story)
  }

  /** Annotated documents, in order of their ids. */
  async #documents(ids: readonly string[]): Promise<AnnotatedDocument[]> {
    const missing = ids.filter(id => !this.#atHand.has(id))
    const made = await this.#store.annotations.getAllMade(missing)
    for (const { annotation, extractor } of made) this.#extractors.set(annotation.document.id, extractor)
    const fetched = made.map(({ annotation }) => annotatedAgain(annotation))
    const found = [...fetched, ...ids.flatMap(id => this.#atHand.get(id) ?? [])]
    for (const document of fetched) this.#atHand.set(document.document.id, document)
    for (const id of this.#atHand.keys()) {
      if (this.#atHand.size <= AT_HAND) break
      this.#atHand.delete(id)
    }
    return found.sort((x, y) => byCodeUnits(x.document.id, y.document.id))
  }

  /** Throws where somebody else collates, because this process was out of breath for too long. */
  async #prolong(): Promise<void> {
    if (performance.now() - this.#prolonged < PROLONG) return
    if (!(await this.#store.leases.take(this.#lease, LEASE_SECONDS)))
      throw new StoreError(this.#store.name, 'locked', 'another process collates this store now')
    this.#prolonged = performance.now()
  }
}

/** Whether a story is kept with its speakers as they are known now. */
function isKnownAlike(story: StoryCollation | KeptStory, collator: Collator): story is KeptStory {
  return 'own' in story && story.own.every(({ id }, i) => collator.knownAs(id) === story.speakers[i]!.id)
}

function nameOf(copies: readonly Copy[]): string {
  return identifier(
    'k',
    copies.flatMap(({ from, to, containment, basis }) => [from, to, containment, basis]),
  )
}

/** What a store has otherwise than it would be if all were collated anew; null for nothing. */
function changesSince(
  known: KnownCollation,
  open: readonly string[],
  { come, copies, positions }: Required<CollationUpdate>,
): CollationUpdate | null {
  const stories = new Set(open)
  const copyKey = ({ from, to }: Pick<Copy, 'from' | 'to'>) => `${from} ${to}`
  const headOf = (copy: KnownCollation['copies'][number]) =>
    `${copyKey(copy)} ${copy.containment} ${copy.basis}`
  const ended = <T>(before: readonly T[], now: readonly T[], keyOf: (item: T) => string) => {
    const keys = new Set(now.map(keyOf))
    return before.filter(item => !keys.has(keyOf(item)))
  }
  // A story that is collated by another version of the program has copies and positions of that version.
  const allAnew = come.length === open.length
  const begun = <T>(before: readonly T[], now: readonly T[], keyOf: (item: T) => string) =>
    allAnew ? now : ended(now, before, keyOf)
  const changes = {
    gone: known.stories.filter(id => !stories.has(id)).map(id => ({ id })),
    come,
    copies: {
      gone: ended(known.copies, copies.come ?? [], copyKey),
      come: begun(known.copies, copies.come ?? [], headOf) as readonly Copy[],
    },
    positions: {
      gone: ended(known.positions, positions.come ?? [], ({ id }) => id).map(({ id }) => id),
      come: begun(known.positions, positions.come ?? [], p => `${p.id} ${p.speaker}`) as readonly Position[],
    },
  }
  const { gone, copies: c, positions: p } = changes
  const parts = [gone, come, c.gone, c.come, p.gone, p.come]
  return parts.every(part => part.length === 0) ? null : changes
}
