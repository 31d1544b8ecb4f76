import type { Store } from '../store/store.ts'
import { DecisionsAtHand } from './decisions-at-hand.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'

/** Where answers come from. */
export interface Sources {
  readonly store: Store
  hand(): Promise<DecisionsAtHand>
  around(stories: readonly string[]): Promise<Surroundings>
}

export function sourcesOf(store: Store): Sources {
  const hand = async () => new DecisionsAtHand(await store.decisions.all())
  return {
    store,
    hand,
    around: async stories => surroundingsOf(store, await hand(), stories),
  }
}
