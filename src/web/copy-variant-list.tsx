import { copyChanges } from '../export/copy-changes.ts'
import type { ComparedCopy, CopyVariant } from '../model/copy.ts'
import type { Passage } from '../model/span.ts'
import { type CollationIndex, wordsAt } from './collation-index.ts'
import { counted } from './in-words.ts'
import { PassageText } from './passage-text.tsx'
import { VariantBadge, VariantBadges } from './variant-badge.tsx'

const LONGEST_WORDS = 160
/** A report that was rewritten from end to end has more of them than anybody reads. */
const SHOWN = 30
/** On one page of many. */
const FEW = 4

/** What a report changed in the text that it took over: each change with its type, what stood there and what stands there now. */
export function CopyVariantList({ index, copy }: { index: CollationIndex; copy: ComparedCopy }) {
  const { variants } = copy
  if (variants.length === 0) return null
  const changes = copyChanges(variants)
  const shown = index.isWhole ? SHOWN : FEW
  return (
    <details class="variants">
      <summary>
        <span class="label">Changed in it:</span> <VariantBadges variants={variants} />
      </summary>
      <ul>
        {changes.slice(0, shown).map(({ variant, times }) => (
          <li>
            <VariantBadge type={variant.type} inside={variant.insideQuotation} times={times} />
            <OneVariant index={index} variant={variant} />
          </li>
        ))}
      </ul>
      {changes.length > shown && <p class="note">and {counted(changes.length - shown, 'more change')}</p>}
    </details>
  )
}

function OneVariant({ index, variant }: { index: CollationIndex; variant: CopyVariant }) {
  const [was, is] = variant.readings
  return (
    <span class="choices">
      <Words index={index} passage={was} />
      <span class="v"> became </span>
      <span aria-hidden="true"> → </span>
      <Words index={index} passage={is} />
    </span>
  )
}

function Words({ index, passage }: { index: CollationIndex; passage: Passage }) {
  if (wordsAt(index, passage.document, passage.span) === '') return <em>nothing here</em>
  return <PassageText index={index} passage={passage} most={LONGEST_WORDS} />
}
