import { Refusal } from '../problem-details.ts'

/** What was asked for; where that is not there, the request comes to nothing. */
export function found<T>(answer: T | null, what: string): T {
  if (answer === null) throw new Refusal('not-found', `there is no ${what}`)
  return answer
}
