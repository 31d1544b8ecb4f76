import { stem } from '../../text/words/stems.ts'

/** Languages whose endings are taken off; a text of unknown language is taken for English, as everywhere. */
const OF_LATIN = ['en', 'de', 'nl', 'fr', 'es', 'pt', 'it', 'sv']
const OF_CYRILLIC = ['ru']

const LATIN = /^[a-z]+$/
const CYRILLIC = /^\p{Script=Cyrillic}+$/u

/**
 * The word's stem as a term, marked with the language: stems of two languages never meet, so that "made" does not find
 * an English "mad" by its Spanish stem. Null where the language has no endings for its script. The word is folded first,
 * so that who leaves accents out comes to the same stem.
 */
export function stemTerm(folded: string, language: string): string | null {
  const known = language === 'und' ? 'en' : language
  const fits = LATIN.test(folded)
    ? OF_LATIN.includes(known)
    : OF_CYRILLIC.includes(known) && CYRILLIC.test(folded)
  return fits ? `§${known}${stem(folded, known)}` : null
}

/** Languages that a query's word may be of where the query does not say. */
export const STEMMED: readonly string[] = [...OF_LATIN, ...OF_CYRILLIC]
