import type { SpeakerKind } from '../../model/speaker.ts'
import { isCallingNoun } from '../../text/names/callings.ts'
import { type TakenUp, takenUp } from './speaker-bridging.ts'
import { callingOf, type Office } from './speaker-offices.ts'
import { latestCalled, ownerReferent } from './speaker-owners.ts'
import { callBy, current, newReferent, type Referent } from './speaker-referent.ts'
import type { Scene } from './speaker-scene.ts'
import type { NounReading } from './speaker-sources.ts'
import { addStandingOf, noStanding } from './speaker-standing.ts'

/** People without a name: the same again only behind "the"; every "two officials" is a group of its own. */
export function resolveUnnamed(
  scene: Scene,
  reading: NounReading,
  user: Referent | null,
  goesOn: boolean,
): Referent {
  const { list } = scene.referents
  const owner = ownerReferent(scene, reading.owner)
  if (reading.definite && reading.class !== 'other') {
    const same = latestCalled(
      list.called(reading.noun),
      r =>
        r.plural === reading.plural &&
        !r.named &&
        (!r.open || isToldApart(scene, reading, r)) &&
        r.mentions.length > 0 &&
        (owner === null || r.owner === owner.index),
    )
    if (same !== undefined) return same
  }
  const written = scene.text.written(reading.span[0], reading.span[1])
  const calling = !reading.plural && isCallingNoun(reading.noun) && !/^(?:my|our|your) /i.test(written)
  const taken: TakenUp =
    calling && reading.definite ? takenUpBy(scene, reading, written, user, goesOn) : 'nobody'
  if (taken !== 'nobody' && taken !== 'open') return taken
  // "the donor": hardly an office, yet the text calls somebody so.
  if (!calling && reading.definite && !reading.plural && reading.class === 'person' && THE.test(written)) {
    const office = callingOf(written, reading.noun, genderOfNoun(reading.noun))
    const holder = heldLately(scene, office, reading.span[0])
    if (holder !== null) return holder
  }
  const kind: SpeakerKind = reading.plural
    ? 'group'
    : reading.class === 'other' && !calling
      ? 'unknown'
      : 'person'
  return newReferent(list, kind, {
    name: written,
    noun: reading.noun,
    owner: owner?.index ?? null,
    plural: reading.plural,
    gender: genderOfNoun(reading.noun),
    open: taken === 'open',
  })
}

/** "The Nordbank clerk … the clerk": told apart before, and spoken of just now. */
function isToldApart({ text, salience }: Scene, { span }: NounReading, referent: Referent): boolean {
  if (!/^the \p{Ll}+$/iu.test(text.written(span[0], span[1])) || !/ \p{Lu}/u.test(referent.name)) return false
  return salience.latest(text.narrationAt(span[0]), 2, m => current(m.referent) === referent) !== null
}

const THE = /^(?:the|this) [^'’]+(?:[’']s?)?$/i

function takenUpBy(
  scene: Scene,
  reading: NounReading,
  written: string,
  user: Referent | null,
  goesOn: boolean,
): TakenUp {
  if (!THE.test(written)) return 'nobody'
  const office = callingOf(written, reading.noun, genderOfNoun(reading.noun))
  const standing = noStanding()
  addStandingOf(standing, written)
  const holder = heldLately(scene, office, reading.span[0])
  if (holder !== null) return holder
  const taken = takenUp(scene, {
    office,
    standing,
    span: reading.span,
    speaking: true,
    excluded: user,
    goesOn,
  })
  if (taken !== 'nobody' && taken !== 'open') callBy(taken, office)
  return taken
}

/** "the analyst": the one person whom the text calls so and has spoken of lately. */
function heldLately(scene: Scene, office: Office, offset: number): Referent | null {
  const holders = scene.held.holders(office, () => scene.salience.recent()).filter(h => h.named)
  const [only, another] = holders
  if (only === undefined || another !== undefined) return null
  const narration = scene.text.narrationAt(offset)
  return scene.salience.latest(narration, LATELY, m => current(m.referent) === only) === null ? null : only
}

const LATELY = 8

function genderOfNoun(noun: string): 'female' | 'male' | null {
  if (/^(?:woman|girl|mother|wife|daughter|sister|grandmother|widow)$/.test(noun)) return 'female'
  if (/^(?:man|boy|father|husband|son|brother|grandfather|gunman)$/.test(noun)) return 'male'
  return null
}
