import {
  type CallingKind,
  callingKind,
  isHeadOfBody,
  isOfBusiness,
  isOfScene,
  isRelational,
} from './speaker-callings.ts'
import { isDependent, isIntroduced, namedBehind } from './speaker-description-places.ts'
import { isSpecific, type Office } from './speaker-offices.ts'
import { prominenceOf } from './speaker-prominence.ts'
import { current, type Referent } from './speaker-referent.ts'
import type { Scene } from './speaker-scene.ts'
import { agrees, isCalling, isShutOut, isSurelyNot, type Wanted } from './speaker-shut-out.ts'
import { meets, standingsAgree } from './speaker-standing.ts'

/** `open`: somebody may be meant, nobody surely; `nobody`: there is nobody to be meant. */
export type TakenUp = Referent | 'open' | 'nobody'

/**
 * Worth of where somebody was met last, by distance in sentences of narration. Set by hand on news text: who spoke
 * last goes on being spoken of, then the subject of the sentence before.
 */
const BY_DISTANCE: readonly number[] = [2, 2.6, 1.7, 1]
const SPEAKER: readonly number[] = [1.5, 1.5, 0.7]
const SUBJECT = 0.8
/** "Lee's plan was …": the owner of what a sentence is about. */
const OWNS_SUBJECT = 0.8
/** The only person of the sentence before. */
const ALONE = 1
const OBLIQUE = -1
const QUOTED = -1
const POSSESSIVE = -0.4
/** Nobody was named after him. */
const LAST = 0.2
const MAIN = 0.5
/** "the candidate": whom the text is about, before anybody else. */
const MAIN_RUNNING = 1
/** The text says so of him, in whole or in part. */
const SAID_SO = 2
const STANDING = 1.2
const NAMED_BEHIND = -1.2
/** The text calls him something else that may be true besides. */
const CALLED_OTHERWISE = -0.8
/** The text says that he holds an office, where he is called a former holder of one or a man of business. */
const IN_OFFICE = -3.4
/** The text says that he is a president, where somebody who runs is wanted. */
const IN_POWER = -1
/** "CNN's Ann Lee": asks more often than answers. */
const OF_A_BODY = -0.8
/** Who runs for office in a text is named at least so often, as a share of whoever is named most. */
const LEAST_RUNNING = 0.2
const LEAST = 2
/** The same for whom the text is about, as "the candidate". */
const LEAST_MAIN = 1.8
const LEAD = 0.4
/** What only who speaks may do without, among several: for "the businessman", and for "the Ohio senator". */
const CLEAR = 1.5
const FAR_AHEAD = 1.75
const AHEAD = 0.55

interface Candidate {
  readonly referent: Referent
  score: number
  /** He spoke, or his speech was just told. */
  speaker: boolean
  subject: boolean
  /** He may not be meant: he is the subject of the very sentence. */
  barred: boolean
  /** The text says what agrees with the description. */
  told: boolean
  /** Nobody was named after him. */
  last: boolean
  /** What the text calls him hardly goes with the description. */
  unlikely: boolean
  /** The rest of the sentence names him. */
  namedBehind: boolean
}

/** Whom of those just spoken of a description takes up that no stated office explains. */
export function takenUp(scene: Scene, wanted: Wanted): TakenUp {
  const written = scene.text.written(...wanted.span)
  if (OTHER.test(written) || (isRelational(wanted.office.head) && !tellsWhose(scene, wanted, written)))
    return 'nobody'
  const ranked = candidates(scene, wanted)
    .filter(c => mayRun(scene, wanted, c))
    .sort((a, b) => b.score - a.score || a.referent.index - b.referent.index)
  const [best] = ranked
  if (best === undefined) return 'nobody'
  const rivals = ranked.slice(1)
  const next = rivals.find(c => !c.unlikely)
  const spoke = wanted.goesOn === true ? whoSpoke(scene, wanted) : null
  if (spoke !== null && ranked.some(c => c.referent === spoke && !c.unlikely)) return spoke
  const ruledOut = next === undefined && rivals.length > 0
  const kind = callingKind(wanted.office.head)
  // "The attorney general of Ohio" is told apart by that, whoever else is spoken of.
  if (kind === 'public' && !best.told && (!wanted.speaking || OF_WHAT.test(written))) return 'open'
  if (!best.told && !best.speaker && best.namedBehind) return 'open'
  if (!best.told && isIntroduced(scene, wanted, best.referent)) return 'open'
  if (!best.told && (isOfScene(wanted.office.head) || isOfSomething(wanted, kind, written))) return 'open'
  const prominence = prominenceOf(scene.referents, best.referent)
  const main = isOfPublicInterest(wanted.office) && prominence === 1
  if (best.score < (main ? LEAST_MAIN : LEAST) || !mayLead(best, next, main || ruledOut)) return 'open'
  if (next !== undefined && best.score - next.score < LEAD) return 'open'
  // Only who speaks, or is known to be it, leads among several; or who is far ahead of them.
  const lead = next === undefined ? 0 : best.score - next.score
  const ahead =
    ruledOut || lead >= (wanted.speaking && best.subject && tellsMore(wanted, written) ? AHEAD : FAR_AHEAD)
  if (!best.speaker && !best.told && !main && !ahead && !isAlone(scene, wanted, best.referent)) return 'open'
  if (!best.told && isBareOffice(wanted, written) && !(best.speaker && scene.salience.isMain(best.referent)))
    return 'open'
  return best.referent
}

