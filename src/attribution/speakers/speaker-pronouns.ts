import type { Pronoun } from '../../text/names/pronouns.ts'
import { groupMeant, thingMeant } from './speaker-groups.ts'
import { type PronounPlace, pronounPlace } from './speaker-pronoun-places.ts'
import type { Referent } from './speaker-referent.ts'
import { antecedentOf } from './speaker-relatives.ts'
import type { Meeting } from './speaker-salience.ts'
import type { Scene } from './speaker-scene.ts'

/** Whom a pronoun of the third person refers to; null where nothing does so safely. `excluded`: who uses it. */
export function resolvePronoun(
  scene: Scene,
  token: number,
  pronoun: Pronoun,
  excluded: Referent | null,
): Referent | null {
  if (pronoun.relative) return antecedentOf(scene, token)
  const place = pronounPlace(scene.text, token)
  if (pronoun.gender === 'male' || pronoun.gender === 'female') {
    const referent = scene.person(place, pronoun.gender, excluded)
    if (referent?.kind === 'unknown') referent.kind = 'person'
    return referent
  }
  if (pronoun.number === 'plural') return groupMeant(scene, token, place)
  return pronoun.gender === null ? somebody(scene, place, excluded) : thingMeant(scene, token, place)
}

/** A pronoun that tells no gender, as in Persian and Turkish: the person who spoke or was the subject last. */
function somebody(
  { salience }: Scene,
  { narration }: PronounPlace,
  excluded: Referent | null,
): Referent | null {
  const isOther = ({ referent }: Meeting) => referent !== excluded && !referent.plural
  const met = salience.latest(narration, 2, m => isOther(m) && (m.speaker || (m.subject && m.referent.named)))
  return met?.referent ?? null
}
