import { classAt, widthAt } from './character-runs.ts'
import { DIGIT, INVISIBLE, LETTER, SPACE, UNSPACED } from './characters.ts'
import { type DraftToken, pushToken } from './draft-token.ts'
import { figureToken } from './figure-token.ts'
import { signToken } from './sign-token.ts'
import { wordToken } from './word-token.ts'

/**
 * Languages that write articles and pronouns onto the next word ("l’eau"): there the article is a token of
 * its own.
 */
const ELIDING = new Set(['fr', 'it', 'ca', 'oc'])

/** Appends the tokens of `text.slice(from, to)`. What kind begins is told by the class of its first character. */
export function tokenise(text: string, language: string, from: number, to: number, into: DraftToken[]): void {
  const elides = ELIDING.has(language)
  let at = from
  while (at < to) {
    const cls = classAt(text, at)
    if (cls & SPACE) at++
    else if (cls & INVISIBLE) at += widthAt(text, at)
    else if (cls & LETTER) at = wordToken(text, at, to, elides, into)
    else if (cls & DIGIT) at = figureToken(text, at, to, into)
    else if (cls & UNSPACED) at = unspacedToken(text, at, to, into)
    else at = signToken(text, at, to, into)
  }
}

/** Marks, and the letters of Japanese, Thai and Lao that only lengthen or end the one before. */
const COMBINING = /^[\p{M}ー\u0E33\u0EB3]$/u

/** One character of a script written without spaces, with the marks that combine with it. */
function unspacedToken(text: string, start: number, to: number, into: DraftToken[]): number {
  let end = start + widthAt(text, start)
  while (end < to && COMBINING.test(String.fromCodePoint(text.codePointAt(end)!))) end += widthAt(text, end)
  return pushToken(into, text, start, end, 'word')
}
