import type { Sentence, TextAnalysis } from '../analysis.ts'
import { isTitleStyle, standsInOpening } from './capital-use.ts'
import { CONTEXT_FEATURES, contextFeatures } from './context-features.ts'
import { rowOf, type TagModel, tagModel } from './tag-model.ts'
import { EDGE_TAG } from './word-features.ts'
import { EDGE, TAG_PLACES, WordTypes } from './word-types.ts'

/** The types of the words around one, from the second before to the second behind. */
const AROUND = 2

interface Tagger {
  readonly model: TagModel
  readonly types: WordTypes
  readonly context: Int32Array
  /** Where the rows of weights begin that count for the word at hand. */
  readonly rows: Int32Array
}

let tagger: Tagger | null = null

/**
 * Part of speech of every token, as a number into `TAGS`. English only. Words are tagged from left to right, each
 * by what its spelling, the words around it and the parts of speech before it count (an averaged perceptron).
 */
export function partsOfSpeech(analysis: TextAnalysis): Uint8Array {
  if (tagger === null) {
    const model = tagModel()
    tagger = {
      model,
      types: new WordTypes(model),
      context: new Int32Array(CONTEXT_FEATURES),
      rows: new Int32Array(CONTEXT_FEATURES),
    }
  }
  const tags = new Uint8Array(analysis.tokens.length)
  for (const sentence of analysis.sentences) tagSentence(tagger, analysis, sentence, tags)
  return tags
}

function tagSentence(tagger: Tagger, analysis: TextAnalysis, sentence: Sentence, tags: Uint8Array): void {
  const { types } = tagger
  const { group, possible } = types
  const { firstToken, lastToken } = sentence
  const title = isTitleStyle(analysis, sentence)
  const typeAt = (i: number) =>
    i < firstToken || i >= lastToken
      ? EDGE
      : types.typeOf(
          analysis.tokens[i]!,
          title || standsInOpening(analysis, sentence, i) ? 'opening' : 'sentence',
        )
  let { cleared } = types
  let before2 = EDGE
  let before = EDGE
  let here = typeAt(firstToken)
  let after = typeAt(firstToken + 1)
  for (let i = firstToken; i < lastToken; i++) {
    let after2 = typeAt(i + AROUND)
    if (types.cleared !== cleared) {
      cleared = types.cleared
      before2 = typeAt(i - 2)
      before = typeAt(i - 1)
      here = typeAt(i)
      after = typeAt(i + 1)
      after2 = typeAt(i + 2)
    }
    if (possible[here * TAG_PLACES] === 1) tags[i] = possible[here * TAG_PLACES + 1]!
    else {
      const tagBefore = i > firstToken ? tags[i - 1]! : EDGE_TAG
      const tagBefore2 = i > firstToken + 1 ? tags[i - 2]! : EDGE_TAG
      contextFeatures(
        tagBefore,
        tagBefore2,
        group[before2]!,
        group[before]!,
        group[here]!,
        group[after]!,
        group[after2]!,
        tagger.context,
      )
      tags[i] = bestTag(tagger, before2, before, here, after, after2)
    }
    before2 = before
    before = here
    here = after
    after = after2
  }
}

function bestTag(
  { model, types, context, rows }: Tagger,
  before2: number,
  before: number,
  here: number,
  after: number,
  after2: number,
): number {
  const { sums, possible } = types
  const { weights } = model
  const own = WordTypes.own(here)
  const of0 = WordTypes.beside(before2, 0)
  const of1 = WordTypes.beside(before, 1)
  const of2 = WordTypes.beside(after, 2)
  const of3 = WordTypes.beside(after2, 3)
  let found = 0
  for (let k = 0; k < CONTEXT_FEATURES; k++) {
    const row = rowOf(model, context[k]!)
    if (row >= 0) rows[found++] = row
  }
  const first = here * TAG_PLACES
  const last = first + possible[first]!
  let best = 0
  let most = -Infinity
  for (let p = first + 1; p <= last; p++) {
    const t = possible[p]!
    let score = sums[own + t]! + sums[of0 + t]! + sums[of1 + t]! + sums[of2 + t]! + sums[of3 + t]!
    for (let k = 0; k < found; k++) score += weights[rows[k]! + t]!
    if (score > most) {
      most = score
      best = t
    }
  }
  return best
}
