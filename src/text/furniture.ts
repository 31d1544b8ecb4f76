import type { Span } from '../model/span.ts'
import type { ParagraphKind } from './analysis.ts'
import type { DraftToken } from './tokens.ts'

const LONGEST = 200

const LINES: readonly RegExp[] = [
  /^(?:read also|also read|read more|related|see also|more on this|recommended|don't miss|watch|listen)\s*(?:[:|»>]|-\s|$)/i,
  /^(?:(?:icon|fa|social)-[\w-]+\s*)+$/i,
  /^(?:share|tweet|print|email|comments?|advertisement|sponsored|follow us|subscribe|sign in|log in|menu)[\s.:]*$/i,
  /^share (?:this|on)\b.{0,40}$/i,
  /^follow us on\b/i,
  /^(?:sign up|subscribe) (?:for|to) our\b/i,
  /^(?:photo|image|picture|file photo|photo credit|image credit|credit)\s*:/i,
  /^(?:\(c\)|©|copyright)\s*(?:\d{4}|\p{Lu})/iu,
  /all rights reserved\.?$/i,
  /^By (?:Staff|Agencies|Our \p{Lu}\p{L}+)(?:[ ,/&]+(?:and )?\p{L}+){0,5}$/u,
  /^By \p{Lu}[\p{L}.'’-]+(?: (?:and )?\p{Lu}[\p{L}.'’-]*){1,5}(?:, \p{L}[\p{L} ]+)?$/u,
  /^\(?(?:reporting|additional reporting|writing|editing) by\b/i,
  /^click here\b/i,
  /^tags?\s*:/i,
  /^(?:updated|published|posted|last (?:updated|modified))\s*:?\s*.{0,10}\d.{0,40}$/i,
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*,? )?(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?,? \d{1,2}(?:,? \d{4})?(?:[ ,|-]+\d{1,2}:\d{2}.{0,12})?$/i,
]

export function isFurniture(line: string): boolean {
  if (line.length > LONGEST) return false
  return LINES.some(pattern => pattern.test(line))
}

export function paragraphKinds(
  text: string,
  spans: readonly Span[],
  titleSpan: Span | null,
): ParagraphKind[] {
  const kinds: ParagraphKind[] = spans.map(([start, end]) =>
    end - start <= LONGEST && isFurniture(text.slice(start, end)) ? 'furniture' : 'body',
  )
  spans.forEach(([start, end], i) => {
    if (titleSpan !== null && start < titleSpan[1] && end > titleSpan[0]) kinds[i] = 'headline'
    else if (
      titleSpan === null &&
      i === 0 &&
      spans.length > 1 &&
      end - start < 200 &&
      !/[.!?…:;,”"]$/.test(text.slice(start, end))
    )
      kinds[i] = 'headline'
  })
  return kinds
}

export function sentenceFurniture(
  text: string,
  tokens: readonly DraftToken[],
  starts: readonly number[],
  kind: ParagraphKind,
): boolean[] {
  let rest = kind === 'furniture'
  return starts.map((first, s) => {
    if (rest) return true
    const last = (starts[s + 1] ?? tokens.length) - 1
    const sentence = text.slice(
      tokens[first]!.start,
      Math.min(tokens[last]!.end, tokens[first]!.start + LONGEST + 1),
    )
    if (s > 0 && isFurniture(sentence)) rest = true
    return rest
  })
}
