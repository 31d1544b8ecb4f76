import { digitsEnd, isDigit, isHyphenated, isLetter, matchEnd, runEnd } from './character-runs.ts'
import { type DraftToken, pushToken } from './draft-token.ts'

/** Dates and clocks in figures, by the sign behind their first figure. */
const FIXED: Readonly<Record<string, RegExp>> = {
  '-': /\d{4}-\d{2}-\d{2}(?![\w-])/y,
  '/': /\d{1,2}\/\d{1,2}\/\d{2,4}(?![\w/])/y,
  ':': /\d{1,2}:\d{2}(?::\d{2})?(?![\d:])/y,
}

/** Letters that make a figure's unit when they follow it without a space ("$5bn", "10km", "7pm"). */
const GLUED_UNITS = new Set(
  'k m mn mln bn tn tr km cm mm kg g mg t mph kph kmh am pm ft lb lbs oz ha mw gw kw mb gb tb hrs min sec h p c'.split(
    ' ',
  ),
)

/** A number with its separators, or a word that begins with digits ("19-year-old"); `start` stands on a digit. */
export function figureToken(text: string, start: number, to: number, into: DraftToken[]): number {
  const pattern = FIXED[text[digitsEnd(text, start, to)] ?? '']
  const fixed = pattern === undefined ? 0 : matchEnd(pattern, text, start, to)
  if (fixed > 0) return pushToken(into, text, start, fixed, 'number')
  const end = numberEnd(text, start, to)
  if (!isLetter(text, end, to) && !(isHyphenated(text, end, to) && isLetter(text, end + 1, to))) {
    return pushToken(into, text, start, end, 'number')
  }
  let wordEnd = runEnd(text, end, to)
  const unit = GLUED_UNITS.has(text.slice(end, wordEnd).toLowerCase())
  if (unit && !isHyphenated(text, wordEnd, to)) return pushToken(into, text, start, end, 'number')
  while (isHyphenated(text, wordEnd, to)) wordEnd = runEnd(text, wordEnd + 1, to)
  return pushToken(into, text, start, wordEnd, 'word')
}

function numberEnd(text: string, start: number, to: number): number {
  let end = digitsEnd(text, start, to)
  while (isDigit(text, end + 1, to)) {
    const separates = text[end] === '.' || text[end] === ',' || partsThousands(text, end, to)
    if (!separates) break
    end = digitsEnd(text, end + 1, to)
  }
  return end
}

/** No-break and thin spaces and the Swiss apostrophe, with three digits behind them. */
function partsThousands(text: string, at: number, to: number): boolean {
  return "\u00A0\u202F\u2009'’".includes(text[at]!) && digitsEnd(text, at + 1, to) === at + 4
}
