import type { TextAnalysis } from '../../text/analysis.ts'
import { isGivenName } from '../../text/names/given-names.ts'
import { honorificGender } from '../../text/names/honorifics.ts'
import type { Name } from '../../text/names/names.ts'
import {
  genderOfName,
  matchNames,
  type PersonalName,
  readPersonalName,
} from '../../text/names/personal-names.ts'
import { officeAgreement } from './speaker-office-agreement.ts'
import { readOffices } from './speaker-offices.ts'
import { addTitle, newReferent, type Referent, type ReferentList } from './speaker-referent.ts'
import { addStandingBehind } from './speaker-standing.ts'

/** A surname that more people bear tells nobody. */
const MOST_BEARERS = 64

interface Bearer {
  readonly name: PersonalName
  readonly referent: Referent
}

export function mayBePerson(name: Name): boolean {
  return name.kind === 'person' || (name.kind === 'unknown' && name.title !== null)
}

/** People: full names first, then surnames and given names. */
export function gatherPeople(
  analysis: TextAnalysis,
  names: readonly Name[],
  list: ReferentList,
  ofName: Map<Name, Referent | null>,
): void {
  const read = new Map<string, PersonalName>()
  const nameOf = (text: string): PersonalName => {
    const known = read.get(text)
    if (known !== undefined) return known
    const fresh = readPersonalName(text)
    read.set(text, fresh)
    return fresh
  }
  const bySurname = new Map<string, Bearer[]>()
  const byGiven = new Map<string, Set<Referent>>()
  const people = names.filter(mayBePerson)
  const parted = partedNames(analysis, people)
  const wordsOf = (name: Name) => parted.get(name) ?? name.text
  const full = inFull(people, wordsOf, nameOf)
  const ofText = new Map<string, Referent>()
  for (const name of full) {
    const parts = nameOf(wordsOf(name))
    const fitting = bearersOf(bySurname, parts)
      .slice(0, MOST_BEARERS)
      .filter(b => matchNames(b.name, parts) !== null || isTail(b.referent.name, wordsOf(name), parts))
    const referents = new Set(fitting.map(b => b.referent))
    const referent = referents.size === 1 ? fitting[0]!.referent : newPerson(list, wordsOf(name), parts)
    ofText.set(wordsOf(name), referent)
    const bearers = bySurname.get(parts.surname) ?? []
    if (bearers.length === 0) bySurname.set(parts.surname, bearers)
    bearers.push({ name: parts, referent })
    const lead = parts.given[0]!
    if (!byGiven.has(lead)) byGiven.set(lead, new Set())
    byGiven.get(lead)!.add(referent)
  }
  // In order of the text, so that the first key is the one named first.
  const timesNamed = new Map<Referent, number>()
  const firstNamed = new Map<Referent, number>()
  for (const name of people) {
    if (nameOf(wordsOf(name)).given.length === 0) continue
    const referent = ofText.get(wordsOf(name))!
    timesNamed.set(referent, (timesNamed.get(referent) ?? 0) + 1)
    if (!firstNamed.has(referent)) firstNamed.set(referent, name.span[0])
    ofName.set(name, referent)
    if (name.title !== null) addTitle(referent, analysis.text.slice(name.title[0], name.title[1]))
    addStandingBehind(referent.standing, analysis.text, name.span[1])
    if (isBodys(analysis.text, name.title?.[0] ?? name.span[0])) referent.ofBody = true
  }
  const short = people.filter(n => nameOf(wordsOf(n)).given.length === 0)
  const shortOnly = new Map<string, Referent>()
  const isShort = new Set(short)
  for (const name of short) addOtherBearer(analysis, name, nameOf(name.text), bySurname, timesNamed, list)
  const lastOf = new Map<string, Referent>()
  /** Whom the bare surname meant, so often. */
  const meant = new Map<string, { referent: Referent; times: number }>()
  for (const name of people) {
    const parts = nameOf(wordsOf(name))
    if (!isShort.has(name)) {
      lastOf.set(parts.surname, ofText.get(wordsOf(name))!)
      continue
    }
    const title = titleOf(analysis.text, name)
    const bearers = bearersOf(bySurname, parts)
    if (bearers.length > MOST_BEARERS) {
      ofName.set(name, null)
      continue
    }
    const candidates = new Set(bearers.map(b => b.referent))
    if (candidates.size === 0) for (const r of byGiven.get(parts.surname) ?? []) candidates.add(r)
    let referent: Referent | null
    if (candidates.size === 0) {
      referent = shortOnly.get(parts.surname) ?? newPerson(list, name.text, parts)
      shortOnly.set(parts.surname, referent)
    } else if (candidates.size === 1) {
      const only = [...candidates][0]!
      referent = conflicts(only, title) ? newPerson(list, name.text, parts) : only
    } else {
      const usual = meant.get(parts.surname)
      const settled = usual !== undefined && usual.times > 1
      const last = (settled ? usual.referent : lastOf.get(parts.surname)) ?? null
      // A surname alone goes back to who was named in full, not to who will be.
      const known = [...candidates].filter(c => (firstNamed.get(c) ?? Infinity) < name.span[0])
      // Whom it has meant from the beginning, however often others are named in full.
      referent =
        settled && title === null && usual.referent === earliest(candidates, firstNamed)
          ? usual.referent
          : chosen(known.length > 0 ? known : [...candidates], title, timesNamed, last)
      if (last === null && title === null && name.span[1] <= HEADLINE)
        referent ??= foretold(
          name,
          people.flatMap(p => {
            const full = ofText.get(wordsOf(p))
            return full !== undefined && candidates.has(full) ? { at: p.span[0], referent: full } : []
          }),
        )
    }
    ofName.set(name, referent)
    if (referent === null) continue
    lastOf.set(parts.surname, referent)
    const usual = meant.get(parts.surname)
    if (usual?.referent === referent) usual.times++
    else meant.set(parts.surname, { referent, times: 1 })
    addStandingBehind(referent.standing, analysis.text, name.span[1])
    if (title !== null) addTitle(referent, title)
  }
}

