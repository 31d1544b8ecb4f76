import type { Span } from '../../model/span.ts'
import type { Name } from '../../text/names/names.ts'
import { isBody, isPersonNoun, isWork } from '../../text/names/organisations.ts'
import { singular } from '../../text/names/titles.ts'
import { resolveNoun } from './speaker-nouns.ts'
import { phraseStart, referentOfPhrase } from './speaker-phrases.ts'
import { addMention, type Referent } from './speaker-referent.ts'
import type { Scene } from './speaker-scene.ts'

/** How far behind a name with its description "who" may stand, in characters. */
const REACH = 60
const LONGEST_BRACKET = 10

/** What "who" or "which" stands behind: the name or description that ends directly before it. */
export function antecedentOf(scene: Scene, token: number): Referent | null {
  const { text } = scene
  const { tokens } = text.analysis
  const last = wordBefore(scene, token)
  if (last === null) return null
  const { start, end } = tokens[last]!
  const ofPersons = tokens[token]!.lower !== 'which'
  const description = text.descriptionAt(last)
  const describes = description !== null && description.last === last + 1
  const name = text.namesWithin(start, end).at(-1)
  const isName = name !== undefined && name.span[1] === end
  if (isName && !(describes && description.first < last)) {
    const referent = bearerOf(scene, name, token)
    if (referent === null || mayStandFor(referent, ofPersons)) return referent
  }
  if (describes && ofPersons) {
    const apposed = scene.apposed.get(description)
    if (apposed !== undefined) return apposed
    const { definite, span } = description
    const referent = resolveNoun(scene, { description, definite, span }, true)
    if (referent !== null) addMention(referent, span, 'title')
    return referent
  }
  const parted = token - last > 1
  const comma = parted && /^[,–—-]$/.test(tokens[last + 1]!.text)
  const spoken = ofPersons && comma ? personInSentence(scene, last) : null
  if (spoken !== null || isName || (parted && !comma)) return spoken
  const span = nounPhrase(scene, last)
  if (span === null) return null
  return (ofPersons ? nameApposedTo(scene, span) : null) ?? referentOfPhrase(scene, span)
}

/** The last word before a relative pronoun in its sentence, what stands in brackets left out. */
function wordBefore(scene: Scene, token: number): number | null {
  const { tokens } = scene.text.analysis
  let i = token - 1
  if (tokens[i]?.text === ',') i--
  if (tokens[i]?.text === ')' || tokens[i]?.text === ']') {
    const bracket = i
    while (i > 0 && bracket - i < LONGEST_BRACKET && !/^[([]$/.test(tokens[i]!.text)) i--
    i--
  }
  while (i >= 0 && token - i < 3 && tokens[i]!.kind === 'punctuation' && tokens[i]!.text !== '%') i--
  const word = tokens[i]
  if (word === undefined || word.sentence !== tokens[token]!.sentence || word.kind === 'mark') return null
  return i
}

function mayStandFor(referent: Referent, ofPersons: boolean): boolean {
  if (referent.kind === 'unknown') return true
  return (referent.kind === 'person' || referent.kind === 'group') === ofPersons
}

const PLURAL_VERB =
  /^(?:are|were|have|do|say|think|believe|want|argue|claim|warn|fear|hope|call|see|know|agree|insist|back|support|oppose|share)$/

/** "Lee and Hart, who say": both; with a verb that is singular or does not tell, the last. */
function bearerOf(scene: Scene, name: Name, token: number): Referent | null {
  const { text } = scene
  const { tokens } = text.analysis
  const at = text.tokenAt(name.title?.[0] ?? name.span[0])
  if (PLURAL_VERB.test(tokens[token + 1]?.lower ?? '') && /^(?:and|&)$/.test(tokens[at - 1]?.lower ?? '')) {
    const other = tokens[at - 2]
    const before = other === undefined ? undefined : text.namesWithin(other.start, other.end).at(-1)
    if (before !== undefined && before.span[1] === other!.end) return scene.several([before, name])
  }
  return scene.named(name)
}

/** Whoever spoke in the sentence, or was met not far before and is more than the owner of something. */
function personInSentence(scene: Scene, last: number): Referent | null {
  const { start, sentence } = scene.text.analysis.tokens[last]!
  const met = scene.salience.latest(
    scene.text.narrationAt(start),
    0,
    m =>
      m.sentence === sentence &&
      m.referent.kind === 'person' &&
      !m.possessive &&
      (m.speaker || (m.offset > start - REACH && !modifiesNoun(scene, m.end))),
  )
  return met?.referent ?? null
}

/** "the Lee campaign" */
function modifiesNoun(scene: Scene, end: number): boolean {
  const next = scene.text.analysis.tokens[scene.text.tokenAt(end)]
  if (next?.kind !== 'word') return false
  return isBody(next.lower) || isWork(next.lower) || isPersonNoun(singular(next.lower))
}

/** "Ann Lee, a shipping magnate who …" */
function nameApposedTo(scene: Scene, [start]: Span): Referent | null {
  const { text } = scene
  const { tokens } = text.analysis
  const first = text.tokenAt(start)
  if (!/^(?:an?|the)$/.test(tokens[first]!.lower) || tokens[first - 1]?.text !== ',') return null
  const before = tokens[first - 2]
  if (before === undefined || before.sentence !== tokens[first]!.sentence) return null
  const name = text.namesWithin(before.start, before.end).at(-1)
  if (name === undefined || name.span[1] !== before.end) return null
  const referent = scene.named(name)
  return referent?.kind === 'person' ? referent : null
}

const NO_NOUN =
  /^(?:and|or|but|all|now|is|are|was|were|of|to|in|on|for|not|it|he|she|they|him|them|know|knows|says|said)$/

/** The noun phrase that ends with a token; null where none can. */
function nounPhrase(scene: Scene, last: number): Span | null {
  const { tokens } = scene.text.analysis
  const { text, lower, end } = tokens[last]!
  if (NO_NOUN.test(lower)) return null
  const head = text === '%' && tokens[last - 1]?.kind === 'number' ? last - 1 : last
  return [tokens[phraseStart(scene.text, head)]!.start, end]
}
