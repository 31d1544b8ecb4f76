import type { Span } from '../model/span.ts'
import type { Candidate } from './candidate.ts'
import type { WorkingUnit } from './working-unit.ts'

/** A quotation of fewer words that stands in a paragraph of its own may be a title or a slogan. */
const FEWEST_WORDS = 4

/** The words of a unit that is nothing but unclaimed quotations; 0 for any other. */
function bareWords(unit: WorkingUnit): number {
  let words = 0
  for (let i = 0; i < unit.items.length; i++) {
    const item = unit.items[i]!
    if (item.kind === 'quotation') {
      if (unit.claimed[i]) return 0
      words += item.words
    } else if (item.kind !== 'punctuation') return 0
  }
  return words
}

/**
 * Speech that goes on without a tag. In the paragraph of the attribution it follows, it is a further
 * piece of that content; in a paragraph of its own it is an attribution without source and cue.
 */
export function followOns(units: readonly WorkingUnit[]): Candidate[] {
  const out: Candidate[] = []
  let open: { at: number; unit: WorkingUnit } | null = null
  for (const unit of units) {
    if (open !== null && open.unit.paragraph !== unit.paragraph) open = null
    const words = unit.headline ? 0 : bareWords(unit)
    if (words > 0) {
      const content: Span[] = [[unit.items[0]!.start, unit.items.at(-1)!.end]]
      if (open !== null) {
        const earlier = open.unit.accepted[open.at]!
        open.unit.accepted[open.at] = { ...earlier, content: [...earlier.content, ...content] }
      } else if (words >= FEWEST_WORDS && follows(units, unit)) {
        out.push({ rule: 'follow-on', lemma: null, source: [], cue: [], content, odds: 0.7 })
      }
    } else {
      const at = unit.accepted.findLastIndex(c => !c.negated && c.source.length > 0)
      open = at >= 0 ? { at, unit } : open
    }
  }
  return out
}

/** A first unit of the document has nobody to follow. */
function follows(units: readonly WorkingUnit[], unit: WorkingUnit): boolean {
  return units[0] !== unit
}
