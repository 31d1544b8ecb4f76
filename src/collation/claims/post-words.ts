/** "https://t.co/x" up to white space or a dash, and the address of a picture, which sticks to the word before it. */
const ADDRESS = /https?:\/\/[^\s—]*|pic\.twitter\.com\/\w*/g
/** "#KnownTag", "@SomeName". */
const TAG = /[#@]([\p{L}\p{N}_]+)/gu
/** "May 3, 2031" at the end: when a post was written, of which the day is seldom part of a claim. */
const WRITTEN = /(\p{Lu}\p{Ll}{2,8}) \d{1,2}, (\d{4})\s*$/u
const WORD = /[\p{L}\p{N}]+/gu

const SEAMS: readonly RegExp[] = [
  /(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu,
  /(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu,
  /(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu,
  /_/g,
]

/**
 * The words of a post or a sentence, lower-cased: without addresses and the day of its date, and with tags and names of accounts taken apart
 * where their letters or figures show a seam ("#SaveTheOstBridge2031").
 */
export function postWords(text: string): string[] {
  const plain = text
    .replace(ADDRESS, ' ')
    .replace(WRITTEN, '$1 $2')
    .replace(TAG, (_, tag: string) => ` ${SEAMS.reduce((parts, seam) => parts.replace(seam, ' '), tag)} `)
  return plain.toLowerCase().match(WORD) ?? []
}
