import type { Store } from '../store/store.ts'
import type { ExcerptAsked } from '../store/story-excerpt.ts'
import { ComparedCopies } from './compared-copies.ts'
import { DecisionsAtHand } from './decisions-at-hand.ts'
import { MadeByDecisions } from './made-by-decisions.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'

/** Where answers come from. */
export interface Sources {
  readonly store: Store
  readonly copies: ComparedCopies
  readonly made: MadeByDecisions
  /** What people have decided until now. */
  hand(): Promise<DecisionsAtHand>
  /** `excerpt`: see `surroundingsOf`. */
  around(stories: readonly string[], excerpt?: (story: string) => ExcerptAsked): Promise<Surroundings>
}

export function sourcesOf(store: Store): Sources {
  let [version, known] = ['', new DecisionsAtHand([])]
  const hand = async () => {
    const now = await store.decisions.version()
    if (now !== version) {
      known = new DecisionsAtHand(await store.decisions.all())
      version = now
    }
    return known
  }
  return {
    store,
    copies: new ComparedCopies(),
    made: new MadeByDecisions(),
    hand,
    around: async (stories, excerpt) => surroundingsOf(store, await hand(), stories, excerpt),
  }
}
