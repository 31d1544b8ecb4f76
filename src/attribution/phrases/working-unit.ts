import { firstEndingBehind } from '../../model/halving.ts'
import type { Span } from '../../model/span.ts'
import type { Candidate } from '../candidate.ts'
import type { Outlets } from '../finders/outlets.ts'
import type { TaggedUnit } from '../languages/tagged-unit.ts'
import type { Item } from './unit.ts'

/** A unit while the finders go over it in their order: what an earlier one took, a later one leaves alone. */
export interface WorkingUnit extends TaggedUnit {
  readonly text: string
  /** Probability that an item heads a cue. */
  readonly odds: readonly number[]
  /** Items that some accepted candidate holds. */
  readonly claimed: boolean[]
  readonly accepted: Candidate[]
  /** Agencies noted for cues, by the offset of the item. */
  readonly relays: Map<number, Span>
  readonly outlets: Outlets
  /** The unit after this one in the text, whatever its paragraph. */
  readonly next: TaggedUnit | null
}

/** A phrase rule: looks for one pattern in one unit. Each candidate is claimed as soon as it is yielded. */
export type Finder = (unit: WorkingUnit) => Iterable<Candidate>

/** The longest reach of any look-around, in items, which keeps every finder linear. */
export const REACH = 120

export function spanOf(items: readonly Item[], from: number, to: number): Span {
  return [items[from]!.start, items[to - 1]!.end]
}

/** Marks the items of a candidate as taken. */
export function claim(unit: WorkingUnit, candidate: Candidate): void {
  for (const part of [candidate.source, candidate.cue, candidate.content]) {
    for (const [start, end] of part) {
      let i = firstEndingBehind(unit.items, start)
      while (i < unit.items.length && unit.items[i]!.start < end) unit.claimed[i++] = true
    }
  }
  const through = candidate.cue[0] === undefined ? undefined : unit.relays.get(candidate.cue[0][0])
  const relay = [...(through === undefined ? [] : [through]), ...(candidate.relay ?? [])]
  unit.accepted.push(relay.length > 0 ? { ...candidate, relay } : candidate)
}

/** Marks the quotations, given by their offsets, that an attribution of another unit holds. */
export function claimTaken(unit: WorkingUnit, taken: ReadonlySet<number>): void {
  if (taken.size === 0) return
  unit.items.forEach((item, i) => {
    if (item.kind === 'quotation' && taken.has(item.start)) unit.claimed[i] = true
  })
}
