import type { ScoredPair } from '../best-first.ts'
import { BestFirst } from '../best-first.ts'
import { daysBetween, daysOf, daysTogether, type GroupDays } from './group-days.ts'
import type { Attachment } from './story-attachment.ts'
import type { Likeness } from './story-likeness.ts'

/** Days that lie no further apart may belong to one event and what followed it. */
const WEEK = 7
/** What was done on one day is told as of the next. */
const NEXT_DAY = 1

/** What the grouping knows of a document besides its likeness to others. */
export interface StoryItem {
  /** Terms in it. */
  readonly amount: number
  /** The day that it names for what it tells; null where it names none. */
  readonly day: number | null
  /** The same, or the day it was published on. */
  readonly written: number | null
}

export interface LinkWeights {
  /** Two groups are joined where documents are at least this share as alike across them as inside them. */
  readonly share: number
  /** How alike two whole reports of one story are expected to be: what a document counts as like to itself. */
  readonly expected: number
  /** Terms in a whole report. */
  readonly wholeReport: number
  /**
   * The share asked falls with the text of the typical document, to this power: of short texts the groups first
   * joined are those that happen to share words, and look more alike inside than they are.
   */
  readonly lenience: number
  /** Terms in a group, its documents' added up, that is large enough to be judged by itself. */
  readonly muchText: number
  /** It falls with all the text of the smaller group, below `muchText`, to this power: one headline, one odd report is taken in by its likest. */
  readonly adoption: number
  /** What is left of the likeness of two groups that both name days, but none within a week of each other. */
  readonly otherDays: number
  /** Days over which what followed may be told of: within the week it shrinks with the days between, as for two documents. */
  readonly followUpDays: number
  /** What is left where at least half of both are known to be published further apart than a week: a report may be late. */
  readonly otherWritten: number
}

/**
 * Groups joined from the bottom up, the likest two first. Likeness of two groups is the average over their pairs,
 * set against how alike the members of each are among themselves: headlines on one event share two words where
 * whole reports share fifty, and two earthquakes are like each other, but less than the reports of each.
 * Items are numbered by content, which settles equal scores. Returns the groups.
 */
export function storyClusters(
  items: readonly StoryItem[],
  likenesses: readonly Likeness[],
  weights: LinkWeights,
  attachment: Attachment,
): number[][] {
  const groups = new Groups(items, likenesses, weights)
  groups.join()
  groups.attach(attachment)
  return groups.all()
}

interface Offer extends ScoredPair {
  /** Versions of both groups when the offer was made. */
  readonly versionA: number
  readonly versionB: number
}

class Groups {
  readonly #members: number[][]
  readonly #amount: number[]
  readonly #days: GroupDays[]
  readonly #written: GroupDays[]
  /** Sum of likeness over the pairs of two groups, and over the ordered pairs inside one. */
  readonly #ties: Map<number, number>[]
  readonly #inside: number[]
  /** -1 once a group has gone into another. */
  readonly #version: number[]
  readonly #weights: LinkWeights
  readonly #offers = new BestFirst<Offer>()

  constructor(items: readonly StoryItem[], likenesses: readonly Likeness[], weights: LinkWeights) {
    this.#members = items.map((_, i) => [i])
    this.#amount = items.map(item => item.amount)
    this.#days = items.map(item => daysOf(item.day))
    this.#written = items.map(item => daysOf(item.written))
    this.#ties = items.map(() => new Map())
    this.#inside = items.map(() => 0)
    this.#version = items.map(() => 0)
    this.#weights = weights
    for (const { a, b, score } of likenesses) {
      this.#ties[a]!.set(b, score)
      this.#ties[b]!.set(a, score)
    }
  }

  all(): number[][] {
    return this.#members.filter((_, i) => this.#version[i]! >= 0)
  }

