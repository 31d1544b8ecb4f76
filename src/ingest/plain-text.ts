import { identifier } from '../model/identifier.ts'
import { analyse } from '../text/analyse.ts'
import type { Draft } from './draft.ts'

/** A text file → a draft. Line ends become `\n`; nothing else is touched. */
export function documentOfText(decoded: string, hash: string, location: string): Draft {
  const text = decoded.replace(/\r\n?/g, '\n')
  const [first] = analyse({ text, language: 'und', titleSpan: null }).paragraphs
  const title = first?.kind === 'headline' ? text.slice(first.start, first.end) : null
  return {
    id: identifier('d', [hash]),
    location,
    outlet: null,
    title,
    published: null,
    publishedBasis: 'text',
    language: null,
    byline: null,
    sha256: hash,
    text,
    dropped: [],
  }
}
