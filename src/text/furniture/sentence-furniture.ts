import type { ParagraphKind } from '../analysis.ts'
import type { DraftQuotation } from '../quotations/open-quotations.ts'
import type { DraftToken } from '../tokens/draft-token.ts'
import { gluedFurniture, LONGEST_FURNITURE } from './furniture.ts'

/**
 * For each sentence of a paragraph whether it is furniture: all of a furniture paragraph's are, and those
 * that begin after the first with a furniture phrase ("…, he said.Read also: …"). Words inside quotation
 * marks are somebody's, never furniture.
 */
export function sentenceFurniture(
  text: string,
  tokens: readonly DraftToken[],
  starts: readonly number[],
  kind: ParagraphKind,
  quotations: readonly DraftQuotation[],
): boolean[] {
  let rest = kind === 'furniture'
  const furniture: boolean[] = []
  let q = 0
  let quotedUntil = 0
  for (let s = 0; s < starts.length; s++) {
    const start = tokens[starts[s]!]!.start
    for (; q < quotations.length && quotations[q]!.start < start; q++) {
      quotedUntil = Math.max(quotedUntil, quotations[q]!.end)
    }
    let found = rest
    if (!rest && s > 0 && start >= quotedUntil) {
      const end = tokens[(starts[s + 1] ?? tokens.length) - 1]!.end
      const glued = end - start > LONGEST_FURNITURE ? null : gluedFurniture(text.slice(start, end))
      if (glued === 'rest-of-line') rest = true
      found = glued !== null
    }
    furniture.push(found)
  }
  return furniture
}
