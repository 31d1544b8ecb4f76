import type { Token } from '../analysis.ts'
import { isCommonWord } from '../words/common-words.ts'
import { CAPITAL, CAPITALS, INITIAL } from '../words/letter-case.ts'
import { longestTerritory, mayBeginTerritory, territoryOf } from './countries.ts'
import { isGivenName } from './given-names.ts'
import { isDignity, isHonorific } from './honorifics.ts'
import { isCalendarWord, isEveryday, isNeverName, type NameEvidence, opensAnew } from './name-evidence.ts'
import { isPossessivePronoun } from './name-titles.ts'
import { isKnownOrganisation, isOrganisationHead, mayBeginOrganisation } from './organisations.ts'
import { pronounOf } from './pronouns.ts'
import { isTitleModifier, titleHead } from './titles.ts'

/** Tokens `[first, last)` that may belong to one name with its titles. */
export interface Run {
  readonly first: number
  readonly last: number
}

/** Small words inside a name: "van der Berg", "bin Salman". */
const PARTICLES: ReadonlySet<string> = new Set(
  `van von der den dem de del della delle di da das do dos du des la le las los el al bin ibn bint ben ter ten zu zum
zur af av y e ould abu umm`.split(/\s+/),
)

/** German writes its articles like particles, and every noun with a capital. */
const GERMAN_PARTICLES: ReadonlySet<string> = new Set('von van zu zur zum der den de'.split(' '))

/** Those of them that may stand before a surname alone ("von Stahl said") in English text. */
const LEADING_PARTICLES: ReadonlySet<string> = new Set(
  'van von der den de del della di da du bin ibn al el ter'.split(' '),
)

