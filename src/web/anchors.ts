import { identifier } from '../model/identifier.ts'
import type { Passage } from '../model/span.ts'

/** What may stand in an anchor as it is; every other identifier is hashed, since it may hold anything. */
const PLAIN = /^[A-Za-z0-9_-]{1,64}$/

/** One letter a kind, since a page has thousands; `~` is no part of a plain identifier, so that a hash never meets one. */
function encoded(id: string): string {
  return PLAIN.test(id) ? id : `~${identifier('x', [id])}`
}

export const documentAnchor = (id: string): string => `d.${encoded(id)}`

/** The same for the same characters of the same document, on every page that shows them. */
export const passageAnchor = ({ document, span }: Passage): string =>
  `${documentAnchor(document)}.${span[0]}.${span[1]}`

export const storyAnchor = (id: string): string => `t.${encoded(id)}`

export const utteranceAnchor = (id: string): string => `u.${encoded(id)}`

export const speakerAnchor = (id: string): string => `s.${encoded(id)}`

export const occasionAnchor = (id: string): string => `o.${encoded(id)}`
