import type { PlainClass } from '../phrases/plain-words.ts'
import type { WordClass } from '../phrases/word-class.ts'
import type { Inflection } from './english-inflection.ts'
import { inflectionOf } from './english-inflection.ts'
import { CLOSED, TIME_NOUNS } from './english-words.ts'

/** What the letters of a word alone tell. */
export interface WordForm {
  readonly inflection: Inflection
  /** The class of a word that no closed class holds. */
  readonly open: WordClass
  /** Its plain class in running text, and with a capital that is not the sentence's. */
  readonly small: PlainClass
  readonly capital: PlainClass
}

/**
 * Forms seen before, since few words make up most of a text; emptied when full, so that a hostile text cannot fill the
 * memory. Endless words are not kept for the same reason.
 */
const forms = new Map<string, WordForm>()
const MOST_FORMS = 50_000
const LONGEST_KEPT = 40

/** The form of a word in small letters. */
export function formOf(lower: string): WordForm {
  const known = forms.get(lower)
  if (known !== undefined) return known
  const inflection = inflectionOf(lower)
  const small = smallClass(lower, inflection)
  const form = {
    inflection,
    open: openClass(lower, inflection),
    small,
    capital: capitalClass(lower, small),
  }
  if (lower.length <= LONGEST_KEPT) {
    if (forms.size >= MOST_FORMS) forms.clear()
    forms.set(lower, form)
  }
  return form
}

const NOT_ADVERBS = new Set(
  'early family likely daily weekly monthly yearly elderly friendly deadly costly reply supply rally ally assembly monopoly anomaly bully orderly lonely ugly holy italy july apply imply comply rely multiply unlikely homily'.split(
    ' ',
  ),
)

const NOUN_ENDINGS = /(?:tion|sion|ment|ness|ity|ship|ance|ence|ism|ist|ing's)s?$/

/** What the ending tells: enough to find where a clause begins, not a part of speech. */
function openClass(lower: string, { form }: Inflection): WordClass {
  if (lower.endsWith('ly') && lower.length > 4 && !NOT_ADVERBS.has(lower)) return 'adverb'
  if (NOUN_ENDINGS.test(lower)) return 'noun'
  if (form === 'past' || form === 'ing') return 'verb'
  return 'noun'
}

/** Numbers in words; "one" and "a million" count as other words do. */
const NUMBERS =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|dozens?)$/

/** Function words that keep their class with a capital, as titles write them; "Will" and "May" are names. */
const PLAIN_IN_TITLES: ReadonlySet<PlainClass> = new Set([
  'determiner',
  'preposition',
  'conjunction',
  'subordinator',
])

function smallClass(lower: string, { form }: Inflection): PlainClass {
  if (lower === "'s" || lower === "'") return 'possessive'
  if (NUMBERS.test(lower)) return 'number'
  // "may" and "march" are months only with a capital.
  if (TIME_NOUNS.has(lower)) return 'time'
  if (lower === 'may') return 'auxiliary'
  if (lower === 'march') return 'noun'
  const fixed = CLOSED.get(lower)
  if (fixed !== undefined) return fixed === 'relative' ? 'subordinator' : (fixed as PlainClass)
  if (lower.endsWith('ly') && lower.length > 5) return 'adverb'
  return form === 'past' || form === 'ing' ? 'verb' : 'noun'
}

function capitalClass(lower: string, small: PlainClass): PlainClass {
  if (CLOSED.get(lower) === 'time') return 'time'
  const keeps = PLAIN_IN_TITLES.has(small) || small === 'number' || small === 'possessive' || lower === 'i'
  return keeps ? small : 'name'
}
