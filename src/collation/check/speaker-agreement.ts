import { officeAgreement } from '../../attribution/speakers/speaker-office-agreement.ts'
import { readOffices } from '../../attribution/speakers/speaker-offices.ts'
import type { SpeakerAgreement } from '../../model/check.ts'
import type { DocumentSpeaker } from '../../model/speaker.ts'
import { isHonorific } from '../../text/names/honorifics.ts'
import { matchNames, type PersonalName, readPersonalName } from '../../text/names/personal-names.ts'
import { isPortfolio, isTitleModifier, titleHead } from '../../text/names/titles.ts'

/** Whom the label of a turn names, as far as its words tell. */
export interface TurnSpeaker {
  readonly name: PersonalName | null
  readonly offices: ReturnType<typeof readOffices>
  /** Somebody who asks, of whom nothing else is told. */
  readonly asks: boolean
}

const ASKS =
  /^(?:q|question|reporters?|journalists?|press|media|audience|unidentified .*|moderator|host|interviewer)$/
const SMALL = /^(?:the|of|for|and|a|an)$/

/** `text`: the transcript, in which an office may stand beside the one name that holds it. */
export function turnSpeaker(label: string, text: string): TurnSpeaker {
  const written = label
    .replace(/[()[\]]/g, ', ')
    .replace(/\s+/g, ' ')
    .trim()
  const asks = ASKS.test(written.toLowerCase())
  const offices = readOffices(written.toLowerCase())
  if (asks) return { name: null, offices, asks }
  for (const part of written.split(',')) {
    const name = nameIn(part)
    if (name !== null) return { name, offices, asks }
  }
  return { name: holderIn(written, text), offices, asks }
}

/** What stands behind the last title of a part of the label; null for "THE PRESIDENT", "Minister of Transport". */
function nameIn(part: string): PersonalName | null {
  const words = part.split(' ').filter(w => w !== '')
  const lowers = words.map(w => w.toLowerCase().replace(/\.$/, ''))
  let from = 0
  lowers.forEach((lower, i) => {
    if (titleHead(lower) !== null || isHonorific(lower)) from = i + 1
  })
  const rest = lowers.slice(from)
  while (rest.length > 1 && (isTitleModifier(rest[0]!) || isPortfolio(rest[0]!))) rest.shift()
  if (rest.length === 0 || SMALL.test(rest[0]!) || SMALL.test(lowers[0]!)) return null
  if (from === 0 && rest.every(w => isPortfolio(w) || isTitleModifier(w))) return null
  return readPersonalName(rest.join(' '))
}

/** Characters at the head of a transcript in which it says who takes part. */
const FRONT = 6000

/** "President Marit Olvane", where the label has only "THE PRESIDENT" and no other bears the office in the text. */
function holderIn(label: string, text: string): PersonalName | null {
  const head = label
    .toLowerCase()
    .split(' ')
    .findLast(w => titleHead(w) !== null)
  if (head === undefined) return null
  const pattern = new RegExp(
    `\\b${head.replace(/[^\p{L}-]/gu, '')}\\s+((?:\\p{Lu}[\\p{L}’'-]+\\s?){1,3})`,
    'giu',
  )
  let found: PersonalName | null = null
  for (const match of text.slice(0, FRONT).matchAll(pattern)) {
    const written = /^(?:\p{Lu}[\p{L}’'-]+\s?)+/u.exec(match[1]!)?.[0].trim()
    if (written === undefined) continue
    const name = readPersonalName(written)
    if (found !== null && matchNames(found, name) === null) return null
    if (found === null || name.given.length > found.given.length) found = name
  }
  return found
}

/** Whether the one the report names is the one who has the turn. Only two names, or a name and a question, differ. */
export function agreementOf(reported: DocumentSpeaker | null, turn: TurnSpeaker | null): SpeakerAgreement {
  if (reported === null || turn === null) return 'unresolved'
  if (reported.kind !== 'person' && reported.kind !== 'unknown') return 'unresolved'
  if (turn.asks) return reported.named ? 'differs' : 'unresolved'
  const held = reported.titles.concat(reported.named ? [] : [reported.name])
  const sameOffice = held
    .flatMap(title => readOffices(title.toLowerCase()))
    .some(a => turn.offices.some(b => officeAgreement(a, b) > 0))
  if (!reported.named || turn.name === null) return sameOffice ? 'same' : 'unresolved'
  const name = readPersonalName(reported.name)
  if (matchNames(name, turn.name) !== null) return 'same'
  return isOneName(name, turn.name) ? 'same' : 'differs'
}

/** "Ada" for "Ada Lorne". */
function isOneName(a: PersonalName, b: PersonalName): boolean {
  const [short, long] = a.given.length <= b.given.length ? [a, b] : [b, a]
  return short.given.length === 0 && long.given[0] === short.surname
}
