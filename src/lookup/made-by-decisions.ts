import type { DecisionsAtHand } from './decisions-at-hand.ts'
import type { Sources } from './sources.ts'
import type { Surroundings } from './surroundings.ts'

/** What may have its name from a decision: because it was split, or is one with something else. */
const LISTS = { story: 'stories', utterance: 'utterances', speaker: 'speakers' } as const
const NAMES = { story: /^t-[0-9a-f]{16}$/, utterance: /^u-[0-9a-f]{16}$/, speaker: /^s-[0-9a-f]{16}$/ }

/** Names change as stories do: who asks for one that is not known has them looked for again, after so many ms at the soonest. */
const AS_GOOD_AS_NEW = 60_000

/** By an id that decisions have made, stories that it is found around. */
type Made = ReadonlyMap<string, readonly string[]>

/** What there is under ids that only decisions have made. All who ask meanwhile wait for one search. */
export class MadeByDecisions {
  #known: { readonly hand: DecisionsAtHand; readonly at: number; readonly made: Promise<Made> } | null = null

  async around(sources: Sources, kind: keyof typeof LISTS, id: string): Promise<Surroundings | null> {
    if (!NAMES[kind].test(id)) return null
    const hand = await sources.hand()
    if (!hand.all.some(({ kind: does }) => MAKING.has(does))) return null
    const stories = (await this.#made(sources, hand)).get(id)
    if (stories === undefined) return null
    const surroundings = await sources.around(stories)
    return surroundings.collation[LISTS[kind]].some(one => one.id === id) ? surroundings : null
  }

  #made(sources: Sources, hand: DecisionsAtHand): Promise<Made> {
    const now = performance.now()
    if (this.#known?.hand === hand && now - this.#known.at < AS_GOOD_AS_NEW) return this.#known.made
    const known = { hand, at: now, made: madeIn(sources, hand) }
    this.#known = known
    known.made.catch(() => {
      if (this.#known === known) this.#known = null
    })
    return known.made
  }
}

/** Also what was rejected leaves something behind that has another name. */
const MAKING: ReadonlySet<string> = new Set(['merge', 'split', 'reject'])

async function madeIn(sources: Sources, hand: DecisionsAtHand): Promise<Made> {
  const made = new Map<string, readonly string[]>()
  const seen = new Set<string>()
  for (const { kind, anchors } of hand.all) {
    if (!MAKING.has(kind)) continue
    const anchored = await sources.store.collations.storiesAnchored(anchors)
    const stories = [...anchored].sort()
    if (stories.length === 0 || seen.has(stories.join())) continue
    seen.add(stories.join())
    const { collation, found } = await sources.around(stories)
    for (const list of Object.values(LISTS)) {
      const before = new Set(found[list].map(({ id }) => id))
      for (const { id } of collation[list]) if (!before.has(id)) made.set(id, stories)
    }
  }
  return made
}
