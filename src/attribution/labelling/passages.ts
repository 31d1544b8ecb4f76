import type { TextAnalysis } from '../../text/analysis.ts'

/** Tokens `[from, to)` that are labelled together: the sentences of a paragraph, without furniture. */
export interface Passage {
  readonly from: number
  readonly to: number
}

/** Longer paragraphs are labelled in pieces of whole sentences, of about so many tokens. */
const LONGEST = 1200

export function passagesOf({ sentences }: TextAnalysis): Passage[] {
  const passages: { from: number; to: number }[] = []
  let open = -1
  for (const { furniture, paragraph, firstToken, lastToken } of sentences) {
    const last = passages.at(-1)
    if (furniture) open = -1
    else if (last !== undefined && open === paragraph && lastToken - last.from <= LONGEST) last.to = lastToken
    else {
      // A sentence without an end is cut where it has to be.
      for (let from = firstToken; from < lastToken; from += LONGEST)
        passages.push({ from, to: Math.min(from + LONGEST, lastToken) })
      open = paragraph
    }
  }
  return passages
}
