import { coarseCluster, wordCluster } from '../words/word-clusters.ts'
import { numberHash, textHash } from './feature-hash.ts'
import { TAGS, tagNumber } from './tags.ts'

/**
 * What was learned of single words. Words in small letters, and words with a capital inside a sentence under
 * their own spelling ("Trump" beside "trump").
 */
export interface Lexicon {
  /** Number of the group of words that may be the same parts of speech; the commonest words are groups alone. */
  readonly groups: ReadonlyMap<string, number>
  /** By group: the parts of speech its words may be, a bit each. */
  readonly possible: readonly number[]
}

/** `sentence`: a capital tells a name. `opening`: it may be due to the place, as at the head of a sentence or in a headline. */
export type CaseUse = 'sentence' | 'opening'

export interface WordFeatures {
  /** The parts of speech that the word may be, a bit each. */
  readonly possible: number
  /** Group of the word, or of words of its shape where it is unknown. */
  readonly group: number
  /** For the word's own part of speech. */
  readonly own: readonly number[]
  /** For that of its neighbours, and of theirs. */
  readonly near: readonly number[]
  readonly far: readonly number[]
}

/** Endings that tell most, for the groups of unknown words. */
const ENDINGS = [
  'ing',
  'ed',
  'ly',
  'ies',
  'ers',
  's',
  'tion',
  'ment',
  'ness',
  'ity',
  'ous',
  'ive',
  'able',
  'al',
  'ic',
  'ish',
  'ful',
  'less',
  'er',
  'or',
  'ist',
  'ize',
  'ise',
  'ify',
  'ate',
  'en',
]
/** Groups from here on are those of unknown words. */
export const FIRST_SHAPE_GROUP = 10_000

const SMALL = 0
const CAPITAL = 1
const CAPITALS = 2
const MIXED = 3
const OTHER = 4

/** What stands before the first and behind the last word of a sentence. */
export const EDGE_GROUP = 9_999
export const EDGE_TAG = 31

/** Every part of speech. */
export const ANY_TAG = 2 ** TAGS.length - 1
const NAME = 1 << tagNumber('PROPN')
const OPEN_CLASS = (['ADJ', 'NOUN', 'NNS', 'VB', 'VBG', 'VBN'] as const).reduce(
  (bits, tag) => bits | (1 << tagNumber(tag)),
  0,
)

/** A feature of a word as one of its neighbours has it: from the second word before it, 0, to the second behind it, 3. */
export function placeHash(feature: number, place: number): number {
  return numberHash(100 + place, feature)
}

/** `closed`: the part of speech that the word has whatever stands around it, or -1. */
export function wordFeatures(
  text: string,
  lower: string,
  use: CaseUse,
  lexicon: Lexicon,
  closed: number,
): WordFeatures {
  const cased = caseOf(text)
  const opening = use === 'opening'
  /** The spelling the word is looked up by. */
  const key = cased === SMALL || cased === OTHER || opening ? lower : text
  const known = lexicon.groups.get(key)
  const asName = opening && cased !== SMALL ? lexicon.groups.get(nameOf(text, lower, cased)) : undefined
  const style = (opening ? 5 : 0) + cased
  const ending = endingOf(lower)
  const shape = shapeOf(text)
  const group = known ?? asName ?? FIRST_SHAPE_GROUP + (style * 8 + shape) * (ENDINGS.length + 1) + ending
  const cluster = wordCluster(lower)
  const coarse = coarseCluster(cluster)
  const n = lower.length
  const s1 = lower.slice(-1)
  const s2 = lower.slice(-2)
  const s3 = lower.slice(-3)
  const s4 = lower.slice(-4)
  const part = lower.slice(lower.lastIndexOf('-') + 1)

  const own = [
    numberHash(1, 0),
    textHash(2, key),
    textHash(3, lower),
    numberHash(4, group),
    numberHash(5, style, shape),
    textHash(6, s1),
    textHash(7, s2),
    textHash(8, s3),
    textHash(9, s4),
    textHash(10, `${style}${s3}`),
    textHash(11, lower.slice(0, 3)),
    textHash(12, lower.slice(0, 2)),
    numberHash(13, cluster),
    numberHash(14, coarse),
    numberHash(15, cluster, style),
    numberHash(16, coarse, ending),
    numberHash(17, Math.min(n, 12), style),
    textHash(18, lower.slice(-5)),
  ]
  if (asName !== undefined) own.push(numberHash(19, asName), numberHash(20, asName, known ?? -1))
  if (part !== lower)
    own.push(textHash(21, part), numberHash(22, lexicon.groups.get(part) ?? -1), textHash(23, part.slice(-3)))
  const base = baseGroups(lower, lexicon)
  for (let i = 0; i < base.length; i++) own.push(numberHash(24, ending, i, base[i]!))

  const near = [
    textHash(40, lower),
    numberHash(41, group),
    textHash(42, s3),
    textHash(43, s2),
    numberHash(44, cluster),
    numberHash(45, coarse),
    numberHash(46, style, shape),
    numberHash(47, ending, style),
  ]
  const far = [
    textHash(60, lower),
    numberHash(61, group),
    numberHash(62, coarse),
    numberHash(63, style, ending),
  ]
  return { possible: possibleTags(), group, own, near, far }

  function possibleTags(): number {
    if (closed >= 0) return 1 << closed
    if (known === undefined && asName === undefined) return ANY_TAG
    const bits =
      (known === undefined ? 0 : lexicon.possible[known]!) |
      (asName === undefined ? 0 : lexicon.possible[asName]!)
    // Where a capital may be due to the place, a common noun may still be a name.
    return opening && cased !== SMALL && bits & OPEN_CLASS ? bits | NAME : bits
  }
}

