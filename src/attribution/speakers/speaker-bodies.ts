import type { Span } from '../../model/span.ts'
import type { SpeakerKind } from '../../model/speaker.ts'
import { kindOfNoun } from './speaker-body-kinds.ts'
import { takenUp } from './speaker-bridging.ts'
import { takenUpBody } from './speaker-bridging-bodies.ts'
import { describedOwner } from './speaker-described-owners.ts'
import { standsAbove } from './speaker-foretold.ts'
import { isOutletsName } from './speaker-noun-class.ts'
import { callingOf } from './speaker-offices.ts'
import { bodyNoun, lastOwned, namedBodyOf, SOMEBODYS } from './speaker-owned-bodies.ts'
import { latestCalled, ownerReferent } from './speaker-owners.ts'
import { addMention, current, newReferent, type Referent, unite } from './speaker-referent.ts'
import { bodyKey } from './speaker-referents.ts'
import type { Scene } from './speaker-scene.ts'
import type { NounReading } from './speaker-sources.ts'
import { noStanding } from './speaker-standing.ts'

/** "the ministry", "Lee's campaign", "a poll": the body named so before, or the same words' referent, or a new one. */
export function resolveBody(scene: Scene, reading: NounReading): Referent | null {
  const apposed = namedByOwner(scene, reading)
  if (apposed !== null) return apposed
  const owner =
    ownerReferent(scene, reading.owner) ??
    (reading.owner === null && SOMEBODYS.has(reading.noun) ? describedOwner(scene, reading) : null) ??
    impliedOwner(scene, reading)
  const kind: SpeakerKind = reading.plural ? 'group' : reading.class === 'body' ? 'organisation' : 'unknown'
  const written = scene.text.written(reading.span[0], reading.span[1])
  const named =
    (owner?.named === true &&
      reading.owner !== null &&
      typeof reading.owner !== 'number' &&
      !reading.plural &&
      !NONE.test(written)) ||
    isPapersName(scene, reading)
  // "Network has offered path": headlines leave out the article.
  let open = !reading.plural && !written.includes(' ')
  if (reading.definite && !isAnother(scene, reading)) {
    const found = sameBody(scene, reading, owner)
    const nearer = found === null || found.open ? null : nearerBody(scene, reading, owner, found, written)
    if (nearer !== null) {
      scene.calledLast.set(bodyNoun(reading.noun), nearer)
      return nearer
    }
    if (found !== null && !found.open) {
      scene.calledLast.set(bodyNoun(reading.noun), found)
      if (named && !found.named) takeName(found, written)
      if (named) addMention(found, nameIn(reading.span, written), 'name')
      nameByOwner(scene, found, owner)
      return found
    }
    const taken = owner === null && reading.class === 'body' ? takenUpBody(scene, reading, written) : 'nobody'
    if (taken !== 'open' && taken !== 'nobody') {
      if (found !== null) unite(found, taken)
      scene.calledLast.set(bodyNoun(reading.noun), taken)
      return taken
    }
    if (found !== null) return found
    open ||= taken === 'open' || standsAbove(scene, reading.span[0])
  }
  const body = newReferent(scene.referents.list, kind, {
    name: written,
    noun: bodyNoun(reading.noun),
    owner: owner?.index ?? null,
    plural: reading.plural,
    open,
  })
  if (named) {
    takeName(body, written)
    addMention(body, nameIn(reading.span, written), 'name')
  }
  nameByOwner(scene, body, owner)
  if (owner !== null && owner.kind === 'person' && SOMEBODYS.has(reading.noun)) body.principal = owner
  return body
}

