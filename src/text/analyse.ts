import type { Document } from '../model/document.ts'
import type { Paragraph, Sentence, TextAnalysis } from './analysis.ts'
import { sentenceFurniture } from './furniture/sentence-furniture.ts'
import { paragraphKinds } from './paragraph-kinds.ts'
import { paragraphSpans } from './paragraphs.ts'
import { settleApostrophes } from './quotations/apostrophes.ts'
import { linkContinuations } from './quotations/continuations.ts'
import type { DraftQuotation } from './quotations/open-quotations.ts'
import { pairMarks } from './quotations/quotations.ts'
import { sentenceStarts } from './sentences.ts'
import type { DraftToken } from './tokens/draft-token.ts'
import { tokenise } from './tokens/tokens.ts'

/** A document's text taken apart: paragraphs, then in each of them tokens, quotations and sentences. */
export function analyse(document: Pick<Document, 'text' | 'language' | 'titleSpan'>): TextAnalysis {
  const { text, language } = document
  const spans = paragraphSpans(text)
  const kinds = paragraphKinds(text, spans, document.titleSpan)
  const paragraphs: Paragraph[] = spans.map(([start, end], i) => ({ start, end, kind: kinds[i]! }))
  const tokens: DraftToken[] = []
  const sentences: Sentence[] = []
  const quotations: DraftQuotation[] = []

  for (let p = 0; p < spans.length; p++) {
    const span = spans[p]!
    const first = tokens.length
    tokenise(text, language, span[0], span[1], tokens)
    const paired = pairMarks(text, span, tokens, first)
    const roles = settleApostrophes(text, tokens, first, paired.roles)
    for (const quotation of paired.quotations) quotations.push(quotation)
    const starts = sentenceStarts(language, tokens, first, roles)
    const furniture = sentenceFurniture(text, tokens, starts, kinds[p]!, paired.quotations)
    for (let s = 0; s < starts.length; s++) {
      const firstToken = starts[s]!
      const lastToken = starts[s + 1] ?? tokens.length
      for (let t = firstToken; t < lastToken; t++) tokens[t]!.sentence = sentences.length
      sentences.push({
        start: tokens[firstToken]!.start,
        end: tokens[lastToken - 1]!.end,
        paragraph: p,
        firstToken,
        lastToken,
        furniture: furniture[s]!,
      })
    }
  }
  const body = paragraphs.filter(paragraph => paragraph.kind === 'body')
  return { text, language, paragraphs, sentences, tokens, quotations: linkContinuations(quotations, body) }
}
