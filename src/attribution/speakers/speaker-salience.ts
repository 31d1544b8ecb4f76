import type { Referent } from './speaker-referent.ts'
import type { MentionRole } from './speaker-roles.ts'

/** One place where a referent was met while reading on, with what makes it a likely antecedent. */
export interface Meeting extends MentionRole {
  readonly referent: Referent
  readonly offset: number
  readonly end: number
  /** Counted in sentences of narration: speech between two sentences does not part them. */
  readonly narration: number
  readonly sentence: number
  readonly paragraph: number
  readonly subject: boolean
  readonly speaker: boolean
  readonly quoted: boolean
  /** The first of its sentence. */
  readonly first: boolean
  readonly introduced: boolean
}

/** How many meetings back are looked at. */
const WINDOW = 40

/** Who was met where, in the order of reading. */
export class Salience {
  readonly met: Meeting[] = []
  readonly #times = new Map<Referent, number>()
  #mostTimes = 0

  meet(meeting: Meeting): void {
    const { referent, offset } = meeting
    // A name inside the source that was read before it is no second meeting.
    for (let i = this.met.length - 1; i >= 0 && i >= this.met.length - 2; i--)
      if (this.met[i]!.referent === referent && offset < this.met[i]!.end) return
    this.met.push(meeting)
    const times = (this.#times.get(referent) ?? 0) + 1
    this.#times.set(referent, times)
    if (referent.kind === 'person' && referent.named) this.#mostTimes = Math.max(this.#mostTimes, times)
  }

  /** Whoever was met lately, each once. */
  recent(): Referent[] {
    return [...new Set(this.met.slice(-WINDOW).map(m => m.referent))]
  }

  hasMet(referent: Referent): boolean {
    return this.#times.has(referent)
  }

  timesMet(referent: Referent): number {
    return this.#times.get(referent) ?? 0
  }

  /** Whether no person has been met more often: the one the text is about so far. */
  isMain(referent: Referent): boolean {
    return (this.#times.get(referent) ?? 0) >= this.#mostTimes
  }

  /** The latest meeting that satisfies a condition, at most so many sentences of narration back. */
  latest(narration: number, within: number, fits: (meeting: Meeting) => boolean): Meeting | null {
    for (let i = this.met.length - 1, seen = 0; i >= 0 && seen < WINDOW; i--, seen++) {
      const meeting = this.met[i]!
      if (narration - meeting.narration > within) return null
      if (fits(meeting)) return meeting
    }
    return null
  }

  /** Whether the sentence of a meeting, or one after it, also names another person outside of speech. */
  others(than: Meeting, narration: number): boolean {
    const other = this.latest(
      narration,
      narration - than.narration,
      m =>
        m.referent !== than.referent &&
        m.referent.kind === 'person' &&
        !m.quoted &&
        m.narration >= than.narration,
    )
    return other !== null
  }
}
