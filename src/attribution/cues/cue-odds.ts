import { BE } from '../languages/english-words.ts'
import type { TaggedUnit } from '../languages/tagged-unit.ts'
import type { WordClass } from '../phrases/word-class.ts'
import { startsWithCapital, WORD_CLASSES } from '../phrases/word-class.ts'
import { isTagVerb } from './speech-verbs.ts'

/**
 * Log-odds that a word is the head of a cue, by its lemma and by what stands before and after it.
 * `bias` stands for a word about which nothing is known. What is left out counts nothing.
 */
export interface CueOdds {
  readonly bias: number
  /** By frames without the lemma, such as "tba:tag name that". */
  readonly frames: Readonly<Record<string, number>>
  /** Of a lemma: alone, then with its form, with what stands before it, and with what stands after it. */
  readonly lemmas: Readonly<Record<string, LemmaOdds>>
}

export type LemmaOdds = readonly [number, FrameOdds, FrameOdds, FrameOdds]
type FrameOdds = Readonly<Record<string, number>>

const FORMS = ['base', 's', 'past', 'ing'] as const
const BEFORE: readonly string[] = ['^', 'be', 'to', 'who', 'which', 'that', 'poss', ...WORD_CLASSES]
/** Words after a cue that count by themselves. */
const PLAIN = 'that to by of for on in with about as at from against how whether what why if it there'.split(
  ' ',
)
const AFTER: readonly string[] = [
  '$',
  'q',
  'q-',
  'comma$',
  'commaq',
  'colon$',
  'colonq',
  ...PLAIN.map(word => `.${word}`),
  ...WORD_CLASSES,
]

/** A lemma of which nothing is known, and a verb of speaking that is too rare to have odds of its own. */
export const UNKNOWN = '*'
export const UNKNOWN_TAG = '*tag'

/** Where a word stands, as indices into the lists above. */
export interface CueFrame {
  readonly tag: 0 | 1
  readonly form: number
  readonly before: number
  readonly after: number
  readonly capital: 0 | 1
}

const FORM_INDEX: ReadonlyMap<string, number> = new Map(FORMS.map((form, i) => [form, i]))
const BEFORE_INDEX: ReadonlyMap<string, number> = new Map(BEFORE.map((name, i) => [name, i]))
const AFTER_INDEX: ReadonlyMap<string, number> = new Map(AFTER.map((name, i) => [name, i]))
const BEFORE_WORD: ReadonlyMap<string, number> = new Map([
  ...[...BE].map(word => [word, BEFORE.indexOf('be')] as const),
  ...['to', 'who', 'which', 'that'].map(word => [word, BEFORE.indexOf(word)] as const),
])
const AFTER_WORD: ReadonlyMap<string, number> = new Map(
  PLAIN.map(word => [word, AFTER.indexOf(`.${word}`)] as const),
)
const POSSESSIVE: ReadonlySet<string> = new Set('his her its their my our your'.split(' '))

/** The frame of item `i`, which has an inflection. */
export function cueFrame(unit: TaggedUnit, i: number): CueFrame {
  const { key, form } = unit.inflections[i]!
  return {
    tag: isTagVerb(key) ? 1 : 0,
    form: FORM_INDEX.get(form)!,
    before: beforeIndex(unit, i),
    after: afterIndex(unit, i),
    capital: unit.classes[i] === 'name' ? 1 : 0,
  }
}

/** The frames by name: first those without the lemma, then what `LemmaOdds` holds them under. */
export function frameNames(frame: CueFrame): { readonly general: string[]; readonly ofLemma: string[] } {
  const kin = frame.tag === 1 ? 'tag' : '-'
  const [form, before, after] = [FORMS[frame.form]!, BEFORE[frame.before]!, AFTER[frame.after]!]
  return {
    general: [
      `t:${kin} ${form}`,
      `tfb:${kin} ${form} ${before}`,
      `tfa:${kin} ${form} ${after}`,
      `tba:${kin} ${before} ${after}`,
      `fb:${form} ${before}`,
      `fa:${form} ${after}`,
      `ba:${before} ${after}`,
      `c:${frame.capital} ${form}`,
    ],
    ofLemma: ['', form, before, after],
  }
}

function beforeIndex(unit: TaggedUnit, i: number): number {
  let b = i - 1
  while (b >= 0 && unit.classes[b] === 'adverb') b--
  if (b < 0) return 0
  const { lower } = unit.items[b]!
  const word = BEFORE_WORD.get(lower)
  if (word !== undefined) return word
  const cls = unit.classes[b]!
  return BEFORE_INDEX.get(cls === 'determiner' && POSSESSIVE.has(lower) ? 'poss' : cls)!
}

