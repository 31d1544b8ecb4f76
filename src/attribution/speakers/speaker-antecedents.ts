import type { Gender } from '../../text/names/honorifics.ts'
import learned from '../weights/pronoun-antecedents.json' with { type: 'json' }
import type { PRONOUN_USES, PronounPlace } from './speaker-pronoun-places.ts'
import type { Referent } from './speaker-referent.ts'
import type { Meeting, Salience } from './speaker-salience.ts'

/** Somebody a pronoun may refer to, and the signs for and against it. */
export interface Candidate {
  readonly referent: Referent
  /** Sentences of narration since he was met last. */
  readonly distance: number
  readonly spoke: boolean
  /** Indices into a row of weights. */
  readonly signs: readonly number[]
}

/** Where somebody was met last: in the pronoun's sentence, in none of narration since, so many sentences before. */
const DISTANCES = ['same', '0', '1', '2', '3', '4 or 5', 'more'] as const
const ROLES = [
  'speaker',
  'opens and acts',
  'acts',
  'opens',
  'opens and owns',
  'owns',
  'object',
  'other',
  'quoted',
  'modifies',
] as const
const QUOTED = ROLES.indexOf('quoted')
const FACTS = [
  'nearest',
  'second nearest',
  'last subject',
  'last speaker',
  'same paragraph',
  'paragraph before',
  'farther paragraph',
  'last met by pronoun',
  'introduced',
  'asks',
  'asked',
  'spoke earlier',
  'acted earlier',
  'met most',
  'met once',
  'met twice',
  'met 4 times',
  'met 8 times',
  'lately twice',
  'lately 3 times',
] as const
type Fact = (typeof FACTS)[number]
const BIT = Object.fromEntries(FACTS.map((fact, i) => [fact, i])) as Record<Fact, number>

const AT_FACTS = DISTANCES.length * ROLES.length
const AT_NEAREST = AT_FACTS + FACTS.length
/** Signs: distance with role, facts, role of the nearest in the same sentence, of the nearest before it. */
export const SIGNS = AT_NEAREST + 2 * ROLES.length
/** One row of weights for each use of a pronoun. */
export type AntecedentWeights = Readonly<Record<(typeof PRONOUN_USES)[number], readonly number[]>>

const FARTHEST = 9
const WINDOW = 64
/** So many sentences back is lately. */
const LATELY = 1

// Set by hand on half of the hand-made gold: the weights were learnt where everybody's gender and kind are known.
const KNOWN_GENDER = 0.75
const OPEN_KIND = -2
const UNNAMED = -1
/** "a customer" in a text that lets him say nothing is hardly spoken of further. */
const ANYBODY_SILENT = -2.5
const ANYBODY = /^(?:an?|any|every|each|no) /i
const ANSWERS = 1.5
/** The best candidate must be so probable among all. */
const LEAST_PROBABLE = 0.4

/** The person a singular pronoun refers to; null where nobody or no single one is probable. */
export function personMeant(
  salience: Salience,
  at: PronounPlace,
  gender: Gender,
  excluded: Referent | null,
  rows: AntecedentWeights = learned.weights,
): Referent | null {
  const weights = rows[at.use]
  let best: Referent | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  let sum = 0
  for (const { referent, signs, spoke } of candidatesAt(salience, at, excluded)) {
    if (referent.gender !== null && referent.gender !== gender) continue
    let score = referent.gender === gender ? KNOWN_GENDER : 0
    if (referent.kind === 'unknown') score += OPEN_KIND
    else if (!referent.named && referent.gender === null)
      score += spoke || !ANYBODY.test(referent.name) ? UNNAMED : ANYBODY_SILENT
    for (const sign of signs) score += weights[sign]!
    if (at.use === 'tag') score += answers(signs)
    sum += Math.exp(score)
    if (score > bestScore) {
      best = referent
      bestScore = score
    }
  }
  return best !== null && Math.exp(bestScore) / sum >= LEAST_PROBABLE ? best : null
}

/** "Lee asked Hart whether …. “…,” he said": Hart; too seldom seen to be learnt. */
function answers(signs: readonly number[]): number {
  if (signs.includes(AT_FACTS + BIT.asked)) return ANSWERS
  return signs.includes(AT_FACTS + BIT.asks) ? -ANSWERS : 0
}

interface Gathered extends Candidate {
  readonly latest: Meeting
  readonly signs: number[]
  spoke: boolean
  near: number
  roles: number
  facts: number
  lately: number
}

