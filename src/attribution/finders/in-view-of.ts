import type { Span } from '../../model/span.ts'
import type { Candidate } from '../candidate.ts'
import { contentEnd } from '../phrases/content-edge.ts'
import { followingPhrase } from '../phrases/following-phrase.ts'
import type { Finder, WorkingUnit } from '../phrases/working-unit.ts'
import { spanOf } from '../phrases/working-unit.ts'

const VIEWS = new Set('view opinion words telling judgment judgement estimation account eyes mind'.split(' '))
const LONGEST_SOURCE = 8

/** In X's view, … · in his words, “…” · in the words of X, “…” */
export const inViewOf: Finder = function* (unit) {
  const { items, classes } = unit
  for (let i = 0; i + 3 < items.length; i++) {
    if (items[i]!.lower !== 'in' || unit.claimed[i]) continue
    const worded = inTheWordsOf(unit, i)
    if (worded !== null) yield worded
    const noun = viewAfter(unit, i + 1)
    if (noun < 0 || classes[noun + 1] !== 'comma') continue
    const owner = classes[noun - 1] === 'possessive' ? noun - 1 : noun
    const to = contentEnd(unit, noun + 2)
    if (to <= noun + 2) continue
    yield held(spanOf(items, i + 1, owner), spanOf(items, noun, noun + 1), spanOf(items, noun + 2, to))
  }
}

function held(source: Span, cue: Span, content: Span): Candidate {
  return { rule: 'in-view-of', lemma: 'view', source: [source], cue: [cue], content: [content], odds: 0.8 }
}

function inTheWordsOf(unit: WorkingUnit, at: number): Candidate | null {
  const { items, classes } = unit
  if (!['the', 'words', 'of'].every((word, k) => items[at + 1 + k]?.lower === word)) return null
  const end = followingPhrase(unit, at + 4, false)
  if (end === at + 4 || classes[end] !== 'comma') return null
  const to = contentEnd(unit, end + 1)
  if (to <= end + 1) return null
  return held(spanOf(items, at + 4, end), spanOf(items, at, at + 4), spanOf(items, end + 1, to))
}

/** The item of "view" in "X's view" or "his view"; -1 where the phrase is another. */
function viewAfter(unit: WorkingUnit, from: number): number {
  for (let i = from; i < unit.items.length && i < from + LONGEST_SOURCE; i++) {
    const cls = unit.classes[i]
    if (cls === 'comma' || cls === 'stop' || unit.claimed[i]) return -1
    if (!VIEWS.has(unit.items[i]!.lower) || i === from) continue
    const before = unit.items[i - 1]!.lower
    return unit.classes[i - 1] === 'possessive' || /^(?:his|her|its|their)$/.test(before) ? i : -1
  }
  return -1
}
