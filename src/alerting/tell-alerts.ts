import type { DueDelivery } from '../store/deliveries.ts'
import type { Lease } from '../store/leases.ts'
import type { Store } from '../store/store.ts'
import { StoreError } from '../store/store-error.ts'
import { type DeliveringMeans, deliver } from './deliver.ts'

/** What happened while alerts were told. */
export type AlertEvent =
  | { readonly kind: 'found'; readonly hits: number }
  /** What has come is not looked at yet, since others are still writing. */
  | { readonly kind: 'waiting'; readonly problem: string }
  | { readonly kind: 'told'; readonly search: string; readonly hits: number; readonly status: number | null }
  | {
      readonly kind: 'not-told'
      readonly search: string
      readonly hits: number
      readonly tries: number
      readonly problem: string
      /** What becomes of the webhook. */
      readonly webhook: string
    }

export interface AlertMeans extends Omit<DeliveringMeans, 'stop'> {
  readonly store: Store
  /** Of this process, as `leaseHolder` gives it. */
  readonly holder: string
  readonly tell: (event: AlertEvent) => void
}

export interface AlertCounts {
  /** Hits that were found. */
  readonly found: number
  /** Hits that webhooks have taken. */
  readonly told: number
  /** Deliveries that they have not. */
  readonly failed: number
}

/** So that one process tells at a time; another takes it over when it has run out. */
const WORK = 'alerts'
const HELD_SECONDS = 120
/** What was taken and not settled, because its process was killed, is sent again after this, in ms: longer than a try. */
const IN_HAND = 60_000
/** Webhooks that are told at once. */
const AT_ONCE = 8
/** Of one search in one round, so that the others have their turn. */
const MOST_ROUNDS = 20

/**
 * One round: finds what is new for each saved search and tells webhooks what is due. Null where another process tells.
 * However often it is broken off, each hit is told at least once, always under the same id. Throws a `StoreError` where the
 * store cannot go on.
 */
export async function tellAlerts(means: AlertMeans, stop?: AbortSignal): Promise<AlertCounts | null> {
  const { store, holder, tell } = means
  const lease: Lease = { work: WORK, holder }
  if (!(await store.leases.take(lease, HELD_SECONDS))) return null
  const counts = { found: 0, told: 0, failed: 0 }
  try {
    counts.found = await find(means, lease, stop)
    if (counts.found > 0) tell({ kind: 'found', hits: counts.found })
    for (let round = 0; round < MOST_ROUNDS && stop?.aborted !== true; round++) {
      if (!(await store.leases.take(lease, HELD_SECONDS))) break
      const now = means.now()
      const due = await store.deliveries.takeDue(
        new Date(now).toISOString(),
        new Date(now + IN_HAND).toISOString(),
        AT_ONCE,
      )
      if (due.length === 0) break
      const outcomes = await Promise.all(due.map(delivery => send(delivery, means, stop)))
      for (const { told, failed } of outcomes) {
        counts.told += told
        counts.failed += failed
      }
    }
    return counts
  } finally {
    await store.leases.release(lease)
  }
}

async function find({ store, tell }: AlertMeans, lease: Lease, stop: AbortSignal | undefined) {
  try {
    return await store.savedSearches.findNew({ stop, between: () => store.leases.take(lease, HELD_SECONDS) })
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'locked') throw error
    tell({ kind: 'waiting', problem: error.reason })
    return 0
  }
}

async function send(delivery: DueDelivery, means: AlertMeans, stop: AbortSignal | undefined) {
  const { store, tell } = means
  const hits = delivery.hits.length
  const outcome = await deliver(delivery, { ...means, ...(stop === undefined ? {} : { stop }) }).catch(
    error => {
      // It is still to be sent.
      if (stop?.aborted) return null
      throw error
    },
  )
  if (outcome === null) return { told: 0, failed: 0 }
  await store.deliveries.settle(delivery.id, outcome)
  const { state, status, problem, webhook } = outcome
  const search = delivery.search.id
  if (state === 'delivered') {
    tell({ kind: 'told', search, hits, status })
    return { told: hits, failed: 0 }
  }
  tell({ kind: 'not-told', search, hits, tries: delivery.tries + 1, problem: problem ?? '', webhook })
  return { told: 0, failed: 1 }
}
