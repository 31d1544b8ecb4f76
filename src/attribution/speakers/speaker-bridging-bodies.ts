import { territoryOf } from '../../text/names/countries.ts'
import { provinceNamed } from '../../text/names/provinces.ts'
import { type BodyKind, kindOfName, kindOfNoun, mediaDiffer } from './speaker-body-kinds.ts'
import type { TakenUp } from './speaker-bridging.ts'
import { prominenceOf, timesNamed } from './speaker-prominence.ts'
import { current, type Referent } from './speaker-referent.ts'
import type { Scene } from './speaker-scene.ts'
import type { NounReading } from './speaker-sources.ts'

/** Worth of where a body was met last, by distance in sentences of narration; set by hand on news text. */
const BY_DISTANCE: readonly number[] = [1.8, 2, 1.2]
const SPEAKER = 1.5
const SUBJECT = 0.8
const POSSESSIVE = -0.2
const OBLIQUE = -0.6
const QUOTED = -0.8
/** For the body that the text names most. */
const MAIN = 0.5
/** Its name says that it is one. */
const TOLD = 1.2
const LEAST = 1.9
const LEAD = 0.6

/** Which of the bodies just spoken of "the company" or "the network" takes up. */
export function takenUpBody(scene: Scene, reading: NounReading, written: string): TakenUp {
  const kind = kindOfNoun(reading.noun)
  if (kind === null || reading.plural || !/^(?:the|this) [^'’]+(?:[’']s?)?$/i.test(written)) return 'nobody'
  const [offset, end] = reading.span
  // "the trade group for the bakers"
  if (OF_WHAT.test(scene.text.written(end, end + LONGEST_LINK))) return 'nobody'
  const near = inSentence(scene, reading, kind)
  if (near !== null) return near
  const narration = scene.text.narrationAt(offset)
  const scores = new Map<Referent, number>()
  scene.salience.latest(narration, BY_DISTANCE.length - 1, m => {
    const referent = current(m.referent)
    if (m.offset >= offset) return false
    const apposed = isApposed(scene, m.offset, reading.noun)
    if (
      !apposed &&
      !mayBe(scene, referent, reading.noun, kind, m.speaker || m.subject || m.narration === narration)
    )
      return false
    const score =
      BY_DISTANCE[Math.max(0, narration - m.narration)]! +
      (m.speaker ? SPEAKER : 0) +
      (m.subject ? SUBJECT : 0) +
      (m.possessive ? POSSESSIVE : 0) +
      (m.oblique ? OBLIQUE : 0) +
      (m.quoted ? QUOTED : 0) +
      (apposed || kindOfName(referent.name) === kind ? TOLD : 0) +
      MAIN * prominenceOf(scene.referents, referent)
    if (score > (scores.get(referent) ?? 0)) scores.set(referent, score)
    return false
  })
  const [best, next] = [...scores].sort((a, b) => b[1] - a[1] || a[0].index - b[0].index)
  if (best === undefined) return 'nobody'
  if (best[1] < LEAST || (next !== undefined && best[1] - next[1] < LEAD)) return 'open'
  return best[0]
}

/** "They spoke of Hartco when the company refused": the only body of its sort that the sentence names before it. */
function inSentence(scene: Scene, { noun, span: [offset] }: NounReading, kind: BodyKind): Referent | null {
  const { text, referents } = scene
  const { tokens, sentences } = text.analysis
  const { firstToken } = sentences[tokens[text.tokenAt(offset)]!.sentence]!
  let only: Referent | null = null
  for (const name of text.namesWithin(
    Math.max(tokens[firstToken]!.start, offset - LONGEST_SENTENCE),
    offset,
  )) {
    const referent = referents.ofName.get(name) ?? null
    if (referent === null || referent.place || text.isQuoted(text.tokenAt(name.span[0]))) continue
    if (kind !== 'outlet' && kindOfName(referent.name) === 'outlet') continue
    const owns = /^['’]/.test(text.written(name.span[1], name.span[1] + 1))
    if (owns || !mayBe(scene, referent, noun, kind, true)) continue
    if (only !== null && only !== referent) return null
    only = referent
  }
  return only
}

const LONGEST_SENTENCE = 400

/** "the rights group | Northwatch": the noun stands before its name. */
function isApposed({ text }: Scene, offset: number, noun: string): boolean {
  return text.analysis.tokens[text.tokenAt(offset) - 1]?.lower === noun
}

const OF_WHAT = /^ (?:for|representing) /
const LONGEST_LINK = 14

const OFTEN = 3
const MOSTLY = 0.6

/** Whether a text is about it. */
function isMain({ referents }: Scene, referent: Referent): boolean {
  return timesNamed(referents, referent) >= OFTEN && prominenceOf(referents, referent) >= MOSTLY
}

/** `acting`: it spoke or was the subject. */
function mayBe(scene: Scene, referent: Referent, noun: string, kind: BodyKind, acting: boolean): boolean {
  // "ABSTRACT", "CORRECTION": no body, but what stands above its news.
  if (/^\p{Lu}{8,}$/u.test(referent.name)) return false
  if (!referent.named || referent.plural || referent.kind === 'person' || referent.kind === 'group')
    return false
  const main = isMain(scene, referent)
  if (kind === 'state' && !referent.place) return main && acting && /^(?:city|town)$/.test(noun)
  if (referent.place || kind === 'state')
    return referent.place && kind === 'state' && isPlaceOf(referent.name, noun, acting)
  const told = kindOfName(referent.name)
  if (kind === 'party' && told !== kind) return false
  if (told === kind) return !mediaDiffer(noun, referent.name)
  // A union's name mostly says so, or has nothing but initials.
  if (kind === 'union') return told === 'group' || (told === null && acting && isInitials(referent.name))
  if (kind === 'agency' && told === null && isInitials(referent.name)) return true
  if (kind === 'group' && told === 'union') return true
  if (
    kind === 'outlet' ||
    (referent.kind === 'unknown' && (kind === 'agency' || kind === 'school' || !(acting || main)))
  )
    return false
  if (kind === 'school') return false
  return told === null || (kind === 'firm' && told === 'outlet')
}

function isInitials(name: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(name)
}

/** "the kingdom" is a state, "the state" a province; "the country" is mostly the reader's own. */
function isPlaceOf(name: string, noun: string, acting: boolean): boolean {
  const [word = '', next] = name.split(' ')
  const province = provinceNamed(word, next) !== null
  if (noun === 'state') return province
  const territory = territoryOf(name)
  if (noun === 'kingdom' || noun === 'republic') return territory?.form === 'name'
  return acting && /^(?:city|town|county)$/.test(noun) && territory === null && !province
}
