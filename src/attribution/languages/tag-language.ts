import { verbKey } from './english-inflection.ts'
import type { Phrasebook } from './phrasebook.ts'
import { formsByLemma, phrasebook, wordsIn } from './phrasebook.ts'
import type { SpeechTable } from './speech-table.ts'
import {
  ADVERB,
  BODY,
  CLITIC,
  CONJUNCTION,
  ENDER,
  FINITE,
  LINK,
  NEGATION,
  OPENER,
  PARTICLE,
  PRONOUN,
  RELATIVE,
  REPORTING,
  SAYING,
  SOURCE_IN,
  THAT,
  TIME,
  TITLE,
} from './word-roles.ts'

/** A speech table made ready to be looked up. */
export interface TagLanguage extends Omit<SpeechTable, 'verbs' | 'naming' | 'as'> {
  readonly roles: ReadonlyMap<string, number>
  readonly verbBook: Phrasebook
  readonly namingBook: Phrasebook
  readonly converbBook: Phrasebook
  readonly participleBook: Phrasebook
  readonly auxiliaryBook: Phrasebook
  readonly namingParticipleBook: Phrasebook
  readonly tagWordBook: Phrasebook
  readonly asBook: Phrasebook
  readonly accordingBook: Phrasebook
  readonly accordingAfterBook: Phrasebook
  readonly inViewBook: Phrasebook
  readonly accordingSelfBook: Phrasebook
  readonly clauseBook: Phrasebook
}

export function tagLanguage(table: SpeechTable): TagLanguage {
  const fold = table.fold ?? ((lower: string) => lower)
  const book = (list: string | undefined, value: string) =>
    phrasebook(wordsIn(list ?? '').map(phrase => [fold(phrase), value] as const))
  const verbs = (list: string | undefined) =>
    phrasebook(
      list === undefined
        ? []
        : formsByLemma(list).map(([form, lemma]) => [fold(form), verbKey(lemma)] as const),
    )
  return {
    ...table,
    fold,
    roles: rolesOf(table, fold),
    verbBook: verbs(`${table.verbs}\n${table.clauseVerbs ?? ''}`),
    namingBook: verbs(table.naming),
    converbBook: verbs(table.converbs),
    participleBook: verbs(table.participles),
    auxiliaryBook: book(table.auxiliaries, 'have'),
    namingParticipleBook: book(table.namingParticiples, 'call'),
    tagWordBook: book(table.tagWords, 'say'),
    asBook: book(table.as, 'as'),
    accordingBook: book(table.accordingTo, 'according'),
    accordingAfterBook: book(table.accordingAfter, 'according'),
    inViewBook: book(table.inViewOf, 'according'),
    accordingSelfBook: book(table.accordingSelf, 'according'),
    clauseBook: verbs(table.clauseVerbs),
  }
}

function rolesOf(table: SpeechTable, fold: (lower: string) => string): ReadonlyMap<string, number> {
  const roles = new Map<string, number>()
  const lists: readonly (readonly [string | undefined, number])[] = [
    [table.pronouns, PRONOUN],
    [table.openers, OPENER],
    [table.titles, TITLE],
    [table.bodies, BODY],
    [table.links, LINK],
    [table.enders, ENDER],
    [table.times, TIME],
    [table.adverbs, ADVERB],
    [table.conjunctions, CONJUNCTION],
    [table.clitics, CLITIC],
    [table.negations, NEGATION],
    [table.finite, FINITE],
    [table.that, THAT],
    [table.particles, PARTICLE],
    [table.reporting, REPORTING],
    [table.sourceIn, SOURCE_IN],
    [table.relatives, RELATIVE],
    [table.sayingOf, SAYING],
  ]
  for (const [list, role] of lists) {
    for (const word of wordsIn(list ?? '')) {
      const key = fold(word)
      roles.set(key, (roles.get(key) ?? 0) | role)
    }
  }
  return roles
}
