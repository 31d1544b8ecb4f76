/** What annotating one document may cost before its thread is ended. Each limit is stated in the problem it causes. */
export interface AnnotatingLimits {
  /** Of the thread's memory, in MiB. */
  readonly memory: number
  /** However short the text. */
  readonly seconds: number
  /** Beside that, for each million characters. */
  readonly secondsAMillion: number
}

export const ANNOTATING_LIMITS: AnnotatingLimits = {
  // News of 5 million characters, a thousand times a long report, takes 0.8 GB.
  memory: 2048,
  // A report takes 0.01 s, a million characters 2 s; machines may be much slower, and busy.
  seconds: 60,
  secondsAMillion: 60,
}

/** Seconds for documents that are annotated one after the other. */
export function secondsFor(characters: number, limits: AnnotatingLimits): number {
  return limits.seconds + (limits.secondsAMillion * characters) / 1e6
}
