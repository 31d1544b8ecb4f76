import type { CollationParts } from '../../src/decisions/finding.ts'
import type { Attribution } from '../../src/model/attribution.ts'
import { identifier } from '../../src/model/identifier.ts'
import type { Reading } from '../../src/model/utterance.ts'
import { plainDocument } from '../plain-document.ts'

const BRACKET = /\[(\w+) (\w+): ([^\]]*)\]/g

export interface MarkedParts {
  readonly parts: CollationParts
  /** What in a collation has the name that the marks give it, in any of its documents. */
  id(name: string): string
}

/**
 * Documents with what was said marked, as `id location | [utterance speaker: words] and more`; every attribution is named by
 * document and utterance, `d1/u`. Stories are lists of documents. Identifiers derive from content, as in a collation.
 */
export function markedParts(marked: readonly string[], stories: Record<string, string> = {}): MarkedParts {
  const ids = new Map<string, string>()
  const attributions: Attribution[] = []
  const readings = new Map<string, Reading[]>()
  const speakers = new Set<string>()
  const documents = marked.map(line => {
    const [, id, location, rest] = /^(\S+) (\S+) \| (.*)$/s.exec(line)!
    let text = ''
    let at = 0
    for (const match of rest!.matchAll(BRACKET)) {
      const [whole, utterance, speaker, words] = match
      text += rest!.slice(at, match.index)
      at = match.index + whole.length
      const span = [text.length, text.length + words!.length] as const
      text += words!
      const attribution = identifier('a', [id!, ...span])
      ids.set(`${id}/${utterance}`, attribution)
      attributions.push(said(attribution, id!, span, speaker!))
      speakers.add(speaker!)
      const reading: Reading = { document: id!, attribution, span, form: 'direct' }
      readings.set(utterance!, [...(readings.get(utterance!) ?? []), reading])
    }
    return plainDocument(id!, text + rest!.slice(at), { location: location! })
  })
  const utterances = [...readings].map(([name, list]) => {
    const id = identifier(
      'u',
      list.flatMap(r => [r.document, ...r.span]),
    )
    ids.set(name, id)
    return { id, speaker: null, occasion: null, readings: list }
  })
  const found = Object.entries(stories).map(([name, list]) => {
    const members = list.split(' ')
    ids.set(name, identifier('t', members))
    return { id: ids.get(name)!, title: name, documents: members }
  })
  return {
    parts: {
      documents,
      attributions,
      utterances,
      stories: found,
      speakers: [...speakers].map(id => ({ id, name: `Dr ${id}`, kind: 'person', aliases: [id] })),
      positions: [],
      copies: [],
      figures: [],
      terms: [],
    },
    id: name => ids.get(name) ?? name,
  }
}

function said(id: string, document: string, span: readonly [number, number], speaker: string): Attribution {
  return {
    id,
    document,
    kind: 'direct',
    source: [],
    cue: [],
    content: [span],
    speaker,
    speakerBasis: 'named',
    act: 'states',
    addressee: null,
    relay: [],
    confidence: 1,
  }
}
