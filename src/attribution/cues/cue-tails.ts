import type { TaggedUnit } from '../languages/tagged-unit.ts'
import tails from '../weights/cue-tails.json' with { type: 'json' }

/** Words after a cue's head that may belong to the cue ("out", "in a statement"), as a tree of words. */
interface Tail {
  /** How often they do, by the key of the head; `*` for any other head. */
  readonly ratios: Map<string, number>
  readonly longer: Map<string, Tail>
}

const ANY_HEAD = '*'

const TAILS = treeOf(tails.tails)

/** The end (exclusive) of a cue with this head: the longest tail that mostly belongs to it, and a colon. */
export function cueTail(unit: TaggedUnit, head: number, key: string): number {
  const { items, classes } = unit
  let to = head + 1
  let tail: Tail | undefined = TAILS
  for (let i = head + 1; i < items.length && items[i]!.kind === 'word'; i++) {
    tail = tail.longer.get(items[i]!.lower)
    if (tail === undefined) break
    const ratio = tail.ratios.get(key) ?? tail.ratios.get(ANY_HEAD)
    // "wrote on Friday" is no "wrote on", "told about 600 people" no "told about".
    const after = classes[i + 1]
    const dated =
      classes[i] === 'preposition' &&
      (after === 'time' || (after === 'number' && i === head + 1 && items[i]!.lower === 'about'))
    if (ratio !== undefined && ratio >= 0.5 && !dated) to = i + 1
  }
  return classes[to] === 'colon' ? to + 1 : to
}

function treeOf(ratios: Readonly<Record<string, number>>): Tail {
  const root: Tail = { ratios: new Map(), longer: new Map() }
  for (const [written, ratio] of Object.entries(ratios)) {
    const [head = '', ...words] = written.split(' ')
    let tail = root
    for (const word of words) {
      const longer: Tail = tail.longer.get(word) ?? { ratios: new Map(), longer: new Map() }
      tail.longer.set(word, longer)
      tail = longer
    }
    tail.ratios.set(head, ratio)
  }
  return root
}
