import type { Span } from '../../model/span.ts'
import { addDays } from '../../text/dates/civil-days.ts'
import type { DateMention } from '../../text/dates/dates.ts'

export interface AsOf {
  /** ISO date where the document's own words give it without any other day. */
  readonly value: string | null
  readonly span: Span
}

/**
 * For when a count holds, read in its sentence: "as of Tuesday", or a stretch of days ("in 45 days")
 * that ends where the count does. `mentions` are the dates of the sentence, `start` is the day that the
 * document counts from ("since October 9, 2017").
 */
export function readAsOf(
  text: string,
  mentions: readonly DateMention[],
  start: string | null,
  figure: Span,
): AsOf | null {
  if (mentions.length > MOST_DATES) return null
  const stated = nearest(
    mentions.filter(m => m.role === 'as-of' || isEarlierCount(text, m)),
    figure,
  )
  if (stated !== null) return { value: stated.value, span: stated.span }
  const stretch = nearest(
    mentions.filter(m => isExactStretch(text, m)),
    figure,
  )
  if (stretch === null || stretch.relative?.kind !== 'duration') return null
  return { value: start === null ? null : addDays(start, stretch.relative.days), span: stretch.span }
}

/** "rose to 47 on Thursday", "stood at 4.8 percent in September": the time right behind a count of that time. */
export function readBehind(text: string, mentions: readonly DateMention[], figure: Span): AsOf | null {
  const found = mentions
    .slice(0, MOST_DATES)
    .find(
      m =>
        isTime(m) &&
        m.span[0] >= figure[1] &&
        LINKS.test(text.slice(figure[1], m.span[0]).slice(0, LINK + 1)),
    )
  return found === undefined ? null : { value: dayIn(found), span: found.span }
}

/** Those who came on a day: the nearest day of the sentence. */
export function readDay(mentions: readonly DateMention[], figure: Span): AsOf | null {
  const days = mentions.slice(0, MOST_DATES).filter(m => isTime(m) && m.precision === 'day')
  const day = nearest(days, figure)
  return day === null ? null : { value: dayIn(day), span: day.span }
}

/**
 * "In 1988 a slide had killed 21", "killed 240 nine years ago", "compared with 358 in the year before": the year of a
 * count of another time, with no other number and no end of a clause in between.
 */
export function readThen(text: string, mentions: readonly DateMention[], figure: Span): AsOf | null {
  const before = EARLIER.exec(text.slice(figure[1], figure[1] + LINK))
  if (before !== null) {
    const end = figure[1] + before[0].length
    return { value: null, span: [end - before[1]!.length, end] }
  }
  const years = mentions.slice(0, MOST_DATES).filter(m => isYearOf(m) && isNextTo(text, m.span, figure))
  const year = nearest(years, figure)
  return year === null ? null : { value: null, span: year.span }
}

const EARLIER = /^[^.;:,\d]{0,15}?\b((?:the|a) (?:year|month|week) (?:before|earlier))\b/

/** "handled 2.1 million tonnes in the first half of the year", "in July 390,000 tonnes": the month or quarter counted. */
export function readStretch(text: string, mentions: readonly DateMention[], figure: Span): AsOf | null {
  const part = PART_OF_YEAR.exec(text.slice(figure[1], figure[1] + NEAR))
  if (part !== null) {
    const end = figure[1] + part[0].length
    return { value: null, span: [end - part[1]!.length, end] }
  }
  const months = mentions
    .slice(0, MOST_DATES)
    .filter(m => m.precision === 'month' && isTime(m) && isNextTo(text, m.span, figure))
  const month = nearest(months, figure)
  return month === null ? null : { value: null, span: month.span }
}

const PART_OF_YEAR =
  /^[^.;:,\d]{0,40}?\b((?:first|second|third|fourth|last) (?:quarter|half)(?: of (?:the|this|last) year)?)\b/

