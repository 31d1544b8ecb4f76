import type { AnnotatedDocument } from '../attribution/annotate.ts'
import type { Passage } from '../model/span.ts'
import { isoDay, parseIsoDay } from '../text/civil-days.ts'
import type { DateMention } from '../text/dates.ts'

/** The day a document is read against: when it was published. */
export interface ReferenceDay {
  readonly day: string
  /** The date line it was read from; null where only metadata tells. */
  readonly passage: Passage | null
}

type Dated = Pick<AnnotatedDocument, 'document' | 'dates'>

/**
 * The day of publication: from the metadata, else from a date that stands by itself near the head of
 * the text ("Sun Nov 19 2023") or in front of its first sentence ("date 2024-01-23 Vell Times - ").
 */
export function referenceDay({ document, dates }: Dated): ReferenceDay | null {
  const line = dates.find(date => isDateLine(document.text, date))
  const passage = line === undefined ? null : { document: document.id, span: line.span }
  const published = document.published === null ? null : parseIsoDay(document.published)
  if (published !== null) {
    const day = isoDay(published)
    return { day, passage: line?.value === day ? passage : null }
  }
  return line === undefined ? null : { day: line.value!, passage }
}

/** A date line stands before the report proper, behind no more than a headline, a summary and a byline. */
const HEAD = 1000

/** Words that a date line holds beside its date: "Published:", "Updated … by", an outlet's name. */
const MOST_WORDS = 6

function isDateLine(text: string, date: DateMention): boolean {
  const [start, end] = date.span
  if (date.value === null || date.precision !== 'day' || start > HEAD) return false
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
  /(?:^|\s)(?:on|in|since|until|till|before|after|from|by|of|for|am|le|el)\s+(?:the\s+)?$/i

function words(text: string): number {
  return text.match(/\p{L}+/gu)?.length ?? 0
}
