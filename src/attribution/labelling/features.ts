import type { TextAnalysis } from '../../text/analysis.ts'
import { lettersHash, mixed, WORD } from '../../text/words/feature-hash.ts'
import type { Clues } from './clues.ts'
import { PAD, stepOf } from './clues.ts'
import type { Passage } from './passages.ts'

/** Features a token: those of its label, and those of the step from the label before it. */
export const LABEL_FEATURES = 43
export const STEP_FEATURES = 17

const FIRST_STEP_TEMPLATE = 1000

/** What stands before the first and behind the last token of a passage. */
const BEFORE = 1
const BEHIND = 2
/** No likely cue on this side of the token in its sentence. */
const NO_CUE = 99
const COMMA = lettersHash(WORD, ',')

/** For each token of a passage the tokens of its sentence that may head cues: -1 where there is none. */
interface NearbyCues {
  readonly left: Int32Array
  readonly right: Int32Array
  readonly best: Int32Array
}

/**
 * Writes the features of every token of a passage, as hashes: those of token `from + i` stand at `i * LABEL_FEATURES`
 * and `i * STEP_FEATURES`. Each is a template's number mixed with what the words around hold for it.
 */
export class FeatureReader {
  readonly #analysis: TextAnalysis
  readonly #clues: Clues
  #labels = new Int32Array(0)
  #steps = new Int32Array(0)
  /** The list that is written to, the place in it, and the number of the template before. */
  #into = this.#labels
  #next = 0
  #template = 0

  constructor(analysis: TextAnalysis, clues: Clues) {
    this.#analysis = analysis
    this.#clues = clues
  }

  /** The lists are written over by the next passage. */
  read(passage: Passage): { readonly labels: Int32Array; readonly steps: Int32Array } {
    const size = passage.to - passage.from
    if (this.#labels.length < size * LABEL_FEATURES) {
      this.#labels = new Int32Array(2 * size * LABEL_FEATURES)
      this.#steps = new Int32Array(2 * size * STEP_FEATURES)
    }
    const near = this.#nearbyCues(passage)
    for (let i = passage.from; i < passage.to; i++) this.#readToken(passage, near, i)
    return { labels: this.#labels, steps: this.#steps }
  }

  #nearbyCues({ from, to }: Passage): NearbyCues {
    const { tokens, sentences } = this.#analysis
    const { headsCue, odds } = this.#clues
    const near: NearbyCues = {
      left: new Int32Array(to - from),
      right: new Int32Array(to - from),
      best: new Int32Array(to - from),
    }
    for (let first = from; first < to; ) {
      const last = Math.min(to, sentences[tokens[first]!.sentence]!.lastToken)
      let cue = -1
      let best = -1
      for (let i = first; i < last; i++) {
        near.left[i - from] = cue
        if (headsCue[i + PAD] === 1) cue = i
        if (odds[i + PAD]! > (best < 0 ? 0 : odds[best + PAD]!)) best = i
      }
      cue = -1
      for (let i = last - 1; i >= first; i--) {
        near.right[i - from] = cue
        near.best[i - from] = best
        if (headsCue[i + PAD] === 1) cue = i
      }
      first = last
    }
    return near
  }

  #readToken({ from, to }: Passage, near: NearbyCues, i: number): void {
    const { word, lemma, ending, wordClass, odds, quote, quoteLength, ruleLabel, rule } = this.#clues
    const { firstToken, lastToken } = this.#analysis.sentences[this.#analysis.tokens[i]!.sentence]!
    const at = i + PAD
    const w = word[at]!
    const w1 = i > from ? word[at - 1]! : BEFORE
    const w2 = i > from + 1 ? word[at - 2]! : BEFORE
    const v1 = i < to - 1 ? word[at + 1]! : BEHIND
    const v2 = i < to - 2 ? word[at + 2]! : BEHIND
    const c = wordClass[at]!
    const c1 = i > from ? wordClass[at - 1]! : BEFORE
    const c2 = i > from + 1 ? wordClass[at - 2]! : BEFORE
    const d1 = i < to - 1 ? wordClass[at + 1]! : BEHIND
    const d2 = i < to - 2 ? wordClass[at + 2]! : BEHIND
    const key = lemma[at]!
    const edge = (i === firstToken ? 1 : 0) | (i === lastToken - 1 ? 2 : 0)
    const cueOdds = odds[at]!
    const marks = quote[at]!
    const marksBefore = i > from ? quote[at - 1]! : 0
    const marksBehind = i < to - 1 ? quote[at + 1]! : 0
    const oddsBefore = i > from ? odds[at - 1]! : 0
    const oddsBehind = i < to - 1 ? odds[at + 1]! : 0

