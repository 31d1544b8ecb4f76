import { byCodeUnits } from '../../model/order.ts'
import { daysBetween } from '../../text/dates/civil-days.ts'

/** What a group of accounts has somebody say between quotation marks, on a day. */
export interface Quoted {
  readonly day: string
  /** Sentences. */
  readonly quotes: readonly string[]
}

/** Reports take words over from the days before for so long. */
const DAYS_BACK = 3

/**
 * A report of Thursday may quote again what was said on Tuesday, and say no day: the first of the days shortly
 * before that have all the words it quotes. Null where it quotes anything new.
 */
export function dayOfRepeated(report: Quoted, earlier: readonly Quoted[]): string | null {
  const sentences = report.quotes.map(shingles).filter(s => s.length > 0)
  if (sentences.length === 0) return null
  for (const { day, quotes } of [...earlier].sort((a, b) => byCodeUnits(a.day, b.day))) {
    const since = daysBetween(day, report.day)
    if (since === null || since < 1 || since > DAYS_BACK) continue
    const known = new Set(quotes.flatMap(shingles))
    if (sentences.every(s => s.filter(words => known.has(words)).length >= SAME * s.length)) return day
  }
  return null
}

/** A word changed at the edge of a sentence leaves it the same; one changed in its middle breaks four runs. */
const SAME = 0.7

/** Runs of so many words are no accident. */
const RUN = 4

function shingles(sentence: string): string[] {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' '))
}
