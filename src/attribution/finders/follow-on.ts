import type { Span } from '../../model/span.ts'
import type { Candidate } from '../candidate.ts'
import { isTagVerb } from '../cues/speech-verbs.ts'
import type { WorkingUnit } from '../phrases/working-unit.ts'
import { claimTaken } from '../phrases/working-unit.ts'
import type { QuotationChains } from './continued-quotation.ts'
import { continuedContent } from './continued-quotation.ts'

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
export function followOns(
  units: readonly WorkingUnit[],
  chains: QuotationChains,
  taken: Set<number>,
): Candidate[] {
  const out: Candidate[] = []
  let open: { at: number; unit: WorkingUnit } | null = null
  for (const unit of units) {
    claimTaken(unit, taken)
    if (open !== null && open.unit.paragraph !== unit.paragraph) open = null
    const words = unit.headline ? 0 : bareWords(unit)
    if (words > 0) {
      const starts = unit.items.filter(item => item.kind === 'quotation').map(item => item.start)
      const further = continuedContent(chains, starts).filter(([start]) => !taken.has(start))
      for (const [start] of further) taken.add(start)
      const content: Span[] = [[unit.items[0]!.start, unit.items.at(-1)!.end], ...further]
      if (open !== null) {
        const earlier = open.unit.accepted[open.at]!
        open.unit.accepted[open.at] = { ...earlier, content: [...earlier.content, ...content] }
      } else if (words >= FEWEST_WORDS && follows(units, unit)) {
        out.push({ rule: 'follow-on', lemma: null, source: [], cue: [], content, odds: 0.7 })
      }
    } else {
      const at = latest(unit.accepted)
      open = at >= 0 ? { at, unit } : open
    }
  }
  return out
}

/** The attribution that a quotation goes on with: the last quoted one, else that with the last cue; -1 without one. */
function latest(accepted: readonly Candidate[]): number {
  const quoted = accepted.findLastIndex(c => c.rule === 'direct-speech' && !c.negated)
  if (quoted >= 0) return quoted
  let at = -1
  let start = -1
  accepted.forEach((c, i) => {
    if (c.negated || c.source.length === 0 || c.cue[0] === undefined || c.cue[0][0] <= start || !speaks(c))
      return
    start = c.cue[0][0]
    at = i
  })
  return at
}

/** A first unit of the document has nobody to follow. */
function follows(units: readonly WorkingUnit[], unit: WorkingUnit): boolean {
  return units[0] !== unit
}

/** A cue that merely tells of something ("the second concerned the currency") is no speech to go on with. */
export function speaks(c: Candidate): boolean {
  return c.lemma === null || c.lemma === ':' || c.lemma === 'according' || isTagVerb(c.lemma)
}
