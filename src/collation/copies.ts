import type { AnnotatedDocument } from '../attribution/annotate.ts'
import type { Copy } from '../model/copy.ts'

export function findCopies(_documents: readonly AnnotatedDocument[]): Copy[] {
  return []
}
