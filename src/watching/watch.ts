import { setTimeout as sleep } from 'node:timers/promises'
import { isDead } from '../workers/lease-holder.ts'
import { readFeed } from './read-feed.ts'
import { takeItem } from './take-item.ts'
import type { WatchingMeans } from './watching-means.ts'

export interface WatchOptions {
  /** Of this process, as `leaseHolder` gives it. */
  readonly holder: string
  /** Ends when nothing is due any more. */
  readonly once: boolean
  /** Aborted: what is in hand is finished, and no more is begun. */
  readonly stop: AbortSignal
  /** Told when something was begun or finished. */
  readonly tellHands?: (hands: Hands) => void
}

/** What is in hand. */
export interface Hands {
  readonly feeds: number
  readonly items: number
}

/** Feeds and pages that are read at once. */
const FEEDS_AT_ONCE = 8
const ITEMS_AT_ONCE = 8
/** Pages of one feed at once; the fetcher asks a host for no more than two. */
const ITEMS_OF_A_FEED = 2
/**
 * For so long what is in hand is this process's, in ms: a fetch takes minutes at the most, and waits for others of its host.
 * Who is late has done it in vain: what another has settled meanwhile stays as it is.
 */
const HELD = 15 * 60_000
/** Between two looks for what others have added or left, in ms. */
const LOOK = 5000
const SOON = 100
/** Between two looks for what the dead held. */
const LOOK_FOR_DEAD = 60_000

/**
 * Reads feeds when they are due and takes in what they tell of, until it is told to stop. All that it knows is in the store:
 * any number of processes may watch one store, and what one that was killed had in hand others take up. Throws a
 * `StoreError` where the store cannot go on.
 */
export async function watch(means: WatchingMeans, options: WatchOptions): Promise<void> {
  await new Watching(means, options).run()
}

class Watching {
  readonly #means: WatchingMeans
  readonly #options: WatchOptions
  readonly #feeds = new Set<Promise<void>>()
  /** What is in hand of each feed. */
  readonly #items = new Map<Promise<void>, string>()
  /** Whether anything was finished since it was last looked for more. */
  #isAnyFinished = false
  #failure: { readonly error: unknown } | null = null
  #lookedForDead = Number.NEGATIVE_INFINITY

  constructor(means: WatchingMeans, options: WatchOptions) {
    this.#means = means
    this.#options = options
  }

  async run(): Promise<void> {
    const { stop, once } = this.#options
    try {
      while (!stop.aborted && this.#failure === null) {
        await this.#releaseOfDead()
        this.#isAnyFinished = false
        const isAnyBegun = await this.#begin()
        if (once && !isAnyBegun && this.#inHand.length === 0 && !this.#isAnyFinished) break
        await this.#wait()
      }
    } finally {
      await Promise.all(this.#inHand)
    }
    if (this.#failure !== null) throw this.#failure.error
  }

  get #inHand(): Promise<void>[] {
    return [...this.#feeds, ...this.#items.keys()]
  }

  /** As much of what is due as there are hands for; whether there was anything. */
  async #begin(): Promise<boolean> {
    const { store, now } = this.#means
    const { holder } = this.#options
    const at = new Date(now()).toISOString()
    const until = new Date(now() + HELD).toISOString()
    const freeFeeds = FEEDS_AT_ONCE - this.#feeds.size
    const feeds = freeFeeds > 0 ? await store.feeds.takeDue(at, until, freeFeeds, holder) : []
    for (const feed of feeds) this.#take(this.#feeds, readFeed(feed, this.#means))
    const freeItems = ITEMS_AT_ONCE - this.#items.size
    const items =
      freeItems > 0
        ? await store.feedItems.takeDue({
            now: at,
            until,
            limit: freeItems,
            each: ITEMS_OF_A_FEED,
            holder,
            inHand: this.#itemsByFeed(),
          })
        : []
    for (const item of items) this.#take(this.#items, takeItem(item, this.#means), item.feed)
    return feeds.length + items.length > 0
  }

  #itemsByFeed(): Map<string, number> {
    const items = Map.groupBy(this.#items.values(), feed => feed)
    return new Map([...items].map(([feed, { length }]) => [feed, length]))
  }

  #take(hands: Set<Promise<void>> | Map<Promise<void>, string>, work: Promise<void>, feed = ''): void {
    const told = work
      .catch(error => {
        this.#failure ??= { error }
      })
      .finally(() => {
        hands.delete(told)
        this.#isAnyFinished = true
        this.#tellHands()
      })
    if (hands instanceof Map) hands.set(told, feed)
    else hands.add(told)
    this.#tellHands()
  }

  #tellHands(): void {
    this.#options.tellHands?.({ feeds: this.#feeds.size, items: this.#items.size })
  }

  /** Until something in hand is finished, something is due, others may have left something, or it is to stop. */
  async #wait(): Promise<void> {
    const { store, now } = this.#means
    const { stop } = this.#options
    const awake = new AbortController()
    const signal = AbortSignal.any([stop, awake.signal])
    const due = [await store.feeds.nextDue(), await store.feedItems.nextDue()]
    const next = Math.min(...due.map(time => (time === null ? Number.POSITIVE_INFINITY : Date.parse(time))))
    // What is due and was not taken waits for a hand, or came just now.
    const pause = next > now() ? next - now() : this.#inHand.length > 0 ? LOOK : SOON
    // Whatever was finished since then may have left more to do.
    if (this.#isAnyFinished) return
    await Promise.race([...this.#inHand, sleep(Math.min(pause, LOOK), undefined, { signal }).catch(() => {})])
    awake.abort()
  }

  async #releaseOfDead(): Promise<void> {
    const { store, now } = this.#means
    if (now() - this.#lookedForDead < LOOK_FOR_DEAD) return
    this.#lookedForDead = now()
    for (const holder of await store.feedItems.holders())
      if (isDead(holder)) await store.feedItems.release(holder)
  }
}