/** Whose speech was told last, in the sentence before or in the same paragraph. */
function whoSpoke({ text, salience }: Scene, { span: [offset] }: Wanted): Referent | null {
  const last = salience.latest(text.narrationAt(offset), 1, m => m.speaker && m.offset < offset)
  return last === null ? null : current(last.referent)
}

/** "the Nordbank director", "the band leader": of a body or a thing, where parties and provinces are told apart. */
function isOfSomething({ office, standing }: Wanted, kind: CallingKind, written: string): boolean {
  if (kind === 'public' && office.qualified) return true
  if (!isHeadOfBody(office.head) || standing.provinces.size > 0 || standing.parties.size > 0) return false
  // "The secretary of state" and "the Christian leader" are of no body.
  return office.domain.some(word => ACRONYM.test(written) || !ADJECTIVE.test(word))
}

const ACRONYM = /\b\p{Lu}{2}/u
const ADJECTIVE =
  /(?:an|ish|ist|ese|ic|al|ive)$|^(?:state|senate|house|congress|parliament|party|campaign|court)$/

/** "the former aide to Lee" is told apart by whose aide he was; "the aide" may be anybody's. */
const OTHER = /\b(?:other|another|second|third|next|new|latter|different)\b|\b(?:first|last|only) .* to\b/
const OF_WHAT = / (?:of|for) (?!State\b)(?:the )?\p{Lu}/u
const TO_WHOM = / (?:to|of|for) \p{L}/u

function tellsWhose({ text }: Scene, { span }: Wanted, written: string): boolean {
  return TO_WHOM.test(written) || TO_WHOM.test(text.written(span[1], span[1] + LONGEST_LINK))
}

const LONGEST_LINK = 5

/** Who was no more than mentioned is meant only where somebody else is there to be ruled out. */
function mayLead(best: Candidate, next: Candidate | undefined, main: boolean): boolean {
  if (best.speaker || best.subject || best.told || main) return true
  return next !== undefined && (best.last || best.score - next.score >= CLEAR)
}

const FARTHEST_ALONE = 2

/** Whether nobody else who may be meant is spoken of in the sentence before, or nobody at all in the two before. */
function isAlone(scene: Scene, wanted: Wanted, referent: Referent): boolean {
  const [offset] = wanted.span
  const narration = scene.text.narrationAt(offset)
  const farthest = callingKind(wanted.office.head) === 'public' ? 1 : FARTHEST_ALONE
  let distance = farthest + 1
  const other = scene.salience.latest(narration, farthest, m => {
    if (m.offset >= offset || m.quoted || m.referent.kind !== 'person') return false
    const who = current(m.referent)
    if (who === referent) {
      distance = Math.min(distance, narration - m.narration)
      return false
    }
    // In the sentence before that only nobody else may be there whom it could mean.
    return narration - m.narration > 1 ? distance > 1 : !isShutOut(wanted, who)
  })
  return distance <= farthest && other === null
}

/** Whether he is told to run, or named often enough for one who does. */
function mayRun(scene: Scene, { office }: Wanted, { told, referent }: Candidate): boolean {
  return (
    told || callingKind(office.head) !== 'running' || prominenceOf(scene.referents, referent) >= LEAST_RUNNING
  )
}

/** Offices run for or given up: mostly of whom the text is about. */
function isOfPublicInterest({ head, former }: Office): boolean {
  const kind = callingKind(head)
  return kind === 'running' || (former && kind === 'public')
}

/** "the mayor": says nothing else by which it could be told from others. */
function isBareOffice(wanted: Wanted, written: string): boolean {
  return callingKind(wanted.office.head) === 'public' && !tellsMore(wanted, written)
}

