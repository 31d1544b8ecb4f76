/** Of scripts whose characters are syllables or words (CJK, kana, Hangul), one tells about as much as so many letters. */
const LETTERS_A_SYLLABLE = 2.5
const FIRST_OF_EAST_ASIA = 0x2e80

/** How much a text says: its characters but white space, those of East Asia for more than one. */
export function weightOf(text: string, start = 0, end = text.length): number {
  let weight = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code <= 0x20 || code === 0xa0 || code === 0x200b || code === 0x3000 || code === 0xfeff) continue
    weight += code >= FIRST_OF_EAST_ASIA && code < 0xd800 ? LETTERS_A_SYLLABLE : 1
  }
  return weight
}

/** A mark that ends a sentence, with what may close behind it. */
const ENDS_SENTENCE = /[.!?…。！？؟۔।]["”’“»«›」』)\]]*$/
const HOLDS_SENTENCE = /[.!?…؟۔।]["”’“»«›)\]]*\s|[。！？]/

/** Whether a text runs as sentences do: one that is ended, or, where no marks are used, a long one. */
export function runsOn(text: string, weight: number): boolean {
  return (
    weight >= SHORTEST_SENTENCE &&
    (ENDS_SENTENCE.test(text) || HOLDS_SENTENCE.test(text) || weight >= LONG_LINE)
  )
}

const SHORTEST_SENTENCE = 12
const LONG_LINE = 120

export function endsSentence(text: string): boolean {
  return ENDS_SENTENCE.test(text)
}

/** For comparing words: letters and digits in lower case, a space between. Of marks heaped on one letter, thirty. */
export function folded(text: string): string {
  return (
    text
      .toLowerCase()
      // Putting them in order takes time with the square of their number.
      .replace(/(\p{M}{30})\p{M}+/gu, '$1')
      .normalize('NFKC')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim()
  )
}
