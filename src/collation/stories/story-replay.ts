import { byCodeUnits } from '../../model/order.ts'
import type { GroupedDocuments } from './grouped-documents.ts'
import { groupOfOne, groupTogether, type LinkWeights, linkScore, type StoryGroup } from './story-group.ts'

export interface RoundWeights extends LinkWeights {
  /** Share of the likeness of the best pair that a third group needs to go in with it in the same round. */
  readonly along: number
}

/** The group that suits one best, and how well. */
interface Best {
  readonly group: StoryGroup
  readonly score: number
}

/** One run through the rounds, in which what has not changed is read from the run before. */
export class Replay {
  readonly #documents: GroupedDocuments
  readonly #weights: RoundWeights
  /** Documents whose group in this round is not what it was, or that are gone. */
  #changed = new Set<number>()
  /** Groups of those that have changed in any round so far; a hole where one was as before. */
  readonly #now = new Map<number, (StoryGroup | undefined)[]>()
  #round = 0
  readonly #standings = new Map<StoryGroup, Standing>()

  constructor(documents: GroupedDocuments, weights: RoundWeights) {
    this.#documents = documents
    this.#weights = weights
  }

  begin(changed: ReadonlySet<number>): void {
    this.#changed = new Set(changed)
    for (const number of changed) {
      const item = this.#documents.get(number)?.item
      if (item != null) this.#now.set(number, [groupOfOne(number, item, this.#weights)])
    }
  }

