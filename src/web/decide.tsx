import type { FindingKind } from '../decisions/anchor.ts'
import type { DecidedCollation } from '../decisions/decided.ts'
import type { Mark } from '../decisions/marks.ts'
import type { CollationIndex } from './collation-index.ts'
import { DecisionForms, decidedBy } from './decision-forms.tsx'
import { mayAct } from './viewer.ts'

/** What was decided and can be decided about a finding of the index; what was decided alone, where nothing can be sent. */
export function Decide(props: {
  index: CollationIndex
  kind: FindingKind
  /** Some are made of what the finding consists of, which costs. */
  id: string | (() => string)
  finding: object
  name: string
  back: string
  /** Of what has no id of its own in a store: a document that it is in. */
  within?: string
}) {
  const { index, finding, within, id, ...rest } = props
  if (!isDecidable(index, finding)) return null
  const decisions = (index.collation as Partial<DecidedCollation>).decisions ?? []
  return (
    <DecisionForms
      {...rest}
      id={typeof id === 'string' ? id : id()}
      viewer={index.viewer}
      {...(within === undefined ? {} : { within })}
      decided={decidedBy(finding, decisions)}
    />
  )
}

/** Whether something was decided about a finding, or can be by whom the page is made for. */
export function isDecidable(index: CollationIndex, finding: { readonly decided?: readonly Mark[] }): boolean {
  const may = index.viewer !== null && mayAct(index.viewer.role, 'editor')
  return may || finding.decided !== undefined
}
