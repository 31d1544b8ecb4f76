import type { DecisionMatter } from './decision.ts'
import { findAgain } from './find-again.ts'
import type { Finding } from './finding.ts'
import type { Laid } from './laid.ts'

/** What a decision means by an id: by its anchor, or by the id alone where it has none. */
export function subjectOf(
  { anchors }: Pick<DecisionMatter, 'anchors'>,
  id: string,
  laid: Laid,
): Finding | null {
  const anchor = anchors.find(a => a.id === id)
  if (anchor === undefined) return laid.named(id)
  const now = laid.now(anchor.kind, id)
  return now === null ? null : findAgain({ ...anchor, id: now }, laid.present)
}
