import type { Attachment } from './story-attachment.ts'
import { type LinkWeights, linkScore, type StoryGroup } from './story-group.ts'
import type { StoryRounds } from './story-rounds.ts'

/** Groups of few documents that evidence ties to a larger one: which goes to which. */
export class Leftovers {
  readonly #rounds: StoryRounds
  readonly #attachment: Attachment
  readonly #weights: LinkWeights
  /** By the numbers of groups: which goes to which, and what one takes in. */
  readonly #goesTo = new Map<number, number>()
  readonly #takesIn = new Map<number, Set<number>>()

  constructor(rounds: StoryRounds, attachment: Attachment, weights: LinkWeights) {
    this.#rounds = rounds
    this.#attachment = attachment
    this.#weights = weights
  }

  /** The group whose story a group is part of: its own, where what it would go to goes elsewhere itself. */
  rootOf(group: StoryGroup): StoryGroup {
    const to = this.#goesTo.get(this.#rounds.numberOf(group))
    return to === undefined || this.#goesTo.has(to) ? group : this.#rounds.group(to)
  }

  /** A group and those that are part of its story. */
  storyOf(root: StoryGroup): StoryGroup[] {
    return [root, ...this.#takenIn(root).filter(few => this.rootOf(few) === root)]
  }

  /** Looks again at all that have to do with these documents. Returns the documents of groups that go elsewhere now. */
  again(documents: ReadonlySet<number>): Set<number> {
    const groups = new Set<StoryGroup>()
    const look = (number: number): void => {
      const group = this.#rounds.groupOf(number)
      if (group !== null && group.members.length <= this.#attachment.weights.mostDocuments) groups.add(group)
    }
    for (const number of documents) {
      look(number)
      const ties = this.#rounds.tiesOf(number)
      for (let k = 0; k < ties.length; k += 2) look(ties[k]!)
    }
    const moved = new Set<number>()
    for (const few of groups) {
      const from = this.#rounds.numberOf(few)
      const group = this.#storyFor(few)
      const to = group === null ? undefined : this.#rounds.numberOf(group)
      if (to === this.#goesTo.get(from)) continue
      this.forget(from)
      if (to !== undefined) {
        this.#goesTo.set(from, to)
        const taken = this.#takesIn.get(to)
        if (taken === undefined) this.#takesIn.set(to, new Set([from]))
        else taken.add(from)
      }
      for (const { members } of [few, ...this.#takenIn(few)]) for (const number of members) moved.add(number)
    }
    return moved
  }

  /** A group that is no more goes nowhere. */
  forget(group: number): void {
    const to = this.#goesTo.get(group)
    if (to === undefined) return
    this.#goesTo.delete(group)
    const taken = this.#takesIn.get(to)!
    taken.delete(group)
    if (taken.size === 0) this.#takesIn.delete(to)
  }

  #takenIn(group: StoryGroup): StoryGroup[] {
    const taken = this.#takesIn.get(this.#rounds.numberOf(group)) ?? []
    return Array.from(taken, few => this.#rounds.group(few))
  }

  #storyFor(few: StoryGroup): StoryGroup | null {
    const { least, lead } = this.#attachment.weights
    const toGroups = new Map<StoryGroup, number>()
    const around = new Set<number>()
    for (const number of few.members) {
      const ties = this.#rounds.tiesOf(number)
      for (let k = 0; k < ties.length; k += 2) {
        around.add(ties[k]!)
        const group = this.#rounds.groupOf(ties[k]!)!
        if (group !== few) toGroups.set(group, (toGroups.get(group) ?? 0) + ties[k + 1]!)
      }
    }
    let best: { readonly group: StoryGroup; readonly score: number } | null = null
    let second = 0
    for (const [group, tie] of toGroups) {
      if (group.members.length <= few.members.length) continue
      const plain = linkScore(few, group, tie, this.#weights)
      if (plain < least) continue
      const score = plain / this.#attachment.asked(few.members, group.members, around)
      if (best === null || score > best.score || (score === best.score && group.first < best.group.first)) {
        second = best?.score ?? 0
        best = { group, score }
      } else second = Math.max(second, score)
    }
    return best !== null && best.score >= 1 && best.score >= lead * second ? best.group : null
  }
}
