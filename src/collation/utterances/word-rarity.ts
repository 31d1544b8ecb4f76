import type { WordProfile } from '../apparatus/word-profile.ts'
import frequencies from '../weights/word-frequency.json' with { type: 'json' }
import type { ReadingWords } from './reading-words.ts'
import { RunRarity } from './run-rarity.ts'
import { inWholeParts } from './whole-parts.ts'

/**
 * How much a word tells, in nats: minus the logarithm of the share of sentences that have it. What is counted
 * in the readings at hand is smoothed with the share in news at large, as if so many sentences of it had
 * been read beside them.
 */
const BACKGROUND_SENTENCES = 50

/** A word of grammar tells less than its rarity says: translators choose it freely. */
const FUNCTION_WORD = 0.5

/** What a word tells among the readings at hand. */
export interface ToldWord {
  /** Counts the different stems met from 0, forms of a verb of grammar as one. */
  readonly stem: number
  /** In whole parts of a nat. */
  readonly weight: number
}

/** How rare words and runs of letters are among some readings. Numbers of stems and runs are its own. */
export interface Rarity {
  told(profile: WordProfile): ToldWord
  /** Of letters, counted at hand only. */
  readonly runs: RunRarity
}

/**
 * `documents`: how many documents the readings are from. What all of them report is in each once, and is as rare
 * as if one had it.
 */
export function rarityAmong(readings: readonly ReadingWords[], documents = 1): Rarity {
  const counts = new Map<string, number>()
  for (const { words } of readings)
    for (const stem of new Set(words.map(w => w.profile.stem))) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const sentences = readings.length / documents
  return rarityBy(({ stem, kind }) => {
    const expected = BACKGROUND_SENTENCES * backgroundShare(stem)
    const share = ((counts.get(stem) ?? 0) / documents + expected) / (sentences + BACKGROUND_SENTENCES)
    return -Math.log(Math.min(share, 1)) * (kind === 'function' ? FUNCTION_WORD : 1)
  }, new RunRarity(readings))
}

/** In news at large, where no readings are at hand. */
export function weightAtLarge({ stem, kind }: WordProfile): number {
  return -Math.log(Math.min(backgroundShare(stem), 1)) * (kind === 'function' ? FUNCTION_WORD : 1)
}

/** Words are weighed when they are first met. */
export function rarityBy(weight: (profile: WordProfile) => number, runs: RunRarity): Rarity {
  const numbers = new Map<string, number>()
  const known = new Map<WordProfile, ToldWord>()
  return {
    told(profile) {
      let word = known.get(profile)
      if (word === undefined) {
        const stem = stemOf(profile)
        const number = numbers.get(stem) ?? numbers.size
        numbers.set(stem, number)
        word = { stem: number, weight: inWholeParts(weight(profile)) }
        known.set(profile, word)
      }
      return word
    },
    runs,
  }
}

/**
 * Forms of a verb of grammar count as one word: whoever retells changes person and tense ("they have", "it had"). Not
 * those of "be", which stand in most sentences whatever these say.
 */
const ONE_VERB: ReadonlyMap<string, string> = new Map(
  ['have has had', 'do does did', 'will would', 'can could', 'may might'].flatMap(forms => {
    const [first, ...others] = forms.split(' ')
    return others.map((form): [string, string] => [form, first!])
  }),
)

/** The stem that a word is known again by. */
export function stemOf({ stem }: WordProfile): string {
  return ONE_VERB.get(stem) ?? stem
}

const shares: ReadonlyMap<string, number> = new Map(
  Object.entries(frequencies.stems).flatMap(([level, stems]) =>
    stems.split(' ').map((stem): [string, number] => [stem, 2 ** -Number(level)]),
  ),
)

/** Share of news sentences that have a word of this stem; for one that is not listed, the share of rare words. */
function backgroundShare(stem: string): number {
  return shares.get(stem) ?? frequencies.unlisted
}

/** Documents of one reading each say nothing of how often a document repeats a word. */
export function rarityOf(
  renderings: readonly { readonly document: string; readonly words: ReadingWords }[],
): Rarity {
  const sizes = new Map<string, number>()
  for (const { document } of renderings) sizes.set(document, (sizes.get(document) ?? 0) + 1)
  const documents = [...sizes.values()].filter(size => size > 1).length
  return rarityAmong(
    renderings.map(r => r.words),
    Math.max(1, documents),
  )
}
