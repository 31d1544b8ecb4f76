import { byCodeUnits } from '../../model/order.ts'
import { daysBetween, daysOf, daysTogether, type GroupDays } from './group-days.ts'
import { SCALE } from './story-neighbours.ts'

/** Days that lie no further apart may belong to one event and what followed it. */
const WEEK = 7
/** What was done on one day is told as of the next. */
const NEXT_DAY = 1

/** What the grouping knows of a document besides its likeness to others. */
export interface StoryItem {
  /** Settles what is equal. */
  readonly id: string
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

/** Documents put together, by number. Never changed: joining two makes a third. */
export interface StoryGroup {
  readonly members: readonly number[]
  /** The groups it was made of. */
  readonly parts: readonly StoryGroup[]
  /** The lowest identifier of its documents. */
  readonly first: string
  readonly amount: number
  readonly days: GroupDays
  readonly written: GroupDays
  /** Likeness summed over the ordered pairs inside, in parts of `SCALE`. */
  readonly inside: number
  readonly asking: Asking
}

/** What a group brings to the likeness that is asked of it and another: both sides' are multiplied. */
interface Asking {
  /** Root of how alike its members are to each other, each to itself as much as `expected`. */
  readonly cohesion: number
  /** By the text of its typical document. */
  readonly typical: number
  /** By all of its text; the smaller one's counts. */
  readonly text: number
}

export function groupOfOne(
  number: number,
  { id, amount, day, written }: StoryItem,
  weights: LinkWeights,
): StoryGroup {
  return {
    members: [number],
    parts: [],
    first: id,
    amount,
    days: daysOf(day),
    written: daysOf(written),
    inside: 0,
    asking: askingOf(1, amount, 0, weights),
  }
}

function askingOf(size: number, amount: number, inside: number, weights: LinkWeights): Asking {
  const { expected, wholeReport, lenience, muchText, adoption } = weights
  return {
    cohesion: Math.sqrt((inside / SCALE + size * expected) / size ** 2),
    typical: (amount / size / wholeReport) ** (lenience / 2),
    text: Math.min(1, amount / muchText) ** adoption,
  }
}

/** `ties`: likeness summed over the unordered pairs of documents of different parts. */
export function groupTogether(parts: readonly StoryGroup[], ties: number, weights: LinkWeights): StoryGroup {
  const members = parts.flatMap(part => part.members)
  const amount = parts.reduce((sum, part) => sum + part.amount, 0)
  const inside = parts.reduce((sum, part) => sum + part.inside, 2 * ties)
  return {
    members,
    parts,
    first: parts.map(part => part.first).sort(byCodeUnits)[0]!,
    amount,
    days: parts.map(part => part.days).reduce(daysTogether),
    written: parts.map(part => part.written).reduce(daysTogether),
    inside,
    asking: askingOf(members.length, amount, inside, weights),
  }
}

/**
 * Likeness over what is asked: from 1 on, two groups are one story. Likeness of two groups is the average over
 * their pairs, set against how alike the members of each are among themselves: headlines on one event share two
 * words where whole reports share fifty, and two earthquakes are like each other, but less than the reports of each.
 */
export function linkScore(a: StoryGroup, b: StoryGroup, tie: number, weights: LinkWeights): number {
  const [x, y] = [a.asking, b.asking]
  const asked = weights.share * Math.min(1, x.typical * y.typical) * Math.min(x.text, y.text)
  const likeness = tie / SCALE / (a.members.length * b.members.length)
  const score = likeness / (asked * (x.cohesion * y.cohesion))
  return score >= 1 ? score * daysFactor(a, b, weights) : score
}

/**
 * Groups that name days are set apart by these, however many of their documents name none: an undated report
 * has the day of those it was joined with, and is like both sides whenever one speaker says the same twice.
 */
function daysFactor(a: StoryGroup, b: StoryGroup, weights: LinkWeights): number {
  const gap = daysBetween(a.days, b.days)
  if (gap === null) return writtenApart(a, b) ? weights.otherWritten : 1
  if (gap > WEEK) return weights.otherDays
  // Between documents of known time the days count in their likeness already: the rest take over what these say.
  const known = shareWritten(a) * shareWritten(b)
  const left = Math.exp(-Math.max(0, gap - NEXT_DAY) / weights.followUpDays)
  return known + (1 - known) * left
}

function writtenApart(a: StoryGroup, b: StoryGroup): boolean {
  if (shareWritten(a) < 0.5 || shareWritten(b) < 0.5) return false
  const gap = daysBetween(a.written, b.written)
  return gap !== null && gap > WEEK
}

/** Share of a group's documents whose time is known. */
function shareWritten({ written, members }: StoryGroup): number {
  return written.documents / members.length
}
