import { readFileSync } from 'node:fs'
import { Substitutions } from '../../src/collation/apparatus/substitutions.ts'
import { compareTexts } from '../../src/collation/apparatus/word-alignment.ts'
import type { Anchors, Field } from '../../src/collation/apparatus/word-field.ts'
import { fieldOf, noAnchors } from '../../src/collation/apparatus/word-field.ts'
import { Vocabulary } from '../../src/collation/utterances/vocabulary.ts'
import { analyse } from '../../src/text/analyse.ts'
import type { SubstitutionLists } from './substitution-counts.ts'

/** Two retellings and the links that people made between their words. */
export interface Pair {
  readonly part: string
  /**
   * Edinburgh++ has its news from the Microsoft Research Paraphrase Corpus, whose terms forbid commercial use: those pairs
   * may be measured on, nothing is learned from them.
   */
  readonly measureOnly?: true
  readonly a: readonly string[]
  readonly b: readonly string[]
  readonly sure: ReadonlySet<string>
}

/** The shorter text first, as they are compared. */
export interface LaidOutPair {
  readonly field: Field
  readonly sure: ReadonlySet<string>
  anchors: Anchors
}

export function linkKey(i: number, j: number): string {
  return `${i}-${j}`
}

export function readPairs(file: string): Pair[] {
  return linesOf(file).map(line => {
    const { id, set, part, a, b, sure } = JSON.parse(line) as {
      id: string
      set: string
      part: string
      a: string[]
      b: string[]
      sure: [number, number][]
    }
    return {
      part: `${set} ${part}`,
      ...(/^edinburgh-\w+-news-/.test(id) ? { measureOnly: true } : {}),
      a: a.map(lowered),
      b: b.map(lowered),
      sure: new Set(sure.map(([i, j]) => linkKey(i, j))),
    }
  })
}

/** Two translations of one sentence a line, in the words of our own tokens; nobody marked them. */
export function readTranslations(file: string): Pick<Pair, 'a' | 'b'>[] {
  return linesOf(file).map(line => {
    const { readings } = JSON.parse(line) as { readings: { text: string }[] }
    const [a, b] = readings.map(({ text }) =>
      analyse({ text, language: 'en', titleSpan: null }).tokens.map(token => token.lower),
    )
    return { a: a!, b: b! }
  })
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
}

function lowered(word: string): string {
  return word.toLowerCase().replaceAll('’', "'")
}

/** Whole texts, not blocks: the sentences to learn from are short. */
export function layOut(pairs: readonly Pair[], lists: SubstitutionLists): LaidOutPair[] {
  const vocabulary = new Vocabulary(new Substitutions(lists))
  return pairs.map(given => {
    const a = given.a.map(lower => vocabulary.word(lower))
    const b = given.b.map(lower => vocabulary.word(lower))
    const turn = compareTexts(a, b) > 0
    const field = fieldOf(turn ? b : a, turn ? a : b, (x, y) => vocabulary.relate(x, y))
    const sure = turn ? new Set([...given.sure].map(key => key.split('-').reverse().join('-'))) : given.sure
    return { field, sure, anchors: noAnchors(field) }
  })
}
