import type { Span } from '../../model/span.ts'
import { isPrelate, isRuler, isSpokesperson, titleGender } from '../../text/names/titles.ts'
import { resolveBody } from './speaker-bodies.ts'
import { type TakenUp, takenUp } from './speaker-bridging.ts'
import { callingKind } from './speaker-callings.ts'
import type { Description } from './speaker-descriptions.ts'
import { isKin, kinNamed } from './speaker-kin.ts'
import { isSpecific, type Office, readOffices } from './speaker-offices.ts'
import { ownerReferent } from './speaker-owners.ts'
import { principalOf } from './speaker-principals.ts'
import { prominenceOf } from './speaker-prominence.ts'
import { addTitle, callBy, current, newReferent, type Referent, unite } from './speaker-referent.ts'
import type { Scene } from './speaker-scene.ts'
import { isShutOut, type Wanted } from './speaker-shut-out.ts'
import type { NounReading } from './speaker-sources.ts'
import { addStandingOf, noStanding } from './speaker-standing.ts'
import { resolveUnnamed } from './speaker-unnamed.ts'

/** A noun phrase that is to be resolved: a description of an office, or any noun read from a source. */
export interface NounPhrase {
  readonly description: Description | null
  readonly definite: boolean
  readonly span: Span
  readonly reading?: NounReading
  /** In whose words it stands. */
  readonly user?: Referent | null
  /** Its verb says that whoever spoke goes on. */
  readonly goesOn?: boolean
}

/**
 * Who a noun phrase refers to: the holder of the office, the body named before, the "source" of the sentence
 * before; somebody new where the phrase introduces him. `speaking`: it is a source, so somebody must stand
 * for it; other phrases that find nobody are somebody new only when they describe an office.
 */
export function resolveNoun(scene: Scene, phrase: NounPhrase, speaking: boolean): Referent | null {
  const { reading, description } = phrase
  if (reading !== undefined && (reading.class === 'body' || reading.class === 'work'))
    return resolveBody(scene, reading)
  const offices =
    description?.offices ?? (reading?.class === 'office' ? readOffices(textOf(scene, phrase.span)) : [])
  const office = mainOffice(offices)
  if (office !== null && !(reading?.plural ?? false))
    return resolveOffice(scene, phrase, office, offices, speaking)
  if (reading === undefined || !speaking) return null
  return resolveUnnamed(scene, reading, phrase.user ?? null, phrase.goesOn ?? false)
}

function textOf(scene: Scene, span: Span): string {
  return scene.text.written(span[0], span[1])
}

function mainOffice(offices: readonly Office[]): Office | null {
  return offices.find(o => o.class === 'office' || o.class === 'post') ?? offices[0] ?? null
}

function resolveOffice(
  scene: Scene,
  phrase: NounPhrase,
  office: Office,
  offices: readonly Office[],
  speaking: boolean,
): Referent | null {
  const definite = phrase.definite || (phrase.description?.definite ?? false)
  if (!speaking && (isPredicate(scene, phrase.span[0]) || !(definite || introduces(scene, phrase.span[0]))))
    return null
  // "Minister resigns": headlines leave out the article.
  let open = !definite && !INDEFINITE.test(textOf(scene, phrase.span))
  const kin = kinOf(scene, phrase, office)
  if (kin !== null && kin !== 'another') return kin
  if (kin === null && (definite || office.class === 'dignity')) {
    const found = holderOf(scene, wantedBy(scene, phrase, office, speaking), phrase)
    if (found !== 'open' && found !== 'nobody') return found
    open ||= found === 'open'
  }
  const referent = newReferent(scene.referents.list, 'person', {
    name: textOf(scene, phrase.span),
    gender: office.gender ?? titleGender(office.head),
    noun: office.head,
    open,
  })
  referent.offices.push(...offices)
  referent.titles.push(referent.name)
  addStandingOf(referent.standing, referent.name)
  referent.speaksFor = principalOf(phrase.description?.text ?? referent.name)
  if (referent.speaksFor === null && phrase.reading !== undefined && isSpokesperson(office.head))
    referent.principal = ownerReferent(scene, phrase.reading.owner)
  scene.held.add(referent)
  return referent
}

