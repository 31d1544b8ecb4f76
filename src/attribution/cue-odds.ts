import { BE } from './english-words.ts'
import { isTagVerb } from './speech-verbs.ts'
import type { TaggedUnit } from './tagged-unit.ts'

/**
 * Log-odds that a word is the head of a cue, by its lemma and by what stands before and after it.
 * `bias` stands for a word about which nothing is known.
 */
export interface CueOdds {
  readonly bias: number
  /** Keys of lemmas that were seen often enough to have odds of their own. */
  readonly lemmas: Readonly<Record<string, number>>
  readonly frames: Readonly<Record<string, number>>
}

const UNKNOWN = '*'
/** A verb of speaking that is too rare to have odds of its own. */
const UNKNOWN_TAG = '*tag'

/** The names of the frames a word stands in; `known` tells whether its lemma has odds of its own. */
export function cueFrames(unit: TaggedUnit, i: number, known: (key: string) => boolean): string[] {
  const inflection = unit.inflections[i]!
  const key = known(inflection.key) ? inflection.key : isTagVerb(inflection.key) ? UNKNOWN_TAG : UNKNOWN
  const before = beforeFrame(unit, i)
  const after = afterFrame(unit, i)
  const { form } = inflection
  const capital = unit.classes[i] === 'name' ? 'Aa' : 'aa'
  const kin = isTagVerb(inflection.key) ? 'tag' : '-'
  return [
    `t:${kin} ${form}`,
    `tfb:${kin} ${form} ${before}`,
    `tfa:${kin} ${form} ${after}`,
    `tba:${kin} ${before} ${after}`,
    `k:${key}`,
    `kf:${key} ${form}`,
    `kb:${key} ${before}`,
    `ka:${key} ${after}`,
    `fb:${form} ${before}`,
    `fa:${form} ${after}`,
    `ba:${before} ${after}`,
    `c:${capital} ${form}`,
  ]
}

export function cueProbability(odds: CueOdds, unit: TaggedUnit, i: number): number {
  // A capital inside a sentence makes a name, not a verb, except where every word has one.
  if (unit.classes[i] === 'name' && i > 0 && !isTitleCase(unit)) return 0
  let sum = odds.bias
  for (const frame of cueFrames(unit, i, key => odds.lemmas[key] !== undefined))
    sum += odds.frames[frame] ?? 0
  return 1 / (1 + Math.exp(-sum))
}

const PLAIN = new Set([
  'that',
  'to',
  'by',
  'of',
  'for',
  'on',
  'in',
  'with',
  'about',
  'as',
  'at',
  'from',
  'against',
  'how',
  'whether',
  'what',
  'why',
  'if',
  'it',
  'there',
])

function beforeFrame(unit: TaggedUnit, i: number): string {
  let b = i - 1
  while (b >= 0 && unit.classes[b] === 'adverb') b--
  if (b < 0) return '^'
  const lower = unit.items[b]!.lower
  if (BE.has(lower)) return 'be'
  if (lower === 'to') return 'to'
  if (lower === 'been') return 'be'
  if (lower === 'who' || lower === 'which' || lower === 'that') return lower
  if (unit.classes[b] === 'determiner' && /^(?:his|her|its|their|my|our|your)$/.test(lower)) return 'poss'
  return unit.classes[b]!
}

function afterFrame(unit: TaggedUnit, i: number): string {
  let a = i + 1
  while (a < unit.items.length && unit.classes[a] === 'adverb') a++
  const item = unit.items[a]
  if (item === undefined) return '$'
  if (PLAIN.has(item.lower)) return item.lower
  const cls = unit.classes[a]!
  if (cls === 'quotation') return item.words > 3 ? 'q' : 'q-'
  if (cls === 'comma' || cls === 'colon') {
    const next = unit.items[a + 1]
    return next === undefined ? `${cls}$` : next.kind === 'quotation' ? `${cls}q` : cls
  }
  return cls
}

const titleCase = new WeakMap<TaggedUnit, boolean>()

/** Whether most longer words have a capital, as in a headline. */
function isTitleCase(unit: TaggedUnit): boolean {
  const known = titleCase.get(unit)
  if (known !== undefined) return known
  let capitals = 0
  let others = 0
  for (const item of unit.items) {
    if (item.kind !== 'word' || item.text.length < 4) continue
    if (/^\p{Lu}/u.test(item.text)) capitals++
    else others++
  }
  const found = capitals >= 3 && capitals > 3 * others
  titleCase.set(unit, found)
  return found
}
