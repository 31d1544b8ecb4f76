import type { Copy } from '../model/copy.ts'
import type { Position } from '../model/utterance.ts'
import type { CollationUpdate, KnownCollation } from '../store/collations.ts'

export function isEmpty({ gone = [], come = [], copies = {}, positions = {} }: CollationUpdate): boolean {
  const parts = [gone, come, copies.gone ?? [], copies.come ?? [], positions.gone ?? [], positions.come ?? []]
  return parts.every(part => part.length === 0)
}

type CopyHead = KnownCollation['copies'][number]

/** What a store has otherwise than it would have if all were collated anew; `isAnew`: all is put again. */
export function copiesChanged(known: readonly CopyHead[], now: readonly Copy[], isAnew: boolean) {
  const ends = ({ from, to }: Pick<Copy, 'from' | 'to'>) => `${from} ${to}`
  const head = (copy: CopyHead) => `${ends(copy)} ${copy.containment} ${copy.basis}`
  return { gone: without(known, now, ends), come: isAnew ? now : without(now, known, head) }
}

export function positionsChanged(
  known: KnownCollation['positions'],
  now: readonly Position[],
  isAnew: boolean,
) {
  const named = ({ id }: Pick<Position, 'id'>) => id
  const head = ({ id, speaker }: Pick<Position, 'id' | 'speaker'>) => `${id} ${speaker}`
  return {
    gone: without(known, now, named).map(named),
    come: isAnew ? now : without(now, known, head),
  }
}

/** Of the first list what the second has nothing of that key for. */
function without<U, T extends U, O extends U>(
  list: readonly T[],
  other: readonly O[],
  keyOf: (item: U) => string,
): T[] {
  const keys = new Set(other.map(keyOf))
  return list.filter(item => !keys.has(keyOf(item)))
}
