import { type StoryDays, timeOf } from './story-days.ts'
import { commonStatements, type NumberedEvidence } from './story-evidence.ts'

/** What a document is attached to a story by. */
export interface AttachmentSource {
  readonly days: StoryDays
  readonly evidence: NumberedEvidence
}

export interface AttachmentWeights {
  /** Documents in a group that may be attached to a larger one. */
  readonly mostDocuments: number
  /** Share of the likeness otherwise asked that must be there whatever the evidence. */
  readonly least: number
  /** How fast the likeness asked falls with the evidence. */
  readonly gain: number
  /** Times as much as the next best story must the best one give: what fits two stories is left alone. */
  readonly lead: number
  /** Days within which a comment or a summing-up follows its event. */
  readonly followUpDays: number
}

/** What was done on one day is told as of the next. */
const NEXT_DAY = 1

/** Documents of a story that each other document is held against. */
const MOST_COMPARED = 40

/**
 * By what factor less likeness is asked for a leftover of few documents to belong to a story: 1 without evidence.
 * Comment, a retelling in other words and a later summing-up share few words with the reports of the day, but
 * the people, the small places and the sentences of several speakers. One speaker's sentence proves little: it
 * may be a formula, used again on another day. Nothing is proved where the days are unknown or far apart.
 */
export class Attachment {
  readonly #source: (number: number) => AttachmentSource
  readonly weights: AttachmentWeights

  constructor(source: (number: number) => AttachmentSource, weights: AttachmentWeights) {
    this.#source = source
    this.weights = weights
  }

  /** `around`: all documents that have something in common with the leftover, as far as known. */
  asked(few: readonly number[], story: readonly number[], around: Iterable<number>): number {
    if (!this.#near(few, story)) return 1
    const { least, gain } = this.weights
    const evidence = this.#names(few, story, around) + this.#voices(few, story)
    return Math.max(least, 1 / (1 + gain * evidence))
  }

  /** Each by its own day, those of its background may be another story's: one speech is not the next, three days on. */
  #near(few: readonly number[], story: readonly number[]): boolean {
    const others = story.map(i => this.#source(i).days)
    const times = others.flatMap(days => timeOf(days) ?? [])
    const firstDays = others.flatMap(days => days.stated.slice(0, 1))
    return few.every(i => {
      const { days } = this.#source(i)
      const time = timeOf(days)
      if (time === null || !anyWithin(times, time, this.weights.followUpDays)) return false
      return days.stated.length === 0 || anyWithin(firstDays, days.stated[0]!, NEXT_DAY)
    })
  }

  /** Names that the leftover has from the story and hardly any other document near it, but for one: a town or a speaker has many stories. */
  #names(few: readonly number[], story: readonly number[], around: Iterable<number>): number {
    const inFew = this.#held(few)
    const inStory = this.#held(story)
    const inAll = this.#held(new Set([...around, ...few, ...story]))
    let sum = 0
    for (const [name, times] of inFew) {
      const there = inStory.get(name) ?? 0
      if (there < Math.min(2, story.length)) continue
      sum += ((there + times) / inAll.get(name)!) ** 2
    }
    return Math.max(0, sum - 1)
  }

  /** Documents that hold each name. */
  #held(numbers: Iterable<number>): Map<number, number> {
    const held = new Map<number, number>()
    for (const number of numbers)
      for (const name of this.#source(number).evidence.names) held.set(name, (held.get(name) ?? 0) + 1)
    return held
  }

  /** Statements in common; those of a single voice only where both tell of the same day. */
  #voices(few: readonly number[], story: readonly number[]): number {
    const most = new Map<number, number>()
    for (const i of few)
      for (const k of story.slice(0, MOST_COMPARED))
        for (const [voice, times] of commonStatements(this.#source(i).evidence, this.#source(k).evidence))
          most.set(voice, Math.max(times, most.get(voice) ?? 0))
    if (most.size < 2 && !this.#sameDay(few, story)) return 0
    let sum = 0
    for (const times of most.values()) sum += times
    return sum
  }

  #sameDay(few: readonly number[], story: readonly number[]): boolean {
    const days = story.flatMap(i => this.#source(i).days.stated.slice(0, 1))
    return few.every(i => {
      const own = this.#source(i).days.stated[0]
      return own !== undefined && 2 * days.filter(day => day === own).length > days.length
    })
  }
}

function anyWithin(days: readonly number[], own: number, most: number): boolean {
  return days.some(day => Math.abs(day - own) <= most)
}
