import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import type { Copy } from '../../model/copy.ts'
import { imprintOf } from './copy-direction.ts'
import { CopyIndex, type CopySource } from './copy-index.ts'
import { copyText } from './copy-text.ts'

/**
 * One document's text reused in another. Quotations and page furniture do not count towards containment, since
 * independent reports of one speech share them; they may stand inside a passage.
 */
export function findCopies(documents: readonly AnnotatedDocument[]): Copy[] {
  return copiesAmong(
    documents.map(({ document, analysis }) => ({ imprint: imprintOf(document), text: copyText(analysis) })),
  )
}

/** The same for their words alone. */
export function copiesAmong(sources: Iterable<CopySource>): Copy[] {
  const index = new CopyIndex()
  for (const source of sources) index.add(source)
  return index.copies()
}
