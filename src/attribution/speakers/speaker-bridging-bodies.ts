import { territoryOf } from '../../text/names/countries.ts'
import { provinceNamed } from '../../text/names/provinces.ts'
import { type BodyKind, kindOfName, kindOfNoun } from './speaker-body-kinds.ts'
import type { TakenUp } from './speaker-bridging.ts'
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
/** Its name says that it is one. */
const TOLD = 1.2
const LEAST = 1.9
const LEAD = 0.6

/** Which of the bodies just spoken of "the company" or "the network" takes up. */
export function takenUpBody(scene: Scene, reading: NounReading, written: string): TakenUp {
  const kind = kindOfNoun(reading.noun)
  if (kind === null || reading.plural || !/^(?:the|this) [^'’]+(?:[’']s?)?$/i.test(written)) return 'nobody'
  const [offset] = reading.span
  const narration = scene.text.narrationAt(offset)
  const scores = new Map<Referent, number>()
  scene.salience.latest(narration, BY_DISTANCE.length - 1, m => {
    const referent = current(m.referent)
    if (m.offset >= offset || !mayBe(referent, reading.noun, kind, m.speaker || m.subject)) return false
    const score =
      BY_DISTANCE[Math.max(0, narration - m.narration)]! +
      (m.speaker ? SPEAKER : 0) +
      (m.subject ? SUBJECT : 0) +
      (m.possessive ? POSSESSIVE : 0) +
      (m.oblique ? OBLIQUE : 0) +
      (m.quoted ? QUOTED : 0) +
      (kindOfName(referent.name) === kind ? TOLD : 0)
    if (score > (scores.get(referent) ?? 0)) scores.set(referent, score)
    return false
  })
  const [best, next] = [...scores].sort((a, b) => b[1] - a[1] || a[0].index - b[0].index)
  if (best === undefined) return 'nobody'
  if (best[1] < LEAST || (next !== undefined && best[1] - next[1] < LEAD)) return 'open'
  return best[0]
}

/** `acting`: it spoke or was the subject. */
function mayBe(referent: Referent, noun: string, kind: BodyKind, acting: boolean): boolean {
  if (!referent.named || referent.plural || referent.kind === 'person' || referent.kind === 'group')
    return false
  if (referent.place || kind === 'state')
    return referent.place && kind === 'state' && isPlaceOf(referent.name, noun, acting)
  const told = kindOfName(referent.name)
  if (told === kind) return true
  if (
    kind === 'outlet' ||
    (referent.kind === 'unknown' && (kind === 'agency' || kind === 'school' || !acting))
  )
    return false
  if (kind === 'school') return false
  return told === null || (kind === 'firm' && told === 'outlet')
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
