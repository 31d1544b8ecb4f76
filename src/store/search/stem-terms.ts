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
  const known = stemLanguage(language)
  const fits = OF_LATIN.includes(known)
    ? LATIN.test(folded)
    : OF_CYRILLIC.includes(known) && CYRILLIC.test(folded)
  return fits ? `${STEM}${known}${stem(folded, known)}` : null
}

const STEM = '§'

function stemLanguage(language: string): string {
  return language === 'und' ? 'en' : language
}

export function isStem(term: string): boolean {
  return term.startsWith(STEM)
}

/** Whether a term could be a stem of a text in that language. */
export function isStemOf(term: string, language: string): boolean {
  return term.startsWith(STEM + stemLanguage(language))
}

/** Languages that a query's word may be of where the query does not say. */
export const STEMMED: readonly string[] = [...OF_LATIN, ...OF_CYRILLIC]