  join(): void {
    for (let a = 0; a < this.#members.length; a++) this.#offer(a)
    for (let offer = this.#offers.pop(); offer !== null; offer = this.#offers.pop()) {
      const { a, b } = offer
      if (this.#version[a] !== offer.versionA) continue
      if (this.#version[b] !== offer.versionB) this.#offer(a)
      else {
        this.#merge(a, b)
        this.#offer(this.#version[a]! >= 0 ? a : b)
      }
    }
  }

  /** Leftovers of few documents into the story that evidence ties them to; all are judged by the groups as joined. */
  attach(attachment: Attachment): void {
    const found = this.#members.flatMap((_, few) => this.#storyOf(few, attachment) ?? [])
    for (const { few, story } of found.sort((x, y) => y.score - x.score || x.few - y.few)) {
      if (this.#version[few]! >= 0 && this.#version[story]! >= 0) this.#merge(few, story)
    }
  }

  #storyOf(few: number, attachment: Attachment): { few: number; story: number; score: number } | null {
    const { mostDocuments, least, lead } = attachment.weights
    const members = this.#members[few]!
    if (this.#version[few]! < 0 || members.length > mostDocuments) return null
    const [first, second] = [...this.#ties[few]!]
      .map(([other, tie]) => ({ other, plain: this.#score(few, other, tie) }))
      .filter(({ other, plain }) => plain >= least && this.#members[other]!.length > members.length)
      .map(({ other, plain }) => ({
        few,
        story: other,
        score: plain / attachment.asked(members, this.#members[other]!),
      }))
      .sort((x, y) => y.score - x.score || x.story - y.story)
    if (first === undefined || first.score < 1) return null
    return first.score >= lead * (second?.score ?? 0) ? first : null
  }

  /** Puts a group's best partner into the queue, where it has one that is like enough. */
  #offer(a: number): void {
    let best = -1
    let score = 0
    for (const [b, tie] of this.#ties[a]!) {
      const now = this.#score(a, b, tie)
      if (now > score || (now === score && b < best)) {
        best = b
        score = now
      }
    }
    if (best < 0 || score < 1) return
    this.#offers.push({ score, a, b: best, versionA: this.#version[a]!, versionB: this.#version[best]! })
  }

  /** Likeness over what is asked: from 1 on, two groups are one story. */
  #score(a: number, b: number, tie: number): number {
    const sizeA = this.#members[a]!.length
    const sizeB = this.#members[b]!.length
    const [amountA, amountB] = [this.#amount[a]!, this.#amount[b]!]
    const { share, wholeReport, lenience, muchText, adoption } = this.#weights
    const typical = Math.min(1, Math.sqrt((amountA / sizeA) * (amountB / sizeB)) / wholeReport)
    const smaller = Math.min(1, Math.min(amountA, amountB) / muchText)
    const asked = share * typical ** lenience * smaller ** adoption
    const score = tie / (sizeA * sizeB) / (asked * Math.sqrt(this.#cohesion(a) * this.#cohesion(b)))
    return score >= 1 ? score * this.#daysFactor(a, b) : score
  }

  /**
   * Groups that name days are set apart by these, however many of their documents name none: an undated report
   * has the day of those it was joined with, and is like both sides whenever one speaker says the same twice.
   */
  #daysFactor(a: number, b: number): number {
    const gap = daysBetween(this.#days[a]!, this.#days[b]!)
    if (gap === null) return this.#writtenApart(a, b) ? this.#weights.otherWritten : 1
    if (gap > WEEK) return this.#weights.otherDays
    // Between documents of known time the days count in their likeness already: the rest take over what these say.
    const known = this.#shareWritten(a) * this.#shareWritten(b)
    const left = Math.exp(-Math.max(0, gap - NEXT_DAY) / this.#weights.followUpDays)
    return known + (1 - known) * left
  }

  #writtenApart(a: number, b: number): boolean {
    if (this.#shareWritten(a) < 0.5 || this.#shareWritten(b) < 0.5) return false
    const gap = daysBetween(this.#written[a]!, this.#written[b]!)
    return gap !== null && gap > WEEK
  }

  /** Share of a group's documents whose time is known. */
  #shareWritten(a: number): number {
    return this.#written[a]!.documents / this.#members[a]!.length
  }

  /** How alike the members of a group are to each other, each to itself as much as `expected`. */
  #cohesion(a: number): number {
    const size = this.#members[a]!.length
    return (this.#inside[a]! + size * this.#weights.expected) / size ** 2
  }

  #merge(a: number, b: number): void {
    const tie = this.#ties[a]!.get(b)!
    // The one with more ties stays, so that few are moved.
    const [to, from] = this.#ties[a]!.size >= this.#ties[b]!.size ? [a, b] : [b, a]
    for (const item of this.#members[from]!) this.#members[to]!.push(item)
    this.#amount[to] = this.#amount[to]! + this.#amount[from]!
    this.#days[to] = daysTogether(this.#days[to]!, this.#days[from]!)
    this.#written[to] = daysTogether(this.#written[to]!, this.#written[from]!)
    this.#inside[to] = this.#inside[to]! + this.#inside[from]! + 2 * tie
    this.#version[from] = -1
    this.#version[to] = this.#version[to]! + 1
    this.#ties[to]!.delete(from)
    for (const [other, sum] of this.#ties[from]!) {
      this.#ties[other]!.delete(from)
      if (other === to) continue
      const total = (this.#ties[to]!.get(other) ?? 0) + sum
      this.#ties[to]!.set(other, total)
      this.#ties[other]!.set(to, total)
    }
    this.#ties[from] = new Map()
  }
}
