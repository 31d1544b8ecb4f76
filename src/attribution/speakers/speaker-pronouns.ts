import { isPersonNoun } from '../../text/names/organisations.ts'
import type { Pronoun } from '../../text/names/pronouns.ts'
import { singular } from '../../text/names/titles.ts'
import { resolveNoun } from './speaker-nouns.ts'
import { newReferent, type Referent } from './speaker-referents.ts'
import type { Meeting } from './speaker-salience.ts'
import type { Scene } from './speaker-scene.ts'

/** Whom a pronoun of the third person refers to; null where nothing does so safely. `excluded`: who uses it. */
export function resolvePronoun(
  scene: Scene,
  token: number,
  pronoun: Pronoun,
  excluded: Referent | null,
): Referent | null {
  const { start, sentence } = scene.text.analysis.tokens[token]!
  const narration = scene.text.narrationAt(start)
  if (pronoun.relative) return antecedent(scene, token)
  if (pronoun.gender === 'male' || pronoun.gender === 'female') {
    const quoted = scene.text.isQuoted(token)
    const referent = scene.salience.person(pronoun.gender, { offset: start, narration, quoted }, excluded)
    if (referent?.kind === 'unknown') referent.kind = 'person'
    return referent
  }
  if (pronoun.number === 'singular' && pronoun.gender === null) return somebody(scene, narration, excluded)
  return pronoun.number === 'plural' ? group(scene, narration, sentence, start) : thing(scene, narration)
}

/** A pronoun that tells no gender, as in Persian and Turkish: the person who spoke or was the subject last. */
function somebody(scene: Scene, narration: number, excluded: Referent | null): Referent | null {
  const { salience } = scene
  const isOther = ({ referent }: Meeting) => referent !== excluded && !referent.plural
  const met = salience.latest(narration, 2, m => isOther(m) && (m.speaker || (m.subject && m.referent.named)))
  return met?.referent ?? null
}

/** "They": the group, or else the body, that spoke or was the subject last. */
function group(scene: Scene, narration: number, sentence: number, offset: number): Referent | null {
  const { salience } = scene
  // "Lee released his returns, though they …": something in the sentence itself, which nothing here knows.
  const own = salience.latest(narration, 0, m => m.sentence === sentence && m.offset < offset)
  if (own !== null && !own.referent.plural && own.referent.kind === 'person') return null
  const fits = (m: Meeting) => m.speaker && (m.referent.plural || m.referent.kind === 'organisation')
  const speaker = salience.latest(narration, 1, fits)
  const subject = salience.latest(narration, 1, m => m.subject && m.referent.plural)
  if (subject !== null && (speaker === null || subject.offset > speaker.offset)) return subject.referent
  return speaker?.referent ?? null
}

/** "It": the body, report or poll that spoke last, or was the subject. */
function thing(scene: Scene, narration: number): Referent | null {
  const fits = ({ referent }: Meeting) =>
    !referent.plural &&
    (referent.kind === 'organisation' || (referent.kind === 'unknown' && referent.noun !== null))
  const found =
    scene.salience.latest(narration, 1, m => fits(m) && m.speaker) ??
    scene.salience.latest(narration, 1, m => fits(m) && m.subject)
  return found?.referent ?? null
}

/** How far behind a name with its description "who" may stand, in characters. */
const REACH = 60

/** What "who" or "which" stands behind: the name or description that ends directly before it. */
function antecedent(scene: Scene, token: number): Referent | null {
  const { text } = scene
  const { tokens } = text.analysis
  let i = token - 1
  while (i >= 0 && tokens[i]!.kind !== 'word' && token - i < 3) i--
  if (i < 0 || tokens[i]!.sentence !== tokens[token]!.sentence) return null
  const { start, end, sentence } = tokens[i]!
  const ofPersons = tokens[token]!.lower !== 'which'
  const name = text.namesWithin(start, end).at(-1)
  if (name !== undefined && name.span[1] === end) {
    const referent = scene.named(name)
    if (referent === null || referent.kind === 'unknown') return referent
    return (referent.kind === 'person' || referent.kind === 'group') === ofPersons ? referent : null
  }
  const description = text.descriptionAt(i)
  if (description !== null && description.last === i + 1)
    return resolveNoun(scene, { description, definite: description.definite, span: description.span }, true)
  const comma = token - i === 2 && tokens[i + 1]!.text === ','
  if (ofPersons && comma) {
    const met = scene.salience.latest(
      text.narrationAt(start),
      0,
      m => m.sentence === sentence && m.offset > start - REACH,
    )
    if (met?.referent.kind === 'person') return met.referent
  }
  if (/^(?:and|or|but|those|one|all|now)$/.test(tokens[i]!.lower) || (token - i > 1 && !comma)) return null
  return nounBefore(scene, i)
}

/** "a man who", "reports, which": somebody or something new. */
function nounBefore(scene: Scene, token: number): Referent {
  const { lower } = scene.text.analysis.tokens[token]!
  const noun = singular(lower)
  const plural = noun !== lower
  const kind = plural ? 'group' : isPersonNoun(noun) ? 'person' : 'unknown'
  return newReferent(scene.referents.list, kind, { name: nounPhrase(scene, token), noun, plural })
}

const ENDS_PHRASE =
  /^(?:of|for|with|to|by|about|against|from|in|on|at|over|between|after|before|than|like|and|or|as|is|are|was|were|be|has|have|had|said|says|told|that|but|can|could|may|might|must|will|would|shall|should|do|does|did)$/
const OPENS_PHRASE = /^(?:the|a|an|some|many|those|these|any|no)$/

/** The noun at a token with the words before it that belong to it, for want of a parse at most three. */
function nounPhrase(scene: Scene, token: number): string {
  const { tokens } = scene.text.analysis
  let first = token
  while (first > 0 && token - first < 3) {
    const { kind, lower, sentence } = tokens[first - 1]!
    if (kind !== 'word' || sentence !== tokens[token]!.sentence || ENDS_PHRASE.test(lower)) break
    first--
    if (OPENS_PHRASE.test(lower)) break
  }
  return scene.text.written(tokens[first]!.start, tokens[token]!.end)
}
