import { IRREGULAR_FORMS } from './irregular-forms.ts'

/**
 * Inflection taken off an English word: number, tense, `-ly`. Derivation stays ("nation", "national"), so that
 * no two words of different meaning fall together, as they do under Porter ("general", "generous").
 */
export function englishStem(lower: string): string {
  const word = lower.endsWith("'s") ? lower.slice(0, -2) : lower.endsWith("'") ? lower.slice(0, -1) : lower
  const irregular = IRREGULAR_FORMS.get(word)
  if (irregular !== undefined) return settled(irregular)
  if (word.length <= 3 || !/^[a-z-]+$/.test(word)) return word
  return settled(withoutTense(withoutPlural(word)))
}

function withoutPlural(word: string): string {
  if (/(?:ss|us|is|ous)$/.test(word) || !word.endsWith('s')) return word
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

function withoutTense(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`
  if (word.endsWith('eed')) return word
  if (word.endsWith('ed') && hasVowel(word, 2)) return undoubled(word.slice(0, -2))
  if (word.endsWith('ing') && hasVowel(word, 3)) return undoubled(word.slice(0, -3))
  if (word.endsWith('ily') && word.length > 5) return `${word.slice(0, -3)}y`
  if (word.endsWith('ly') && word.length > 5) return word.slice(0, -2)
  return word
}

/** A vowel before the ending of `length` letters, and two letters at least: "red" and "bring" stay. */
function hasVowel(word: string, length: number): boolean {
  const left = word.length - length
  return left >= 2 && /[aeiouy]/.test(word.slice(0, left))
}

function undoubled(word: string): string {
  return /([bdfgmnprt])\1$/.test(word) ? word.slice(0, -1) : word
}

/** Silent `e` off, `y` to `i`: "make" and "mak(ing)", "carry" and "carri(ed)" come out alike. */
function settled(word: string): string {
  if (word.length <= 3) return word
  if (word.endsWith('e')) return word.slice(0, -1)
  return word.endsWith('y') && !/[aeiou]y$/.test(word) ? `${word.slice(0, -1)}i` : word
}
