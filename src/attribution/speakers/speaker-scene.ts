import type { Attribution } from '../../model/attribution.ts'
import type { Name } from '../../text/names/names.ts'
import { findAppositions } from './speaker-appositions.ts'
import type { Description } from './speaker-descriptions.ts'
import { voteGender } from './speaker-gender.ts'
import { findLead } from './speaker-leads.ts'
import { OfficesHeld } from './speaker-offices-held.ts'
import {
  addMention,
  addTitle,
  bodyKey,
  gatherReferents,
  newReferent,
  type Referent,
  type Referents,
} from './speaker-referents.ts'
import { Salience } from './speaker-salience.ts'
import type { SpeakerText } from './speaker-text.ts'

const OBLIQUE: ReadonlySet<string> = new Set(
  `of for with to by about against from in on at over between after before behind under than like and or as toward
towards called told asked accused urged`.split(/\s+/),
)
const BEFORE_NAMES = /^(?:the|a|an|his|her|their|its|former|then|both)$/
const MOST_BODIES = 64
/** "Ann Lee, your president": president of the readers' club, not whom the text calls "the president". */
const OF_READERS = /^(?:your|our|my)\s/i

/** Everybody a text speaks of, and who of them was met up to the place that is being read. */
export class Scene {
  readonly text: SpeakerText
  readonly referents: Referents
  readonly held = new OfficesHeld()
  readonly salience = new Salience()
  /** Everybody named. */
  readonly people: readonly Referent[]
  /** Descriptions that stand in apposition to a name. */
  readonly apposed = new Set<Description>()
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
      this.apposed.add(description)
      if (!OF_READERS.test(description.text)) addTitle(referent, description.text)
      addMention(referent, description.span, 'title')
      if (referent.kind === 'unknown') referent.kind = 'person'
    }
  }

  /** Bodies whose name has a word, the first so many of very many. */
  bodiesNamed(word: string): readonly Referent[] {
    return this.#bodiesByWord.get(word) ?? []
  }

  /** "Day said": the one person whose full name ends in a word that is an everyday word, too. */
  surnamed(written: string): Referent | null {
    if (!/^\p{Lu}\p{Ll}+$/u.test(written)) return null
    const [only, another] = this.#bySurname.get(written.toLowerCase()) ?? []
    return only !== undefined && another === undefined ? only : null
  }

  /** Peoples and parties speak as groups; everybody else is who the name says; null where it fits two. */
  named(name: Name): Referent | null {
    const referent = this.referents.ofName.get(name)
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

  /** Takes note that a referent was met in `[start, end)`, as the source of speech or otherwise. */
  meet(referent: Referent, start: number, end: number, speaker = false): void {
    const { tokens } = this.text.analysis
    const t = this.text.tokenAt(start)
    const token = tokens[t]
    if (token === undefined) return
    const after = tokens[this.text.tokenAt(end - 1) + 1]
    const quoted = this.text.isQuoted(t)
    const possessive = after !== undefined && (after.lower === "'s" || after.lower === "'")
    const oblique = this.#isOblique(t)
    const free = !quoted && !oblique && this.#subjectOf !== token.sentence
    const subject = free && !possessive
    const first = free && this.#openedBy !== token.sentence
    if (subject) this.#subjectOf = token.sentence
    if (first) this.#openedBy = token.sentence
    this.salience.meet({
      referent,
      offset: start,
      narration: this.text.narrationAt(start),
      sentence: token.sentence,
      subject: subject || speaker,
      speaker,
      quoted,
      possessive,
      first,
      introduced: !quoted && referent.named && !this.salience.hasMet(referent),
      oblique: oblique && !speaker,
    })
  }

  /** Behind a preposition or a verb that takes a person, an article between them at most. */
  #isOblique(token: number): boolean {
    const { tokens } = this.text.analysis
    for (let i = token - 1; i >= 0 && token - i <= 3; i--) {
      const { kind, lower, sentence } = tokens[i]!
      if (sentence !== tokens[token]!.sentence || kind !== 'word') return false
      if (OBLIQUE.has(lower)) return true
      if (!BEFORE_NAMES.test(lower)) return false
    }
    return false
  }
}

function index(map: Map<string, Referent[]>, key: string, referent: Referent): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [referent])
  else if (list.length < MOST_BODIES) list.push(referent)
}
