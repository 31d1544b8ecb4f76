import type { Attribution } from '../../model/attribution.ts'
import { isCallingNoun } from '../../text/names/callings.ts'
import { isSpokesperson } from '../../text/names/titles.ts'
import { kindOfName, kindOfNoun } from './speaker-body-kinds.ts'
import { callingKind, isRelational } from './speaker-callings.ts'
import { namedNext } from './speaker-named-next.ts'
import { officeAgreement } from './speaker-office-agreement.ts'
import { callingOf, isSpecific, type Office } from './speaker-offices.ts'
import { prominenceOf } from './speaker-prominence.ts'
import { current, type Referent, unite } from './speaker-referent.ts'
import { bodyKey } from './speaker-referents.ts'
import type { Scene } from './speaker-scene.ts'
import { isShutOut, isSurelyNot } from './speaker-shut-out.ts'

/** Somebody described before he is named, by the attribution whose source it is. */
export interface Described {
  readonly index: number
  readonly referent: Referent
}

/** How many paragraphs behind the one with the description the name may stand. */
const REACH = 2
/** Of a headline's, so many paragraphs of the text below. */
const HEADLINE_REACH = 6
/** Only the beginning of a text is read for this. */
const MOST_DESCRIBED = 64
const MOST_NAMES = 200
/** Behind a description. */
const MOST_READ = 40

/**
 * "Mayor bans cars" over a text that names her further down, and "The hacker who … pleaded guilty" at the head of a
 * report that names him next: descriptions that nobody explains are explained by whoever is named and speaks next.
 */
export function foretell(
  scene: Scene,
  attributions: readonly Attribution[],
  described: readonly Described[],
  speakers: ReadonlySet<Referent>,
): void {
  for (const { index, referent } of described.slice(0, MOST_DESCRIBED)) {
    if (current(referent).named || referent.plural || referent.same !== null) continue
    const [start] = attributions[index]!.source
    if (start === undefined) continue
    if (referent.kind === 'organisation') {
      const body = referent.open && standsAbove(scene, start[0]) ? bodyOfHeadline(scene, referent) : null
      if (body !== null) unite(referent, body)
      continue
    }
    const office = officeOf(referent)
    if (office === null || isSpokesperson(office.head)) continue
    const named = standsAbove(scene, start[0])
      ? ofHeadline(scene, referent, office, start[0], speakers)
      : (ofLead(scene, referent, office, start, speakers) ?? namedNext(scene, attributions, index, office))
    if (named !== null && (isCalled(named, office) || !isOwnedRelation(referent, office)))
      unite(referent, named)
  }
}

/** Whether the text says so of him by that very word. */
function isCalled({ offices, calledBy }: Referent, { head }: Office): boolean {
  return offices.some(o => o.head === head) || calledBy.some(o => o.head === head)
}

