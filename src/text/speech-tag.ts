import type { DraftToken } from './tokens/draft-token.ts'

/** The commonest verbs that stand after a quoted question or exclamation. */
const VERBS = new Set(
  (
    'said says asked asks replied replies wondered quipped added adds told answered exclaimed shouted cried demanded ' +
    'tweeted wrote writes joked continued yelled posted pressed repeated insisted declared recalled explained muttered ' +
    'whispered responded remarked noted observed mused began concluded interjected retorted countered inquired screamed ' +
    'chanted sang commented'
  ).split(' '),
)

/** A tag is a name, perhaps with a title, and a verb: longer runs of capitals are headings. */
const LONGEST = 6

/**
 * Whether the tokens from `at` are a reporting clause that goes with the quotation before them:
 * `“Really?” Sen. Dorn asked.` A verb that brings a quotation of its own begins a sentence:
 * `“Really?” Dorn asked, “You …` After a full stop only `bare` clauses count, with nothing behind the verb:
 * `“We go.” Dorn said.` is a slip for a comma.
 */
export function isSpeechTag(tokens: readonly DraftToken[], at: number, bare: boolean): boolean {
  for (let i = at; i < tokens.length && i < at + LONGEST; i++) {
    const token = tokens[i]!
    if (token.kind !== 'word') return false
    if (VERBS.has(token.lower))
      return i > at && (bare ? tokens[i + 1]?.text === '.' : !bringsQuotation(tokens, i))
    const capital =
      /^\p{Lu}/u.test(token.text) && !/^(?:he|she|they|it|we|i|you|the|a|an|this|that)$/.test(token.lower)
    if (!capital && (i === at || !/^(?:of|the|de|van|von|al|bin|'s)$/.test(token.lower))) return false
  }
  return false
}

function bringsQuotation(tokens: readonly DraftToken[], verb: number): boolean {
  const next = tokens[verb + 1]
  const after = tokens[verb + 2]
  if (next === undefined) return false
  if (next.kind === 'mark' || next.text === ':' || next.lower === 'that') return true
  return next.text === ',' && after?.kind === 'mark'
}
