import type { DatePrecision } from '../model/occasion.ts'
import type { Span } from '../model/span.ts'
import type { TextAnalysis } from './analysis.ts'

/** A calendar expression in running text, not yet resolved against any other day. */
export interface DateMention {
  readonly span: Span
  /** ISO date cut to `precision` where the words alone give it ("November 19, 2023"), otherwise null. */
  readonly value: string | null
  readonly precision: DatePrecision
  /** What the words give when `value` is null: "on Sunday", "November 19", "yesterday", "last week". */
  readonly relative:
    | { readonly kind: 'weekday'; readonly weekday: number; readonly which: 'near' | 'last' | 'next' }
    | { readonly kind: 'month-day'; readonly month: number; readonly day: number }
    | { readonly kind: 'offset'; readonly days: number }
    | null
}

export function findDates(_analysis: TextAnalysis): DateMention[] {
  return []
}
