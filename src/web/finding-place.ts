import type { Anchor, FindingKind } from '../decisions/anchor.ts'
import { idInPath, ON_OWN_PAGES } from './links.ts'

/** Path of the page on which something that can be decided about is shown, or what it consisted of; null: not known. */
export function findingPlace(
  { kind, id }: { readonly kind: FindingKind; readonly id: string },
  anchor?: Anchor,
): string | null {
  const stands = anchor?.documents[0]
  const span = stands?.spans[0]
  switch (kind) {
    case 'story':
      return `/stories/${idInPath(id)}`
    case 'utterance':
      return `/utterances/${idInPath(id)}`
    case 'speaker':
      return ON_OWN_PAGES.speaker(id)
    case 'document':
      return ON_OWN_PAGES.document(id)
    case 'attribution':
      return stands && span ? ON_OWN_PAGES.passage({ document: stands.document, span }) : null
    case 'position':
      return stands && span
        ? ON_OWN_PAGES.utterance({ id, reading: { document: stands.document, span } })
        : null
    default:
      return stands ? ON_OWN_PAGES.story({ id: '', document: stands.document }) : null
  }
}