    const left = near.left[i - from]!
    const right = near.right[i - from]!
    const best = near.best[i - from]!
    const leftLemma = left < 0 ? 0 : lemma[left + PAD]!
    const leftStep = left < 0 ? NO_CUE : stepOf(i - left)
    const behindLeftClass = left < 0 ? 0 : wordClass[left + 1 + PAD]!
    const behindLeftWord = left < 0 ? 0 : word[left + 1 + PAD]!
    const rightStep = right < 0 ? NO_CUE : stepOf(right - i)
    const bestStep = best < 0 ? NO_CUE : best >= i ? stepOf(best - i) : -stepOf(i - best)

    const r = ruleLabel[at]!
    const r1 = i > from ? ruleLabel[at - 1]! : 0
    const s1 = i < to - 1 ? ruleLabel[at + 1]! : 0
    const byRule = rule[at]!

    const classes1 = mixed(c1, c)
    const classes2 = mixed(c, d1)
    const rules = mixed(r, r1)

    this.#into = this.#labels
    this.#next = (i - from) * LABEL_FEATURES
    this.#template = 0
    this.#put(0)
    this.#put(w)
    this.#put(w1)
    this.#put(v1)
    this.#put(w2)
    this.#put(v2)
    this.#put(classes2)
    this.#put(mixed(c2, classes1))
    this.#put(mixed(classes2, d2))
    this.#put(ending[at]!)
    this.#put(key)
    this.#put(mixed(mixed(marks, quoteLength[at]!), edge))
    this.#put(mixed(cueOdds, mixed(c1, d1)))
    this.#put(mixed(leftLemma, leftStep))
    this.#put(mixed(c, leftStep))
    this.#put(mixed(mixed(behindLeftWord, leftStep), c))
    this.#put(mixed(classes1, leftStep))
    this.#put(mixed(best < 0 ? 0 : lemma[best + PAD]!, Math.sign(bestStep)))
    this.#put(mixed(bestStep, best < 0 ? 0 : odds[best + PAD]!))
    this.#put(mixed(r, byRule))
    this.#put(mixed(r, w))
    this.#put(mixed(mixed(r, s1), v1))
    this.#put(mixed(mixed(rules, s1), byRule))
    this.#put(mixed(rules, leftStep))
    this.#put(mixed(w1, w))
    this.#put(mixed(w, v1))
    this.#put(mixed(key, d1))
    this.#put(mixed(right < 0 ? 0 : lemma[right + PAD]!, rightStep))
    this.#put(mixed(classes2, rightStep))
    this.#put(mixed(c, rightStep))
    this.#put(mixed(leftStep, rightStep))
    this.#put(mixed(behindLeftClass, leftStep))
    this.#put(mixed(left < 0 ? 0 : 1, mixed(right < 0 ? 0 : 1, marks)))
    this.#put(mixed(key, c1))
    this.#put(mixed(key, v1))
    this.#put(mixed(classes1, d1))
    this.#put(mixed(mixed(marksBefore, marks), marksBehind))
    this.#put(mixed(cueOdds, edge))
    this.#put(mixed(oddsBefore, mixed(oddsBehind, c)))
    this.#put(mixed(rules, s1))
    this.#put(mixed(rules, c))
    this.#put(mixed(mixed(r, c), s1))
    this.#put(mixed(mixed(r, s1), rightStep))

    this.#into = this.#steps
    this.#next = (i - from) * STEP_FEATURES
    this.#template = FIRST_STEP_TEMPLATE
    this.#put(w)
    this.#put(w1)
    this.#put(mixed(classes1, d1))
    this.#put(mixed(marks * 4 + marksBefore, edge))
    this.#put(mixed(edge & 1, c))
    this.#put(mixed(leftStep, c))
    this.#put(mixed(behindLeftClass, mixed(w, edge)))
    this.#put(mixed(rightStep, c))
    this.#put(mixed(cueOdds, c1))
    this.#put(mixed(edge, mixed(leftLemma, w1 === COMMA ? 1 : 0)))
    this.#put(rules)
    this.#put(mixed(rules, byRule !== 0 || i === from ? byRule : rule[at - 1]!))
    this.#put(mixed(rules, w))
    this.#put(mixed(rules, classes1))
    this.#put(mixed(w1, w))
    this.#put(mixed(w, v1))
    this.#put(mixed(w, d1))
  }

  /** Writes the feature of the next template, a hash other than 0. */
  #put(value: number): void {
    this.#into[this.#next++] = mixed(++this.#template, value) || 1
  }
}
