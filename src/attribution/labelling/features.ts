import type { TextAnalysis } from '../../text/analysis.ts'
import { lettersHash, mixed, WORD } from '../../text/words/feature-hash.ts'
import type { Clues } from './clues.ts'
import { PAD, stepOf } from './clues.ts'
import type { Passage } from './passages.ts'

/** Features a token: those of its label, and those of the step from the label before it. */
export const LABEL_FEATURES = 33
export const STEP_FEATURES = 15

/** What stands before the first and behind the last token of a passage. */
const BEFORE = 1
const BEHIND = 2
/** No likely cue on this side of the token in its sentence. */
const NO_CUE = 99
const COMMA = lettersHash(WORD, ',')

/** The lists that every passage is written into. */
const features = { labels: new Int32Array(0), steps: new Int32Array(0) }

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

  constructor(analysis: TextAnalysis, clues: Clues) {
    this.#analysis = analysis
    this.#clues = clues
  }

  /** The lists are written over by the next passage. */
  read(passage: Passage): { readonly labels: Int32Array; readonly steps: Int32Array } {
    const size = passage.to - passage.from
    if (features.labels.length < size * LABEL_FEATURES) {
      features.labels = new Int32Array(2 * size * LABEL_FEATURES)
      features.steps = new Int32Array(2 * size * STEP_FEATURES)
    }
    const near = this.#nearbyCues(passage)
    for (let i = passage.from; i < passage.to; i++) this.#readToken(passage, near, i)
    return features
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

    const { labels, steps } = features
    let n = (i - from) * LABEL_FEATURES
    labels[n++] = feature(1, 0)
    labels[n++] = feature(2, w)
    labels[n++] = feature(3, w1)
    labels[n++] = feature(4, v1)
    labels[n++] = feature(5, w2)
    labels[n++] = feature(6, v2)
    labels[n++] = feature(7, classes2)
    labels[n++] = feature(8, mixed(c2, classes1))
    labels[n++] = feature(9, mixed(classes2, d2))
    labels[n++] = feature(10, ending[at]!)
    labels[n++] = feature(11, key)
    labels[n++] = feature(12, mixed(mixed(marks, quoteLength[at]!), edge))
    labels[n++] = feature(13, mixed(cueOdds, mixed(c1, d1)))
    labels[n++] = feature(14, mixed(leftLemma, leftStep))
    labels[n++] = feature(15, mixed(c, leftStep))
    labels[n++] = feature(16, mixed(mixed(behindLeftWord, leftStep), c))
    labels[n++] = feature(17, mixed(classes1, leftStep))
    labels[n++] = feature(18, mixed(best < 0 ? 0 : lemma[best + PAD]!, Math.sign(bestStep)))
    labels[n++] = feature(19, mixed(bestStep, best < 0 ? 0 : odds[best + PAD]!))
    labels[n++] = feature(20, mixed(r, byRule))
    labels[n++] = feature(21, mixed(r, w))
    labels[n++] = feature(22, mixed(mixed(r, s1), v1))
    labels[n++] = feature(23, mixed(mixed(rules, s1), byRule))
    labels[n++] = feature(24, mixed(rules, leftStep))
    labels[n++] = feature(25, mixed(w1, w))
    labels[n++] = feature(27, mixed(key, d1))
    labels[n++] = feature(28, mixed(right < 0 ? 0 : lemma[right + PAD]!, rightStep))
    labels[n++] = feature(29, mixed(classes2, rightStep))
    labels[n++] = feature(32, mixed(behindLeftClass, leftStep))
    labels[n++] = feature(37, mixed(mixed(marksBefore, marks), marksBehind))
    labels[n++] = feature(39, mixed(oddsBefore, mixed(oddsBehind, c)))
    labels[n++] = feature(42, mixed(mixed(r, c), s1))
    labels[n++] = feature(43, mixed(mixed(r, s1), rightStep))

    n = (i - from) * STEP_FEATURES
    steps[n++] = feature(1001, w)
    steps[n++] = feature(1002, w1)
    steps[n++] = feature(1003, mixed(classes1, d1))
    steps[n++] = feature(1004, mixed(marks * 4 + marksBefore, edge))
    steps[n++] = feature(1005, mixed(edge & 1, c))
    steps[n++] = feature(1006, mixed(leftStep, c))
    steps[n++] = feature(1007, mixed(behindLeftClass, mixed(w, edge)))
    steps[n++] = feature(1008, mixed(rightStep, c))
    steps[n++] = feature(1009, mixed(cueOdds, c1))
    steps[n++] = feature(1010, mixed(edge, mixed(leftLemma, w1 === COMMA ? 1 : 0)))
    steps[n++] = feature(1011, rules)
    steps[n++] = feature(1012, mixed(rules, byRule !== 0 || i === from ? byRule : rule[at - 1]!))
    steps[n++] = feature(1013, mixed(rules, w))
    steps[n++] = feature(1014, mixed(rules, classes1))
    steps[n++] = feature(1015, mixed(w1, w))
  }
}

/** The feature of a template, a hash other than 0. Templates keep their numbers as long as weights know them. */
function feature(template: number, value: number): number {
  return mixed(template, value) || 1
}
