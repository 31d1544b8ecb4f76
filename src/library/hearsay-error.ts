import type { ProblemCode } from '../model/problem.ts'

/**
 * What the library throws where it was asked for what it cannot do. `message` is a sentence that says what is wrong and what
 * would be right.
 */
export class HearsayError extends Error {
  /** `misuse`: the call is wrong, whatever the texts; else what is wrong with a text, as in `Collation.problems`. */
  readonly code: ProblemCode | 'misuse'
  /** The part of the argument that is meant, as it would be written: `text`, `reports[2].published`. */
  readonly field: string
  /** What was given there. */
  readonly value: unknown
  /** The message without the field. */
  readonly reason: string

  constructor(code: ProblemCode | 'misuse', field: string, value: unknown, reason: string) {
    super(`${field}: ${reason}`)
    this.name = 'HearsayError'
    this.code = code
    this.field = field
    this.value = value
    this.reason = reason
  }
}
