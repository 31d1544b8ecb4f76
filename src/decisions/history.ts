import type { DecisionMatter } from './decision.ts'
import { findAgain } from './find-again.ts'
import type { Present } from './present.ts'

/**
 * Of all decisions, in the order in which they were made, those about what has an id now, whatever its id was when they
 * were made, and those that take them back. What is present need be no more than is round it.
 */
export function historyOf<D extends DecisionMatter>(
  subject: string,
  decisions: readonly D[],
  present: Present,
): D[] {
  const about = new Set<number>()
  return decisions.filter(decision => {
    const anchor = decision.anchors.find(({ id }) => id === decision.subject)
    const isAbout =
      decision.subject === subject ||
      (decision.undoes !== null && about.has(decision.undoes)) ||
      (anchor !== undefined && findAgain(anchor, present)?.id === subject)
    if (isAbout) about.add(decision.number)
    return isAbout
  })
}
