const SPECIAL: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

const MARKS = /[\u0300-\u036f]/g
const PLAIN = /^[a-z]*$/

/** Lower case without diacritics, apostrophes or full stops: equal for spellings that differ in signs only. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  if (PLAIN.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[øłßæœđðþı]/g, c => SPECIAL[c]!)
    .replace(/[^\p{L}\p{N}-]/gu, '')
}

/**
 * What is left of a word when the choices of transliteration are taken out: doubled letters, how a vowel is
 * written, silent h, digraphs. "Mohammed" and "Muhammad", "Zelensky" and "Zelenskyy" have one skeleton each.
 */
export function spellingSkeleton(word: string): string {
  let s = foldWord(word)
    .replace(/^(?:al|el|ad|as|ar|an|at|az|ash)-/, '')
    .replace(/-/g, '')
  s = s
    .replace(/ph/g, 'f')
    .replace(/tch|tsch|č/g, 'c')
    .replace(/sch/g, 'sh')
    .replace(/(?:kh|ch)/g, 'h')
    .replace(/gh|q/g, 'g')
    .replace(/dh/g, 'd')
    .replace(/th/g, 't')
    .replace(/dj|zh/g, 'j')
    .replace(/ck|c/g, 'k')
    .replace(/w/g, 'v')
    .replace(/ff$|v$/g, 'f')
    .replace(/[aeiouy]+/g, 'a')
    .replace(/(.)\1+/g, '$1')
    .replace(/a?h$/, 'a')
  return s
}

/** Shorter words than this are one letter from too many others. */
const SHORTEST = 5

/**
 * Whether two words may be one name put into Latin letters twice. Vowels, doubled letters and digraphs may
 * differ, the frame of consonants may not.
 */
export function isSpellingVariant(a: string, b: string): boolean {
  const x = foldWord(a)
  const y = foldWord(b)
  if (x === y) return true
  if (Math.min(x.length, y.length) < SHORTEST) return false
  return spellingSkeleton(x) === spellingSkeleton(y)
}
