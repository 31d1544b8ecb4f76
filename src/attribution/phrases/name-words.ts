import type { TextAnalysis } from '../../text/analysis.ts'
import type { Name } from '../../text/names/names.ts'

/** Offsets of the words that stand in names. */
export function wordsOfNames(analysis: TextAnalysis, names: readonly Name[]): Set<number> {
  const offsets = new Set<number>()
  let n = 0
  for (const token of analysis.tokens) {
    while (n < names.length && names[n]!.span[1] <= token.start) n++
    const name = names[n]
    if (name !== undefined && name.span[0] <= token.start) offsets.add(token.start)
  }
  return offsets
}
