import { identifier, sha256 } from '../model/identifier.ts'
import type { SourceRun } from '../model/provenance.ts'
import { analyse } from '../text/analyse.ts'
import { byteOffsets } from './byte-offsets.ts'
import type { Decoded } from './decode.ts'
import type { Draft } from './draft.ts'

/** A text file → a draft. Line ends become `\n`; nothing else is touched. */
export function documentOfText(bytes: Uint8Array, decoded: Decoded, location: string): Draft {
  const text = decoded.text.replace(/\r\n?/g, '\n')
  const [first] = analyse({ text, language: 'und', titleSpan: null }).paragraphs
  const title = first?.kind === 'headline' ? text.slice(first.start, first.end) : null
  const hash = sha256(bytes)
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
    provenance: {
      url: null,
      modified: null,
      readFrom: title === null ? {} : { title: 'text' },
      encoding: decoded.encoding,
      runs: linesAsTheyStood(bytes, decoded),
    },
  }
}

/** What stands between two line ends of more than one character goes on character by character; such a line end is one. */
function linesAsTheyStood(bytes: Uint8Array, { text, encoding }: Decoded): SourceRun[] {
  // Places in the decoded text: of each run its start and its end.
  const places: number[] = [0]
  for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n', at + 2)) places.push(at, at + 2)
  places.push(text.length)
  const offsets = byteOffsets(bytes, encoding, places)
  if (offsets === null) return []
  const runs: SourceRun[] = []
  for (let i = 0; i + 1 < places.length; i++) {
    const isLineEnd = i % 2 === 1
    // Each line end before has made the text one character shorter.
    const before = Math.floor(i / 2)
    const start = places[i]! - before
    const end = places[i + 1]! - before - (isLineEnd ? 1 : 0)
    if (end > start) runs.push([start, end, offsets[i]!, offsets[i + 1]!])
  }
  return runs
}
