import type { Span } from '../../model/span.ts'
import type { Candidate } from '../candidate.ts'
import type { WordClass } from '../phrases/word-class.ts'
import type { WorkingUnit } from '../phrases/working-unit.ts'
import { spanOf } from '../phrases/working-unit.ts'
import { isOutlet } from './outlet-words.ts'

/** A shorter quotation before a dash may be a title. */
const FEWEST_WORDS = 3
const LONGEST_SOURCE = 12

const NAMES: ReadonlySet<WordClass> = new Set([
  'name',
  'noun',
  'determiner',
  'comma',
  'number',
  'possessive',
  'preposition',
])

/** “…” — Dara Quill · “…” ¶ – Ivo Brandt, fisherman: a quotation with nothing but its source behind a dash. */
export function dashSource(unit: WorkingUnit): Candidate | null {
  const { items, classes, claimed } = unit
  let dash = 0
  let words = 0
  while (items[dash]?.kind === 'quotation' && !claimed[dash]) words += items[dash++]!.words
  if (dash === 0 || words < FEWEST_WORDS) return null
  const own = dash < items.length
  const line = own ? unit : unit.next
  const at = own ? dash : 0
  if (line === null || line.classes[at] !== 'dash') return null
  const end = sourceEnd(line.classes, at + 1)
  if (
    end === at + 1 ||
    (line.classes[at + 1] !== 'name' &&
      line.classes[at + 1] !== 'determiner' &&
      line.classes[at + 1] !== 'noun')
  )
    return null
  // Nothing else on the line.
  if (end < line.items.length && !(line.items[end]!.kind === 'punctuation' && end === line.items.length - 1))
    return null
  if (own && isOutlet(unit, at + 1, end) && classes[at + 1] !== 'name') return null
  const { start, end: stop } = line.items[at]!
  return {
    rule: 'colon-quotation',
    lemma: ':',
    source: [spanOf(line.items, at + 1, end)],
    cue: [[start, stop] satisfies Span],
    content: [spanOf(items, 0, dash)],
    odds: 0.8,
  }
}

function sourceEnd(classes: readonly WordClass[], from: number): number {
  let i = from
  while (i < classes.length && i - from < LONGEST_SOURCE && NAMES.has(classes[i]!)) i++
  while (i > from && (classes[i - 1] === 'comma' || classes[i - 1] === 'preposition')) i--
  return i
}