/** The title of a surname; "the judge | Lee was speaking of" is somebody else. */
function titleOf(text: string, { title, span }: Name): string | null {
  if (title === null) return null
  const written = text.slice(title[0], title[1])
  const apart = /^\p{Ll}/u.test(written) && /\bthe $/i.test(text.slice(Math.max(0, title[0] - 5), title[0]))
  return apart && !text.slice(span[0], span[1]).includes(' ') ? null : written
}

function earliest(
  candidates: ReadonlySet<Referent>,
  firstNamed: ReadonlyMap<Referent, number>,
): Referent | null {
  let first: Referent | null = null
  for (const candidate of candidates) {
    const at = firstNamed.get(candidate)
    if (at !== undefined && (first === null || at < firstNamed.get(first)!)) first = candidate
  }
  return first
}

/** Every full name once, those with most given names first; of equal ones the one met first. */
function inFull(
  people: readonly Name[],
  wordsOf: (name: Name) => string,
  nameOf: (text: string) => PersonalName,
): Name[] {
  const once = new Map<string, { name: Name; length: number }>()
  for (const name of people) {
    const words = wordsOf(name)
    if (once.has(words)) continue
    const { given } = nameOf(words)
    if (given.length > 0) once.set(words, { name, length: given.join('').length })
  }
  return [...once.values()]
    .sort((a, b) => b.length - a.length || a.name.span[0] - b.name.span[0])
    .map(o => o.name)
}

/** "Moll Vasquez" of "Eva Moll Vasquez": a surname in two words, no given name before it. */
function isTail(full: string, written: string, { given }: PersonalName): boolean {
  return full.endsWith(` ${written}`) && !isGivenName(given[0]!)
}

/** "CNN's | Ann Lee": capitals before the possessive; "Nordia's Ann Lee" may be anybody. */
function isBodys(text: string, start: number): boolean {
  return text[start - 2] === 's' && OF_BODY.test(text.slice(Math.max(0, start - 16), start))
}

const OF_BODY = /\p{Lu}\p{Lu}+[’']s $|\bNews[’']s? $/u

/**
 * "Mr Lee" in a text that names only Ann Lee in full: somebody else bears the surname, and a bare "Lee" may
 * be either of them.
 */
