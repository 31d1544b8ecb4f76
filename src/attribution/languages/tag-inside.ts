import type { Span } from '../../model/span.ts'
import type { Finder } from '../phrases/working-unit.ts'
import type { TagLanguage } from './tag-language.ts'

/** « …, explique-t-il. … »: verb and pronoun, joined, with the comma before and the mark after them. */
const INSIDE = /,\s+((\p{L}+)-(?:t-)?(il|elle|on|ils|elles))(\s?[,.?!:;]\s*)/u
/** So much of a quotation is looked through. */
const WINDOW = 2000

/** The tag that French sets inside the marks. */
export function tagInside(language: TagLanguage): Finder {
  return function* (unit) {
    for (let q = 0; q < unit.items.length; q++) {
      const { quotation, start, end } = unit.items[q]!
      if (quotation === null || unit.claimed[q]) continue
      const match = INSIDE.exec(unit.text.slice(start, Math.min(end, start + WINDOW)))
      const key = match === null ? undefined : language.verbs.get(match[2]!.toLowerCase())
      if (match === null || key === undefined) continue
      const tag = start + match.index + match[0].indexOf(match[1]!)
      const pronoun = tag + match[1]!.length - match[3]!.length
      const content: Span[] = [[start, start + match.index + 1]]
      const rest = start + match.index + match[0].length
      if (rest < end) content.push([rest, end])
      yield {
        rule: 'quotation-tag',
        lemma: key,
        source: [[pronoun, pronoun + match[3]!.length]],
        cue: [[tag, tag + match[2]!.length]],
        content,
        odds: 0.9,
      }
    }
  }
}
