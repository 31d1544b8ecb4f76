import type { CutMatter } from '../../model/check.ts'
import { isHonorific } from '../../text/names/honorifics.ts'
import { titleHead } from '../../text/names/titles.ts'
import { isFunctionWord, isModal } from '../apparatus/function-words.ts'
import { modalityOf } from '../apparatus/modality.ts'
import { profileWord } from '../apparatus/word-profile.ts'

const NEGATIONS: ReadonlySet<string> = new Set(
  'not no never none nobody nothing nowhere neither nor without hardly scarcely barely'.split(' '),
)
const CONDITIONS: ReadonlySet<string> = new Set('if unless until provided when once'.split(' '))
const SPEECH: ReadonlySet<string> = new Set(
  'say says said saying tell tells told claim claims claimed hear heard allege alleged'.split(' '),
)
const LIMITS: ReadonlySet<string> = new Set('only alone just merely except least most'.split(' '))
const HEDGES: ReadonlySet<string> = new Set(
  `think believe hope suppose guess perhaps maybe probably possibly likely almost nearly about around roughly
  some approximately allegedly reportedly apparently seem seems sometimes largely mostly partly`.split(/\s+/),
)

/** What words that are left out carry, in the order in which it matters. */
export function mattersOf(words: readonly string[]): CutMatter[] {
  const found: CutMatter[] = []
  if (words.some(w => NEGATIONS.has(w))) found.push('negation')
  if (words.some(w => w.startsWith('#'))) found.push('figure')
  // "Will" says when, and stands in every second sentence.
  if (words.some((w, i) => (modalityOf(w, words[i + 1]) ?? 'will') !== 'will')) found.push('modality')
  if (words.some(w => CONDITIONS.has(w))) found.push('condition')
  if (words.some(w => SPEECH.has(w))) found.push('speech')
  if (words.some(w => LIMITS.has(w))) found.push('limit')
  if (words.some(w => HEDGES.has(w))) found.push('hedge')
  return found
}

/** Words before a sentence that only lead to it. */
const OPENINGS: ReadonlySet<string> = new Set(
  'and but so well now look because then yes okay right listen again also or yeah see'.split(' '),
)
const PHRASES: readonly string[] = [
  'you know',
  'i mean',
  'as i said',
  'of course',
  'you see',
  'all right',
  'let me say',
]

export function isOpening(words: readonly string[]): boolean {
  return words.length <= LONGEST_OPENING && withoutPhrases(words).every(w => OPENINGS.has(w))
}

/** What is said while the next word is sought. */
export function isFiller(words: readonly string[]): boolean {
  return words.length <= LONGEST_OPENING && words.length > 1 && withoutPhrases(words).length === 0
}

const LONGEST_OPENING = 5

/** Whom or how politely a sentence addresses, at either end of it. */
const ADDRESS: ReadonlySet<string> = new Set(
  `madam ma'am sir chair chairman chairwoman speaker ladies gentlemen friends colleagues members honorable my dear your
  honor excellency fellow citizens please thank thanks you good morning afternoon evening respect frankly honestly
  sorry and with the all`.split(/\s+/),
)
const SAYS_ADDRESS =
  /\b(?:madam|ma'am|sir|chair|chairman|chairwoman|speaker|ladies|gentlemen|friends|colleagues|members|excellency|citizens|please|thank|thanks|morning|afternoon|evening|respect|frankly|honestly|sorry)\b/

/** "Madam Chair", "with respect", "Mr. Lee", "thank you, Minister": nothing that is said of anything. */
export function isAddress(words: readonly string[]): boolean {
  if (words.length === 0 || words.length > LONGEST_OPENING) return false
  if (words.every(w => ADDRESS.has(w))) return SAYS_ADDRESS.test(words.join(' '))
  const [first, ...rest] = words as [string, ...string[]]
  return (
    (isHonorific(first) || titleHead(first) !== null) &&
    rest.length < 3 &&
    rest.every(w => !isFunctionWord(w))
  )
}

function withoutPhrases(words: readonly string[]): string[] {
  let joined = ` ${words.join(' ')} `
  for (const phrase of PHRASES) joined = joined.replaceAll(` ${phrase} `, ' ')
  return joined.split(' ').filter(w => w !== '')
}

/** Articles, prepositions, pronouns: nothing that a difference of matter can lie in. */
export function areSmall(words: readonly string[]): boolean {
  return words.every(w => isFunctionWord(w) && !isModal(w) && !NEGATIONS.has(w))
}

/** One word in another form: "closes", "closed". */
export function isInflection(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => profileWord(word).stem === profileWord(b[i]!).stem)
}
