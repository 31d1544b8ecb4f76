import type { FindingKind } from '../decisions/anchor.ts'
import type { DecidedCollation } from '../decisions/decided.ts'
import type { Mark } from '../decisions/laid.ts'
import type { CollationIndex } from './collation-index.ts'
import { DecisionForms, decidedBy } from './decision-forms.tsx'
import type { Viewer } from './viewer.ts'

/** What was decided and can be decided about a finding of the index; nothing in a page that nobody can write to. */
export function Decide(props: {
  index: CollationIndex
  viewer: Viewer | null
  kind: FindingKind
  finding: { readonly id: string; readonly decided?: readonly Mark[] }
  name: string
  back: string
  within?: string
}) {
  const { index, finding, within, ...rest } = props
  const decisions = (index.collation as Partial<DecidedCollation>).decisions ?? []
  return (
    <DecisionForms
      {...rest}
      id={finding.id}
      {...(within === undefined ? {} : { within })}
      decided={decidedBy(finding, decisions)}
    />
  )
}
