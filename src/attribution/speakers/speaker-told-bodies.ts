import type { TextAnalysis } from '../../text/analysis.ts'
import type { Name } from '../../text/names/names.ts'

/** "the oil giant | Hart": kinds of bodies that stand directly before a name, and before no person's. */
const BEFORE =
  /(?:giant|conglomerate|automaker|carmaker|drugmaker|chipmaker|start-?up|insurer|lender|retailer) $/
const LONGEST_BEFORE = 16
/** "Hart, | a mining company based in …" */
const BEHIND =
  /, (?:the|an?) (?:[\p{L}-]+ ){0,4}(?:company|firm|retailer|manufacturer|bank|airline|start-?up|nonprofit|charity|think tank|chain)(?=[,.;)]| (?:that|which|based|in|of)\b)/uy

/** What is written like somebody's name and what the text calls a body. */
export function toldBodies({ text }: TextAnalysis, names: readonly Name[]): ReadonlySet<string> {
  const told = new Set<string>()
  for (const { kind, title, span, text: written } of names) {
    if (kind !== 'person' || title !== null || told.has(written)) continue
    const [start, end] = span
    if (BEFORE.test(text.slice(Math.max(0, start - LONGEST_BEFORE), start))) told.add(written)
    else if (text[end] === ',') {
      BEHIND.lastIndex = end
      if (BEHIND.test(text)) told.add(written)
    }
  }
  return told
}
