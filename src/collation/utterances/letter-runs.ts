/** Letters that are looked at together; runs of four do as well within a tenth of a percent. */
const RUN = 5
/** Bits a letter takes: five of them stay within the whole numbers that a map finds fastest. */
const BITS = 6
const MASK = 2 ** (RUN * BITS) - 1

/**
 * The different runs of five letters of a text, each as a number, words parted by one space. Runs over the ends
 * of words keep what words by themselves lose: which word stands beside which.
 */
export function letterRuns(words: string): number[] {
  const runs = new Set<number>()
  // Spaces are 0, so that a text is led in by what it is led out by.
  let run = 0
  for (let i = 0; i < words.length; i++) {
    run = ((run << BITS) | letterNumber(words.charCodeAt(i))) & MASK
    if (i >= RUN - 2) runs.add(run)
  }
  if (words !== '') runs.add((run << BITS) & MASK)
  return [...runs]
}

/** Space 0, then letters and digits; the rest share what is left of 64. */
function letterNumber(code: number): number {
  if (code === 32) return 0
  if (code >= 97 && code <= 122) return code - 96
  if (code >= 48 && code <= 57) return code - 21
  return 37 + (code % 27)
}