/** How a name is spelled that stands in capitals: "TRUMP" and "Trump" alike. */
function nameOf(text: string, lower: string, cased: number): string {
  return cased === CAPITALS && text.length > 4 ? text[0] + lower.slice(1) : text
}

function caseOf(text: string): number {
  const first = text[0]!
  const lowerFirst = first.toLowerCase()
  if (first === lowerFirst && first.toUpperCase() === first) return OTHER
  if (first === lowerFirst) return text === text.toLowerCase() ? SMALL : MIXED
  if (text.length > 1 && text === text.toUpperCase()) return CAPITALS
  return text.slice(1) === text.slice(1).toLowerCase() ? CAPITAL : MIXED
}

const HAS_DIGIT = 1
const HAS_HYPHEN = 2
const HAS_DOT = 4

function shapeOf(text: string): number {
  let shape = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 48 && code <= 57) shape |= HAS_DIGIT
    else if (code === 45 || code === 0x2011) shape |= HAS_HYPHEN
    else if (code === 46) shape |= HAS_DOT
  }
  return shape
}

/** Number of the longest ending in the list, from 1; 0 for none. */
function endingOf(lower: string): number {
  let best = 0
  let longest = 0
  for (let i = 0; i < ENDINGS.length; i++) {
    const ending = ENDINGS[i]!
    if (ending.length > longest && lower.length > ending.length + 1 && lower.endsWith(ending)) {
      best = i + 1
      longest = ending.length
    }
  }
  return best
}

/** Groups of what is left without an ending: "claims" and "claimed" may be what "claim" may be. */
function baseGroups(lower: string, lexicon: Lexicon): number[] {
  const bases: string[] = []
  const cut = (n: number) => lower.slice(0, lower.length - n)
  if (lower.endsWith('ies')) bases.push(`${cut(3)}y`)
  else if (lower.endsWith('es')) bases.push(cut(1), cut(2))
  else if (lower.endsWith('s') && !lower.endsWith('ss')) bases.push(cut(1))
  else if (lower.endsWith('ied')) bases.push(`${cut(3)}y`)
  else if (lower.endsWith('ed')) bases.push(cut(1), cut(2), cut(3))
  else if (lower.endsWith('ing')) bases.push(cut(3), `${cut(3)}e`, cut(4))
  else if (lower.endsWith('ly')) bases.push(cut(2))
  else bases.push(`${lower}s`, `${lower}ed`, `${lower}d`, `${lower}ing`, `${lower.slice(0, -1)}ing`)
  return bases.map(base => lexicon.groups.get(base) ?? -1)
}
