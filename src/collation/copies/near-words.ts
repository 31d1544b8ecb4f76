/**
 * Whether two spellings may be one word with a slip of the pen or of a scanner: at most one letter in five
 * dropped, added or changed. Words of up to three letters must be equal, so "the" is not "then".
 */
export function nearlyEqual(a: string, b: string): boolean {
  if (a === b) return true
  if (!mayBeNearlyEqual(a.length, b.length, 0)) return false
  return distanceWithin(a, b, slipsAllowed(Math.max(a.length, b.length)))
}

/**
 * What lengths and letters alone say of two words that are not the same: it tells most of them apart. `letters` has the
 * bits of `letterBit` that one of them has and the other has not.
 */
export function mayBeNearlyEqual(lengthA: number, lengthB: number, letters: number): boolean {
  const longer = lengthA > lengthB ? lengthA : lengthB
  const shorter = lengthA > lengthB ? lengthB : lengthA
  if (shorter < 4 || longer > 40) return false
  const most = slipsAllowed(longer)
  // Each slip takes a letter out or puts another in, or both.
  return longer - shorter <= most && bits(letters) <= 2 * most
}

function slipsAllowed(length: number): number {
  return length < 10 ? 1 : Math.floor(length / 5)
}

/** The bit of a letter in what is kept of all that a word holds; all other signs share the same bits. */
export function letterBit(letter: number): number {
  return 1 << (letter & 31)
}

function bits(mask: number): number {
  const pairs = mask - ((mask >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Levenshtein distance ≤ `most`, in a band of that width about the diagonal. */
function distanceWithin(a: string, b: string, most: number): boolean {
  const width = 2 * most + 1
  let previous = new Uint8Array(width).fill(most + 1)
  let current = new Uint8Array(width)
  for (let k = most; k < width; k++) previous[k] = k - most
  for (let i = 1; i <= a.length; i++) {
    let least = most + 1
    for (let k = 0; k < width; k++) {
      const j = i + k - most
      let cost = most + 1
      if (j === 0) cost = i
      else if (j > 0 && j <= b.length) {
        cost = previous[k]! + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1)
        if (k + 1 < width) cost = Math.min(cost, previous[k + 1]! + 1)
        if (k > 0) cost = Math.min(cost, current[k - 1]! + 1)
      }
      current[k] = Math.min(cost, most + 1)
      least = Math.min(least, current[k]!)
    }
    if (least > most) return false
    const swap = previous
    previous = current
    current = swap
  }
  return previous[b.length - a.length + most]! <= most
}