/** "One company grew. Hartco grew, too. The company …": the one with a name where it was spoken of last. */
function nearerBody(
  scene: Scene,
  reading: NounReading,
  owner: Referent | null,
  found: Referent,
  written: string,
): Referent | null {
  if (owner !== null || reading.class !== 'body') return null
  const taken = takenUpBody(scene, reading, written)
  if (taken === 'open' || taken === 'nobody') return null
  const narration = scene.text.narrationAt(reading.span[0])
  const last = scene.salience.latest(narration, 12, m => {
    const referent = current(m.referent)
    return m.offset < reading.span[0] && (referent === found || referent === taken)
  })
  if (last === null || current(last.referent) !== taken) return null
  if (found.named && !MOSTLY_NEARER.test(kindOfNoun(reading.noun) ?? '')) return null
  const still =
    found.named && scene.salience.latest(narration, STILL, m => current(m.referent) === found) !== null
  return still ? null : taken
}

const MOSTLY_NEARER = /^(?:firm|group|outlet|party)$/
/** So many sentences back a body with a name goes on being "the company" while another is spoken of. */
const STILL = 3

const NONE = /^(?:no|any|every|each|another) /i

function isPapersName({ text }: Scene, { span, head }: NounReading): boolean {
  return isOutletsName(text.analysis.tokens, text.tokenAt(span[0]), head)
}

/** "her campaign" in a text that names it elsewhere. */
function nameByOwner(scene: Scene, body: Referent, owner: Referent | null): void {
  if (body.named || body.plural || owner?.kind !== 'person' || body.noun === null) return
  const span = namedBodyOf(scene.text, scene.referents, owner, body.noun)
  if (span === null) return
  takeName(body, scene.text.written(span[0], span[1]))
  addMention(body, span, 'name')
}

/** Where the name stands in "the Lee campaign's [plan]". */
function nameIn([start, end]: Span, written: string): Span {
  return [start + (ARTICLE.exec(written)?.[0].length ?? 0), end - (CASE.exec(written)?.[0].length ?? 0)]
}

