import type { Packing } from '../shelves.ts'
import { jsonPacking } from './json-packing.ts'
import {
  groupOfOne,
  groupTogether,
  type LinkWeights,
  type StoryGroup,
  type StoryItem,
} from './story-group.ts'

/** A document among those that are grouped. */
export interface GroupedDocument {
  readonly number: number
  /** Null where it has been taken out. */
  item: StoryItem | null
  /** Another document, how alike the two are, and so on: each other once, in no order to rely on. */
  ties: number[]
  /** Its group in each round, up to the last. Empty until rounds are settled. */
  path: readonly StoryGroup[]
}

/** A group that stands after the last round, and its documents in the order of its members. */
export interface Cluster {
  readonly group: StoryGroup
  readonly documents: readonly GroupedDocument[]
}

/** How a group came about: null for a document by itself, else the round, the likeness inside, and what it was made of. */
type WrittenGroup = null | readonly [round: number, inside: number, parts: readonly WrittenGroup[]]

type WrittenDocument = readonly [number: number, item: StoryItem, ties: number[]]

/** All groups that one came to be through are written with it, once each, and come back together. */
export function clusterPacking(weights: LinkWeights): Packing<Cluster> {
  const packing = jsonPacking<readonly [WrittenGroup, readonly WrittenDocument[]]>()
  return {
    pack({ group, documents }) {
      const pathOf = new Map(documents.map(({ number, path }) => [number, path]))
      const written = documents.map(({ number, item, ties }): WrittenDocument => [number, item!, ties])
      return packing.pack([writtenGroup(group, pathOf), written])
    },
    unpack(bytes) {
      const [group, written] = packing.unpack(bytes)
      const paths = new Map(written.map(([number]): [number, StoryGroup[]] => [number, []]))
      const leaves = written.map(([number, item]) => groupOfOne(number, item, weights)).values()
      const whole = groupAgain(group, { leaves, paths, weights })
      for (const path of paths.values()) path.push(whole)
      return {
        group: whole,
        documents: written.map(([number, item, ties]) => ({ number, item, ties, path: paths.get(number)! })),
      }
    },
  }
}

function writtenGroup(group: StoryGroup, pathOf: ReadonlyMap<number, readonly StoryGroup[]>): WrittenGroup {
  if (group.parts.length === 0) return null
  const round = pathOf.get(group.members[0]!)!.indexOf(group)
  return [round, group.inside, group.parts.map(part => writtenGroup(part, pathOf))]
}

interface Reading {
  /** Groups of one document, in the order in which they are met. */
  readonly leaves: Iterator<StoryGroup>
  readonly paths: ReadonlyMap<number, StoryGroup[]>
  readonly weights: LinkWeights
}

/** Its documents' paths are laid up to the round in which it begins to stand. */
function groupAgain(written: WrittenGroup, reading: Reading): StoryGroup {
  const { leaves, paths, weights } = reading
  if (written === null) return leaves.next().value as StoryGroup
  const [round, inside, writtenParts] = written
  const parts = writtenParts.map(part => groupAgain(part, reading))
  for (const part of parts)
    for (const number of part.members) {
      const path = paths.get(number)!
      while (path.length < round) path.push(part)
    }
  const insideParts = parts.reduce((sum, part) => sum + part.inside, 0)
  return groupTogether(parts, (inside - insideParts) / 2, weights)
}
