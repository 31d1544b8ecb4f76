import type { SpeakerKind } from '../../model/speaker.ts'
import { latestCalled, ownerReferent } from './speaker-owners.ts'
import { newReferent, type Referent } from './speaker-referent.ts'
import { bodyKey } from './speaker-referents.ts'
import type { Scene } from './speaker-scene.ts'
import type { NounReading } from './speaker-sources.ts'

/** "the ministry", "Lee's campaign", "a poll": the body named so before, or the same words' referent, or a new one. */
export function resolveBody(scene: Scene, reading: NounReading): Referent | null {
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
