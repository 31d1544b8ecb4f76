import { Vocabulary } from '../utterances/vocabulary.ts'
import { alignmentModel } from './alignment-model.ts'
import { linkWords } from './word-alignment.ts'

/**
 * The tokens of two texts that correspond, as pairs of places counted from 0, in order. Links may cross and a
 * token may have several; the other text first gives the same links, turned round.
 */
export function alignTokens(a: readonly string[], b: readonly string[]): [number, number][] {
  const model = alignmentModel()
  const vocabulary = new Vocabulary(model.substitutions)
  const words = [a, b].map(tokens => tokens.map(token => vocabulary.word(lowered(token))))
  return linkWords(words[0]!, words[1]!, vocabulary, model).map(({ i, j }) => [i, j])
}

function lowered(token: string): string {
  return token.toLowerCase().replaceAll('’', "'")
}
