import { ACTS, type Act } from '../../model/attribution.ts'
import type { Span } from '../../model/span.ts'
import type { DecidedSaid } from './decided-clauses.ts'
import { type DayRange, daysOf } from './query-days.ts'
import { type QueryPart, queryParts } from './query-parts.ts'
import { QueryError, type QueryProblemCode } from './query-problem.ts'
import { type SearchWord, searchWords } from './search-words.ts'
import { STEMMED, stemTerm } from './stem-terms.ts'
import { FIELDS, languageTerm } from './terms.ts'

/** Terms that stand next to each other in a text's terms; the last may be only the beginning of one. */
export interface Sequence {
  readonly terms: readonly string[]
  readonly isPrefix: boolean
}

/** One thing that must be there, or must not, in any of these ways. */
export interface Clause {
  readonly isNegated: boolean
  readonly any: readonly Sequence[]
  /** `all`: it only asks who speaks; `some`: among other things. */
  readonly asksSpeaker: 'all' | 'some' | 'no'
  /** In the query, with all of its alternatives. */
  readonly span: Span
  /** Who is asked for by a name that people have given them; see `decided-clauses.ts`. */
  readonly decided?: DecidedSaid
}

/** What the cue does, in any of these ways; or in none of them. */
export interface ActClause {
  readonly isNegated: boolean
  readonly any: readonly Act[]
}

export interface Query {
  /** All must hold. */
  readonly clauses: readonly Clause[]
  /** All must hold. */
  readonly acts: readonly ActClause[]
  readonly days: DayRange
}

/** Words of all parts together. */
export const MOST_WORDS = 48
/** Shorter prefixes are in every text, and take an engine through all of its terms. */
const SHORTEST_PREFIX = 2

const ALL_DAYS: DayRange = { from: 0, to: Number.POSITIVE_INFINITY }

/** Throws a `QueryError` that names every problem. */
export function parseQuery(text: string): Query {
  const { parts, problems } = queryParts(text)
  const report = (code: QueryProblemCode, message: string, span: Span) =>
    problems.push({ code, message, span })
  const languages = languagesOf(parts)
  const clauses: Clause[] = []
  const acts: ActClause[] = []
  let lastWasAct = false
  let days = ALL_DAYS
  let words = 0
  for (const part of parts) {
    const { field, value, span, isNegated, isAlternative } = part
    if (field !== null && value === '') continue
    if (field === 'after' || field === 'before' || field === 'on') {
      const range = daysOf(value)
      if (range === null) report('bad-date', 'a date is written 2031-05-04, 2031-05 or 2031', span)
      else if (isNegated) report('bad-negation', `-${field}: cannot be asked for`, span)
      else if (isAlternative) report('bad-alternative', 'a date cannot be an alternative', span)
      else days = within(days, field, range)
      continue
    }
    if (field === 'act') {
      const act = ACTS.find(act => act === value.toLowerCase())
      if (act === undefined) report('bad-act', `act: is one of ${ACTS.join(', ')}`, span)
      else if (!isAlternative) acts.push({ isNegated, any: [act] })
      else if (isNegated || !lastWasAct || acts.at(-1)!.isNegated)
        report('bad-alternative', 'act: can only be an alternative to act:', span)
      else acts[acts.length - 1] = { isNegated, any: [...acts.at(-1)!.any, act] }
      lastWasAct = true
      continue
    }
    const isBehindAct = isAlternative && lastWasAct
    lastWasAct = false
    if (isBehindAct) {
      report('bad-alternative', 'act: can only be an alternative to act:', span)
      continue
    }
    const found = field === 'lang' ? [] : searchWords(value)
    words += field === 'lang' ? 1 : found.length
    if (words > MOST_WORDS) {
      report('too-many-words', `a query has at most ${MOST_WORDS} words`, [span[0], text.length])
      break
    }
    const any = field === 'lang' ? languageSequences(part, report) : sequencesOf(part, found, languages)
    if (any.length === 0) {
      if (field !== null && field !== 'lang') report('no-value', `${field}: says nothing to look for`, span)
      continue
    }
    if (isTooShort(part, found)) {
      report('too-short', `before * stand at least ${SHORTEST_PREFIX} letters`, span)
      continue
    }
    const asksSpeaker = field === 'speaker' ? 'all' : 'no'
    const last = clauses.at(-1)
    if (!isAlternative) clauses.push({ isNegated, any, asksSpeaker, span })
    else if (isNegated || last === undefined || last.isNegated)
      report('bad-alternative', 'what is left out cannot be an alternative', span)
    else
      clauses[clauses.length - 1] = {
        isNegated: false,
        any: [...last.any, ...any],
        asksSpeaker: last.asksSpeaker === asksSpeaker ? asksSpeaker : 'some',
        span: [last.span[0], span[1]],
      }
  }
  const isEmpty = clauses.length === 0 && acts.length === 0 && days === ALL_DAYS
  if (isEmpty && problems.length === 0)
    report('nothing-to-find', 'a query has a word, a phrase or a field', [0, text.length])
  if (problems.length > 0)
    throw new QueryError(
      text,
      problems.sort((a, b) => a.span[0] - b.span[0]),
    )
  return { clauses, acts, days }
}

