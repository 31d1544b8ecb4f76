export type ProblemCode =
  | 'not-found'
  | 'unreadable'
  | 'empty'
  | 'binary'
  | 'too-large'
  | 'too-deep'
  | 'wrong-encoding'
  | 'no-article'
  | 'bad-json'
  | 'bad-record'
  | 'unsupported'
  | 'too-many-quotation-marks'
  | 'duplicate-id'
  | 'same-content'
  | 'superseded'
  | 'too-slow'
  | 'too-much-memory'
  | 'not-annotated'
  | 'not-collated'
  // Of what is fetched.
  | 'bad-address'
  | 'refused-address'
  | 'refused-by-robots'
  | 'not-reachable'
  | 'too-many-redirects'
  | 'bad-status'
  | 'gone'
  | 'try-later'
  | 'bad-encoding'
  | 'truncated'
  // Of what it holds.
  | 'bad-archive'
  | 'bad-feed'
  | 'no-text'
  | 'not-free'

/**
 * Something wrong with one input. `error`: it was not read. `notice`: it was read, with a reservation
 * that the message names.
 */
export interface Problem {
  readonly location: string
  readonly code: ProblemCode
  readonly severity: 'error' | 'notice'
  readonly message: string
}
