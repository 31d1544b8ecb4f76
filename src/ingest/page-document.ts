import { sha256 } from '../model/identifier.ts'
import type { Decoded } from './decode.ts'
import type { Draft } from './draft.ts'
import { plainAddress } from './entry-address.ts'
import { type Limits, parsingTimeFor } from './limits.ts'
import type { Origin } from './origin.ts'
import { documentOfPage } from './page/page.ts'
import { parsedInThread } from './parsed-in-thread.ts'
import type { Reading } from './reading.ts'

/**
 * A page with what is known of where it came from → a draft: known by its own address where it was fetched, and with what
 * the feed that led to it says where the page itself says nothing.
 */
export async function draftOfPage(
  bytes: Uint8Array,
  { text, encoding }: Decoded,
  origin: Origin,
  { limits }: Reading,
): Promise<Draft> {
  const { location, url: address } = origin
  const page: PageMatter = { text, encoding, location, address, limits }
  // What takes more than a moment may take very long, where it is made to.
  const draft =
    bytes.length <= limits.pageBytesHere
      ? pageDraft(bytes, 0, page)
      : await parsedInThread('page', bytes, location, {
          most: 0,
          time: parsingTimeFor(bytes.length, limits),
          matter: page,
        })
  if (origin.url === null) return supplemented(draft, origin)
  // One report under several addresses is one document, and what it is changed to is a revision of it.
  const known = plainAddress(draft.provenance?.url ?? origin.url)
  return supplemented({ ...draft, location: known }, origin)
}

/** A page that was decoded, and what is known of where it came from. */
export interface PageMatter {
  readonly text: string
  readonly encoding: string
  readonly location: string
  readonly address: string | null
  readonly limits: Limits
}

/** In whichever thread. */
export function pageDraft(bytes: Uint8Array, _most: number, page: PageMatter): Draft {
  const { text, encoding, location, address, limits } = page
  return documentOfPage(text, sha256(bytes), location, limits, { address, bytes, encoding })
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