const ARTICLE = /^(?:the|an?) /i
const CASE = /[’']s?$/

function takeName(body: Referent, written: string): void {
  body.name = written.replace(ARTICLE, '').replace(CASE, '')
  body.named = true
}

/** "The Times newspaper", "the Global Times tabloid": the noun only says what the name before it is. */
function namedByOwner(scene: Scene, reading: NounReading): Referent | null {
  const { owner } = reading
  if (owner === null || typeof owner === 'number' || reading.plural || kindOfNoun(reading.noun) !== 'outlet')
    return null
  const head = scene.text.analysis.tokens[reading.head]!
  return head.start - owner.span[1] === 1 ? (scene.referents.ofName.get(owner) ?? null) : null
}

/** "the previous poll": not the one spoken of. */
function isAnother(scene: Scene, reading: NounReading): boolean {
  const written = scene.text.written(reading.span[0], reading.span[1])
  return /\b(?:previous|earlier|last|latest|other|second|third|prior|next|new|newer|separate)\b/i.test(
    written,
  )
}

/** Nouns that may stand for any body: one whose name has them is meant only where it was spoken of lately. */
const UNTELLING_NOUNS: ReadonlySet<string> = new Set(
  'company firm group network organization organisation office service state city country house team club center centre town county force newspaper paper magazine'.split(
    ' ',
  ),
)

/** The referent of "the bank" where one was called so before, by this noun or in its name. */
function sameBody(scene: Scene, reading: NounReading, owner: Referent | null): Referent | null {
  const narration = scene.text.narrationAt(reading.span[0])
  const telling = tellingWords(scene, reading)
  const fits = (r: Referent) =>
    r.plural === reading.plural &&
    (owner === null ? telling.every(w => bodyKey(r.name).includes(w)) : r.owner === owner.index)
  const found = latestCalled(scene.referents.list.called(bodyNoun(reading.noun)), fits)
  const same = found === undefined ? null : current(found)
  if (reading.class !== 'body' || owner !== null) return same
  const before = scene.calledLast.get(bodyNoun(reading.noun))
  if (
    before !== undefined &&
    (telling.length === 0 || fits(before)) &&
    scene.salience.latest(narration, 12, m => current(m.referent) === before) !== null
  )
    return before
  const named = namedBody(scene, reading)
  if (named === null || same === null) return named ?? same
  return (
    scene.salience.latest(narration, 30, m => m.referent === named || m.referent === same)?.referent ?? same
  )
}

/** The words by which a body is told from others of its noun: "german" of "the German government". */
function tellingWords(scene: Scene, reading: NounReading): string[] {
  const written = scene.text.written(reading.span[0], reading.span[1])
  return bodyKey(written)
    .split(' ')
    .filter(w => w !== reading.noun && !UNTELLING.test(w))
}

const UNTELLING =
  /^(?:the|this|that|its|his|her|their|own|entire|whole|same|s|also|itself|new|now|old|small|large|big)$/

const MOST_OWNERS = 16

/** "The campaign" long after any campaign was named: of whom "the candidate" would mean here. */
function impliedOwner(scene: Scene, reading: NounReading): Referent | null {
  const head = SOMEBODYS.get(reading.noun)
  if (
    !reading.definite ||
    reading.owner !== null ||
    head === undefined ||
    tellingWords(scene, reading).length > 0
  )
    return null
  const [offset] = reading.span
  const noun = bodyNoun(reading.noun)
  const narration = scene.text.narrationAt(offset)
  const called = scene.salience.latest(narration, 2, m => m.referent.noun === noun)
  // "a spokesman for the Lee campaign said … The campaign said"
  const told = lastOwned(scene.text, scene.referents, noun, offset)
  if (
    told !== null &&
    told.at > (called?.offset ?? -1) &&
    narration - scene.text.narrationAt(told.at) <= TOLD_LATELY
  )
    return told.owner
  if (called !== null) return null
  // One only was spoken of so far.
  const owners = new Set(
    scene.referents.list
      .called(noun)
      .slice(-MOST_OWNERS)
      .map(r => r.owner),
  )
  if (owners.size === 1 && !owners.has(null)) return null
  const wanted = { office: callingOf(head, head, null), standing: noStanding(), span: reading.span }
  const taken = takenUp(scene, { ...wanted, speaking: true, excluded: null })
  const before =
    told !== null && narration - scene.text.narrationAt(told.at) <= TOLD_BEFORE ? told.owner : null
  if (taken === 'open' || taken === 'nobody' || !taken.named) return before
  // Others are told to have one, he is not.
  return before === null || namedBodyOf(scene.text, scene.referents, taken, noun) !== null ? taken : before
}

/** So many sentences back whose campaign was told goes on being "the campaign". */
const TOLD_LATELY = 3
/** The same, where nobody else is spoken of whose it could be. */
const TOLD_BEFORE = 8

/** "university" in "Lenwick University" and "University of Lenwick", not in "Lenwick University School of Law". */
function isHead(words: readonly string[], noun: string): boolean {
  const at = words.indexOf(noun)
  return at === words.length - 1 || /^(?:of|for|on|in|and)$/.test(words[at + 1] ?? '')
}

/** The one body whose name has the noun ("Interior Ministry" for "the ministry"), the latest of several. */
function namedBody(scene: Scene, reading: NounReading): Referent | null {
  const written = bodyKey(scene.text.written(reading.span[0], reading.span[1])).split(' ')
  const fits = (r: Referent) => {
    if (!r.named || r.kind === 'person' || r.plural) return false
    const words = bodyKey(r.name).split(' ')
    if (!isHead(words, reading.noun)) return false
    return written.every(w => words.includes(w) || w === reading.noun)
  }
  const all = scene.bodiesNamed(reading.noun).filter(fits)
  const met = all.filter(r => r.mentions.length > 0)
  const found = met.length > 0 ? met : all
  if (found.length === 0 || (found.length === 1 && !UNTELLING_NOUNS.has(reading.noun)))
    return found[0] ?? null
  // "the budget office" is one by what else it says, however far back.
  if (found.length === 1 && tellingWords(scene, reading).length > 0) return found[0]!
  const latest = scene.salience.latest(scene.text.narrationAt(reading.span[0]), 8, m =>
    found.includes(m.referent),
  )
  return latest?.referent ?? null
}