/** "Lee's son": he has a name of his own, which is hard to tell from hers. */
function isOwnedRelation({ name }: Referent, { head }: Office): boolean {
  return isRelational(head) && /[’']s?\b|^(?:his|her|their) /i.test(name)
}

function officeOf({ offices, name, noun, gender }: Referent): Office | null {
  const [office] = offices
  if (office !== undefined) return office
  return noun === null || !isCallingNoun(noun) ? null : callingOf(name, noun, gender)
}

/** A headline, or a line below it that leaves out the article as headlines do. */
export function standsAbove({ text }: Scene, offset: number): boolean {
  if (text.isHeadline(offset)) return true
  if (text.paragraphAt(offset) > 1) return false
  return !/^(?:the|an?|his|her|its|their|this|that)$/.test(
    text.analysis.tokens[text.tokenAt(offset)]?.lower ?? 'the',
  )
}

/** "Newspaper: …" over a text that names one. */
function bodyOfHeadline(scene: Scene, referent: Referent): Referent | null {
  const kind = referent.noun === null ? null : kindOfNoun(referent.noun)
  if (kind === null) return null
  const { text, referents } = scene
  const words = bodyKey(referent.name).split(' ')
  let first: Referent | null = null
  for (const name of text.names.slice(0, MOST_NAMES)) {
    const named = referents.ofName.get(name) ?? null
    if (named === null || named.kind !== 'organisation' || text.isHeadline(name.span[0])) continue
    if (text.paragraphAt(name.span[0]) > HEADLINE_REACH) break
    const told = kindOfName(named.name)
    // "Pilots' union": the one whose name has the other word.
    const own = bodyKey(named.name).split(' ')
    if (words.some(w => w.length > 3 && w !== referent.noun && own.includes(w))) return named
    if (told === kind) first ??= named
  }
  return first
}

/** "This Big-Name Senator": capitals hide what an adjective is; the only one below whom his title calls by the word. */
function calledBelow({ text, referents }: Scene, office: Office, start: number): Referent | null {
  if (office.former || callingKind(office.head) !== 'public') return null
  let only: Referent | null = null
  for (const name of text.names.slice(0, MOST_NAMES)) {
    if (text.paragraphAt(name.span[0]) - text.paragraphAt(start) > REACH) break
    const named = referents.ofName.get(name) ?? null
    if (named?.kind !== 'person' || !named.offices.some(o => o.head === office.head && !o.former)) continue
    if (only !== null && only !== named) return null
    only = named
  }
  return only !== null && !isSurelyNot({ office: { ...office, domain: [] }, standing: only.standing }, only)
    ? only
    : null
}

/** Whom a headline is about is named so often at least, as a share of whoever is named most. */
const MUCH_NAMED = 0.6

function ofHeadline(
  scene: Scene,
  referent: Referent,
  office: Office,
  start: number,
  speakers: ReadonlySet<Referent>,
): Referent | null {
  const { text, referents } = scene
  for (const name of text.names.slice(0, MOST_NAMES)) {
    if (text.paragraphAt(name.span[0]) - text.paragraphAt(start) > HEADLINE_REACH) break
    const named = referents.ofName.get(name) ?? null
    if (named?.offices.some(held => officeAgreement(office, held) > 0)) return named
  }
  const called = calledBelow(scene, office, start)
  if (called !== null) return called
  const above = new Set<Referent>()
  const below = new Set<Referent>()
  let before: Referent | null = null
  for (const name of text.names.slice(0, MOST_NAMES)) {
    const named = referents.ofName.get(name) ?? null
    if (named === null || named.kind !== 'person') continue
    if (text.isHeadline(name.span[0]) || text.paragraphAt(name.span[0]) <= text.paragraphAt(start)) {
      above.add(named)
      if (name.span[0] < start) before ??= named
      continue
    }
    if (text.paragraphAt(name.span[0]) - text.paragraphAt(start) > HEADLINE_REACH) break
    if (callingKind(office.head) === 'running' && above.size === 1 && before !== null) break
    if (above.has(named) || !speakers.has(named)) continue
    if (!isShutOut({ office, standing: referent.standing }, named)) below.add(named)
  }
  // "Lee goes on; candidate says …": the one of whom the headline speaks.
  const kind = callingKind(office.head)
  const spokenOf =
    before !== null &&
    (above.size === 1
      ? kind === 'running' || kind === 'public'
      : kind === 'public' && speakers.has(before)) &&
    !isShutOut({ office, standing: referent.standing }, before)
      ? before
      : null
  if (spokenOf !== null && prominenceOf(referents, spokenOf) >= MUCH_NAMED) return spokenOf
  // In the order in which they speak.
  for (const speaker of speakers) if (below.has(speaker)) return speaker
  return kind === 'running' ? spokenOf : null
}

function ofLead(
  scene: Scene,
  referent: Referent,
  office: Office,
  [start, end]: readonly [number, number],
  speakers: ReadonlySet<Referent>,
): Referent | null {
  const { text, referents } = scene
  if (/^an? /i.test(referent.name)) return ofKind(scene, office, [start, end], speakers)
  if (
    !/^the |[’']s? /i.test(referent.name) ||
    !opensBody(scene, start) ||
    !tellsApart(scene, office, [start, end])
  )
    return null
  const from = isEntry(scene, start) ? start : 0
  for (const name of text.namesWithin(from, start))
    if (!text.isHeadline(name.span[0]) && referents.ofName.get(name)?.kind === 'person') return null
  for (const name of text.namesFrom(end, MOST_READ)) {
    const named = referents.ofName.get(name) ?? null
    if (named === null || named.kind !== 'person') continue
    // Whom his own sentence is about besides him.
    if (text.paragraphAt(name.span[0]) === text.paragraphAt(start)) continue
    if (text.paragraphAt(name.span[0]) - text.paragraphAt(start) > REACH) return null
    if (!speakers.has(named) || named.offices.some(isInOffice)) return null
    return isShutOut({ office, standing: referent.standing }, named) ? null : named
  }
  return null
}

/** "A judge stopped the sale … Judge Ann Lee ruled": the first of those the beginning of a report names by that office. */
function ofKind(
  scene: Scene,
  office: Office,
  [start, end]: readonly [number, number],
  speakers: ReadonlySet<Referent>,
): Referent | null {
  const { text, referents } = scene
  if (callingKind(office.head) !== 'public' || !opensBody(scene, start)) return null
  for (const name of text.namesFrom(end, MOST_READ)) {
    if (text.paragraphAt(name.span[0]) - text.paragraphAt(start) > REACH) return null
    const named = referents.ofName.get(name) ?? null
    if (named?.kind !== 'person' || !named.offices.some(held => officeAgreement(office, held) > 0)) continue
    return name.title !== null && speakers.has(named) ? named : null
  }
  return null
}

/** "The hacker who …", "The former dean", at the head of its sentence: no mere "the pilot" of what is told. */
function tellsApart({ text }: Scene, office: Office, [start, end]: readonly [number, number]): boolean {
  const { tokens, sentences } = text.analysis
  const first = text.tokenAt(start)
  if (sentences[tokens[first]!.sentence]!.firstToken !== first) return false
  return isSpecific(office) || office.former || office.qualified || CLAUSE.test(text.written(start, end))
}

const CLAUSE = /\b(?:who|whose|whom|that)\b/

/** Who holds one is described by it, and not by something else before he is named. */
function isInOffice({ head, former }: Office): boolean {
  return !former && callingKind(head) === 'public'
}

/** Whether a paragraph begins an entry of a report that goes on through the day. */
function isEntry({ text }: Scene, offset: number): boolean {
  const above = text.analysis.paragraphs[text.paragraphAt(offset) - 1]
  if (above === undefined || above.end - above.start > LONGEST_MARK) return false
  return ENTRY.test(text.written(above.start, above.end))
}

/** Whether nothing but headlines, and lines that end without a stop as they do, stands before the paragraph. */
function opensBody(scene: Scene, offset: number): boolean {
  const { text } = scene
  const { paragraphs } = text.analysis
  const at = text.paragraphAt(offset)
  if (isEntry(scene, offset)) return true
  if (at > MOST_ABOVE) return false
  return paragraphs
    .slice(0, at)
    .every(p => p.kind !== 'body' || !/[.!?]["”’']*$/.test(text.written(p.end - 3, p.end)))
}

const MOST_ABOVE = 4
const ENTRY = /^(?:[_*–—-]{3,}|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m)/
const LONGEST_MARK = 24
