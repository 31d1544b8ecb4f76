import type { Bound } from '../../model/figure.ts'
import type { DatePrecision } from '../../model/occasion.ts'
import type { Span } from '../../model/span.ts'
import type { TextAnalysis } from '../analysis.ts'
import { Atoms } from '../tokens/atoms.ts'
import type { CalendarWords } from './calendar-words.ts'
import { calendarWords } from './calendar-words.ts'
import { DATE_PHRASES, phraseOpeners } from './date-phrases.ts'
import { dateRole } from './date-roles.ts'
import { isSpokenToday } from './date-today.ts'

export { resolveDate } from './date-resolution.ts'

/** How the words before a date tie it to what they tell: "since October 9", "as of Tuesday". */
export type DateRole = 'since' | 'as-of' | 'until' | 'before' | 'after'

/** What the words give where they do not give the day outright. */
export type RelativeDate =
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: 'near' | 'last' | 'next' }
  /** `weekday` where it is named too: it tells which year is meant. */
  | {
      readonly kind: 'month-day'
      readonly month: number
      readonly day: number
      readonly weekday: number | null
    }
  | { readonly kind: 'month'; readonly month: number; readonly which: 'near' | 'last' | 'next' }
  | { readonly kind: 'day-of-month'; readonly day: number }
  | { readonly kind: 'offset'; readonly days: number }
  | { readonly kind: 'period'; readonly unit: 'week' | 'month' | 'year'; readonly count: number }
  /** A stretch of days that names neither of its ends: "in a span of 45 days". */
  | { readonly kind: 'duration'; readonly days: number; readonly bound: Bound }

/**
 * A calendar expression in running text, not yet resolved against any other day. The span leaves out
 * the preposition ("on", "since") and takes in "last" and "next". Of a range of days only the month
 * is kept, or the year where it crosses months.
 */
export interface DateMention {
  readonly span: Span
  /** ISO date cut to `precision` where the words alone give it ("November 19, 2017"), otherwise null. */
  readonly value: string | null
  readonly precision: DatePrecision
  /** What the words give when `value` is null: "on Sunday", "November 19", "yesterday", "last week". */
  readonly relative: RelativeDate | null
  readonly role: DateRole | null
}

/** What a phrase found: atoms `[first, last)` and what they say. */
export interface DatePhrase {
  readonly first: number
  readonly last: number
  readonly value: string | null
  readonly precision: DatePrecision
  readonly relative: RelativeDate | null
}

/** Reads a phrase that begins at atom `i`. */
export type DateReader = (atoms: Atoms, i: number, words: CalendarWords) => DatePhrase | null

/** The dates of a text in order, none overlapping another; what they resolve to is asked of `resolveDate`. */
export function findDates(analysis: Pick<TextAnalysis, 'text' | 'language' | 'quotations'>): DateMention[] {
  const atoms = new Atoms(analysis.text)
  const words = calendarWords(analysis.language)
  const openers = phraseOpeners(words)
  const found: DateMention[] = []
  let i = 0
  while (i < atoms.count) {
    const phrase = mayOpen(atoms, i, openers) ? readPhrase(atoms, i, words) : null
    if (phrase === null) {
      i++
      continue
    }
    i = phrase.last
    const span: Span = [atoms.start(phrase.first), atoms.end(phrase.last - 1)]
    if (isSpokenToday(phrase, span, analysis.quotations)) continue
    const { value, precision, relative } = phrase
    found.push({ span, value, precision, relative, role: dateRole(atoms, phrase.first) })
  }
  return found
}

function mayOpen(atoms: Atoms, i: number, openers: ReadonlySet<string>): boolean {
  const kind = atoms.kind(i)
  return kind === 'number' || (kind === 'word' && openers.has(atoms.lower(i)))
}

function readPhrase(atoms: Atoms, i: number, words: CalendarWords): DatePhrase | null {
  for (const read of DATE_PHRASES) {
    const phrase = read(atoms, i, words)
    if (phrase !== null) return phrase
  }
  return null
}
