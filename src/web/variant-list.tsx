import type { Passage } from '../model/span.ts'
import type { Utterance, Variant, VariantReading } from '../model/utterance.ts'
import type { CollationIndex } from './collation-index.ts'
import { running, shortened } from './markup.ts'
import { OutletName } from './outlet-name.tsx'
import { languageTag } from './passage-text.tsx'
import { VariantBadge, VariantBadges } from './variant-badge.tsx'

const LONGEST_WORDS = 160

/** Every difference of an utterance: its type, the words, each a link to where they stand, and who has them. */
export function VariantList(props: { index: CollationIndex; utterance: Utterance }) {
  const { index, utterance } = props
  if (utterance.variants.length === 0) return null
  return (
    <details class="variants">
      <summary>
        <span class="label">Sources differ:</span> <VariantBadges variants={utterance.variants} />
      </summary>
      <VariantRows index={index} utterance={utterance} />
    </details>
  )
}

/** A row a difference, that of the verbs that report it last. */
export function VariantRows({ index, utterance }: { index: CollationIndex; utterance: Utterance }) {
  const inside = utterance.variants.filter(({ row }) => row >= 0)
  return (
    <ul class="differences">
      {[...inside, ...utterance.variants.filter(({ row }) => row < 0)].map(variant => (
        <li>
          <VariantBadge type={variant.type} inside={variant.insideQuotation} />
          <OneVariant index={index} utterance={utterance} variant={variant} />
        </li>
      ))}
    </ul>
  )
}

function OneVariant(props: { index: CollationIndex; utterance: Utterance; variant: Variant }) {
  const { index, utterance, variant } = props
  const byWords = Map.groupBy(variant.readings, reading => running(reading.text))
  return (
    <ul class="choices">
      {[...byWords].map(([words, readings]) => (
        <li>
          <a
            class="p t"
            href={index.links.passage(evidenceOf(readings[0]!, utterance))}
            lang={languageTag(index.documents.get(readings[0]!.document)?.document.language)}
            dir="auto"
          >
            {words === '' ? <em>nothing here</em> : shortened(words, LONGEST_WORDS)}
          </a>{' '}
          <Having index={index} documents={distinctDocuments(readings)} />
        </li>
      ))}
    </ul>
  )
}

/** Outlets named beside words before the rest are counted; the apparatus names all. */
const NAMED = 5

function Having({ index, documents }: { index: CollationIndex; documents: readonly string[] }) {
  const named = documents.length <= NAMED + 1 ? documents : documents.slice(0, NAMED)
  return (
    <>
      {named.map((document, i) => (
        <>
          {i > 0 && ', '}
          <OutletName index={index} document={document} />
        </>
      ))}
      {named.length < documents.length && ` and ${documents.length - named.length} more`}
    </>
  )
}

function distinctDocuments(readings: readonly VariantReading[]): string[] {
  return [...new Set(readings.map(reading => reading.document))]
}

/** Where nothing stands, the reading that lacks it is the evidence. */
function evidenceOf(reading: VariantReading, utterance: Utterance): Passage {
  if (reading.span[0] < reading.span[1]) return reading
  return utterance.readings.find(r => r.document === reading.document) ?? reading
}
