import type { Span } from '../../model/span.ts'
import type { QueryProblem, QueryProblemCode } from './query-problem.ts'

export type QueryField = 'speaker' | 'outlet' | 'name' | 'act' | 'lang' | 'after' | 'before' | 'on'

/** One word, phrase or field of a query, as written. */
export interface QueryPart {
  readonly field: QueryField | null
  readonly value: string
  readonly isQuoted: boolean
  /** Ends with `*`. */
  readonly isPrefix: boolean
  readonly isNegated: boolean
  /** `OR` stands before it. */
  readonly isAlternative: boolean
  readonly span: Span
}

/** In UTF-16 units. */
export const LONGEST_QUERY = 1000

const FIELD = /(speaker|outlet|name|act|lang|after|before|on):/iy
const SPACE = /\s+/y
const OR = /(?:OR(?=\s|$)|\|)\s*/y
const QUOTES = '"“”„‟«»＂'
/** Up to white space or a quotation mark; between Hebrew letters that is a gershayim, which marks an acronym. */
const PLAIN = /(?:[^\s"“”„‟«»＂|]|(?<=\p{Script=Hebrew})["”](?=\p{Script=Hebrew}))+/uy

/**
 * Takes a query apart: `word "a phrase" prefix* -without speaker:name outlet:"two words" a OR b`. Signs that mean
 * something to an engine mean nothing here.
 */
export function queryParts(query: string): { parts: QueryPart[]; problems: QueryProblem[] } {
  const parts: QueryPart[] = []
  const problems: QueryProblem[] = []
  const report = (code: QueryProblemCode, message: string, start: number, end: number) =>
    problems.push({ code, message, span: [start, end] })
  if (query.length > LONGEST_QUERY) {
    report('too-long', `a query has at most ${LONGEST_QUERY} characters`, LONGEST_QUERY, query.length)
    return { parts, problems }
  }
  let at = 0
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at
    const found = pattern.exec(query)?.[0] ?? ''
    at += found.length
    return found
  }
  let or: Span | null = null
  for (take(SPACE); at < query.length; take(SPACE)) {
    const start = at
    if (take(OR) !== '') {
      const span: Span = [start, start + (query[start] === '|' ? 1 : 2)]
      if (or !== null || parts.length === 0)
        report('bad-alternative', 'OR stands between two words, phrases or fields', ...span)
      else or = span
      continue
    }
    const isNegated = query[at] === '-' && at + 1 < query.length && !/\s/.test(query[at + 1]!)
    if (isNegated) at++
    const named = take(FIELD)
    const field = named === '' ? null : (named.slice(0, -1).toLowerCase() as QueryField)
    const quote = QUOTES.includes(query[at] ?? ' ')
    let value: string
    if (quote) {
      const opening = at
      let end = at + 1
      while (end < query.length && !QUOTES.includes(query[end]!)) end++
      value = query.slice(opening + 1, end)
      at = Math.min(end + 1, query.length)
      if (end === query.length)
        report('unclosed-quote', 'this quotation mark is not answered by another', opening, opening + 1)
    } else value = take(PLAIN)
    const isPrefix = quote ? query[at] === '*' : /.\*$/s.test(value)
    if (quote && isPrefix) at++
    // A sign that nothing above takes.
    if (at === start) at++
    if (field !== null && value === '') report('no-value', `${named} says nothing to look for`, start, at)
    parts.push({
      field,
      value: quote ? value : value.replace(/\*+$/, ''),
      isQuoted: quote,
      isPrefix,
      isNegated,
      isAlternative: or !== null,
      span: [start, at],
    })
    or = null
  }
  if (or !== null) report('bad-alternative', 'nothing follows OR', ...or)
  return { parts, problems }
}
