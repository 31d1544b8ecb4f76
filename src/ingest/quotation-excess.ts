const MARK = /["“”„«»‹›]/g
const WORD = /\p{L}+/gu

/** More marks than this and more than one for every fourth word: no prose quotes like that. */
const MANY = 1000
const WORDS_A_MARK = 4

/** A sentence on it when a text has so many quotation marks that what is read of them cannot be trusted; else null. */
export function excessOfMarks(text: string): string | null {
  const marks = text.match(MARK)?.length ?? 0
  if (marks <= MANY) return null
  const words = text.match(WORD)?.length ?? 0
  if (words >= marks * WORDS_A_MARK) return null
  return `${marks} quotation marks to ${words} words: what is read of them is not to be trusted`
}