type Report = (code: QueryProblemCode, message: string, span: Span) => void

/** Languages that words are taken to be of: what the query says, or every one that has endings. */
function languagesOf(parts: readonly QueryPart[]): readonly string[] {
  const named = parts.filter(({ field, isNegated, value }) => field === 'lang' && !isNegated && value !== '')
  return named.length === 0 ? STEMMED : [...new Set(named.map(({ value }) => value.toLowerCase()))]
}

const FIRST_DAY = 1

function within(days: DayRange, field: 'after' | 'before' | 'on', { from, to }: DayRange): DayRange {
  return {
    // What has no day is before none.
    from: Math.max(days.from, field === 'before' ? FIRST_DAY : from),
    to: field === 'after' ? days.to : Math.min(days.to, field === 'before' ? from : to),
  }
}

function languageSequences({ value, span }: QueryPart, report: Report): Sequence[] {
  if (!/^[a-z]{2,3}$/i.test(value)) {
    report('bad-language', 'a language is given by its code, as in lang:de', span)
    return []
  }
  return [{ terms: [languageTerm(value)], isPrefix: false }]
}

function isTooShort({ isPrefix }: QueryPart, words: readonly SearchWord[]): boolean {
  const last = words.at(-1)
  return isPrefix && last !== undefined && !last.isUnspaced && [...last.term].length < SHORTEST_PREFIX
}

function sequencesOf(
  part: QueryPart,
  words: readonly SearchWord[],
  languages: readonly string[],
): Sequence[] {
  if (words.length === 0) return []
  const sequence = wordSequence(words, part.isPrefix)
  if (part.field === 'name') return [{ ...sequence, terms: asName(sequence.terms) }]
  if (part.field !== null) {
    const mark = FIELDS[part.field as keyof typeof FIELDS]
    return [{ ...sequence, terms: sequence.terms.map(term => mark + term) }]
  }
  const isWord = words.length === 1 && !part.isQuoted && !sequence.isPrefix
  if (!isWord) return [sequence]
  const stems = new Set(languages.flatMap(language => stemTerm(words[0]!.term, language) ?? []))
  return [sequence, ...[...stems].map(stem => ({ terms: [stem], isPrefix: false }))]
}

/**
 * The last character of a script without spaces may have any other behind it: it is known from the pair that it ends, or,
 * standing alone, begins one.
 */
function wordSequence(words: readonly SearchWord[], isPrefix: boolean): Sequence {
  const terms = words.map(word => word.term)
  const last = words.at(-1)!
  if (!last.isUnspaced) return { terms, isPrefix }
  const isPaired = words.length > 1 && words.at(-2)!.pairEnd === last.end
  return isPaired ? { terms: terms.slice(0, -1), isPrefix: false } : { terms, isPrefix: true }
}

/** Scripts without capitals do not show names: there a name is a phrase. */
function asName(terms: readonly string[]): readonly string[] {
  return terms.every(term => /\p{Ll}/u.test(term)) ? terms.map(term => FIELDS.name + term) : terms
}