/** "Lee's son": told apart by whose he is. */
function kinOf(scene: Scene, { reading }: NounPhrase, { head }: Office): Referent | 'another' | null {
  if (reading === undefined || reading.owner === null || reading.plural || !isKin(head)) return null
  const written = typeof reading.owner === 'number' ? null : reading.owner.text
  return kinNamed(scene, head, ownerReferent(scene, reading.owner), written)
}

/** "will become the manager", "as the minister", "named her the chair": says what somebody is. */
function isPredicate(scene: Scene, offset: number): boolean {
  const { tokens } = scene.text.analysis
  const before = tokens[scene.text.tokenAt(offset) - 1]
  return before !== undefined && PREDICATES.test(before.lower)
}

const PREDICATES =
  /^(?:become|becomes|became|becoming|be|been|being|as|named|elected|appointed|remain|remains|remained|isn't|wasn't|than)$/

/** "A judge ruled", "and a judge ruled": the subject of a clause; "as a senator" and "first lady and senator" are nobody new. */
function introduces(scene: Scene, offset: number): boolean {
  const { tokens } = scene.text.analysis
  const at = scene.text.tokenAt(offset)
  const before = tokens[at - 1]
  if (before === undefined || before.sentence !== tokens[at]!.sentence) return true
  if (before.kind !== 'word') return before.text !== ','
  if (/^(?:and|or)$/.test(before.lower)) return /^an?$/.test(tokens[at]!.lower)
  return (
    /^(?:but|when|while|after|before|that|if|because|where|until|as)$/.test(before.lower) &&
    before.lower !== 'as'
  )
}

const INDEFINITE = /^(?:an?|one|another|some|any|every|each|no)\b/i

function wantedBy(scene: Scene, phrase: NounPhrase, office: Office, speaking: boolean): Wanted {
  const standing = noStanding()
  addStandingOf(standing, textOf(scene, phrase.span))
  return {
    office,
    standing,
    span: phrase.span,
    speaking,
    excluded: phrase.user ?? null,
    goesOn: phrase.goesOn ?? false,
  }
}

/** How far back, in sentences of narration, a description without a name goes on meaning the same. */
const LATELY = 3

/** Who holds the office; null where several may. */
function holderOf(scene: Scene, wanted: Wanted, phrase: NounPhrase): TakenUp | null {
  const { office, span } = wanted
  const holders = isCoordinated(scene, phrase)
    ? []
    : scene.held
        .holders(office, () => scene.salience.recent())
        .map(current)
        .filter(
          (h, i, all) =>
            all.indexOf(h) === i &&
            !isShutOut({ ...wanted, office: ANY }, h) &&
            !isOfAnother(scene, phrase, h),
        )
  const named = holders.filter(h => h.named)
  const only = named[0]
  if (only !== undefined && named.length === 1 && (office.class === 'office' || holders.length === 1)) {
    if (!mayBeAnother(scene, phrase, office, only))
      return (
        ofAnotherState(scene, wanted, only) ??
        nearerThan(scene, phrase, wanted, only) ??
        justSpoke(scene, wanted, only) ??
        only
      )
    const spoken = bridged(scene, phrase, wanted)
    if (spoken === 'open' || spoken === 'nobody') return null
    return spoken !== only || isSpeaking(scene, spoken, span[0]) ? spoken : null
  }
  if (named.length > 1)
    return lastMet(scene, holders, span[0], LATELY) ?? amongAll(scene, phrase, wanted, holders)
  if (office.class === 'dignity' && holders.length === 0) return onlyDignitary(scene, office) ?? 'nobody'
  const settled = holders.filter(h => !h.open)
  // "The Nordbank clerk … the clerk": told apart before.
  const apart = isSpecific(office)
    ? settled
    : holders.filter(h => !h.open || h.offices.some(o => o.domain.length > 0))
  const lately = apart.length === 0 ? null : lastMet(scene, apart, span[0], LATELY)
  if (lately !== null) return describedAgain(scene, lately, span)
  const spokenOf = bridged(scene, phrase, wanted)
  if (spokenOf !== 'open' && spokenOf !== 'nobody') {
    for (const holder of holders) if (holder.open) unite(holder, spokenOf)
    callBy(spokenOf, office)
    scene.held.add(spokenOf)
    return spokenOf
  }
  if (settled.length > 1) return latestOf(scene, settled, span[0]) ?? 'open'
  const one = holders.length === 0 ? onlyPerson(scene, phrase, office) : null
  if (one !== null) return one
  const [holder] = settled.length > 0 ? settled : holders
  return holder === undefined ? spokenOf : describedAgain(scene, holder, span)
}

