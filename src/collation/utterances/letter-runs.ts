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
  begin(words.length + 1)
  const runs: number[] = []
  // Spaces are 0, so that a text is led in by what it is led out by.
  let run = 0
  for (let i = 0; i < words.length; i++) {
    run = ((run << BITS) | letterNumber(words.charCodeAt(i))) & MASK
    if (i >= RUN - 2 && isNew(run)) runs.push(run)
  }
  const last = (run << BITS) & MASK
  if (words !== '' && isNew(last)) runs.push(last)
  return runs
}

/** The runs met in the text at hand, in an open table; a place is taken where it has this text's number. */
let met = new Int32Array(1024)
let takenBy = new Int32Array(1024)
let text = 0

function begin(runs: number): void {
  if (met.length < 2 * runs || text === 2 ** 31 - 1) {
    const places = Math.max(met.length, 2 ** Math.ceil(Math.log2(2 * runs)))
    met = new Int32Array(places)
    takenBy = new Int32Array(places)
    text = 0
  }
  text++
}

function isNew(run: number): boolean {
  const last = met.length - 1
  let place = (Math.imul(run, 0x9e3779b1) >>> 12) & last
  while (takenBy[place] === text) {
    if (met[place] === run) return false
    place = (place + 1) & last
  }
  takenBy[place] = text
  met[place] = run
  return true
}

/** Space 0, then letters and digits; the rest share what is left of 64. */
function letterNumber(code: number): number {
  if (code === 32) return 0
  if (code >= 97 && code <= 122) return code - 96
  if (code >= 48 && code <= 57) return code - 21
  return 37 + (code % 27)
}