function addOtherBearer(
  analysis: TextAnalysis,
  name: Name,
  parts: PersonalName,
  bySurname: Map<string, Bearer[]>,
  timesNamed: Map<Referent, number>,
  list: ReferentList,
): void {
  if (name.title === null) return
  const bearers = bearersOf(bySurname, parts)
  const title = analysis.text.slice(name.title[0], name.title[1])
  const others = bearers.filter(b => !conflicts(b.referent, title))
  if (bearers.length === 0 || bearers.length === others.length) return
  let other = others.find(b => b.name.given.length === 0)?.referent
  if (others.length > 0 && other === undefined) return
  if (other === undefined) {
    other = newPerson(list, name.text, parts)
    addTitle(other, title)
    bearers.push({ name: parts, referent: other })
  }
  timesNamed.set(other, (timesNamed.get(other) ?? 0) + 1)
}

/** "the other Lee, Bob, …": both words are of one name in full, the given name behind the surname. */
function partedNames(analysis: TextAnalysis, people: readonly Name[]): Map<Name, string> {
  const parted = new Map<Name, string>()
  people.forEach((name, i) => {
    const given = people[i + 1]
    if (given === undefined || given.span[0] - name.span[1] !== 2 || name.text.includes(' ')) return
    if (!isGivenName(given.text.toLowerCase())) return
    const { text } = analysis
    if (!OTHER.test(text.slice(Math.max(0, name.span[0] - 9), name.span[0]))) return
    if (text.slice(name.span[1], given.span[0]) !== ', ' || !/[,.;)]/.test(text[given.span[1]] ?? '')) return
    for (const part of [name, given]) parted.set(part, `${given.text} ${name.text}`)
  })
  return parted
}

const OTHER = /\b(?:other|another|elder|older|younger) $/

function bearersOf(bySurname: ReadonlyMap<string, Bearer[]>, parts: PersonalName): Bearer[] {
  return bySurname.get(parts.surname) ?? []
}

function newPerson(list: ReferentList, name: string, parts: PersonalName): Referent {
  return newReferent(list, 'person', { name, named: true, gender: genderOfName(parts) })
}

/** "Mr Lee" is not Ann Lee. */
function conflicts(referent: Referent, title: string | null): boolean {
  if (title === null || referent.gender === null) return false
  const told = honorificGender(title.toLowerCase().replace(/\.$/, ''))
  if (told !== undefined) return told !== null && told !== referent.gender
  return readOffices(title).some(o => o.gender !== null && o.gender !== referent.gender)
}

/**
 * One of several people with the surname: the one whose title or gender fits; else the one the text is about,
 * since others are named in full; else whom the surname meant before, or who was named last. Null before any of them is named.
 */
function chosen(
  candidates: readonly Referent[],
  title: string | null,
  timesNamed: ReadonlyMap<Referent, number>,
  last: Referent | null,
): Referent | null {
  const fitting = title === null ? candidates : candidates.filter(c => !conflicts(c, title))
  if (title !== null) {
    const offices = readOffices(title)
    const holders = fitting.filter(c => c.offices.some(o => offices.some(p => officeAgreement(o, p) > 0)))
    if (holders.length === 1) return holders[0]!
    if (fitting.length === 1) return fitting[0]!
  }
  const times = (r: Referent) => timesNamed.get(r) ?? 0
  const ranked = [...fitting].sort((a, b) => times(b) - times(a))
  const [most, next] = ranked
  if (most !== undefined && next !== undefined) {
    const firstNamed = [...timesNamed.keys()].find(r => fitting.includes(r))
    if (times(most) >= 2 * Math.max(1, times(next)) || (times(most) > times(next) && most === firstNamed))
      return most
  }
  return last !== null && fitting.includes(last) ? last : null
}

/** In these first characters a surname alone is the headline's. */
const HEADLINE = 160
const LEAD = 500
/** Another bearer named so soon behind the first is spoken of with him. */
const TOGETHER = 160

/** "Lee offers work" over a report that names Ann Lee at once and Bob Lee further down: the first of them. */
function foretold(
  name: Name,
  bearers: readonly { readonly at: number; readonly referent: Referent }[],
): Referent | null {
  const [first] = bearers
  if (first === undefined || name.span[1] > HEADLINE || first.at - name.span[1] > LEAD) return null
  const other = bearers.find(b => b.referent !== first.referent)
  return other !== undefined && other.at - first.at < TOGETHER ? null : first.referent
}
