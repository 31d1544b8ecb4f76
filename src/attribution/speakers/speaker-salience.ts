import type { Gender } from '../../text/names/honorifics.ts'
import type { Referent } from './speaker-referents.ts'

/** One place where a referent was met while reading on, with what makes it a likely antecedent. */
export interface Meeting {
  readonly referent: Referent
  readonly offset: number
  /** Counted in sentences of narration: speech between two sentences does not part them. */
  readonly narration: number
  readonly sentence: number
  readonly subject: boolean
  readonly speaker: boolean
  readonly quoted: boolean
  readonly possessive: boolean
  /** The first of its sentence. */
  readonly first: boolean
  readonly introduced: boolean
  /** Behind a preposition or a verb, as an object. */
  readonly oblique: boolean
}

/**
 * Weights of a candidate's last meetings, by distance in sentences. Set by hand on news text: the subject and
 * speaker of the sentence before wins over whoever else was named in it.
 */
const BY_DISTANCE: readonly number[] = [3.6, 2.6, 1.5, 0.9, 0.5, 0.3]
const SUBJECT = 1
const SPEAKER = 1
const KNOWN_GENDER = 0.6
const QUOTED = -1.2
const POSSESSIVE = -0.3
/** "Lee's plan was …": the owner of what a sentence is about. */
const OWNS_SUBJECT = 0.4
/** Named for the first time in the sentence before. */
const INTRODUCED = 0.4
const OBLIQUE = -0.7
const MANY_MEETINGS = 0.1
const MOST_FOR_MANY = 0.6
const UNKNOWN_KIND = -0.8
/** The best candidate must lead the next by this much, and be worth this much by itself. */
const LEAD = 0.5
const LEAST = 1.2
/** How many meetings back are looked at. */
const WINDOW = 40

export class Salience {
  readonly #met: Meeting[] = []
  readonly #times = new Map<Referent, number>()
  #mostTimes = 0

  meet(meeting: Meeting): void {
    this.#met.push(meeting)
    const { referent } = meeting
    const times = (this.#times.get(referent) ?? 0) + 1
    this.#times.set(referent, times)
    if (referent.kind === 'person' && referent.named) this.#mostTimes = Math.max(this.#mostTimes, times)
  }

  /** Whoever was met lately, each once. */
  recent(): Referent[] {
    return [...new Set(this.#met.slice(-WINDOW).map(m => m.referent))]
  }

  hasMet(referent: Referent): boolean {
    return this.#times.has(referent)
  }

  /** Whether no person has been met more often: the one the text is about so far. */
  isMain(referent: Referent): boolean {
    return (this.#times.get(referent) ?? 0) >= this.#mostTimes
  }

  /** The latest meeting that satisfies a condition, at most so many sentences of narration back. */
  latest(narration: number, within: number, fits: (meeting: Meeting) => boolean): Meeting | null {
    for (let i = this.#met.length - 1, seen = 0; i >= 0 && seen < WINDOW; i--, seen++) {
      const meeting = this.#met[i]!
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

  /** The person a singular pronoun refers to, null where none or no single one leads. */
  person(
    gender: Gender,
    at: { offset: number; narration: number; quoted: boolean },
    excluded: Referent | null,
  ): Referent | null {
    const scores = new Map<Referent, number>()
    for (let i = this.#met.length - 1, seen = 0; i >= 0 && seen < WINDOW; i--, seen++) {
      const meeting = this.#met[i]!
      const { referent } = meeting
      if (referent === excluded || meeting.offset >= at.offset || !mayBe(meeting, gender)) continue
      const distance = Math.max(0, at.narration - meeting.narration)
      const base = BY_DISTANCE[distance]
      if (base === undefined) break
      const score =
        base +
        (meeting.subject ? SUBJECT : 0) +
        (meeting.speaker ? SPEAKER : 0) +
        (meeting.quoted && !at.quoted ? QUOTED : 0) +
        (meeting.possessive ? POSSESSIVE + (meeting.first ? OWNS_SUBJECT : 0) : 0) +
        (meeting.introduced && distance <= 1 ? INTRODUCED : 0) +
        (meeting.oblique ? OBLIQUE : 0) +
        (referent.gender === gender ? KNOWN_GENDER : 0) +
        (referent.kind === 'unknown' ? UNKNOWN_KIND : 0) +
        Math.min(MOST_FOR_MANY, MANY_MEETINGS * (this.#times.get(referent) ?? 0))
      if (score > (scores.get(referent) ?? Number.NEGATIVE_INFINITY)) scores.set(referent, score)
    }
    const ranked = [...scores].sort((a, b) => b[1] - a[1] || a[0].index - b[0].index)
    const [best, next] = ranked
    if (best === undefined || best[1] < LEAST) return null
    return next === undefined || best[1] - next[1] >= LEAD ? best[0] : null
  }
}

/** What the text leaves open to be a person may be one where it speaks. */
function mayBe({ referent, speaker }: Meeting, gender: Gender): boolean {
  if (referent.plural || !(referent.kind === 'person' || (referent.kind === 'unknown' && speaker)))
    return false
  return referent.gender === null || referent.gender === gender
}
