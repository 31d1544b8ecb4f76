import { firstBeginningAt } from '../../model/halving.ts'
import type { Span } from '../../model/span.ts'
import type { TextAnalysis, Token } from '../../text/analysis.ts'
import { longestTerritory, mayBeginTerritory, territoryOf } from '../../text/names/countries.ts'
import { spellOut } from '../apparatus/contractions.ts'
import type { WordProfile } from '../apparatus/word-profile.ts'
import { profileWord } from '../apparatus/word-profile.ts'

/** One word of a reading, as it is compared with the words of other readings. */
export interface ReadingWord {
  readonly profile: WordProfile
  /** Written like a name: a capital although no sentence begins here. */
  readonly proper: boolean
  readonly pronoun: boolean
}

/** A reading's words without signs and quotation marks, contractions and hyphened words taken apart. */
export interface ReadingWords {
  readonly words: readonly ReadingWord[]
  readonly numbers: readonly number[]
  readonly negated: boolean
  /** The words in one string: equal where two readings have the same words in the same order. */
  readonly verbatim: string
}

/** Words of a reading that are compared; a longer one (a page without a full stop) is known by its beginning. */
const WORDS_COMPARED = 250

const PRONOUNS: ReadonlySet<string> = new Set(
  'i me my mine we us our ours you your yours he him his she her hers it its they them their theirs'.split(
    ' ',
  ),
)
const NEGATIONS: ReadonlySet<string> = new Set(
  'not no never none nothing nobody neither nor without hardly nowhere'.split(' '),
)

export function readingWords(analysis: TextAnalysis, spans: readonly Span[]): ReadingWords {
  const words: ReadingWord[] = []
  for (const [start, end] of spans) {
    let sentence = -1
    for (let i = firstBeginningAt(analysis.tokens, start); i < analysis.tokens.length; ) {
      const token = analysis.tokens[i]!
      if (token.end > end || words.length >= WORDS_COMPARED) break
      const begins = token.sentence !== sentence
      const capital = token.kind === 'word' && beginsWithCapital(token.text)
      const territory = capital ? territoryAt(analysis, i, end) : null
      if (territory !== null) {
        words.push({ profile: profileWord(territory.name), proper: true, pronoun: false })
        i += territory.tokens
      } else {
        if (token.kind === 'word' || token.kind === 'number') addWords(token, capital && !begins, words)
        i++
      }
      sentence = token.sentence
    }
  }
  if (words.length > WORDS_COMPARED) words.length = WORDS_COMPARED
  return new WordsOfReading(words)
}

/** The same, taking apart once what stands in several reports to the letter. */
export function readingWordsOnce(): typeof readingWords {
  const known = new Map<string, ReadingWords>()
  return (analysis, spans) => {
    const written = spans.map(([start, end]) => analysis.text.slice(start, end)).join('\0')
    let words = known.get(written)
    if (words === undefined) {
      words = readingWords(analysis, spans)
      known.set(written, words)
    }
    return words
  }
}

/** Set before a word that is written like a name; no word begins with it. */
const NAME = '^'

/** A reading's words in one string, from which they can be had again: what is kept of it where its document is not at hand. */
export function packedWords({ words }: ReadingWords): string {
  return words.map(({ profile, proper }) => `${proper ? NAME : ''}${profile.lower}`).join('\n')
}

export function unpackedWords(packed: string): ReadingWords {
  if (packed === '') return new WordsOfReading([])
  const words = packed.split('\n').map((word): ReadingWord => {
    const proper = word.startsWith(NAME)
    const lower = proper ? word.slice(NAME.length) : word
    return { profile: profileWord(lower), proper, pronoun: PRONOUNS.has(lower) }
  })
  return new WordsOfReading(words)
}

class WordsOfReading implements ReadingWords {
  readonly words: readonly ReadingWord[]
  readonly numbers: readonly number[]
  readonly negated: boolean
  readonly verbatim: string

  constructor(words: readonly ReadingWord[]) {
    const numbers: number[] = []
    let negated = false
    let verbatim = ''
    for (const { profile } of words) {
      if (profile.value !== null) numbers.push(profile.value)
      if (NEGATIONS.has(profile.lower)) negated = !negated
      verbatim += verbatim === '' ? profile.lower : ` ${profile.lower}`
    }
    this.words = words
    this.numbers = numbers
    this.negated = negated
    this.verbatim = verbatim
  }
}

function beginsWithCapital(text: string): boolean {
  const first = text.charCodeAt(0)
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(text)
}

/** A state by name or demonym, as one word: "American" and "the United States" are compared as the same. */
function territoryAt(
  analysis: TextAnalysis,
  at: number,
  end: number,
): { readonly name: string; readonly tokens: number } | null {
  const { tokens, text } = analysis
  const first = tokens[at]!
  if (!mayBeginTerritory(first.lower)) return null
  for (let n = Math.min(longestTerritory(), tokens.length - at); n > 0; n--) {
    const last = tokens[at + n - 1]!
    if (last.end > end || last.kind !== 'word') continue
    const found = territoryOf(text.slice(first.start, last.end))
    if (found === null) continue
    if (found.form === 'name' || found.form === 'demonym') {
      return { name: found.territory.toLowerCase(), tokens: n }
    }
    return null
  }
  return null
}

function addWords(token: Token, proper: boolean, into: ReadingWord[]): void {
  if (token.lower === "'s") return
  const simple = simpleWords.get(token.lower)
  if (simple !== undefined) {
    into.push(proper ? simple.proper : simple.plain)
    return
  }
  const parts = token.lower.split(/[-‐‑]+/).flatMap(part => (part === '' ? [] : spellOut(part)))
  const words = parts.filter(lower => lower !== '').map(wordForms)
  if (words.length === 1) {
    if (simpleWords.size >= WORDS_KEPT) simpleWords.clear()
    simpleWords.set(token.lower, words[0]!)
  }
  for (const word of words) into.push(proper ? word.proper : word.plain)
}

/** A word as it stands where it is written like a name and where it is not. */
interface WordForms {
  readonly plain: ReadingWord
  readonly proper: ReadingWord
}

function wordForms(lower: string): WordForms {
  const profile = profileWord(lower)
  const pronoun = PRONOUNS.has(lower)
  return { plain: { profile, proper: false, pronoun }, proper: { profile, proper: true, pronoun } }
}

/** Tokens met lately that are one word. */
const simpleWords = new Map<string, WordForms>()
const WORDS_KEPT = 20_000
