import type { AnnotatedDocument } from '../../src/attribution/annotate.ts'
import type { Attribution } from '../../src/model/attribution.ts'
import { identifier } from '../../src/model/identifier.ts'
import type { Span } from '../../src/model/span.ts'
import { analyse } from '../../src/text/analyse.ts'
import { plainDocument } from '../plain-document.ts'

const BRACKET = /\[(?:([a-z]+|\?|\+): )([^[\]]*)\]/g

/**
 * A report with its attributions marked: `[ann: “We go,”] she said, [+: “today.”]`. The name is the speaker's
 * id, `?` one not resolved; `+` goes on with the attribution before. A first line that ends in no full stop and is
 * followed by an empty line is the headline.
 */
export function report(id: string, marked: string): AnnotatedDocument {
  let text = ''
  let at = 0
  const found: { speaker: string | null; content: Span[] }[] = []
  for (const match of marked.matchAll(BRACKET)) {
    text += marked.slice(at, match.index)
    const span: Span = [text.length, text.length + match[2]!.length]
    text += match[2]!
    at = match.index + match[0].length
    if (match[1] === '+') found.at(-1)!.content.push(span)
    else found.push({ speaker: match[1] === '?' ? null : match[1]!, content: [span] })
  }
  text += marked.slice(at)
  const headline = /^[^\n]*[^.\n](?=\n\n)/.exec(text)
  const titleSpan: Span | null = headline === null ? null : [0, headline[0].length]
  const attributions = found.map(({ speaker, content }): Attribution => {
    const said = content.map(([s, e]) => text.slice(s, e)).join(' ')
    return {
      id: identifier('a', [id, ...content.flat()]),
      document: id,
      kind: /^[“"].*[”"]$/s.test(said) ? 'direct' : /[“"]/.test(said) ? 'mixed' : 'indirect',
      source: [],
      cue: [],
      content,
      speaker,
      speakerBasis: speaker === null ? 'none' : 'named',
      act: 'states',
      addressee: null,
      relay: [],
      confidence: 1,
    }
  })
  return {
    document: plainDocument(id, text, {
      outlet: id,
      title: headline === null ? null : headline[0],
      titleSpan,
    }),
    attributions,
    speakers: [],
    figures: [],
    analysis: analyse({ text, language: 'en', titleSpan }),
    names: [],
    dates: [],
  }
}
