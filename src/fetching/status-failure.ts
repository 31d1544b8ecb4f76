import type { FetchError } from './fetcher.ts'
import type { Journey } from './journey.ts'

/** What a status says that has nothing to read. */
export function statusFailure(journey: Journey, status: number): FetchError {
  if (status === 410) return journey.error('gone', `${journey.asked} is gone for good (410).`)
  if (status === 404) return journey.error('bad-status', `There is nothing at ${journey.asked} (404).`)
  return journey.error('bad-status', `${journey.asked} answers with status ${status}.`)
}
