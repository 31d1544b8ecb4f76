/** Points and accents of Latin, Greek, Cyrillic, Hebrew and Arabic; the vowel signs of Indian scripts are letters. */
const MARKS =
  /(и\u0306)|[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640]/gu
const NO_PART_OF_WORDS = /[^\p{L}\p{N}\p{M}]/gu

/** Letters that are one letter with another sign, though Unicode does not take them apart, and digits of other scripts. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ...pairs('øo łl đd ðd ħh ıi ςσ ىي ةه کك یي'),
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
  ...['٠', '۰', '०', '০'].flatMap(zero =>
    Array.from({ length: 10 }, (_, i): [string, string] => [
      String.fromCharCode(zero.charCodeAt(0) + i),
      String(i),
    ]),
  ),
])
const REPLACED = new RegExp(`[${[...INSTEAD.keys()].join('')}]`, 'gu')

/** A word that is longer is known by its beginning. In UTF-16 units. */
const LONGEST = 60

/**
 * A word without what writers leave out or write otherwise: case, accents ("Müller", "Muller"), vowel points, width.
 * Letters, digits and marks only; may be empty. "й" stays apart from "и": in Russian it tells endings apart.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  if (isPlain(lower)) return lower.slice(0, LONGEST)
  const folded = lower
    .normalize('NFKD')
    .replace(MARKS, (_, kept: string | undefined) => kept ?? '')
    .replace(REPLACED, sign => INSTEAD.get(sign)!)
    .normalize('NFC')
    .replace(NO_PART_OF_WORDS, '')
  return folded.slice(0, LONGEST).toWellFormed()
}

/** Small letters and digits of ASCII only. */
function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57))) return false
  }
  return true
}

function pairs(list: string): [string, string][] {
  return list.split(' ').map(pair => [pair[0]!, pair[1]!])
}
