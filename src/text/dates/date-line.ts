import { analyse } from '../analyse.ts'
import { type DateMention, findDates } from './dates.ts'

/**
 * The date of publication that a text carries itself: one that stands by itself near its head
 * ("Sun Nov 19 2017") or in front of its first sentence ("date 2018-02-06 Vell Times - "). Null without one.
 */
export function dateLine(text: string, dates: readonly DateMention[]): DateMention | null {
  return dates.find(date => date.value !== null && isDateLine(text, date)) ?? null
}

/** The same for a text that is not analysed yet, of which only the head is read. */
export function dateLineOf(text: string, language: string): DateMention | null {
  const head = text.slice(0, HEAD + LONGEST_LINE)
  return dateLine(head, findDates(analyse({ text: head, language, titleSpan: null })))
}

/** A date line that leaves the year out: "VELL, Oct 12 (Ore Press) -". */
export function yearlessDateLine(text: string, dates: readonly DateMention[]): DateMention | null {
  return dates.find(date => date.relative?.kind === 'month-day' && isDateLine(text, date)) ?? null
}

/** A date line stands before the report proper, behind no more than a headline, a summary and a byline. */
const HEAD = 1000

/** Words that a date line holds beside its date: "Published:", "Updated … by", an outlet's name. */
const MOST_WORDS = 6

function isDateLine(text: string, date: DateMention): boolean {
  const [start, end] = date.span
  if (date.precision !== 'day' || start > HEAD) return false
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const before = text.slice(lineStart, start)
  if (words(before) > MOST_WORDS || /[.!?]\s/.test(before) || IN_A_SENTENCE.test(before)) return false
  const lineEnd = text.indexOf('\n', end)
  const after = text.slice(end, Math.min(lineEnd === -1 ? text.length : lineEnd, end + LONGEST_LINE))
  if (words(after) <= MOST_WORDS && !/(?<!\b[ap]\.?m)[.!?]\s*$/i.test(after)) return true
  if (PLACE_BEFORE.test(before) && /^\)?\s*[.:]\s/.test(after)) return true
  const prefix = /^[^.!?\n]{0,60}?\s[-–—|]{1,2}\s/.exec(after)
  return prefix !== null && words(prefix[0]) <= MOST_WORDS
}

/** Further than this no line end is looked for: a line so long is a text. */
const LONGEST_LINE = 200

/** "Vell/Ore, 19. Oktober 2023. Die …": nothing but capitals before the date. */
const PLACE_BEFORE = /^(?:\p{Lu}[\p{L}.’'-]*[\s/]?)+[,(]\s*$/u

/** A preposition before the date makes it part of what is told. */
const IN_A_SENTENCE =
  /(?:^|[^\p{L}])(?:on|in|since|until|till|before|after|from|by|of|for|am|le|el)\s+(?:the\s+)?$/iu

function words(text: string): number {
  return text.match(/\p{L}+/gu)?.length ?? 0
}
