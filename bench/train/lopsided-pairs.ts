import type { Pair } from './alignment-pairs.ts'
import { linkKey } from './alignment-pairs.ts'

/**
 * Marked pairs made over: people marked pairs that say the same in about as many words, but a reading is as often a
 * fragment of a longer one, with words of its own in between. So of each pair one text is cut to a stretch, words of
 * another pair are put into it, and the other text is lengthened. Words from elsewhere have no link.
 */
export function lopsided(pairs: readonly Pair[], random: () => number): Pair[] {
  return pairs.map(pair => {
    const below = (limit: number): number => Math.floor(random() * limit)
    const other = pairs[below(pairs.length)]!
    const turned = random() < 0.5
    const long = turned ? pair.b : pair.a
    const short = cutAndMixed(turned ? pair.a : pair.b, other.b, random, below)
    const placeOf = new Map(short.map(({ from }, place) => [from, place]))
    const before = random() < lengthened ? stretch(pairs[below(pairs.length)]!.a, random) : []
    const atFront = random() < 0.5
    const shift = atFront ? before.length : 0
    const sure = [...pair.sure].flatMap(key => {
      const [i, j] = key.split('-').map(Number) as [number, number]
      const place = placeOf.get(turned ? i : j)
      return place === undefined ? [] : [linkKey((turned ? j : i) + shift, place)]
    })
    const a = atFront ? [...before, ...long] : [...long, ...before]
    return { part: pair.part, a, b: short.map(({ word }) => word), sure: new Set(sure) }
  })
}

/** Share of texts that are lengthened. */
const lengthened = 0.8
/** Share of longer words that are put for others, one for one. */
const replaced = 0.1
/** Words put in at one place at most. */
const longestForeign = 8

interface Taken {
  readonly word: string
  /** Place in the text it was taken from; -1 for a word from elsewhere. */
  readonly from: number
}

function cutAndMixed(
  words: readonly string[],
  foreign: readonly string[],
  random: () => number,
  below: (limit: number) => number,
): Taken[] {
  const length = Math.max(3, Math.floor(words.length * (0.25 + 0.5 * random())))
  const start = below(Math.max(1, words.length - length + 1))
  const taken = words.slice(start, start + length).map((word, k): Taken => ({ word, from: start + k }))
  const foreignLength = 1 + below(longestForeign)
  const foreignStart = below(Math.max(1, foreign.length - foreignLength))
  const put = foreign.slice(foreignStart, foreignStart + foreignLength)
  const out = random() < 0.6 ? Math.min(foreignLength, below(4)) : 0
  taken.splice(below(taken.length + 1), out, ...put.map((word): Taken => ({ word, from: -1 })))
  return taken.map(one =>
    random() < replaced && one.word.length > 3 ? { word: foreign[below(foreign.length)]!, from: -1 } : one,
  )
}

function stretch(words: readonly string[], random: () => number): readonly string[] {
  return words.slice(0, Math.floor(words.length * (0.3 + 0.7 * random())))
}
