import type { Token } from '../analysis.ts'
import type { Tag } from './tags.ts'
import { tagNumber } from './tags.ts'

/** Words that are one part of speech wherever they stand, in lower case. */
const LISTS: Partial<Record<Tag, string>> = {
  DET: 'the a an every',
  CCONJ: 'and or nor &',
  POSS: 'my your its our their',
  PRON:
    'i he she we they me us them him himself herself itself themselves myself ourselves yourself yourselves everyone everybody someone ' +
    'somebody anyone anybody nobody mine yours ours theirs hers',
  REL: 'who whom whose',
  SCONJ: 'if because although unless whereas whether lest',
  ADP: 'of from into with during among amid despite toward towards upon via amongst beside',
  ADV: "not never also n't however therefore",
  BE: "is are was were be been being am isn't aren't wasn't weren't ain't",
  HAVE: "has have had having hasn't haven't hadn't",
  MODAL:
    "would could should cannot can't couldn't won't wouldn't shouldn't mustn't mightn't don't doesn't didn't do does did shall ought gonna gotta " +
    'must',
}

/** Pronouns and the like, grown together with a verb. */
const PRONAUX =
  /^(?:i|you|he|she|it|we|they|who|that|this|there|here|what|where|how|when|why|let|these|those|everyone|everybody|someone|nobody)'(?:s|re|m|ve|d|ll)$/

const CLOSED: ReadonlyMap<string, number> = new Map(
  Object.entries(LISTS).flatMap(([tag, words]) =>
    words.split(' ').map(word => [word, tagNumber(tag as Tag)] as const),
  ),
)

/** Capitalised in the middle of a sentence these may be something else: "US", "May", "IT", "WHO". */
const SYMBOL = /^[$€£¥%#+=*@/\\^~|<>°§©®™_]+$|^(?:US|A|C|NZ|HK)\$$/

const [NUM, SYM, PUNCT, PRONOUN_VERB] = [
  tagNumber('NUM'),
  tagNumber('SYM'),
  tagNumber('PUNCT'),
  tagNumber('PRONAUX'),
]
const NUMERAL = /^[\p{Sc}+−-]?[\d\s.,:/½¼¾⅓⅔'’\u00A0\u202F-]+$/u

/** The part of speech that a token has whatever stands around it, or -1. */
export function closedTag(token: Pick<Token, 'kind' | 'lower' | 'text'>): number {
  const { kind, lower, text } = token
  if (kind === 'mark') return PUNCT
  if (kind === 'punctuation') return SYMBOL.test(text) ? SYM : lower === '&' ? CLOSED.get('&')! : PUNCT
  if (kind === 'number') return NUMERAL.test(text) ? NUM : -1
  if (PRONAUX.test(lower)) return PRONOUN_VERB
  const tag = CLOSED.get(lower)
  if (tag === undefined) return -1
  // "US", "IT" and "WHO" are names where all letters are capitals.
  return text.length > 1 && text === text.toUpperCase() ? -1 : tag
}
