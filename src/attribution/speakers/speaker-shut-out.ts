import type { Span } from '../../model/span.ts'
import { isPrelate } from '../../text/names/titles.ts'
import { callingKind, isRelational, runsForNone } from './speaker-callings.ts'
import { officeAgreement } from './speaker-office-agreement.ts'
import type { Office } from './speaker-offices.ts'
import type { Referent } from './speaker-referent.ts'
import { type Standing, standingsDiffer } from './speaker-standing.ts'

/** A description of one person by calling or office ("the Ohio senator", "the businessman"). */
export interface Wanted {
  readonly office: Office
  readonly standing: Standing
  readonly span: Span
  /** It is the source of speech, so that it stands for a subject. */
  readonly speaking: boolean
  /** In whose words it stands: not he. */
  readonly excluded: Referent | null
  /** Its verb says that whoever spoke goes on: "the minister added". */
  readonly goesOn?: boolean
}

/** Words for anybody whom a text has introduced by another: "a nurse … the woman". */
const ANYBODY =
  /^(?:man|woman|boy|girl|person|official|source|insider|speaker|caller|guest|young|\p{L}*-year-old)$/u

/** Another gender, another party, another province. */
export function isSurelyNot(
  { office, standing }: Pick<Wanted, 'office' | 'standing'>,
  referent: Referent,
): boolean {
  if (referent.gender !== null && office.gender !== null && referent.gender !== office.gender) return true
  return standingsDiffer(standing, referent.standing)
}

/** Whether what the text says of somebody cannot be true of whom a description means. */
export function isShutOut(
  { office, standing }: Pick<Wanted, 'office' | 'standing'>,
  referent: Referent,
): boolean {
  if (isSurelyNot({ office, standing }, referent)) return true
  // Who has no name goes by the word he came with, or by a word for anybody.
  if (!referent.named && office.head !== '' && referent.noun !== office.head && !ANYBODY.test(office.head))
    return !referent.offices.some(held => officeAgreement(office, held) > 0)
  const kind = callingKind(office.head)
  return [...referent.offices, ...referent.calledBy].some(held => {
    if (!isCalling(held)) return false
    if (held.head === office.head) return !isRelational(held.head) && !agrees(office, held)
    if (held.territory !== null && office.territory !== null && held.territory !== office.territory)
      return true
    if (held.former || office.former) return false
    const other = callingKind(held.head)
    if (kind === 'running' && (isPrelate(held.head) || runsForNone(held.head))) return true
    if (kind === 'public')
      return (other === 'public' && officeAgreement(office, held) === 0) || other === 'staff'
    return (
      (kind === 'running' && other === 'staff') ||
      (kind === 'staff' && (other === 'running' || other === 'public'))
    )
  })
}

/** Callings are kept: "the pollster" may be a former one. */
export function agrees(office: Office, held: Office): boolean {
  if (officeAgreement(office, held) > 0) return true
  return held.class === 'post' && held.former && officeAgreement(office, { ...held, former: false }) > 0
}

export function isCalling(office: Office): boolean {
  return office.class === 'office' || office.class === 'post'
}
