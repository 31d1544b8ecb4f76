import type { Rendering } from './rendering.ts'

/** Reports of one occasion are published within so many days of each other. */
export const DAYS_OF_ONE_OCCASION = 3

/** Whether anything known of two renderings keeps them apart. */
export function mayBeOne(a: Rendering, b: Rendering): boolean {
  if (a.named && b.named && a.speaker !== b.speaker) return false
  if (isOneSpeaker(a, b) && differ(a.occasion, b.occasion)) return false
  if (a.day !== null && b.day !== null && Math.abs(a.day - b.day) > DAYS_OF_ONE_OCCASION) return false
  return a.document !== b.document || a.repeats || b.repeats
}

export function isOneSpeaker(a: Rendering, b: Rendering): boolean {
  return a.speaker !== null && a.speaker === b.speaker
}

export function differ(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b
}
