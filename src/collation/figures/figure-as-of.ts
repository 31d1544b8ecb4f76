import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import { CROWD } from '../../attribution/figures/figure-crowds.ts'
import type { FigureMention } from '../../model/figure.ts'
import { addDays } from '../../text/dates/civil-days.ts'
import type { DateMention } from '../../text/dates/dates.ts'
import { resolveDate } from '../../text/dates/dates.ts'
import { closeOpenDays } from '../occasions/occasion-open-days.ts'
import { type ReferenceDay, referenceDay } from '../occasions/occasion-reference.ts'
import { openingDay } from '../occasions/occasion-report-day.ts'

export interface DatedFor {
  readonly asOf: string | null
  readonly basis: 'stated' | 'inferred' | null
}

/**
 * For when a figure of a story holds. A day in full is stated. Inferred are: a weekday read against the
 * day of publication; a stretch of days counted from the one start that the story's reports name; of a crowd, the
 * day that its report is of; else the day of publication itself, or where none is known the one that a companion's
 * opening has and its own could mean. Where there is no such day, words like "as of Tuesday" are read against the
 * one day that the report gives in full.
 */
export function asOfIn(
  story: readonly AnnotatedDocument[],
): (document: AnnotatedDocument, figure: FigureMention) => DatedFor {
  const start = startOf(story)
  const days = new Map(story.map(d => [d, referenceDay(d)]))
  const dayOf = openingDays(story, days)
  const mentions = new Map(story.map(d => [d, new Map(d.dates.map(m => [m.span[0], m]))]))
  return (document, figure) => {
    const reference = days.get(document)?.day ?? null
    const written = reference === null || figure.what === CROWD ? dayOf(document) : reference
    const published: DatedFor = { asOf: written, basis: written === null ? null : 'inferred' }
    if (figure.asOfSpan === null) return published
    const mention = mentions.get(document)?.get(figure.asOfSpan[0])
    if (mention === undefined && figure.asOf === null) {
      // "The year before": some other time, and no calendar's.
      const month = endOfStretch(document.document.text.slice(...figure.asOfSpan), written)
      return { asOf: month, basis: month === null ? null : 'inferred' }
    }
    if (mention === undefined) return published
    if (isWholeOf(mention, written)) return published
    if (mention.value !== null) return { asOf: mention.value, basis: 'stated' }
    if (figure.asOf !== null) return { asOf: figure.asOf, basis: 'inferred' }
    if (mention.relative?.kind === 'duration') {
      if (start === null) return published
      return { asOf: addDays(start, mention.relative.days), basis: 'inferred' }
    }
    const day = reference ?? written ?? onlyDay(document)
    const resolved = day === null ? null : resolveDate(mention, day)
    return resolved === null ? { asOf: null, basis: null } : { asOf: resolved.value, basis: 'inferred' }
  }
}

/** "The first quarter" of a report: the month that ended the last such before it. */
function endOfStretch(words: string, day: string | null): string | null {
  const [, which, length] = /^(first|second|third|fourth|last) (quarter|half)/.exec(words) ?? []
  if (day === null || which === undefined) return null
  const months = length === 'half' ? 6 : 3
  const nth = ['first', 'second', 'third', 'fourth'].indexOf(which) + 1
  const month = nth === 0 ? 12 : Math.min(12, nth * months)
  const [year, now] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const ended = month <= now && !/last year/.test(words) ? year : year - 1
  return `${ended}-${String(month).padStart(2, '0')}`
}

/** "In 2031" of a report of that year: as of the report. */
function isWholeOf({ value, precision, role }: DateMention, day: string | null): boolean {
  return precision === 'year' && role === null && value !== null && (day?.startsWith(value) ?? false)
}

/** The day of each report's opening; a weekday without a day of publication is the one such day of its companions. */
function openingDays(
  story: readonly AnnotatedDocument[],
  references: ReadonlyMap<AnnotatedDocument, ReferenceDay | null>,
): (document: AnnotatedDocument) => string | null {
  const needed = story.some(d => references.get(d) === null || d.figures.some(f => f.what === CROWD))
  if (!needed) return () => null
  const opened = new Map(story.map(d => [d, openingDay(d, references.get(d) ?? null)]))
  const close = closeOpenDays([...opened.values()])
  return document => {
    const day = opened.get(document) ?? null
    return day === null ? null : close(day).date.value
  }
}

/** The one day that a report without a day of its own gives in full: its weekdays are of that week. */
function onlyDay({ dates }: AnnotatedDocument): string | null {
  const days = new Set(
    dates.flatMap(m => (m.value !== null && m.precision === 'day' && m.role === null ? [m.value] : [])),
  )
  return days.size === 1 ? [...days][0]! : null
}

/** The one day from which the reports count ("since October 9"); null where they name none or several. */
function startOf(story: readonly AnnotatedDocument[]): string | null {
  const near = storyDay(story)
  const starts = new Set<string>()
  for (const { dates } of story) {
    for (const date of dates) {
      if (date.role !== 'since' || date.precision !== 'day' || !isCalendarDay(date)) continue
      const resolved = date.value ?? (near === null ? null : (resolveDate(date, near)?.value ?? null))
      if (resolved !== null) starts.add(resolved)
    }
  }
  return starts.size === 1 ? [...starts][0]! : null
}

function isCalendarDay(date: DateMention): boolean {
  return date.value !== null || date.relative?.kind === 'month-day'
}

/** Any day near the story tells the year of "October 9": the earliest that its reports give in full. */
function storyDay(story: readonly AnnotatedDocument[]): string | null {
  const published = story.flatMap(d => referenceDay(d)?.day ?? [])
  const told = story.flatMap(d =>
    d.dates.flatMap(m => (m.value !== null && m.precision === 'day' && m.role === null ? [m.value] : [])),
  )
  return [...(published.length > 0 ? published : told)].sort()[0] ?? null
}
