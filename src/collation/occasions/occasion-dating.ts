import type { Basis, DatePrecision } from '../../model/occasion.ts'
import type { Passage } from '../../model/span.ts'
import { dayNumber, daysBetween, parseIsoDay, weekdayOf } from '../../text/dates/civil-days.ts'
import { type DateMention, resolveDate } from '../../text/dates/dates.ts'
import type { ReferenceDay } from './occasion-reference.ts'

/** When one document has something said, as far as it tells by itself. */
export interface OwnDate {
  /** ISO date cut to `precision`; null where the words need a day to be read against and there is none. */
  readonly value: string | null
  readonly precision: DatePrecision
  readonly basis: Basis
  /** 0 for Sunday; null where no weekday is named. */
  readonly weekday: number | null
  readonly from: readonly Passage[]
}

/**
 * Stated where the words name the day in full; inferred where a weekday or a day without its year is
 * read against the day of publication.
 */
export function ownDate(
  document: string,
  mention: DateMention,
  reference: ReferenceDay | null,
): OwnDate | null {
  const date = readDate(document, mention, reference)
  return date !== null && isAhead(date, reference) ? null : date
}

/** What is reported has been said: a day after publication is that of something announced. */
function isAhead({ value }: OwnDate, reference: ReferenceDay | null): boolean {
  const since = value === null || reference === null ? null : daysBetween(reference.day, value)
  return since !== null && since > TIME_ZONES
}

/** It may be tomorrow already where the words were said. */
const TIME_ZONES = 1

function readDate(document: string, mention: DateMention, reference: ReferenceDay | null): OwnDate | null {
  const own: Passage = { document, span: mention.span }
  const { relative, precision } = mention
  if (mention.value !== null) {
    return { value: mention.value, precision, basis: 'stated', weekday: null, from: [own] }
  }
  const weekday = relative?.kind === 'weekday' || relative?.kind === 'month-day' ? relative.weekday : null
  const resolved = reference === null ? null : resolveDate(mention, reference.day)
  if (resolved !== null) {
    const from = reference!.passage === null ? [own] : [own, reference!.passage]
    return { ...resolved, basis: 'inferred', weekday, from }
  }
  return weekday === null && relative?.kind !== 'month-day'
    ? null
    : { value: null, precision, basis: 'inferred', weekday, from: [own] }
}

/** Whether the day could be the one that a document leaves open: its weekday, its day of the month. */
export function couldBe(day: string, open: OwnDate, mention: DateMention): boolean {
  const civil = parseIsoDay(day)
  if (civil === null) return false
  if (open.weekday !== null && weekdayOf(dayNumber(civil)) !== open.weekday) return false
  const { relative } = mention
  return relative?.kind !== 'month-day' || (relative.month === civil.month && relative.day === civil.day)
}
