import type { Span } from '../model/span.ts'
import type { Apparatus } from '../model/utterance.ts'
import type { TextAnalysis } from '../text/analysis.ts'

/** What one witness has: its document's analysis and the part of the text that is its reading. */
export interface Witness {
  readonly document: string
  readonly analysis: TextAnalysis
  readonly span: Span
}

/** Aligns any number of readings word by word. */
export function alignReadings(_witnesses: readonly Witness[]): Apparatus {
  return { witnesses: [], rows: [] }
}
