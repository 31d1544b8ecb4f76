import type { AnnotatedDocument } from '../attribution/annotate.ts'
import type { Collation } from '../model/collation.ts'
import type { Problem } from '../model/problem.ts'
import { Collator, type StageWatcher } from './collator.ts'

/** Many annotated documents → one collation. Pure, and deaf to the order of what it is given. */
export function collate(
  documents: readonly AnnotatedDocument[],
  problems: readonly Problem[],
  watch: StageWatcher = () => {},
): Collation {
  const collator = new Collator({ watch })
  watch('copies')
  for (const document of documents) collator.add(document)
  return collator.collation(problems)
}