/** A day told behind a figure in its own clause: "killed 15 people on Wednesday". */
export function dayBehind(text: string, mentions: readonly DateMention[], end: number): Span | null {
  const day = mentions
    .slice(0, MOST_DATES)
    .find(m => m.span[0] >= end && m.precision === 'day' && isTime(m) && isNextTo(text, [end, end], m.span))
  return day === undefined || OTHER_CLAUSE.test(text.slice(end, day.span[0])) ? null : day.span
}

/** "recovered 22 bodies after the boat capsized on Sunday": the day of what came before. */
const OTHER_CLAUSE = /\b(?:after|when|before|since|as|who|which|that|until)\b/

function isYearOf({ role, relative, precision }: DateMention): boolean {
  if (role !== null || precision !== 'year') return false
  return relative === null || (relative.kind === 'period' && relative.count < 0)
}

function isNextTo(text: string, a: Span, b: Span): boolean {
  const between = a[1] <= b[0] ? text.slice(a[1], b[0]) : text.slice(b[1], a[0])
  return between.length <= NEAR && !/[\d;:]|, (?:and|but|while)\b|[.!?]\s/.test(between)
}

/** Characters between a count and its year. */
const NEAR = 80

function isTime({ role, relative }: DateMention): boolean {
  return role === null && relative?.kind !== 'duration'
}

/** A day in full; a month or a year is resolved with the rest. */
function dayIn({ value, precision }: DateMention): string | null {
  return precision === 'day' ? value : null
}

const LINKS =
  /^\s+(?:(?:late|early)\s+)?(?:(?:on|in|for|at|by|am|im|le|en)\s+)?(?:the\s+)?(?:(?:end|start|beginning) of\s+)?(?:late\s+|early\s+)?$/i
const LINK = 30

/** "had 44 on the same evening": for the day that was named last. */
export function isSameDay(text: string, figure: Span): boolean {
  return /^\s+(?:on )?(?:the same|that same|that) (?:day|evening|night|morning|afternoon)\b/.test(
    text.slice(figure[1], figure[1] + 40),
  )
}

/** A sentence with more dates is a calendar. */
const MOST_DATES = 20

/** "On Tuesday it had spoken of 41 dead", "By Tuesday noon the toll had risen to 41": the count is that day's. */
function isEarlierCount(text: string, mention: DateMention): boolean {
  if (mention.role !== null || mention.precision !== 'day' || mention.relative?.kind === 'duration')
    return false
  const [start, end] = mention.span
  return (
    /(?:^|[.!?]\s|\n)\s*(?:on|by)\s+$/i.test(text.slice(Math.max(0, start - 8), start)) &&
    HAD.test(text.slice(end, end + 80))
  )
}

const HAD = /^(?:\s+(?:noon|midnight|morning|afternoon|evening|night))?,?\s+(?:[\p{L}’'-]+\s+){1,7}had\s/u

const BEFORE_STRETCH =
  /\b(?:in|within|after|over|during|of|on the)(?: the| a| its| just| only)?(?: first| span of)?\s*$/i

/** Characters before a stretch that are looked at: the longest of the phrases above. */
const LOOK_BACK = 30

/**
 * A stretch that runs from a start to the day of the count. "More than 40 days" ends on no day in
 * particular, and "the past two days" do not begin at the start.
 */
function isExactStretch(text: string, mention: DateMention): boolean {
  if (mention.relative?.kind !== 'duration' || mention.relative.bound !== 'exact') return false
  return BEFORE_STRETCH.test(text.slice(Math.max(0, mention.span[0] - LOOK_BACK), mention.span[0]))
}

/** The one day that the document counts from, where it gives it in full. */
export function startOf(all: readonly DateMention[]): string | null {
  const starts = new Set(
    all.filter(m => m.role === 'since' && m.value !== null && m.precision === 'day').map(m => m.value!),
  )
  return starts.size === 1 ? [...starts][0]! : null
}

function nearest(mentions: readonly DateMention[], figure: Span): DateMention | null {
  let best: DateMention | null = null
  for (const mention of mentions) {
    if (best === null || distance(mention.span, figure) < distance(best.span, figure)) best = mention
  }
  return best
}

function distance(a: Span, b: Span): number {
  return a[1] <= b[0] ? b[0] - a[1] : a[0] - b[1]
}