  paths(): Map<number, StoryGroup[]> {
    const paths = new Map<number, StoryGroup[]>()
    for (const [number, now] of this.#now) {
      const path: StoryGroup[] = []
      // Who is where he was in the end goes on as before behind the last round in which he was not.
      const asBefore = this.#changed.has(number) ? 0 : 1
      const rounds = Math.max(now.length + asBefore, this.#documents.get(number)!.path.length)
      for (let round = 0; round < rounds; round++) path.push(now[round] ?? this.#was(number, round)!)
      while (path.length > 1 && path.at(-1) === path.at(-2)) path.pop()
      paths.set(number, path)
    }
    return paths
  }

  /** One round. False where nothing was joined. */
  advance(round: number): boolean {
    this.#round = round
    const open = [...this.#toDecide()]
    const seen = new Set(open)
    const joined = new Map<StoryGroup, StoryGroup>()
    const decided = new Set<StoryGroup>()
    let anyJoined = false
    for (let group = open.pop(); group !== undefined; group = open.pop()) {
      if (!decided.has(group)) {
        const parts = this.#company(group)
        for (const part of [group, ...parts]) decided.add(part)
        if (parts.length > 1) {
          anyJoined = true
          const whole = this.#known(parts) ?? groupTogether(parts, this.#tiesAmong(parts), this.#weights)
          for (const part of parts) joined.set(part, whole)
        }
      }
      // Whoever went with it the last time has to find other company.
      const next = joined.get(group) ?? group
      const was = this.#was(group.members[0]!, round + 1)
      if (was === next || was === undefined) continue
      for (const number of was.members) {
        const mate = this.#at(number)
        if (mate === undefined || seen.has(mate)) continue
        seen.add(mate)
        open.push(mate)
      }
    }
    this.#step(joined, decided)
    return anyJoined
  }

  /** Groups that are new, and those with ties to what has changed. */
  #toDecide(): Set<StoryGroup> {
    const groups = new Set<StoryGroup>()
    const gone: number[] = []
    for (const number of this.#changed) {
      const own = this.#at(number)
      if (own === undefined) gone.push(number)
      else groups.add(own)
    }
    for (const group of [...groups]) for (const near of this.#standing(group).ties.keys()) groups.add(near)
    for (const number of gone) {
      const { ties } = this.#documents.get(number)!
      for (let k = 0; k < ties.length; k += 2) {
        const near = this.#at(ties[k]!)
        if (near !== undefined) groups.add(near)
      }
    }
    return groups
  }

  #step(joined: ReadonlyMap<StoryGroup, StoryGroup>, decided: ReadonlySet<StoryGroup>): void {
    const next = new Set<number>()
    for (const number of this.#changed) if (this.#documents.get(number)!.item === null) next.add(number)
    for (const group of decided) {
      const now = joined.get(group) ?? group
      for (const number of group.members) {
        if (this.#was(number, this.#round + 1) === now) continue
        next.add(number)
        const path = this.#now.get(number) ?? []
        if (path.length === 0) this.#now.set(number, path)
        path[this.#round + 1] = now
      }
    }
    this.#changed = next
  }

  #was(number: number, round: number): StoryGroup | undefined {
    const path = this.#documents.get(number)?.path
    return path === undefined || path.length === 0 ? undefined : path[Math.min(round, path.length - 1)]
  }

  /** The group of a document in this round; undefined for one that is gone. */
  #at(number: number): StoryGroup | undefined {
    if (!this.#changed.has(number)) return this.#was(number, this.#round)
    return this.#now.get(number)?.[this.#round]
  }

  /** Those a group is joined with in this round, itself among them. */
  #company(group: StoryGroup): readonly StoryGroup[] {
    const best = this.#bestOf(group)
    if (best === null) return [group]
    const second = this.#bestOf(best.group)
    if (second === null) return [group]
    if (second.group === group) return this.#around(group, best.group, best.score)
    const third = this.#bestOf(second.group)
    if (third?.group !== best.group || best.score < this.#weights.along * second.score) return [group]
    return this.#around(best.group, second.group, second.score)
  }

  /** Two that suit each other best, and whom they take along, the likest first and as long as it suits them all. */
  #around(a: StoryGroup, b: StoryGroup, score: number): readonly StoryGroup[] {
    const least = Math.max(1, this.#weights.along * score)
    const following = new Map<StoryGroup, number>()
    for (const one of [a, b])
      for (const group of this.#standing(one).ties.keys()) {
        const best = this.#bestOf(group)
        if (group === a || group === b || best === null || best.score < least) continue
        if (best.group === a || best.group === b) following.set(group, best.score)
      }
    const parts = [a, b].sort(byFirst)
    let whole = groupTogether(parts, this.#tiesAmong(parts), this.#weights)
    for (const [group] of [...following].sort(([x, m], [y, n]) => n - m || byFirst(x, y))) {
      const { ties } = this.#standing(group)
      const tie = parts.reduce((sum, part) => sum + (ties.get(part) ?? 0), 0)
      if (linkScore(whole, group, tie, this.#weights) < least) continue
      parts.push(group)
      whole = groupTogether([whole, group], tie, this.#weights)
    }
    return parts
  }

  #bestOf(group: StoryGroup): Best | null {
    const standing = this.#standing(group)
    if (standing.best === undefined) standing.best = bestAmong(group, standing.ties, this.#weights)
    return standing.best
  }

  /** Ties of a group to the groups of this round, counted from those of an earlier round where there are any. */
  #standing(group: StoryGroup): Standing {
    const known = this.#standings.get(group)
    if (known?.round === this.#round) return known
    const counted = known === undefined ? null : this.#inThisRound(group, known.ties)
    if (known !== undefined && counted === null) {
      known.round = this.#round
      return known
    }
    const ties = counted ?? this.#fromParts(group) ?? this.#fromDocuments(group)
    const standing = { round: this.#round, ties, best: undefined }
    this.#standings.set(group, standing)
    return standing
  }

  /** Null where all of them still stand as they did. */
  #inThisRound(group: StoryGroup, ties: ReadonlyMap<StoryGroup, number>): Map<StoryGroup, number> | null {
    let moved = false
    for (const other of ties.keys()) {
      if (this.#at(other.members[0]!) === other) continue
      moved = true
      break
    }
    if (!moved) return null
    const sums = new Map<StoryGroup, number>()
    for (const [other, tie] of ties) {
      const now = this.#at(other.members[0]!)!
      if (now !== group) sums.set(now, (sums.get(now) ?? 0) + tie)
    }
    return sums
  }

  #fromParts(group: StoryGroup): Map<StoryGroup, number> | null {
    if (group.parts.length === 0 || !group.parts.every(part => this.#standings.has(part))) return null
    const sums = new Map<StoryGroup, number>()
    for (const part of group.parts) {
      for (const [other, tie] of this.#standings.get(part)!.ties) {
        const now = this.#at(other.members[0]!)!
        if (now !== group) sums.set(now, (sums.get(now) ?? 0) + tie)
      }
      this.#standings.delete(part)
    }
    return sums
  }

  #fromDocuments(group: StoryGroup): Map<StoryGroup, number> {
    const sums = new Map<StoryGroup, number>()
    for (const number of group.members) {
      const { ties } = this.#documents.get(number)!
      for (let k = 0; k < ties.length; k += 2) {
        const near = this.#at(ties[k]!)
        if (near !== undefined && near !== group) sums.set(near, (sums.get(near) ?? 0) + ties[k + 1]!)
      }
    }
    return sums
  }

  #tiesAmong(parts: readonly StoryGroup[]): number {
    let sum = 0
    for (const part of parts) {
      const { ties } = this.#standing(part)
      for (const other of parts) sum += ties.get(other) ?? 0
    }
    return sum / 2
  }

  /** The same parts were joined in this round the last time. */
  #known(parts: readonly StoryGroup[]): StoryGroup | null {
    const was = this.#was(parts[0]!.members[0]!, this.#round + 1)
    if (was === undefined || was.parts.length !== parts.length) return null
    return parts.every((part, k) => part === was.parts[k]) ? was : null
  }
}

/** What one group has to do with the others in a round. */
interface Standing {
  round: number
  readonly ties: ReadonlyMap<StoryGroup, number>
  /** Undefined until it is asked for. */
  best: Best | null | undefined
}

function bestAmong(
  group: StoryGroup,
  ties: ReadonlyMap<StoryGroup, number>,
  weights: LinkWeights,
): Best | null {
  let best: Best | null = null
  for (const [other, tie] of ties) {
    const score = linkScore(group, other, tie, weights)
    if (score < 1) continue
    if (best === null || score > best.score || (score === best.score && other.first < best.group.first))
      best = { group: other, score }
  }
  return best
}

function byFirst(x: StoryGroup, y: StoryGroup): number {
  return byCodeUnits(x.first, y.first)
}
