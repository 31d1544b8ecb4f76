/** Places, a day and nothing else: "Ardmoria, Oct 12". */
const PLACES = String.raw`(?:[\s,/]+(?:\p{Lu}[\p{L}.'’-]*|\d{1,4})){0,6},?`

/** "VELL, Ardmoria, Oct 12 (Ore Press) - ", "Vell (Ore Press) — ", "VELL, Ardmoria — ". */
const PLACE_LINES: readonly RegExp[] = [
  new RegExp(String.raw`^(?!The )\p{Lu}[\p{L}.'’-]+${PLACES}\s\(\p{Lu}[^()]{1,40}\)\s?[-–—]{1,2}\s`, 'u'),
  new RegExp(String.raw`^\p{Lu}{3}[\p{Lu}.'’-]*${PLACES}\s[-–—]{1,2}\s`, 'u'),
]

/** A longer one is a sentence. */
export const LONGEST_DATELINE = 120

/**
 * Length of the dateline with which a report's first sentence begins ("VELL, Oct 12 (Ore Press) - "), the
 * dash and the space behind it included; 0 without one.
 */
export function datelineLength(opening: string): number {
  const head = opening.slice(0, LONGEST_DATELINE)
  for (const line of PLACE_LINES) {
    const found = line.exec(head)
    if (found !== null) return found[0].length
  }
  return 0
}
