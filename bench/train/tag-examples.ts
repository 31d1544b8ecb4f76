// Sentences to learn parts of speech from.
import type { Token } from '../../src/text/analysis.ts'
import { isTitleStyle, standsInOpening } from '../../src/text/parts-of-speech/capital-use.ts'
import type { CaseUse } from '../../src/text/parts-of-speech/word-features.ts'
import { silverTexts } from './silver-tags.ts'

/** Every such text is kept for measuring. */
const HELD_OUT = 12

export interface Example {
  readonly tokens: readonly { readonly text: string; readonly lower: string; readonly kind: Token['kind'] }[]
  readonly uses: readonly CaseUse[]
  readonly tags: Uint8Array
}

/** Sentences to learn from and, of other texts, to measure with; null where the texts are missing. */
export function readExamples(): { training: Example[]; heldOut: Example[] } | null {
  const texts = silverTexts()
  if (texts === null) return null
  const training: Example[] = []
  const heldOut: Example[] = []
  texts.forEach(({ analysis, tags }, d) => {
    for (const sentence of analysis.sentences) {
      const { firstToken, lastToken } = sentence
      const tokens = analysis.tokens.slice(firstToken, lastToken)
      if (tokens.length < 2) continue
      const title = isTitleStyle(analysis, sentence)
      const uses = tokens.map(
        (_, i): CaseUse =>
          title || standsInOpening(analysis, sentence, firstToken + i) ? 'opening' : 'sentence',
      )
      const example: Example = { tokens, uses, tags: tags.slice(firstToken, lastToken) }
      if (d % HELD_OUT === HELD_OUT - 1) heldOut.push(example)
      // Where all words have capitals the other tagger takes them for names.
      else if (!title) training.push(example)
    }
  })
  return { training, heldOut }
}
