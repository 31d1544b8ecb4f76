import { sha256 } from '../model/identifier.ts'
import type { Decoded } from './decode.ts'
import type { Draft } from './draft.ts'
import { plainAddress } from './entry-address.ts'
import type { Origin } from './origin.ts'
import { documentOfPage } from './page/page.ts'
import type { Reading } from './reading.ts'

/**
 * A page with what is known of where it came from → a draft: known by its own address where it was fetched, and with what
 * the feed that led to it says where the page itself says nothing.
 */
export function draftOfPage(bytes: Uint8Array, decoded: Decoded, origin: Origin, { limits }: Reading): Draft {
  const { text, encoding } = decoded
  const draft = documentOfPage(text, sha256(bytes), origin.location, limits, {
    address: origin.url,
    bytes,
    encoding,
  })
  if (origin.url === null) return supplemented(draft, origin)
  // One report under several addresses is one document, and what it is changed to is a revision of it.
  const location = plainAddress(draft.provenance?.url ?? origin.url)
  return supplemented({ ...draft, location }, origin)
}

function supplemented(draft: Draft, { entry }: Origin): Draft {
  if (entry === null) return draft
  const told = (['title', 'published', 'byline', 'outlet', 'language'] as const).filter(
    name => draft[name] === null && entry[name] !== null,
  )
  if (told.length === 0) return draft
  const values = Object.fromEntries(told.map(name => [name, entry[name]]))
  const readFrom = Object.fromEntries(told.map(name => [name, 'feed' as const]))
  return {
    ...draft,
    ...values,
    ...(draft.provenance
      ? { provenance: { ...draft.provenance, readFrom: { ...draft.provenance.readFrom, ...readFrom } } }
      : {}),
  }
}
