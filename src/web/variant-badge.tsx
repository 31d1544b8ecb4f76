import type { Variant, VariantType } from '../model/utterance.ts'

/** What turns the meaning first, what is a matter of words last. */
const ORDER: readonly VariantType[] = [
  'negation',
  'figure',
  'naming',
  'modality',
  'truncation',
  'addition',
  'wording',
  'reporting verb',
]

/** The type of a difference; the marks say that it stands inside quotation marks. */
export function VariantBadge(props: { type: VariantType; inside: boolean; times?: number }) {
  const { type, inside, times = 1 } = props
  return (
    <span class={inside ? 'badge in' : 'badge'}>
      {type}
      {times > 1 && ` ×${times}`}
      {inside && <span class="v"> inside quotation marks</span>}
    </span>
  )
}

/** The marks alone, to say what they mean. */
export function InsideSign() {
  return <span class="badge in" aria-hidden="true" />
}

/** The types of all differences, each once. */
export function VariantBadges({
  variants,
}: {
  variants: readonly Pick<Variant, 'type' | 'insideQuotation'>[]
}) {
  const byType = Map.groupBy(variants, variant => variant.type)
  return (
    <>
      {ORDER.flatMap(type => {
        const found = byType.get(type)
        if (!found) return []
        const inside = found.some(variant => variant.insideQuotation)
        return [<VariantBadge type={type} inside={inside} times={found.length} />, ' ']
      })}
    </>
  )
}
