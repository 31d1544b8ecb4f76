import type { FindingKind } from './anchor.ts'
import type { DecisionKind } from './decision.ts'
import type { LaidDecision } from './lay-over.ts'

/** What was done, as it is told. */
export const DECIDED: Readonly<Record<DecisionKind, string>> = {
  accept: 'accepted',
  reject: 'rejected',
  split: 'split',
  merge: 'merged',
  rename: 'renamed',
}

/** Accepting and rejecting what is there always can be, unless the other was decided later. */
export function isOvertaken({
  kind,
  about,
  holds,
}: {
  readonly kind: string
  readonly about?: LaidDecision['about'] | undefined
  readonly holds?: boolean | undefined
}): boolean {
  return holds === false && about != null && (kind === 'accept' || kind === 'reject')
}

/** Ids of what the subject is now, where that is not itself, and of what else was divided how many. */
export function cameOf(
  subject: string,
  kind: FindingKind | undefined,
  made: readonly { readonly kind: FindingKind; readonly id: string }[],
): [own: string[], others: [kind: FindingKind, count: number][]] {
  const { own = [], others = [] } = Object.groupBy(made, one => (one.kind === kind ? 'own' : 'others'))
  const kinds = Map.groupBy(others, other => other.kind)
  return [
    own.some(({ id }) => id !== subject) ? own.map(({ id }) => id) : [],
    [...kinds].map(([other, list]) => [other, list.length]),
  ]
}
