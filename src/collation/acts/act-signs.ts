import type { WeighedReading } from '../utterances/weighed-reading.ts'
import { weigh } from '../utterances/weighed-reading.ts'
import { rarityAmong } from '../utterances/word-rarity.ts'
import type { ActMention } from './act-mention.ts'
import type { TermRarity } from './term-rarity.ts'
import { termRarity, weightOf } from './term-rarity.ts'

/** What two mentions of an act of saying are judged by. */
export const ACT_SIGNS = [
  'one story',
  'both speakers known',
  'share of what the speaker with fewer callings is called by',
  'share of the shorter sentence covered',
  'share of the words beside the cues',
  'both open their reports',
  'one opens its report',
  'one is quoted',
] as const

/** Mentions that are compared with each other, and how much their words tell among them. */
export class ActComparison {
  readonly #mentions: readonly ActMention[]
  readonly #sentences: readonly WeighedReading[]
  readonly #callings: TermRarity
  readonly #beside: TermRarity

  constructor(mentions: readonly ActMention[]) {
    const rarity = rarityAmong(mentions.map(m => m.sentence))
    this.#mentions = mentions
    this.#sentences = mentions.map(m => weigh(m.sentence, rarity))
    this.#callings = termRarity(mentions.map(m => m.speaker))
    this.#beside = termRarity(mentions.map(m => m.beside))
  }

  /** Values of the signs of two mentions, given by their index, in the order of `ACT_SIGNS`. */
  signs(i: number, j: number): number[] {
    const a = this.#mentions[i]!
    const b = this.#mentions[j]!
    const known = a.speaker.size > 0 && b.speaker.size > 0
    return [
      a.story === null || b.story === null || a.story === b.story ? 1 : 0,
      known ? 1 : 0,
      known ? this.#shareCalled(a.speaker, b.speaker) : 0,
      coveredByStems(this.#sentences[i]!, this.#sentences[j]!),
      this.#shareBeside(a.beside, b.beside),
      a.opens && b.opens ? 1 : 0,
      a.opens !== b.opens ? 1 : 0,
      a.quoted !== b.quoted ? 1 : 0,
    ]
  }

  #shareCalled(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
    const common = weightOf(a.intersection(b), this.#callings)
    return common / Math.min(weightOf(a, this.#callings), weightOf(b, this.#callings))
  }

  #shareBeside(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
    const common = weightOf(a.intersection(b), this.#beside)
    const all = weightOf(a, this.#beside) + weightOf(b, this.#beside) - common
    return all === 0 ? 0 : common / all
  }
}

/** Share of the sentence of less weight that stands in the other, word by word: every pair of a story is compared so. */
function coveredByStems(a: WeighedReading, b: WeighedReading): number {
  const [small, large] = a.places.size <= b.places.size ? [a, b] : [b, a]
  let common = 0
  for (const [stem, places] of small.places) {
    const others = large.places.get(stem)
    if (others !== undefined) common += Math.min(places.length, others.length) * small.weights[places[0]!]!
  }
  return common / Math.max(Math.min(a.total, b.total), 1e-9)
}
