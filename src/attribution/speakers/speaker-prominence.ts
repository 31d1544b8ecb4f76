import type { Referent, Referents } from './speaker-referents.ts'

interface Counts {
  readonly named: ReadonlyMap<Referent, number>
  /** How often whoever is named most is, of people and of all else. */
  readonly most: { readonly person: number; readonly other: number }
}

const COUNTED = new WeakMap<Referents, Counts>()

/**
 * How often somebody is named in the whole text, as a share of the person named most, or of the body where it is one;
 * 0 for who has no name.
 */
export function prominenceOf(referents: Referents, referent: Referent): number {
  const { named, most } = counted(referents)
  const times = named.get(referent) ?? 0
  return times === 0 ? 0 : times / (referent.kind === 'person' ? most.person : most.other)
}

/** How often the whole text names somebody. */
export function timesNamed(referents: Referents, referent: Referent): number {
  return counted(referents).named.get(referent) ?? 0
}

function counted(referents: Referents): Counts {
  let counts = COUNTED.get(referents)
  if (counts === undefined) {
    counts = count(referents)
    COUNTED.set(referents, counts)
  }
  return counts
}

function count({ ofName }: Referents): Counts {
  const named = new Map<Referent, number>()
  const most = { person: 0, other: 0 }
  for (const referent of ofName.values()) {
    if (referent === null || referent.place) continue
    const times = (named.get(referent) ?? 0) + 1
    named.set(referent, times)
    const kind = referent.kind === 'person' ? 'person' : 'other'
    most[kind] = Math.max(most[kind], times)
  }
  return { named, most }
}
