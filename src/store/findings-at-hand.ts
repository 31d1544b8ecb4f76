import type { StoryFindings } from './collations.ts'

/** Characters of JSON; as values they take some times as many bytes. */
const MOST_KEPT = 12_000_000

/** What was found in the stories that were looked at last, by the hash of it: who looks at one page looks at the next. */
export class FindingsAtHand {
  readonly #known = new Map<string, { readonly findings: StoryFindings; readonly size: number }>()
  readonly #most: number
  #size = 0

  constructor(most = MOST_KEPT) {
    this.#most = most
  }

  get(print: string): StoryFindings | null {
    const known = this.#known.get(print)
    if (known === undefined) return null
    // What was looked at last comes last.
    this.#known.delete(print)
    this.#known.set(print, known)
    return known.findings
  }

  put(print: string, findings: StoryFindings, size: number): void {
    if (this.#known.has(print)) return
    this.#known.set(print, { findings, size })
    this.#size += size
    while (this.#size > this.#most) {
      const [oldest, one] = this.#known.entries().next().value!
      this.#known.delete(oldest)
      this.#size -= one.size
    }
  }
}
