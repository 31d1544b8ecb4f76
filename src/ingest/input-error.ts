import type { Problem, ProblemCode } from '../model/problem.ts'

/** An input that cannot be read: says which and why, and becomes a `Problem` at the edge of the batch. */
export class InputError extends Error {
  readonly location: string
  readonly code: ProblemCode

  constructor(location: string, code: ProblemCode, message: string) {
    super(message)
    this.name = 'InputError'
    this.location = location
    this.code = code
  }

  toProblem(): Problem {
    return { location: this.location, code: this.code, severity: 'error', message: this.message }
  }
}
