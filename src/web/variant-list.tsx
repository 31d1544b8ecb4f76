import type { Passage } from '../model/span.ts'
import type { Utterance, Variant, VariantReading } from '../model/utterance.ts'
import type { CollationIndex } from './collation-index.ts'
import { running, shortened } from './markup.ts'
import { OutletName } from './outlet-name.tsx'
import { languageTag } from './passage-text.tsx'
import { VariantBadge, VariantBadges } from './variant-badge.tsx'

const LONGEST_WORDS = 160

/** Every difference of an utterance: its type, the words, each a link to where they stand, and who has them. */
export function VariantList(props: { index: CollationIndex; utterance: Utterance; open?: boolean }) {
  const { index, utterance, open } = props
  if (utterance.variants.length === 0) return null
  return (
    <details class="variants" open={open}>
      <summary>
        <span class="label">Sources differ:</span> <VariantBadges variants={utterance.variants} />
      </summary>
      <ul>
        {utterance.variants.map(variant => (
          <li>
            <VariantBadge type={variant.type} inside={variant.insideQuotation} />
            <OneVariant index={index} utterance={utterance} variant={variant} />
          </li>
        ))}
      </ul>
    </details>
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
          {distinctDocuments(readings).map((document, i) => (
            <>
              {i > 0 && ', '}
              <OutletName index={index} document={document} />
            </>
          ))}
        </li>
      ))}
    </ul>
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
