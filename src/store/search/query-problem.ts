import type { Span } from '../../model/span.ts'

/**
 * - `nothing-to-find`: no word, phrase or field
 * - `too-long`, `too-many-words`: more than one query may have
 * - `unclosed-quote`: a quotation mark that no other answers
 * - `no-value`: a field with nothing behind its colon
 * - `bad-date`: not a day, month or year
 * - `bad-language`: not a language's code
 * - `bad-act`: not what a cue does
 * - `too-short`: a prefix of one letter
 * - `bad-alternative`: what `OR` has on one side, or on neither, and what cannot be an alternative
 * - `bad-negation`: what cannot be left out
 * - `bad-cursor`: not the `next` of a page
 */
export type QueryProblemCode =
  | 'nothing-to-find'
  | 'too-long'
  | 'too-many-words'
  | 'unclosed-quote'
  | 'no-value'
  | 'bad-date'
  | 'bad-language'
  | 'bad-act'
  | 'too-short'
  | 'bad-alternative'
  | 'bad-negation'
  | 'bad-cursor'

/** What is wrong with a query, and where in it, in UTF-16 units. */
export interface QueryProblem {
  readonly code: QueryProblemCode
  readonly message: string
  readonly span: Span
}

/** Thrown for a query that asks for nothing that can be looked for. */
export class QueryError extends Error {
  readonly query: string
  /** At least one, in order of the query. */
  readonly problems: readonly QueryProblem[]

  constructor(query: string, problems: readonly QueryProblem[]) {
    super(problems.map(({ message, span: [start] }) => `${message} (at ${start + 1})`).join('; '))
    this.name = 'QueryError'
    this.query = query
    this.problems = problems
  }
}
