import type { Span } from '../../model/span.ts'
import type { Query, Sequence } from './parse-query.ts'
import { type SearchWord, searchWords } from './search-words.ts'
import { isStem, isStemOf, stemTerm } from './stem-terms.ts'
import { FIELDS, isField } from './terms.ts'

/** More are of no use to who reads. */
const MOST = 200
/** Of a text that is longer, its beginning is shown: a book. In UTF-16 units. */
const LONGEST = 500_000

/** The words and phrases of a text that a query was found by, in order, none within another. */
export function highlights(text: string, language: string, query: Query): Span[] {
  const sequences = query.clauses
    .filter(clause => !clause.isNegated)
    .flatMap(clause => clause.any)
    .flatMap(shown)
    .filter(({ terms }) => !isStem(terms[0]!) || isStemOf(terms[0]!, language))
  if (sequences.length === 0) return []
  const words = searchWords(text.slice(0, LONGEST))
  const spans: Span[] = []
  for (let i = 0; i < words.length && spans.length < MOST; i++) {
    const end = Math.max(-1, ...sequences.map(sequence => endOf(sequence, words, i, language)))
    const before = spans.at(-1)
    if (end < 0 || (before !== undefined && end <= before[1])) continue
    // Pairs of one run overlap.
    if (before !== undefined && words[i]!.start < before[1]) spans[spans.length - 1] = [before[0], end]
    else spans.push([words[i]!.start, end])
  }
  return spans
}

/** Without what stands beside the text: outlet, language, speaker. */
function shown({ terms, isPrefix }: Sequence): Sequence[] {
  const { name } = FIELDS
  if (!isField(terms[0]!)) return [{ terms, isPrefix }]
  if (!terms[0]!.startsWith(name)) return []
  return [{ terms: terms.map(term => term.slice(name.length)), isPrefix }]
}

/** Where the sequence that begins at word `at` ends; -1 where none does. */
function endOf(
  { terms, isPrefix }: Sequence,
  words: readonly SearchWord[],
  at: number,
  language: string,
): number {
  if (at + terms.length > words.length) return -1
  for (let i = 0; i < terms.length; i++) {
    const { term } = words[at + i]!
    const wanted = terms[i]!
    const isLast = i === terms.length - 1
    const fits = isStem(wanted)
      ? stemTerm(term, language) === wanted
      : isPrefix && isLast
        ? term.startsWith(wanted)
        : term === wanted
    if (!fits) return -1
  }
  const last = words[at + terms.length - 1]!
  return isPrefix && last.isUnspaced && [...terms.at(-1)!].length === 1 ? last.end : last.pairEnd
}
