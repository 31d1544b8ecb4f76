import { profileWord } from '../collation/apparatus/word-profile.ts'
import { weightAtLarge } from '../collation/utterances/word-rarity.ts'
import { type SearchWord, searchWords } from '../store/search/search-words.ts'

/** So many of the rarest words are looked for. */
const RAREST = 6
/** Words of the phrase that is looked for first: more than these in one order are hardly ever met by chance. */
const PHRASE = 8
/** Of words that are no rarer than others, the longer tells more: so much, in nats a letter. */
const BY_LENGTH = 0.1

/**
 * Queries that find the reports in which a quotation may stand, the narrowest first: a run of its words as they are, then its rarest
 * words together, then fewer of them, since any of them may be one that was changed. Empty where it has no word.
 */
export function candidateQueries(quotation: string): string[] {
  const words = searchWords(quotation)
  const rarity = (term: string) => {
    const profile = profileWord(term)
    return weightAtLarge(profile) + BY_LENGTH * Math.min(term.length, 20)
  }
  const rarest = [...new Set(words.map(word => word.term))]
    .map((term, i) => ({ term, i, rarity: rarity(term) }))
    .sort((a, b) => b.rarity - a.rarity || a.i - b.i)
    .slice(0, RAREST)
    .map(({ term }) => term)
  if (words.length === 0) return []
  return [
    `"${phraseOf(quotation, words.slice(0, PHRASE))}"`,
    ...subsets(rarest).map(terms => terms.map(term => `"${term}"`).join(' ')),
  ].filter((query, i, all) => all.indexOf(query) === i)
}

/** Without the signs that a query has a meaning for. What is written without spaces stays together. */
function phraseOf(quotation: string, words: readonly SearchWord[]): string {
  let phrase = ''
  words.forEach(({ term, start, end, isUnspaced }, i) => {
    const before = words[i - 1]
    if (before !== undefined && !(isUnspaced && before.end === start)) phrase += ' '
    phrase += isUnspaced ? quotation.slice(start, end) : term
  })
  return phrase
}

/** Of six: the first four, the first three, then pairs. Of one or two: these. */
function subsets(terms: readonly string[]): string[][] {
  const sets = [terms.slice(0, 4), terms.slice(0, 3)]
  for (let b = 1; b < terms.length; b++) for (let a = 0; a < b; a++) sets.push([terms[a]!, terms[b]!])
  return sets
}
