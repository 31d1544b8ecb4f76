import type { TaggedUnit } from '../../src/attribution/languages/tagged-unit.ts'

export interface GoldAttribution {
  readonly source: [number, number][]
  readonly cue: [number, number][]
  readonly content: [number, number][]
}

const LIGHT = new Set(
  'go went goes going gone continue continued continues begin began try tried come came'.split(' '),
)

/** The item of a unit that heads a cue: its first word that is neither auxiliary nor adverb; -1 elsewhere. */
export function headOf(unit: TaggedUnit, a: GoldAttribution): number {
  const items = unit.items
  if (a.cue.length === 0 || items.length === 0) return -1
  const [from, to] = [a.cue[0]![0], a.cue.at(-1)![1]]
  if (to <= items[0]!.start || from >= items.at(-1)!.end) return -1
  const inside: number[] = []
  items.forEach((item, i) => {
    if (item.start >= from && item.end <= to) inside.push(i)
  })
  let head = inside.find(i => unit.inflections[i] !== null) ?? -1
  if (head >= 0 && LIGHT.has(items[head]!.lower)) {
    const verb = inside.find(
      i => i > head + 1 && items[i - 1]!.lower === 'to' && unit.inflections[i] !== null,
    )
    if (verb !== undefined) head = verb
  }
  return head
}

/** The words that a gold cue has after its head, each with a space before it, and the key they are counted under. */
export function tailOf(unit: TaggedUnit, head: number, a: GoldAttribution): string {
  const to = a.cue.at(-1)![1]
  let tail = ''
  for (let i = head + 1; i < unit.items.length && unit.items[i]!.end <= to; i++) {
    if (unit.items[i]!.kind !== 'word') break
    tail += ` ${unit.items[i]!.lower}`
  }
  return tail
}