/** "L’exploitant": the capital is the article's. */
const ELIDED_ARTICLE = /^(?:[LDQNSJCM]|Qu)['’]\p{Ll}/u

/** Longest run: names are short, and a sentence of capitals is none. */
const LONGEST = 14

/** Runs of capitalised words in one sentence written in sentence case. */
export function capitalRuns(evidence: NameEvidence, sentence: number): Run[] {
  const { analysis, cases } = evidence
  const { firstToken, lastToken } = analysis.sentences[sentence]!
  const particles = analysis.language === 'de' ? GERMAN_PARTICLES : PARTICLES
  const runs: Run[] = []
  let i = firstToken
  while (i < lastToken) {
    if (!(cases[i]! & CAPITAL)) {
      i++
      continue
    }
    const start = startOfRun(evidence, i, firstToken, lastToken)
    if (start === null) {
      i++
      continue
    }
    let last = start + 1
    while (last < lastToken && last - start < LONGEST) {
      const next = continuation(analysis.tokens, cases, last, lastToken, particles)
      if (next === null) break
      last = next
    }
    const first = precededByParticle(analysis.language, analysis.tokens, start, firstToken)
    runs.push({ first, last })
    i = last
  }
  return runs
}

/** The run that may begin at a capitalised token begins there, a few words later, or (null) not at all. */
function startOfRun(evidence: NameEvidence, i: number, first: number, last: number): number | null {
  const { analysis, cases } = evidence
  const token = analysis.tokens[i]!
  const { lower } = token
  if (isDignity(lower) || (isPossessivePronoun(lower) && isDignity(analysis.tokens[i + 1]?.lower ?? '')))
    return i
  if (isCalendarWord(lower) || pronounOf(lower) !== null) {
    // A pronoun written as acronym is a country.
    return lower === 'us' && token.text === 'US' ? i : null
  }
  if (i > first && !opensAnew(analysis, i)) return isArticle(lower) ? null : i
  if (beginsKnownName(evidence, i, last)) return i
  if (isNeverName(lower) || ELIDED_ARTICLE.test(token.text)) return null
  if (cases[i]! & (CAPITALS | INITIAL)) return isEveryday(evidence, lower) && token.text.length > 2 ? null : i
  if (titleHead(lower) !== null || isTitleModifier(lower) || isHonorific(stem(lower))) return i
  if (isGivenName(lower) && i + 1 < last && cases[i + 1]! & CAPITAL) return i
  if (!isEveryday(evidence, lower)) return describesTitle(evidence, i, last) ? null : i
  // "Ban Ki-moon" in a text that never has the word small.
  if (evidence.inner.has(lower) && !evidence.small.has(lower) && i + 1 < last && cases[i + 1]! & CAPITAL)
    return i
  // "Science Minister", "Port Authority": an everyday word that a body's name begins with.
  if (i + 1 < last && cases[i + 1]! & CAPITAL && headsBody(evidence, i + 1, last)) return i
  return null
}

function isArticle(lower: string): boolean {
  return lower === 'the' || lower === 'a' || lower === 'an'
}

function stem(lower: string): string {
  return lower.endsWith('.') ? lower.slice(0, -1) : lower
}

function beginsKnownName(evidence: NameEvidence, i: number, last: number): boolean {
  const { analysis } = evidence
  const { lower } = analysis.tokens[i]!
  if (!mayBeginTerritory(lower) && !mayBeginOrganisation(lower)) return false
  const most = Math.min(longestTerritory(), last - i)
  for (let n = most; n > 0; n--) {
    const written = analysis.text.slice(analysis.tokens[i]!.start, analysis.tokens[i + n - 1]!.end)
    if (territoryOf(written) !== null) return true
    if (isKnownOrganisation(written.toLowerCase()) && (n > 1 || !isCommonWord(written.toLowerCase())))
      return true
  }
  return false
}

/** "Weary mayor": a word met only here, directly before a title written small. */
function describesTitle(evidence: NameEvidence, i: number, last: number): boolean {
  const next = evidence.analysis.tokens[i + 1]
  if (next === undefined || i + 1 >= last || evidence.cases[i + 1]! & CAPITAL) return false
  return (
    !evidence.inner.has(evidence.analysis.tokens[i]!.lower) &&
    titleHead(next.lower) !== null &&
    !/(?:an|ean|ese|ish)$/.test(evidence.analysis.tokens[i]!.lower)
  )
}

/** Whether the capitalised words from `i` on end in the head of a body's name. */
function headsBody(evidence: NameEvidence, i: number, last: number): boolean {
  for (let k = i; k < last && k < i + 4 && evidence.cases[k]! & CAPITAL; k++)
    if (isOrganisationHead(evidence.analysis.tokens[k]!.lower)) return true
  return false
}

/** Where the run goes on after token `at - 1`: the index behind what was taken, or null. */
function continuation(
  tokens: readonly Token[],
  cases: Uint8Array,
  at: number,
  last: number,
  particles: ReadonlySet<string>,
): number | null {
  const token = tokens[at]!
  if (!touches(tokens, at)) return null
  if (cases[at]! & CAPITAL) {
    if (isCalendarWord(token.lower) || (pronounOf(token.lower) !== null && token.text !== 'US'))
      return isPossessivePronoun(token.lower) && isDignity(tokens[at + 1]?.lower ?? '') ? at + 2 : null
    return at + 1
  }
  if (particles.has(token.lower)) {
    for (let k = at + 1; k < last && k <= at + 2; k++) {
      if (!touches(tokens, k)) return null
      if (cases[k]! & CAPITAL) return isCalendarWord(tokens[k]!.lower) ? null : k + 1
      if (!particles.has(tokens[k]!.lower)) return null
    }
    return null
  }
  // “Liz” between a given name and a surname.
  if (token.kind === 'mark' && at + 2 < last && tokens[at + 1]!.kind === 'word' && cases[at - 1]! & CAPITAL) {
    let close = at + 1
    while (close < last && close < at + 4 && tokens[close]!.kind === 'word') close++
    if (
      close < last &&
      close + 1 < last &&
      tokens[close]!.kind === 'mark' &&
      cases[close + 1]! & CAPITAL &&
      isNickname(tokens, cases, at, close)
    )
      return close + 2
  }
  return null
}

/** Words set in marks directly inside a name, ended by no stop: a nickname, no speech. */
function isNickname(tokens: readonly Token[], cases: Uint8Array, open: number, close: number): boolean {
  if (tokens[open]!.end !== tokens[open + 1]!.start || tokens[close]!.start !== tokens[close - 1]!.end)
    return false
  return (cases[close - 1]! & CAPITAL) !== 0 && tokens[close + 1]!.start > tokens[close]!.end
}

/** White space of at most two characters between a token and the one before it. */
function touches(tokens: readonly Token[], at: number): boolean {
  const gap = tokens[at]!.start - tokens[at - 1]!.end
  return gap === 1 || gap === 2
}

function precededByParticle(
  language: string,
  tokens: readonly Token[],
  start: number,
  first: number,
): number {
  if (language !== 'en' && language !== 'und') return start
  let at = start
  while (at - 1 >= first && at - 1 >= start - 2 && LEADING_PARTICLES.has(tokens[at - 1]!.lower)) {
    if (tokens[at]!.start - tokens[at - 1]!.end !== 1) break
    at--
  }
  return at
}
