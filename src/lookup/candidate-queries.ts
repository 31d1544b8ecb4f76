import { profileWord } from '../collation/apparatus/word-profile.ts'
import { weightAtLarge } from '../collation/utterances/word-rarity.ts'
import { type SearchWord, searchWords } from '../store/search/search-words.ts'

/** So many of the rarest words are looked for. */
const RAREST = 6
/** Words of the phrase that is looked for first: more than these in one order are hardly ever met by chance. */
const PHRASE = 8
/** Of words that are no rarer than others, the longer tells more: so much, in nats a letter. */
const BY_LENGTH = 0.1

/** Words of a run that is looked for by itself, and how many such runs: one word that was changed breaks one or two. */
const RUN = 4
const RUNS = 6

/**
 * Queries that find the reports in which a quotation may stand, the narrowest first: its beginning as it is, its rarest
 * words together, all of these but one, short runs of words as they are, and a few of the rarest: any word may be one that
 * was changed. Empty where it has no word.
 */
export function candidateQueries(quotation: string): string[] {
  const words = searchWords(quotation)
  const rarity = (term: string) => weightAtLarge(profileWord(term)) + BY_LENGTH * Math.min(term.length, 20)
  const rarest = [...new Set(words.map(word => word.term))]
    .map((term, i) => ({ term, i, rarity: rarity(term) }))
    .sort((a, b) => b.rarity - a.rarity || a.i - b.i)
    .slice(0, RAREST)
    .map(({ term }) => term)
  if (words.length === 0) return []
  const phrase = (from: number, to: number) => `"${phraseOf(quotation, words.slice(from, to))}"`
  const together = (terms: readonly string[]) => terms.map(term => `"${term}"`).join(' ')
  const step = Math.max(RUN, Math.ceil((words.length - RUN) / RUNS))
  const runs = Array.from({ length: RUNS }, (_, k) => k * step).filter(from => from + RUN <= words.length)
  return [
    phrase(0, PHRASE),
    together(rarest),
    ...rarest.map((_, left) => together(rarest.toSpliced(left, 1))),
    ...runs.map(from => phrase(from, from + RUN)),
    ...rarest.slice(0, 4).map((_, left, four) => together(four.toSpliced(left, 1))),
    ...pairsOf(rarest).map(together),
  ].filter((query, i, all) => query !== '' && all.indexOf(query) === i)
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

function pairsOf(terms: readonly string[]): string[][] {
  return terms.flatMap((b, i) => terms.slice(0, i).map(a => [a, b]))
}
