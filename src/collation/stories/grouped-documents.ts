import type { Shelves, ValueShelf } from '../shelves.ts'
import { NONE, NumberColumn } from './number-column.ts'
import { type Cluster, clusterPacking, type GroupedDocument } from './story-cluster.ts'
import type { LinkWeights, StoryGroup } from './story-group.ts'

/** Groups of some weeks: of older ones, those that something comes to. */
const CLUSTERS_AT_HAND = 2 ** 10

/**
 * Documents and their groups, by number. What stands in one group after the last round leaves memory together and comes
 * back together, so that as long as nobody calls `trim` a group is one object.
 */
export class GroupedDocuments {
  readonly #clusters: ValueShelf<number, Cluster>
  readonly #clusterOf = new NumberColumn()
  #clusterCount = 0
  /** By number, those that were asked for since `trim`. */
  readonly #atHand: (GroupedDocument | undefined)[] = []
  readonly #asked: number[] = []
  /** Clusters of which something is otherwise. */
  readonly #touched = new Set<number>()

  constructor(weights: LinkWeights, shelves: Shelves) {
    this.#clusters = shelves.values(clusterPacking(weights), CLUSTERS_AT_HAND)
  }

  get(number: number): GroupedDocument | undefined {
    const known = this.#atHand[number]
    if (known !== undefined) return known
    const cluster = this.#clusterOf.get(number)
    if (cluster === NONE) return undefined
    for (const document of this.#clusters.get(cluster)!.documents) this.#keep(document)
    return this.#atHand[number]
  }

  /** One that is new. It has no cluster until its rounds are settled. */
  add(number: number): GroupedDocument {
    const document = { number, item: null, ties: [], path: [] }
    this.#keep(document)
    return document
  }

  /** Has to be said when anything of a document is changed. */
  touch({ number }: GroupedDocument): void {
    const cluster = this.#clusterOf.get(number)
    if (cluster !== NONE) this.#touched.add(cluster)
  }

  /** The number of the cluster that a document is in, `NONE` for one that is in none; another cluster has another number. */
  clusterOf(number: number): number {
    return this.#clusterOf.get(number)
  }

  groupIn(cluster: number): StoryGroup {
    return this.#clusters.get(cluster)!.group
  }

  /** Puts clusters in the place of those whose documents they have. Documents in none any more are forgotten. */
  regroup(gone: Iterable<number>, groups: Iterable<StoryGroup>, forgotten: Iterable<number>): void {
    for (const number of forgotten) {
      this.#clusterOf.set(number, NONE)
      this.#atHand[number] = undefined
    }
    for (const group of groups) {
      const cluster = this.#clusterCount++
      this.#clusters.put(cluster, { group, documents: group.members.map(number => this.get(number)!) })
      for (const number of group.members) this.#clusterOf.set(number, cluster)
    }
    for (const cluster of gone) {
      this.#clusters.drop(cluster)
      this.#touched.delete(cluster)
    }
  }

  /** When nobody holds a document or a group, and all are in clusters. */
  trim(): void {
    for (const cluster of this.#touched) this.#clusters.put(cluster, this.#clusters.get(cluster)!)
    this.#touched.clear()
    for (const number of this.#asked) this.#atHand[number] = undefined
    this.#asked.length = 0
    this.#clusters.trim()
  }

  #keep(document: GroupedDocument): void {
    this.#atHand[document.number] = document
    this.#asked.push(document.number)
  }
}
