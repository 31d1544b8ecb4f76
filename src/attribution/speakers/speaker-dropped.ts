import type { Attribution } from '../../model/attribution.ts'
import { resolvePronoun } from './speaker-pronouns.ts'
import type { Referent } from './speaker-referents.ts'
import type { Scene } from './speaker-scene.ts'

const GENDERS = ['male', 'female'] as const
const ANYBODY = { person: 3, number: 'singular', relative: false } as const

/** Languages whose verbs need no subject: "“…”, añadió." */
const DROPPING: ReadonlySet<string> = new Set(['es', 'it', 'pt', 'ru', 'tr'])

/**
 * Whoever is meant by a verb without a subject: the person that a pronoun of either gender would stand for, else
 * whoever spoke in the sentence before. `undefined` where nothing is left out.
 */
export function droppedSubject(
  scene: Scene,
  { source, cue, content }: Attribution,
): Referent | null | undefined {
  if (source.length > 0 || cue.length === 0 || !DROPPING.has(scene.text.analysis.language)) return undefined
  const offset = Math.min(cue[0]![0], content[0]?.[0] ?? cue[0]![0])
  const token = scene.text.tokenAt(cue[0]![0])
  const found = GENDERS.map(gender => resolvePronoun(scene, token, { ...ANYBODY, gender }, null))
  const people = new Set(found.filter(r => r !== null))
  const named = [...people].filter(r => r.named)
  if (named.length === 1 || people.size === 1) return named[0] ?? [...people][0]!
  if (people.size > 1) return null
  return scene.salience.latest(scene.text.narrationAt(offset), 1, m => m.speaker)?.referent ?? null
}
