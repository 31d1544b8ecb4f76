import type { Document } from '../../model/document.ts'
import { nameRuns } from './name-runs.ts'
import { type SearchWord, searchWords } from './search-words.ts'
import { stemTerm } from './stem-terms.ts'

/**
 * What search knows a text by, for both engines: terms separated by spaces. First its words in order, folded; then, once
 * each, their stems (`§en…`), its names (`¶n…`) and fields (`¶o…`); between the parts and at both ends `§`, which so
 * stands in every text and in no phrase. No term has a sign of ASCII in it, and letters are small ones: neither engine
 * splits or changes it, where SQLite is told to leave everything beyond ASCII alone.
 */
export const EVERYTHING = '§'

export const FIELDS = { speaker: '¶s', outlet: '¶o', name: '¶n', lang: '¶l' } as const

export function isField(term: string): boolean {
  return term.startsWith('¶')
}

/** Between a title that does not stand in the text, and the text. */
const GAP = '\n\n'

/** Title and text as search reads them, and where the text begins in that. */
export function searchedText({ title, titleSpan, text }: Pick<Document, 'title' | 'titleSpan' | 'text'>) {
  return title === null || titleSpan !== null
    ? { searched: text, offset: 0 }
    : { searched: `${title}${GAP}${text}`, offset: title.length + GAP.length }
}

export function documentTerms(document: Document): string {
  const { searched } = searchedText(document)
  return joined(searched, document.language, document.byline, [
    fieldTerms('outlet', document.outlet),
    [languageTerm(document.language)],
  ])
}

/** What somebody said, and where. */
export interface SearchedStatement {
  readonly content: string
  readonly language: string
  readonly outlet: string | null
  readonly speaker: string | null
}

export function statementTerms({ content, language, outlet, speaker }: SearchedStatement): string {
  return joined(content, language, speaker, [
    fieldTerms('speaker', speaker),
    fieldTerms('outlet', outlet),
    [languageTerm(language)],
  ])
}

export function languageTerm(language: string): string {
  return `${FIELDS.lang}${language.toLowerCase().replace(/[^a-z]/g, '')}`
}

/** What `speaker:` knows somebody of that name by. */
export function speakerTerms(name: string): string[] {
  return fieldTerms('speaker', name)
}

function fieldTerms(field: keyof typeof FIELDS, value: string | null): string[] {
  return value === null ? [] : searchWords(value).map(word => FIELDS[field] + word.term)
}

/**
 * PostgreSQL takes 2^20 bytes of different terms for one text, of which pairs of words may take 2^18. Of a text that has
 * more, its beginning is searched.
 */
const MOST_BYTES = 600_000

function joined(
  text: string,
  language: string,
  who: string | null,
  fields: readonly (readonly string[])[],
): string {
  const words = withinLimit(searchWords(text), language)
  const stems = new Set(
    [...new Set(words.map(word => word.term))].flatMap(term => stemTerm(term, language) ?? []),
  )
  const runs = nameRuns(text, words)
  if (who !== null) runs.push(...nameRuns(who, searchWords(who)))
  const parts = [
    words.map(word => word.term),
    [...stems],
    ...runs.map(run => run.map(term => FIELDS.name + term)),
    ...fields,
  ]
  return `${EVERYTHING} ${parts
    .filter(part => part.length > 0)
    .map(part => `${part.join(' ')} ${EVERYTHING}`)
    .join(' ')}`
}

/** So few words cannot be too much, whatever they are. */
const FEW = 1000

function withinLimit(words: readonly SearchWord[], language: string): readonly SearchWord[] {
  if (words.length <= FEW) return words
  const met = new Set<string>()
  let bytes = 0
  for (let i = 0; i < words.length; i++) {
    const { term, isCapitalised } = words[i]!
    if (met.has(term)) continue
    met.add(term)
    const length = Buffer.byteLength(term)
    const stem = stemTerm(term, language)
    bytes += length + (stem === null ? 0 : length + 4) + (isCapitalised ? length + 3 : 0)
    if (bytes > MOST_BYTES) return words.slice(0, i)
  }
  return words
}
