import type { TaggedUnit } from '../languages/tagged-unit.ts'
import tails from '../weights/cue-tails.json' with { type: 'json' }

/** Words after a cue's head that belong to the cue ("out", "in a statement"), with how often they do. */
const TAILS: Readonly<Record<string, number>> = tails.tails

/** A tail is at most this many words. */
const LONGEST_TAIL = 4

/** Words that a tail may begin with. */
const OPENERS: ReadonlySet<string> = new Set(Object.keys(TAILS).map(tail => tail.split(' ')[1]!))

/** The end (exclusive) of a cue with this head: the longest tail that mostly belongs to it, and a colon. */
export function cueTail(unit: TaggedUnit, head: number, key: string): number {
  let to = head + 1
  const next = unit.items[to]
  if (next === undefined || !OPENERS.has(next.lower)) return unit.classes[to] === 'colon' ? to + 1 : to
  let words = ''
  for (let i = head + 1; i <= head + LONGEST_TAIL && i < unit.items.length; i++) {
    if (unit.items[i]!.kind !== 'word') break
    words += ` ${unit.items[i]!.lower}`
    const ratio = TAILS[`${key}${words}`] ?? TAILS[`*${words}`]
    // "wrote on Friday" is no "wrote on", "told about 600 people" no "told about".
    const after = unit.classes[i + 1]
    const dated =
      unit.classes[i] === 'preposition' && (after === 'time' || (after === 'number' && words === ' about'))
    if (ratio !== undefined && ratio >= 0.5 && !dated) to = i + 1
  }
  return unit.classes[to] === 'colon' ? to + 1 : to
}
