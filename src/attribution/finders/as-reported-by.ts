import type { Span } from '../../model/span.ts'
import { cueGroupAt } from '../cues/cue-group.ts'
import { isTagVerb } from '../cues/speech-verbs.ts'
import { clauseStart } from '../phrases/clause.ts'
import { contentEnd, trimmed } from '../phrases/content-edge.ts'
import { followingPhrase } from '../phrases/following-phrase.ts'
import type { Finder } from '../phrases/working-unit.ts'
import { spanOf } from '../phrases/working-unit.ts'

/** As reported by X, … · …, as first reported by X · as stated in the Law, “…” */
export const asReportedBy: Finder = function* (unit) {
  const { items, classes, inflections } = unit
  for (let k = 1; k + 2 < items.length; k++) {
    if (inflections[k]?.form !== 'past' || unit.claimed[k]) continue
    const inside = items[k + 1]!.lower === 'in' && isTagVerb(inflections[k]!.key)
    if (!inside && items[k + 1]!.lower !== 'by') continue
    const group = cueGroupAt(unit, k)
    const as = group.from - 1
    if (items[as]?.lower !== 'as' || (!inside && unit.odds[k]! < 0.2)) continue
    const end = followingPhrase(unit, k + 2, as > 0)
    if (end === k + 2) continue
    const content: Span[] = []
    const quoted = classes[end] === 'comma' && items[end + 1]?.kind === 'quotation'
    const left = quoted ? as : clauseStart(unit, as)
    const leftEnd = trimmed(unit, left, as)
    if (leftEnd > left) content.push(spanOf(items, left, leftEnd))
    else if (classes[end] === 'comma') {
      const to = contentEnd(unit, end + 1)
      if (to > end + 1) content.push(spanOf(items, end + 1, to))
    }
    if (content.length === 0) continue
    yield {
      rule: 'as-reported-by',
      lemma: group.key,
      source: [spanOf(items, k + 2, end)],
      cue: [spanOf(items, group.from, group.head + 1)],
      content,
      odds: 0.85,
    }
  }
}
