import type { FindingKind } from '../../decisions/anchor.ts'
import type { Lookup } from '../../lookup/lookup.ts'
import { idFromPath } from '../../web/links.ts'

/** Of a site of any name: an address may have been copied from another window, through a proxy or from a message. */
const PAGE = /^\/(stories|utterances|speakers|documents)\/([^/]+)(?:\/(story|said\/(\d{1,9})-(\d{1,9})))?$/

/**
 * The id that is meant by an id or by the address of a page of this site, pasted as a whole or as a path. What is no such
 * address is taken for an id.
 */
export async function namedSubject(lookup: Lookup, words: string, kind: FindingKind): Promise<string> {
  const path = words.startsWith('/') ? words : (URL.parse(words)?.pathname ?? '')
  const found = PAGE.exec(path.split(/[?#]/)[0]!.replace(/\.json$/, ''))
  if (found === null) return words
  const [, place, part, of, start, end] = found
  const id = idFromPath(decoded(part!))
  if (place !== 'documents') return id
  if (of === 'story' || (of === undefined && kind === 'story')) return (await lookup.storyOf(id))?.id ?? id
  if (of === undefined) return id
  return (await lookup.utteranceAt({ document: id, span: [Number(start), Number(end)] }))?.id ?? id
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
