import type { Span } from '../../model/span.ts'
import { callingKind, isRelational } from './speaker-callings.ts'
import { isSpecific, type Office, officeAgreement } from './speaker-offices.ts'
import { current, type Referent } from './speaker-referent.ts'
import type { Scene } from './speaker-scene.ts'
import { type Standing, standingsAgree, standingsDiffer } from './speaker-standing.ts'

/** A description of one person by calling or office ("the Ohio senator", "the businessman"). */
export interface Wanted {
  readonly office: Office
  readonly standing: Standing
  readonly span: Span
  /** It is the source of speech, so that it stands for a subject. */
  readonly speaking: boolean
  /** In whose words it stands: not he. */
  readonly excluded: Referent | null
}

/** `open`: somebody may be meant, nobody surely; `nobody`: there is nobody to be meant. */
export type TakenUp = Referent | 'open' | 'nobody'

/**
 * Worth of where somebody was met last, by distance in sentences of narration. Set by hand on news text: who spoke
 * last goes on being spoken of, then the subject of the sentence before.
 */
const BY_DISTANCE: readonly number[] = [1.6, 2.6, 1.7, 1]
const SPEAKER = 1.5
const SUBJECT = 0.8
const OBLIQUE = -1
const POSSESSIVE = -0.4
const MAIN = 0.5
/** The text says so of him, in whole or in part. */
const SAID_SO = 2
const STANDING = 1.2
/** The text calls him something else that may be true besides. */
const CALLED_OTHERWISE = -0.8
const LEAST = 2.2
const LEAD = 0.8

interface Candidate {
  readonly referent: Referent
  score: number
  /** He spoke, or his speech was just told. */
  speaker: boolean
  subject: boolean
  /** The text says what agrees with the description. */
  told: boolean
}

/** Whom of those just spoken of a description takes up that no stated office explains. */
export function takenUp(scene: Scene, wanted: Wanted): TakenUp {
  if (
    isRelational(wanted.office.head) ||
    (callingKind(wanted.office.head) === 'staff' && wanted.office.domain.length > 0)
  )
    return 'nobody'
  const ranked = candidates(scene, wanted).sort(
    (a, b) => b.score - a.score || a.referent.index - b.referent.index,
  )
  const [best, next] = ranked
  if (best === undefined) return 'nobody'
  if (best.score < LEAST || !(best.speaker || best.subject || best.told)) return 'open'
  if (next !== undefined && best.score - next.score < LEAD) return 'open'
  // Only who speaks, or is known to be it, leads among several.
  if (!best.speaker && !best.told && !isAlone(scene, wanted, best.referent)) return 'open'
  if (!best.told && isBareOffice(wanted) && !(best.speaker && scene.salience.isMain(best.referent)))
    return 'open'
  return best.referent
}

/** Whether nobody else is spoken of in the sentence before. */
function isAlone(scene: Scene, { span }: Wanted, referent: Referent): boolean {
  const [offset] = span
  let met = false
  const other = scene.salience.latest(scene.text.narrationAt(offset), 1, m => {
    if (m.offset >= offset || m.quoted || m.referent.kind !== 'person') return false
    if (current(m.referent) !== referent) return true
    met = true
    return false
  })
  return met && other === null
}

/** "the mayor": says nothing else by which it could be told from others. */
function isBareOffice({ office, standing }: Wanted): boolean {
  const specific =
    isSpecific(office) ||
    office.former ||
    office.qualified ||
    standing.provinces.size > 0 ||
    standing.parties.size > 0
  return callingKind(office.head) === 'public' && !specific
}

/** Everybody met lately whom the description does not shut out. */
function candidates(scene: Scene, wanted: Wanted): Candidate[] {
  const [offset] = wanted.span
  const narration = scene.text.narrationAt(offset)
  const found = new Map<Referent, Candidate>()
  scene.salience.latest(narration, BY_DISTANCE.length - 1, m => {
    const referent = current(m.referent)
    if (m.offset >= offset || m.quoted || referent === wanted.excluded) return false
    if (referent.kind !== 'person' || referent.plural || isShutOut(wanted, referent)) return false
    const distance = Math.max(0, narration - m.narration)
    // The subject of a sentence is not its object, too.
    if (distance === 0 && m.subject && !wanted.speaking) return false
    const headline = scene.text.isHeadline(m.offset)
    const speaker = m.speaker && distance <= 2 && !headline
    const subject = m.subject && !headline
    const score =
      BY_DISTANCE[distance]! +
      (speaker ? SPEAKER : 0) +
      (subject ? SUBJECT : 0) +
      (m.oblique ? OBLIQUE : 0) +
      (m.possessive ? POSSESSIVE : 0)
    const known = found.get(referent)
    if (known === undefined) found.set(referent, { referent, score, speaker, subject, told: false })
    else {
      known.score = Math.max(known.score, score)
      known.speaker ||= speaker
      known.subject ||= subject
    }
    return false
  })
  for (const candidate of found.values()) addEvidence(scene, wanted, candidate)
  return [...found.values()]
}

function addEvidence(scene: Scene, { office, standing }: Wanted, candidate: Candidate): void {
  const { referent } = candidate
  const offices = [...referent.offices, ...referent.calledBy]
  const agree = standingsAgree(standing, referent.standing)
  candidate.score += agree * STANDING
  if (scene.salience.isMain(referent)) candidate.score += MAIN
  if (offices.some(o => officeAgreement(office, o) > 0)) {
    candidate.score += SAID_SO
    candidate.told = true
  } else if (offices.some(o => isCalling(o) && callingKind(o.head) !== callingKind(office.head)))
    candidate.score += CALLED_OTHERWISE
}

function isCalling(office: Office): boolean {
  return office.class === 'office' || office.class === 'post'
}

/** Whether what the text says of somebody cannot be true of whom a description means. */
export function isShutOut(
  { office, standing }: Pick<Wanted, 'office' | 'standing'>,
  referent: Referent,
): boolean {
  if (referent.gender !== null && office.gender !== null && referent.gender !== office.gender) return true
  if (standingsDiffer(standing, referent.standing)) return true
  const kind = callingKind(office.head)
  return [...referent.offices, ...referent.calledBy].some(held => {
    if (!isCalling(held)) return false
    if (held.head === office.head) return officeAgreement(office, held) === 0
    if (held.territory !== null && office.territory !== null && held.territory !== office.territory)
      return true
    if (held.former || office.former) return false
    const other = callingKind(held.head)
    if (kind === 'public')
      return (other === 'public' && officeAgreement(office, held) === 0) || other === 'staff'
    return (
      (kind === 'running' && other === 'staff') ||
      (kind === 'staff' && (other === 'running' || other === 'public'))
    )
  })
}
