import type { SearchWord } from './search-words.ts'

/** Small words inside names ("Ursula von der Leyen", "Bank of England"). */
const PARTICLES = new Set(
  'de da do dos das del della di du des van von der den ten ter la le el al bin ben ibn abu of e y'.split(
    ' ',
  ),
)
const MOST_PARTICLES = 2
/** What may stand between two words of one name. */
const JOINT = /^[ \u00A0'’‘ʼ‐‑.-]*$/
const LONGEST_JOINT = 3

/** Words with capitals that stand next to each other, with the particles before and between them; each run once. */
export function nameRuns(text: string, words: readonly SearchWord[]): string[][] {
  const runs = new Map<string, string[]>()
  let run: string[] = []
  let particles: string[] = []
  let last: SearchWord | null = null
  const end = () => {
    if (run.length > 0) runs.set(run.join(' '), run)
    run = []
    particles = []
  }
  for (const word of words) {
    if (last !== null && !isJoined(text, last, word)) end()
    last = word
    if (word.isCapitalised) {
      run.push(...particles, word.term)
      particles = []
    } else if (PARTICLES.has(word.term)) {
      if (particles.length === MOST_PARTICLES && run.length === 0) particles.shift()
      else if (particles.length === MOST_PARTICLES) end()
      particles.push(word.term)
    } else end()
  }
  end()
  return [...runs.values()]
}

function isJoined(text: string, before: SearchWord, after: SearchWord): boolean {
  return after.start - before.end <= LONGEST_JOINT && JOINT.test(text.slice(before.end, after.start))
}
