import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import { firstBeginningAt } from '../../model/halving.ts'
import { dayNumber, parseIsoDay, weekdayOf } from '../../text/dates/civil-days.ts'
import { type DateMention, resolveDate } from '../../text/dates/dates.ts'

/** When the event that a document reports took place, as far as the document tells. Days are day numbers. */
export interface StoryDays {
  /** Day and time of publication, in days with a fraction; null where nothing says it. */
  readonly published: number | null
  /** Days that the text names for what it tells, first mentions first. */
  readonly stated: readonly number[]
  /** The first of them where the text names it early: that of the event itself. */
  readonly event: number | null
  /** Weekday (0 = Sunday) first named by a text whose own day is unknown: a Sunday, but no telling which. */
  readonly weekday: number | null
}

/** The report's own day comes early; later mentions are background and what is to come. */
const FIRST_MENTIONS = 3
/** A day first named further down is that of a toll or of what somebody added. */
const LEAD = 600
/** A report is about days near its own: older ones are history, later ones announcements. */
const DAYS_BACK = 10
const DAYS_AHEAD = 3

export function storyDays({
  document,
  analysis,
  dates,
}: Pick<AnnotatedDocument, 'document' | 'analysis' | 'dates'>): StoryDays {
  const posted = document.published ?? dates.find(date => isPosted(document.text, date))?.value ?? null
  const published = publicationTime(posted)
  const told = dates.filter(date => date.role === null && !isQuoted(date, analysis.quotations))
  const stated: number[] = []
  let event: number | null = null
  for (const date of told) {
    const day = dayOf(date, posted)
    if (day === null || stated.includes(day)) continue
    if (published !== null && (day < published - DAYS_BACK || day > published + DAYS_AHEAD)) continue
    // The day of publication in full is the date line, which tells no more than `published` does.
    if (published !== null && date.value !== null && day === Math.floor(published)) continue
    if (stated.length === 0 && date.span[0] < LEAD) event = day
    stated.push(day)
    if (stated.length === FIRST_MENTIONS) break
  }
  const weekday = told.find(date => date.relative?.kind === 'weekday')?.relative
  return {
    published,
    stated,
    event,
    weekday:
      published === null && stated.length === 0 && weekday?.kind === 'weekday' ? weekday.weekday : null,
  }
}

/** A line that tells when a report was posted stands in the head of the text. */
const HEAD = 1000
const POSTED = /^[ \t]*(?:posted|published|updated|written)\b[^.!?]*$/i

/** "Posted by Ann on 3 May 2021": the day of writing, whatever follows on the line. */
function isPosted(text: string, { span: [start], value, precision }: DateMention): boolean {
  if (value === null || precision !== 'day' || start > HEAD) return false
  return POSTED.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))
}

function dayOf(date: DateMention, published: string | null): number | null {
  if (date.precision !== 'day') return null
  const resolved =
    published === null ? date.value : (resolveDate(date, published.slice(0, 10))?.value ?? null)
  const day = resolved === null ? null : parseIsoDay(resolved)
  return day === null ? null : dayNumber(day)
}

function isQuoted(date: DateMention, quotations: AnnotatedDocument['analysis']['quotations']): boolean {
  const low = firstBeginningAt(quotations, date.span[0] + 1)
  return low > 0 && quotations[low - 1]!.end >= date.span[1]
}

function publicationTime(iso: string | null): number | null {
  if (iso === null || iso.length < 10) return null
  const day = parseIsoDay(iso.slice(0, 10))
  if (day === null) return null
  const time = iso.length > 10 ? Date.parse(iso) : Number.NaN
  return Number.isNaN(time) ? dayNumber(day) : time / 86_400_000
}

/** Day of publication, or else the first day that the text names. */
export function timeOf({ published, stated }: StoryDays): number | null {
  return published ?? stated[0] ?? null
}

/** How the likeness of two documents shrinks with the time between them. */
export interface TimeWeights {
  /** Days after which the decaying part is down to 1/e. */
  readonly hotDays: number
  readonly coolDays: number
  /** Shares of likeness that decay fast, and slowly; the rest stays however long ago it was. */
  readonly hot: number
  readonly cool: number
  /**
   * What is left where the texts name one day for what they tell, where they name different days, where each
   * names a single day and not the same, and where only weekdays can be compared: one is the day after the
   * other (what was done on Sunday is told on Monday), or neither.
   */
  readonly sameDay: number
  readonly otherDay: number
  readonly otherSingleDay: number
  /** Days over which a report may name the day of what followed: the event is still the same. */
  readonly followUpDays: number
  readonly nextWeekday: number
  readonly otherWeekday: number
}

/** Factor on the likeness of two documents. */
export function timeFactor(a: StoryDays, b: StoryDays, weights: TimeWeights): number {
  return decay(a, b, weights) * agreement(a, b, weights)
}

function decay(a: StoryDays, b: StoryDays, { hot, cool, hotDays, coolDays }: TimeWeights): number {
  const timeA = timeOf(a)
  const timeB = timeOf(b)
  if (timeA === null || timeB === null) return 1
  const gap = Math.abs(timeA - timeB)
  return 1 - hot * (1 - Math.exp(-gap / hotDays)) - cool * (1 - Math.exp(-gap / coolDays))
}

function agreement(
  a: StoryDays,
  b: StoryDays,
  { sameDay, otherDay, otherSingleDay, followUpDays, nextWeekday, otherWeekday }: TimeWeights,
): number {
  if (a.stated.length > 0 && b.stated.length > 0) {
    let nearest = Number.POSITIVE_INFINITY
    for (const x of a.stated) for (const y of b.stated) nearest = Math.min(nearest, Math.abs(x - y))
    if (nearest <= 1) return nearest === 0 ? sameDay : 1
    const left = a.stated.length + b.stated.length === 2 ? otherSingleDay : otherDay
    return left + (1 - left) * Math.exp(-(nearest - 1) / followUpDays)
  }
  const [unknown, known] = a.weekday === null ? [b, a] : [a, b]
  if (unknown.weekday === null) return 1
  const days = known.weekday === null ? known.stated.map(weekdayOf) : [known.weekday]
  let nearest = Number.POSITIVE_INFINITY
  for (const day of days) {
    const ahead = (day - unknown.weekday + 7) % 7
    nearest = Math.min(nearest, ahead, 7 - ahead)
  }
  if (nearest === Number.POSITIVE_INFINITY || nearest === 0) return 1
  return nearest === 1 ? nextWeekday : otherWeekday
}
