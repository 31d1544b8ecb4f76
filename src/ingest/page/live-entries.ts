import type { Block } from './blocks.ts'
import { makeOf } from './make.ts'

/** Nothing but a time of day, with a word before it ("at", "um") or its zone behind it at most. */
const TIME_LINE =
  /^(?:\p{L}{1,9}[\s:]{1,2})?\d{1,2}\s?(?:[:.h]\s?\d{2}(?::\d{2})?|[時时点시]\s?(?:\d{1,2}\s?[分분]?)?)\s?(?:[ap]\.?m\.?|uhr|h|hrs?|\p{Lu}{2,5})?$/iu

const LONGEST_TIME = 40
const FEWEST_ENTRIES = 3

/** Whether a block tells when something was written, and nothing else. */
export function isTimeBlock(block: Block): boolean {
  if (block.timed > 0 && block.timed >= block.weight * 0.6 && block.weight <= LONGEST_TIME) return true
  return block.weight <= LONGEST_TIME && TIME_LINE.test(block.text)
}

/**
 * The times of a live blog's entries: lines of one make, three or more (two where the page calls itself one), with something
 * said after each. Empty on other pages, where a time is the report's own.
 */
export function timesOfEntries(candidates: readonly Block[], live: boolean): Set<Block> {
  const groups = new Map<string, { times: Block[]; filled: number; last: number }>()
  let lastText = -1
  for (let at = candidates.length - 1; at >= 0; at--) {
    const block = candidates[at]!
    if (!isTimeBlock(block)) {
      if (block.weight >= 12) lastText = block.index
      continue
    }
    const key = makeOf(block.holder)
    const group = groups.get(key) ?? { times: [], filled: 0, last: Number.POSITIVE_INFINITY }
    groups.set(key, group)
    group.times.push(block)
    if (lastText > block.index && lastText < group.last) group.filled++
    group.last = block.index
    lastText = -1
  }
  const times = new Set<Block>()
  for (const group of groups.values()) {
    if (group.filled >= (live ? FEWEST_ENTRIES - 1 : FEWEST_ENTRIES))
      for (const time of group.times) times.add(time)
  }
  return times
}
