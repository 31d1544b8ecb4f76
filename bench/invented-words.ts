/** Random numbers in [0, 1) from a seed: Mulberry32, 32 bits of state, the same everywhere. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const ONSETS = 'b br d dr f g gr h k kl l m n p pr r s st t tr v z'.split(' ')
const VOWELS = 'a e i o u ai ea ou'.split(' ')
const CODAS = ' l n r s t nd rk sk lm'.split(' ')

/** A word of two or three syllables that no language has, as far as known. */
export function inventedWord(random: () => number): string {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!
  const syllables = 2 + Math.floor(random() * 2)
  return Array.from({ length: syllables }, () => pick(ONSETS) + pick(VOWELS) + pick(CODAS)).join('')
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
