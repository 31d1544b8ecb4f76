import { firstBeginningAt } from '../../model/halving.ts'
import type { Span } from '../../model/span.ts'
import type { TextAnalysis, Token } from '../../text/analysis.ts'
import { longestTerritory, territoryOf } from '../../text/names/countries.ts'
import { spellOut } from '../apparatus/contractions.ts'
import type { WordProfile } from '../apparatus/word-profile.ts'
import { profileWord } from '../apparatus/word-profile.ts'
import { letterRuns } from './letter-runs.ts'

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
  /** Its runs of letters, see `letterRuns`. */
  readonly runs: readonly number[]
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
      const territory = territoryAt(analysis, i, end)
      if (territory !== null) {
        words.push({ profile: profileWord(territory.name), proper: true, pronoun: false })
        i += territory.tokens
      } else {
        if (token.kind === 'word' || token.kind === 'number') addWords(token, begins, words)
        i++
      }
      sentence = token.sentence
    }
  }
  const verbatim = words.map(w => w.profile.lower).join(' ')
  return {
    words,
    numbers: words.flatMap(w => (w.profile.value === null ? [] : [w.profile.value])),
    negated: words.filter(w => NEGATIONS.has(w.profile.lower)).length % 2 === 1,
    verbatim,
    runs: letterRuns(verbatim),
  }
}

/** A state by name or demonym, as one word: "American" and "the United States" are compared as the same. */
function territoryAt(
  analysis: TextAnalysis,
  at: number,
  end: number,
): { readonly name: string; readonly tokens: number } | null {
  const { tokens, text } = analysis
  const first = tokens[at]!
  if (first.kind !== 'word' || !/^\p{Lu}/u.test(first.text)) return null
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

function addWords(token: Token, begins: boolean, into: ReadingWord[]): void {
  if (token.lower === "'s") return
  const proper = !begins && token.kind === 'word' && /^\p{Lu}/u.test(token.text)
  for (const part of token.lower.split(/[-‐‑]+/)) {
    if (part === '') continue
    for (const lower of spellOut(part)) {
      if (lower !== '') into.push({ profile: profileWord(lower), proper, pronoun: PRONOUNS.has(lower) })
    }
  }
}
