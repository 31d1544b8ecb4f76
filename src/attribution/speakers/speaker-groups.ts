import type { Name } from '../../text/names/names.ts'
import { isBody, isPersonNoun } from '../../text/names/organisations.ts'
import { titleHead } from '../../text/names/titles.ts'
import { type PhraseSort, phrasesIn, referentOfPhrase } from './speaker-phrases.ts'
import type { PronounPlace } from './speaker-pronoun-places.ts'
import type { Referent } from './speaker-referent.ts'
import type { Scene } from './speaker-scene.ts'

/** What fits a pronoun: phrases by their sort, referents met before; null for what does not. */
interface Fit {
  readonly phrase: (sort: PhraseSort) => number | null
  readonly met: (referent: Referent) => number | null
  /** What two names side by side are worth; null where no number of people fits. */
  readonly names: number | null
}

interface Candidate {
  readonly offset: number
  readonly score: number
  readonly referent: () => Referent | null
}

// Worth of a candidate, set by hand on half of the hand-made gold.
/** By sentences of narration between it and the pronoun. */
const BY_DISTANCE: readonly number[] = [2, 2, 1, 0.3]
const OUT_OF_REACH = -9
/** In the pronoun's own sentence: nothing stands before a pronoun that opens it but a quotation. */
const BEFORE_OPENING = -3
const BEFORE_CLAUSE = 0.7
const SUBJECT = 1
const SPEAKER = 1
const OBLIQUE = -0.6
const QUOTED = -1.5
/** A name that may be a body's or a person's. */
const OPEN_KIND = -1
const LEAST = 1

const WINDOW = 40
const MOST_SENTENCES = 8
/** Of a sentence without an end. */
const MOST_TOKENS = 200

const THEY: Fit = {
  phrase: sort => (sort === 'people' ? 0.5 : sort === 'bodies' ? 0 : sort === 'body' ? -0.8 : null),
  met: r => {
    if (r.plural || r.kind === 'group') return arePeople(r) ? 0.5 : -1
    if (r.kind === 'unknown' && r.named) return OPEN_KIND
    return r.kind === 'organisation' ? (r.place ? -2.5 : -0.6) : null
  },
  names: 1,
}

const IT: Fit = {
  phrase: sort => (sort === 'work' || sort === 'body' ? 0 : null),
  met: r => {
    if (r.plural) return null
    if (r.kind === 'organisation') return r.place ? -1.5 : 0
    if (r.kind === 'unknown' && r.named) return OPEN_KIND
    return r.kind === 'unknown' && r.noun !== null ? 0 : null
  },
  names: null,
}

/** "They": the people, or else the body, that spoke or was the subject last. */
export function groupMeant(scene: Scene, token: number, place: PronounPlace): Referent | null {
  return best(scene, token, place, THEY)
}

/** "It": the body, report or poll that spoke or was the subject last. */
export function thingMeant(scene: Scene, token: number, place: PronounPlace): Referent | null {
  return best(scene, token, place, IT)
}

function arePeople({ noun, named }: Referent): boolean {
  if (named || noun === null || noun.includes(' ')) return true
  return isPersonNoun(noun) || titleHead(noun) !== null || isBody(noun)
}

function best(scene: Scene, token: number, place: PronounPlace, fit: Fit): Referent | null {
  let found: Candidate | null = null
  const offer = (candidate: Candidate) => {
    if (candidate.score < LEAST) return
    const better = found === null || candidate.score > found.score
    if (better || (candidate.score === found!.score && candidate.offset > found!.offset)) found = candidate
  }
  offerMet(scene, place, fit, offer)
  offerPhrases(scene, token, place, fit, offer)
  return (found as Candidate | null)?.referent() ?? null
}

function nearness(scene: Scene, place: PronounPlace, offset: number, sentence: number): number {
  if (sentence === place.sentence) {
    const opens = place.use === 'opening' || place.use === 'tag'
    return BY_DISTANCE[0]! + (opens ? BEFORE_OPENING : BEFORE_CLAUSE)
  }
  return BY_DISTANCE[Math.max(0, place.narration - scene.text.narrationAt(offset))] ?? OUT_OF_REACH
}

/** Whoever was met in reading, as the source of speech first of all. */
function offerMet(scene: Scene, place: PronounPlace, fit: Fit, offer: (c: Candidate) => void): void {
  const { met } = scene.salience
  for (let i = met.length - 1, seen = 0; i >= 0 && seen < WINDOW; i--, seen++) {
    const { referent, offset, sentence, narration, subject, speaker, oblique, quoted } = met[i]!
    if (place.narration - narration >= BY_DISTANCE.length) break
    const worth = offset < place.offset ? fit.met(referent) : null
    if (worth === null) continue
    const role =
      (subject ? SUBJECT : 0) + (speaker ? SPEAKER : 0) + (oblique ? OBLIQUE : 0) + (quoted ? QUOTED : 0)
    const score = nearness(scene, place, offset, sentence) + worth + role
    offer({ offset, score, referent: () => referent })
  }
}

/** Whoever a phrase or names side by side tell of, in the pronoun's sentence and those before it. */
function offerPhrases(
  scene: Scene,
  token: number,
  place: PronounPlace,
  fit: Fit,
  offer: (c: Candidate) => void,
): void {
  const { text } = scene
  const { tokens, sentences } = text.analysis
  for (let s = place.sentence; s >= 0 && s > place.sentence - MOST_SENTENCES; s--) {
    const { firstToken, lastToken, furniture } = sentences[s]!
    if (furniture) continue
    if (place.narration - text.narrationAt(tokens[firstToken]!.start) >= BY_DISTANCE.length) break
    const to = s === place.sentence ? token : lastToken
    const from = Math.max(firstToken, to - MOST_TOKENS)
    let subject = true
    for (const { span, sort, oblique, quoted } of phrasesIn(text, from, to)) {
      const free = !oblique && !quoted
      const worth = fit.phrase(sort)
      if (worth !== null) {
        const role = (subject && free ? SUBJECT : 0) + (oblique ? OBLIQUE : 0) + (quoted ? QUOTED : 0)
        const score = nearness(scene, place, span[0], s) + worth + role
        offer({ offset: span[0], score, referent: () => referentOfPhrase(scene, span) })
      }
      if (free) subject = false
    }
    if (fit.names === null) continue
    for (const names of namesSideBySide(scene, from, to)) {
      const offset = names[0]!.span[0]
      const score = nearness(scene, place, offset, s) + fit.names
      offer({ offset, score, referent: () => scene.several(names) })
    }
  }
}

/** "Lee and Hart", "the Guild, the Union and Acme", outside of speech. */
function namesSideBySide(scene: Scene, from: number, to: number): Name[][] {
  const { text } = scene
  const { tokens } = text.analysis
  if (from >= to) return []
  const lists: Name[][] = []
  let list: Name[] = []
  for (const name of text.namesWithin(tokens[from]!.start, tokens[to - 1]!.end)) {
    const last = list.at(-1)
    const start = name.title?.[0] ?? name.span[0]
    const between = last === undefined ? '' : text.written(last.span[1], Math.max(last.span[1], start))
    const joined = /^,? (?:and|&) (?:the |former |then )?$/.test(between)
    if (joined || /^, (?:the )?$/.test(between)) list.push(name)
    else list = [name]
    if (!joined) continue
    if (!text.isQuoted(text.tokenAt(list[0]!.span[0]))) lists.push(list)
    list = []
  }
  return lists
}
