import type { Span } from '../../model/span.ts'
import { isBody, isOrganisationHead, isPersonNoun, isWork } from '../../text/names/organisations.ts'
import { singular, titleHead } from '../../text/names/titles.ts'
import { resolveNoun } from './speaker-nouns.ts'
import { addMention, newReferent, type Referent } from './speaker-referent.ts'
import type { Scene } from './speaker-scene.ts'
import { readSource } from './speaker-sources.ts'
import type { SpeakerText } from './speaker-text.ts'

/** A noun phrase that could speak, found by its head word: there is no parse. */
export interface NounPhrase {
  readonly span: Span
  readonly sort: PhraseSort
  /** Behind a preposition. */
  readonly oblique: boolean
  readonly quoted: boolean
}

/** "the lawmakers", "both campaigns", "the campaign", "the report". */
export type PhraseSort = 'people' | 'bodies' | 'body' | 'work'

const words = (block: string): ReadonlySet<string> => new Set(block.trim().split(/\s+/))

const PREPOSITIONS = words(`
of for with to by about against from in on at over between after before than like among into through under behind toward
towards including
`)
const ENDS_PHRASE = words(`
and or but as is are was were be been being has have had said says say told that can could may might must will would
shall should do does did not also both if when while because whether who whom which i he she it they we you him them us
there here now then yet so too more most
`)
const OPENS_PHRASE = words(`
the a an some many those these any no one each every my his her their its our your several most this two three four five
both
`)
/** Plurals that their form does not give away, or whose singular is no person's noun. */
const PEOPLE = words(`
people men women children kids teens police families parents others millennials evangelicals employers customers
`)
/** "environmentalists", "Nordians", "bureaucrats", "contractors"; not "insists" or "factors". */
const AGENTS = /(?:ists|ians|crats|tors)$/
const NO_AGENTS =
  /^(?:(?:l|ex|in|per|con|as|res|subs|des|tw)ists|(?:fac|mo|sec|trac|reac|moni|vec|indica|genera|eleva|calcula)tors)$/
const LONGEST_PHRASE = 6

/** Phrases of people, bodies and works in tokens `[from, to)` of one sentence, in order. */
export function phrasesIn(text: SpeakerText, from: number, to: number): NounPhrase[] {
  const { tokens } = text.analysis
  const found: NounPhrase[] = []
  for (let head = from; head < to; head++) {
    const sort = sortOf(text, head)
    if (sort === null) continue
    const first = phraseStart(text, head)
    if ((sort === 'work' || sort === 'body') && !isOpened(text, first, head)) continue
    const before = tokens[first - 1]
    found.push({
      span: [tokens[first]!.start, tokens[head]!.end],
      sort,
      oblique:
        before !== undefined && before.sentence === tokens[head]!.sentence && PREPOSITIONS.has(before.lower),
      quoted: text.isQuoted(head),
    })
  }
  return found
}

function sortOf(text: SpeakerText, head: number): PhraseSort | null {
  const { kind, lower } = text.analysis.tokens[head]!
  if (kind !== 'word') return null
  const sort = sortOfNoun(lower)
  if (sort === null) return null
  const next = text.analysis.tokens[head + 1]
  // "campaign officials": not the head; "the campaign's": an owner.
  if (next?.lower === "'s" || next?.lower === "'") return null
  return next?.kind === 'word' && sortOfNoun(next.lower) !== null ? null : sort
}

function sortOfNoun(lower: string): PhraseSort | null {
  if (PEOPLE.has(lower)) return 'people'
  const one = singular(lower)
  if (one !== lower) {
    if (isPersonNoun(one) || titleHead(one) !== null) return 'people'
    if (isBody(one)) return 'bodies'
    return AGENTS.test(lower) && !NO_AGENTS.test(lower) ? 'people' : null
  }
  if (isWork(lower)) return 'work'
  return isBody(lower) || isOrganisationHead(lower) ? 'body' : null
}

/** The token that the words before a head that belong to it begin with, for want of a parse at most so many. */
export function phraseStart(text: SpeakerText, head: number): number {
  const { tokens } = text.analysis
  let first = head
  while (first > 0 && head - first < LONGEST_PHRASE && !OPENS_PHRASE.has(tokens[first]!.lower)) {
    const { kind, lower, sentence } = tokens[first - 1]!
    if ((kind !== 'word' && kind !== 'number') || sentence !== tokens[head]!.sentence) break
    if (ENDS_PHRASE.has(lower) || PREPOSITIONS.has(lower)) break
    // "making people", yet "the leading people".
    if (lower.endsWith('ing') && !OPENS_PHRASE.has(tokens[first - 2]?.lower ?? '')) break
    first--
  }
  return first
}

/** "the report", "Lee's campaign", "Acme report"; "they report" is no phrase. */
function isOpened(text: SpeakerText, first: number, head: number): boolean {
  const { tokens } = text.analysis
  if (first === head) return false
  if (OPENS_PHRASE.has(tokens[first]!.lower) || /^\p{Lu}/u.test(tokens[first]!.text)) return true
  for (let i = first; i < head; i++) if (tokens[i]!.lower === "'s" || tokens[i]!.lower === "'") return true
  return false
}

/** Who or what a phrase stands for: what was called so before, or somebody or something new. */
export function referentOfPhrase(scene: Scene, span: Span): Referent | null {
  const reading = readSource(scene.text, [span])
  if (reading.type === 'name') return scene.named(reading.name)
  if (reading.type === 'names') return scene.several(reading.names)
  const name = scene.text.written(span[0], span[1])
  const referent =
    reading.type === 'noun'
      ? resolveNoun(scene, { description: null, definite: reading.definite, span, reading }, true)
      : newReferent(scene.referents.list, 'group', { name, noun: name.toLowerCase(), plural: true })
  if (referent !== null) addMention(referent, span, 'title')
  return referent
}
