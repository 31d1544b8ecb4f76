import type { Span } from '../../model/span.ts'
import type { SpeakerKind } from '../../model/speaker.ts'
import type { Name } from '../../text/names/names.ts'
import { pronounOf } from '../../text/names/pronouns.ts'
import { isPrelate, isRuler, isSpokesperson, titleGender } from '../../text/names/titles.ts'
import type { Description } from './speaker-descriptions.ts'
import { isSpecific, type Office, readOffices } from './speaker-offices.ts'
import { principalOf } from './speaker-principals.ts'
import { addTitle, bodyKey, newReferent, type Referent } from './speaker-referents.ts'
import type { Scene } from './speaker-scene.ts'
import type { SourceReading } from './speaker-sources.ts'

type NounReading = Extract<SourceReading, { type: 'noun' }>

/** A noun phrase that is to be resolved: a description of an office, or any noun read from a source. */
export interface NounPhrase {
  readonly description: Description | null
  readonly definite: boolean
  readonly span: Span
  readonly reading?: NounReading
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
  if (office !== null && !(reading?.plural ?? false)) return resolveOffice(scene, phrase, office, offices)
  if (reading === undefined || !speaking) return null
  return resolveUnnamed(scene, reading)
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
): Referent | null {
  const definite = phrase.definite || (phrase.description?.definite ?? false)
  if (definite || office.class === 'dignity') {
    const found = holderOf(scene, phrase, office)
    if (found !== undefined) return found
  }
  const referent = newReferent(scene.referents.list, 'person', {
    name: textOf(scene, phrase.span),
    gender: office.gender ?? titleGender(office.head),
    noun: office.head,
  })
  referent.offices.push(...offices)
  referent.titles.push(referent.name)
  referent.speaksFor = principalOf(phrase.description?.text ?? referent.name)
  scene.held.add(referent)
  return referent
}

/** Who holds the office; null where several may; undefined where the text knows nobody. */
function holderOf(scene: Scene, phrase: NounPhrase, office: Office): Referent | null | undefined {
  const holders = isCoordinated(scene, phrase)
    ? []
    : scene.held.holders(office, () => scene.salience.recent())
  const named = holders.filter(h => h.named)
  if (named.length === 1 && (office.class === 'office' || holders.length === 1))
    return mayBeAnother(scene, phrase, office, named[0]!) ? null : named[0]!
  if (named.length > 1) return latestOf(scene, holders, phrase.span[0])
  if (office.class === 'dignity' && holders.length === 0) return onlyDignitary(scene, office)
  const spokenOf = bridged(scene, phrase, office)
  if (spokenOf !== null) return spokenOf
  if (holders.length > 1) return latestOf(scene, holders, phrase.span[0])
  const only = holders.length === 0 ? onlyPerson(scene, phrase, office) : null
  if (only !== null) return only
  const [holder] = holders
  // Whoever has no name is known by everything the text calls him.
  if (holder !== undefined && !holder.named) addTitle(holder, textOf(scene, phrase.span))
  return holder
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
  const latest = scene.salience.latest(scene.text.narrationAt(offset), 12, m => holders.includes(m.referent))
  return latest?.referent ?? null
}

/**
 * "The billionaire", "the nominee" in a passage on one person: a calling, nobody's unique office, of whoever
 * was the subject of the sentence before, alone in it.
 */
