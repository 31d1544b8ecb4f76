import type { WordProfile } from './word-profile.ts'

/** 0 unknown, 1 weak, 2 middling, 3 strong. */
export type SubstitutionStrength = 0 | 1 | 2 | 3

/** How readily one word stands for another where two texts say the same thing, by stems. */
export class Substitutions {
  readonly #pairs = new Map<string, Map<string, SubstitutionStrength>>()

  /** By strength, pairs of stems with a space between ("depart ministri"). */
  constructor(byStrength: Readonly<Record<'1' | '2' | '3', readonly string[]>>) {
    for (const strength of [1, 2, 3] as const) {
      for (const pair of byStrength[strength]) {
        const space = pair.indexOf(' ')
        this.#put(pair.slice(0, space), pair.slice(space + 1), strength)
      }
    }
  }

  #put(x: string, y: string, strength: SubstitutionStrength): void {
    const [first, second] = x < y ? [x, y] : [y, x]
    const others = this.#pairs.get(first) ?? new Map<string, SubstitutionStrength>()
    others.set(second, strength)
    this.#pairs.set(first, others)
  }

  strength(a: WordProfile, b: WordProfile): SubstitutionStrength {
    return a.stem < b.stem ? this.#strength(a.stem, b.stem) : this.#strength(b.stem, a.stem)
  }

  #strength(first: string, second: string): SubstitutionStrength {
    return this.#pairs.get(first)?.get(second) ?? 0
  }
}
