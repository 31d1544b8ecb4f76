import { classOf, LETTER } from '../tokens/characters.ts'

/**
 * A pattern with the words that a line it matches can begin with, so that it is tried at few lines. What any word
 * may begin has another condition that is cheaper than the pattern.
 */
export type Phrase =
  | { readonly opens: string; readonly pattern: RegExp }
  | { readonly when: (line: string) => boolean; readonly pattern: RegExp }

const NONE: readonly RegExp[] = []

/** Phrases by the words that they open with. A pattern that is never tried is never compiled either. */
export class PhrasesByOpening {
  readonly #byWord = new Map<string, RegExp[]>()
  readonly #byAny: { readonly when: (line: string) => boolean; readonly pattern: RegExp }[] = []

  constructor(phrases: readonly Phrase[]) {
    for (const phrase of phrases) {
      if ('when' in phrase) this.#byAny.push(phrase)
      else for (const word of phrase.opens.split(' ')) this.#patternsAt(word).push(phrase.pattern)
    }
  }

  /** `word`: the line's opening word. */
  match(line: string, word: string): boolean {
    for (const pattern of this.#byWord.get(word) ?? NONE) if (pattern.test(line)) return true
    for (const { when, pattern } of this.#byAny) if (when(line) && pattern.test(line)) return true
    return false
  }

  #patternsAt(word: string): RegExp[] {
    const known = this.#byWord.get(word) ?? []
    if (known.length === 0) this.#byWord.set(word, known)
    return known
  }
}

/** The first run of letters of a line, in lower case; empty where it has none. */
export function openingWord(line: string): string {
  let start = 0
  while (start < line.length && !isLetter(line.charCodeAt(start))) start++
  let end = start
  while (end < line.length && isLetter(line.charCodeAt(end))) end++
  return line.slice(start, end).toLowerCase()
}

function isLetter(code: number): boolean {
  return (classOf(code) & LETTER) !== 0
}
