import { type Shelves, shelvesInMemory } from '../shelves.ts'
import { GroupedDocuments } from './grouped-documents.ts'
import { NONE } from './number-column.ts'
import type { GroupedDocument } from './story-cluster.ts'
import type { StoryGroup, StoryItem } from './story-group.ts'
import { Replay, type RoundWeights } from './story-replay.ts'

/** Beyond so many rounds what is still apart stays apart. */
const MOST_ROUNDS = 60

/**
 * Documents joined from the bottom up, in rounds: in each, two groups that suit each other best become one, if
 * they are like enough, and take with them those that are nearly as like. What a group does in a round depends on the
 * groups that it has ties to and on nothing else, so that a document that comes late is followed through the
 * rounds, and only what it moves is done again. The outcome is the same as if all had been there from the beginning.
 */
export class StoryRounds {
  readonly #weights: RoundWeights
  readonly #documents: GroupedDocuments
  readonly #changed = new Set<number>()
  #rounds = 0

  constructor(weights: RoundWeights, shelves: Shelves = shelvesInMemory) {
    this.#weights = weights
    this.#documents = new GroupedDocuments(weights, shelves)
  }

  /** Ties to other documents that are in: likeness in whole parts, the same whichever of the two is put in last. */
  put(
    number: number,
    item: StoryItem,
    near: readonly { readonly other: number; readonly score: number }[],
  ): void {
    const document = this.#documents.get(number) ?? this.#documents.add(number)
    // Those it had when it was dropped, where that has not been settled yet.
    for (const other of this.#tied(document)) if (other.item !== null) this.#untie(other, number)
    document.item = item
    document.ties = []
    for (const { other, score } of near) {
      const tied = this.#documents.get(other)
      if (tied === undefined || tied.item === null) continue
      document.ties.push(other, score)
      tied.ties.push(number, score)
      this.#documents.touch(tied)
    }
    this.#changed.add(number)
  }

  /** The document stays where it is among others, but what is known of it is another. */
  change(number: number, item: StoryItem): void {
    this.#documents.get(number)!.item = item
    this.#changed.add(number)
  }

  drop(number: number): void {
    this.#documents.get(number)!.item = null
    this.#changed.add(number)
  }

  /** Other documents and how much they are alike: one behind the other. */
  tiesOf(number: number): readonly number[] {
    return this.#documents.get(number)?.ties ?? []
  }

  groupOf(number: number): StoryGroup | null {
    return this.#documents.get(number)?.path.at(-1) ?? null
  }

  /** The number by which a group that stands after the last round is known: that of another group is another. */
  numberOf(group: StoryGroup): number {
    return this.#documents.clusterOf(group.members[0]!)
  }

  /** A group by its number. */
  group(number: number): StoryGroup {
    return this.#documents.groupIn(number)
  }

  /** Does again what has to be. */
  settle(): Settled {
    const replay = new Replay(this.#documents, this.#weights)
    replay.begin(this.#changed)
    for (let round = 0; round < MOST_ROUNDS; round++) {
      if (replay.advance(round)) this.#rounds = Math.max(this.#rounds, round + 1)
      else if (round >= this.#rounds) break
    }
    const settled = { moved: new Set<number>(), around: new Set<number>(), gone: new Set<number>() }
    const groups = new Set<StoryGroup>()
    for (const [number, path] of replay.paths()) {
      const document = this.#documents.get(number)!
      const before = document.path.at(-1)
      const now = path.at(-1)!
      document.path = path
      this.#documents.touch(document)
      if (before === now) continue
      groups.add(now)
      settled.moved.add(number)
      settled.around.add(number)
      const cluster = this.#documents.clusterOf(number)
      if (cluster !== NONE) settled.gone.add(cluster)
    }
    const dropped = [...this.#changed].filter(number => this.#documents.get(number)!.item === null)
    for (const number of dropped) {
      const cluster = this.#documents.clusterOf(number)
      if (cluster !== NONE) settled.gone.add(cluster)
      const document = this.#documents.get(number)!
      for (const other of this.#tied(document)) {
        this.#untie(other, number)
        settled.around.add(other.number)
      }
    }
    this.#documents.regroup(settled.gone, groups, dropped)
    this.#changed.clear()
    return settled
  }

  /** When nobody holds a group: those that were not asked for lately may leave memory. */
  trim(): void {
    this.#documents.trim()
  }

  *#tied({ ties }: GroupedDocument): Iterable<GroupedDocument> {
    for (let k = 0; k < ties.length; k += 2) {
      const other = this.#documents.get(ties[k]!)
      if (other !== undefined) yield other
    }
  }

  #untie(document: GroupedDocument, from: number): void {
    const { ties } = document
    for (let k = 0; k < ties.length; k += 2) {
      if (ties[k] !== from) continue
      const score = ties.pop()!
      const other = ties.pop()!
      if (k < ties.length) {
        ties[k] = other
        ties[k + 1] = score
      }
      this.#documents.touch(document)
      return
    }
  }
}

/** What came of settling. */
export interface Settled {
  /** Documents whose group is another. */
  readonly moved: ReadonlySet<number>
  /** The same, and those that had a tie to one that was dropped. */
  readonly around: ReadonlySet<number>
  /** Numbers of groups that are no more. */
  readonly gone: ReadonlySet<number>
}