/** "the “Harbour Nights” actress" */
const NAMES_SOMETHING = / [“"‘']?\p{Lu}[^ ]*.* /u

function tellsMore({ office, standing }: Wanted, written: string): boolean {
  const { provinces, parties } = standing
  return (
    isSpecific(office) ||
    office.former ||
    office.qualified ||
    provinces.size > 0 ||
    parties.size > 0 ||
    NAMES_SOMETHING.test(written)
  )
}

/** Everybody met lately whom the description does not shut out. */
function candidates(scene: Scene, wanted: Wanted): Candidate[] {
  const [offset] = wanted.span
  const narration = scene.text.narrationAt(offset)
  const found = new Map<Referent, Candidate>()
  const before = new Set<Referent>()
  const dependent = isDependent(scene, offset)
  let last: Referent | null = null
  scene.salience.latest(narration, BY_DISTANCE.length - 1, m => {
    const referent = current(m.referent)
    if (m.offset >= offset || referent === wanted.excluded) return false
    if (referent.kind !== 'person' || referent.plural || referent.open) return false
    const distance = Math.max(0, narration - m.narration)
    if (distance === 1 && !isSurelyNot(wanted, referent)) before.add(referent)
    if (isShutOut(wanted, referent)) return false
    const headline = scene.text.isHeadline(m.offset)
    const speaker = m.speaker && distance <= 2 && !headline
    const owns = m.possessive && m.first
    const subject = (m.subject || owns) && !headline
    const score =
      BY_DISTANCE[distance]! +
      (speaker ? SPEAKER[distance]! : 0) +
      (subject ? (owns ? OWNS_SUBJECT : SUBJECT) : 0) +
      (m.oblique && !m.quoted && !(wanted.speaking && distance === 0) ? OBLIQUE : 0) +
      (m.quoted ? QUOTED : 0) +
      (m.possessive ? POSSESSIVE : 0)
    // Nobody of a clause is in it twice.
    const barred = distance === 0 && !m.possessive && (!wanted.speaking || (m.subject && dependent))
    if (last === null) last = referent
    const known = found.get(referent)
    if (known === undefined)
      found.set(referent, {
        referent,
        score,
        speaker,
        subject,
        barred,
        told: false,
        last: false,
        unlikely: false,
        namedBehind: false,
      })
    else {
      known.score = Math.max(known.score, score)
      known.speaker ||= speaker
      known.subject ||= subject
      known.barred ||= barred
    }
    return false
  })
  const open = [...found.values()].filter(c => !c.barred)
  const behind = namedBehind(scene, wanted.span)
  for (const candidate of open) {
    candidate.namedBehind = behind.has(candidate.referent)
    if (candidate.namedBehind) candidate.score += NAMED_BEHIND
    addEvidence(scene, wanted, candidate)
    if (candidate.referent === last) {
      candidate.score += LAST
      candidate.last = true
    }
    if (before.size === 1 && before.has(candidate.referent)) {
      candidate.score += ALONE
      candidate.subject = true
    }
  }
  return open
}

function addEvidence(scene: Scene, { office, standing }: Wanted, candidate: Candidate): void {
  const { referent } = candidate
  const offices = [...referent.offices, ...referent.calledBy]
  const agree = standingsAgree(standing, referent.standing)
  candidate.score += agree * STANDING
  if (standing.provinces.size > 0 && meets(standing.provinces, referent.standing.provinces))
    candidate.told = true
  const main = isOfPublicInterest(office) ? MAIN_RUNNING : MAIN
  if (callingKind(office.head) === 'running' && offices.some(rules)) candidate.score += IN_POWER
  candidate.score += main * prominenceOf(scene.referents, referent)
  if (referent.ofBody) candidate.score += OF_A_BODY
  if (offices.some(o => agrees(office, o))) {
    candidate.score += SAID_SO
    candidate.told = true
    return
  }
  const against = Math.min(0, ...offices.map(o => (isCalling(o) ? otherwise(o, office) : 0)))
  candidate.score += against
  candidate.unlikely = against <= IN_OFFICE
}

/** Presidents and their like, who run for what they are only in a text that says so. */
function rules({ head, former, modifiers }: Office): boolean {
  return (
    !former &&
    !modifiers.includes('vice') &&
    /^(?:president|premier|minister|chancellor|king|queen)$/.test(head)
  )
}

/** What a stated calling takes from who is described by another: a senator is hardly "the businessman". */
function otherwise(held: Office, office: Office): number {
  const inOffice = !held.former && callingKind(held.head) === 'public'
  if (inOffice && (office.former || isOfBusiness(office.head))) return IN_OFFICE
  return isStaff(held) === isStaff(office) ? 0 : CALLED_OTHERWISE
}

function isStaff({ head }: Office): boolean {
  return callingKind(head) === 'staff'
}
