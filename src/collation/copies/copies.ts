import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import type { Copy } from '../../model/copy.ts'
import { CopyIndex, type CopySource } from './copy-index.ts'
import { copyText, Vocabulary } from './copy-text.ts'

/**
 * One document's text reused in another. Quotations and page furniture do not count towards containment, since
 * independent reports of one speech share them; they may stand inside a passage.
 */
export function findCopies(documents: readonly AnnotatedDocument[]): Copy[] {
  const vocabulary = new Vocabulary()
  const sources = documents.map(({ document, analysis }) => ({
    document,
    text: copyText(analysis, vocabulary),
  }))
  return copiesAmong(sources, vocabulary)
}

/** The same for documents whose words have been numbered by one vocabulary. */
export function copiesAmong(sources: Iterable<CopySource>, vocabulary: Vocabulary): Copy[] {
  const index = new CopyIndex(vocabulary)
  for (const source of sources) index.add(source)
  return index.copies()
}
