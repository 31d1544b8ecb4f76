import type { Attribution } from '../../model/attribution.ts'
import type { Span } from '../../model/span.ts'
import type { Gender } from '../../text/names/honorifics.ts'
import type { Name } from '../../text/names/names.ts'
import { personMeant } from './speaker-antecedents.ts'
import { findAppositions } from './speaker-appositions.ts'
import type { Description } from './speaker-descriptions.ts'
import { voteGender } from './speaker-gender.ts'
import { findLead } from './speaker-leads.ts'
import { OfficesHeld } from './speaker-offices-held.ts'
import type { PronounPlace } from './speaker-pronoun-places.ts'
import {
  addMention,
  addTitle,
  bodyKey,
  gatherReferents,
  newReferent,
  type Referent,
  type Referents,
} from './speaker-referents.ts'
import { roleOf } from './speaker-roles.ts'
import { Salience } from './speaker-salience.ts'
import type { SpeakerText } from './speaker-text.ts'

const MOST_BODIES = 64
/** "Ann Lee, your president": president of the readers' club, not whom the text calls "the president". */
const OF_READERS = /^(?:your|our|my)\s/i

/** A surname that may be an everyday word, or a calling's. */
const SURNAMED = /^(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.? )?(\p{Lu}\p{Ll}+)$/u

/** Everybody a text speaks of, and who of them was met up to the place that is being read. */
export class Scene {
  readonly text: SpeakerText
  readonly referents: Referents
  readonly held = new OfficesHeld()
  readonly salience = new Salience()
  /** Everybody named. */
  readonly people: readonly Referent[]
  /** Descriptions that stand in apposition to a name, and whose it is. */
  readonly apposed = new Map<Description, Referent>()
  /** What a body's noun ("the bank") stood for last. */
  readonly calledLast = new Map<string, Referent>()
  readonly #bodiesByWord = new Map<string, Referent[]>()
  readonly #bySurname = new Map<string, Referent[]>()
  #subjectOf = -1
  #openedBy = -1

  constructor(text: SpeakerText, attributions: readonly Attribution[]) {
    this.text = text
    this.referents = gatherReferents(text.analysis, text.names)
    this.#apposeTitles()
    voteGender(text, this.referents)
    const lead = findLead(text, this.referents, this.apposed, attributions)
    if (lead !== null) addTitle(lead.referent, lead.description.text)
    for (const referent of this.referents.list.all) this.held.add(referent)
    this.people = this.referents.list.all.filter(r => r.kind === 'person')
    for (const referent of this.referents.list.all) {
      if (referent.kind === 'person') {
        const space = referent.name.lastIndexOf(' ')
        if (space > 0) index(this.#bySurname, referent.name.slice(space + 1).toLowerCase(), referent)
      } else
        for (const w of new Set(bodyKey(referent.name).split(' '))) index(this.#bodiesByWord, w, referent)
    }
  }

  #apposeTitles(): void {
    const { text, referents } = this
    const found = findAppositions(text.analysis, text.names, text.descriptions, o => text.tokenAt(o))
    for (const { description, name } of found) {
      const referent = referents.ofName.get(name)
      if (referent === null || referent === undefined || referent.kind === 'organisation') continue
      this.apposed.set(description, referent)
      if (!OF_READERS.test(description.text)) addTitle(referent, description.text)
      addMention(referent, description.span, 'title')
      if (referent.kind === 'unknown') referent.kind = 'person'
    }
  }

  /** Bodies whose name has a word, the first so many of very many. */
  bodiesNamed(word: string): readonly Referent[] {
    return this.#bodiesByWord.get(word) ?? []
  }

  /** "Day said", "Ms. Day said": the one person whose full name ends in a word that is an everyday word, too. */
  surnamed(written: string): Referent | null {
    const surname = SURNAMED.exec(written)?.[1]
    if (surname === undefined) return null
    const [only, another] = this.#bySurname.get(surname.toLowerCase()) ?? []
    return only !== undefined && another === undefined ? only : null
  }

  /** Peoples and parties speak as groups; everybody else is who the name says; null where it fits two. */
  named(name: Name): Referent | null {
    const referent = this.referents.ofName.get(name)
    // "Danish said", in a text on Bob Danish: no people's name alone.
    const alone = !/^the $/i.test(this.text.written(Math.max(0, name.span[0] - 4), name.span[0]))
    if (referent === undefined && alone && !name.text.endsWith('s')) {
      const surnamed = this.surnamed(name.text)
      if (surnamed !== null) return surnamed
    }
    if (referent === undefined)
      return newReferent(this.referents.list, 'group', {
        plural: true,
        name: name.text,
        noun: name.text.toLowerCase(),
      })
    const plural = /^\p{Lu}\p{Ll}+s$/u.test(name.text) && !name.text.endsWith('ss')
    if (referent !== null && referent.kind === 'unknown' && plural) {
      referent.kind = 'group'
      referent.plural = true
      referent.named = false
    }
    return referent
  }

  /** "Lee and Hart": neither of them alone. */
  several(names: readonly Name[]): Referent {
    const span: Span = [names[0]!.title?.[0] ?? names[0]!.span[0], names[names.length - 1]!.span[1]]
    const referent = newReferent(this.referents.list, 'group', {
      plural: true,
      noun: names.map(n => n.text).join(' and '),
      name: this.text.written(span[0], span[1]),
    })
    addMention(referent, span, 'name')
    return referent
  }

  /** The person a singular pronoun refers to; null where nobody or no single one is probable. */
  person(at: PronounPlace, gender: Gender, excluded: Referent | null): Referent | null {
    return personMeant(this.salience, at, gender, excluded)
  }

  /** Takes note that a referent was met in `[start, end)`: as the source of speech, by a pronoun or otherwise. */
  meet(referent: Referent, start: number, end: number, speaker = false, pronoun = false): void {
    const { tokens, sentences } = this.text.analysis
    const t = this.text.tokenAt(start)
    const token = tokens[t]
    if (token === undefined) return
    const quoted = this.text.isQuoted(t)
    let next = t + 1
    while (next < tokens.length && tokens[next]!.start < end) next++
    const role = roleOf(this.text, t, next, pronoun)
    const free = !quoted && !role.oblique && this.#subjectOf !== token.sentence
    const subject = free && !role.possessive && !role.modifies
    const first = free && this.#openedBy !== token.sentence
    if (subject) this.#subjectOf = token.sentence
    if (first) this.#openedBy = token.sentence
    this.salience.meet({
      ...role,
      referent,
      offset: start,
      end,
      narration: this.text.narrationUpTo(token.sentence),
      sentence: token.sentence,
      paragraph: sentences[token.sentence]!.paragraph,
      subject: subject || speaker,
      speaker,
      quoted,
      first,
      introduced: !quoted && referent.named && !this.salience.hasMet(referent),
      oblique: role.oblique && !speaker,
    })
  }
}

function index(map: Map<string, Referent[]>, key: string, referent: Referent): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [referent])
  else if (list.length < MOST_BODIES) list.push(referent)
}
