import type { CorpusPage } from '../corpus-page.ts'

/** Pages that extraction is not tuned on: whoever works on it reads their figures, not them. */
export const heldPages: readonly CorpusPage[] = []
