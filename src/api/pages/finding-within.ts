import type { Anchor, FindingKind } from '../../decisions/anchor.ts'
import { anchorOfFinding } from '../../decisions/anchor-of.ts'
import { presentIn } from '../../decisions/present.ts'
import type { Lookup } from '../../lookup/lookup.ts'

/** What has no id of its own in a store: a decision about it needs what it consists of. */
export const WITHOUT_ID: ReadonlySet<FindingKind> = new Set(['copy', 'figure', 'term'])

/** What something consists of now, as the story or the page of a document has it; null where neither does. */
export async function findingWithin(
  lookup: Lookup,
  { kind, id, document }: { readonly kind: FindingKind; readonly id: string; readonly document: string },
): Promise<Anchor | null> {
  for (const answer of [await lookup.storyOf(document), await lookup.document(document)]) {
    if (answer === null) continue
    const present = presentIn(answer.collation)
    const finding = present.get(kind, id)
    if (finding !== null) return anchorOfFinding(finding, present)
  }
  return null
}