/** Everybody of either gender whom a singular personal pronoun may refer to, the latest met first. */
export function candidatesAt(
  salience: Salience,
  at: PronounPlace,
  excluded: Referent | null,
): readonly Candidate[] {
  const found = gather(salience, at, excluded)
  found.forEach((c, rank) => {
    const { latest, referent, signs } = c
    for (let role = 0; role < ROLES.length; role++)
      if (c.roles & (1 << role)) signs.push(c.near * ROLES.length + role)
    if (rank === 0) {
      c.facts |= 1 << BIT.nearest
      const before = latest.sentence === at.sentence ? 0 : 1
      signs.push(AT_NEAREST + before * ROLES.length + roleOf(at, latest))
    } else if (rank === 1) c.facts |= 1 << BIT['second nearest']
    if (latest.pronoun) c.facts |= 1 << BIT['last met by pronoun']
    c.facts |= 1 << (BIT['same paragraph'] + Math.min(2, at.paragraph - latest.paragraph))
    const times = salience.timesMet(referent)
    c.facts |= 1 << (BIT['met once'] + (times >= 8 ? 3 : times >= 4 ? 2 : times >= 2 ? 1 : 0))
    if (salience.isMain(referent)) c.facts |= 1 << BIT['met most']
    if (c.lately >= 2) c.facts |= 1 << BIT['lately twice']
    if (c.lately >= 3) c.facts |= 1 << BIT['lately 3 times']
    for (let fact = 0; fact < FACTS.length; fact++) if (c.facts & (1 << fact)) signs.push(AT_FACTS + fact)
  })
  return found
}

function gather(salience: Salience, at: PronounPlace, excluded: Referent | null): Gathered[] {
  const { met } = salience
  const found: Gathered[] = []
  let speaker = false
  let subject = false
  for (let i = met.length - 1, seen = 0; i >= 0 && seen < WINDOW; i--, seen++) {
    const meeting = met[i]!
    const { referent } = meeting
    const distance = at.narration - meeting.narration
    if (distance > FARTHEST) break
    if (referent === excluded || meeting.offset >= at.offset || !mayBePerson(meeting)) continue
    const near = nearness(at, meeting)
    const role = roleOf(at, meeting)
    let c = found.find(f => f.referent === referent)
    if (c === undefined) {
      c = {
        referent,
        distance,
        latest: meeting,
        signs: [],
        spoke: false,
        near,
        roles: 0,
        facts: 0,
        lately: 0,
      }
      found.push(c)
    } else if (c.roles === 1 << QUOTED && role !== QUOTED) {
      // Where he was met outside of speech tells more.
      c.near = near
      c.roles = 0
    }
    if (near === c.near) c.roles |= 1 << role
    else if (distance <= LATELY + 1) {
      if (meeting.speaker) c.facts |= 1 << BIT['spoke earlier']
      else if (meeting.acts) c.facts |= 1 << BIT['acted earlier']
    }
    if (distance <= LATELY) {
      c.lately++
      if (meeting.introduced) c.facts |= 1 << BIT.introduced
      if (meeting.asks) c.facts |= 1 << BIT.asks
      if (meeting.asked) c.facts |= 1 << BIT.asked
    }
    if (meeting.speaker) {
      c.spoke = true
      if (!speaker) c.facts |= 1 << BIT['last speaker']
      speaker = true
    }
    if ((meeting.subject || meeting.acts) && !meeting.quoted) {
      if (!subject) c.facts |= 1 << BIT['last subject']
      subject = true
    }
  }
  return found
}

/** Index into `DISTANCES`. */
function nearness(at: PronounPlace, meeting: Meeting): number {
  if (meeting.sentence === at.sentence) return 0
  const distance = Math.max(0, at.narration - meeting.narration)
  return distance <= 3 ? distance + 1 : distance <= 5 ? 5 : 6
}

/** Index into `ROLES`. */
function roleOf(at: PronounPlace, meeting: Meeting): number {
  if (meeting.quoted && !at.quoted) return QUOTED
  if (meeting.speaker) return 0
  if (meeting.possessive) return meeting.first ? 4 : 5
  if (meeting.modifies) return 9
  if (meeting.acts) return meeting.subject ? 1 : 2
  if (meeting.subject) return 3
  return meeting.oblique ? 6 : 7
}

/** What the text leaves open to be a person may be one where it has a name and speaks. */
function mayBePerson({ referent, speaker }: Meeting): boolean {
  if (referent.plural) return false
  return referent.kind === 'person' || (referent.kind === 'unknown' && referent.named && speaker)
}
