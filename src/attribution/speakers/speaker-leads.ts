import type { Attribution } from '../../model/attribution.ts'
import type { Name } from '../../text/names/names.ts'
import { readPersonalName } from '../../text/names/personal-names.ts'
import { isRuler, isSpokesperson } from '../../text/names/titles.ts'
import type { Description } from './speaker-descriptions.ts'
import { isSpecific, type Office } from './speaker-offices.ts'
import type { Referent, Referents } from './speaker-referents.ts'
import { readSource } from './speaker-sources.ts'
import type { SpeakerText } from './speaker-text.ts'

/** How many paragraphs behind the one with the description the name may stand. */
const REACH = 2

export interface Lead {
  readonly description: Description
  readonly referent: Referent
}

/**
 * "The governor of the bank has warned … “…,” Ann Lee said": a report that opens with somebody's office and
 * next quotes somebody by full name, of whom it says no office anywhere, means one person. Null where anybody
 * else is named between, or holds the office.
 */
export function findLead(
  text: SpeakerText,
  referents: Referents,
  apposed: ReadonlyMap<Description, unknown>,
  attributions: readonly Attribution[],
): Lead | null {
  const description = openingDescription(text, apposed)
  if (description === null) return null
  const [, end] = description.span
  const name = quotedNext(text, attributions, end)
  if (name === null || text.paragraphAt(name.span[0]) - text.paragraphAt(end) > REACH) return null
  const referent = referents.ofName.get(name)
  if (referent === null || referent === undefined || referent.kind !== 'person') return null
  if (readPersonalName(name.text).given.length === 0 || referent.offices.some(isHeld)) return null
  for (const other of text.namesWithin(description.span[0], name.span[0]))
    if (other.kind === 'person' && referents.ofName.get(other) !== referent) return null
  return fits(referents, description, referent) ? { description, referent } : null
}

function isHeld(office: Office): boolean {
  return office.class === 'office' || office.class === 'post'
}

/** The office that the first sentence below the headline is about. */
function openingDescription(
  text: SpeakerText,
  apposed: ReadonlyMap<Description, unknown>,
): Description | null {
  const { sentences, paragraphs } = text.analysis
  for (const description of text.descriptions) {
    if (text.isHeadline(description.span[0])) continue
    const { sentence } = text.analysis.tokens[description.first]!
    const { firstToken, paragraph } = sentences[sentence]!
    if (paragraphs[paragraph]?.kind === 'headline') continue
    if (apposed.has(description) || !description.definite || text.isQuoted(description.first)) return null
    const opens =
      description.first === firstToken || isDash(text.analysis.tokens[description.first - 1]!.text)
    const [office] = description.offices
    if (!opens || office === undefined || office.class !== 'office' || office.former) return null
    return isSpecific(office) && !isSpokesperson(office.head) ? description : null
  }
  return null
}

/** "VESSIN — The governor" */
function isDash(written: string): boolean {
  return /^(?:[—–]|--?)$/.test(written)
}

/** The name that the first quotation behind an offset is credited to; null where it is not a bare name. */
function quotedNext(text: SpeakerText, attributions: readonly Attribution[], from: number): Name | null {
  let first: Attribution | null = null
  for (const attribution of attributions) {
    const start = attribution.content[0]?.[0]
    if (start === undefined || start < from || attribution.kind === 'indirect') continue
    if (first === null || start < first.content[0]![0]) first = attribution
  }
  if (first === null) return null
  const reading = readSource(text, first.source)
  return reading.type === 'name' ? reading.name : null
}

function fits(referents: Referents, { offices }: Description, referent: Referent): boolean {
  const [office] = offices
  if (office === undefined) return false
  if (office.gender !== null && referent.gender !== null && office.gender !== referent.gender) return false
  return !referents.list.all.some(r =>
    r.offices.some(o => o.head === office.head || (isRuler(o.head) && isRuler(office.head))),
  )
}
