import { firstPlace, NUMBERS } from './place.ts'

/** `[from, before)`. */
export type PlaceRange = readonly [from: number, before: number]

/**
 * Ranges of places that together are `[from, before)` as far as there is anything, the newest first: whole days down to
 * that of the place `last`, then each so many times as many days as the one before it, and at the end all that is left.
 */
export function windowsBack(
  { from, before, newest, last }: { from: number; before: number; newest: number; last: number },
  wider: number,
): PlaceRange[] {
  const newestDay = Math.floor(newest / NUMBERS)
  const windows: PlaceRange[] = []
  let end = Math.min(before, firstPlace(newestDay + 1))
  let day = Math.floor(last / NUMBERS)
  for (let days = newestDay + 1 - day; firstPlace(day) > from; days *= wider, day -= days) {
    windows.push([firstPlace(day), end])
    end = firstPlace(day)
  }
  return [...windows, [from, end]]
}
