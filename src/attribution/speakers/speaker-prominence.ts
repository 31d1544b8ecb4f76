import type { Referent, Referents } from './speaker-referents.ts'

interface Counts {
  readonly named: ReadonlyMap<Referent, number>
  readonly most: number
}

const COUNTED = new WeakMap<Referents, Counts>()

/** How often somebody is named in the whole text, as a share of the person named most; 0 for who has no name. */
export function prominenceOf(referents: Referents, referent: Referent): number {
  let counts = COUNTED.get(referents)
  if (counts === undefined) {
    counts = count(referents)
    COUNTED.set(referents, counts)
  }
  return counts.most === 0 ? 0 : (counts.named.get(referent) ?? 0) / counts.most
}

function count({ ofName }: Referents): Counts {
  const named = new Map<Referent, number>()
  let most = 0
  for (const referent of ofName.values()) {
    if (referent === null || referent.kind !== 'person') continue
    const times = (named.get(referent) ?? 0) + 1
    named.set(referent, times)
    most = Math.max(most, times)
  }
  return { named, most }
}
