import type { Document } from '../model/document.ts'
import type { TextAnalysis } from './analysis.ts'

export function analyse(document: Pick<Document, 'text' | 'language' | 'titleSpan'>): TextAnalysis {
  return {
    text: document.text,
    language: document.language,
    paragraphs: [],
    sentences: [],
    tokens: [],
    quotations: [],
  }
}
