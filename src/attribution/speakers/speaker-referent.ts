import type { Span } from '../../model/span.ts'
import type { Mention, MentionForm, SpeakerKind } from '../../model/speaker.ts'
import type { Gender } from '../../text/names/honorifics.ts'
import { type Office, readOffices } from './speaker-offices.ts'
import { principalOf } from './speaker-principals.ts'
import { addStandingOf, noStanding, type Standing } from './speaker-standing.ts'

/** Somebody or something the text refers to, as far as it has been put together. */
export interface Referent {
  readonly index: number
  kind: SpeakerKind
  /** The name in its fullest form; empty where none is given. */
  name: string
  named: boolean
  gender: Gender | null
  plural: boolean
  readonly offices: Office[]
  readonly titles: string[]
  readonly standing: Standing
  /** Offices that the text has called him by without saying so: found by whom a description takes up. */
  readonly calledBy: Office[]
  readonly mentions: Mention[]
  speaksFor: string | null
  /** The same where it is somebody the text names elsewhere: "her campaign". */
  principal: Referent | null
  /** What makes a description the same again: "campaign" owned by 3, "source". */
  readonly noun: string | null
  readonly owner: number | null
  /** Named as a place, which may stand for its government. */
  place: boolean
  /** Named as a body's: "CNN's Ann Lee". */
  ofBody: boolean
  /** Known by a description that may mean somebody named, and nothing tells whom. */
  open: boolean
  /** Who he turned out to be. */
  same: Referent | null
}

/** Everybody a text has referred to so far, in the order they were met with. */
export class ReferentList {
  readonly all: Referent[] = []
  readonly #byNoun = new Map<string, Referent[]>()

  add(referent: Referent): void {
    this.all.push(referent)
    if (referent.noun === null) return
    const same = this.#byNoun.get(referent.noun)
    if (same === undefined) this.#byNoun.set(referent.noun, [referent])
    else same.push(referent)
  }

  /** Those called by a noun ("poll", "source"), the latest last. */
  called(noun: string): readonly Referent[] {
    return this.#byNoun.get(noun) ?? []
  }
}

export function newReferent(list: ReferentList, kind: SpeakerKind, from: Partial<Referent> = {}): Referent {
  const referent: Referent = {
    index: list.all.length,
    kind,
    name: '',
    named: false,
    gender: null,
    plural: false,
    offices: [],
    titles: [],
    standing: noStanding(),
    calledBy: [],
    mentions: [],
    speaksFor: null,
    principal: null,
    noun: null,
    owner: null,
    place: false,
    ofBody: false,
    open: false,
    same: null,
    ...from,
  }
  list.add(referent)
  return referent
}

/** Whom a referent turned out to be, himself where nothing was found out. */
export function current(referent: Referent): Referent {
  let found = referent
  while (found.same !== null) found = found.same
  return found
}

/** Somebody known by a description only turns out to be somebody else. */
export function unite(described: Referent, known: Referent): void {
  const to = current(known)
  if (described === to || described.same !== null) return
  described.same = to
  for (const { span, form } of described.mentions) addMention(to, span, form)
}

export function addMention(referent: Referent, span: Span, form: MentionForm): void {
  const { mentions } = current(referent)
  const last = mentions[mentions.length - 1]
  if (last !== undefined && last.span[0] === span[0] && last.span[1] === span[1]) return
  mentions.push({ span, form })
}

/** More titles than this tell nobody who somebody is. */
const MOST_TITLES = 24

export function addTitle(referent: Referent, written: string): void {
  if (referent.titles.length >= MOST_TITLES || referent.titles.includes(written)) return
  referent.titles.push(written)
  addStandingOf(referent.standing, written)
  referent.speaksFor ??= principalOf(written)
  for (const office of readOffices(written)) {
    referent.offices.push(office)
    referent.gender ??= office.gender
  }
}

/** Keeps in mind that the text has called somebody by an office without saying that he holds it. */
export function callBy(referent: Referent, office: Office): void {
  const { calledBy } = referent
  if (calledBy.length >= MOST_TITLES || calledBy.some(o => o.head === office.head && sameWords(o, office)))
    return
  calledBy.push(office)
}

function sameWords(a: Office, b: Office): boolean {
  return a.modifiers.join(' ') === b.modifiers.join(' ') && a.domain.join(' ') === b.domain.join(' ')
}
