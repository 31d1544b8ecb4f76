import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import { daysBetween } from '../../text/dates/civil-days.ts'
import { dateLine, yearlessDateLine } from '../../text/dates/date-line.ts'
import { type DateMention, resolveDate } from '../../text/dates/dates.ts'
import { type OwnDate, ownDate } from './occasion-dating.ts'
import type { ReferenceDay } from './occasion-reference.ts'
import { type OutletSentence, outletSentences } from './occasion-sentence.ts'
import { mentionsIn, mergedMentions, type SpeakerMention } from './occasion-speaker.ts'

/**
 * What tells when somebody spoke. `told`: the report says so of the speaker. `lead`: its opening says of
 * which day it tells. `date line`: it says no more than when it was written.
 */
export type Dating = 'told' | 'lead' | 'date line'

/** The day that a report is of, for the speakers of whom it does not say when they spoke. */
export interface ReportDay {
  readonly dating: Dating
  readonly date: OwnDate
  readonly mention: DateMention
}

/**
 * The first day of the report's opening that is the day it was written on or the one before; without such a
 * day the one of its date line. What only metadata tell is no day of the report: there is no passage for it.
 */
export function reportDay(
  annotated: AnnotatedDocument,
  mentions: readonly SpeakerMention[],
  sentences: readonly OutletSentence[],
  reference: ReferenceDay | null,
): (speaker: string | null) => ReportDay | null {
  const { document, dates } = annotated
  const line = dateLine(document.text, dates) ?? yearlessDateLine(document.text, dates)
  const written = line === null ? null : readAs('date line', document.id, line, reference)
  const opening = openingDays(unquoted(annotated), sentences, mentions, line, reference).flatMap(day => {
    const read = readAs('lead', document.id, day.mention, reference)
    return read === null ? [] : [{ ...day, read }]
  })
  return speaker =>
    opening.find(({ of }) => of === null || speaker === null || of.has(speaker))?.read ?? written
}

/** The same for the report itself, whoever speaks in it. */
export function openingDay(annotated: AnnotatedDocument, reference: ReferenceDay | null): ReportDay | null {
  const sentences = outletSentences(annotated, annotated.attributions)
  const mentions = mergedMentions(annotated, annotated.attributions)
  return reportDay(annotated, mentions, sentences, reference)(null)
}

/** Dates outside quotation marks. */
function unquoted({ analysis, dates }: AnnotatedDocument): DateMention[] {
  const marked = analysis.quotations.filter(q => q.depth === 0)
  let at = 0
  return dates.filter(({ span }) => {
    while (at < marked.length && marked[at]!.end <= span[0]) at++
    return at >= marked.length || marked[at]!.start > span[0]
  })
}

/** However clear the day, that somebody spoke on it is inferred. */
function readAs(
  dating: Dating,
  document: string,
  mention: DateMention,
  reference: ReferenceDay | null,
): ReportDay | null {
  const date = ownDate(document, mention, reference)
  return date === null ? null : { dating, mention, date: { ...date, basis: 'inferred' } }
}

/** Paragraphs that make the opening, and words that make one of them: a byline is none. */
const OPENING_PARAGRAPHS = 2
const FEWEST_WORDS = 8

interface OpeningDay {
  readonly mention: DateMention
  /** Merged speakers whose day it is; null for everybody's. */
  readonly of: ReadonlySet<string> | null
}

/**
 * The day of writing holds for all who speak. The day before may be that of the event spoken about: it is that
 * of speech where its sentence has some, and somebody's where the sentence is about them.
 */
function openingDays(
  dates: readonly DateMention[],
  sentences: readonly OutletSentence[],
  mentions: readonly SpeakerMention[],
  line: DateMention | null,
  reference: ReferenceDay | null,
): OpeningDay[] {
  const found: OpeningDay[] = []
  const paragraphs = new Set<number>()
  let next = 0
  for (const sentence of sentences) {
    if (sentence.tokens.length + sentence.attributions.length >= FEWEST_WORDS)
      paragraphs.add(sentence.paragraph)
    if (paragraphs.size > OPENING_PARAGRAPHS) break
    while (next < dates.length && dates[next]!.span[1] <= sentence.start) next++
    for (; next < dates.length && dates[next]!.span[0] < sentence.end; next++) {
      const mention = dates[next]!
      if (mention === line || !isPresent(sentence, mention)) continue
      const since = daysSince(mention, reference)
      // In words reported without marks another day is what they speak of, unless a count is as of it.
      if (since !== 0 && mention.role !== 'as-of' && !sentence.dates.includes(mention)) continue
      if (since === 0) found.push({ mention, of: null })
      if (since !== 1 && (reference !== null || mention.value !== null)) continue
      if (isBehind(sentence, mention)) continue
      if (sentence.attributions.length > 0) found.push({ mention, of: null })
      else found.push({ mention, of: new Set(mentionsIn(mentions, sentence).map(m => m.speaker)) })
    }
  }
  return found
}

/** Days from the date to the day of writing; null where they cannot be counted. */
function daysSince(date: DateMention, reference: ReferenceDay | null): number | null {
  const resolved = reference === null ? null : resolveDate(date, reference.day)
  return resolved === null ? null : daysBetween(resolved.value, reference!.day)
}

/** "on Thursday", "yesterday", "as of Tuesday": a day that is named as if there were no other. */
function isPresent({ text }: OutletSentence, { precision, role, relative, span }: DateMention): boolean {
  if (precision !== 'day' || (role !== null && role !== 'as-of')) return false
  // "Sunday’s vote", "Sunday night’s vote".
  if (OWNED.test(text.slice(span[1], span[1] + 14))) return false
  if (relative === null) return true
  if (relative.kind === 'weekday') return relative.which === 'near'
  return relative.kind === 'offset' || relative.kind === 'month-day'
}

const OWNED = /^(?:\s(?:morning|afternoon|evening|night))?['’]s?\b/

/** "after the bridge fell on Sunday", "which met on Sunday", "will vote on Sunday". */
function isBehind({ tokens }: OutletSentence, date: DateMention): boolean {
  return tokens.some(token => token.start < date.span[0] && BACKGROUND.has(token.lower))
}

const BACKGROUND = new Set(
  (
    'after since following when which who whose where because before nachdem seit après depuis ' +
    'will would faces scheduled due set plans expected upcoming wird werden sera'
  ).split(' '),
)
