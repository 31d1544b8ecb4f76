import type { FindingKind } from '../decisions/anchor.ts'
import type { CollationIndex } from './collation-index.ts'
import { Decide, isDecidable } from './decide.tsx'

/** What is decided about, in a sentence: not whether what was said is so. */
const WHETHER: Readonly<Partial<Record<FindingKind, string>>> = {
  story: 'Whether these reports are one story',
  utterance: 'Whether these are readings of one thing said once',
  speaker: 'Whether all this was said by one speaker',
}

/** What whoever may can decide about what a page is about, and what was decided; nothing where there is neither. */
export function ByHand(props: {
  index: CollationIndex
  kind: FindingKind
  id: string
  finding: object
  name: string
  back: string
  level?: 'h2' | 'h3'
}) {
  const { level: Heading = 'h2', ...rest } = props
  if (!isDecidable(rest.index, rest.finding)) return null
  return (
    <section class="by-hand">
      <Heading>By hand</Heading>
      <p class="note">{WHETHER[rest.kind]}; nothing that was read is changed.</p>
      <Decide {...rest} />
    </section>
  )
}