/** "Nordia's governor" and "the state's governor", "a union spokesman" and "his spokesman": two, where neither has a name. */
function isOfAnother(scene: Scene, phrase: NounPhrase, holder: Referent): boolean {
  if (holder.named) return false
  const own = possessorOf(textOf(scene, phrase.span))
  const other = possessorOf(holder.name)
  if (own === null || own === other) return false
  return other === null ? holder.speaksFor !== null : true
}

function possessorOf(written: string): string | null {
  const found = /^(his|her|their)\b|^(.+?)[’']s? /i.exec(written)
  return found === null ? null : (found[1] ?? found[2]!).toLowerCase()
}

/** "the lawyer": whoever just spoke, rather than somebody far back or further down whom the text calls so. */
function nearerThan(scene: Scene, phrase: NounPhrase, wanted: Wanted, holder: Referent): Referent | null {
  const kind = callingKind(wanted.office.head)
  if (kind === 'public' || (wanted.office.class !== 'post' && kind !== 'running')) return null
  if (lastMet(scene, [holder], wanted.span[0], kind === 'running' ? RUNNING_LATELY : LATELY) !== null)
    return null
  const taken = bridged(scene, phrase, wanted)
  return taken === 'open' || taken === 'nobody' ? null : taken
}

const RUNNING_LATELY = 12

/** Whose president is "the president" where no state is told. */
const UNTOLD = 'United States'

/** "President Lee met Karl Moll. The Nordian president said": of no state that is told of Lee, and Moll was named after him. */
function ofAnotherState(scene: Scene, { office, span }: Wanted, holder: Referent): Referent | null {
  if (office.territory === null || office.territory === UNTOLD) return null
  if (holder.offices.some(held => held.territory !== null)) return null
  const latest = scene.salience.latest(
    scene.text.narrationAt(span[0]),
    1,
    m => m.offset < span[0] && m.referent.kind === 'person' && !scene.text.isHeadline(m.offset),
  )
  const other = latest === null ? null : current(latest.referent)
  if (other === null || other === holder || !other.named) return null
  return [...other.offices, ...other.calledBy].some(o => o.class === 'office' || o.class === 'post')
    ? null
    : other
}

/** How far back, in sentences, whom the text calls the mayor goes on being "the mayor" while another speaks. */
const LONG_AGO = 12

/** "The mayor said", with the one mayor of the text far back: who just spoke and has no other office. */
function justSpoke(scene: Scene, wanted: Wanted, holder: Referent): Referent | null {
  if (!wanted.speaking || callingKind(wanted.office.head) !== 'public') return null
  if (lastMet(scene, [holder], wanted.span[0], LONG_AGO) !== null) return null
  const narration = scene.text.narrationAt(wanted.span[0])
  const spoke = scene.salience.latest(narration, 1, m => m.speaker && m.offset < wanted.span[0])
  const speaker = spoke === null ? null : current(spoke.referent)
  if (speaker === null || !speaker.named || speaker.kind !== 'person' || isShutOut(wanted, speaker))
    return null
  return [...speaker.offices, ...speaker.calledBy].some(o => callingKind(o.head) === 'public')
    ? null
    : speaker
}

/** Where none of several holders was met lately: whom the description takes up, or else the holder met last. */
function amongAll(
  scene: Scene,
  phrase: NounPhrase,
  wanted: Wanted,
  holders: readonly Referent[],
): Referent | null {
  const taken = bridged(scene, phrase, wanted)
  if (taken !== 'open' && taken !== 'nobody') return taken
  const latest = latestOf(scene, holders, wanted.span[0])
  return latest === null && scene.text.isHeadline(wanted.span[0]) ? firstNamed(scene, holders) : latest
}

/** Whom a headline calls by an office that several hold: the one the beginning of the text names first. */
function firstNamed(scene: Scene, holders: readonly Referent[]): Referent | null {
  const name = scene.text.names.slice(0, 400).find(n => holders.includes(scene.referents.ofName.get(n)!))
  return name === undefined ? null : (scene.referents.ofName.get(name) ?? null)
}

/** Whoever has no name is known by everything the text calls him. */
function describedAgain(scene: Scene, holder: Referent, span: Span): Referent {
  if (!holder.named) addTitle(holder, textOf(scene, span))
  return holder
}

const ANY: Office = {
  head: '',
  class: 'post',
  modifiers: [],
  territory: null,
  domain: [],
  former: false,
  qualified: false,
  gender: null,
}

/**
 * "the Ohio senator", where the text has one senator, of no state that it says, and is about somebody
 * else: nothing tells that it is he.
 */
function mayBeAnother(scene: Scene, phrase: NounPhrase, office: Office, holder: Referent): boolean {
  if (office.class !== 'post' || (office.domain.length === 0 && office.territory === null)) return false
  const told = holder.offices.some(
    o => o.head === office.head && (o.territory !== null || o.domain.length > 0),
  )
  if (told || scene.salience.isMain(holder)) return false
  return scene.salience.latest(scene.text.narrationAt(phrase.span[0]), 2, m => m.referent === holder) === null
}

/**
 * "The Leader", with a capital, in a text that names one person and says of him no office: the outlet's word
 * for him. "The mayor" may well be somebody else.
 */
function onlyPerson(scene: Scene, phrase: NounPhrase, office: Office): Referent | null {
  const [person, another] = scene.people
  if (!/^\p{L}+ \p{Lu}/u.test(textOf(scene, phrase.span))) return null
  if (person === undefined || another !== undefined || isSpecific(office) || office.former) return null
  if (person.offices.some(o => o.class === 'office' || o.class === 'post')) return null
  if (isSpokesperson(office.head)) return null
  return office.gender !== null && person.gender !== null && office.gender !== person.gender ? null : person
}

/** "The former first lady and senator": one office of it alone does not tell whose they are. */
function isCoordinated(scene: Scene, phrase: NounPhrase): boolean {
  const { description, span } = phrase
  return (
    description !== null &&
    description.span[0] > span[0] &&
    / (?:and|und|et|y) $/.test(scene.text.written(span[0], description.span[0]))
  )
}

/** Of several who may hold an office the one met last. */
function latestOf(scene: Scene, holders: readonly Referent[], offset: number): Referent | null {
  return lastMet(scene, holders, offset, 12)
}

function lastMet(
  scene: Scene,
  holders: readonly Referent[],
  offset: number,
  within: number,
): Referent | null {
  const narration = scene.text.narrationAt(offset)
  const latest = scene.salience.latest(narration, within, m => holders.includes(current(m.referent)))
  return latest === null ? null : current(latest.referent)
}

const AND = /\band $/

/** Whether somebody the text is about spoke just now. */
function isSpeaking(scene: Scene, referent: Referent, offset: number): boolean {
  const narration = scene.text.narrationAt(offset)
  const spoke = scene.salience.latest(narration, 1, m => m.speaker && current(m.referent) === referent)
  return spoke !== null && prominenceOf(scene.referents, referent) === 1
}

/** Whom of those spoken of a description without a possessor takes up. */
function bridged(scene: Scene, phrase: NounPhrase, wanted: Wanted): TakenUp {
  const { office } = wanted
  const written = textOf(scene, phrase.span)
  if (!/^the [^'’]+(?:[’']s?)?$/i.test(written) || isSpokesperson(office.head)) return 'nobody'
  if (office.class !== 'post' && office.territory !== null && callingKind(office.head) !== 'running')
    return 'nobody'
  // "the minister and the author": two people.
  if (!wanted.speaking && AND.test(scene.text.written(Math.max(0, phrase.span[0] - 5), phrase.span[0])))
    return 'open'
  return takenUp(scene, wanted)
}

/** "His Eminence" where the text gives nobody that address: the one person high enough for it. */
function onlyDignitary(scene: Scene, office: Office): Referent | null {
  const high = scene.people.filter(
    r =>
      r.offices.some(
        o => isRuler(o.head) || isPrelate(o.head) || /^(?:ayatollah|imam|ambassador|governor)$/.test(o.head),
      ) &&
      (r.gender === null || office.gender === null || r.gender === office.gender),
  )
  return high.length === 1 ? high[0]! : null
}
