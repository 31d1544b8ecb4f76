import type { Attribution } from './attribution.ts'
import type { Document } from './document.ts'
import type { FigureMention } from './figure.ts'
import type { DocumentSpeaker } from './speaker.ts'

/** Everything found in one document on its own. */
export interface Annotation {
  readonly document: Document
  readonly attributions: readonly Attribution[]
  readonly speakers: readonly DocumentSpeaker[]
  readonly figures: readonly FigureMention[]
}