function afterIndex(unit: TaggedUnit, i: number): number {
  let a = i + 1
  while (a < unit.items.length && unit.classes[a] === 'adverb') a++
  const item = unit.items[a]
  if (item === undefined) return 0
  const word = AFTER_WORD.get(item.lower)
  if (word !== undefined) return word
  const cls = unit.classes[a]!
  return AFTER_INDEX.get(cls === 'quotation' ? (item.words > 3 ? 'q' : 'q-') : afterClass(unit, a, cls))!
}

function afterClass(unit: TaggedUnit, a: number, cls: WordClass): string {
  if (cls !== 'comma' && cls !== 'colon') return cls
  const next = unit.items[a + 1]
  return next === undefined ? `${cls}$` : next.kind === 'quotation' ? `${cls}q` : cls
}

interface Table {
  readonly k: number
  readonly form: Float64Array
  readonly before: Float64Array
  readonly after: Float64Array
}

/** Looks odds up without making a name for each frame. */
export class CueModel {
  readonly #bias: number
  /** By kin, form, before and after at once: their frames summed. */
  readonly #general: Float64Array
  readonly #capital: Float64Array
  readonly #lemmas = new Map<string, Table>()
  readonly #unknown: Table
  readonly #unknownTag: Table

  constructor(odds: CueOdds) {
    this.#bias = odds.bias
    this.#general = summed(odds.frames)
    this.#capital = Float64Array.from(
      [0, 1].flatMap(capital => FORMS.map(form => odds.frames[`c:${capital} ${form}`] ?? 0)),
    )
    for (const lemma of Object.keys(odds.lemmas)) this.#lemmas.set(lemma, tableOf(odds.lemmas[lemma]!))
    this.#unknown = this.#lemmas.get(UNKNOWN) ?? tableOf([0, {}, {}, {}])
    this.#unknownTag = this.#lemmas.get(UNKNOWN_TAG) ?? this.#unknown
  }

  /** Probability that item `i`, which has an inflection, heads a cue. */
  probability(unit: TaggedUnit, i: number): number {
    const { tag, form, before, after, capital } = cueFrame(unit, i)
    const lemma = this.#lemmas.get(unit.inflections[i]!.key) ?? (tag === 1 ? this.#unknownTag : this.#unknown)
    const sum =
      this.#bias +
      this.#general[generalIndex(tag, form, before, after)]! +
      this.#capital[capital * FORMS.length + form]! +
      lemma.k +
      lemma.form[form]! +
      lemma.before[before]! +
      lemma.after[after]!
    return 1 / (1 + Math.exp(-sum))
  }
}

function generalIndex(tag: number, form: number, before: number, after: number): number {
  return ((tag * FORMS.length + form) * BEFORE.length + before) * AFTER.length + after
}

function summed(frames: FrameOdds): Float64Array {
  const sums = new Float64Array(2 * FORMS.length * BEFORE.length * AFTER.length)
  const at = (name: string) => frames[name] ?? 0
  for (const tag of [0, 1] as const) {
    const kin = tag === 1 ? 'tag' : '-'
    FORMS.forEach((form, f) => {
      const t = at(`t:${kin} ${form}`)
      const ofAfter = AFTER.map(after => at(`tfa:${kin} ${form} ${after}`) + at(`fa:${form} ${after}`))
      BEFORE.forEach((before, b) => {
        const ofBefore = at(`tfb:${kin} ${form} ${before}`) + at(`fb:${form} ${before}`)
        AFTER.forEach((after, a) => {
          const ofBoth = at(`tba:${kin} ${before} ${after}`) + at(`ba:${before} ${after}`)
          sums[generalIndex(tag, f, b, a)] = t + ofBefore + ofAfter[a]! + ofBoth
        })
      })
    })
  }
  return sums
}

function tableOf([k, form, before, after]: LemmaOdds): Table {
  return { k, form: dense(form, FORMS), before: dense(before, BEFORE), after: dense(after, AFTER) }
}

function dense(odds: FrameOdds, names: readonly string[]): Float64Array {
  return Float64Array.from(names.map(name => odds[name] ?? 0))
}

/** Whether most longer words have a capital, as in a headline. */
export function isTitleCase(unit: TaggedUnit): boolean {
  let capitals = 0
  let others = 0
  for (const item of unit.items) {
    if (item.kind !== 'word' || item.text.length < 4) continue
    if (startsWithCapital(item.text)) capitals++
    else others++
  }
  return capitals >= 3 && capitals > 3 * others
}