function bridged(scene: Scene, phrase: NounPhrase, office: Office): Referent | null {
  const calling = office.class === 'post' || /^(?:nominee|candidate|front-?runner)$/.test(office.head)
  if (!calling || office.territory !== null || !/^the [^'’]+$/i.test(textOf(scene, phrase.span))) return null
  const narration = scene.text.narrationAt(phrase.span[0])
  const met = scene.salience.latest(
    narration,
    1,
    m => m.subject && m.referent.kind === 'person' && m.narration < narration,
  )
  if (met === null || !met.referent.named || scene.salience.others(met, narration)) return null
  if (!scene.salience.isMain(met.referent)) return null
  const { gender, offices } = met.referent
  if (gender !== null && office.gender !== null && gender !== office.gender) return null
  return offices.some(o => o.head === office.head) ? null : met.referent
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

/** "the ministry", "Lee's campaign", "a poll": the body named so before, or the same words' referent, or a new one. */
function resolveBody(scene: Scene, reading: NounReading): Referent | null {
  const owner = ownerReferent(scene, reading.owner) ?? impliedOwner(scene, reading)
  const kind: SpeakerKind = reading.plural ? 'group' : reading.class === 'body' ? 'organisation' : 'unknown'
  const { list } = scene.referents
  if (reading.definite && !isAnother(scene, reading)) {
    const found = sameBody(scene, reading, owner)
    if (found !== null) {
      scene.calledLast.set(reading.noun, found)
      return found
    }
  }
  const written = scene.text.written(reading.span[0], reading.span[1])
  const named =
    owner?.named === true && reading.owner !== null && typeof reading.owner !== 'number' && !reading.plural
  return newReferent(list, kind, {
    name: named ? written.replace(/^(?:the|an?) /i, '') : written,
    named,
    noun: reading.noun,
    owner: owner?.index ?? null,
    plural: reading.plural,
  })
}

/** "the previous poll": not the one spoken of. */
function isAnother(scene: Scene, reading: NounReading): boolean {
  const written = scene.text.written(reading.span[0], reading.span[1])
  return /\b(?:previous|earlier|last|latest|other|second|third|prior|next|new|newer|separate)\b/i.test(
    written,
  )
}

/** A noun used so often that none of its last bearers fits refers to nobody in particular. */
const MOST_CALLED = 64

function latestCalled(called: readonly Referent[], fits: (r: Referent) => boolean): Referent | undefined {
  for (let i = called.length - 1; i >= 0 && called.length - i <= MOST_CALLED; i--)
    if (fits(called[i]!)) return called[i]
  return undefined
}

/** Nouns that stand for a body only where its name has them; a "company" or "network" may be any. */
const TELLING: ReadonlySet<string> = new Set(
  'ministry commission committee council court tribunal department parliament senate congress union university party navy army police church academy academy federation directorate authority'.split(
    ' ',
  ),
)

/** The referent of "the bank" where one was called so before, by this noun or in its name. */
function sameBody(scene: Scene, reading: NounReading, owner: Referent | null): Referent | null {
  const narration = scene.text.narrationAt(reading.span[0])
  const same =
    latestCalled(
      scene.referents.list.called(reading.noun),
      r => r.plural === reading.plural && (owner === null || r.owner === owner.index),
    ) ?? null
  if (reading.class !== 'body' || owner !== null) return same
  const before = scene.calledLast.get(reading.noun)
  if (before !== undefined && scene.salience.latest(narration, 12, m => m.referent === before) !== null)
    return before
  const named = namedBody(scene, reading)
  if (named === null || same === null) return named ?? same
  return (
    scene.salience.latest(narration, 30, m => m.referent === named || m.referent === same)?.referent ?? same
  )
}

/** Bodies that belong to a person, so that "the campaign" is that of whoever the text is speaking of. */
const SOMEBODYS: ReadonlySet<string> = new Set(['campaign', 'camp', 'administration', 'office', 'team'])

/** "The campaign" long after any campaign was named, in a passage on one person. */
function impliedOwner(scene: Scene, reading: NounReading): Referent | null {
  if (!reading.definite || reading.owner !== null || !SOMEBODYS.has(reading.noun)) return null
  const narration = scene.text.narrationAt(reading.span[0])
  if (scene.salience.latest(narration, 2, m => m.referent.noun === reading.noun) !== null) return null
  const met = scene.salience.latest(
    narration,
    1,
    m => m.subject && m.referent.kind === 'person' && m.referent.named,
  )
  return met?.referent ?? null
}

/** The one body whose name has the noun ("Interior Ministry" for "the ministry"), the latest of several. */
function namedBody(scene: Scene, reading: NounReading): Referent | null {
  const written = bodyKey(scene.text.written(reading.span[0], reading.span[1])).split(' ')
  const fits = (r: Referent) => {
    if (!r.named || r.kind === 'person' || r.plural) return false
    const words = bodyKey(r.name).split(' ')
    return written.every(w => words.includes(w) || w === reading.noun)
  }
  const found = scene.bodiesNamed(reading.noun).filter(fits)
  if (found.length === 0 || (found.length === 1 && TELLING.has(reading.noun))) return found[0] ?? null
  const latest = scene.salience.latest(scene.text.narrationAt(reading.span[0]), 8, m =>
    found.includes(m.referent),
  )
  return latest?.referent ?? null
}

function ownerReferent(scene: Scene, owner: Name | number | null): Referent | null {
  if (owner === null) return null
  if (typeof owner !== 'number') return scene.referents.ofName.get(owner) ?? null
  const token = scene.text.analysis.tokens[owner]!
  const gender = pronounOf(token.lower, scene.text.analysis.language)?.gender
  if (gender !== 'male' && gender !== 'female') return null
  const narration = scene.text.narrationAt(token.start)
  return scene.salience.person(gender, { offset: token.start, narration, quoted: false }, null)
}

/** People without a name: the same again only behind "the"; every "two officials" is a group of its own. */
function resolveUnnamed(scene: Scene, reading: NounReading): Referent {
  const { list } = scene.referents
  const owner = ownerReferent(scene, reading.owner)
  if (reading.definite && reading.class !== 'other') {
    const same = latestCalled(
      list.called(reading.noun),
      r =>
        r.plural === reading.plural &&
        !r.named &&
        r.mentions.length > 0 &&
        (owner === null || r.owner === owner.index),
    )
    if (same !== undefined) return same
  }
  const partisan = PARTISANS.has(reading.noun)
  if (partisan && reading.definite && !reading.plural) {
    const office: Office = { ...NO_OFFICE, head: reading.noun }
    const spokenOf = bridged(scene, { description: null, definite: true, span: reading.span }, office)
    if (spokenOf !== null) return spokenOf
  }
  const kind: SpeakerKind = reading.plural
    ? 'group'
    : reading.class === 'other' && !partisan
      ? 'unknown'
      : 'person'
  return newReferent(list, kind, {
    name: scene.text.written(reading.span[0], reading.span[1]),
    noun: reading.noun,
    owner: owner?.index ?? null,
    plural: reading.plural,
    gender: genderOfNoun(reading.noun),
  })
}

const PARTISANS: ReadonlySet<string> = new Set([
  'republican',
  'democrat',
  'conservative',
  'liberal',
  'socialist',
])

const NO_OFFICE: Office = {
  head: '',
  class: 'post',
  modifiers: [],
  territory: null,
  domain: [],
  former: false,
  qualified: false,
  gender: null,
}

function genderOfNoun(noun: string): 'female' | 'male' | null {
  if (/^(?:woman|girl|mother|wife|daughter|sister|grandmother|widow)$/.test(noun)) return 'female'
  if (/^(?:man|boy|father|husband|son|brother|grandfather|gunman)$/.test(noun)) return 'male'
  return null
}
