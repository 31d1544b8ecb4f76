import { type SaidStatement, type SaidWords, saidWords } from './said-words.ts'

/** All that one speaker says in one story: by it words are weighed. */
export interface Said {
  /** Identifies all that its statements' likeness to others depends on. */
  readonly content: string
  readonly statements: readonly Kept[]
  /** Where its words are kept: null where it has them itself. */
  number: number | null
  words: SaidWords | null
}

/** What may change of a statement. */
export interface Kept {
  readonly said: Said
  /** Its place among the statements of what is said. */
  readonly index: number
  /** Statements of other occasions that have telling words in common with it. */
  near: number
  /** Of these, those that may repeat it, and how likely. */
  scores: Map<Kept, number> | null
  /** Its identifier. */
  position: string | null
}

export function saidOf(content: string, statements: readonly SaidStatement[]): Said {
  const words = saidWords(statements)
  return keptSaid({ content, number: null, words }, new Array<number>(statements.length).fill(0))
}

/** `near`: of each statement how many are near it. */
export function keptSaid(of: Omit<Said, 'statements'>, near: readonly number[]): Said {
  const statements: Kept[] = []
  const said = { ...of, statements }
  for (const [index, count] of near.entries())
    statements.push({ said, index, near: count, scores: null, position: null })
  return said
}
